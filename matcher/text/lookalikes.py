"""Letters of one script that look like letters of another, and digits that stand for letters.

A word that mixes Latin, Cyrillic and Greek letters is written by somebody who wants it missed, or on a wrong keyboard:
its foreign letters are read as the letters they look like. Facts: confusables.txt of Unicode Technical Standard 39, the
pairs that are alike in common typefaces; digits as optical character recognition confuses them.
"""

from __future__ import annotations

from functools import lru_cache

from matcher.text.scripts import script_of

# Pairs that nobody can tell apart, then pairs that are alike enough for a careless eye.
_ALIKE = {
    "cyrillic": ("асеорхуіјѕԁһԛԝѵАВЕКМНОРСТУХІЈЅәӘёЁїЇӧӦ", "aceopxyijsdhqwvABEKMHOPCTYXIJSəƏëËïÏöÖ"),
    "greek": ("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧϳ", "ovABEZHIKMNOPTYXj"),
}
_NEARLY = {
    "cyrillic": ("вкмнтгпЗ", "bkmhtrn3"),
    "greek": ("αβεικρτυχγη", "abeikptuxyn"),
}
# Accented Latin vowels stand for stressed Cyrillic ones: the mark is not part of the name.
_STRESSED = dict(zip("áéíóýÁÉÍÓÝ", "аеіоуАЕІОУ", strict=True))

_STRICT = {script: dict(zip(*pairs, strict=True)) for script, pairs in _ALIKE.items()}
_LOOSE = {script: dict(zip(*pairs, strict=True)) for script, pairs in _NEARLY.items()}
_LATIN_OF = {char: latin for tables in (_LOOSE, _STRICT) for table in tables.values() for char, latin in table.items()}
_TO = {
    script: {latin: char for table in (_LOOSE, _STRICT) for char, latin in table[script].items()} for script in _STRICT
}
_TO["cyrillic"] |= _STRESSED
_MOST_DIGITS = 2
_DIGITS = {"0": ("o",), "1": ("i", "l"), "3": ("e",), "4": ("a",), "5": ("s",), "8": ("b",)}


@lru_cache(maxsize=4096)
def unmix(word: str) -> str:
    """A word of mixed Latin, Cyrillic and Greek letters in one script, if look-alikes make that possible.

    >>> unmix("Gаzprоm") == "Gazprom", unmix("Юлiя") == "Юлія"
    (True, True)
    >>> unmix("Gazпром")
    'Gazпром'
    """
    if word.isascii():
        return word
    scripts = [script_of(char) for char in word]
    counts = {s: scripts.count(s) for s in ("latin", "cyrillic", "greek") if s in scripts}
    if len(counts) < 2:
        return word
    # A letter that only one of the scripts has decides; else the majority does; a minority never rules.
    least = sum(counts.values()) / 2
    telling = {s: sum(own == s and not _alike(c, s) for c, own in zip(word, scripts, strict=True)) for s in counts}
    for script in sorted(counts, key=lambda s: (-telling[s], -counts[s], s != "latin")):
        if counts[script] < least:
            continue
        found = "".join(_in(char, own, script) for char, own in zip(word, scripts, strict=True))
        if {script_of(char) for char in found} <= {script, "common"}:
            return found
    return word


def _in(char: str, own: str, script: str) -> str:
    """A letter as the one of another script that it looks like; itself if there is none."""
    if own in (script, "common"):
        return char
    latin = char if own == "latin" else _LATIN_OF.get(char, char)
    return latin if script == "latin" else _TO[script].get(latin, char)


def _alike(char: str, script: str) -> bool:
    return any(char in table for table in _TO.values()) if script == "latin" else char in _LATIN_OF


def disguised(word: str) -> str:
    """The Latin word that a word made only of Cyrillic or Greek letters cannot be told from; empty if there is none.

    >>> disguised("СОСА"), disguised("Сова")
    ('COCA', '')
    """
    for table in _STRICT.values():
        if all(char in table for char in word):
            return "".join(table[char] for char in word)
    return ""


def undigit(word: str) -> tuple[str, ...]:
    """Readings of a word in which digits stand for letters; empty if the digits are more likely meant.

    Digits at the end (`Zu Zag Bong 6`, `A320`) are numbers; so is a word with fewer letters than thrice its digits.

    >>> undigit("s1lver"), undigit("a320"), undigit("711")
    (('silver', 'sllver'), (), ())
    """
    digits, letters = sum(map(str.isdigit, word)), sum(map(str.isalpha, word))
    if not digits or letters < 3 * digits:
        return ()
    return digits_as_letters(word)


def digits_as_letters(word: str) -> tuple[str, ...]:
    """The words that a word may be if its digits stand for letters, at most four; empty if a digit looks like none.

    >>> digits_as_letters("r1"), digits_as_letters("5mt"), digits_as_letters("k7")
    (('ri', 'rl'), ('smt',), ())
    """
    if sum(map(str.isdigit, word)) > _MOST_DIGITS or any(c.isdigit() and c not in _DIGITS for c in word):
        return ()
    found = [""]
    for char in word:
        found = [start + letter for start in found for letter in _DIGITS.get(char, (char,))]
    return tuple(found[:4])
