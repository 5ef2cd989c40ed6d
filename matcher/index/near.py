"""The listed words near to a word: found by keys, measured on arrays, once per distinct word.

Answers are kept in flat arrays, so that those of many words are read at once; when there are too many, all are
forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.align import ACRONYM_WORTH, JOINED_BLURRED, JOINED_LEAST, JOINED_WORTH
from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import LEAST, WAYS
from matcher.compare.sounds import EXACT, NASAL
from matcher.index import keys
from matcher.index.hashing import Places, hashes
from matcher.index.listed import JOINING, Bits, Listed
from matcher.index.nearness import Floats, blurred_alike, hopeful, side_by_side, spelt_alike
from matcher.index.runs import Run, run_words
from matcher.index.sounds import Sounds, sounds_of
from matcher.index.table import KeyTable, Numbers
from matcher.index.words import Words, words_of
from matcher.text.phonetic import SYSTEMS

# Answers kept before all are forgotten.
MOST_KEPT = 60_000
# What a key that two words share is worth, in the order of `keys.sense_keys`.
_SENSES = (WAYS["meaning"], WAYS["stem"], 0.95, WAYS["reading"])


class Asked(NamedTuple):
    """A word to look up, or neighbours to look up as one.

    Attributes:
        words: one word, or several to be joined.
        systems: sound systems of the cultures that its name may belong to.
    """

    words: tuple[Lexeme, ...]
    systems: tuple[str, ...]


class Found(NamedTuple):
    """Near words of many words, one behind the other.

    Attributes:
        words: numbers of listed words.
        quality: at most this alike.
    """

    words: Numbers
    quality: Bits


class Pairs(NamedTuple):
    """Asked words and listed words, by their places, and at most how alike they are."""

    asked: Places
    words: Places
    worth: Floats


class NearWords:
    """Finds the listed words near to a word.

    Args:
        listed: what is listed.
    """

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._tables = listed.tables
        self._singles = len(listed.lexemes)
        self._count = listed.count
        self._sounds: dict[str, tuple[Sounds, KeyTable]] = {}
        self._brought = {s for s in SYSTEMS if listed.brings(s).any()}
        self._memo: dict[Asked, int] = {}
        self.starts: list[int] = [0]
        self._kept: list[Found] = []
        self._flat: Found | None = None

    def numbers(self, asked: Sequence[Asked]) -> list[int]:
        """The number of each word's answer, for `starts` and `found`."""
        if len(self.starts) > MOST_KEPT:
            self.forget()
        memo = self._memo
        new = [a for a in dict.fromkeys(asked) if a not in memo]
        if new:
            counts, found = self._look(new)
            known = len(self.starts) - 1
            memo.update(zip(new, range(known, known + len(new)), strict=True))
            self.starts += (np.cumsum(counts) + self.starts[-1]).tolist()
            self._kept.append(found)
            self._flat = None
        return [memo[a] for a in asked]

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
        self._kept.clear()
        self.starts = [0]
        self._flat = None

    def _look(self, asked: list[Asked]) -> tuple[Places, Found]:
        """Near words of each, ordered by the words asked for."""
        single = [i for i, a in enumerate(asked) if len(a.words) == 1]
        joined = [i for i, a in enumerate(asked) if len(a.words) > 1]
        parts = [
            _renumbered(self._near_singles([asked[i] for i in single]), single),
            _renumbered(self._near_joined([asked[i] for i in joined]), joined),
        ]
        places, words, worth = (np.concatenate([p[i] for p in parts]) for i in range(3))
        order = np.argsort(places, kind="stable")
        counts = np.bincount(places, minlength=len(asked))
        return counts, Found(words[order].astype(np.int32), worth[order].astype(np.float32))

    def _near_singles(self, asked: list[Asked]) -> Pairs:
        lexemes = [a.words[0] for a in asked]
        words = words_of(lexemes)
        parts = [*self._by_sense(lexemes), *self._by_sound(words), *self._by_system(asked, words)]
        met = _once(parts, self._count)
        return _kept(met, met.worth >= LEAST)

    def _by_sense(self, lexemes: list[Lexeme]) -> Iterator[Pairs]:
        yield _met(self._tables.form, keys.form_keys(lexemes), 1.0)
        senses = zip(self._tables.senses, keys.sense_keys(lexemes), _SENSES, strict=True)
        yield from (_met(table, found, worth) for table, found, worth in senses)
        for way, kin in keys.kin_keys(lexemes):
            yield _met(self._tables.group, kin, WAYS[way])
        yield _met(self._tables.letter, keys.form_keys(lexemes), WAYS["reading"])
        yield _met(self._tables.form, keys.letter_keys(lexemes), WAYS["reading"])
        yield _met(self._tables.beginning, keys.form_keys(lexemes), WAYS["short"])
        yield _met(self._tables.form, keys.beginning_keys(lexemes), WAYS["short"])

    def _by_sound(self, words: Words) -> Iterator[Pairs]:
        listed = self._listed.words
        left, right = _rows(self._tables.sound, keys.sound_keys(words))
        # Chinese characters are compared as such: many read alike.
        other = ~(words.han[left] & listed.han[right])
        left, right = left[other], right[other]
        yield Pairs(words.of[left], listed.of[right], spelt_alike(words, left, listed, right))
        whole = keys.Keys(hashes(words.coarse.tolist(), "c"), words.of)
        yield _met(self._tables.joint, whole, WAYS["sound"] * JOINED_WORTH)
        first = words.starts[:-1][np.diff(words.starts) > 0]
        short = keys.Keys(hashes(words.readings[first].tolist(), "a"), words.of[first])
        yield _met(self._tables.acronym, short, max(ACRONYM_WORTH.values()))

    def _by_system(self, asked: list[Asked], words: Words) -> Iterator[Pairs]:
        """Pairs that sound alike in the sound systems of the words' scripts and cultures."""
        of = self._systems(asked)
        for system in sorted({*of, *self._brought}):
            has = of.get(system, np.empty(0, dtype=np.int64))
            listed = self._sounding(system)
            if len(has):
                own = sounds_of(words, has, system)
                yield self._sounding_alike(own, listed, listed.all)
                if system in JOINING:
                    whole = own.whole_keys()
                    joints = self._sounding_joints(system)
                    yield _met(joints, whole._replace(owners=words.of[whole.owners]), WAYS["culture"] * JOINED_WORTH)
            if system in self._brought:
                others = np.setdiff1d(np.arange(len(asked)), has)
                yield self._sounding_alike(sounds_of(words, others, system), listed, listed.native)

    def _sounding_alike(self, own: Sounds, listed: Sounds, table: KeyTable) -> Pairs:
        a, b = own.blurred.words, listed.blurred.words
        if own.system in EXACT:
            whole, nasal = (_rows(table, found) for found in (own.whole_keys(), own.nasal_keys()))
            worth = np.repeat((WAYS["culture"], WAYS["culture"] * NASAL), (len(whole[0]), len(nasal[0])))
            left, right = (np.concatenate(pair) for pair in zip(whole, nasal, strict=True))
        else:
            left, right = _rows(table, keys.together([own.whole_keys(), own.near_keys(twice=False)]))
            worth = blurred_alike(own.blurred, left, listed.blurred, right)
        worth[a.han[left] & b.han[right]] = 0.0
        return Pairs(a.of[left], b.of[right], worth)

    def _near_joined(self, asked: list[Asked]) -> Pairs:
        """Single listed words near to neighbours that are written apart."""
        runs = [Run(a.words, a.systems) for a in asked]
        words, listed = run_words(runs), self._listed.words
        left, right = _rows(self._tables.sound, keys.joined_keys(words))
        size = words.lengths[left]
        fits = np.abs(size - listed.lengths[right]) <= 2 + size // 6
        left, right = left[fits], right[fits]
        spelt = spelt_alike(words, left, listed, right)
        near = np.flatnonzero(spelt >= JOINED_LEAST)
        parts = [Pairs(words.of[left[near]], listed.of[right[near]], spelt[near])]
        met = _once([*parts, *self._joined_by_system(runs, words)], self._count)
        met = met._replace(worth=met.worth * JOINED_WORTH)
        return _kept(met, met.worth >= LEAST)

    def _joined_by_system(self, runs: list[Run], words: Words) -> Iterator[Pairs]:
        of: dict[str, list[int]] = {}
        for i, run in enumerate(runs):
            for system in JOINING.intersection(run.all_systems):
                of.setdefault(system, []).append(i)
        for system, which in sorted(of.items()):
            own, listed = sounds_of(words, np.array(which, dtype=np.int64), system), self._sounding(system)
            found = self._sounding_alike(own, listed, listed.all)
            yield _kept(found, found.worth >= JOINED_BLURRED)

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


def _met(table: KeyTable, asked: keys.Keys, worth: float) -> Pairs:
    """The pairs of words that share a key."""
    hits, words = table.look_up(asked.hashes)
    return Pairs(asked.owners[hits], words.astype(np.int64), np.full(len(words), worth))


def _rows(table: KeyTable, asked: keys.Keys) -> tuple[Places, Places]:
    """The pairs of rows that share a key, each once."""
    hits, rows = table.look_up(asked.hashes)
    codes = np.unique((asked.owners[hits] << 32) | rows)
    return codes >> 32, codes & 0xFFFFFFFF


def _once(parts: Iterable[Pairs], count: int) -> Pairs:
    """Each pair once, with the most that it is worth."""
    columns: list[NDArray[Any]] = [np.concatenate(c) for c in zip(*parts, strict=True)]
    codes, back = np.unique(columns[0] * count + columns[1], return_inverse=True)
    worth = np.zeros(len(codes))
    np.maximum.at(worth, back, columns[2])
    asked, words = np.divmod(codes, count)
    return Pairs(asked, words, worth)


def _places(which: NDArray[Any], count: int) -> tuple[Places, Places]:
    """The distinct ones of some numbers below a count, and for each its place among these."""
    borne = np.zeros(count, dtype=np.int64)
    borne[which] = 1
    some = np.flatnonzero(borne)
    borne[some] = np.arange(len(some))
    return some, borne[which]


def _kept(pairs: Pairs, which: NDArray[np.bool_]) -> Pairs:
    return Pairs(pairs.asked[which], pairs.words[which], pairs.worth[which])


def _renumbered(pairs: Pairs, places: list[int]) -> Pairs:
    return pairs._replace(asked=np.array(places, dtype=np.int64)[pairs.asked])
