from __future__ import annotations

from io import BytesIO

import pytest

from matcher.compare.rarity import ListRarity
from matcher.index.store import save
from matcher.records import Mention
from matcher.resolution.canonical import words_told
from matcher.resolution.records import records_of
from matcher.resolution.spellings import Spellings

NAMES = ("Jon Jin Yong", "JON, Jin Yong", "Ri Sol Ju", "전진용", "!!!", "Dr. S. Kozlov")


def saved(spellings: Spellings) -> bytes:
    file = BytesIO()
    save(file, ListRarity({}, 0), spellings.index.listed)
    return file.getvalue()


@pytest.fixture(scope="module")
def spellings() -> Spellings:
    return Spellings(records_of(map(Mention, NAMES), (), by_origin=False))


def test_each_distinct_name_is_there_once(spellings: Spellings) -> None:
    assert [s.text for s in spellings.all] == sorted(NAMES)


def test_each_record_knows_its_names_in_their_order() -> None:
    records = records_of([Mention("Ri Sol Ju", aliases=("Jon", "Abe")), Mention("Jon")], (), by_origin=False)
    spellings = Spellings(records)
    found = [[spellings.all[n].text for n in spellings.of(number)] for number in range(2)]
    assert found == [[name.text for name in record.names] for record in records]


def test_the_same_words_have_one_number(spellings: Spellings) -> None:
    assert spellings.index.listed is not None
    words = {s.text: int(n) for s, n in zip(spellings.all, spellings.words, strict=True)}
    assert words["Jon Jin Yong"] == words["JON, Jin Yong"] != words["Ri Sol Ju"]


def test_what_was_read_is_known_without_reading_again(spellings: Spellings) -> None:
    assert spellings.index.listed is not None
    assert [spellings.words_told(*s) for s in spellings.all] == [words_told(*s) for s in spellings.all]


def test_names_that_cannot_be_read_have_no_score(spellings: Spellings) -> None:
    numbers = {s.text: n for n, s in enumerate(spellings.all)}
    assert spellings.score(numbers["!!!"], numbers["Ri Sol Ju"]) is None
    assert spellings.score(numbers["JON, Jin Yong"], numbers["Jon Jin Yong"])[1]


def test_several_processes_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    records = records_of(map(Mention, NAMES), (), by_origin=False)
    alone = Spellings(records)
    whole = saved(alone)
    monkeypatch.setattr("matcher.resolution.spellings.AT_ONCE", 2)
    shared = Spellings(records, workers=2)
    assert saved(shared) == whole
    assert shared.words.tolist() == alone.words.tolist()
    assert [shared.words_told(*s) for s in shared.all] == [alone.words_told(*s) for s in alone.all]
