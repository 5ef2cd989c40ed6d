"""Edited reports: found again whatever a spreadsheet did to them, or refused as a whole."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.report.write import write_report
from matcher.review.database import Database
from matcher.review.edited import edited_rows, found_again
from tests.review.samples import entry, mention, ran, result

RESULTS = [
    result(
        mention(id_="001", fields={"ref": "001", "name": "Jon Jin Yong", "note": "=1+1"}),
        entry(),
        entry("02", "JON, Chin"),
    ),
    result(mention("Nobody", "002", row=3, fields={"ref": "002", "name": "Nobody", "note": ""})),
    result(mention(id_="003", row=4, fields={"ref": "003", "name": "Jon Jin Yong", "note": "x"}), entry()),
]


def table(**judged: str) -> list[list[str]]:
    """The report's rows with a column `judgement`: by the position of a row what is written in it."""
    stream = io.BytesIO()
    write_report(RESULTS, stream, format="csv")
    rows = list(csv.reader(io.StringIO(stream.getvalue().decode())))
    rows[0] += ["judgement", "reason"]
    for number, row in enumerate(rows[1:], 1):
        row += [judged.get(f"r{number}", ""), f"reason {number}"]
    return rows


def written(path: Path, rows: list[list[str]], *, delimiter: str = ",", encoding: str = "utf-8") -> str:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return str(path)


def test_rows_are_found_again(database: Database, tmp_path: Path) -> None:
    run = ran(database, *RESULTS)
    path = written(tmp_path / "r.csv", table(r1="different", r4="Same"))
    rows = edited_rows(path)
    assert [(row.line, row.verdict, row.told("reason")) for row in rows] == [
        (2, "different", "reason 1"),
        (5, "same", "reason 4"),
    ]
    pairs = found_again(database, [run], path, rows)
    assert [(found.mention["id"], found.entry["id"]) for _, found in pairs] == [("001", "1"), ("003", "1")]


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16"), (",", "cp1252")])
def test_what_a_spreadsheet_does_is_no_harm(database: Database, tmp_path: Path, delimiter: str, encoding: str) -> None:
    run = ran(database, *RESULTS)
    rows = table(r1="d", r2="d", r4="s")
    for row in rows[1:]:
        row[0] = row[0].lstrip("0")  # numbers lose their zeros
        entry_id = rows[0].index("entry_id")
        row[entry_id] = row[entry_id].lstrip("0")
    rows[1:] = rows[:0:-1]  # sorted otherwise
    for row in rows:
        row.insert(1, row.pop(-2))  # the column of judgements was moved to the front
        row.append("")  # and an empty one was added
    path = written(tmp_path / "r.csv", rows, delimiter=delimiter, encoding=encoding)
    pairs = found_again(database, [run], path, edited_rows(path))
    assert [(found.mention["id"], found.entry["id"], row.verdict) for row, found in pairs] == [
        ("003", "1", "same"),
        ("001", "02", "different"),
        ("001", "1", "different"),
    ]


def test_a_workbook_is_read(database: Database, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    run = ran(database, *RESULTS)
    path = tmp_path / "r.xlsx"
    write_report(RESULTS, path)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    column = sheet.max_column + 1
    for row, cells in ((1, ("Judgement", "Reason")), (2, ("different", "seen"))):
        for at, cell in enumerate(cells):
            sheet.cell(row, column + at, cell)
    book.save(path)
    rows = edited_rows(str(path))
    assert [(row.verdict, row.told("reason")) for row in rows] == [("different", "seen")]
    assert found_again(database, [run], str(path), rows)[0][1].mention["id"] == "001"


def test_the_newest_run_that_has_all_rows_is_taken(database: Database, tmp_path: Path) -> None:
    runs = [ran(database, *RESULTS), ran(database, RESULTS[0])]
    path = written(tmp_path / "r.csv", table(r1="d", r4="d"))
    assert {found.run for _, found in found_again(database, runs[::-1], path, edited_rows(path))} == {1}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda rows: rows[1].__setitem__(-2, "perhaps"), "line 2: 'perhaps' is none of same, different, unsure"),
        (lambda rows: [row.pop(-2) for row in rows], "has no column 'judgement': add one to the report"),
        (lambda rows: rows[0].__setitem__(rows[0].index("entry_id"), "x"), "is no report: it has no column 'entry_id'"),
        (lambda rows: rows[1].append("one cell too many"), "cannot be read.*Nothing was judged"),
    ],
)
def test_what_cannot_be_understood_is_refused(tmp_path: Path, change, said: str) -> None:
    rows = table(r1="different")
    change(rows)
    with pytest.raises(InputError, match=said):
        edited_rows(written(tmp_path / "r.csv", rows))


def test_a_row_of_another_report_is_refused_with_all_others(database: Database, tmp_path: Path) -> None:
    run = ran(database, *RESULTS)
    rows = table(r1="different", r4="different")
    rows[4][rows[0].index("entry_id")] = "77"
    path = written(tmp_path / "r.csv", rows)
    with pytest.raises(InputError, match=r"line 5 is no match of run 1\. Nothing was judged"):
        found_again(database, [run], path, edited_rows(path))
    with pytest.raises(InputError, match="no run is recorded that it could come from"):
        found_again(database, [], path, edited_rows(path))


def test_a_row_that_may_be_one_of_two_is_refused(database: Database, tmp_path: Path) -> None:
    same = [mention(id_="", row=line, birth_date=day, fields={}) for line, day in ((2, "1981"), (4, "1982"))]
    run = ran(database, *(result(each, entry()) for each in same))
    path = written(tmp_path / "r.csv", table(r4="different"))
    with pytest.raises(InputError, match=r"line 5 may be line 2 or line 4 of the input"):
        found_again(database, [run], path, edited_rows(path))


def test_rows_without_a_reference_are_told_apart_by_their_cells(database: Database, tmp_path: Path) -> None:
    fields = [
        {"name": "Jon Jin Yong", "born": born, "sum": "1.50", "city": "Dandong"}
        for born in ("1981-03-05", "1982-12-31")
    ]
    results = [result(mention(id_="", row=row, fields=each), entry()) for row, each in zip((2, 3), fields, strict=True)]
    run = ran(database, *results)
    rows = [["name", "born", "sum", "city", "entry_id", "source", "matched_name", "judgement"]]
    rows += [["Jon Jin Yong", "31.12.1982", "1.5", "DANDONG", "1", "own", "JON, Jin Yong", "different"]]
    path = written(tmp_path / "r.csv", rows)
    assert found_again(database, [run], path, edited_rows(path))[0][1].row == 3
    rows[1][3] = "Yanji"
    path = written(tmp_path / "r.csv", rows)
    with pytest.raises(InputError, match="line 2 is no match of run 1"):
        found_again(database, [run], path, edited_rows(path))
