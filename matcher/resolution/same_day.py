"""Pairs of records born on one day that have a word which sounds alike: the day lifts names far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from matcher.compare.profile import Profile
from matcher.compare.secondary.births import births_in
from matcher.index.hashing import Places
from matcher.index.table import spread
from matcher.index.ways import LIGHT
from matcher.resolution.records import Record
from matcher.resolution.spellings import Spellings

_DAY = 3
_NONE = np.empty(0, dtype=np.int64)


def same_day(records: Sequence[Record], spellings: Spellings) -> tuple[Places, Places]:
    """The pairs, of each the lower number on the left.

    Args:
        records: in their order.
        spellings: their names.
    """
    days: dict[str, int] = {}
    born = [(n, days.setdefault(d, len(days))) for n, r in enumerate(records) for d in days_of(r.beside.births)]
    if not born:
        return _NONE, _NONE
    record, day = np.array(born, dtype=np.int64).T
    which, sound = _sounds(spellings, record)
    codes = np.unique(np.stack([day[which] * (int(sound.max(initial=0)) + 1) + sound, record[which]]), axis=1)
    # Each record beside all that come behind it in its group.
    group, member = codes
    behind = np.searchsorted(group, group, side="right") - np.arange(len(group)) - 1
    left, right = np.repeat(member, behind), member[spread(np.arange(len(group)) + 1, behind)]
    pairs = np.unique(left * len(records) + right)
    left, right = np.divmod(pairs, len(records))
    return left, right


def _sounds(spellings: Spellings, record: Places) -> tuple[Places, Places]:
    """What the words of some records' names sound like, roughly, as numbers: the place of a record, and a sound."""
    names, side = spellings.index.scorer.listed.ways, spellings.index.scorer.listed.side
    counts = np.diff(spellings.starts)[record]
    which = np.repeat(np.arange(len(record)), counts)
    spelling = spellings.of_records[spread(spellings.starts[record], counts)]
    first, last = names.units[names.names[spelling]], names.units[names.names[spelling + 1]]
    which, unit = np.repeat(which, last - first), spread(first, last - first)
    heavy = names.marks[unit] & LIGHT == 0
    which, word = which[heavy], names.word[unit[heavy]]
    counts = side.words.starts[word + 1] - side.words.starts[word]
    which, row = np.repeat(which, counts), spread(side.words.starts[word], counts)
    numbers: dict[str, int] = {"": -1}
    all_ = np.array([numbers.setdefault(s, len(numbers)) for s in side.words.sounds.tolist()], dtype=np.int64)
    heard = all_[row] >= 0
    return which[heard], all_[row][heard]


def days_and_sounds(record: Record, ways: Iterable[Profile]) -> list[str]:
    """By what a record is found that was born on a day: each day with what each word of its names sounds like.

    Args:
        record: the record.
        ways: all ways to read its names.
    """
    days = days_of(record.beside.births)
    heard = {s for way in ways for u in way.units if not u.light for _, s, _ in u.lexeme.spellings if s} if days else ()
    return sorted(f"{day} {sound}" for day in days for sound in heard)


def days_of(births: Iterable[str]) -> set[str]:
    """The days of birth that are told; 1 January stands for an unknown day.

    >>> days_of(["1981-03-05", "1970-01-01", "1954"])
    {'1981-03-05'}
    """
    return {day for text in births for day in _days(text)}


@lru_cache(maxsize=50_000)
def _days(text: str) -> tuple[str, ...]:
    found = births_in(text)
    return tuple(b.text for b in found if b.exact == _DAY and (b.low.month, b.low.day) != (1, 1))
