"""The rows of a report: input columns first, in their places; every mention at least once."""

from __future__ import annotations

from matcher.records import Mention, Result
from matcher.report.columns import COLUMNS, Layout, input_columns, new_columns, rows
from tests.report import samples

LAYOUT = Layout(("ref", "name", "note", "note"), ("ofac_like",))


def test_the_columns_are_those_of_the_contract() -> None:
    assert ", ".join(COLUMNS) == (
        "decision, rank, score, entry_id, source, entry_kind, entry_name, matched_name, name_type, programs, "
        "countries, birth_dates, explanation, more"
    )


def test_a_row_per_match() -> None:
    first, second = rows(samples.hit(), LAYOUT)
    assert first == [
        "2", "Jon Jin Yong", "-12.5", "=1+1", "match", "1", "0.9877", "27743", "us-ofac-sdn", "person", "JON, Jin Yong",
        "JON, Jin Yong", "primary", "DPRK3; DPRK4", "KP; RU", "1981-03-05", "Jon = JON; all words agree", "3", "97",
    ]  # fmt: skip
    assert second[4:7] == ["review", "2", "0.6100"]


def test_every_row_fills_the_header() -> None:
    for item in samples.everything():
        for row in rows(item, LAYOUT):
            assert len(row) == len(LAYOUT.header)


def test_reasons_stand_in_the_explanation() -> None:
    place = LAYOUT.header.index("explanation")
    assert next(rows(samples.unscreenable(), LAYOUT))[place] == "Nothing in the name can be compared."
    skipped = next(rows(samples.skipped(), LAYOUT))
    assert skipped[:5] == ["6", "Kozlov", "", "", "unscreenable"]
    assert skipped[place].startswith("Line 6")


def test_a_mention_from_no_table_has_the_column_name() -> None:
    result = Result(Mention("Jon"), "clear")
    assert input_columns(result) == ("name",)
    assert next(rows(result, Layout()))[0] == "Jon"


def test_a_plain_mapping_is_laid_out_by_key() -> None:
    result = Result(Mention("Jon", fields={"b": "2", "a": "1"}), "clear")
    assert next(rows(result, Layout(("a", "b"))))[:2] == ["1", "2"]
    assert new_columns(result, Layout(("a",))) == ["b"]
