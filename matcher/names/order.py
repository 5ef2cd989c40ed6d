"""Turn names that put the family name first, with a comma, into display order: `JON, Jin Yong` is `Jin Yong JON`.

A comma before a legal form (`CECOEX, S.A.`) or between parts of a list turns nothing round; a generation mark behind a
second comma (`SMITH, John, Jr.`) stays at the end.
"""

from __future__ import annotations

from matcher.names.lexicon import match_legal_form, suffix_kind
from matcher.text.tokenise import Word, words


def segments(text: str) -> list[tuple[Word, ...]]:
    """The words between commas, empty segments left out.

    >>> [[w.form for w in part] for part in segments("JON, Jin Yong")]
    [['jon'], ['jin', 'yong']]
    """
    return [part for piece in text.split(",") if (part := words(piece))]


def turned(parts: list[tuple[Word, ...]]) -> tuple[tuple[Word, ...], int]:
    """Words in display order, and how many of the last ones are the family name (0 if the text does not say).

    >>> found, family = turned(segments("JON, Jin Yong"))
    >>> [w.form for w in found], family
    (['jin', 'yong', 'jon'], 1)
    """
    tail: tuple[Word, ...] = ()
    while len(parts) > 2 and _is_tail(parts[-1]):
        tail, parts = parts[-1] + tail, parts[:-1]
    if len(parts) == 2 and not _is_tail(parts[1]) and not _is_legal(parts[1]):
        family, given = parts
        return given + family + tail, len(family)
    return tuple(word for part in parts for word in part) + tail, 0


def _is_tail(part: tuple[Word, ...]) -> bool:
    return all(suffix_kind(word.form) for word in part)


def _is_legal(part: tuple[Word, ...]) -> bool:
    found = match_legal_form([word.form for word in part], 0)
    return found is not None
