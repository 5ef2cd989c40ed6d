"""The tables that reading Chinese characters needs, each loaded when it is first asked for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from matcher.data import rows

REPEAT = "々"

# Characters with another reading in surnames of Korea than in words (Supreme Court list of hanja for names).
_KOREAN_SURNAMES = {"金": "김", "沈": "심", "宋": "송", "車": "차", "葉": "엽"}


class Surname(NamedTuple):
    """A Chinese surname: pinyin, how common it is, spellings abroad."""

    pinyin: str
    tier: str
    abroad: tuple[str, ...]


@cache
def variants() -> dict[int, str]:
    """Traditional and Japanese forms to simplified ones, for `str.translate`."""
    return {ord(form): row["simplified"] for row in rows("han_variants") for form in row["forms"]}


@cache
def full_forms() -> dict[str, str]:
    """Simplified forms to their traditional and Japanese ones."""
    return {row["simplified"]: row["forms"] for row in rows("han_variants")}


def simplify(word: str) -> str:
    """Simplified characters, one for one, so that traditional, Japanese and simplified spellings of a word are equal.

    >>> simplify("銀星") == simplify("银星"), simplify("延辺") == simplify("延邊")
    (True, True)
    """
    return word.translate(variants())


@cache
def pinyin_of() -> dict[str, str]:
    """Characters that names are written with to their commonest pinyin."""
    return {char: row["pinyin"] for row in rows("chinese_pinyin") for char in row["characters"]}


@cache
def rare_pinyin_of() -> dict[str, str]:
    """The same of all other characters: a table of its own, because few names need it."""
    return {char: row["pinyin"] for row in rows("chinese_pinyin_rare") for char in row["characters"]}


@cache
def foreign_sounds() -> dict[str, tuple[str, ...]]:
    """Simplified characters that stand for the sounds of foreign names, and these, most often first."""
    return {
        char: tuple(row["stands_for"].split()) or (row["syllable"],)
        for row in rows("han_sounds")
        for char in row["characters"]
    }


@cache
def hangul_of() -> dict[str, str]:
    """Hanja to their Korean syllable."""
    return {char: row["hangul"] for row in rows("korean_hanja") for char in row["hanja"]}


def korean_surname(char: str) -> str:
    """The Hangul of a hanja that stands as a surname, empty if it has none."""
    for form in (char, *full_forms().get(char, "")):
        found = _KOREAN_SURNAMES.get(form) or hangul_of().get(form)
        if found:
            return found
    return ""


@cache
def surnames() -> dict[str, Surname]:
    """Chinese surnames by their simplified characters."""
    return {
        row["surname"]: Surname(row["pinyin"], row["tier"], tuple(row["abroad"].split()))
        for row in rows("chinese_surnames")
    }


@cache
def given_abroad() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Simplified characters of given names, as Hong Kong and as Hokkien speakers abroad spell them."""
    return {
        row["character"]: (tuple(row["hongkong"].split()), tuple(row["hokkien"].split()))
        for row in rows("chinese_given")
    }


@cache
def places() -> dict[str, tuple[str, ...]]:
    """Places by their simplified characters, with their Latin spellings."""
    return {simplify(row["place"]): tuple(row["latin"].split()) for row in rows("han_places")}


@cache
def japanese_surnames() -> dict[str, tuple[str, ...]]:
    """Japanese surnames by their simplified characters, with their Hepburn spellings."""
    return _joined("japanese_surnames", "surname")


@cache
def japanese_given() -> dict[str, tuple[str, ...]]:
    """Kanji of Japanese given names, simplified, with their readings."""
    return _joined("japanese_given", "kanji")


def _joined(table: str, column: str) -> dict[str, tuple[str, ...]]:
    """Readings by simplified form; forms that fall together keep all their readings."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(table):
        form = simplify(row[column])
        found[form] = tuple(dict.fromkeys((*found.get(form, ()), *row["readings"].split())))
    return found
