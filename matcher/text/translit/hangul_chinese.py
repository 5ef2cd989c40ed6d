"""Chinese names in Hangul: older ones are read the Korean way, newer ones as they sound.

동탁 is Dong Zhuo: each syllable is the Korean reading of a character, so the commonest characters are guessed back.
왕샤오밍 is Wang Xiaoming: the Hangul follows the sounds of Mandarin, by a table that reads backwards. Sources: the
tables korean_chinese and korean_pinyin (rules for loan words, Ministry of Education 1986, table 5).
"""

from __future__ import annotations

from functools import cache
from itertools import product

from matcher.data import rows

_LIMIT = 3
_LONGEST_NAME = 6
_LONGEST_CHUNK = 3
_GIVEN_CHUNKS = 2


def as_read(word: str) -> tuple[str, ...]:
    """The Mandarin of a word of one or two syllables read the Korean way: the likeliest three.

    >>> "dongzhuo" in as_read("동탁")
    True
    """
    surnames, given = _characters()
    last = given.get(word[-1:], ())
    if len(word) == 1:
        return (*surnames.get(word, ()), *last[:1])
    if len(word) != 2:
        return ()
    first = tuple(dict.fromkeys((*surnames.get(word[0], ())[:1], *given.get(word[0], ()))))
    pairs = sorted((i + j, i, j) for i, j in product(range(len(first)), range(len(last))))
    return tuple(first[i] + last[j] for _, i, j in pairs[:_LIMIT])


def as_heard(word: str) -> tuple[str, ...]:
    """The pinyin of a word whose Hangul follows the sounds of Mandarin; empty if it cannot be one.

    >>> as_heard("샤오밍"), as_heard("버락")
    (('xiaoming',), ())
    """
    parts = _chunks(word)
    if not 1 <= len(parts) <= _GIVEN_CHUNKS + 1:
        return ()
    table = _sounds()
    return ("".join(table[part][0][0] for part in parts),)


def split(word: str) -> tuple[str, ...]:
    """A full Chinese name cut after its surname; empty if it is none.

    Words that might as well be of another language (마리아 is ma-li-a) need a syllable that tells: one with a final, or
    one of several letters.

    >>> split("왕샤오밍"), split("마리아")
    (('왕', '샤오밍'), ())
    """
    parts = _chunks(word) if len(word) <= _LONGEST_NAME else ()
    if not 2 <= len(parts) <= _GIVEN_CHUNKS + 1 or not _sounds()[parts[0]][1]:
        return ()
    if not any(len(part) > 1 or (ord(part) - ord("가")) % 28 for part in parts[1:]):
        return ()
    return parts[0], "".join(parts[1:])


def _chunks(word: str) -> tuple[str, ...]:
    """The word as the fewest syllables of Mandarin that make it; empty if they do not."""
    table = _sounds()
    best: list[tuple[str, ...] | None] = [None] * (len(word) + 1)
    best[0] = ()
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_CHUNK), end):
            before, part = best[start], word[start:end]
            there = best[end]
            if before is not None and part in table and (there is None or len(before) + 1 < len(there)):
                best[end] = (*before, part)
    return best[len(word)] or ()


@cache
def _sounds() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Hangul to its pinyin, and whether one of them is a surname."""
    return {row["hangul"]: (tuple(row["pinyin"].split()), row["surname"] == "yes") for row in rows("korean_pinyin")}


@cache
def _characters() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Hangul to the Mandarin of the characters read so, as surname and in given names."""
    table: dict[str, dict[str, tuple[str, ...]]] = {"surname": {}, "given": {}}
    for row in rows("korean_chinese"):
        table[row["place"]][row["hangul"]] = tuple(row["pinyin"].split())
    return table["surname"], table["given"]
