"""The report as a workbook: the rows of the CSV, made to be read and filtered, and a sheet that says how it came to be.

Text stays text: no cell is a formula, a link or a date, a number of the input keeps its zeros, and cells that would run
if the sheet were saved as CSV get the same apostrophe as there. Scores, ranks and counts are numbers. Neither a clock
time nor the machine leaves a trace, so equal results are equal files.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from matcher.errors import MatcherError
from matcher.records import Result, Skipped
from matcher.report.account import Account
from matcher.report.columns import COLUMNS, Layout, rows
from matcher.report.formulas import guarded

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Of one sheet, beside the header."""
MOST_SIGNS = 32_767
"""Of one cell."""
_COLOURS = {
    "match": ("#9C1F1F", "#FBE3E0"),
    "review": ("#7A4B00", "#FDF0D0"),
    "clear": ("#2C5F3F", "#E4F1E8"),
    "suppressed": ("#55585E", "#ECEDEF"),
    "unscreenable": ("#5B3A86", "#EFE7F8"),
}
_NUMBERS = {"rank": "0", "score": "0.0000", "more": "0", "ofac_like": "0"}
_WIDTHS = {"decision": 14, "rank": 6, "score": 9, "entry_id": 14, "source": 20, "entry_kind": 13, "entry_name": 34,
           "matched_name": 34, "name_type": 11, "programs": 22, "countries": 12, "birth_dates": 14, "explanation": 70,
           "more": 7}  # fmt: skip
_INPUT_WIDTH = 24
_NO_TIME = datetime(2000, 1, 1)
_PACKED_AT = (1980, 1, 1, 0, 0, 0)


def write_xlsx(results: Iterable[Result | Skipped], stream: BinaryIO, layout: Layout) -> None:
    """Write results to a stream of bytes, as a workbook.

    Raises:
        MatcherError: there are more rows than a sheet can hold.

    >>> import io
    >>> from matcher.records import Mention
    >>> stream = io.BytesIO()
    >>> write_xlsx([Result(Mention("Jon Jin Yong"), "clear")], stream, Layout())
    >>> ZipFile(stream).testzip()
    """
    with tempfile.TemporaryFile() as draft, tempfile.TemporaryFile() as packed:
        _write(results, cast(BinaryIO, draft), layout)
        _repack(cast(BinaryIO, draft), cast(BinaryIO, packed))
        packed.seek(0)
        shutil.copyfileobj(packed, stream)


def _write(results: Iterable[Result | Skipped], draft: BinaryIO, layout: Layout) -> None:
    from xlsxwriter import Workbook  # noqa: PLC0415 - takes its time, and other forms need it not

    with Workbook(draft, {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}) as book:
        book.set_properties({"title": "Screening report", "created": _NO_TIME})
        sheet = book.add_worksheet("Results")
        about = book.add_worksheet("Manifest")
        _Results(book, sheet, layout).write(results)
        _Manifest(book, about).write(layout.account())


class _Results:
    """The sheet of the results, written from top to bottom."""

    def __init__(self, book: Workbook, sheet: Worksheet, layout: Layout) -> None:
        self._sheet, self._layout = sheet, layout
        top = {"valign": "top"}
        self._text = book.add_format(top)
        self._wrapped = book.add_format(top | {"text_wrap": True})
        self._header = book.add_format(top | {"bold": True, "bg_color": "#E9ECEF", "bottom": 1})
        self._numbers = {name: book.add_format(top | {"num_format": form}) for name, form in _NUMBERS.items()}
        self._decisions = {
            name: book.add_format(top | {"bold": name in ("match", "review"), "font_color": ink, "bg_color": paper})
            for name, (ink, paper) in _COLOURS.items()
        }
        self._given = len(layout.input_columns)
        self._names = ("",) * self._given + COLUMNS + layout.extra_columns
        self._cut = 0

    def write(self, results: Iterable[Result | Skipped]) -> None:
        """Write header and rows, and set the sheet up for reading."""
        self._set_up()
        self._line(0, self._guard(self._layout.header), header=True)
        last = 0
        for last, row in enumerate(self._rows(results), 1):
            self._line(last, self._guard(row))
        self._sheet.autofilter(0, 0, last, len(self._names) - 1)
        if self._cut:
            self._layout.warn(
                f"{self._cut} cells are longer than the {MOST_SIGNS:,} characters that a workbook can hold and end "
                "in '…'; CSV and JSON Lines hold them whole."
            )

    def _set_up(self) -> None:
        for place, name in enumerate(self._names):
            self._sheet.set_column(place, place, _WIDTHS.get(name, _INPUT_WIDTH if place < self._given else 14))
        self._sheet.freeze_panes(1, 0)
        self._sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)

    def _rows(self, results: Iterable[Result | Skipped]) -> Iterator[list[str]]:
        count = 0
        for item in results:
            for row in rows(item, self._layout):
                count += 1
                if count > MOST_ROWS:
                    raise MatcherError(
                        f"The report has more than the {MOST_ROWS:,} rows that a workbook can hold; write CSV or "
                        "JSON Lines instead (-o report.csv), or leave clear rows out (--only-hits)."
                    )
                yield row

    def _guard(self, cells: Sequence[str]) -> list[str]:
        return list(cells) if self._layout.raw else guarded(cells)

    def _line(self, at: int, cells: Sequence[str], *, header: bool = False) -> None:
        decision = cells[self._given]
        for place, (name, cell) in enumerate(zip(self._names, cells, strict=True)):
            if not header and name in _NUMBERS and _is_number(cell):
                self._sheet.write_number(at, place, float(cell), self._numbers[name])
            elif cell:
                self._sheet.write_string(at, place, self._fitting(cell), self._format(name, decision, header))

    def _format(self, name: str, decision: str, header: bool) -> Format:
        if header:
            return self._header
        if name == "decision":
            return self._decisions.get(decision, self._text)
        return self._wrapped if name == "explanation" else self._text

    def _fitting(self, cell: str) -> str:
        """A text that a cell can hold; half a surrogate pair is shown as its escape, as in CSV."""
        cell = cell.encode("utf-8", "backslashreplace").decode()
        if len(cell.encode("utf-16-le")) // 2 <= MOST_SIGNS:
            return cell
        self._cut += 1
        return cell.encode("utf-16-le")[: 2 * (MOST_SIGNS - 1)].decode("utf-16-le", "ignore") + "…"


class _Manifest:
    """The sheet that says what was screened against what."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._head = book.add_format({"bold": True, "bg_color": "#E9ECEF", "bottom": 1})
        self._count = book.add_format({"num_format": "#,##0", "align": "left"})
        self._plain = book.add_format({"valign": "top"})
        self._at = 0

    def write(self, account: Account) -> None:
        """Write the account, a block per subject."""
        self._sheet.set_column(0, 0, 28)
        self._sheet.set_column(1, 1, 70)
        self._block("Report", {"title": account.title, "program version": account.version})
        self._block("Rows", account.rows)
        self._block("Settings", {**account.configuration, "configuration sha256": account.configuration_sha256})
        self._block("Options", account.options)
        for each in account.lists:
            self._block("List", each)
        self._block("Input", account.input)

    def _block(self, head: str, values: Mapping[str, Any]) -> None:
        shown = {name: value for name, value in values.items() if value not in ("", None, {}, [])}
        if not shown:
            return
        self._sheet.write_string(self._at, 0, head, self._head)
        self._sheet.write_string(self._at, 1, "", self._head)
        for name, value in shown.items():
            self._at += 1
            self._sheet.write_string(self._at, 0, name.replace("_", " "), self._plain)
            self._value(value)
        self._at += 2

    def _value(self, value: Any) -> None:
        if isinstance(value, int) and not isinstance(value, bool):
            self._sheet.write_number(self._at, 1, value, self._count)
        elif isinstance(value, float):
            self._sheet.write_number(self._at, 1, value, self._plain)
        else:
            (text,) = guarded([_words(value)])
            self._sheet.write_string(self._at, 1, text[:MOST_SIGNS], self._plain)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "; ".join(f"{name.replace('_', ' ')}: {_words(each)}" for name, each in value.items())
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return text.encode("utf-8", "backslashreplace").decode()


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isascii() and cell.replace(".", "", 1).isdigit()


def _repack(draft: BinaryIO, packed: BinaryIO) -> None:
    """The same workbook without what the machine left in its parts: times and rights of files."""
    with ZipFile(draft) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            info = ZipInfo(part.filename, _PACKED_AT)
            info.compress_type = ZIP_DEFLATED
            info.file_size = part.file_size  # tells whether the entry needs the form for large files
            with before.open(part) as old, after.open(info, "w") as new:
                shutil.copyfileobj(old, new)
