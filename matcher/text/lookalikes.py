"""Letters of one script that look like letters of another, and digits that stand for letters.

A word that mixes Latin with Cyrillic or Greek letters is written by somebody who wants it missed, or by a broken keyboard:
its minority letters are read as the letters they look like. Facts: confusables.txt of Unicode Technical Standard 39,
the pairs that are alike in common typefaces; digits as optical character recognition confuses them.
"""

from __future__ import annotations

from matcher.text.scripts import script_of

_CYRILLIC = dict(zip("авекмнорстухіјѕԁһԛԝгпѵАВЕЗКМНОРСТУХІЈЅ", "abekmhopctyxijsdhqwrnvABE3KMHOPCTYXIJS", strict=True))
_GREEK = dict(zip("αβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧγη", "abeiknoptuxABEZHIKMNOPTYXyn", strict=True))
_TO_LATIN = {**_CYRILLIC, **_GREEK}
_TO_CYRILLIC = dict(zip("abekmhopctyxijsABEKMHOPCTYXIJS", "авекмнорстухіјѕАВЕКМНОРСТУХІЈЅ", strict=True))
_DIGITS = {"0": ("o",), "1": ("i", "l"), "3": ("e",), "4": ("a",), "5": ("s",), "8": ("b",)}


def unmix(word: str) -> str:
    """A word of mixed Latin, Cyrillic and Greek letters in the script of its majority, where letters look alike.

    >>> unmix("Gаzprоm") == "Gazprom"
    True
    """
    if word.isascii():
        return word
    scripts = [script_of(c) for c in word]
    counts = {s: scripts.count(s) for s in ("latin", "cyrillic", "greek") if s in scripts}
    if len(counts) < 2:
        return word
    # A letter that only one of the scripts has decides; else the majority does.
    telling = {s: sum(1 for c, own in zip(word, scripts, strict=True) if own == s and not _alike(c, s)) for s in counts}
    most = max(counts, key=lambda s: (telling[s], counts[s], s == "latin"))
    table = _TO_CYRILLIC if most == "cyrillic" else _TO_LATIN if most == "latin" else {}
    return "".join(table.get(c, c) for c in word)


def _alike(char: str, script: str) -> bool:
    return char in (_TO_CYRILLIC if script == "latin" else _TO_LATIN)


def undigit(word: str) -> tuple[str, ...]:
    """Readings of a word in which digits stand for letters; empty if the digits are more likely meant.

    Digits at the end (`Zu Zag Bong 6`, `A320`) are numbers; so is a word with fewer letters than twice its digits.

    >>> undigit("s1lver"), undigit("a320"), undigit("711")
    (('silver', 'sllver'), (), ())
    """
    digits = [c for c in word if c in _DIGITS]
    letters = sum(c.isalpha() for c in word)
    if not digits or len(digits) > 2 or letters < 3 * len(digits) or any(c.isdigit() and c not in _DIGITS for c in word):
        return ()
    found = [""]
    for char in word:
        found = [start + letter for start in found for letter in _DIGITS.get(char, (char,))]
    return tuple(found[:4])
