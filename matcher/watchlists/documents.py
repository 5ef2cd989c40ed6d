"""Numbers of documents where the publisher wrote a sentence: `Libyan passport No. 513519 (expired 25 Jan. 2016)`.

A comparison needs the number and who issued it; the words around it say what kind of document it is. What is taken
off here is not lost: whoever calls keeps the sentence in the remarks.
"""

from __future__ import annotations

import re

from matcher.records import Identifier
from matcher.watchlists.countries import country_code, is_country
from matcher.watchlists.ofac_identifiers import type_of

_LONGEST = 60
_SHORT = frozenset(("US", "USA", "UK", "UAE", "DRC"))  # `No` and `ID` are codes of countries too
_TAIL = re.compile(
    r"[,;]?\s*[(\[]?\b(?:issued?|expir\w+|valid|until|date of|as of|under (?:the )?name|revoked|made out|dated)\b.*$",
    re.I,
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)?\s*$")
_ABOUT_ELSE = re.compile(r"\b(?:as|at|by|for|from|in|of the|on|see)\b", re.I)
_EDGES = " .,;:\"'"
_LABEL = re.compile(
    r"^(?P<label>\D*\b(?:(?:no|nr|num|numbers?|code|id|card|passport|licen[cs]e|document|certificate|ssn|inn|kpp|ogrn|"
    r"ogrnip|bin|iin|unp|okpo|edrpou|tin|srn|crn|brn|(?:br|cr)(?=:)|uscc|"
    r"bik(?: \(ru(?=\)))?|инн|унн|swift/bi[cn])\b\)?|n°))"
    r"[\s.:#°º]*(?:[-–]\s+)?(?P<value>(?:[A-Z]{1,4}[ -]+)?\S*\d.*)$",
    re.I | re.S,
)
_BIC = re.compile(r"\bSWIFT\W\D*?\b([A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)\b")
_BEHIND = re.compile(r"(?<=[\d)])(?:\s*[,.-]\s+|\s+-?\s*)([^\W\d_]{3,}[^\d]*)$")
_LEADING = re.compile(r"^(?=\D*[a-z]{3})(?P<label>[^\W\d_][^\d/]{2,}?)[\s:]+(?P<value>[A-Z]{0,3}[ /-]?\d.*)$", re.S)


def document(kind: str, words: str, issuer: str = "") -> Identifier | None:
    """The official number in a publisher's words, typed by them or else by `kind`; None if there is no number.

    Args:
        kind: our type where the words name none.
        words: a number, or a sentence with one.
        issuer: the issuing country, if it stands elsewhere.

    >>> document("passport", "Libyan passport No. 513519")
    Identifier(type='passport', value='513519', issuer='LY')
    >>> document("passport", "381110042 (Expired 25 Jan. 2016)").value
    '381110042'
    >>> document("national-id", "Social Security Number 423-31-3021 (US)")
    Identifier(type='national-id', value='423-31-3021', issuer='US')
    >>> document("passport", "not known") is None
    True
    """
    words = _TAIL.sub("", " ".join(words.split())).strip(_EDGES)
    if bank := _BIC.search(words):
        return Identifier("swift-bic", bank[1], country_code(issuer) if issuer else "")
    words, about = _about(words)
    label = ""
    if found := _LABEL.match(words) or _LEADING.match(words):
        label, words = found["label"], found["value"].strip(" .,;:#")
    if label.casefold() == "reference" or not any(c.isdigit() for c in words) or len(words) > _LONGEST:
        return None
    issuer = issuer or next(filter(None, (*map(_issuer_behind, about), _issuer_in(label))), "")
    typed = next((known for text in (label, *filter(_is_type, about)) if (known := type_of(text)) != "other"), kind)
    return Identifier(typed, words, country_code(issuer) if issuer else "")


def _about(words: str) -> tuple[str, list[str]]:
    """Words without what stands behind the number, in brackets or plainly, and what that is."""
    about: list[str] = []
    while found := _BRACKETS.search(words) or _BEHIND.search(words):
        words = words[: found.start()]
        about.append(found[1])
    return words.rstrip(_EDGES), about


def _is_type(words: str) -> bool:
    """Whether words behind a number say what it is: `Tunisian national identity card`, not `as in the passport`."""
    return not _ABOUT_ELSE.search(words)


def _issuer_behind(words: str) -> str:
    """The country that words behind a number are, end in, or begin with."""
    last = words.rpartition(",")[2].strip()
    return next((name for name in (words, last) if is_country(name)), "") or _issuer_in(words)


def _issuer_in(label: str) -> str:
    """The country that the first words of a label name: `Central African Republic armed forces (FACA) ... number`."""
    parts = label.split()
    names = (" ".join(parts[:n]).strip(".,:") for n in (4, 3, 2, 1))
    return next((name for name in names if is_country(name) and (len(name) > 3 or name in _SHORT)), "")
