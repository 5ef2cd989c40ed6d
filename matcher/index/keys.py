"""The keys under which a word is found: what it reads like, sounds like, means, and what is left when a letter goes.

Two words that share a key may be alike; whether they are, the comparer says. Deletion keys are those of symmetric
deletion (Garbe 2012): two words one edit apart share a spelling with one letter taken out. Each function takes many
words and gives hashes, with the number of the word that each belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

import numpy as np

from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import SHORTEST_STEM
from matcher.index.hashing import Hashes, Places, deletions, hashes


class Keys(NamedTuple):
    """Hashed keys of many words.

    Attributes:
        hashes: the keys.
        texts: what was hashed, whole.
        of_text: for each key the place of its text.
        owners: for each text the place of its word.
    """

    hashes: Hashes
    texts: list[str]
    of_text: Places
    owners: Places

    @property
    def words(self) -> Places:
        """For each key the place of its word."""
        return self.owners[self.of_text]


class Sounding(Protocol):
    """What has Latin readings: a word, or neighbours written as one."""

    @property
    def readings(self) -> tuple[str, ...]:
        """In Latin letters, likeliest first."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The general sound keys of the readings."""

    def sounds(self, system: str) -> tuple[str, ...]:
        """The key of each reading in a sound system."""


S = TypeVar("S", bound=Sounding)
OfSystem = Callable[[Sequence[Lexeme], str], Keys]
# Below this many letters of the sound key one edit makes another word; in a system that forgets vowels, below that
# many.
SHORTEST_FUZZY = 4
SHORTEST_FUZZY_SYSTEM = 3
# Sound keys of the first readings are met letter by letter, those of later ones only whole.
MOST_FUZZY = 4


def read_keys(words: Sequence[S]) -> Keys:
    """Keys of words that read the same."""
    return _keyed(words, "r", lambda w: w.readings or (w.form,) if isinstance(w, Lexeme) else w.readings)


def sound_keys(words: Sequence[S]) -> Keys:
    """Keys of words that sound the same."""
    return _keyed(words, "g", lambda w: w.keys)


def sense_keys(words: Sequence[Lexeme]) -> Iterator[Keys]:
    """Keys of words that mean the same, are forms of one given name, or come from one stem."""
    yield _keyed(words, "m", lambda w: w.meanings)
    yield _keyed(words, "n", lambda w: w.groups)
    yield _keyed(words, "s", lambda w: (w.stem,) if len(w.stem) >= SHORTEST_STEM else ())


def near_keys(words: Sequence[Lexeme]) -> Keys:
    """Keys that words one or two letters apart share."""
    return _fuzzy(words, "d", lambda w: w.keys[:MOST_FUZZY], SHORTEST_FUZZY)


def system_keys(words: Sequence[S], system: str) -> Keys:
    """Keys of words that sound the same in one sound system."""
    return _keyed(words, f"{system}~", lambda w: [key for key in w.sounds(system) if key])


def near_system_keys(words: Sequence[S], system: str) -> Keys:
    """Keys of words that sound the same in one sound system, or are a letter or two apart."""
    return _fuzzy(words, f"{system}~", lambda w: [key for key in w.sounds(system) if key], SHORTEST_FUZZY_SYSTEM)


def _keyed(words: Sequence[S], mark: str, of: Callable[[S], Iterable[str]]) -> Keys:
    texts, owners = _texts(words, of)
    return Keys(hashes(texts, mark), texts, np.arange(len(texts)), owners)


def _fuzzy(words: Sequence[S], mark: str, of: Callable[[S], Iterable[str]], shortest: int) -> Keys:
    """The whole keys, and for those that are long enough each with one letter left out."""
    texts, owners = _texts(words, of)
    long = [i for i, text in enumerate(texts) if len(text) >= shortest]
    shorter, at = deletions([texts[i] for i in long], mark)
    of_text = np.concatenate([np.arange(len(texts)), np.array(long, dtype=np.int64)[at]])
    return Keys(np.concatenate([hashes(texts, mark), shorter]), texts, of_text, owners)


def _texts(words: Sequence[S], of: Callable[[S], Iterable[str]]) -> tuple[list[str], Places]:
    texts: list[str] = []
    owners: list[int] = []
    for i, word in enumerate(words):
        found = of(word)
        if found:
            texts += found
            owners += [i] * (len(texts) - len(owners))
    return texts, np.array(owners, dtype=np.int64)
