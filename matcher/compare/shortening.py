"""Whether one word is the other cut short: by a field's length, or as people abbreviate the words of companies.

A word that many bear is a word of its own (`Technolog` may be cut, `Techno` is none); the other one must be long
enough to be cut. Words of trade are also written by their consonants (`GRP`, `MFG`).
"""

from __future__ import annotations

from matcher.compare.lexeme import Lexeme

# At least so many letters are left of a word of trade that was cut, and of any other one.
SHORTEST_TRADE, SHORTEST = 3, 5
LEAST_CUT = 2
MOST_CONSONANTS = 8
_VOWELS = frozenset("aeiouyаеёиоуыэюя")


def is_short_for(a: Lexeme, b: Lexeme) -> bool:
    """Whether one of two words is the other one cut short.

    >>> from matcher.compare.lexeme import lexeme
    >>> def short(a, b): return is_short_for(lexeme(a, "latin"), lexeme(b, "latin"))
    >>> short("comm", "communications"), short("intell", "intellekt"), short("ivan", "ivanov")
    (True, True, False)
    """
    short, whole = sorted((a, b), key=lambda word: len(word.form))
    if short.script != whole.script or len(whole.form) - len(short.form) < LEAST_CUT or short.form[0] != whole.form[0]:
        return False
    if any([not meaning.startswith("country:") for meaning in whole.meanings]):
        return len(short.form) >= SHORTEST_TRADE and _is_abbreviation(short, whole)
    return not short.known and len(short.form) >= SHORTEST and _is_beginning(short.form, whole.form)


def _is_abbreviation(short: Lexeme, whole: Lexeme) -> bool:
    """Of a word of trade; what means something else is none (`Comp` is a computer, no company)."""
    if short.meanings:
        return False
    return _is_beginning(short.form, whole.form) or _is_skeleton(short.form, whole.form)


def _is_beginning(short: str, whole: str) -> bool:
    return whole.startswith(short) and 2 * len(short) >= min(len(whole), 2 * SHORTEST_TRADE)


def _is_skeleton(short: str, whole: str) -> bool:
    """`GRP` / `GROUP`: consonants in their order, the first and the last letter kept."""
    if len(short) > MOST_CONSONANTS or short[-1] != whole[-1] or not _VOWELS.isdisjoint(short):
        return False
    letters = iter(whole)
    return all(letter in letters for letter in short)
