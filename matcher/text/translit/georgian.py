"""Georgian: the national system of 2002 first, then older, Russian and scholarly habits.

Apostrophes of the system (k', t', q') are never in names as printed, so they are left out. Capitals and the church
alphabet are the same letters. Source: data/georgian_letters.csv.
"""

from __future__ import annotations

from matcher.text import alphabets

_MKHEDRULI = 0x10D0
# Church letters, small and capital, stand in the same order as the common ones.
_CHURCH = {first + place: chr(_MKHEDRULI + place) for first in (0x10A0, 0x2D00) for place in range(38)}


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of a Georgian word, the national system first.

    >>> read("ჯუღაშვილი")
    ('jughashvili', 'djughashvili', 'dzhugashvili', 'jugasvili')
    """
    return alphabets.spell(word.casefold().translate(_CHURCH), "georgian_letters")
