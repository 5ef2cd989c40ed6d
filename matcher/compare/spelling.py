"""How alike two words are as they are spelled: slips of the pen, other letters for one sound, digits for letters.

Nearness is measured in edits over the Latin readings, their sound keys and their coarse keys (compare/distance.py).
What a slip can explain depends on the words: two known names differ on purpose, two whole syllables of Korean or
Chinese are two names, and where a name was not typed but read from another script there was no slip at all.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from matcher.compare.distance import REACH, REACH_BOTH_KNOWN, REACH_SLIP, closeness, edits, most_apart
from matcher.compare.lexeme import Lexeme
from matcher.text import phonetic
from matcher.text.lookalikes import digits_as_letters

# What is left of nearness in spelling where both are syllables of one language, and other ones: a slip makes no
# syllable. Of a native spelling nothing is left: `성` is not `Song` with a slip.
SYLLABIC = 0.6
# Below this share of a reading's letters a native word and a Latin one are near by chance: eight readings are tried.
LEAST_NATIVE = 0.45
# Sound keys that leave less than this are those of two words, however few letters of them differ: the likeness from
# which two words have something in common, by what likeness in spelling is worth (`compare.likeness`).
LEAST_KEYS = 0.32 / 0.95
_SYLLABLES = ("korean", "chinese")


def nearness(a: Lexeme, b: Lexeme, systems: tuple[str, ...], least: float) -> float:
    """How near two words are spelled, 0.0 to 1.0; nothing below `least`.

    >>> from matcher.compare.lexeme import lexeme
    >>> near = nearness(lexeme("kozlov", "latin"), lexeme("kozlow", "latin"), (), 0.3)
    >>> 0.5 < near < 1.0, nearness(lexeme("salman", "latin"), lexeme("sultan", "latin"), (), 0.3)
    (True, 0.0)
    """
    best = _nearest(a, b, least)
    if best and _other_syllables(a, b, systems):
        native = any(word.systems in (("korean",), ("chinese",)) for word in (a, b))
        best *= 0.0 if native else SYLLABIC
    return best if best >= (least if a.script == b.script else max(least, LEAST_NATIVE)) else 0.0


def _nearest(a: Lexeme, b: Lexeme, least: float) -> float:
    best = 0.0
    reach = _reach(a, b)
    for x, x_key, x_coarse in a.spellings:
        for y, y_key, y_coarse in b.spellings:
            length = max(len(x), len(y))
            if abs(len(x) - len(y)) > length // 2:
                continue
            # What leaves less than the least likeness need not be measured out.
            most = most_apart(least, length, reach)
            if least > LEAST_KEYS:
                if OSA.distance(x, y, score_cutoff=most) > most:
                    continue
                most = most_apart(LEAST_KEYS, length, reach)
            if OSA.distance(x_key, y_key, score_cutoff=most) > most:
                continue
            best = max(best, closeness(edits(x, y, (x_key, y_key), (x_coarse, y_coarse)), length, reach))
    return best


def _reach(a: Lexeme, b: Lexeme) -> float:
    """What share of the letters may differ before nothing is left in common."""
    if a.known and b.known:
        return REACH_BOTH_KNOWN
    spelled_out = not (a.known or b.known or a.spoken or b.spoken)
    return REACH if spelled_out else REACH_SLIP


def _other_syllables(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> bool:
    """Whether both words are whole syllables of Korean or Chinese, but not the same ones.

    `Jin` / `Jun`, `Jinping` / `Jinpeng`.
    """
    return any(
        any(phonetic.cut(r, system) for r in a.readings) and any(phonetic.cut(r, system) for r in b.readings)
        for system in _SYLLABLES
        if system in systems or system in a.systems or system in b.systems
    )


def same_but_digits(a: Lexeme, b: Lexeme) -> bool:
    """Whether one word is the other with digits for letters: `R1` / `Ri`, `5MT` / `SMT`, but not `K2` / `K3`.

    >>> from matcher.compare.lexeme import lexeme
    >>> same_but_digits(lexeme("r1", "latin"), lexeme("ri", "latin"))
    True
    """
    if len(a.form) != len(b.form) or a.form.isalpha() == b.form.isalpha():
        return False
    typed, plain = (a.form, b.form) if b.form.isalpha() else (b.form, a.form)
    return plain in digits_as_letters(typed)
