"""How far two Latin spellings lie apart, from 0.0 (nothing in common) to 1.0 (the same).

Letters differ by degrees: a vowel for a vowel says less than a consonant for a consonant, a voiced for an unvoiced one
less than one from elsewhere in the mouth. Rather than a table of letter costs, three plain edit distances (optimal
string alignment: Damerau 1964) are averaged: of the spellings, of their sound keys, and of their coarse keys, in which
vowels are one letter and voice is gone. A slip of the pen costs three thirds, a vowel two thirds or less, `q` for
`g` one third.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from matcher.text.phonetic.doubled import single

_BLURRED = "eiouybdgvzqlmwsc", "aaaaaptkfskrnfss"
_COARSE, _COARSE_BYTES = str.maketrans(*_BLURRED), bytes.maketrans(*(letters.encode() for letters in _BLURRED))
# Up to this share of the letters may differ before nothing is left in common. Two words that are both known names
# differ on purpose (`Salman` / `Sultan`); one that is none may be a slip of the other (`Byong Chol MIj`), which no
# table need have either. Letters that are spelled out (`SKF` / `SCF`) are no slip of each other.
REACH = 0.38
REACH_BOTH_KNOWN = 0.3
REACH_SLIP = 0.45
# Two neighbours that changed places: the commonest slip of a typist, and rarely another name (`Ail` / `Ali`).
SWAP = 0.6
# How fast likeness falls at first; above 1 the first slip costs less than the second.
_BEND = 1.4


def coarse(key: str) -> str:
    """The coarse key of a sound key: vowels one letter, voice gone, runs single.

    >>> coarse("gadafi") == coarse("kadafi")
    True
    """
    # A table of bytes is four times as fast as one of characters, and keys are ASCII but for what is no name.
    blurred = key.encode().translate(_COARSE_BYTES).decode() if key.isascii() else key.translate(_COARSE)
    return single(blurred)


def swapped(a: str, b: str) -> bool:
    """Whether two words have the same letters, and so one edit between them can only be two that changed places.

    >>> swapped("ali", "ail"), swapped("ali", "ala")
    (True, False)
    """
    return len(a) == len(b) and sorted(a) == sorted(b)


def edits(a: str, b: str, keys: tuple[str, str], coarse_keys: tuple[str, str]) -> float:
    """The average number of edits between two spellings, their keys and their coarse keys.

    >>> near = edits("jong", "jeong", ("jong", "jeong"), ("jang", "jaang"))
    >>> near < edits("un", "il", ("un", "il"), ("an", "al"))
    True
    """
    raw = OSA.distance(a, b)
    if raw == 0:
        return 0.0
    # A slip may break a digraph and look large in the keys: it never counts for more than the letters it changed.
    found = min(float(raw), (raw + OSA.distance(*keys) + OSA.distance(*coarse_keys)) / 3)
    return min(found, SWAP) if raw == 1 and swapped(a, b) else found


def closeness(edit: float, length: int, reach: float = REACH) -> float:
    """Likeness of two words of at most `length` letters that lie `edit` apart; none beyond `reach` of the letters.

    >>> closeness(0.0, 5), closeness(1.0, 2)
    (1.0, 0.0)
    """
    share = edit / max(length, 1) / reach
    return max(0.0, 1.0 - float(share**_BEND))


@lru_cache(maxsize=4096)
def most_apart(least: float, length: int, reach: float) -> int:
    """How many edits between two spellings, or two keys, may leave a likeness of `least`: each counts a third of them.

    >>> most_apart(0.3, 8, REACH) == int(3 * most_edits(0.3, 8))
    True
    """
    return int(3 * most_edits(least, length, reach))


def most_edits(least: float, length: int, reach: float = REACH) -> float:
    """The inverse of `closeness`: how many edits leave a likeness of `least`.

    >>> round(closeness(most_edits(0.3, 8), 8), 3)
    0.3
    """
    return float((1.0 - least) ** (1.0 / _BEND) * reach * max(length, 1)) + 1e-9
