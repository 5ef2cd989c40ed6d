from __future__ import annotations

import pytest

from matcher.records import Entry, Identifier, ListedName, Mention
from matcher.resolution.edges import Edge
from matcher.resolution.pairs import Pairing
from matcher.resolution.records import records_of
from matcher.resolution.spellings import Spellings
from matcher.resolution.weighing import ONE_LIST, lines_of

NUMBER = (Identifier("passport", "A5476394", "IR"),)


def edges(*items: Mention | Entry, within: bool = True, across: bool = True, link_at: float = 0.8) -> list[Edge]:
    records = records_of(items, (), by_origin=not (within and across))
    pairing = Pairing(records, Spellings(records), lines_of(link_at, 0.5), within=within, across=across)
    return list(pairing.edges().each())


def entry(number: str, name: str, source: str = "list", **known) -> Entry:
    return Entry(number, source, "person", (ListedName(name),), **known)


def test_surest_pairs_come_first_and_low_numbers_stand_left() -> None:
    found = edges(Mention("Sergei Kozlov"), Mention("Sergey Kozlov"), Mention("KOZLOV, Sergei"))
    assert [e.bits for e in found] == sorted((e.bits for e in found), reverse=True)
    assert len(found) == 3
    assert all(e.left < e.right for e in found)


def test_a_number_finds_what_no_name_does() -> None:
    one, two = Mention("Abu Jihad", identifiers=NUMBER), Mention("Khalil Wazir", identifiers=NUMBER)
    assert len(edges(one, two)) == 1
    assert edges(Mention("Abu Jihad"), Mention("Khalil Wazir")) == []


def test_a_day_of_birth_lifts_names_that_are_less_alike() -> None:
    one = Mention("Ibrahim al-Badri", kind="person", birth_date="1971-07-28")
    two = Mention("Badri Samarrai", kind="person", birth_date="1971-07-28", countries=("IQ",))
    assert len(edges(one, two)) >= len(edges(Mention(one.text), Mention(two.text)))


def test_contradictions_are_no_pairs() -> None:
    assert edges(Mention("Kim Chol", birth_date="1960"), Mention("Kim Chol", birth_date="1971")) == []


def test_two_entries_of_one_list_are_held_apart_by_their_publisher() -> None:
    (within,) = edges(entry("1", "Jon Jin Yong"), entry("2", "Jon Jin Yong"))
    (across,) = edges(entry("1", "Jon Jin Yong"), entry("2", "Jon Jin Yong", "other"))
    assert within.bits == pytest.approx(across.bits + ONE_LIST)


def test_files_are_told_apart() -> None:
    items = [
        Mention("Jon Jin Yong", source="a"),
        Mention("JON, Jin Yong", source="b"),
        Mention("Jin-Yong Jon", source="b"),
    ]
    assert len(edges(*items)) == 3
    assert len(edges(*items, within=False)) == 2
    assert len(edges(*items, across=False)) == 1


@pytest.mark.parametrize("count", [40])
def test_many_records_with_one_number_are_all_linked_to_the_next(count: int) -> None:
    items = [Mention(f"Jon Jin Yong {'x' * n}", identifiers=NUMBER) for n in range(count)]
    found = edges(*items)
    linked = {e.left for e in found} | {e.right for e in found}
    assert linked == set(range(count))


def test_items_that_say_the_same_are_compared_with_themselves() -> None:
    items = [Mention("Jon Jin Yong"), Mention("Jon Jin Yong"), Mention("???"), Mention("???"), Mention("Ri Sol Ju")]
    records = records_of(items, (), by_origin=False)
    pairing = Pairing(records, Spellings(records), lines_of(0.8, 0.5))
    pairing.edges()
    (edge,) = pairing.repeats().values()
    assert edge.left == edge.right
    assert records[edge.left].names[0].text == "Jon Jin Yong"
