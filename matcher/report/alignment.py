"""Which words of two names were found to go together: each name in pieces, so that a page can colour them.

The evidence names words as they were written; here they are found again in the names. What the evidence does not name
stays a piece without a way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from matcher.records import Evidence

Way = Literal["same", "like", "against", "only", ""]
_ABOUT_WORDS = ("contradicted", "omitted", "legal", "number", "country", "patronymic", "given")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a name.

    Attributes:
        text: as written.
        way: `same` and `like` have a partner in the other name, `against` is contradicted by it, `only` is left over.
        pair: number that partners share, from 1; 0 for a piece without one.
    """

    text: str
    way: Way = ""
    pair: int = 0


def aligned(left: str, right: str, evidence: Iterable[Evidence]) -> tuple[list[Piece], list[Piece]]:
    """Both names in pieces.

    >>> word = Evidence("word equal", "Jon", "JON", 2.0, "Jon = JON")
    >>> aligned("Jon Jin", "JON, Jin", [word])[0]
    [Piece(text='Jon', way='same', pair=1), Piece(text=' Jin', way='', pair=0)]
    """
    findings = [found for found in evidence if found.feature.startswith(("word ", *_ABOUT_WORDS))]
    findings.sort(key=lambda found: not found.feature.startswith("word "))  # a word's own finding says most about it
    ways = [(_way(found), number, found) for number, found in enumerate(findings, 1)]
    return (
        _pieces(left, [(found.left, way, pair if found.right else 0) for way, pair, found in ways]),
        _pieces(right, [(found.right, way, pair if found.left else 0) for way, pair, found in ways]),
    )


def _way(found: Evidence) -> Way:
    if found.feature == "word equal":
        return "same"
    if found.feature.startswith("word "):
        return "like"
    if not (found.left and found.right) or found.feature == "omitted":
        return "only"
    return "like" if found.bits >= 0 else "against"


def _pieces(text: str, words: Iterable[tuple[str, Way, int]]) -> list[Piece]:
    marks: list[tuple[Way, int]] = [("", 0)] * len(text)
    taken = [False] * len(text)
    for word, way, pair in words:
        for start, end in _places(text, word, taken):
            marks[start:end] = [(way, pair)] * (end - start)
            taken[start:end] = [True] * (end - start)
    return list(_joined(text, marks))


def _places(text: str, word: str, taken: Sequence[bool]) -> list[tuple[int, int]]:
    """Where a word, or each word of a row of words, stands in a name."""
    whole = _place(text, word, taken)
    if whole or " " not in word:
        return [whole] if whole else []
    found = (_place(text, each, taken) for each in word.split())
    return [place for place in found if place]


def _place(text: str, word: str, taken: Sequence[bool]) -> tuple[int, int] | None:
    """The first free place of a word, at the border of a word if there is one."""
    if not word:
        return None
    places = [place for place in _occurrences(text, word) if not any(taken[place : place + len(word)])]
    best = min(places, key=lambda place: not _borders(text, place, place + len(word)), default=None)
    return None if best is None else (best, best + len(word))


def _occurrences(text: str, word: str) -> Iterator[int]:
    for whole, part in ((text, word), (text.upper(), word.upper())):
        place = whole.find(part) if len(whole) == len(text) else -1
        while place >= 0:
            yield place
            place = whole.find(part, place + 1)


def _borders(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


def _joined(text: str, marks: Sequence[tuple[Way, int]]) -> Iterator[Piece]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or marks[end] != marks[start]:
            yield Piece(text[start:end], *marks[start])
            start = end
