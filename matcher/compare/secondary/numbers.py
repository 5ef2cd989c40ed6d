"""Official numbers made comparable: one spelling for each, whoever wrote it, and the class of number that it is.

`IMO 9187629` and `9187629`, `BE 454,419,759` and `454419759`, `HAVIGB2LXXX` and `HAVIGB2L`, `01074897` and the
`1074897` that a spreadsheet made of it are one number each. Wallet addresses keep their case where it counts. What
people type into a field that they must not leave empty (`0000000`, `123456`, `unknown`) is no number at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from matcher.compare.secondary import checks
from matcher.compare.secondary.classes import CLASSES, class_of
from matcher.compare.secondary.countries import code_of, is_code
from matcher.records import Identifier

# Labels that stand before a number; those that may also begin one need a sign or a blank behind them.
_LABEL_WORDS = (
    "NO|NR|NUM|NUMBER|ID|CARD|CODE|PASSPORT|PASS|REG|REGISTRATION|TAX|TIN|INN|ITN|ИНН|OGRN|ОГРН|VAT|VATIN|LEI|BIC|SWIFT"
    "|IMO|MMSI|DUNS|D-U-N-S|EIN|SSN|USCC"
)
_LABEL = re.compile(rf"^(?:(?:{_LABEL_WORDS})(?:\s*[.:#°=/]+\s*|\s+)|(?:IMO|MMSI|INN|ИНН|OGRN|ОГРН)(?=\d)|[№#]\s*)+")
_CYRILLIC = str.maketrans("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS")
_NOT_ALNUM = re.compile(r"[\W_]+")
# Before a VAT number: member states of the European Union (EL and GR: Greece; XI: Northern Ireland) and neighbours.
_COUNTRY_PREFIX = re.compile(
    r"(A[LT]|B[AEGY]|C[HYZ]|D[EK]|E[ELS]|F[IR]|G[BER]|H[RU]|I[ET]|L[TUV]|M[DEKT]|N[LO]|P[LT]|R[OSU]|S[EIK]|TR|UA|XI)"
    r"(\d[\dA-Z]{5,})"
)
_CHECK_SUFFIX = re.compile(r"([\d.]{6,})-\d")
# Three zeros behind a point and no more than three digits are thousands: `100.000` is no 100.
_SPREADSHEET = re.compile(r"(?P<number>\d+)\.0{1,2}|(?P<long>\d{4,})\.0{3,}")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+E\+?|E\+)\d+")
_DIGITLESS = frozenset(("bic", "wallet", "call-sign", "aircraft-tail"))
# The Russian KPP tells the tax office and the reason, for thousands of firms alike.
_TAX_OFFICE = re.compile(r"\d{4}(?:01|43|45|50|51)\d{3}")
_RUNS = ("01234567890123456789", "98765432109876543210")
_SHORTEST, _LONGEST, _MOST_ZEROS_LEFT = 3, 128, 4


class Number(NamedTuple):
    """An official number made comparable.

    Attributes:
        kind: class of number: `passport`, `tax`, `imo`, ...; `other` if nobody says.
        forms: its spellings, the main one first; two numbers are equal if they share one.
        issuer: ISO 3166-1 alpha-2 code of the country, or empty.
        proven: name of the system whose check digits are right (`imo`, `lei`, `inn`, ...), or empty.
        shown: as published, shortened.
    """

    kind: str
    forms: tuple[str, ...]
    issuer: str
    proven: str
    shown: str


def identifier_key(identifier: Identifier) -> str:
    """What an index may keep to find an entry by number alone; empty for what is no number.

    The key has the class only where it changes how the value is read (`wallet:`); all else is `number:`, so that a
    number given without a type finds its entry.

    >>> identifier_key(Identifier("imo", "IMO 9187629")), identifier_key(Identifier("other", "918-7629"))
    ('number:9187629', 'number:9187629')
    >>> identifier_key(Identifier("passport", "0000000"))
    ''
    """
    return next(iter(identifier_keys((identifier,))), "")


def identifier_keys(identifiers: Iterable[Identifier]) -> tuple[str, ...]:
    """The keys of several numbers, all their spellings, each once: equal numbers share at least one.

    >>> identifier_keys([Identifier("vat", "BE 454,419,759"), Identifier("swift-bic", "HAVIGB2LXXX")])
    ('number:454419759', 'number:BE454419759', 'number:HAVIGB2L')
    """
    found = (one for identifier in identifiers if (one := number(identifier)))
    return tuple(dict.fromkeys(f"{_space(one)}:{form}" for one in found for form in one.forms))


def _space(one: Number) -> str:
    return "wallet" if one.kind == "wallet" else "number"


@lru_cache(maxsize=8192)
def number(identifier: Identifier) -> Number | None:
    """The number made comparable; None for a placeholder or something too short to say anything.

    >>> number(Identifier("tax-id", "ИНН 7707 083 893", "RU"))
    Number(kind='tax', forms=('7707083893',), issuer='RU', proven='inn', shown='ИНН 7707 083 893')
    """
    kind, text = class_of(identifier.type), _plain(identifier.value)
    if kind == "wallet" or (kind == "other" and checks.is_wallet(text)):
        return _wallet(text)
    text = text.upper()
    if label := _LABEL.match(text):
        text = text[label.end() :]
        kind = _labelled(label[0]) if kind == "other" else kind
    value = _NOT_ALNUM.sub("", text.translate(_CYRILLIC))
    issuer = _issuer(identifier.issuer)
    kind, proven = _proven(kind, value, issuer)
    if not proven and (_SCIENTIFIC.fullmatch(text) or is_placeholder(value, kind) or _is_kpp(kind, value, issuer)):
        return None
    forms, issuer = _forms(kind, value, text, issuer)
    return Number(kind, forms, issuer, proven, " ".join(identifier.value.split())[:40])


def _labelled(label: str) -> str:
    """The class that the label before a number tells."""
    known = class_of(label)
    return known if known in CLASSES else "other"


def is_placeholder(value: str, kind: str = "other") -> bool:
    """Whether a value is what people type when they have no number, or too short to say anything.

    >>> [is_placeholder(value) for value in ("0000000", "1234567", "NA", "12", "A5476394")]
    [True, True, True, True, False]
    """
    if not _SHORTEST <= len(value) <= _LONGEST or len(set(value)) == 1:
        return True
    if not any(c.isdecimal() for c in value):
        return kind not in _DIGITLESS or value in ("UNKNOWN", "NOTKNOWN", "NOTAVAILABLE")
    digits = value.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if len(digits) < _SHORTEST:
        return False
    return set(digits) in ({"0"}, {"9"}) or (len(digits) > 4 and any(digits in run for run in _RUNS))


def _is_kpp(kind: str, value: str, issuer: str) -> bool:
    return kind in ("tax", "registration") and issuer == "RU" and bool(_TAX_OFFICE.fullmatch(value))


def _plain(value: str) -> str:
    """Digits of any script as 0 to 9, full-width forms as plain ones, single blanks, a spreadsheet's `.0` gone."""
    text = unicodedata.normalize("NFKC", value[: 2 * _LONGEST])
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text if unicodedata.category(c) != "Cf")
    text = " ".join(text.split())
    return found["number"] or found["long"] if (found := _SPREADSHEET.fullmatch(text)) else text


def _wallet(text: str) -> Number | None:
    """A digital-currency address: hexadecimal and bech32 ones without case, base58 as it stands."""
    value = text.replace(" ", "")
    if is_placeholder(value.upper(), "wallet"):
        return None
    if value[:2] in ("0x", "0X") or value[:3].casefold() == "bc1":
        value = value.casefold()
    return Number("wallet", (value,), "", "wallet" if checks.is_wallet(value) else "", value[:16])


def _issuer(words: str) -> str:
    code = code_of(words)
    return code if is_code(code) else ""


# Classes in which a value is looked at, the check, and the class and system that it proves.
_OPEN = frozenset(("other", "registration", "tax", "uscc", "lei"))
_SYSTEMS = (
    (frozenset(("imo", "vessel-registration")), checks.is_imo, "imo", "imo"),
    (frozenset(("imo",)), checks.is_imo_company, "imo", "imo-company"),
    (_OPEN, checks.is_lei, "lei", "lei"),
    (_OPEN, checks.is_uscc, "uscc", "uscc"),
    (frozenset(("other", "registration", "tax")), checks.is_ogrn, "registration", "ogrn"),
    (frozenset(("tax",)), checks.is_inn, "tax", "inn"),
    (frozenset(("bic",)), checks.is_bic, "bic", "bic"),
    (frozenset(("mmsi",)), checks.is_mmsi, "mmsi", "mmsi"),
)
_RUSSIAN = frozenset(("ogrn", "inn"))


def _proven(kind: str, value: str, issuer: str) -> tuple[str, str]:
    """The class that a value's own check digits show, and the name of their system; the class as said if none do."""
    for kinds, is_right, shown, system in _SYSTEMS:
        if kind in kinds and (system not in _RUSSIAN or issuer in ("", "RU")) and is_right(value):
            return shown, system
    return ("registration" if kind == "lei" else kind), ""  # lists put other numbers of legal entities under LEI


def _forms(kind: str, value: str, text: str, issuer: str) -> tuple[tuple[str, ...], str]:
    """The spellings of a value, the main one first, and the issuer, which a tax number's prefix may tell."""
    forms = [_unpadded(value)]
    if checks.is_bic(value) and (kind == "bic" or value.endswith("XXX")):
        forms = [value[:8], value.removesuffix("XXX")]
    if kind == "tax" and (prefixed := _COUNTRY_PREFIX.fullmatch(value)):
        forms.insert(0, _unpadded(prefixed[2]))
        issuer = issuer or {"EL": "GR", "XI": "GB"}.get(prefixed[1], prefixed[1])
    if kind in ("tax", "registration") and (suffixed := _CHECK_SUFFIX.fullmatch(text)):
        forms.append(_unpadded(suffixed[1].replace(".", "")))
    return tuple(dict.fromkeys(forms)), issuer


def _unpadded(value: str) -> str:
    """Digits without the leading zeros that spreadsheets lose, if four digits remain."""
    bare = value.lstrip("0")
    return bare if value.isdecimal() and len(bare) >= _MOST_ZEROS_LEFT else value
