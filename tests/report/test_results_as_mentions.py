from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.report.results_as_mentions import mentions_in

LINE = json.dumps({"mention": {"text": "Jon", "id": "7", "row": 2}, "fields": {"name": "Jon"}, "decision": "clear"})


def test_the_mentions_of_results(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text(f"{LINE}\n", encoding="utf-8")
    (mention,) = mentions_in(path)
    assert (mention.text, mention.id, mention.fields["name"]) == ("Jon", "7", "Jon")
    assert mention.source == str(path)
    packed = tmp_path / "found.jsonl.gz"
    packed.write_bytes(gzip.compress(f"{LINE}\n".encode()))
    assert [m.text for m in mentions_in(packed)] == ["Jon"]


@pytest.mark.parametrize(("name", "text"), [("a.jsonl", '{"name": "Jon"}\n'), ("a.csv", f"{LINE}\n"), ("a.jsonl", "x")])
def test_other_files_are_none(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert mentions_in(path) is None
    assert mentions_in(tmp_path / "missing.jsonl") is None


def test_a_line_that_is_no_result_is_told(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text(f"{LINE}\nbroken\n", encoding="utf-8")
    with pytest.raises(InputError, match="2"):
        mentions_in(path)
