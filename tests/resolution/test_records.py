from __future__ import annotations

from matcher.records import Entry, Identifier, ListedName, Mention
from matcher.resolution.records import digest_of, records_of

REFERENCE, PASSPORT = Identifier("un-reference", "QDi.001"), Identifier("passport", "A5476394")


def test_items_that_say_the_same_are_one_record_wherever_they_stand() -> None:
    items = [
        Mention("Jon", row=1, source="a.csv", id="7"),
        Mention("Jon", row=9, source="b.csv"),
        Mention("Jon", sex="m"),
    ]
    assert sorted(len(r.items) for r in records_of(items, (), by_origin=False)) == [1, 2]
    assert [len(r.items) for r in records_of(items, (), by_origin=True)] == [1, 1, 1]


def test_two_entries_are_two_records() -> None:
    names = (ListedName("Jon"),)
    items = [Entry("1", "list", "person", names), Entry("2", "list", "person", names)]
    assert len(records_of(items, (), by_origin=False)) == 2


def test_the_order_of_items_changes_nothing() -> None:
    items = [Mention("Jon"), Mention("Un"), Mention("Il", birth_date="1942")]
    digests = [[r.digest for r in records_of(some, (), by_origin=False)] for some in (items, items[::-1])]
    assert digests[0] == digests[1]


def test_types_to_ignore_are_left_out_and_the_objects_stay_the_callers() -> None:
    item = Mention("Jon", identifiers=(REFERENCE, PASSPORT))
    for ignore in (("un-reference",), ["UN-Reference"], "un-reference"):
        (record,) = records_of([item], ignore, by_origin=False)
        assert record.beside.identifiers == (PASSPORT,)
        assert record.items[0] is item
    (record,) = records_of([Mention("Jon", identifiers=(Identifier("vat", "7707083893"),))], ("tax",), by_origin=False)
    assert record.beside.identifiers == ()


def test_digests_tell_contents_apart() -> None:
    assert digest_of(["a", "b"]) != digest_of(["ab", ""])
    assert digest_of(["\ud800"])
