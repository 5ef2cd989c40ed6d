"""OFAC's legacy comma-separated files: the main file with its aliases, addresses and comments.

Source: "SDN and Blocked Persons Data Specification" of the Office of Foreign Assets Control, 25 September 2023. What
the specification does not say, the files show:

- there is no header, `-0- ` (with a blank) is null, lines end in CR LF, and a Ctrl-Z byte follows the last one;
- several programmes stand as `DPRK3] [DPRK4`;
- an empty type means an entity; persons are written `SURNAME, Given` and stay so here;
- weak aliases are in the Remarks only, former names (`fka`) among the strong ones in the alias file. A name *now
  known as* (`nka`) is in use today, so it counts as strong, not as former;
- Remarks are cut after 1,000 characters and continued in the comments file;
- files of one folder may be of different days: an alias or address whose entry is missing is skipped, and counted.

`countries` are nationality, citizenship, flag and the countries of the addresses. Addresses are in because a customer
file's country is as often where somebody lives as whose citizen he is; an entry that names both is confirmed by
either and contradicted by neither.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from matcher.records import Entry, Identifier, Kind, ListedName, NameType, Skipped
from matcher.watchlists.countries import country_code
from matcher.watchlists.files import CTRL_Z, ListFile
from matcher.watchlists.ofac_remarks import CUT_AT, joined, parse_remarks

_KINDS: dict[str, Kind] = {"": "organization", "individual": "person", "vessel": "vessel", "aircraft": "aircraft"}
_ALIAS_TYPES: dict[str, NameType] = {"aka": "strong", "nka": "strong", "fka": "former"}
_MAIN, _ALT, _ADD, _COMMENTS = 12, 5, 6, 2
_ROLES = {"alt": _ALT, "add": _ADD, "comments": _COMMENTS}
_WHAT = {_ALT: "alias", _ADD: "address", _COMMENTS: "continued remarks"}
_NULL = "-0-"
_STARTS_RECORD = re.compile(r"\s*\d+\s*,")
_MOST_JOINED = 20

Row = tuple[int, list[str]]
Extra = Mapping[str, list[Row]]


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the main file with what the other files add, then what could not be read or joined.

    Args:
        files: the main file first; the others are known by their names (`alt.csv`, `cons_add.csv`, ...).
        source: the list's id.
        _columns: not used; the columns of these files are fixed.
    """
    lost: list[Skipped] = []
    extra = {name: _by_entry(files[1:], name, lost) for name in _ROLES}
    listed: set[str] = set()
    for row in _records(files[0], _MAIN):
        if isinstance(row, Skipped):
            yield row
            continue
        listed.add(row[1][0])
        yield _entry(row[1], source, extra)
    yield from lost
    yield from _orphans(files[1:], extra, listed)


def role(stem: str) -> str:
    """Which file of the set a file name says: `alt`, `add`, `comments`, or empty for the main one.

    >>> [role(stem) for stem in ("alt", "cons_add", "sdn_comments", "sdn_alt", "sdn")]
    ['alt', 'add', 'comments', 'alt', '']
    """
    last = stem.rpartition("_")[2]
    return last if last in _ROLES else ""


def _by_entry(files: Sequence[ListFile], name: str, lost: list[Skipped]) -> dict[str, list[Row]]:
    """Rows of one further file by the entry's number; unreadable ones go to `lost`."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for file in files:
        if role(file.stem) == name:
            for row in _records(file, _ROLES[name]):
                if isinstance(row, Skipped):
                    lost.append(row)
                else:
                    rows[row[1][0]].append(row)
    return rows


def _orphans(files: Sequence[ListFile], extra: Mapping[str, Extra], listed: set[str]) -> Iterator[Skipped]:
    """Rows of the further files whose entry the main file does not have."""
    for file in files:
        name = role(file.stem)
        for number, rows in extra.get(name, {}).items():
            if number not in listed:
                for line, row in rows:
                    reason = f"The {_WHAT[_ROLES[name]]} belongs to entry {number}, which is not in the main file."
                    yield Skipped(reason, f"{file.name} line {line}", ", ".join(row)[:200], line)


def _entry(row: list[str], source: str, extra: Mapping[str, Extra]) -> Entry:
    """One entry out of its main row and what the other files add."""
    number, name, kind_word, programs, title, call_sign, vessel_type, tonnage, grt, flag, owner, remarks = row[:_MAIN]
    kind: Kind = _KINDS.get(kind_word.lower(), "unknown")
    cut = len(remarks) >= CUT_AT and number not in extra["comments"]
    for _, comment in extra["comments"].get(number, ()):
        remarks = joined(remarks, comment[1])
    said = parse_remarks(remarks, cut=cut)
    addresses = [_address(r) for _, r in extra["add"].get(number, ())]
    countries = chain(said.countries, [country_code(flag)], (country for _, country in addresses))
    call = [Identifier("call-sign", call_sign)] if call_sign else []
    more = {
        "Title": title,
        "Vessel type": vessel_type,
        "Tonnage": tonnage,
        "Gross registered tonnage": grt,
        "Owner": owner,
    }
    return Entry(
        id=number,
        source=source,
        kind=kind,
        names=_names(name, extra["alt"].get(number, ()), said.weak),
        identifiers=(*call, *said.identifiers),
        programs=tuple(p for p in programs.split("] [") if p),
        countries=tuple(dict.fromkeys(c for c in countries if c)),
        birth_dates=tuple(said.birth_dates),
        birth_places=tuple(said.birth_places),
        sex=said.sex,
        addresses=tuple(dict.fromkeys(line for line, _ in addresses if line)),
        links=(*said.links, owner) if owner else tuple(said.links),
        remarks=" ".join((remarks, *(f"{label}: {value}." for label, value in more.items() if value))).strip(),
    )


def _names(primary: str, aliases: Sequence[Row], weak: Sequence[str]) -> tuple[ListedName, ...]:
    """Primary name, aliases of the alias file, weak aliases; the same text once, with its best grade."""
    names = {primary: ListedName(primary)}
    for _, row in aliases:
        if row[3]:
            names.setdefault(row[3], ListedName(row[3], _ALIAS_TYPES.get(row[2].lower(), "strong")))
    for text in weak:
        names.setdefault(text, ListedName(text, "weak"))
    return tuple(names.values())


def _address(row: list[str]) -> tuple[str, str]:
    """One line, and the country's code."""
    country = row[4]
    return ", ".join(part for part in row[2:5] if part), country_code(country) if country else ""


def _records(file: ListFile, width: int) -> Iterator[Row | Skipped]:
    """Rows of `width` fields with their line number; whatever is no such row as skipped, and the next line goes on."""
    for number, line, whole in _physical(file):
        if not line.strip(" \r\n" + CTRL_Z):
            continue
        fields = _fields(line, width) if whole else []
        if reason := _fault(fields, width, whole):
            yield Skipped(reason, f"{file.name} line {number}", line.strip()[:200], number)
        else:
            yield number, fields
    if file.damage:
        yield Skipped(f"The rest of the file is missing: {file.damage}.", file.name)


def _fields(line: str, width: int) -> list[str]:
    """Fields without blanks around them, null as empty.

    Remarks that were cut, and what continues them, keep their blanks: the cut may lie beside one.
    """
    try:
        raw = next(csv.reader((line,), skipinitialspace=True))
    except csv.Error:  # a field beyond the csv module's limit
        return []
    continues = width == _COMMENTS
    return ["" if (bare := f.strip()) == _NULL else f if continues or len(f) >= CUT_AT else bare for f in raw]


def _fault(fields: list[str], width: int, whole: bool) -> str:
    """Why a row cannot be used; empty if it can."""
    if not whole:
        return "The row breaks off in the middle: the file is cut short, or a quotation mark is missing."
    if len(fields) != width:
        return (
            f"The row has {len(fields)} fields instead of {width}."
            if fields
            else "The row has a field that is too long."
        )
    if not fields[0].strip().isdecimal():
        return f"The row does not begin with an entry's number but with {fields[0][:40]!r}."
    return "" if width != _MAIN or fields[1] else "The entry has no name."


def _physical(file: ListFile) -> Iterator[tuple[int, str, bool]]:
    """Line number, text and whether its quotation marks close.

    A row is one line in these files. One that does not close takes up to `_MOST_JOINED` following lines that do not
    look like the start of a row, so that a line break inside a field costs nothing and a missing mark costs one row.
    """
    held: list[str] = []
    first = 0
    for number, line in enumerate(file.lines(), 1):
        if held and (_STARTS_RECORD.match(line) or len(held) > _MOST_JOINED):
            yield first, "".join(held), False
            held = []
        if held or line.count('"') % 2:
            first = first if held else number
            held.append(line)
            if "".join(held).count('"') % 2 == 0:
                yield first, "".join(held), True
                held = []
        else:
            yield number, line, _ends_whole(line)
    if held:
        yield first, "".join(held), False


def _ends_whole(line: str) -> bool:
    """Whether the last line of a file without a line end stops where a field may end."""
    return line.endswith(("\n", "\r", '"', _NULL, CTRL_Z)) or line.rstrip(" ").endswith(_NULL)
