"""Listed names as the changes need them."""

from __future__ import annotations

from matcher.evaluation.listed_name import bare, listed_names
from matcher.records import Entry, ListedName


def test_persons_are_turned_round_and_companies_are_not() -> None:
    person, company = listed_names(
        [
            Entry("1", "own", "person", (ListedName("KOZLOV, Sergei"),)),
            Entry("2", "own", "organization", (ListedName("ALFA, OOO", "strong"),)),
        ]
    )
    assert (person.plain, person.person, person.script) == ("Sergei KOZLOV", True, "latin")
    assert (company.plain, company.person, company.type) == ("ALFA, OOO", False, "strong")


def test_a_word_that_many_bear_does_not_tell() -> None:
    names = listed_names([Entry(str(i), "own", "organization", (ListedName(f"TRADING {i}ABC"),)) for i in range(30)])
    assert names[0].borne["trading"] == 30
    assert not names[0].telling(["TRADING"])
    assert not names[0].telling(["ABC"])
    assert names[0].telling(["0ABC"])
    assert bare("(CO.),") == "co"
