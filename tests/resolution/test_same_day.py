from __future__ import annotations

import pytest

from matcher.records import Mention
from matcher.resolution.records import records_of
from matcher.resolution.same_day import same_day
from matcher.resolution.spellings import Spellings


@pytest.mark.parametrize(
    ("one", "two", "day", "found"),
    [
        ("Jon Jin Yong", "전진용", "1981-03-05", 1),
        ("Jon Jin Yong", "Ri Sol Ju", "1981-03-05", 0),
        ("Jon Jin Yong", "Jon Il Ho", "1981-03-06", 0),
        ("Jon Jin Yong", "!!!", "1981-03-05", 0),
    ],
)
def test_a_day_and_a_sound_in_common(one: str, two: str, day: str, found: int) -> None:
    records = records_of([Mention(one, birth_date="1981-03-05"), Mention(two, birth_date=day)], (), by_origin=False)
    left, right = same_day(records, Spellings(records))
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(0, 1)] * found


def test_nobody_was_born() -> None:
    records = records_of([Mention("Jon"), Mention("Jon", birth_date="1981")], (), by_origin=False)
    assert [len(column) for column in same_day(records, Spellings(records))] == [0, 0]
