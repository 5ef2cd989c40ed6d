"""The keys under which a word is found: what it reads like, sounds like, means, and what is left when a letter goes.

Two words that share a key may be alike; whether they are, the comparer says. Deletion keys are those of symmetric
deletion (Garbe 2012): two words one edit apart share a spelling with one letter taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.compare.lexeme import Lexeme
from matcher.text import phonetic

# Below this many letters of the sound key one edit makes another word.
SHORTEST_FUZZY = 4


def exact_keys(word: Lexeme) -> Iterator[str]:
    """Keys under which only words that read, sound or mean the same are found."""
    yield "f" + word.form
    for reading in word.readings:
        yield "r" + reading
    for key in word.keys:
        yield "g" + key
    for meaning in word.meanings:
        yield "m" + meaning
    for group in word.groups:
        yield "n" + group


def fuzzy_keys(word: Lexeme) -> Iterator[str]:
    """Keys that words one or two letters apart share."""
    for key in word.keys[:4]:
        if len(key) >= SHORTEST_FUZZY:
            yield from deletions("d", key)
        elif len(key) >= 2:
            yield "d" + key


def system_key(word: Lexeme, system: str) -> Iterator[str]:
    """Keys of one sound system."""
    for reading in word.readings:
        if key := phonetic.key(reading, system):
            yield f"{system}:{key}"


def system_keys(word: Lexeme, system: str) -> Iterator[str]:
    """Keys of one sound system, and those one letter away."""
    for reading in word.readings:
        key = phonetic.key(reading, system)
        if len(key) >= 3:
            yield from deletions(f"{system}:", key)
        elif key:
            yield f"{system}:{key}"


def deletions(mark: str, key: str) -> Iterator[str]:
    """The key itself, and the key with each letter left out in turn.

    >>> list(deletions("", "abc"))
    ['abc', 'bc', 'ac', 'ab']
    """
    yield mark + key
    for i in range(len(key)):
        yield mark + key[:i] + key[i + 1 :]
