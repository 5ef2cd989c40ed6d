from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Entry, Identifier, ListedName
from matcher.watchlists import Watchlist
from matcher.watchlists.diff import ALL_FIELDS, changes
from tests.watchlists.samples import names

ONE = Entry("1", "own", "person", (ListedName("A"), ListedName("B", "strong"), ListedName("C", "weak")))


@pytest.mark.parametrize("fields", [ALL_FIELDS, ()])
def test_the_same_list_has_no_changes(fields):
    assert changes([ONE], [ONE], fields=fields) == []


@pytest.mark.parametrize(
    ("change", "fields", "details"),
    [
        ({"kind": "vessel"}, ("kind",), [("kind", "person", "vessel")]),
        ({"names": (*ONE.names, ListedName("D", "weak"))}, ("names",), [("names", "", "D (weak)")]),
        ({"identifiers": (Identifier("imo", "1", "RU"),)}, ("identifiers",), [("identifiers", "", "imo: 1 (RU)")]),
        ({"birth_dates": ("1961",), "programs": ("X",)}, ("birth_dates", "programs"),
         [("birth_dates", "", "1961"), ("programs", "", "X")]),
        ({"names": (ONE.names[0], ONE.names[2], ONE.names[1])}, (), []),
        ({"remarks": "x"}, (), []),
    ],
)  # fmt: skip
def test_what_changed_is_said_field_by_field(change, fields, details):
    found = changes([ONE], [replace(ONE, **change)])
    assert [each.fields for each in found] == ([fields] if fields else [])
    assert [row for each in found for row in each.details()] == details


def test_everything_may_be_compared():
    (found,) = changes([ONE], [replace(ONE, remarks="x", addresses=("y",))], fields=ALL_FIELDS)
    assert found.fields == ("addresses", "remarks")


def test_added_removed_changed_in_this_order_each_by_number():
    def entry(name, text="A"):
        return Entry(name, "own", "person", (ListedName(text),))

    old = [entry("10"), entry("2"), entry("3"), entry("4")]
    new = [entry("4", "B"), entry("3", "B"), entry("11"), entry("9")]
    assert [(c.what, c.entry.id) for c in changes(old, new)] == [
        ("added", "9"), ("added", "11"), ("removed", "2"), ("removed", "10"), ("changed", "3"), ("changed", "4"),
    ]  # fmt: skip


LISTS = st.dictionaries(st.sampled_from([str(n) for n in range(12)]), st.sampled_from(names(5)), max_size=8)


@given(old=LISTS, new=LISTS)
def test_changes_lead_from_one_list_to_the_other(old, new):
    def listed(rows):
        return {i: Entry(i, "own", "person", (ListedName(text),)) for i, text in rows.items()}

    before, after = listed(old), listed(new)
    result = dict(before)
    for change in changes(before.values(), after.values()):
        if change.after:
            result[change.entry.id] = change.after
        else:
            del result[change.entry.id]
    assert result == after


def test_two_weeks_of_august_2023_differ_by_three_entries(shared_dir):
    ofac = shared_dir / "lists" / "ofac"
    old, new = (Watchlist.load(ofac / day) for day in ("2023-08-24", "2023-08-31"))
    assert [(c.what, c.entry.id) for c in changes(old, new, fields=ALL_FIELDS)] == [
        ("added", "27743"), ("added", "36217"), ("added", "37621"),
    ]  # fmt: skip
