"""Commas: who is turned round, and who is not."""

from __future__ import annotations

import pytest

from matcher.names.order import segments, turned
from matcher.names.parse import parse
from matcher.text.normalise import clean
from tests.conftest import case_rows

ROWS = case_rows("order")


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] != "organization"], ids=lambda row: row["name"])
def test_cases(row: dict[str, str]) -> None:
    found, family = turned(segments(clean(row["name"])), person=row["kind"] == "person")
    assert (" ".join(word.form for word in found), family) == (row["expected"], int(row["family"]))


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "organization"], ids=lambda row: row["name"])
def test_known_companies_are_never_turned(row: dict[str, str]) -> None:
    assert " ".join(word.form for word in parse(row["name"], "organization")[0].words) == row["expected"]


def test_three_orders_are_one() -> None:
    names = ("JON, Jin Yong", "Jin Yong Jon", "Jon Jin Yong")
    assert len({frozenset(word.form for word in parse(name, "person")[0].words) for name in names}) == 1


def test_empty_segments_are_left_out() -> None:
    assert segments(",,Jon,,") == segments("Jon")
    assert segments(",") == []
