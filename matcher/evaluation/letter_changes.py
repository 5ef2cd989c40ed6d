"""Changes of letters: typing errors, look-alikes, what a scanner misreads, other ways to romanise.

Letters are changed in alphabets; in Han, Hangul and kana a sign is a word or a syllable, and another sign another name.
"""

from __future__ import annotations

import random

from matcher.evaluation.listed_name import Listed
from matcher.text.scripts import script_of

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS = frozenset(("latin", "cyrillic", "greek", "armenian", "georgian", "arabic", "hebrew"))
# Two spellings of one sound, as different standards and habits romanise: BGN/PCGN, ICAO, press, French, German.
_SOUNDS = (
    ("kh", "h"), ("y", "i"), ("ph", "f"), ("dzh", "j"), ("j", "dj"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("v", "w"), ("ts", "c"), ("shch", "sch"), ("zh", "j"), ("iy", "y"), ("x", "ks"), ("mm", "m"), ("ll", "l"),
    ("ss", "s"), ("e", "ye"), ("sh", "ch"),
)  # fmt: skip
# Letters and what looks like them: of the Cyrillic alphabet (Unicode confusables, UTS 39), and digits.
_LOOKS = dict(zip("aeocpxils", "аеосрх115", strict=True))
# What is read for what by a scanner (confusions named in the literature on OCR post-correction).
_MISREAD = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("vv", "w"), ("w", "vv"), ("li", "h"), ("o", "0"), ("l", "1"), ("i", "l"),
    ("O", "0"), ("I", "1"), ("S", "5"), ("B", "8"), ("Z", "2"), ("G", "6"), ("D", "O"), ("E", "F"), ("g", "q"),
)  # fmt: skip
_ONE, _TWO, _WITH_ORDER = 9, 14, 10
"""Signs that a name must have for one typing error, for two, and for one with its words in another order."""


def typo(rng: random.Random, text: str) -> str:
    """One letter left out, put in, replaced or swapped with its neighbour, inside a word.

    >>> typo(random.Random(1), "Kozlov") != "Kozlov"
    True
    """
    places = [i for i in range(1, len(text)) if _letters(text[i - 1 : i + 1])]
    if not places:
        return text
    i = rng.choice(places)
    script = script_of(text[i])
    alphabet = _LATIN if script == "latin" else sorted({char for char in text if script_of(char) == script})
    act, letter = rng.randrange(4), rng.choice(alphabet)
    return (text[:i] + text[i + 1 :], text[:i] + letter + text[i:], text[:i] + letter + text[i + 1 :],
            text[: i - 1] + text[i] + text[i - 1] + text[i + 1 :])[act]  # fmt: skip


def one_typo(rng: random.Random, name: Listed) -> str | None:
    """A typing error."""
    return typo(rng, name.plain) if len(name.plain) >= _ONE else None


def two_typos(rng: random.Random, name: Listed) -> str | None:
    """Two typing errors."""
    return typo(rng, typo(rng, name.plain)) if len(name.plain) >= _TWO else None


def typo_and_order(rng: random.Random, name: Listed) -> str | None:
    """A typing error, and the family name first."""
    words = name.words
    if not name.person or len(words) < 2 or len(name.plain) < _WITH_ORDER:
        return None
    return typo(rng, f"{words[-1]}, {' '.join(words[:-1])}")


def looks(rng: random.Random, name: Listed) -> str | None:
    """A letter that looks the same."""
    plain = name.plain
    spots = [i for i, char in enumerate(plain.lower()) if char in _LOOKS]
    if not spots or len(plain) < _ONE - 1:
        return None
    i = rng.choice(spots)
    return plain[:i] + _LOOKS[plain[i].lower()] + plain[i + 1 :]


def ocr(rng: random.Random, name: Listed) -> str | None:
    """Letters as a scanner misreads them."""
    fits = [pair for pair in _MISREAD if pair[0] in name.plain]
    return name.plain.replace(*rng.choice(fits), 1) if fits and len(name.plain) >= _ONE else None


def sound(rng: random.Random, name: Listed) -> str | None:
    """Romanised another way."""
    fits = [pair for pair in _SOUNDS if pair[0] in name.plain.lower()]
    return name.plain.lower().replace(*rng.choice(fits), 1) if fits and len(name.plain) >= _ONE else None


def _letters(pair: str) -> bool:
    return all(char.isalpha() and script_of(char) in _ALPHABETS for char in pair)
