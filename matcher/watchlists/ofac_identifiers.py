"""Official numbers as OFAC words them in its Remarks: `Passport A5476394 (Iraq) issued 5 May 2001 expires 4 May 2006`.

The published files know more than five hundred labels. `_LABELS` holds those that occur often or would be misread;
what else ends in `No.`, `Number`, `ID` and the like is typed by the words in it, and `other` where those say nothing.
Numbers that do not belong to one party (telephone, fax) or stand for a name (Chinese Commercial Code) are no
identifiers; they stay in the remarks.
"""

from __future__ import annotations

import re

from matcher.records import Identifier
from matcher.watchlists.countries import country_code, is_country

_LABELS = {
    "Aircraft Construction Number (also called L/N or S/N or F/N)": "aircraft-serial",
    "Aircraft Manufacturer's Serial Number (MSN)": "aircraft-serial",
    "Aircraft Mode S Transponder Code": "aircraft-mode-s",
    "Aircraft Serial Identification": "aircraft-serial",
    "Aircraft Tail Number": "aircraft-tail",
    "BIK (RU)": "bik",
    "Birth Certificate Number": "birth-certificate",
    "Business Number": "registration",
    "Business Registration Document #": "registration",
    "Business Registration Number": "registration",
    "C.I.F.": "tax-id",
    "C.R. No.": "registration",
    "C.U.I.": "national-id",
    "C.U.I.P.": "national-id",
    "C.U.I.T.": "tax-id",
    "C.U.R.P.": "national-id",
    "Cartilla de Servicio Militar Nacional": "military-id",
    "Cedula No.": "national-id",
    "Central Registration System Number": "registration",
    "Certificate of Incorporation Number": "registration",
    "Chamber of Commerce Number": "registration",
    "CNP (Personal Numerical Code)": "national-id",
    "Commercial Registry Number": "registration",
    "Company Number IMO": "imo",
    "Company Number": "registration",
    "Credencial electoral": "electoral-id",
    "D-U-N-S Number": "duns",
    "D.N.I.": "national-id",
    "Driver's License No.": "driver-licence",
    "Dubai Chamber of Commerce Membership No.": "registration",
    "Economic Register Number (CBLS)": "registration",
    "Electoral Registry No.": "electoral-id",
    "Enterprise Number": "registration",
    "File Number": "registration",
    "Folio Mercantil No.": "registration",
    "Government Gazette Number": "registration",
    "I.F.E.": "electoral-id",
    "Identification Number IMO": "imo",
    "Identification Number": "national-id",
    "International Maritime Organization No.": "imo",
    "ISIN": "isin",
    "Istanbul Chamber of Comm. No.": "registration",
    "Italian Fiscal Code": "tax-id",
    "LE Number": "national-id",
    "Legal Entity Identifier": "lei",
    "Legal Entity Number": "lei",
    "License": "licence",
    "Matricula Mercantil No": "registration",
    "MMSI": "mmsi",
    "N.I.E.": "national-id",
    "National Foreign ID Number": "national-id",
    "National ID No.": "national-id",
    "NIT #": "tax-id",
    "Numero de Identidad": "national-id",
    "Numero Unico de Identificacao Tributaria (NUIT)": "tax-id",
    "Other Vessel Call Sign": "call-sign",
    "Paraguayan tax identification number": "tax-id",
    "Passport Booklet": "passport",
    "Passport No.": "passport",
    "Passport": "passport",
    "Permit Number": "licence",
    "Personal ID Card": "national-id",
    "Previous Aircraft Tail Number": "aircraft-tail",
    "Public Registration Number": "registration",
    "R.F.C.": "tax-id",
    "Registration ID": "registration",
    "Registration Number": "registration",
    "Residency Number": "residence-permit",
    "RFC": "tax-id",
    "RIF #": "tax-id",
    "Romanian C.R.": "registration",
    "Romanian Permanent Resident CAN": "residence-permit",
    "RSIN": "tax-id",
    "RTN": "tax-id",
    "RUC #": "tax-id",
    "SRE Permit No.": "licence",
    "SSN": "national-id",
    "SWIFT/BIC": "swift-bic",
    "Tax ID No.": "tax-id",
    "Tazkira National ID Card": "national-id",
    "Trade License No.": "licence",
    "UK Company Number": "registration",
    "Unified Social Credit Code (USCC)": "uscc",
    "United Social Credit Code Certificate (USCCC)": "uscc",
    "US FEIN": "tax-id",
    "V.A.T. Number": "vat",
    "Vessel Registration Identification IMO": "imo",
    "VisaNumberID": "visa",
}
# What the words of any other label say, first fit counts.
_WORDS = (
    (re.compile(r"passport", re.I), "passport"),
    (re.compile(r"\btax|fiscal|tribut|v\.?a\.?t\b|\bn\.i\.f\b|\b(?:inn|unp|tin|инн|унн)\b", re.I), "tax-id"),
    (re.compile(r"social credit|\buscc\b", re.I), "uscc"),
    (re.compile(r"legal entity", re.I), "lei"),
    (re.compile(r"\bbik\b", re.I), "bik"),
    (re.compile(r"driver|driving", re.I), "driver-licence"),
    (re.compile(r"refugee|residen|immigra|travel document|laissez|stateless|seafarer|visa", re.I), "travel-document"),
    (re.compile(r"elector|voter", re.I), "electoral-id"),
    (re.compile(r"militar", re.I), "military-id"),
    (re.compile(r"vessel", re.I), "vessel-registration"),
    (re.compile(r"national|personal|identi(?:ty|fication|dad)|citizen|\bID card|[CK]enyan ID", re.I), "national-id"),
    (re.compile(r"licen[cs]e|permit", re.I), "licence"),
    (
        re.compile(
            r"regist|compan|commerc|enterprise|business|incorporation|branch|charity|c\.r\.|\b(?:ogrn|ogrnip|srn|crn|brn)\b",
            re.I,
        ),
        "registration",
    ),
)
_NOT_A_PARTYS_OWN = re.compile(
    r"^(?:tele)?(?:phone|fax)\b|^email|^website|^chinese commercial|^executive order|^caatsa", re.I
)

_KNOWN = re.compile(f"(?:{'|'.join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))})(?=[\\s:#])")
_CURRENCY = re.compile(r"Digital Currency Address - (\S+) (\S+)")
_WORD = (
    r"(?:No|Number|Num|ID|Code|Card|Certificate|License|Permit|Document|Passport|Booklet|Identification|Registration)\b"
    r"(?: of \w+)?"
)
_LABELLED = re.compile(rf"([^\d;]{{0,60}}?\b{_WORD}(?:[.:#\s]+{_WORD})*(?: \([^)\d]*\))?)[.:#\s]+(\S.*)")
_DATES = re.compile(r",?\s*\(?\b(?:issued?|expire[sd]?|date of issue|valid|at (?=[a-z]))\b.*$", re.I)
_COUNTRY = re.compile(r"\s*\(([^()]+)\)$")
_IN_BRACKETS = re.compile(r"\(([^()]*\d[^()]*)\)")
_AFTER_COMMA = re.compile(r"^(.*\d\S*), ([A-Z][A-Za-z .]+)$")
_LONGEST = 80
_MAY_BE_LETTERS = frozenset(("aircraft-tail", "call-sign", "swift-bic"))


def identifier(words: str) -> Identifier | None:
    """The official number that one part of the Remarks states; None if it states none.

    >>> identifier("Passport A5476394 (Iraq) issued 05 May 2001 expires 04 May 2006")
    Identifier(type='passport', value='A5476394', issuer='IQ')
    >>> identifier("Vessel Registration Identification IMO 9187629")
    Identifier(type='imo', value='9187629', issuer='')
    >>> identifier("Digital Currency Address - XBT 1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo").issuer
    'XBT'
    >>> identifier("Brigadier General") is None
    True
    """
    if currency := _CURRENCY.match(words):
        return Identifier("digital-currency", currency[2], currency[1])
    if _NOT_A_PARTYS_OWN.match(words):
        return None
    if known := _KNOWN.match(words):
        return _valued(_LABELS[known[0]], words[known.end() :])
    if labelled := _LABELLED.match(words):
        return _valued(type_of(labelled[1]), labelled[2])
    return None


def type_of(label: str) -> str:
    """The type of number that a label's words say; `other` for words that say nothing.

    >>> type_of("Tunisian national identity card number"), type_of("Ration card")
    ('national-id', 'other')
    """
    return next((kind for words, kind in _WORDS if words.search(label)), "other")


def _valued(kind: str, rest: str) -> Identifier | None:
    """Value and issuing country out of what stands behind the label; None without a digit or with whole sentences."""
    rest = _DATES.sub("", rest).strip(" .:#")
    if whole := _IN_BRACKETS.fullmatch(rest):
        rest = whole[1]
    issuer = ""
    if country := _COUNTRY.search(rest):
        rest, issuer = rest[: country.start()], country_code(country[1])
    elif (listed := _AFTER_COMMA.match(rest)) and is_country(listed[2]):
        rest, issuer = listed[1], country_code(listed[2])
    value = rest.strip(" .:#,")
    if len(value) > _LONGEST or not (kind in _MAY_BE_LETTERS or any(c.isdigit() for c in value)):
        return None
    if kind == "vessel-registration" and is_imo(value):
        kind = "imo"
    return Identifier(kind, value, issuer) if value else None


def is_imo(value: str) -> bool:
    """Whether seven digits are an IMO number by their check digit (IMO resolution A.1117(30)).

    >>> is_imo("9187629"), is_imo("9187620")
    (True, False)
    """
    if len(value) != 7 or not (value.isascii() and value.isdecimal()):
        return False
    return sum(int(d) * w for d, w in zip(value, range(7, 1, -1), strict=False)) % 10 == int(value[6])
