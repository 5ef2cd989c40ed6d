"""One row becomes one mention: names put together; dates, countries, sex, kind and numbers read as far as they go.

What stands beside a name only adds evidence. So a birth date that cannot be read leaves the name to be screened by
itself; with `strict` it stops the run instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from matcher.dates import edtf
from matcher.errors import InputError
from matcher.mentions.headers import plain
from matcher.mentions.rows import Row
from matcher.mentions.selection import Places
from matcher.records import Identifier, Kind, Mention
from matcher.text.scripts import script_of

T = TypeVar("T")

_PERSON = "person individual natural_person people human p i pers personne persona физлицо 个人"
_ORGANIZATION = """organization organisation company entity legal_entity legal_person business corporation corporate
    firm org e c o société empresa unternehmen юрлицо 公司 법인"""
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(_PERSON.split(), "person"),
    **dict.fromkeys(_ORGANIZATION.split(), "organization"),
    **dict.fromkeys(("vessel", "ship", "boat", "tanker", "v"), "vessel"),
    **dict.fromkeys(("aircraft", "airplane", "aeroplane", "plane", "helicopter", "a"), "aircraft"),
}
_SEXES = {
    word: sex
    for sex, words in (
        ("male", "m male man mr masculin masculino hombre homme männlich mann herr м муж мужской 男 남 남성 ذكر"),
        ("female", "f female woman mrs ms féminin femenino mujer femme weiblich frau w ж жен женский 女 여 여성 أنثى"),
    )
    for word in words.split()
}
_IDENTIFIER_TYPES = (
    ("passport", r"passport|pass no|паспорт|护照|여권|pasaporte|passeport|reisepass"),
    ("imo", r"\bimo\b"),
    ("mmsi", r"\bmmsi\b"),
    ("swift-bic", r"swift|\bbic\b"),
    ("lei", r"\blei\b"),
    ("tax-id", r"\btax|\btin\b|\binn\b|\bvat\b|инн|税号"),
    ("national-id", r"national id|identity|id card|ssn|身份证|주민"),
    ("registration", r"registration|\breg\b|\bogrn\b|огрн|company no|company number|注册号"),
)
_NOTHING = frozenset(("", "unknown", "n/a", "na", "none", "null", "?", "unbekannt", "inconnu", "нет", "未知"))
_NATIVE_ORDER = frozenset(("han", "hangul", "kana"))


def mention(
    row: Row,
    places: Places,
    *,
    line: int,
    path: str,
    default_kind: Kind | None,
    strict: bool,
    names: tuple[str, ...] | None = None,
    unread: Counter[str] | None = None,
) -> Mention:
    """The mention of one row.

    Args:
        row: its cells by column.
        places: where what stands.
        line: 1-based line number of the row.
        path: of the input.
        default_kind: kind of a row that does not say.
        strict: whether a cell that cannot be read stops the run.
        names: the names of the row, if they are known better than by its cells.
        unread: counts, by column, the cells that cannot be read.

    Raises:
        InputError: with `strict`, a kind, sex or birth date that cannot be read.

    >>> from matcher.mentions.rows import Columns
    >>> row = Row(Columns(["name", "born"]), ("Jon Jin Yong", "5 Mar 1981"))
    >>> places = Places(names=(0,), birth_date=1)
    >>> mention(row, places, line=2, path="", default_kind=None, strict=False).birth_date
    '1981-03-05'
    """
    reader = _Cells(row, line, path, strict, unread)
    names = _names(row.cells, places) if names is None else names
    return Mention(
        text=names[0] if names else "",
        id=reader.text(places.id),
        kind=reader.read(places.kind, kind, "kind") or default_kind,
        birth_date=reader.read(places.birth_date, edtf, "date") or "",
        countries=countries(reader.text(places.country)) if places.country >= 0 else (),
        identifiers=tuple(_identifiers(row, places)) if places.identifiers else (),
        sex=reader.read(places.sex, sex, "sex") or "",
        aliases=names[1:],
        fields=row,
        row=line,
        source=path,
    )


class _Cells:
    def __init__(self, row: Row, line: int, path: str, strict: bool, unread: Counter[str] | None) -> None:
        self.row, self.line, self.path, self.strict, self.unread = row, line, path, strict, unread

    def text(self, place: int) -> str:
        return self.row.cells[place].strip() if place >= 0 else ""

    def read(self, place: int, reading: Callable[[str], T | None], what: str) -> T | None:
        if place < 0:
            return None
        text = self.text(place)
        if plain(text) in _NOTHING:
            return None
        value = reading(text)
        if self.strict and not value:
            column = self.row.headers[place]
            message = f"Line {self.line}, column {column!r}: {text[:40]!r} is no {what} that can be read."
            raise InputError(message, path=self.path, row=self.line, column=column)
        if self.unread is not None and not value:
            self.unread[self.row.headers[place]] += 1
        return value


def kind(word: str) -> Kind | None:
    """The kind that a cell means, None if it is none of the words known.

    >>> kind("Individual"), kind("LEGAL ENTITY"), kind("?")
    ('person', 'organization', None)
    """
    return _KINDS.get(plain(word).replace(" ", "_"))


def sex(word: str) -> str | None:
    """`male`, `female`, or None.

    >>> sex("F"), sex("мужской")
    ('female', 'male')
    """
    return _SEXES.get(plain(word).rstrip("."))


def countries(cell: str) -> tuple[str, ...]:
    """The countries of a cell; a comma parts codes only, for it also stands in `Korea, North`.

    >>> countries("RU, CN"), countries("Korea, North; Russia")
    (('RU', 'CN'), ('Korea, North', 'Russia'))
    """
    parts = re.split(r"[;|/]", cell)
    if len(parts) == 1 and re.fullmatch(r"\s*[A-Za-z]{2,3}\s*(,\s*[A-Za-z]{2,3}\s*)+", cell):
        parts = cell.split(",")
    return tuple(part.strip() for part in parts if part.strip())


def whole_name(given: str, middle: str, family: str) -> str:
    """One name from its parts, in an order that cannot be misread: `Family, Given Middle`.

    Han, Hangul and kana names are written family first and joined.

    >>> whole_name("Jin Yong", "", "Jon"), whole_name("진용", "", "전")
    ('Jon, Jin Yong', '전진용')
    """
    given = " ".join(part for part in (given, middle) if part)
    if not given or not family:
        return given or family
    if script_of(given[0]) in _NATIVE_ORDER and script_of(family[0]) in _NATIVE_ORDER:
        return family + given
    return f"{family}, {given}"


def _names(cells: tuple[str, ...], places: Places) -> tuple[str, ...]:
    names = [cells[place].strip() for place in places.names]
    if places.parts is not None:
        given, middle, family = places.parts
        middles = " ".join(cells[place].strip() for place in middle if cells[place].strip())
        parts = (cells[given].strip() if given >= 0 else "", middles, cells[family].strip() if family >= 0 else "")
        names.insert(0, whole_name(*parts))
    return tuple(dict.fromkeys(name for name in names if name))


def _identifiers(row: Row, places: Places) -> list[Identifier]:
    found = []
    for place in places.identifiers:
        type_ = _identifier_type(row.headers[place])
        found += [Identifier(type_, value.strip()) for value in row.cells[place].split(";") if value.strip()]
    return found


def _identifier_type(header: str) -> str:
    word = plain(header)
    return next((type_ for type_, pattern in _IDENTIFIER_TYPES if re.search(pattern, word)), "other")
