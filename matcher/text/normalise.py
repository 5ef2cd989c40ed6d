"""Make one text out of the many ways to write it, before anything looks at words.

`clean` keeps case and punctuation, `normalise` also folds case. Both resolve what a reader does not see: compatibility
forms (full-width letters, ligatures), invisible and direction characters, marks that only help to read aloud, the many
hyphens, apostrophes, quotes and blanks. Facts: Unicode Standard Annex 15 (normalisation forms); the categories of the
Character Database; the optional marks of Arabic, Hebrew and Cyrillic from chapters 7 and 9 of the Standard.
"""

from __future__ import annotations

import re
import unicodedata

_HYPHENS = "\u2212\u1806~"
_APOSTROPHES = (
    "`´\u2018\u2019\u201a\u201b\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02ee\u055a\u05f3"
    "\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u2032\u2035\uff07\ua78c"
)
_QUOTES = "\u00ab\u00bb\u2033\u2036\u201c\u201d\u201e\u201f\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\uff02\u05f4"
_DOTS = "\u3002\uff61\u2024"
# Middle dots and the fillers of Hangul look like blanks between words.
_BLANKS = "\u00b7\u2022\u2027\u30fb\uff65\u2219\u22c5\u00b0\u115f\u1160\u3164\uffa0"
_COMMAS = "\u3001\uff0c\u060c\ufe50\uff64"
# A soft hyphen is one that a printer may leave out: it joins, so it vanishes; so do variation selectors.
_INVISIBLE = re.compile(r"[\u00ad\u034f\u180b-\u180f\ufe00-\ufe0f\ufffc\ufffd\U000e0100-\U000e01ef]")
# Vowel points, signs of recitation and the stretching line: Arabic and Hebrew names are the same without them.
_OPTIONAL = re.compile(
    r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]"
)
# The stress mark of Russian and Ukrainian primers (`Михаи́л`); letters that have such a mark of their own are composed.
_STRESS = re.compile(r"(?<=[\u0400-\u052f])[\u0300\u0301]+")
_MAY_BE_STRESSED = re.compile("[\u0300\u0301ѐѝЀЍ]")
_STRESSED = str.maketrans("ѐѝЀЍ", "еиЕИ")


class _Table(dict[int, str]):
    """What each character becomes; worked out once per distinct character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        # Signs are read before they are decomposed: the form of the acute accent is a blank with a mark.
        self[code] = became = _sign(char) or "".join(map(_became, unicodedata.normalize("NFKC", char)))
        return became


def _sign(char: str) -> str:
    """The plain sign that a character stands for; empty if it stands for itself."""
    if char in _APOSTROPHES:
        return "'"
    if char in _QUOTES:
        return '"'
    if char in _BLANKS or (char.isspace() and char != " "):
        return " "
    return "No " if char == "\u2116" else ""


def _became(char: str) -> str:
    sign = _sign(char)
    if sign or _INVISIBLE.match(char) or _OPTIONAL.match(char):
        return sign
    if char in _DOTS or char in _COMMAS:
        return "." if char in _DOTS else ","
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if char in _HYPHENS or category == "Pd":
        return "-"
    # Control, format and private characters and lone surrogates are nothing that a name is made of.
    return "" if category in ("Cc", "Cf", "Cs", "Co", "Cn") else char


_TABLE = _Table()


def clean(text: str) -> str:
    r"""The text in compatibility form, without what cannot be seen, punctuation unified, case kept.

    >>> clean("\u200fＪＯＮ， Jin–Yong’s ")
    "JON, Jin-Yong's"
    >>> clean("Михаи\u0301л"), clean("مُحَمَّد")
    ('Михаил', 'محمد')
    """
    if text.isascii() and text.isprintable() and "`" not in text and "~" not in text:
        return " ".join(text.split())
    if "·" in text:
        text = text.replace("l·l", "ll").replace("L·L", "LL")
    text = _composed(text.translate(_TABLE))
    return " ".join(text.split())


def _composed(text: str) -> str:
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    while _MAY_BE_STRESSED.search(text) and (bare := _STRESS.sub("", text).translate(_STRESSED)) != text:
        text = unicodedata.normalize("NFC", bare)
    return text


def fold(word: str) -> str:
    """A word with its case folded, composed, Turkish dotted capital I read as i.

    >>> fold("İSTANBUL"), fold("STRASSE"), fold("Straße")
    ('istanbul', 'strasse', 'strasse')
    """
    if word.isascii():
        return word.lower()
    return _composed(unicodedata.normalize("NFC", word).casefold().replace("i\u0307", "i"))


def normalise(text: str) -> str:
    """`clean` and `fold`, apostrophes dropped: equal for spellings that differ in nothing a reader would call a letter.

    >>> normalise("CHO'N,  Chin-yo'ng")
    'chon, chin-yong'
    """
    return " ".join(fold(clean(text).replace("'", "")).split())
