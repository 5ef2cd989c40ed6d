"""Japan's list of those whose assets are frozen, of the Ministry of Finance, as XLSX: a sheet for each programme.

Source: the workbooks on the page that the registry names. On each sheet the programme stands above a header that begins
with 告示日付 (date of the notice); which columns there are, and how many blanks their headers have, differs from sheet
to sheet. A party has no number, so its id is made from its names (and its day of birth and notice, where two parties
share them): the same party has the same id in the next edition, wherever it stands.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from matcher.dates import edtf
from matcher.records import Entry, Kind, NameType, Skipped
from matcher.watchlists.countries import country_code, is_country
from matcher.watchlists.documents import document
from matcher.watchlists.draft import Draft
from matcher.watchlists.enumerated import items
from matcher.watchlists.files import ListFile
from matcher.watchlists.several_names import several
from matcher.watchlists.sheets import sheets

_FIRST = "告示日付"
_NAMES: dict[str, NameType] = {
    "英語表記": "primary",
    "日本語表記": "strong",
    "別名": "strong",
    "別称": "strong",
    "別称・別名": "strong",
    "別名・別称": "strong",
    "確定可能な別名": "strong",
    "確定に十分でない別名": "weak",
    "旧称": "former",
    "別称・旧称": "former",
    "過去の別名": "former",
    "以前の別名": "former",
    "旧称・以前の呼称": "former",
}
_NUMBERS = {"旅券番号": "passport", "身分登録番号": "national-id", "ID番号": "national-id", "身分証番号": "national-id"}
_BORN = frozenset(("生年月日", "生年月日・出生地"))
_PLACES = frozenset(("出生地", "出生地・出身地"))
_ADDRESSES = re.compile(r"住所|所在地")
_NOTES = {
    _FIRST: "Notice",
    "告示番号": "Notice number",
    "称号": "Title",
    "肩書": "Position",
    "肩書等": "Position",
    "役職": "Position",
    "その他の情報": "",
    "詳細": "",
    "指定の根拠": "Basis",
    "決議1483上の根拠": "Basis",
    "リスト掲載日": "Listed on",
    "国連制裁委員会による指定日": "Listed by the United Nations on",
    "国連制裁員会による指定日": "Listed by the United Nations on",
    "電話番号": "Telephone",
    "電話": "Telephone",
    "FAX": "Fax",
    "活動地域": "Active in",
}
_NOTHING = frozenset(("不明", "なし", "無し", "-", "―", "N/A", "na"))
_AKA = re.compile(r"[;,]?\s*\b([af])\.?k\.?a\b\.?[:,]?\s*", re.I)
_MARK = re.compile(r"\s*\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s*", re.I)
_CIRCA = re.compile(r"おおよそ|おおむね|およそ|頃|ころ")
_OR = re.compile(r"又は|または|及び|[、；;\n]")
_SPAN = re.compile(r"(\d{4})\s*年?\s*(?:から|[-~〜～－―])\s*(\d{4})\s*年?(?:まで)?(?:の間)?")
_AROUND = re.compile(r"[（(][^（()）]*[）)]|生まれ|生$|改訂")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of all sheets, and rows and columns that cannot be read.

    Args:
        files: the one workbook.
        source: the list's id.
        _columns: not used; the headers of this format are fixed.
    """
    file = files[0]
    taken: set[str] = set()
    for title, rows in sheets(file.path):
        program, columns = [title], list[str]()
        for number, cells in rows:
            place = f"{file.name} sheet {title!r} row {number}"
            if _FIRST in _plain(cells[0]):
                columns = [_plain(cell) for cell in cells]
                yield from (_unknown(column, place) for column in columns if column and not _is_known(column))
            elif not columns:
                program.extend(cell for cell in cells if cell and cell not in program)
            else:
                yield _entry(source, columns, cells, program, place=place, taken=taken)
        if not columns:
            yield Skipped(f"The sheet has no header that begins with {_FIRST}.", f"{file.name} sheet {title!r}")


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "jp-mof"


def _plain(text: str) -> str:
    """A header without blanks, wide signs made narrow."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _is_known(column: str) -> bool:
    known = column in _NAMES or column in _NUMBERS or column in _BORN or column in _PLACES or column in _NOTES
    return known or column in ("国籍", "国連参照番号") or bool(_ADDRESSES.search(column))


def _unknown(column: str, place: str) -> Skipped:
    return Skipped(f"The column {column!r} is not understood, so nothing of it is loaded.", place)


def _entry(
    source: str, columns: Sequence[str], cells: Sequence[str], program: Sequence[str], *, place: str, taken: set[str]
) -> Entry | Skipped:
    """One entry, or why there is none."""
    said = {c: cell for c, cell in zip(columns, cells, strict=False) if c and cell.strip() not in ("", *_NOTHING)}
    draft = Draft("", source, _kind("".join(program)))
    for column in sorted(said, key=lambda c: c != "英語表記"):  # the Latin name is the primary one
        _fact(draft, column, said[column])
    if not draft.names:
        return Skipped("The row has no name.", place, "; ".join(cells)[:200])
    draft.program(" / ".join(dict.fromkeys(" ".join(part.split()) for part in program)))
    draft.kind = "person" if draft.birth_dates else draft.kind
    draft.id = _id(said, taken)
    return draft.entry()


def _kind(section: str) -> Kind:
    """What a sheet holds, by what stands in its title: 個人 are persons, 団体 organizations."""
    people, groups = "個人" in section, "団体" in section
    return "person" if people and not groups else "organization" if groups and not people else "unknown"


def _id(said: Mapping[str, str], taken: set[str]) -> str:
    """A number made from the names, and from more where they are taken."""
    words = [said.get("英語表記", ""), said.get("日本語表記", "")]
    words = words if any(words) else [next(iter(said.values()))]
    more = [value for column, value in said.items() if column in (*_BORN, _FIRST, "告示番号")]
    for tried in (words, words + more, *([*words, *more, str(n)] for n in range(2, 1000))):
        found = hashlib.sha256("\n".join(map(_plain, tried)).casefold().encode()).hexdigest()[:12]
        if found not in taken:
            taken.add(found)
            return found
    return "-".join(words)


def _fact(draft: Draft, column: str, cell: str) -> None:
    """What one cell says."""
    if column in _NAMES:
        _names(draft, cell, _NAMES[column])
    elif column in _NOTES:
        draft.note(_NOTES[column], cell)
    else:
        for part in _parts(cell):
            _value(draft, column, part)


def _value(draft: Draft, column: str, part: str) -> None:
    """One value of a cell that may hold several."""
    if column in _BORN:
        _born(draft, part)
    elif column in _NUMBERS:
        _number(draft, _NUMBERS[column], part)
    elif column == "国連参照番号":
        draft.identifier("un-reference", part.replace(" ", ""))
    elif column == "国籍":
        _country(draft, part)
    elif column in _PLACES:
        draft.birth_place(part)
    elif _ADDRESSES.search(column):
        draft.address(part)


def _number(draft: Draft, kind: str, part: str) -> None:
    """The number of a document; the words around it are noted."""
    label, mark, bare = part.replace("：", ":").rpartition(":")
    words = label.partition("旅券")[0]
    bare = _AROUND.sub("", bare if mark else part)
    number = document(kind, bare, words if is_country(words) else "")
    if number:
        draft.identifiers.setdefault(number)
    if not number or number.value != part:
        draft.note(kind.capitalize(), part)


def _parts(cell: str) -> Iterator[str]:
    """The values of a cell: one below the other, or numbered with wide or narrow brackets."""
    for line in cell.replace("（", "(").replace("）", ")").splitlines():
        found = _MARK.match(line)
        yield from (part for part in items(line[found.end() :] if found else line) if part not in _NOTHING)


def _names(draft: Draft, cell: str, grade: NameType) -> None:
    """The names of a cell; behind `a.k.a.` stand aliases, behind `f.k.a.` former names."""
    for part in _parts(cell):
        first, *more = _AKA.split(part)
        for text, graded in [(first, grade), *zip(more[1::2], map(_behind, more[::2]), strict=True)]:
            for name, its in several(text, graded):
                draft.name(name, "strong" if its == "primary" and draft.names else its)


def _behind(letter: str) -> NameType:
    return "former" if letter.lower() == "f" else "strong"


def _born(draft: Draft, text: str) -> None:
    """Dates of birth in Japanese: 1957年3月7日, 1958年から1963年の間, およそ1970年; what is none of these is noted."""
    bare = unicodedata.normalize("NFKC", text)
    found = []
    for part in _OR.split(bare):
        words = _AROUND.sub("", part).strip()
        span = _SPAN.fullmatch(_CIRCA.sub("", words).strip())
        plain = f"{span[1]} to {span[2]}" if span else _CIRCA.sub("", words).strip()
        if plain and (date := edtf(f"circa {plain}" if _CIRCA.search(words) else plain)):
            found.append(date)
    for date in found:
        draft.birth_date(date)
    if not found:
        draft.note("Born", text)


def _country(draft: Draft, text: str) -> None:
    """A country in Japanese, in English, or in both one behind the other."""
    bare = _AROUND.sub("", text).strip()
    for word in (bare, re.sub(r"[^ -~]+", " ", bare).strip(), *bare.split()):
        if word and is_country(word):
            draft.country(country_code(word))
            return
    draft.country(bare)
