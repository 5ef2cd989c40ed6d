"""The look-up of words: listed words found by keys, and measured on arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

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
from matcher.index.runs import Run, run_words
from matcher.index.senses import asked_keys
from matcher.index.sounds import Sounds, sounds_of
from matcher.index.table import KeyTable
from matcher.index.words import Words, words_of
from matcher.text.phonetic import SYSTEMS

Each = Callable[[Callable[[str], Any], Sequence[str]], Iterable[Any]]


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
        """The listed words near to each word asked for, ordered by these."""
        single = [i for i, a in enumerate(asked) if len(a.words) == 1]
        joined = [i for i, a in enumerate(asked) if len(a.words) > 1]
        parts = [
            renumbered(self._near_singles([asked[i] for i in single]), single),
            renumbered(self._near_joined([asked[i] for i in joined]), joined),
        ]
        found = Pairs(*(np.concatenate(column) for column in zip(*parts, strict=True)))
        return kept(found, np.argsort(found.asked, kind="stable"))

    def _near_singles(self, asked: list[Asked]) -> Pairs:
        lexemes = [a.words[0] for a in asked]
        words = words_of(lexemes)
        parts = [self._by_sense(lexemes), self._by_sound(words), *self._by_system(asked, words)]
        met = once(parts, self._count)
        return kept(met, met.worth >= LEAST)

    def _by_sense(self, lexemes: list[Lexeme]) -> Pairs:
        asked = asked_keys(lexemes)
        hits, words = self._tables.sense.look_up(asked.keys.hashes)
        return Pairs(asked.keys.owners[hits], words.astype(np.int64), asked.worth[hits])

    def _by_sound(self, words: Words) -> Pairs:
        listed = self._listed.words
        left, right = rows_sharing(self._tables.sound, keys.sound_keys(words))
        # Chinese characters are compared as such: many read alike.
        other = ~(words.han[left] & listed.han[right])
        left, right = left[other], right[other]
        return Pairs(words.of[left], listed.of[right], spelt_alike(words, left, listed, right))

    def _by_system(self, asked: list[Asked], words: Words) -> Iterator[Pairs]:
        """Pairs that sound alike in the sound systems of the words' scripts and cultures."""
        of = self._systems(asked)
        for system in sorted({*of, *self._brought}):
            every = has = of.get(system, np.empty(0, dtype=np.int64))
            if system in FOREIGN:
                has = np.array([i for i in has.tolist() if may_be_foreign(asked[i].words[0], system)], dtype=np.int64)
            listed = self._sounding(system)
            if len(has):
                own = sounds_of(words, has, system)
                yield self._sounding_alike(own, listed, listed.all)
                if system in JOINING:
                    whole = own.whole_keys()
                    joints = self._sounding_joints(system)
                    yield sharing(joints, whole._replace(owners=words.of[whole.owners]), WAYS["culture"] * JOINED_WORTH)
            if system in self._brought:
                others = np.setdiff1d(np.arange(len(asked)), every)
                yield self._sounding_alike(sounds_of(words, others, system), listed, listed.native)

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

    def _near_joined(self, asked: list[Asked]) -> Pairs:
        """Single listed words near to neighbours that are written apart."""
        runs = [Run(a.words, a.systems) for a in asked]
        words, listed = run_words(runs), self._listed.words
        left, right = rows_sharing(self._tables.sound, keys.joined_keys(words))
        size = words.lengths[left]
        fits = np.abs(size - listed.lengths[right]) <= 2 + size // 6
        left, right = left[fits], right[fits]
        spelt = spelt_alike(words, left, listed, right)
        near = np.flatnonzero(spelt >= JOINED_LEAST)
        parts = [Pairs(words.of[left[near]], listed.of[right[near]], spelt[near])]
        met = once([*parts, *self._joined_by_system(runs, words)], self._count)
        met = met._replace(worth=met.worth * JOINED_WORTH)
        return kept(met, met.worth >= LEAST)

    def _joined_by_system(self, runs: list[Run], words: Words) -> Iterator[Pairs]:
        of: dict[str, list[int]] = {}
        for i, run in enumerate(runs):
            for system in JOINING.intersection(run.all_systems):
                of.setdefault(system, []).append(i)
        for system, which in sorted(of.items()):
            own, listed = sounds_of(words, np.array(which, dtype=np.int64), system), self._sounding(system)
            found = self._sounding_alike(own, listed, listed.all)
            yield kept(found, found.worth >= JOINED_BLURRED)

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


def _own(asked: Asked) -> tuple[str, ...]:
    word = asked.words[0]
    return tuple(dict.fromkeys(word.systems + asked.systems)) if word.systems else asked.systems
