"""Read words in the scripts of India whose Unicode blocks run parallel: a consonant carries an a unless told not to.

One table (data/indic_letters.csv) serves them all, as their blocks keep the order of ISCII. Northern languages drop the
a at the end of a word and inside, where a vowel stands on both sides (सलमान salman); southern ones write what they
say. Further readings are customary spellings: ee and oo for long i and u, w for v, s for sh, the a kept, the final a
dropped.

`read` serves Gujarati, Gurmukhi, Oriya, Telugu, Kannada and Malayalam as they are; Devanagari, Bengali and Tamil have
files of their own. Source: Hunterian romanisation; deletion of a: Ohala, Aspects of Hindi Phonology (1983).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from matcher.data import rows

LIMIT = 8

_FIRST, _LAST, _BLOCK = 0x0900, 0x0D7F, 0x80
_NUKTA, _VIRAMA, _NASAL = "\u093c", "\u094d", "\u0901\u0902\u0970"
_ANUSVARA = "N"  # until it is known what follows: m before p, b, m, else n
_CHILLU = {"ൺ": "n", "ൻ": "n", "ർ": "r", "ൽ": "l", "ൾ": "l", "ൿ": "k", "ৎ": "t"}
_NEEDS_A = frozenset(("r", "y", "v", "m", "n", "l", "b"))
_KEEPS_A = (0x0B00, 0x0D7F)  # Oriya, Tamil, Telugu, Kannada, Malayalam pronounce every a that is written
_CUSTOMS = ((r"ii(?!$)", "ee"), (r"uu(?!$)", "oo")), (("v", "w"),), (("sh", "s"),), (("ph", "f"),)
Customs = tuple[tuple[tuple[str, str], ...], ...]


class Syllable(NamedTuple):
    """A consonant (or none) and its vowel (or none); `inherent` when the vowel is the unwritten a."""

    consonant: str
    vowel: str
    inherent: bool = False


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in a script of India, preferred first.

    >>> read("ગાંધી")[0], read("ਸਿੰਘ")[0], read("రావు")[0]
    ('gandhi', 'singh', 'ravu')
    """
    southern = any(_KEEPS_A[0] <= ord(char) <= _KEEPS_A[1] for char in word)
    return spellings(syllables(word), drops_a=not southern)


def spellings(parts: list[Syllable], *, drops_a: bool, customs: Customs = ()) -> tuple[str, ...]:
    """The plain and the customary Latin spellings of a word in syllables.

    >>> spellings(syllables("सलमान"), drops_a=True)[:2]
    ('salman', 'salaman')
    """
    bases = [joined(parts)]
    if drops_a:
        final = without_final(parts)
        bases[:0] = [joined(without_medial(final)), joined(final)]
    if parts and parts[-1].inherent:
        bases.append(joined([*parts[:-1], Syllable(parts[-1].consonant, "")]))
    found = [*bases[:2], *(_changed(bases[0], changes) for changes in (*customs, *_CUSTOMS)), *bases[2:]]
    return tuple(dict.fromkeys(plain(base) for base in found if base))[:LIMIT]


def syllables(word: str, sounds: dict[str, str] | None = None) -> list[Syllable]:
    """The word as consonants with their vowels; `sounds` changes those of single Devanagari letters.

    >>> syllables("मोदी")
    [Syllable(consonant='m', vowel='o', inherent=False), Syllable(consonant='d', vowel='ii', inherent=False)]
    """
    parts: list[Syllable] = []
    letters, own = _letters(), sounds or {}
    previous = ""
    for char in word:
        letter = _shared(char)
        kind, sound = letters.get(letter, ("", ""))
        sound = own.get(letter, sound)
        if char in _CHILLU:
            parts.append(Syllable(_CHILLU[char], ""))
        elif kind == "consonant":
            parts.append(Syllable(sound, own.get("", "a"), True))
        elif kind == "vowel":
            parts.append(Syllable("", sound))
        elif letter in _NASAL:
            parts.append(Syllable(own.get(letter, _ANUSVARA), ""))
        elif parts:
            parts[-1] = _signed(parts[-1], letter, previous, kind, sound)
        previous = letter
    return parts


def _signed(last: Syllable, letter: str, previous: str, kind: str, sound: str) -> Syllable:
    """The last syllable with a vowel sign, a virama or a nukta."""
    if kind == "sign":
        return Syllable(last.consonant, sound)
    if letter == _VIRAMA:
        return Syllable(last.consonant, "")
    if letter == _NUKTA:
        return last._replace(consonant=_letters().get(previous + _NUKTA, ("", last.consonant))[1])
    return last


def without_final(parts: list[Syllable]) -> list[Syllable]:
    """Without the unwritten a at the end, unless two consonants need it (mishra, chandra, but dost)."""
    if len(parts) < 2 or not parts[-1].inherent:
        return parts
    alone = parts[-2].vowel or parts[-2].consonant == _ANUSVARA
    if not alone and parts[-1].consonant in _NEEDS_A:
        return parts
    return [*parts[:-1], Syllable(parts[-1].consonant, "")]


def without_medial(parts: list[Syllable]) -> list[Syllable]:
    """Without each unwritten a that has vowel and consonant before it, consonant and vowel after it; from the end."""
    kept = list(parts)
    for place in range(len(kept) - 2, 0, -1):
        before, here, after = kept[place - 1 : place + 2]
        if here.inherent and here.consonant and before.vowel and after.consonant and after.vowel:
            kept[place] = Syllable(here.consonant, "")
    return kept


def joined(parts: list[Syllable]) -> str:
    """The sounds in one word."""
    sounds = "".join(part.consonant + part.vowel for part in parts)
    return re.sub("N(?=[pbm])", "m", sounds).replace(_ANUSVARA, "n") if _ANUSVARA in sounds else sounds


def plain(spelling: str) -> str:
    """Long vowels as single letters.

    >>> plain("gaandhii")
    'gandhi'
    """
    return spelling.replace("aa", "a").replace("ii", "i").replace("uu", "u")


def _changed(spelling: str, changes: tuple[tuple[str, str], ...]) -> str:
    for old, new in changes:
        spelling = re.sub(old, new, spelling)
    return spelling


def _shared(char: str) -> str:
    """The Devanagari letter at the same place of the block."""
    code = ord(char)
    return chr(_FIRST + code % _BLOCK) if _FIRST <= code <= _LAST else char


@cache
def _letters() -> dict[str, tuple[str, str]]:
    return {row["letter"]: (row["kind"], row["sound"]) for row in rows("indic_letters")}
