"""Labelled queries out of tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.evaluation.queries_file import read_queries


def test_entries_one_several_or_none(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text("name,entry_id,kind\nA,1,person\nB,1; ofac:2,\nC,,\nD,NONE,\n")
    found = read_queries(str(path)).queries
    assert [query.wanted for query in found] == [("1",), ("1", "ofac:2"), (), ()]
    assert found[0].mention.kind == "person"
    assert [query.line for query in found] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [("name,city\nA,x\n", "has no columns name and entry_id"), ("name,entry\n,1\n", "line 2: the name")],
)
def test_what_is_missing_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "q.csv"
    path.write_text(text)
    with pytest.raises(InputError, match=said):
        read_queries(str(path))
