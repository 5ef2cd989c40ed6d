"""A sheet in every form: the same bytes every time, and nothing from outside runs."""

from __future__ import annotations

import csv
import html
import io
import json

import pytest

from matcher.evaluation.plots import Bar, Line, Lines, bars
from matcher.evaluation.sheet import Column, Figure, Section, Sheet, Table
from matcher.evaluation.write_sheet import FORMS, form_of, json_text, write_sheet

HOSTILE = "<script>alert(1)</script>\u202e\x1b[31m"
MAIN = Table("Figures", (Column("name", "name"), Column("share", "share")), (("=cmd()", 0.123456789), (HOSTILE, None)))
SHEET = Sheet(
    "Evaluation", HOSTILE, f"About {HOSTILE}.", (Figure("Recall", "0.9", HOSTILE, "clear"),), MAIN,
    (Section(HOSTILE, "note", (bars("b", [Bar(HOSTILE, 0.9, 0.8, 1.0, 5)]),
                               Lines("l", "x", "y", (Line("n", ((0, 0), (1, 1)), dots=True),), (("review", 0.5),))),
             (MAIN, Table("empty", (Column("a"),), ()))),),
    (("labels", HOSTILE),), "meaning", (HOSTILE,),
)  # fmt: skip


def written(form: str) -> str:
    stream = io.BytesIO()
    write_sheet(SHEET, {"figures": [0.1234567, {"a": None}]}, stream, form, width=100)
    return stream.getvalue().decode()


@pytest.mark.parametrize("form", FORMS)
def test_the_same_bytes_every_time(form: str) -> None:
    assert written(form) == written(form)


def test_csv_holds_the_main_table_and_runs_nothing() -> None:
    rows = list(csv.reader(io.StringIO(written("csv"))))
    assert rows[0] == ["name", "share"]
    assert rows[1] == ["'=cmd()", "0.123457"]


def test_json_is_rounded() -> None:
    assert json.loads(written("json")) == {"figures": [0.123457, {"a": None}]}
    assert json_text({"name": "전"}).count("전") == 1


def test_the_page_escapes_and_allows_no_script() -> None:
    page = written("html")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page
    assert "script-src 'none'" in html.unescape(page)
    assert page.count("<svg") == 2
    assert "http" not in page.replace("http-equiv", "")


def test_the_terminal_is_not_moved_by_names() -> None:
    text = written("table")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "empty" not in text
    assert "0.1235" in text


def test_forms_by_name_and_place() -> None:
    assert form_of("a.html", None, terminal=True) == "html"
    assert form_of("a.json.gz", None, terminal=False) == "json"
    assert form_of("a.html", "csv", terminal=False) == "csv"
    assert form_of("-", None, terminal=True) == "table"
