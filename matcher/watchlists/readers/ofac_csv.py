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

import io
import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import cast

from matcher.records import Entry, Identifier, Kind, ListedName, NameType, Skipped
from matcher.watchlists.countries import country_code
from matcher.watchlists.files import ListFile
from matcher.watchlists.ofac_remarks import CUT_AT, joined, parse_remarks
from matcher.watchlists.ofac_rows import ADD, ALT, COMMENTS, MAIN, Row, ofac_rows

_KINDS: dict[str, Kind] = {
    "": "organization",
    "entity": "organization",
    "individual": "person",
    "vessel": "vessel",
    "aircraft": "aircraft",
}
_ALIAS_TYPES: dict[str, NameType] = {"aka": "strong", "nka": "strong", "fka": "former"}
_ROLES = {"alt": ALT, "add": ADD, "comments": COMMENTS}
_WHAT = {"alt": "alias", "add": "address", "comments": "rest of the remarks"}

Part = tuple[int, str, str]
"""Of a row of a further file what is kept: line number; alias and grade, or address and country, or remarks."""

Extra = dict[str, bytearray]
"""Such parts by the entry's number, as bytes: most of a set waits here for its entries."""


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
    listed: dict[str, int] = {}
    for row in ofac_rows(files[0], MAIN):
        if isinstance(row, Skipped):
            yield row
            continue
        number, known = row[1][0], hash(tuple(row[1]))
        if number not in listed:
            listed[number] = known
            cut = len(row[1][-1]) >= CUT_AT and number not in extra["comments"]
            yield _entry(row[1], source, extra, cut=cut)
            if cut:
                yield _cut(files[0], row)
        elif listed[number] != known:
            yield _twice(files[0], row)
    yield from lost
    yield from _orphans(files[1:], extra)


def role(stem: str) -> str:
    """Which file of the set a file name says: `alt`, `add`, `comments`, or empty for the main one.

    >>> [role(stem) for stem in ("alt", "cons_add", "sdn_comments", "sdn_alt", "sdn")]
    ['alt', 'add', 'comments', 'alt', '']
    """
    last = stem.rpartition("_")[2]
    return last if last in _ROLES else ""


def _by_entry(files: Sequence[ListFile], name: str, lost: list[Skipped]) -> Extra:
    """Parts of one further file by the entry's number; unreadable rows go to `lost`."""
    parts: Extra = {}
    for file in files:
        if role(file.stem) == name:
            for row in ofac_rows(file, _ROLES[name]):
                if isinstance(row, Skipped):
                    lost.append(row)
                else:
                    number = row[1][0]
                    parts.setdefault(number, bytearray()).extend(marshal.dumps((row[0], *_part(name, row[1]))))
    return parts


def _parts(data: bytes | bytearray) -> Iterator[Part]:
    """The parts of one entry, which this process made bytes of."""
    stream = io.BytesIO(data)
    while stream.tell() < len(data):
        yield marshal.load(stream)


def _part(name: str, fields: list[str]) -> tuple[str, str]:
    """The two texts of a row that are needed."""
    if name == "alt":
        return fields[3], _ALIAS_TYPES.get(fields[2].lower(), "strong")
    if name == "add":
        return ", ".join(field for field in fields[2:5] if field), country_code(fields[4]) if fields[4] else ""
    return fields[1], ""


def _orphans(files: Sequence[ListFile], extra: Mapping[str, Extra]) -> Iterator[Skipped]:
    """Rows of the further files whose entry the main file does not have: what no entry has taken."""
    for file in files:
        name = role(file.stem)
        for number, parts in extra.get(name, {}).items():
            for line, text, _ in _parts(parts):
                reason = f"The {_WHAT[name]} belongs to entry {number}, which is not in the main file."
                yield Skipped(reason, f"{file.name} line {line}", text[:200], line)


def _twice(file: ListFile, row: Row) -> Skipped:
    """A second row of one number that says something else."""
    line, fields = row
    reason = f"The id {fields[0]} stands for two different entries; the first is kept."
    return Skipped(reason, f"{file.name} line {line}", f"{fields[0]} {fields[1]}"[:200], line)


def _cut(file: ListFile, row: Row) -> Skipped:
    """Remarks that end at the limit, with nothing that continues them."""
    line, fields = row
    reason = f"The remarks of entry {fields[0]} are cut after {CUT_AT:,} characters and their rest is not there."
    return Skipped(reason, f"{file.name} line {line}", fields[-1][-200:], line)


def _entry(row: list[str], source: str, extra: Mapping[str, Extra], *, cut: bool) -> Entry:
    """One entry out of its main row and what the other files add, which is taken out of them."""
    number, name, kind_word, programs, title, call_sign, vessel_type, tonnage, grt, flag, owner, remarks = row[:MAIN]
    kind: Kind = _KINDS.get(kind_word.lower(), "unknown")
    for _, comment, _ in _parts(extra["comments"].pop(number, b"")):
        remarks = joined(remarks, comment)
    said = parse_remarks(remarks, cut=cut)
    addresses = list(_parts(extra["add"].pop(number, b"")))
    countries = chain(said.countries, [country_code(flag)], (country for _, _, country in addresses))
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
        names=_names(name, _parts(extra["alt"].pop(number, b"")), said.weak),
        identifiers=(*call, *said.identifiers),
        programs=_programs(programs),
        countries=tuple(dict.fromkeys(c for c in countries if c)),
        birth_dates=tuple(said.birth_dates),
        birth_places=tuple(said.birth_places),
        sex=said.sex,
        addresses=tuple(dict.fromkeys(line for _, line, _ in addresses if line)),
        links=(*said.links, owner) if owner else tuple(said.links),
        remarks=" ".join(
            (remarks, *(f"{label}: {value.rstrip('.')}." for label, value in more.items() if value))
        ).strip(),
    )


@lru_cache(maxsize=4096)
def _programs(text: str) -> tuple[str, ...]:
    """The programmes; entries of the same ones share them."""
    return tuple(program for program in text.split("] [") if program)


def _names(primary: str, aliases: Iterable[Part], weak: Sequence[str]) -> tuple[ListedName, ...]:
    """Primary name, aliases of the alias file, weak aliases; the same text once, with its best grade."""
    names = {primary: ListedName(primary)}
    for _, text, grade in aliases:
        if text:
            names.setdefault(text, ListedName(text, cast(NameType, grade)))
    for text in weak:
        names.setdefault(text, ListedName(text, "weak"))
    return tuple(names.values())
