"""The listed words near to a word: found by keys, confirmed by the comparer's own likeness, once per distinct word.

Answers are kept in flat arrays, so that those of many words are read at once; when there are too many, all are
forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from matcher.compare.align import ACRONYM_WORTH, JOINED_LEAST, JOINED_WORTH
from matcher.compare.distance import most_edits
from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import EXACT, LEAST, WAYS, likeness
from matcher.index import keys
from matcher.index.hashing import Places, hashes
from matcher.index.listed import Bits, Listed, Reading
from matcher.index.table import KeyTable, Numbers, key_table

# Words whose sound keys differ in a larger share of letters have no likeness left.
MOST_APART = 0.4
MOST_APART_UNSEEN = 0.45
MOST_RANKS = 3
MOST_KEPT = 40_000
# Cultures whose syllables make near spellings less alike: names of two cultures are compared without them.
SYLLABLES = frozenset(("korean", "chinese"))
_READ, _SOUND, _SYSTEM = WAYS["reading"] * JOINED_WORTH, WAYS["sound"] * JOINED_WORTH, WAYS["culture"] * JOINED_WORTH
# The share of a blurred key beyond which nothing is left of a likeness.
_BLUR = most_edits(LEAST, 1)
# Scripts that write as one word what Latin spellings part: `عبدالله` / `Abd Allah`, `정은` / `Jong Un`.
JOINING = frozenset(("arabic", "hebrew", "korean", "chinese"))


class Asked(NamedTuple):
    """A word to look up.

    Attributes:
        word: itself.
        systems: sound systems of the cultures that its name may belong to.
        joined: whether it is written apart in its name.
    """

    word: Lexeme
    systems: tuple[str, ...]
    joined: bool


class Found(NamedTuple):
    """Near words of many words, one behind the other.

    Attributes:
        words: numbers of listed words.
        quality: at most this alike.
        meant: 1 where only the meaning may be alike.
    """

    words: Numbers
    quality: Bits
    meant: Bits


class _Sound(NamedTuple):
    """By which sound two words must be near: of a word, and the least and the most letters that may differ."""

    of: Callable[[Lexeme], str]
    least: float
    most: float


class Pairs(NamedTuple):
    """Asked words and listed words that share a key, and what the key is worth for joints and acronyms."""

    asked: Places
    words: Places
    worth: NDArray[np.float64]


class NearWords:
    """Finds the listed words near to a word.

    Args:
        listed: what is listed.
    """

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._singles = len(listed.words)
        self._count = self._singles + len(listed.joints) + len(listed.acronyms)
        everything: list[keys.Sounding] = [*listed.words, *listed.joints]
        sure = [keys.read_keys(everything), keys.sound_keys(everything), *keys.sense_keys(listed.words)]
        acronyms = hashes(listed.acronyms, "a"), np.arange(len(listed.acronyms)) + len(everything)
        self._sure = key_table([*((k.hashes, k.words) for k in sure), acronyms])
        near = keys.near_keys(listed.words)
        self._near = key_table([(near.hashes, near.words)])
        self._systems: dict[str, KeyTable] = {}
        self._memo: dict[Asked, int] = {}
        self.starts: list[int] = [0]
        self._kept: list[Found] = []
        self._flat: Found | None = None

    def numbers(self, asked: Sequence[Asked]) -> list[int]:
        """The number of each word's answer, for `starts` and `found`."""
        if len(self.starts) > MOST_KEPT:
            self.forget()
        new = [a for a in dict.fromkeys(asked) if a not in self._memo]
        if new:
            counts, found = self._look(new)
            for a, count in zip(new, counts, strict=True):
                self._memo[a] = len(self.starts) - 1
                self.starts.append(self.starts[-1] + int(count))
            self._kept.append(found)
            self._flat = None
        return [self._memo[a] for a in asked]

    @property
    def found(self) -> Found:
        """All answers one behind the other; that of number `n` stands from `starts[n]` to `starts[n + 1]`."""
        if self._flat is None:
            self._flat = Found(*(np.concatenate(parts) for parts in zip(*self._kept, strict=True)))
            self._kept = [self._flat]
        return self._flat

    def alike(self, asked: Sequence[Asked], words: Numbers) -> Bits:
        """How alike pairs of asked and listed single words are at most, whether or not they share a key."""
        quality = np.zeros(len(asked), dtype=np.float32)
        listed = self._listed.words
        left = [a.word.keys for a in asked]
        right = [listed[w].keys for w in words.tolist()]
        near = np.zeros(len(asked), dtype=bool)
        for rank in range(min(MOST_RANKS, max(map(len, left), default=0))):
            here = [i for i, k in enumerate(left) if len(k) > rank and right[i]]
            a, b = [left[i][rank] for i in here], [right[i][0] for i in here]
            longest = np.maximum(np.fromiter(map(len, a), float, len(a)), np.fromiter(map(len, b), float, len(b)))
            near[here] |= cpdist(a, b, scorer=OSA.distance, dtype=np.uint8) <= MOST_APART_UNSEEN * longest
        for i in np.flatnonzero(near).tolist():
            quality[i] = _likeness(asked[i], listed[words[i]])[0]
        return quality

    def forget(self) -> None:
        """Forget all answers."""
        self._memo.clear()
        self._kept.clear()
        self.starts = [0]
        self._flat = None

    def _look(self, asked: list[Asked]) -> tuple[Places, Found]:
        """Near words of each, ordered by the words asked for."""
        pairs = self._pairs(asked)
        quality, meant = pairs.worth.copy(), np.zeros(len(pairs.worth), dtype=np.float32)
        rows = zip(pairs.asked.tolist(), pairs.words.tolist(), strict=True)
        words = self._listed.words
        for i, (a, w) in enumerate(rows):
            if w < self._singles:
                quality[i], meant[i] = _likeness(asked[a], words[w])
        kept = np.flatnonzero(quality >= LEAST)
        counts = np.bincount(pairs.asked[kept], minlength=len(asked))
        return counts, Found(pairs.words[kept].astype(np.int32), quality[kept].astype(np.float32), meant[kept])

    def _pairs(self, asked: list[Asked]) -> Pairs:
        """All pairs that share a key and are worth a look, each once, ordered by the words asked for."""
        words = [a.word for a in asked]
        found, latin = self._sure.look_up(hashes([w.latin for w in words], "a"))
        parts = [
            self._met(self._sure, keys.read_keys(words), _READ),
            self._met(self._sure, keys.sound_keys(words), _SOUND),
            *(self._met(self._sure, each, 0.0) for each in keys.sense_keys(words)),
            Pairs(found, latin.astype(np.int64), np.full(len(found), max(ACRONYM_WORTH.values()))),
            *self._by_system(asked),
            self._met(self._near, keys.near_keys(words), 0.0, _sound),
        ]
        places, found, worth = (np.concatenate([p[i] for p in parts]) for i in range(3))
        joined = np.array([a.joined for a in asked])
        wanted = ~joined[places] | (found < self._singles)
        places, found, worth = places[wanted], found[wanted], worth[wanted]
        order = np.lexsort((-worth, found, places))
        places, found, worth = places[order], found[order], worth[order]
        new = np.ones(len(places), dtype=bool)
        new[1:] = (places[1:] != places[:-1]) | (found[1:] != found[:-1])
        return Pairs(places[new], found[new], worth[new])

    def _met(self, table: KeyTable, asked: keys.Keys, worth: float, sound: _Sound | None = None) -> Pairs:
        """The pairs that share a key; with `sound`, only those whose sounds are near enough to be worth a full look."""
        hits, words = table.look_up(asked.hashes)
        texts = asked.of_text[hits]
        if sound is not None and len(hits):
            code = np.unique(texts * self._count + words)
            texts, words = np.divmod(code, self._count)
            near = self._plausible([asked.texts[i] for i in texts.tolist()], words, sound)
            texts, words = texts[near], words[near]
        return Pairs(asked.owners[texts], words.astype(np.int64), np.full(len(words), worth))

    def _plausible(self, left: list[str], words: Numbers, sound: _Sound) -> NDArray[np.bool_]:
        """Which pairs of a sound and a listed word are not too far apart; joints are met whole, and always near."""
        listed = self._listed.words
        right = [sound.of(listed[w]) if w < self._singles else "" for w in words.tolist()]
        apart = cpdist(left, right, scorer=OSA.distance, dtype=np.uint8)
        longest = np.maximum(
            np.fromiter(map(len, left), float, len(left)), np.fromiter(map(len, right), float, len(right))
        )
        near: NDArray[np.bool_] = apart <= np.maximum(sound.least, sound.most * longest)
        near |= np.array([not r for r in right], dtype=bool)
        return near

    def _by_system(self, asked: list[Asked]) -> Iterable[Pairs]:
        """Pairs that sound alike in the sound systems of the words' scripts and cultures."""
        of: dict[str, list[int]] = {}
        for i, a in enumerate(asked):
            for system in dict.fromkeys(a.word.systems + a.systems):
                of.setdefault(system, []).append(i)
        for system, places in of.items():
            table = self._system(system)
            # Only what came through another script is blurred enough for its keys to be a letter apart.
            blurred = [i for i in places if asked[i].word.script != "latin"] if system not in EXACT else []
            yield self._sounding(table, asked, places, keys.system_keys, system)
            if blurred:
                yield self._sounding(table, asked, blurred, keys.near_system_keys, system)

    def _sounding(
        self, table: KeyTable, asked: list[Asked], places: list[int], of: keys.OfSystem, system: str
    ) -> Pairs:
        sound = (
            None if system in EXACT else _Sound(lambda w: w.sounds(system)[0] if len(w.readings) == 1 else "", 0, _BLUR)
        )
        pairs = self._met(table, of([asked[i].word for i in places], system), _SYSTEM, sound)
        return Pairs(np.array(places, dtype=np.int64)[pairs.asked], pairs.words, pairs.worth)

    def _system(self, system: str) -> KeyTable:
        """The table of one sound system, made when first asked for."""
        table = self._systems.get(system)
        if table is None:
            words, joints = [Reading(w.readings) for w in self._listed.words], self._listed.joints
            apart = keys.system_keys(joints if system in JOINING else [], system)
            of_words = keys.system_keys(words, system) if system in EXACT else keys.near_system_keys(words, system)
            table = self._systems[system] = key_table([
                (of_words.hashes, of_words.words), (apart.hashes, apart.words + len(words))
            ])  # fmt: skip
        return table


_sound = _Sound(lambda w: w.keys[0] if len(w.keys) == 1 else "", 1, MOST_APART)


def _likeness(asked: Asked, listed: Lexeme) -> tuple[float, float]:
    """At most how alike two words are, and whether only by meaning."""
    word = asked.word
    if asked.joined:
        size = len(word.latin)
        if abs(size - len(listed.latin)) > 2 + size // 6:
            return 0.0, 0.0
    like = likeness(word, listed, asked.systems)
    if like.quality < 1.0 and not SYLLABLES.isdisjoint(asked.systems):
        like = max(like, likeness(word, listed))
    if asked.joined:
        return (like.quality * JOINED_WORTH if like.quality >= JOINED_LEAST else 0.0), 0.0
    return like.quality, float(like.way == "meaning")
