"""Fold what a name loses on its way through Hangul, so that the original spelling and its read-back meet.

Hangul has one letter for l and r, for b and v, for p and f, for j and z; every consonant needs a vowel, so that
Christopher becomes keu-ri-seu-to-peo; English vowels are written as heard, not as spelt. The key keeps the classes
of consonants that Hangul can tell apart and blurs the vowels. Source: rules for writing loan words (Ministry of
Education, 1986), read backwards.
"""

from __future__ import annotations

import re

_VOWEL = "aeiouy"
# Ordered: what a spelling stands for, most special first. Upper case is final, lower case goes on.
_DIGRAPHS: tuple[tuple[str, str], ...] = (
    (r"[^a-z]", ""),
    (r"(?<=[aeiou])gh(?=t|s|$)", ""),  # Wright, Hugh
    (r"^(?:ps|ts|cz)(?=[aeiouy])", "C"),
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^x", "s"),
    (r"tsch|tch|tzsch|dzh|dsch|tsz|tz|ts|dz|cz|zh|zz|jj", "C"),
    (r"schtsch|shch|sch|sh|sz", "S"),
    (r"kh(?=[aeiouylr])|kh$", "h"),
    (r"ch(?=[lr])", "K"),  # Christopher
    (r"chr", "Kr"),
    (r"ch", "C"),
    (r"ph", "P"),
    (r"th(?=[om])", "T"),
    (r"th", "S"),
    (r"[cs]c(?=[eiy])", "S"),
    (r"ck|cq|qu|q", "K"),
    (r"c(?=[eiy])", "S"),
    (r"x", "KS"),
    (r"c", "K"),
    (r"dg(?=e)", "C"),
    (r"ng(?=[lr])", "NK"),
    (r"ngg|ngk|nk", "NK"),
    (r"ng$|ng(?=[^aeiouy])", "N"),
    (r"ng(?=[aeiouy])", "NK"),
    (r"(?<=[bcdfgjklmnpqrstvxzCKPST])eu(?=[bcdfgjklmnpqrstvxzCKPST])", ""),  # the vowel that carries a consonant
    (r"(?<=[bcdfgjklmnpqrstvxzCKPST])eu$", ""),
    (r"e$", ""),
    (r"y(?=[aeiou])", "i"),
    (r"w(?=[aeiou])", "u"),
    (r"w", "u"),
)
_RULES = tuple((re.compile(old), new) for old, new in _DIGRAPHS)
_CLASSES = str.maketrans("bvpfdtkgjzslrmnh", "PPPPTTKKCCSLRMNH")


def key(latin: str) -> str:
    """The key of a name that went through Hangul.

    >>> key("sergey") == key("sereugei")
    True
    """
    word = latin.lower()
    for rule, new in _RULES:
        word = rule.sub(new, word)
    word = word.translate(_CLASSES)
    word = re.sub(r"(?<!^)H", "", word)
    word = re.sub(r"[aeiouy]+", "a", word)
    word = re.sub(r"(?<=a)R(?![a])", "", word)
    word = word.replace("R", "L")
    word = re.sub(r"(.)\1+", r"\1", word)
    return word.lower()
