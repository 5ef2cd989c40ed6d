"""Names inside a name: what stands in brackets may be another name, a part of the name, or a remark.

`NAME (ALIAS)` is screened as written without the brackets' content, and the content by itself. Brackets in the midst of
a name hold a part that may be left out (`Foo (Shanghai) Trading`). A country, a legal form or a trade word alone is no
name: `Alfa Bank (Russia)` must not be found under Russia. `a.k.a.` and the like part two names, and so do `or` between
words that are not Latin and a slash between two whole names. A language before a colon says what the name is written
in: `Russian: Иван Петров`.
"""

from __future__ import annotations

import re
from functools import cache

from matcher.data import rows
from matcher.names.lexicon import countries_in, match_legal_form, match_suffix, match_title
from matcher.names.without_legal import without_legal
from matcher.text.tokenise import cut

MOST = 6
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_KNOWN_AS = re.compile(
    r"(?<!\w)(?:[afn]\.\s?k\.\s?a\.|(?i:also known as|formerly known as|formerly|trading as|t/a|d/b/a)|[afn]ka"
    r"|(?<=\s)[AFN]KA|dba|n[ée]e|born|alias|(?<=\s)ALIAS|он же|она же)\s*:?\s+"
)
# Two names side by side: a slash stands between words of each, `or` between words of a script that has no such word.
_OR = re.compile(r"(?<=[^\x00-\x7f])[\"')\]}»”’.]*\s+or\s+(?=[\"'«“‘(]*[^\x00-\x7f])")
_SLASH = re.compile(r"(?<=\S\s)/(?=\s\S)|(?<=[^\x00-\x7f])\s*/\s*(?=[^\x00-\x7f])")
_MAY_PART = re.compile(
    r"[(\[{;:/]|\sor\s|k\.?\s?a\b|K\.?\s?A\b|known|alias|ALIAS|formerly|trading|[bt]/a|dba|n[ée]e |born"
    r"|(?<!\w)она? же|T/A|B/A",
    re.IGNORECASE,
)
# What such a text has in it, if it is ASCII: a look that costs next to nothing.
_PARTING = (
    "(", "[", "{", ";", ":", "ka", "k.a", "k a", "k. a", "known", "alias", "formerly", "trading", "b/a", "t/a", "dba",
    "nee ", "born",
)  # fmt: skip
_SHORTEST = 3
# Legal forms of Korea and Japan that are written as one letter in brackets, and what it stands for.
_EAST_ASIAN_FORMS = {
    "주": "주식회사", "유": "유한회사", "합": "합자회사", "사": "사단법인", "재": "재단법인",
    "株": "株式会社", "有": "有限会社", "合": "合同会社", "社": "社団法人", "財": "財団法人", "資": "合資会社",
}  # fmt: skip
_EAST_ASIAN_FORM = re.compile(rf"\(([{''.join(_EAST_ASIAN_FORMS)}])\)")


def alternatives(text: str) -> tuple[str, ...]:
    """The names that a cleaned text holds: the one outside brackets first.

    >>> alternatives("SARIR (DADULLAH)")
    ('SARIR', 'DADULLAH')
    >>> alternatives("Alfa (Shanghai) Trading")
    ('Alfa Shanghai Trading', 'Alfa Trading')
    >>> alternatives("Alfa Bank (Russia)")
    ('Alfa Bank', 'Alfa Bank Russia')
    >>> alternatives("Ivan Petrov a.k.a. Vanya")
    ('Ivan Petrov', 'Vanya')
    >>> alternatives("Russian: Иван Петров / Іван Петров"), alternatives("РЖД or Российские железные дороги")
    (('Иван Петров', 'Іван Петров'), ('РЖД', 'Российские железные дороги'))
    >>> alternatives("(주) 한강항공")
    ('주식회사 한강항공',)
    >>> alternatives("Jon Jin Yong")
    ('Jon Jin Yong',)
    """
    if text.isascii() and not any(map(text.lower().__contains__, _PARTING)):
        return (text,)
    if "(" in text and not text.isascii():
        text = " ".join(_EAST_ASIAN_FORM.sub(lambda found: f" {_EAST_ASIAN_FORMS[found.group(1)]} ", text).split())
    if not _MAY_PART.search(text):
        return (text,)
    found: list[str] = []
    for whole in text.split(";"):
        for part in (part for piece in _unbracketed(whole) for part in _side_by_side(piece)):
            name = (_label().sub("", part, count=1) if ":" in part else part).strip(" ,;:-")
            if sum(map(str.isalnum, name)) >= min(_SHORTEST, sum(map(str.isalnum, text))) and name:
                found.append(name)
    return tuple(dict.fromkeys(found))[:MOST] or (text,)


@cache
def _label() -> re.Pattern[str]:
    """A language before a colon, in front."""
    languages = "|".join(row["name"] for row in rows("languages"))
    return re.compile(rf"^\s*(?:in\s+)?(?:{languages})\s*:\s*(?=\S)", re.IGNORECASE)


def _side_by_side(text: str) -> list[str]:
    """Names that words or signs part which are no part of them."""
    found = [name for part in _KNOWN_AS.split(text) for name in _OR.split(part)]
    return [name for part in found for name in _slashed(part)]


def _slashed(text: str) -> list[str]:
    """The names on both sides of a slash, if all are names of two words and more: `Ким/Ли Групп` is one.

    In English a slash parts a name from what it is, too (`Joumaa Organization / Drug Trafficking Organization`).
    """
    parts = [text] if text.isascii() else _SLASH.split(text)
    return parts if all(len(part.split()) > 1 for part in parts) else [text]


def _unbracketed(text: str) -> list[str]:
    """The text without brackets, with those in its midst opened, and what the last ones hold if it may be a name."""
    inside = list(_BRACKETS.finditer(text))
    if not inside:
        return [text]
    without = " ".join(_BRACKETS.sub(" ", text).split())
    if not any(map(str.isalnum, without)):
        return [" ".join(found.group(1) for found in inside)]
    last = inside[-1]
    midst = inside if any(map(str.isalnum, text[last.end() :])) else inside[:-1]
    opened = (
        " ".join(_BRACKETS.sub(lambda found: f" {found.group(1)} " if found.start() in starts else " ", text).split())
        if (starts := {found.start() for found in midst if found.start() > 0})
        else without
    )
    alone = [found.group(1) for found in inside if found not in midst or found.start() == 0]
    names = [name for name in alone if _may_be_name(name)]
    if not names and alone:
        names = [" ".join(_BRACKETS.sub(lambda found: f" {found.group(1)} ", text).split())]
    return [*dict.fromkeys((opened, without)), *names]


def _may_be_name(text: str) -> bool:
    """Whether a bracketed text can be a name of its own: not a country, a legal form, a title, a number, a remark."""
    row = without_legal(cut(text), company=False).words
    forms = [word.form for word in row]
    if not any(char.isalpha() for form in forms for char in form):
        return False
    for known in (countries_in, match_legal_form, match_title, match_suffix):
        found = known(forms, 0)
        if found and found[0] == len(forms):
            return False
    return not set(forms) <= _REMARKS


_REMARKS_TEXT = """
    deceased dead retired former formerly individual entity person company the late bank group branch holding
    holdings international head office phonetic transliterated previously listed under asia europe africa middle
    east m f male female mr mrs good low quality alias weak strong
"""
_REMARKS = frozenset(_REMARKS_TEXT.split())
