from dataclasses import replace

import pytest

from matcher.records import Entry, Identifier, ListedName, Skipped
from matcher.watchlists import Watchlist
from matcher.watchlists.check import check, counted
from matcher.watchlists.registry import LISTINGS
from tests.watchlists.samples import names, own_listing


def entries(count, **more):
    return [
        Entry(str(n), "own", "person", (ListedName(name), ListedName(f"{name} x", "weak")), **more)
        for n, name in enumerate(names(count))
    ]


def rules(checked):
    return [(each.level, each.rule) for each in checked.findings]


def test_a_whole_list_has_no_findings():
    checked = check(Watchlist(entries(100)), own_listing(), alerts=lambda _, asked: [True] * len(asked))
    assert (checked.findings, checked.faults) == ((), ())


def test_counts_by_kind_and_grade_and_fact():
    listed = entries(3, identifiers=(Identifier("passport", "1"),))
    assert counted(Watchlist(listed)) == {
        "entries": 3, "names": 6, "kind person": 3, "primary names": 3, "weak names": 3, "with identifiers": 3,
        "with addresses": 0, "with birth dates": 0, "with countries": 0, "with programs": 0,
    }  # fmt: skip


@pytest.mark.parametrize("count", [1, 10, 200])
def test_what_is_not_plausible_is_a_fault(count):
    found = rules(check(Watchlist(entries(count)), own_listing(fewest=50, most=150)))
    assert found == [("fault", "bounds")]


def test_38_of_3088_names_are_not_the_list():
    checked = check(Watchlist(entries(38)), LISTINGS["uk-sl"], before={"entries": 3088, "names": 3088})
    assert [text for _, text in rules(checked)] == ["bounds", "shrink", "shrink"]
    assert "There were 3,088 entries and there are 38, 98.8% fewer." in [each.text for each in checked.faults]


@pytest.mark.parametrize(("count", "expected"), [(95, []), (94, ["shrink", "shrink"])])
def test_a_list_may_lose_a_twentieth(count, expected):
    before = counted(Watchlist(entries(100)))
    assert [each.rule for each in check(Watchlist(entries(count)), before=before).faults] == expected
    accepted = check(Watchlist(entries(count)), before=before, accept_shrink=True)
    assert accepted.faults == ()
    assert len(accepted.findings) == len(expected)


def test_a_renamed_element_takes_all_of_one_fact_away():
    before = counted(Watchlist(entries(100, birth_dates=("1961",))))
    (fault,) = check(Watchlist(entries(100)), before=before).faults
    assert fault.text == "There were 100 entries (with birth dates) and there are 0, 100.0% fewer."


def test_what_was_not_loaded_is_grouped():
    skipped = [Skipped(f"The alias belongs to entry {n}, which is not in the main file.", f"line {n}") for n in "123"]
    checked = check(Watchlist(entries(3), [*skipped, Skipped("Another reason.", "x")]))
    assert [each.text for each in checked.findings] == [
        "3 times, first line 1: The alias belongs to entry 1, which is not in the main file.",
        "Once, x: Another reason.",
    ]
    assert checked.faults == ()


@pytest.mark.parametrize(
    "reason",
    [
        "The file is cut short; what followed is missing.",
        "The rest of the file is missing: the packed file is damaged.",
        "The file says that it has 8197 records; 8 could be read.",
        "There is no alias file beside sdn.csv, so no strong alias is loaded.",
    ],
)
def test_half_a_list_is_a_fault(reason):
    assert rules(check(Watchlist(entries(3), [Skipped(reason, "x")]))) == [("fault", "not loaded")]


def test_names_without_a_letter_and_bytes_that_are_no_text():
    nameless = Entry("X", "own", "person", (ListedName("..."),))
    broken = Entry("Y", "own", "person", (ListedName("Jos\ufffd"),))
    assert rules(check(Watchlist([*entries(5), nameless]))) == [("fault", "empty names")]
    assert rules(check(Watchlist([*entries(5), broken]))) == [("fault", "undecodable")]
    assert rules(check(Watchlist([*entries(150), broken]))) == [("warning", "undecodable")]


def test_words_that_are_not_understood():
    unknown = [replace(e, kind="unknown") for e in entries(100)]
    assert ("warning", "vocabulary") in rules(check(Watchlist(unknown)))
    before = counted(Watchlist(unknown))
    assert check(Watchlist(unknown), before=before).findings == ()


def test_names_that_must_alert():
    listing = own_listing(canaries=("Somebody Else",))
    asked = []

    def alerts(watchlist, tried):
        asked.extend(tried)
        return [name != "Somebody Else" for name in tried]

    (fault,) = check(Watchlist(entries(100)), listing, alerts=alerts).findings
    assert (fault.level, fault.rule) == ("fault", "canaries")
    assert fault.text == "1 of 26 names that must alert do not: 'Somebody Else'."
    assert len(asked) == 26
