"""Rows of one subject become one entry; a row that says nothing of anybody is kept with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from matcher.records import Entry, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.gathered import finished, gathered
from matcher.watchlists.table import Row


def put_together(*rows: Row | Skipped, each_named: bool = True) -> list[Entry | Skipped]:
    def add(draft: Draft, cells: Mapping[str, str]) -> None:
        draft.name(cells["name"])
        draft.country(cells.get("country", ""))

    id_of, name_of = itemgetter("no"), itemgetter("name")
    return list(
        gathered(rows, "x.csv", "x", id_of=id_of, name_of=name_of, add=add, id_called="number", each_named=each_named)
    )


def row(line: int, number: str, name: str, country: str = "") -> Row:
    return Row(line, {"no": number, "name": name, "country": country})


def test_rows_of_one_id_are_one_entry_in_the_order_of_the_first() -> None:
    found = put_together(row(2, "7", "A"), row(3, "1", "B"), row(4, "7", "C", "France"))
    assert [(entry.id, [name.text for name in entry.names]) for entry in found] == [("7", ["A", "C"]), ("1", ["B"])]
    assert found[0].countries == ("FR",)


def test_rows_that_lack_something_come_first_with_line_and_reason() -> None:
    broken = Skipped("The row has 3 fields.", "x.csv line 2")
    found = put_together(broken, row(3, "1", "B"), row(4, "", "C"), row(5, "9", ""))
    assert found[0] is broken
    assert [(s.reason, s.place, s.text, s.row) for s in found[1:3]] == [
        ("The row has no number.", "x.csv line 4", "C", 4),
        ("The row has no name.", "x.csv line 5", "9", 5),
    ]
    assert found[3].id == "1"


def test_where_a_row_may_lack_the_name_its_subject_may_not() -> None:
    found = put_together(row(2, "1", ""), row(3, "1", "B", "France"), row(4, "2", ""), each_named=False)
    assert [type(each) for each in found] == [Entry, Skipped]
    assert (found[1].reason, found[1].place) == ("The entry has no name.", "x.csv 2")
    assert list(finished({}, "x.csv")) == []
