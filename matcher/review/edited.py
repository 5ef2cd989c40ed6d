"""Judgements out of a report that a person has edited: CSV or XLSX, with a column `judgement` filled in.

`judgement` says same, different or unsure; `reason` why; `author` and `expires` may stand in columns of their own. Rows
where nothing is said are passed over. Rows may be sorted, filtered or moved, and a spreadsheet may have changed how
cells look: each row is found again in its run by entry, name and the cells that it came with. All of it is taken, or,
if a row cannot be understood, nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.dates import edtf
from matcher.errors import InputError
from matcher.mentions import InputFile, read_mentions
from matcher.records import Skipped
from matcher.report.formulas import unguarded
from matcher.review.database import Database
from matcher.review.facts import digest_of_facts, folded
from matcher.review.judgements import VERDICTS, verdict_of
from matcher.review.runs import Found, RunRecord, matches_of

COLUMN = "judgement"
_OTHERS = ("reason", "author", "expires")
_NEEDED = ("entry_id", "source", "matched_name")
_MOST_TOLD = 5
_PLAIN_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d+)?")
_PLAIN_DAY = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}( 00:00(:00)?)?")


@dataclass(frozen=True, slots=True)
class Edited:
    """One row of the report with something written in the column `judgement`.

    Attributes:
        line: of the report.
        cells: by column, the last of several with one header; without the apostrophe that kept formulas from running.
        verdict: what was written; empty if it is none of the words.
    """

    line: int
    cells: Mapping[str, str]
    verdict: str

    def told(self, column: str) -> str:
        """What a column says."""
        return self.cells.get(column, "").strip()


def edited_rows(path: str, *, sheet: str | None = None) -> list[Edited]:
    """The rows of an edited report with something in the column `judgement`.

    Raises:
        InputError: it cannot be read, is no report, has no such column, or a row of it cannot be understood.
    """
    rows = list(_read(path, sheet))
    wrong = [
        f"line {row.line}: {row.cells[COLUMN]!r} is none of {', '.join(VERDICTS)}" for row in rows if not row.verdict
    ]
    _refuse(path, wrong)
    return rows


def found_again(
    database: Database, runs: Sequence[RunRecord], path: str, rows: Sequence[Edited]
) -> list[tuple[Edited, Found]]:
    """Each edited row with the match of the run that it shows, in the newest of some runs that has all of them.

    Raises:
        InputError: no run has them, a row may be one of several, or two rows judge one match differently.
    """
    wrong: list[str] = []
    for run in runs:
        pairs, faults = _in_run(database, run, rows)
        if not faults:
            _refuse(path, _contradictions(pairs))
            return pairs
        wrong = wrong or faults
    _refuse(path, wrong or ["no run is recorded that it could come from"])
    return []


def _read(path: str, sheet: str | None) -> Iterator[Edited]:
    source = InputFile(path)
    with source:
        for item in _items(source, path, sheet):
            if isinstance(item, Skipped):
                raise InputError(f"{source.name}: {item.reason} Nothing was judged.", path=path, row=item.row)
            headers, cells = item.fields.headers, item.fields.cells
            by_header = {_known(header): unguarded(cell) for header, cell in zip(headers, cells, strict=True)}
            if missing := [name for name in _NEEDED if name not in by_header]:
                raise InputError(f"{source.name} is no report: it has no column {missing[0]!r}.", path=path)
            if word := by_header[COLUMN].strip():
                yield Edited(item.row or 0, dict(item.fields) | by_header, verdict_of(word))


def _items(source: InputFile, path: str, sheet: str | None) -> Iterator[Any]:
    """The rows, by the column of judgements."""
    try:
        yield from read_mentions(source, name_column=COLUMN, sheet=sheet, format=_form(source))
    except InputError as error:
        if error.column != COLUMN:
            raise
        raise InputError(
            f"{source.name} has no column {COLUMN!r}: add one to the report, write {', '.join(VERDICTS)} in it beside "
            "the matches, and why in a column 'reason'.",
            path=path,
        ) from error


def _form(source: InputFile) -> str | None:
    """CSV whatever the file is called, unless it is a workbook."""
    return None if source.head()[0].startswith(b"PK") else "csv"


def _known(header: str) -> str:
    bare = header.strip().casefold()
    return bare if bare in (COLUMN, *_NEEDED, *_OTHERS) else header


def _in_run(database: Database, run: RunRecord, rows: Sequence[Edited]) -> tuple[list[tuple[Edited, Found]], list[str]]:
    """The rows with their matches in one run, and a part of a sentence for each that is not there."""
    by_entry: dict[tuple[str, str], list[Found]] = {}
    for found in matches_of(database, run.id):
        by_entry.setdefault((found.entry["source"], _number(found.entry["id"])), []).append(found)
    pairs, faults = [], []
    for row in rows:
        likely = by_entry.get((row.told("source"), _number(row.told("entry_id"))), [])
        best = _best(row, likely)
        if not best:
            faults.append(f"line {row.line} is no match of run {run.id}")
        elif len({tuple(sorted(map(repr, each.mention.items()))) for each in best}) > 1:
            faults.append(f"line {row.line} may be {' or '.join(f'line {each.row}' for each in best[:3])} of the input")
        else:
            pairs.append((row, best[0]))
    return pairs, faults


def _contradictions(pairs: Sequence[tuple[Edited, Found]]) -> list[str]:
    """A part of a sentence for each row that says something else of a match than a row before it."""
    first: dict[tuple[str, str], Edited] = {}
    wrong = []
    for row, found in pairs:
        before = first.setdefault((digest_of_facts(found.mention), digest_of_facts(found.entry)), row)
        if before.verdict != row.verdict:
            wrong.append(f"line {row.line} says {row.verdict} of what line {before.line} says {before.verdict} of")
    return wrong


def _best(row: Edited, likely: Sequence[Found]) -> list[Found]:
    """The matches that a row may show: of its reference, or without one, of a row with the same cells."""
    return [each for each in likely if _is_of(each, row)]


def _is_of(found: Found, row: Edited) -> bool:
    own = "mention" if found.mention.get("running_text") else "name"
    fields: Mapping[str, str] = found.mention.get("fields", {}) or {own: found.mention["text"]}
    reference = found.mention.get("id", "")
    columns = [key for key, value in fields.items() if reference and value.strip() == reference] or list(fields)
    return all(_loose(row.cells.get(key, "")) == _loose(fields[key]) for key in columns)


def _loose(cell: str) -> str:
    """A cell as it is whatever a spreadsheet makes of it: numbers by their value, days as ISO 8601 has them."""
    text = folded(unguarded(cell))
    if _PLAIN_NUMBER.fullmatch(text):
        return repr(float(text))
    return (edtf(text) or text) if _PLAIN_DAY.fullmatch(text) else text


def _number(text: str) -> str:
    """A number without the zeros that a spreadsheet takes away; any other text as it is."""
    return text.lstrip("0") if text.isdecimal() else text


def _refuse(path: str, wrong: Sequence[str]) -> None:
    """Stop if anything is wrong, naming the first few.

    Raises:
        InputError: something is.
    """
    if wrong:
        more = f", and {len(wrong) - _MOST_TOLD} more" if len(wrong) > _MOST_TOLD else ""
        raise InputError(f"{path}: {'; '.join(wrong[:_MOST_TOLD])}{more}. Nothing was judged.", path=path)
