"""The listed words near to a word: looked up once per distinct word, and measured again where no key tells.

Answers are kept in flat arrays, so that those of many words are read at once; when there are too many, those that
were asked for once are forgotten. What is known to be asked for often can be learnt before, by several processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.columns import Grown
from matcher.index.hashing import Places
from matcher.index.listed import Bits, Listed
from matcher.index.look_up import Each, LookUp
from matcher.index.nearness import Floats, hopeful, side_by_side, spelt_alike
from matcher.index.pairs import Asked
from matcher.index.table import Numbers, spread
from matcher.index.words import words_of

# Answers kept before most are forgotten.
MOST_KEPT = 30_000


class Found(NamedTuple):
    """Near words of many words, one behind the other.

    Attributes:
        words: numbers of listed words.
        quality: at most this alike.
    """

    words: Numbers
    quality: Bits


class Answers(NamedTuple):
    """Near words of many words.

    Attributes:
        counts: how many each has.
        found: these.
    """

    counts: Places
    found: Found


_NOTHING = Found(np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32))


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
        # So many answers, the first ones, are never forgotten.
        self._learnt = 0
        self._keep(np.zeros(1, dtype=np.int64), _NOTHING)

    def prepare(self, each: Each = map) -> None:
        """Make what every look-up needs now: processes that begin later share it.

        Args:
            each: does a work for each of some things, in their order; several processes may share it.
        """
        self._look_up.prepare(each)

    def numbers(self, asked: Sequence[Asked]) -> list[int]:
        """The number of each word's answer, for `starts` and `found`."""
        if len(self.starts) - self._learnt > MOST_KEPT:
            self._make_room()
        memo = self._memo
        new = [a for a in dict.fromkeys(asked) if a not in memo]
        if new:
            self._add(new, self.answers(new))
        found, used = [memo[a] for a in asked], self._used
        for number in found:
            used[number] += 1
        return found

    def answers(self, asked: Sequence[Asked]) -> Answers:
        """The answers of some words, each there once, looked up whether or not they are known."""
        pairs = self._look_up.near(list(asked))
        counts = np.bincount(pairs.asked, minlength=len(asked))
        return Answers(counts, Found(pairs.words.astype(np.int32), pairs.worth.astype(np.float32)))

    def learn(self, asked: Sequence[Asked], parts: Iterable[Answers]) -> None:
        """Know the answers of some words once and for all.

        Args:
            asked: the words, each there once.
            parts: their answers, in their order. What was known before is forgotten.
        """
        self.forget()
        for part in parts:
            known = len(self._used)
            self._add(asked[known : known + len(part.counts)], part)
        self._learnt = len(self._used)

    def _add(self, asked: Sequence[Asked], answers: Answers) -> None:
        known = len(self._used)
        self._memo.update(zip(asked, range(known, known + len(asked)), strict=True))
        self._used += [0] * len(asked)
        self._starts.add(np.cumsum(answers.counts) + self._starts.values[-1])
        self._words.add(answers.found.words)
        self._quality.add(answers.found.quality)

    def _make_room(self) -> None:
        """Forget what was asked for once, which is most: words of one name joined, words misspelt."""
        learnt = self._learnt
        again = [(self._used[n], -n, a) for a, n in self._memo.items() if self._used[n] > 1 and n >= learnt]
        again = sorted(again, key=lambda row: row[:2], reverse=True)[: MOST_KEPT // 2]
        numbers = np.array([*range(learnt), *(-n for _, n, _ in again)], dtype=np.int64)
        starts, flat = self.starts, self.found
        counts = starts[numbers + 1] - starts[numbers]
        at = spread(starts[numbers], counts)
        memo = {a: n for a, n in self._memo.items() if n < learnt}
        used = self._used[:learnt]
        self.forget()
        self._memo.update(memo | {a: learnt + n for n, (_, _, a) in enumerate(again)})
        self._used += [*used, *(times for times, _, _ in again)]
        self._learnt = learnt
        self._keep(np.concatenate([self.starts, np.cumsum(counts)]), Found(flat.words[at], flat.quality[at]))

    def _keep(self, starts: Places, found: Found) -> None:
        self._starts, self._words, self._quality = Grown(starts), Grown(found.words), Grown(found.quality)

    @property
    def starts(self) -> Places:
        """Where each answer starts; one more than there are."""
        return self._starts.values

    @property
    def found(self) -> Found:
        """All answers one behind the other; that of number `n` stands from `starts[n]` to `starts[n + 1]`."""
        return Found(self._words.values, self._quality.values)

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
        self._learnt = 0
        self._keep(np.zeros(1, dtype=np.int64), _NOTHING)


def _places(which: NDArray[Any], count: int) -> tuple[Places, Places]:
    """The distinct ones of some numbers below a count, and for each its place among these."""
    borne = np.zeros(count, dtype=np.int64)
    borne[which] = 1
    some = np.flatnonzero(borne)
    borne[some] = np.arange(len(some))
    return some, borne[which]
