"""How common a word is among names: of people of the world, and of companies and other organisations.

The measure is bits of information: -log2 of the share of names that bear the word. Four bits is one name in sixteen,
sixteen bits one in 65,536. Wang, Kim and Mohammed have 3 to 5 bits, Smith 7, a rare surname 15.

A share is that among names of the culture where the word is at home, lowered a little for a small culture: whoever
compares two Russian names has already learnt that both are Russian, and `Ivanov` then says as little as `Smith` does
between two English ones.

Every spelling of a very common name is common: agreement on `Mukhammad` says what agreement on Mohammed does, and a
little more. The tables of persons are made so, and a third table holds the general sound keys of common names for the
spellings that they lack.

A word in no table is not automatically rare. Short words are common somewhere; long ones, and those whose letters
seldom stand together, less so. `benchmarks/make_frequency.py --check` hides one culture at a time from the tables: the
hidden word of somebody met has 7 bits (two or three letters) to 10 (eight and more), because the commonest names are
met most; a hidden word taken from the list of names has 12 to 15.5. Words unseen in practice are of both sorts, some
common where no list was, some from the tail of a listed culture: the formula goes between, 10 to 14.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import log2

from matcher.data import rows
from matcher.data.kept import kept
from matcher.text.phonetic.general import key

# Another spelling of a known name: somewhat rarer than all spellings together.
SPELLING_BITS = 1.0
# A person's name as a word in a company's name (Siemens, Al Rajhi).
BORROWED_BITS = 2.5
# An unseen word: bits of one letter, for each doubling of its length, and for each bit by which its letter pairs
# surprise more than those of ordinary names do; bounds.
UNSEEN_BASE = 8.3
UNSEEN_LENGTH = 1.55
UNSEEN_SURPRISE = 0.8
ORDINARY_SURPRISE = 3.8
UNSEEN_LEAST, UNSEEN_MOST = 8.5, 15.0
# Words invented for companies are more varied than names of persons.
UNSEEN_ORGANIZATION = 0.5
# Phrases that are concepts but in no table (`design-bureau`), and countries that are in none.
CONCEPT_BITS = 8.0
# Bits of a letter that never stands after another one.
UNHEARD_OF = 9.0
_EDGE = "_"


@kept
def _table(kind: str) -> dict[str, float]:
    """The bits of each word of one table: person, organization or sound."""
    found: dict[str, float] = {}
    for row in rows(f"name_frequency_{kind}"):
        found.update(dict.fromkeys(row["words"].split(), float(row["bits"])))
    return found


@cache
def _pairs() -> dict[str, float]:
    """Bits of each letter after another one, in names."""
    letters = {row["after"]: row for row in rows("name_frequency_letters")}
    return {a + b: float(bits) for a, row in letters.items() for b, bits in row.items() if b != "after"}


def bits(word: str, kind: str, sound: str | None = None) -> float:
    """The information of a word, in bits, among names of one kind.

    Args:
        word: a normalised Latin word; for organisations also a concept (`bank`, `design-bureau`, `country:RU`).
        kind: "person" or "organization".
        sound: its general sound key, if the caller has it.

    >>> bits("mohammed", "person") < bits("smith", "person") < bits("tchaikovsky", "person")
    True
    >>> bits("trading", "organization") < bits("falcon", "organization")
    True
    """
    known = _table("person").get(word)
    if kind == "person":
        return known if known is not None else _unlisted(word, sound)
    of_company = _table("organization").get(word)
    if known is None:
        return of_company if of_company is not None else _unlisted_organization(word, sound)
    borrowed = known + BORROWED_BITS
    return borrowed if of_company is None else min(of_company, borrowed)


def is_known(word: str) -> bool:
    """Whether a word is in the tables: a name or a company word that many bear.

    >>> is_known("salman"), is_known("salmfn")
    (True, False)
    """
    return word in _table("person") or word in _table("organization")


def _unlisted(word: str, sound: str | None) -> float:
    group = _table("sound").get(key(word) if sound is None else sound) if len(word) > 2 else None
    if group is not None and group + SPELLING_BITS <= UNSEEN_LEAST:
        return group + SPELLING_BITS
    unseen = unseen_bits(word)
    return unseen if group is None else min(unseen, group + SPELLING_BITS)


def _unlisted_organization(word: str, sound: str | None) -> float:
    if not word.isalnum():
        return CONCEPT_BITS
    return min(UNSEEN_MOST, _unlisted(word, sound) + UNSEEN_ORGANIZATION)


def unseen_bits(word: str) -> float:
    """The information expected of a word that no table has, from its length and its letter pairs.

    >>> unseen_bits("bo") < unseen_bits("bakolori") < unseen_bits("qxzhtvkwp")
    True
    """
    pairs = _pairs()
    spelled = _EDGE + word + _EDGE
    surprise = [pairs.get(a + b, UNHEARD_OF) for a, b in pairwise(spelled)]
    mean = sum(surprise) / len(surprise)
    found = UNSEEN_BASE + UNSEEN_LENGTH * log2(len(word)) + UNSEEN_SURPRISE * (mean - ORDINARY_SURPRISE)
    return min(UNSEEN_MOST, max(UNSEEN_LEAST, found))
