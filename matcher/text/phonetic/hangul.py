"""Fold what a name loses on its way through Hangul, so that the original spelling and its read-back meet.

Hangul has one letter for l and r, for b and v, for p and f, for j and z; every consonant needs a vowel, so that
Christopher becomes keu-ri-seu-to-peo; vowels are written as heard, not as spelt. The key keeps the classes of
consonants that Hangul can tell apart and blurs the vowels into one. Both sides pass through the same rules, so a rule
may be wrong about a language as long as it is wrong on both sides. Source: rules for writing loan words (Ministry of
Education, 1986), read backwards.
"""

from __future__ import annotations

import re

from matcher.text.phonetic.doubled import single

# Spellings and what they stand for, in order. Upper case is a finished class, lower case goes on to the next rule.
_RULES = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"[^a-z]", ""),
        (r"^mc|^mac(?=[^aeiouyhk])", "mak"),
        (r"(?:eaux|eau|ault|auld|aud|aux)$", "o"),  # Rousseau, Rouault
        (r"(?<=[aeiou])gh(?=t|s|n|$)", ""),  # Wright, Hugh
        (r"^(?:ps|ts|cz)(?=[aeiouy])", "C"),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^x", "s"),
        (r"^w(?=oo|u)|(?<=[bcdfghjklmnpqrstvxz])w(?=[aeiouy])|w(?![aeiouy])", "u"),
        (r"(?<=[ao])l(?=[km])", ""),  # Walker, Holmes
        (r"tth", "S"),
        (r"(?<=[bcdfgkpt])le$", "el"),  # Apple
        (r"(?<!t)z$|jeu$", "S"),  # Fernandez, Woods (우즈)
        (r"tsch|tch|tzsch|dzh|dsch|tsz|tz|ts|dz|cz|zh|zz|jj", "C"),
        (r"shch|sch|sh|sz", "S"),
        (r"kh(?=[aeiouylr])|kh$", "h"),
        (r"ch(?=[lr])", "K"),  # Christopher
        (r"ch", "C"),
        (r"ph", "P"),
        (r"th(?=[om])", "T"),
        (r"th", "S"),
        (r"[cs]c(?=[eiy])", "S"),
        (r"ques?$", "K"),
        (r"ck|cq|qu|q", "K"),
        (r"c(?=[eiy])", "S"),
        (r"x", "KS"),
        (r"c", "K"),
        (r"dg(?=e)", "C"),
        (r"ng(?=[lr])|ngg|ngk|nk", "NK"),
        (r"ng$|ng(?=[^aeiouy])", "N"),
        (r"ng(?=[ei])", "NC"),
        (r"ng", "NK"),
        (r"ges?$", "C"),  # Georges, Page
        (r"g(?=[eiy])(?!eu)", "C"),
        (r"j(?=[^aeiouy])", "i"),
        # eu in an open syllable only carries a consonant; in a closed one it is heard: Johnson, 존슨
        (r"(?<=[bdfghjklmnprstvzCKPSTw])eu(?=ll[aeiouy]|[bdfghjklmnprstvzCKPSTN][aeiouy]|$)", ""),
        (r"(?<=[CSjzs])i$", ""),  # 조지 is George, 하야시 Hayashi
        (r"e$", ""),
    )
)
_CLASSES = str.maketrans("bvpfdtkgjzslrmnhw", "PPPPTTKKCCSLRMNHW")


def key(latin: str) -> str:
    """The key of a name that went through Hangul.

    >>> key("sergey") == key("sereugei"), key("george") == key("joji")
    (True, True)
    """
    word = latin.lower()
    for rule, new in _RULES:
        word = rule.sub(new, word)
    word = re.sub(r"(?<!^)H", "", word.translate(_CLASSES))
    word = re.sub(r"[aeiouy]+", "a", word)
    word = re.sub(r"(?<=a)R(?!a)", "", word).replace("R", "L")  # English r after a vowel is not written
    return single(word).lower()
