"""The listed words near to a word: looked up once per distinct word, and measured again where no key tells.

Answers are kept in flat arrays, so that those of many words are read at once; when there are too many, those that
were asked for once are forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Places
from matcher.index.listed import Bits, Listed
from matcher.index.look_up import LookUp
from matcher.index.nearness import Floats, hopeful, side_by_side, spelt_alike
from matcher.index.pairs import Asked
from matcher.index.table import Numbers, spread
from matcher.index.words import words_of

# Answers kept before most are forgotten.
MOST_KEPT = 60_000


class Found(NamedTuple):
    """Near words of many words, one behind the other.

    Attributes:
        words: numbers of listed words.
        quality: at most this alike.
    """

    words: Numbers
    quality: Bits


class NearWords:
    """Finds the listed words near to a word.

    Args:
        listed: what is listed.
        look_up: finds those that were not asked for before.
    """

    def __init__(self, listed: Listed, look_up: LookUp) -> None:
        self._listed = listed
        self._count = listed.count
        self._look_up = look_up
        self._memo: dict[Asked, int] = {}
        self._used: list[int] = []
        self.starts: list[int] = [0]
        self._kept: list[Found] = []
        self._flat: Found | None = None

    def prepare(self) -> None:
        """Make what every look-up needs now: processes that begin later share it."""
        self._look_up.prepare()

    def numbers(self, asked: Sequence[Asked]) -> list[int]:
        """The number of each word's answer, for `starts` and `found`."""
        if len(self.starts) > MOST_KEPT:
            self._make_room()
        memo = self._memo
        new = [a for a in dict.fromkeys(asked) if a not in memo]
        if new:
            pairs = self._look_up.near(new)
            known, counts = len(self.starts) - 1, np.bincount(pairs.asked, minlength=len(new))
            memo.update(zip(new, range(known, known + len(new)), strict=True))
            self._used += [0] * len(new)
            self.starts += (np.cumsum(counts) + self.starts[-1]).tolist()
            self._kept.append(Found(pairs.words.astype(np.int32), pairs.worth.astype(np.float32)))
            self._flat = None
        found, used = [memo[a] for a in asked], self._used
        for number in found:
            used[number] += 1
        return found

    def _make_room(self) -> None:
        """Forget what was asked for once, which is most: words of one name joined, words misspelt."""
        again = [(self._used[n], -n, a) for a, n in self._memo.items() if self._used[n] > 1]
        again = sorted(again, key=lambda row: row[:2], reverse=True)[: MOST_KEPT // 2]
        numbers = np.array([-n for _, n, _ in again], dtype=np.int64)
        starts, flat = np.array(self.starts), self.found
        counts = starts[numbers + 1] - starts[numbers]
        at = spread(starts[numbers], counts)
        self.forget()
        self._memo.update({a: n for n, (_, _, a) in enumerate(again)})
        self._used += [used for used, _, _ in again]
        self.starts += np.cumsum(counts).tolist()
        self._kept.append(Found(flat.words[at], flat.quality[at]))

    @property
    def found(self) -> Found:
        """All answers one behind the other; that of number `n` stands from `starts[n]` to `starts[n + 1]`."""
        if self._flat is None:
            self._flat = Found(*(np.concatenate(parts) for parts in zip(*self._kept, strict=True)))
            self._kept = [self._flat]
        return self._flat

    def may_be_alike(self, asked: Sequence[Asked], which: Numbers, words: Numbers) -> Places:
        """The pairs of asked single words and listed ones whose letters do not tell that they are too far apart.

        Args:
            asked: what was asked.
            which: for each pair the place of its word among those.
            words: for each pair the number of its listed word.
        """
        some, left = _places(which, len(asked))
        own, listed = words_of([asked[i].words[0] for i in some.tolist()]), self._listed.words
        first, second = own.starts[left], listed.starts[words]
        single = (own.starts[left + 1] - first == 1) & (listed.starts[words + 1] - second == 1)
        some_readings = (own.starts[left + 1] > first) & (listed.starts[words + 1] > second)
        at = np.flatnonzero(single)
        near = at[hopeful(own, first[at], listed, second[at])]
        return np.sort(np.concatenate([near, np.flatnonzero(some_readings & ~single)]))

    def alike(self, asked: Sequence[Asked], which: Numbers, words: Numbers) -> Floats:
        """At most how alike pairs of asked single words and listed ones are in spelling and sound, key or no key.

        Args:
            asked: what was asked.
            which: for each pair the place of its word among those.
            words: for each pair the number of its listed word.
        """
        codes, back = np.unique(which.astype(np.int64) * self._count + words, return_inverse=True)
        places, right = np.divmod(codes, self._count)
        some, left = _places(places, len(asked))
        own = words_of([asked[i].words[0] for i in some.tolist()])
        rows = side_by_side(own, left, self._listed.words, right)
        quality = spelt_alike(own, rows.left, self._listed.words, rows.right)
        found = np.zeros(len(codes))
        np.maximum.at(found, rows.pair, quality)
        picked: Floats = found[back]
        return picked

    def forget(self) -> None:
        """Forget all answers."""
        self._memo.clear()
        self._used.clear()
        self._kept.clear()
        self.starts = [0]
        self._flat = None


def _places(which: NDArray[Any], count: int) -> tuple[Places, Places]:
    """The distinct ones of some numbers below a count, and for each its place among these."""
    borne = np.zeros(count, dtype=np.int64)
    borne[which] = 1
    some = np.flatnonzero(borne)
    borne[some] = np.arange(len(some))
    return some, borne[which]
