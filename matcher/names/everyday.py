"""Words that running text writes with a capital without naming a party: small words, months, countries, cities.

A listed name may be such a word all the same (`LIMITED LIABILITY COMPANY SEPTEMBER`), so nothing is struck out here:
who reads running text asks for more before such a word counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from matcher.data import rows
from matcher.names import lexicon
from matcher.names.facts import facts
from matcher.text.normalise import normalise
from matcher.text.tokenise import words

_PLURALS = ("s", "er", "ern", "e", "es")


@cache
def _small() -> frozenset[str]:
    return frozenset(normalise(word) for row in rows("everyday_words") for word in row["words"].split())


@cache
def _function() -> frozenset[str]:
    found = (row["words"] for row in rows("everyday_words") if row["sort"] == "function")
    return frozenset(normalise(word) for each in found for word in each.split())


@cache
def _cities() -> dict[tuple[str, ...], str]:
    return {
        tuple(word.form for word in words(form)): row["country"]
        for row in rows("cities")
        for form in row["forms"].split(";")
    }


def is_small(form: str) -> bool:
    """Whether a normalised word is a small word, a month, a day, or what newspapers print around a story.

    >>> is_small("september"), is_small("however"), is_small("kozlov")
    (True, True, False)
    """
    return form in _small()


@cache
def _compound() -> frozenset[str]:
    return frozenset(
        word for row in rows("everyday_words") if row["sort"] == "compound" for word in row["words"].split()
    )


def is_compound(form: str) -> bool:
    """Whether a normalised word is one that English hangs on to a name with a hyphen (`Moscow-based`).

    >>> is_compound("based"), is_compound("un")
    (True, False)
    """
    return form in _compound()


def is_function(form: str) -> bool:
    """Whether a normalised word ties others together and names nothing.

    >>> is_function("however"), is_function("september")
    (True, False)
    """
    return form in _function()


def place_of(forms: Sequence[str]) -> str:
    """The country of a row of words that is a country, its people, or a great city; else empty.

    >>> place_of(["north", "korea"]), place_of(["russians"]), place_of(["moscow"]), place_of(["jon"])
    ('KP', 'RU', 'RU', '')
    """
    return _place_of(tuple(forms))


@lru_cache(maxsize=8192)
def _place_of(row: tuple[str, ...]) -> str:
    if row in _cities():
        return _cities()[row]
    found = lexicon.countries_in(row, 0) if facts(row[0]).place else None
    if found and found[0] == len(row):
        return found[1]
    last = next((row[-1].removesuffix(end) for end in _PLURALS if row[-1].endswith(end) and len(row[-1]) > 5), "")
    stem = (*row[:-1], last)
    found = lexicon.countries_in(stem, 0) if last and facts(stem[0]).place else None
    if found and found[0] == len(stem):
        return found[1]
    meant = [m for m in lexicon.concepts(row[0]) if m.startswith("country:")] if len(row) == 1 else []
    return min(meant).removeprefix("country:") if meant else ""


def is_everyday(form: str) -> bool:
    """Whether a single word is an everyday one, a place, a title or a word of trade: no party by itself.

    >>> is_everyday("auditors"), is_everyday("star"), is_everyday("hizballah")
    (True, True, False)
    """
    known = facts(form)
    return bool(
        is_small(form) or known.title or known.legal or known.telling or place_of((form,)) or lexicon.concepts(form)
    )
