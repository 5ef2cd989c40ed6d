"""Labelled pairs out of tables."""

from __future__ import annotations

from pathlib import Path

from matcher.evaluation.pairs_file import LabelledPair, read_pairs


def test_kind_category_and_line(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("name1,name2,kind,is_match,category\nA,B,person,true,x\nC,D,unknown,unsure,\nE,F,,no,\n")
    found = read_pairs(str(path))
    assert found.pairs == (LabelledPair("A", "B", True, "person", "x", 2), LabelledPair("E", "F", False, line=4))
    assert found.unsure == 1


def test_the_tables_of_cases_are_read(fixtures: Path) -> None:
    found = read_pairs(str(fixtures / "cases" / "field.csv")).pairs
    assert next(pair for pair in found if pair.a == "Jon Smith").same
    assert not next(pair for pair in found if pair.a == "George Bush").same
