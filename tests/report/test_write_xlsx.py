"""The workbook: the rows of the CSV with their types, nothing that runs, nothing of the clock or the machine."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from matcher.errors import MatcherError
from matcher.records import Mention, Result, Skipped
from matcher.report import write_report, write_xlsx
from matcher.report.columns import Layout, rows
from matcher.report.formulas import guarded
from tests.report import samples
from tests.report.test_account import MANIFEST

LAYOUT = Layout(("ref", "name", "note", "note"))
HOSTILE_TEXT = """=1+1 =HYPERLINK("http://x") <script> \x00\x1f\x7f \u202eabc _x000D_ \ud800 a\rb https://example.org
    0012 1e5 @x -x"""
HOSTILE = [" x ", "a\r\nb", *HOSTILE_TEXT.split(" ")]


def workbook(results: list[Any], layout: Layout = LAYOUT) -> Any:
    stream = io.BytesIO()
    write_xlsx.write_xlsx(results, stream, layout)
    assert not stream.closed
    return load_workbook(stream)


def test_the_rows_are_those_of_the_csv() -> None:
    sheet = workbook(samples.everything())["Results"]
    found = [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)]
    expected = [guarded(row) for item in samples.everything() for row in rows(item, LAYOUT)]
    assert found[0] == list(LAYOUT.header)
    assert [[str(cell) for cell in row[:4]] for row in found[1:]] == [row[:4] for row in expected]
    assert [row[4] for row in found[1:]] == [row[4] for row in expected]
    assert [row[16] for row in found[1:]] == [row[16] for row in expected]


def test_numbers_are_numbers_and_text_is_text() -> None:
    sheet = workbook(samples.everything())["Results"]
    header = [cell.value for cell in sheet[1]]
    row = dict(zip(header, sheet[2], strict=True))
    assert (row["score"].value, row["score"].number_format, row["score"].data_type) == (0.9877, "0.0000", "n")
    assert (row["rank"].value, row["more"].value) == (1, 3)
    assert (row["entry_id"].value, row["entry_id"].data_type) == ("27743", "s")
    assert (row["ref"].value, row["birth_dates"].value) == ("2", "1981-03-05")


def test_it_is_made_for_reading() -> None:
    book = workbook(samples.everything())
    sheet = book["Results"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:R7"
    fills = {row[4].value: row[4].fill.fgColor.rgb for row in sheet.iter_rows(min_row=2)}
    assert len(set(fills.values())) == len(fills) == 4


def test_hostile_cells_are_text() -> None:
    results = [Result(Mention(text, fields={"name": text}), "clear") for text in HOSTILE]
    stream = io.BytesIO()
    write_xlsx.write_xlsx(results, stream, Layout())
    for row in load_workbook(stream)["Results"].iter_rows(min_row=2):
        assert row[0].data_type in "sn", row[0].value
        assert row[0].hyperlink is None
        assert not str(row[0].value).startswith(("=", "@"))
    parts = zipfile.ZipFile(stream)
    sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_raw_leaves_text_as_it_is_and_still_no_formula() -> None:
    results = [Result(Mention("=1+1", fields={"name": "=1+1"}), "clear")]
    stream = io.BytesIO()
    write_xlsx.write_xlsx(results, stream, Layout(raw=True))
    sheet = zipfile.ZipFile(stream).read("xl/worksheets/sheet1.xml").decode()
    assert "<t>=1+1</t>" in sheet
    assert "<f>" not in sheet


def test_long_cells_are_cut_and_said_so() -> None:
    said: list[str] = []
    name = "𝔸" * 20_000
    sheet = workbook([Result(Mention(name), "clear")], Layout(warn=said.append))["Results"]
    assert sheet["A2"].value.endswith("𝔸…")
    assert "1 cells are longer" in said[0]


def test_too_many_rows_say_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(write_xlsx, "MOST_ROWS", 2)
    write_report([samples.clear()] * 2, tmp_path / "ok.xlsx")
    with pytest.raises(MatcherError, match=r"more than the 2 rows .* CSV"):
        write_report([samples.clear()] * 3, tmp_path / "out.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["ok.xlsx"]


def test_the_manifest_has_its_sheet(tmp_path: Path) -> None:
    write_report(samples.everything(), tmp_path / "out.xlsx", account=lambda: MANIFEST)
    sheet = load_workbook(tmp_path / "out.xlsx")["Manifest"]
    told = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    assert (told["title"], told["program version"], told["match at"]) == ("names.csv", "1.2.3", 0.8)
    assert told["entries"] == 3


@pytest.mark.skipif(os.name == "nt", reason="the umask is that of POSIX")
def test_neither_clock_nor_rights_leave_a_trace() -> None:
    def written(mask: int) -> bytes:
        old = os.umask(mask)
        try:
            stream = io.BytesIO()
            write_xlsx.write_xlsx(samples.everything(), stream, LAYOUT)
        finally:
            os.umask(old)
        return stream.getvalue()

    assert written(0o022) == written(0o077)
    parts = zipfile.ZipFile(io.BytesIO(written(0o022)))
    assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "2000-01-01T00:00:00Z" in parts.read("docProps/core.xml").decode()


def test_an_empty_report_is_a_header() -> None:
    sheet = workbook([])["Results"]
    assert sheet.max_row == 1


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    """What a spreadsheet program shows of it, read back as CSV."""
    results = [*samples.everything(), *(Result(Mention(t, fields={"name": t}), "clear") for t in HOSTILE)]
    write_report(results, tmp_path / "out.xlsx", input_columns=("ref", "name"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path)]
    subprocess.run([*words, str(tmp_path / "out.xlsx")], check=True, capture_output=True, timeout=180)
    text = (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert "Jon Jin Yong,match,1,0.9877,27743" in text
    assert "'=1+1" in text
    assert "'=HYPERLINK" in text
    assert isinstance(samples.skipped(), Skipped)
