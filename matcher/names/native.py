"""Whether a name in Hangul is a Korean one, and one in Chinese characters a foreign one, written down by its sound.

A Korean name is a surname of one syllable (rarely two) and a given name of one or two, in either order. Nothing else in
Hangul has that shape often, so a name that has it is read by the Korean systems alone: `수진` is Sujin, not Su-Kwang
and no Chinese name heard by a Korean. Source: the surnames are those of data/korean_surnames.csv, the syllables of
given names those of data/korean_syllables.csv.

A Chinese, Korean or Japanese name is hardly of two parts that have five characters together, all of them characters
that stand for foreign sounds (data/han_sounds.csv): `谢尔盖·科兹洛夫` is Sergey Kozlov. Where a part is a Japanese
surname of the table (`大久保 利通`), the name is Japanese.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from matcher import data
from matcher.text.tokenise import Word
from matcher.text.translit import han

_LONGEST_GIVEN = 2
_SHORTEST_FOREIGN = 5


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["hangul"] for row in data.rows("korean_surnames"))


@cache
def _given_syllables() -> frozenset[str]:
    return frozenset(row["hangul"] for row in data.rows("korean_syllables"))


def is_korean(row: Sequence[Word]) -> bool:
    """Whether the words have the shape of a Korean person's name.

    Two given names of two syllables are one too many, but no foreign name either if all are syllables of given names.

    >>> from matcher.text.tokenise import words
    >>> is_korean(words("김 정은")), is_korean(words("성훈 김")), is_korean(words("버락 오바마"))
    (True, True, False)
    >>> is_korean(words("춘자 상호 김")), is_korean(words("마리아 김")), is_korean(words("장 르노"))
    (True, False, False)
    """
    if not 2 <= len(row) <= 3 or any(word.script != "hangul" for word in row):
        return False
    forms = [word.form for word in row]
    for surname, rest in ((forms[0], forms[1:]), (forms[-1], forms[:-1])):
        if surname in _surnames() and _are_given(rest):
            return True
    return False


def _are_given(rest: list[str]) -> bool:
    """One given name, its syllables written apart or not, or two whole ones."""
    if not _given_syllables().issuperset("".join(rest)):
        return False
    return sum(map(len, rest)) <= _LONGEST_GIVEN or all(len(form) == _LONGEST_GIVEN for form in rest)


def is_foreign_in_han(row: Sequence[Word]) -> bool:
    """Whether the words in Chinese characters are a foreign person's name by its sound.

    >>> from matcher.text.tokenise import words
    >>> [is_foreign_in_han(words(text)) for text in ("弗拉基米尔·普京", "毛 泽东", "普京")]
    [True, False, False]
    """
    if len(row) < 2 or any(word.script != "han" for word in row):
        return False
    forms = [word.form for word in row]
    if sum(map(len, forms)) < _SHORTEST_FOREIGN or not all(map(han.stands_for_sounds, forms)):
        return False
    return not any(han.is_japanese_surname(form) for form in (forms[0], forms[-1]))
