"""Cut unspaced Hangul: a full name into surname and given name, a company name into its words.

A full name is a surname of one syllable (rarely two) and a given name of two (rarely one). Whether a word is one is
decided by how usual its surname and its given-name syllables are, so that foreign words (오바마, 마리아) stay whole.
A company name is cut wherever a place, a trade word or a legal form of the tables stands in it.
"""

from __future__ import annotations

from functools import cache

from matcher.data import rows
from matcher.text.translit import hangul_chinese

_LIKELY = 2.7
_LIMIT = 3
# What a surname or a given-name syllable of each tier of the tables says for a Korean name, and one that is in none.
_SURNAME_WORTH = {"1": 2.0, "2": 1.2, "3": 0.6}
_GIVEN_WORTH = {"1": 1.0, "2": 0.5, "3": 0.0}
_UNKNOWN, _FOREIGN = -0.8, -9.0
_CLOSED = 0.4  # a closed syllable: words of open ones alone are rather foreign (마리아, 하라다)
# Syllables that only foreign words have: tense or aspirated k, t, p, j, or the vowel eu with nothing after it.
_FOREIGN_INITIALS = {1, 4, 8, 10, 13, 15, 16, 17}
_EU = 18


def splits(word: str) -> tuple[tuple[str, ...], ...]:
    """The plausible cuts of an unspaced word, likeliest first; empty if it should stay whole.

    >>> splits("전진영"), splits("오바마")
    ((('전', '진영'),), ())
    >>> splits("조선무역회사")
    (('조선', '무역', '회사'),)
    """
    company = _company(word)
    if company:
        return (company,)
    if word in _company_words()[0]:
        return ()
    chinese = hangul_chinese.split(word)
    cuts = (*_person(word), *((chinese,) if chinese else ()))
    return tuple(dict.fromkeys(cuts))[:_LIMIT]


def _person(word: str) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[float, tuple[str, ...]]] = []
    for size in (1, 2):
        surname, given = word[:size], word[size:]
        worth = _surname_worth(surname)
        if worth is None or len(given) not in {1, 2} or (len(word) == 2 and not _two_is_a_full_name(word)):
            continue
        total = worth + sum(_given_worth(char) for char in given) + (2 - len(given)) + 2 * (size - 1)
        if total >= _LIKELY:
            found.append((-total, (surname, given)))
    return tuple(cut for _, cut in sorted(found))[:_LIMIT]


def _two_is_a_full_name(word: str) -> bool:
    """김구 is a surname and a name; 진영 is a given name whose surname stands beside it, so only clear surnames cut."""
    return _tiers()[0].get(word[0]) == "1" and _tiers()[1].get(word[0], "3") != "1"


def _surname_worth(surname: str) -> float | None:
    tier = _tiers()[0].get(surname)
    return _SURNAME_WORTH[tier] if tier else None


def _given_worth(char: str) -> float:
    if not "가" <= char <= "힣":
        return _FOREIGN
    initial, rest = divmod(ord(char) - ord("가"), 588)
    closed = _CLOSED if rest % 28 else 0.0
    tier = _tiers()[1].get(char)
    if tier:
        return _GIVEN_WORTH[tier] + closed
    return _FOREIGN if initial in _FOREIGN_INITIALS or rest == _EU * 28 else _UNKNOWN + closed


def _company(word: str) -> tuple[str, ...]:
    """The words of a company name, longest known word first; empty if none that marks a company stands in it."""
    if len(word) < 4:
        return ()
    known, longest = _company_words()
    parts: list[str] = []
    marked = False
    start = place = 0
    while place < len(word):
        size = next((n for n in range(min(longest, len(word) - place), 1, -1) if word[place : place + n] in known), 0)
        if not size:
            place += 1
            continue
        parts += [word[start:place], word[place : place + size]]
        marked = marked or known[word[place : place + size]]
        place = start = place + size
    parts.append(word[start:])
    words = tuple(part for part in parts if part)
    return words if marked and len(words) > 1 else ()


@cache
def _tiers() -> tuple[dict[str, str], dict[str, str]]:
    return (
        {row["hangul"]: row["tier"] for row in rows("korean_surnames")},
        {row["hangul"]: row["tier"] for row in rows("korean_syllables")},
    )


@cache
def _company_words() -> tuple[dict[str, bool], int]:
    """Words of company names; True where the word itself marks a company (a place name alone does not)."""
    known = dict.fromkeys((row["hangul"] for row in rows("korean_places")), False)
    known.update((row["hangul"], row["marks"] == "yes") for row in rows("korean_trades"))
    return known, max(map(len, known))
