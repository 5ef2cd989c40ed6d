"""Numbers of documents in running text: `Afghan passport number OR1961825 issued on 4 Feb. 2003. Ration card no. 941`.

A number is stated by a word for a document with the number close behind it: between them stand a country, `number`,
brackets, but no sentence ends and nothing is issued or expires there, for then a day follows. A word for a document
heads a list too (`National identification no: a) Yemen 1388114 b) Yemen 10010057512`), whose items are of its type, as
are numbers that follow between semicolons or full stops (`472410022 (expired 2017); 563410081`). A number with nothing
but a country before it (`Qatar 01461558`) is of no known type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.records import Identifier
from matcher.watchlists.countries import country_code, is_country
from matcher.watchlists.ofac_identifiers import type_of

_WORD = (
    r"passport|(?<!IMO )ident?ification|identity|national (?:number|identifier)|ID (?:card|no|number)|tazkira|SSN|"
    r"social security number|(?:licen[cs]e|military service) (?:no|number)|registration (?:no|number|id|document)|"
    r"tax (?:id|no|number)|V\.?A\.?T\.? number|N\.I\.F|gazette number|company (?:no|number)|C\.R\. No|federal no|"
    r"fiscal (?:code|information)|identifier code|SWIFT(?:/BIC)?|legal entity identifier|ration card|birth certificate|"
    r"certificate of (?:\w+ )?nationality|travel document|laissez-passer|driver\W?s?\W? (?:licen[cs]e|permit)|FARDC ID|"
    r"BPA Nr|residential card|(?:voter|student|other|omani|military) id"
)
_PIECE = rf"(?!\b(?:{_WORD})\b)[^\d.;()]|(?<=\bNo)\.|(?<=\bNr)\.|(?<=\bno\.:)\.|(?<=N\.I\.F)\."
_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_VALUE = (
    r"(?-i:(?:[A-Z]{1,3}(?:-[A-Z])?(?: |- ?))?(?=[A-Z]*[-/.]?\d)[A-Z\d]+"
    rf"(?:/[A-Z\d]+|\.\d[A-Z\d]*|- ?[A-Z\d]+| No\. \d+| [A-Z]?\d{{2,6}}[A-Z]?(?=[ ,.;)-]|$)(?! {_MONTHS}))*)"
)
_BIC = r"[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?\b"
_STATED = re.compile(
    rf"\b(?P<label>{_WORD})\b"
    rf"(?:(?P<between>(?:{_PIECE}|\([^()]*\)){{0,70}}?)(?:(?<![A-Z\d])|(?<=number))(?:N°|No)?(?P<value>{_VALUE}"
    rf"|(?<=BIC )(?-i:{_BIC})|(?<=BIC: )(?-i:{_BIC})))?"
    rf"|(?<=[\s(])[a-z]\)\s*(?P<item>(?:{_PIECE}){{0,60}}?)\b(?P<next>{_VALUE})"
    rf"|(?!(?:\w+ ){{0,2}}(?:{_WORD})\b)(?P<land>(?-i:\b[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}))"
    rf"(?:,? number |(?<=(?P<bare>\w)) (?=\d{{6}}))(?P<other>{_VALUE})"
    rf"|(?<=\d) and (?P<second>{_VALUE})"
    rf"|(?:^|(?<=[.;]) )(?P<alone>{_VALUE})(?=\s*(?:[.;(]|$))",
    re.I,
)
_DAY = re.compile(
    r"\b(?:issu|expir|date|dated|since|until|valid|born|revok|cancel|as (?:of|at)|under|in the name)", re.I
)
_MONTH = re.compile(rf"\s*{_MONTHS}", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"(?:\b(?:no|number)\b\.?|:)\s*$", re.I)
_BRACKETS = re.compile(r"\s*,?\s*\(([^(),]+)|,\s*([A-Z][A-Za-z ]+)")
_BEFORE = re.compile(r"(?:[A-Za-z'-]+ ){1,5}$")
_KINDS = (
    (re.compile(r"legal entity identifier", re.I), "lei"),
    (re.compile(r"\bcompany|^(?:business|state) |registration|C\.R\.|federal no", re.I), "registration"),
    (re.compile(r"travel document|laissez", re.I), "travel-document"),
    (re.compile(r"passport", re.I), "passport"),
    (re.compile(r"social security|ration card|residential|student", re.I), "national-id"),
    (re.compile(r"birth certificate", re.I), "birth-certificate"),
    (re.compile(r"identifier code|SWIFT", re.I), "swift-bic"),
)
# Words about the number before: what follows them is one more of its kind (`472410022 (expired 2017); 563410081`).
_ABOUT_LAST = re.compile(r"(?:\s*\([^()]*\)|,? ?(?:issued|expire[sd]?|under (?:the )?name)\b[^.;]*|[.;])*", re.I)
_LEAST, _LONG = 3, 6


def numbers_in(text: str) -> Iterator[Identifier]:
    """The numbers of documents that a text states, in its order, each once.

    >>> [n.value for n in numbers_in("Passport no.: a) Egyptian Passport number 1084010 b) 19820215. Born 1951.")]
    ['1084010', '19820215']
    >>> next(numbers_in("Spanish identity card no: 78.865.611. Associated with ETA")).value
    '78.865.611'
    >>> list(numbers_in("Passport Date of Issue: 7 December 2011; identified in 1994"))
    []
    """
    text = " ".join(text.split())
    kind = ""
    seen: set[tuple[str, str]] = set()
    end = 0
    for found in _STATED.finditer(text):
        if found["label"]:
            before = _before(text, found).split(" ")
            kind = _kind(f"{before[-2] if len(before) > 1 else ''} {_words(found)}".strip(), kind)
        number = _number(text, found, kind, text[end : found.start()])
        if number is None:
            continue
        end = found.end()
        key = (number.type, re.sub(r"\W", "", number.value))
        if key not in seen:
            seen.add(key)
            yield number


def _number(text: str, found: re.Match[str], kind: str, between: str) -> Identifier | None:
    """The number that was found, if it is one.

    Args:
        text: in which it stands.
        found: where.
        kind: what the words for a document before it say.
        between: what stands between it and the number before.
    """
    said = (found[name] for name in ("value", "next", "other", "second", "alone"))
    value = next(filter(None, said), "").strip(" .-/")
    issuer = _issuer(text, found.end(), f"{_before(text, found)}{_words(found)}")
    if found["second"] and between:
        return None
    if found["alone"] and not (kind and _ABOUT_LAST.fullmatch(between) if found.start() else issuer):
        return None
    own = "other" if found["bare"] or (not kind and (found["land"] or found["alone"])) else kind
    words = found["between"] or found["item"] or found["land"] or ""
    return Identifier(own, value, issuer) if own and value and _is_number(text, found, words, value) else None


def _words(found: re.Match[str]) -> str:
    """The words for a document and what stands between them and the number."""
    return f"{found['label'] or ''}{found['between'] or found['item'] or found['land'] or ''}"


def _before(text: str, found: re.Match[str]) -> str:
    """The words that stand right before a word for a document."""
    before = _BEFORE.search(text, max(0, found.start() - 45), found.start()) if found["label"] else None
    return before[0] if before else ""


def _kind(words: str, heading: str) -> str:
    """The type that words for a document say, else that of what they stand under."""
    for pattern, kind in _KINDS:
        if pattern.search(words):
            return kind
    said = type_of(words)
    return said if said != "other" else heading or "national-id"


def _is_number(text: str, found: re.Match[str], words: str, value: str) -> bool:
    """Whether it is one: not a day, not the text of an item that begins with something else."""
    enough = _enough(value) or re.fullmatch(_BIC, value)
    if _DAY.search(words) or _MONTH.match(text, found.end()) or not enough:
        return False
    if _YEAR.fullmatch(value) and not _NUMBERED.search(words):
        return False
    if found["item"] is not None or found["land"]:
        named = re.sub(r"\s*\b(?:number|no\b\.?|of|na)\s*$", "", words.strip(" :,"), flags=re.I).strip()
        return not named or is_country(named)
    return True


def _enough(value: str) -> bool:
    """Whether there are digits enough for a number, or letters and digits."""
    return sum(map(str.isdigit, value)) >= (_LEAST if len(value) < _LONG else 1)


def _issuer(text: str, end: int, words: str) -> str:
    """The country in the words before a number, else the one behind it in brackets."""
    said = words.split()
    for size in (9, 4, 3, 2, 1):
        for at in range(len(said) - size, -1, -1):
            name = " ".join(said[at : at + size]).strip(" .,:()")
            if len(name) > _LEAST and is_country(name) and (not at or said[at - 1] != "South"):
                return country_code(name)
    behind = _BRACKETS.match(text, end)
    name = (behind[1] or behind[2] or "").strip() if behind else ""
    return country_code(name) if name and is_country(name) else ""
