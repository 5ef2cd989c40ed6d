"""Sound key for names of any language that were written in Hebrew letters.

Hebrew writes what it hears: consonants exactly, vowels sparsely, foreign spellings not at all. Lisa Coleman is
ליסה קולמן: so the key of a Latin word is what would be left of it in Hebrew, as classes:

- b for b, v, w (ב is b or v, ו is v or w); p for p, f, ph (פ); k for k, c, ck, q, kh (ק, כ); t for t, th;
  s for s, z, sh, c before e or i, ts, sch, ch (ש, ס, ז, צ); g for g, j, dj, zh and an initial y (ג, ג', ז', י);
- habits: Polish w, ck, rz, South Slavic j and -ic, German ch after a, o, u, French silent ends;
- h only at the beginning; silent gh, k of kn, g of gn, w of wr and of ow, aw, ew are nothing; doubled letters single;
- an initial vowel is a (א, ע); all other vowels are dropped.

Source of the letter values: transcription rules of the Academy of the Hebrew Language (2006) for Hebrew and for foreign
names.
"""

from __future__ import annotations

import re

from matcher.text.phonetic.doubled import single

_CLASS = {
    "tsch": "s",
    "tch": "s",
    "sch": "s",
    "cz": "s",
    "sh": "s",
    "dzh": "g",
    "cht": "kt",
    "chr": "kr",
    "chl": "kl",
    "ch": "s",
    "tz": "s",
    "ts": "s",
    "zh": "s",
    "sce": "se",
    "sci": "si",
    "sc": "sk",
    "ce": "se",
    "ci": "si",
    "cy": "sy",
    "ck": "k",
    "kh": "k",
    "ph": "p",
    "th": "t",
    "dt": "t",
    "dge": "ge",
    "dj": "g",
    "ght": "t",
    "gh": "g",
    "gn": "n",
    "qu": "k",
    "q": "k",
    "c": "k",
    "x": "ks",
    "z": "s",
    "j": "g",
    "f": "p",
    "v": "b",
}
_GROUPS = re.compile("|".join(sorted(_CLASS, key=len, reverse=True)))
_HABITS = (  # English, Polish, South Slavic, German, French
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"^wh|^w(?=[aeiouy])|w(?=sk|i?cz|itz)|(?<=la)w$"), "b"),
    (re.compile(r"^y(?=[aeiou])"), "g"),
    (re.compile(r"(?<=[ie])ck(?=[iay]$)|rz(?=[ye])|(?<=[bdkpt])rz"), "s"),
    (re.compile(r"(?<=[vjlkszbn]i)c$"), "s"),
    (re.compile(r"(?<=[ei])j|(?<=[bfklmnprstvz])j(?=[aeiou])|(?<=.)j$"), "y"),
    (re.compile(r"(?<=[^aeious][aou])ch|ch(?=ae|en)"), "k"),
    (re.compile(r"(?<=qu)et$|(?<=au)l?[td]$|(?<=[oa]u)x$"), ""),
)
_GLIDE = re.compile(r"(?<=[^aeiou])w(?=[aeiou])|(?<=[aeiou])w(?=[aeiouy])")
_DROPPED = re.compile(r"(?<=.)[aeiouyhw]+")
_VOWEL = re.compile(r"^[aeiouy]+")


def key(latin: str) -> str:
    """What Hebrew letters would keep of one Latin word.

    Args:
        latin: a word of letters a to z.

    >>> key("coleman"), key("kolman"), key("joseph") == key("gosef")
    ('klmn', 'klmn', True)
    """
    word = latin
    for pattern, new in _HABITS:
        word = pattern.sub(new, word)
    word = _GROUPS.sub(_class_of, word)
    word = _GLIDE.sub("b", _VOWEL.sub("a", word))
    word = single(_DROPPED.sub("", word))
    return word or latin


def _class_of(found: re.Match[str]) -> str:
    return _CLASS[found.group()]
