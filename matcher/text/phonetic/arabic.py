"""Sound key for names that were written in Arabic letters: Arabic, Persian, Urdu, Pashto, Kurdish, Uyghur.

The script writes consonants and long vowels; what lies between is each romaniser's guess, and English, French, Turkish
and Persian habits write the consonants differently. So the key is a consonant skeleton:

- letters that romanisations of one Arabic letter share are one class: q k g gh, kh h, sh ch, th s, dh d, dj j, p b,
  v w;
- doubled letters are single, hamza and ayn are nothing, a final h (ta marbuta, Persian he) is nothing;
- the article and its assimilation are dropped (`alrahman`, `arrahman`, `abdurrahman`, `noureddine`);
- an initial vowel is `a`, all other vowels are dropped, save one: the vowel before the last consonant, and a final one,
  leave `i` or `u` when they are spelled so. That keeps Hasan from Husayn, Hamad from Hamid, Mahmud from Muhammad.

Spellings of one frequent name (data/arabic_names.csv) share the key of its preferred spelling, so that Yusuf is
Youssef.
Source of the classes: BGN/PCGN romanisation of Arabic (1956) and Persian (1958), ALA-LC, and French and Turkish usage.
"""

from __future__ import annotations

import re
from functools import cache

from matcher.data import rows
from matcher.text.phonetic.doubled import single

_ARTICLES = frozenset(vowel + sound for vowel in "aeuoi" for sound in ("l", "d", "r", "s", "sh", "n", "t", "z"))

# Whole-word changes, in order: servants of God, father of, light of the faith, the article in front. The apostrophe
# keeps letters of two words from being taken as one sound (abd'haq).
_START = (
    (re.compile(r"^abed(?=[aeiou])"), "abd"),
    (re.compile(r"^abo?u(?=[aeiou])"), "ab'"),
    (re.compile(r"^abd[aeiou]{1,2}(?:l(?!l?ah?$)(?=.*[^aeiou])|(?=([rsntdz])\1))|^abd(?=h)"), "abd'"),
    (re.compile(r"^ab(?:u|ou|o)[aeu]?l(?=[^aeiou])"), "abl"),
    (re.compile(r"^[ae]l(?=[^aeiouyl]...)|^a(?=rr.{4})|^ash(?=sh.{3})|^e(?=([rsnzt])\1.{4})"), ""),
)
_END = (
    (re.compile(r"(?<=..)l?d+(?:in|een|ine|yn)$"), "din"),
    (re.compile(r"lla$"), "lah"),
)

# Letter groups to one class letter each; x stands for sh and ch. Longer ones first.
_CLASS = {
    "tch": "x",
    "sch": "x",
    "ch": "x",
    "sh": "x",
    "kh": "h",
    "gh": "k",
    "dh": "d",
    "th": "s",
    "ph": "f",
    "dj": "j",
    "zh": "j",
    "ck": "k",
    "ce": "se",
    "ci": "si",
    "cy": "si",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "c": "k",
    "q": "k",
    "g": "k",
    "p": "b",
    "v": "W",
    "x": "ks",
}
_GROUPS = re.compile("|".join(sorted(_CLASS, key=len, reverse=True)))
_GLIDES = (
    (re.compile(r"^[yi](?=[aeou])"), "Y"),
    (re.compile(r"(?<=[aeou])[iy]+(?=[aeou])"), "Y"),
    (re.compile(r"^u(?=[aei])|^w|(?<=[aeiou])w(?=[aeiouy])|w(?=[aeiouy])|(?<=[aeiou])u(?=[aei])|u(?=[ae])"), "W"),
)
_PARTICIPLE = re.compile(r"^([^aeiou]a[^aeiouy])e(?=[^aeiou]$)")  # Qassem is Qasim, Khaled Khalid; Ahmed stays
_FINAL_H = re.compile(r"(?<=[aeiou])(?<!la)h$")
_SHAPE = re.compile(r"^(?P<start>[aeiou]*)(?P<body>.*?)(?P<vowel>[aeiou]*)(?P<last>[^aeiou]*)(?P<end>[aeiou]*)$")
_VOWELS = re.compile(r"[aeiou]+")


def key(latin: str) -> str:
    """The consonant skeleton of one Latin word as Arabic letters would keep it.

    Args:
        latin: a word of letters a to z.

    >>> {key(w) for w in ("qaddafi", "gadhafi", "kadhafi", "qadhdhafi")}
    {'kdfi'}
    >>> key("hasan"), key("husayn"), key("hossein")
    ('hsn', 'hsin', 'hsin')
    >>> key("abdelrahmane") == key("abdurrahman") == key("abdirahman")
    True
    """
    if latin in _ARTICLES:
        return "al"
    word = _usual().get(latin, latin)
    for pattern, new in (*(_START if word[:1] in ("a", "e") else ()), *(_END if word[-1:] in ("n", "e", "a") else ())):
        word = pattern.sub(new, word)
    word = _GROUPS.sub(_class_of, _FINAL_H.sub("", word))
    word = single(word)
    word = _PARTICIPLE.sub(r"\1i", word)
    for pattern, new in _GLIDES:
        word = pattern.sub(new, word)
    return _skeleton(word.replace("y", "i").replace("w", "u")).lower().replace("nb", "mb") or latin


def _class_of(found: re.Match[str]) -> str:
    return _CLASS[found.group()]


def _skeleton(word: str) -> str:
    shape = _SHAPE.match(word)
    if shape is None:
        return word
    start, body, vowel, last, end = shape.groups()
    parts = ("a" if start else "", _VOWELS.sub("", body), _mark(vowel), last, _mark(end))
    return single("".join(parts).replace("'", ""))


def _mark(vowels: str) -> str:
    """What a vowel group leaves in the key: i-like, u-like or nothing."""
    if "i" in vowels:
        return "i"
    return "u" if "u" in vowels or "o" in vowels else ""


@cache
def _usual() -> dict[str, str]:
    """Each known spelling of a frequent name to the preferred one; the first row wins."""
    usual: dict[str, str] = {}
    for row in rows("arabic_names"):
        first, *others = row["spellings"].split()
        usual.setdefault(first, first)
        for other in others:
            usual.setdefault(other, first)
    return usual
