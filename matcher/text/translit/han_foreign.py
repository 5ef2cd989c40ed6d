"""Read Chinese characters that stand for the sounds of a foreign name: 科兹洛夫 is Kozlov, 普京 is Putin.

Each character is read as what it stands for in the tables of the news agency (data/han_sounds.csv), which is not what
it is read as in Chinese: `fu` before a consonant is v or f, `ke` is k or ko, and Russian palatal d and t are written as
j. Chinese has no r, so every l may be one; all of a word are turned together.

Source: Names of the World's Peoples (Xinhua, 1993), read backwards.
"""

from __future__ import annotations

from itertools import islice

from matcher.text.translit.han_tables import foreign_sounds, simplify

MOST = 6
# No word of a name has more characters.
LONGEST = 24
_VOWELS = frozenset("aeiouy")
_LIQUIDS = frozenset("LR")
# Consonants that begin a word before any other.
_BEFORE_ANY = frozenset(("s", "sh", "v"))
# A character has this many readings at most that are tried in one word.
_EACH = 2


def read(word: str) -> list[str]:
    """The Latin spellings of a foreign name's word, likeliest first; empty if a character stands for no sound.

    Of words that are too long to be one, there are none.

    >>> read("科兹洛夫")[0], "putin" in read("普京"), read("银星")
    ('kozlov', True, [])
    """
    form = simplify(word)
    if not 0 < len(form) <= LONGEST or not foreign_sounds().keys() >= set(form):
        return []
    found = (spelling for way in _ways(form) for spelling in _liquids("".join(way)))
    return list(islice(dict.fromkeys(found), MOST))


def _ways(form: str) -> list[tuple[str, ...]]:
    """What the characters stand for together, the likeliest ways first."""
    found: list[tuple[tuple[int, ...], tuple[str, ...]]] = [((), ())]
    for place in range(len(form)):
        longer = (((*ranks, rank), (*way, sound)) for ranks, way in found for rank, sound in _fitting(form, place))
        # Only the best go on: all ways of a long word would be more than fit into memory.
        found = sorted(longer, key=lambda row: (sum(row[0]), row[0]))[:MOST]
    return [way for _, way in found]


def _fitting(form: str, place: int) -> tuple[tuple[int, str], ...]:
    """What a character may stand for where it is, with its rank, likeliest first.

    Without a vowel it needs a consonant behind it, or nothing.
    Few words begin with two consonants of which the second is no liquid, so there a vowel is likelier.
    """
    ways = foreign_sounds()[form[place]]
    behind = foreign_sounds()[form[place + 1]][0] if place + 1 < len(form) else ""
    if behind[:1] in _VOWELS:
        ways = tuple(way for way in ways if way == "R" or not _VOWELS.isdisjoint(way)) or ways[:1]
    if not place and behind[:1] not in _LIQUIDS:
        ways = tuple(sorted(ways, key=lambda way: way not in _BEFORE_ANY and _VOWELS.isdisjoint(way)))
    return tuple(enumerate(ways[:_EACH]))


def _liquids(spelling: str) -> list[str]:
    """A spelling with each l as l or as r: first as most are, then all turned."""
    if spelling == spelling.lower():
        return [spelling]
    return [spelling.replace("R", last).replace("L", first) for last, first in (("r", "l"), ("l", "r"), ("r", "r"))]
