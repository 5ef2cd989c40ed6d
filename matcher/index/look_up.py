"""The look-up of words: listed words found by keys, and measured on arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from matcher.compare.joined import JOINED_BLURRED, JOINED_LEAST, JOINED_WORTH
from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import LEAST, WAYS
from matcher.compare.sounds import EXACT, FOREIGN, NASAL, may_be_foreign
from matcher.index import keys
from matcher.index.hashing import Places
from matcher.index.listed import JOINING, Listed
from matcher.index.nearness import blurred_alike, spelt_alike
from matcher.index.pairs import Asked, Pairs, kept, once, renumbered, rows_sharing, sharing
from matcher.index.runs import Run, words_and_runs
from matcher.index.senses import asked_keys
from matcher.index.sounds import Sounds, sounds_of
from matcher.index.table import KeyTable
from matcher.index.words import Words, words_of
from matcher.text.phonetic import SYSTEMS

Each = Callable[[Callable[[str], Any], Sequence[str]], Iterable[Any]]


class Both(NamedTuple):
    """Single words and, behind them, neighbours written as one.

    Attributes:
        words: of both.
        first: number of the first neighbours.
    """

    words: Words
    first: int

    @property
    def first_row(self) -> int:
        """Where the rows of neighbours begin."""
        return int(self.words.starts[self.first])

    @property
    def single_rows(self) -> Places:
        """The rows of single words."""
        return np.arange(self.first_row)

    @property
    def joined_rows(self) -> Places:
        """The rows of neighbours."""
        return np.arange(self.first_row, len(self.words.of))


class LookUp:
    """Finds the listed words near to words.

    Args:
        listed: what is listed.
    """

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._tables = listed.tables
        self._count = listed.count
        self._sounds: dict[str, tuple[Sounds, KeyTable]] = {}
        self._brought = {s for s in SYSTEMS if listed.brings(s).any()}

    def prepare(self, each: Each = map) -> None:
        """Make the tables of all sound systems that some listed word brings.

        Args:
            each: does a work for each of some things, in their order; several processes may share it.
        """
        systems = sorted(self._brought - self._sounds.keys())
        for system, (sounds, joints) in zip(systems, each(self._sounding_bare, systems), strict=True):
            whole = sounds.blurred._replace(words=self._listed.words)
            self._sounds[system] = sounds._replace(blurred=whole), joints

    def _sounding_bare(self, system: str) -> tuple[Sounds, KeyTable]:
        """The listed words in one sound system, without themselves: so they travel lightly."""
        sounds, joints = self._listed.sounding(system)
        return sounds._replace(blurred=sounds.blurred._replace(words=words_of([]))), joints

    def near(self, asked: list[Asked]) -> Pairs:
        """The listed words near to each word asked for, ordered by these: single words, and neighbours as one."""
        single = [i for i, a in enumerate(asked) if len(a.words) == 1]
        joined = [i for i, a in enumerate(asked) if len(a.words) > 1]
        alone = [asked[i] for i in single]
        runs = [Run(asked[i].words, asked[i].systems) for i in joined]
        lexemes = [a.words[0] for a in alone]
        # Neighbours come behind the single words, so that all are looked up at once.
        both = Both(words_and_runs(lexemes, runs), len(lexemes))
        met = once([self._by_sense(lexemes), self._by_sound(both), *self._by_system(alone, runs, both)], self._count)
        met.worth[met.asked >= both.first] *= JOINED_WORTH
        met = renumbered(kept(met, met.worth >= LEAST), single + joined)
        return kept(met, np.argsort(met.asked, kind="stable"))

    def _by_sense(self, lexemes: list[Lexeme]) -> Pairs:
        asked = asked_keys(lexemes)
        hits, words = self._tables.sense.look_up(asked.keys.hashes)
        return Pairs(asked.keys.owners[hits], words.astype(np.int64), asked.worth[hits])

    def _by_sound(self, both: Both) -> Pairs:
        words, listed = both.words, self._listed.words
        asked = [keys.sound_keys(words, both.single_rows), keys.joined_keys(words, both.joined_rows)]
        left, right = rows_sharing(self._tables.sound, keys.together(asked))
        joined, size = left >= both.first_row, words.lengths[left]
        # Chinese characters are compared as such: many read alike.
        may = ~(words.han[left] & listed.han[right]) & (
            ~joined | (np.abs(size - listed.lengths[right]) <= 2 + size // 6)
        )
        left, right, joined = left[may], right[may], joined[may]
        worth = spelt_alike(words, left, listed, right)
        worth[joined & (worth < JOINED_LEAST)] = 0.0
        return Pairs(words.of[left], listed.of[right], worth)

    def _by_system(self, asked: list[Asked], runs: list[Run], both: Both) -> Iterator[Pairs]:
        """Pairs that sound alike in the sound systems of the words' scripts and cultures."""
        of, joined, none = self._systems(asked), _joining(runs, both.first), np.empty(0, dtype=np.int64)
        for system in sorted({*of, *joined, *self._brought}):
            every = has = of.get(system, none)
            if system in FOREIGN:
                has = np.array([i for i in has.tolist() if may_be_foreign(asked[i].words[0], system)], dtype=np.int64)
            listed, which = self._sounding(system), np.concatenate([has, joined.get(system, none)])
            if len(which):
                own = sounds_of(both.words, which, system)
                found = self._sounding_alike(own, listed, listed.all)
                yield kept(found, (found.asked < both.first) | (found.worth >= JOINED_BLURRED))
                if system in JOINING and len(has):
                    yield self._joints_alike(own, both)
            if system in self._brought:
                others = np.setdiff1d(np.arange(both.first), every)
                yield self._sounding_alike(sounds_of(both.words, others, system), listed, listed.native)

    def _joints_alike(self, own: Sounds, both: Both) -> Pairs:
        """Listed neighbours written as one that sound like a single word."""
        whole = own.whole_keys()
        whole = whole.picked(whole.owners < both.first_row)
        joints = self._sounding_joints(own.system)
        return sharing(joints, whole._replace(owners=both.words.of[whole.owners]), WAYS["culture"] * JOINED_WORTH)

    def _sounding_alike(self, own: Sounds, listed: Sounds, table: KeyTable) -> Pairs:
        a, b = own.blurred.words, listed.blurred.words
        if own.system in EXACT:
            whole, nasal = (rows_sharing(table, found) for found in (own.whole_keys(), own.nasal_keys()))
            worth = np.repeat((WAYS["culture"], WAYS["culture"] * NASAL), (len(whole[0]), len(nasal[0])))
            left, right = (np.concatenate(pair) for pair in zip(whole, nasal, strict=True))
        else:
            left, right = rows_sharing(table, own.near_keys())
            worth = blurred_alike(own.blurred, left, listed.blurred, right)
        worth[a.han[left] & b.han[right]] = 0.0
        return Pairs(a.of[left], b.of[right], worth)

    def _systems(self, asked: Iterable[Asked]) -> dict[str, Places]:
        """The words to be looked up in each sound system."""
        of: dict[str, list[int]] = {}
        for i, a in enumerate(asked):
            for system in _own(a):
                of.setdefault(system, []).append(i)
        return {system: np.array(places, dtype=np.int64) for system, places in sorted(of.items())}

    def _sounding(self, system: str) -> Sounds:
        """The listed words in one sound system, made when first asked for."""
        return self._in(system)[0]

    def _sounding_joints(self, system: str) -> KeyTable:
        return self._in(system)[1]

    def _in(self, system: str) -> tuple[Sounds, KeyTable]:
        found = self._sounds.get(system)
        if found is None:
            found = self._sounds[system] = self._listed.sounding(system)
        return found


def _joining(runs: Sequence[Run], first: int) -> dict[str, Places]:
    """The neighbours to be looked up in each sound system, numbered from a number on."""
    of: dict[str, list[int]] = {}
    for i, run in enumerate(runs, first):
        for system in JOINING.intersection(run.all_systems):
            of.setdefault(system, []).append(i)
    return {system: np.array(places, dtype=np.int64) for system, places in of.items()}


def _own(asked: Asked) -> tuple[str, ...]:
    word = asked.words[0]
    return tuple(dict.fromkeys(word.systems + asked.systems)) if word.systems else asked.systems
