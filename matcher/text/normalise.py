"""Make one text out of the many ways to write it, before anything looks at words.

`clean` keeps case and punctuation, `normalise` also folds case. Both resolve what a reader does not see: compatibility
forms (full-width letters, ligatures), invisible and direction characters, the many hyphens, apostrophes, quotes and
blanks. Facts: Unicode Standard Annex 15 (normalisation forms) and the general categories of the Character Database.
"""

from __future__ import annotations

import unicodedata

_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\u00ad\u05be\u1806\uff0d\ufe58\ufe63~"
_APOSTROPHES = "`´\u2018\u2019\u201a\u201b\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u05f3\u2032\uff07\ua78c"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c\u300d\u300e\u300f\u300a\u300b\u3008\u3009\uff02\u05f4"
_DOTS = "\u3002\uff0e\uff61\u2024"
_MIDDLE_DOTS = "\u00b7\u2022\u2027\u30fb\uff65\u2219\u22c5\u00b0"
_COMMAS = "\u3001\uff0c\u060c\ufe50"
# A soft hyphen is a hyphen a printer may leave out: it joins, so it vanishes.
_INVISIBLE = "\u00ad\u061c\u180e\ufeff\ufffc"


class _Table(dict[int, str]):
    """What each character becomes; worked out once per distinct character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = became = _became(char)
        return became


def _became(char: str) -> str:  # noqa: PLR0911 - one line per class of characters reads best
    if char in _INVISIBLE:
        return ""
    if char in _HYPHENS:
        return "-"
    if char in _APOSTROPHES:
        return "'"
    if char in _QUOTES:
        return '"'
    if char in _DOTS:
        return "."
    if char in _COMMAS:
        return ","
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if char in _MIDDLE_DOTS or category in ("Zs", "Zl", "Zp") or char in "\t\n\r\v\f":
        return " "
    # Control, format and private characters and lone surrogates are nothing that a name is made of.
    return "" if category in ("Cc", "Cf", "Cs", "Co") else char


_TABLE = _Table()


def clean(text: str) -> str:
    """The text in compatibility form, without what cannot be seen, punctuation unified, case kept.

    >>> clean("\\u200fＪＯＮ， Jin–Yong’s ")
    "JON, Jin-Yong's"
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("\u2116", "No "))
    return " ".join(text.translate(_TABLE).split())


def fold(word: str) -> str:
    """A word with its case folded, composed, Turkish dotted capital I read as i.

    >>> fold("İSTANBUL"), fold("STRASSE"), fold("Straße")
    ('istanbul', 'strasse', 'strasse')
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word.casefold()).replace("i\u0307", "i"))


def normalise(text: str) -> str:
    """`clean` and `fold`, apostrophes dropped: equal for spellings that differ in nothing a reader would call a letter.

    >>> normalise("CHO'N,  Chin-yo'ng")
    'chon, chin-yong'
    """
    return fold(clean(text)).replace("'", "")
