"""The numbers in names: digits, ordinals, number words of many languages, Roman numerals."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from matcher.data import rows
from matcher.data.kept import kept
from matcher.text.tokenise import words

_ORDINAL = re.compile(r"(\d{1,9})(?:st|nd|rd|th|er|ere|re|eme|e|º|ª|o|a|й|я|ое|ый|ой|ая|го|ше|ге|号|號)?")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
# Roman numerals that are also names (Xi Jinping) or words; read as numbers only when the caller says so.
_DOUBTFUL_ROMAN = frozenset({"xi", "vi", "ix", "xx", "xv"})


@kept
def _numbers() -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows("numbers"):
        for form in words(row["form"]):
            found.setdefault(form.form, int(row["value"]))
    return found


@lru_cache(maxsize=16384)
def number_value(word: str, *, roman: bool = False) -> int | None:
    """The number that a word is: digits, an ordinal, a number word of some language, a Roman numeral.

    Args:
        word: a normalised word.
        roman: read single letters (I, V, X) and numerals that are also names (Xi, Vi) as Roman numerals too.

    >>> number_value("12"), number_value("2nd"), number_value("first"), number_value("iii"), number_value("xi")
    (12, 2, 1, 3, None)
    >>> number_value("xi", roman=True), number_value("kim")
    (11, None)
    """
    digits = _ORDINAL.fullmatch(word)
    if digits:
        return int(digits.group(1))
    known = _numbers().get(word)
    if known is not None:
        return known
    return _roman(word) if roman or (len(word) > 1 and word not in _DOUBTFUL_ROMAN) else None


def compound_number(first: str, second: str) -> int | None:
    """The number that two number words make: a ten and what comes on top of it; None if they make none.

    >>> compound_number("forty", "four"), compound_number("тридцать", "первый"), compound_number("four", "forty")
    (44, 31, None)
    """
    tens, ones = _tens().get(first), _numbers().get(second)
    return tens + ones if tens is not None and ones is not None and 0 < ones < 10 else None


@cache
def _tens() -> dict[str, int]:
    return {word: value for word, value in _numbers().items() if value in range(20, 100, 10)}


def _roman(word: str) -> int | None:
    match = _ROMAN.fullmatch(word)
    if not word or match is None:
        return None
    ones = {"ix": 9, "iv": 4}.get(match.group(2), 5 * match.group(2).count("v") + match.group(2).count("i"))
    return 10 * len(match.group(1)) + ones
