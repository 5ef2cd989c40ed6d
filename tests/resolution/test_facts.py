from __future__ import annotations

import pytest

from matcher.records import Entry, Identifier, ListedName, Mention
from matcher.resolution.facts import contradiction, facts_of

PASSPORT = "passport"


def mention(**known) -> Mention:
    return Mention("Kim Chol", **known)


def entry(source: str, *identifiers: Identifier, **known) -> Entry:
    return Entry("1", source, "person", (ListedName("Kim Chol"),), identifiers, **known)


def numbers(*values: tuple[str, str, str]) -> tuple[Identifier, ...]:
    return tuple(Identifier(*value) for value in values)


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        (mention(), mention(), ""),
        (mention(birth_date="1960"), mention(), ""),
        (mention(birth_date="1960"), mention(birth_date="1960-05-03"), ""),
        (mention(birth_date="1960"), mention(birth_date="1961"), "years of birth"),
        (mention(birth_date="circa 1960"), mention(birth_date="1961"), ""),
        (mention(birth_date="circa 1960"), mention(birth_date="1971"), "years of birth"),
        (mention(birth_date="1958 to 1962"), mention(birth_date="1961"), ""),
        (mention(birth_date="05/03/1981"), mention(birth_date="1981-05-03"), ""),
        (mention(kind="person"), mention(kind="organization"), "kinds"),
        (mention(kind="person"), mention(kind="unknown"), ""),
        (mention(kind="vessel"), mention(kind="organization"), ""),
        (mention(kind="vessel"), mention(kind="aircraft"), "kinds"),
        (mention(sex="m"), mention(sex="female"), "sexes"),
        (mention(sex="m"), mention(sex="?"), ""),
    ],
)
def test_what_is_known_on_both_sides_must_agree(a: Mention, b: Mention, said: str) -> None:
    assert contradiction(facts_of(a), facts_of(b)) == said
    assert contradiction(facts_of(b), facts_of(a)) == said


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ([(PASSPORT, "A5476394", "IR")], [(PASSPORT, "A 5476394", "IR")], ""),
        ([(PASSPORT, "A5476394", "IR")], [(PASSPORT, "B3029584", "IR")], "passport numbers"),
        ([(PASSPORT, "A5476394", "IR")], [(PASSPORT, "B3029584", "")], "passport numbers"),
        ([(PASSPORT, "A5476394", "IR")], [(PASSPORT, "B3029584", "SY")], ""),
        ([(PASSPORT, "A5476394", "IR")], [(PASSPORT, "B3029584", "IR"), (PASSPORT, "A5476394", "IR")], ""),
        ([(PASSPORT, "A5476394", "IR")], [("national-id", "B3029584", "IR")], ""),
        ([("imo", "9187629", "")], [("imo", "9187643", "")], "imo numbers"),
        ([("", "A5476394", "")], [("", "B3029584", "")], ""),
        ([("tax-id", "0000000", "")], [("tax-id", "7707083893", "")], ""),
    ],
)
def test_numbers_of_one_type_of_which_none_is_equal_contradict(a, b, said: str) -> None:
    one, two = (facts_of(mention(identifiers=numbers(*each))) for each in (a, b))
    assert contradiction(one, two) == contradiction(two, one) == said


def test_within_one_list_any_type_and_any_issuer_contradicts() -> None:
    one, two = numbers((PASSPORT, "A5476394", "IR"), (PASSPORT, "B3029584", "SY"))
    assert contradiction(facts_of(entry("un-sc", one)), facts_of(entry("un-sc", two))) == "passport numbers"
    assert contradiction(facts_of(entry("un-sc", one)), facts_of(entry("uk-sl", two))) == ""
    other = numbers(("other", "A5476394", ""), ("other", "B3029584", ""))
    assert contradiction(facts_of(entry("un-sc", other[0])), facts_of(entry("un-sc", other[1]))) == "other numbers"
