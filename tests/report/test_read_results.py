"""What JSON Lines holds reads back; what is none is refused by its line."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import InputError
from matcher.records import Identifier, Mention, Result, Skipped
from matcher.report.columns import Layout
from matcher.report.read_results import read_results, result
from matcher.report.write_jsonl import to_dict, write_jsonl
from tests.report import samples


def written(items: list[Any], path: Path) -> Path:
    with path.open("wb") as file:
        write_jsonl(items, file, Layout())
    return path


def test_every_result_reads_back_to_the_same_line(tmp_path: Path) -> None:
    path = written(samples.everything(), tmp_path / "r.jsonl")
    back = list(read_results(path))
    assert [to_dict(item) for item in back] == [json.loads(json.dumps(to_dict(item))) for item in samples.everything()]
    assert [type(item) for item in back] == [Result] * 4 + [Skipped]


def test_all_that_a_mention_can_say_reads_back(tmp_path: Path) -> None:
    mention = Mention(
        "전진용", "C1", "person", "1981-03-05", ("KP",), (Identifier("passport", "1", "KP"),), "male", ("Jon",), 3, 6
    )
    (back,) = read_results(written([Result(mention, "clear")], tmp_path / "r.jsonl"))
    assert isinstance(back, Result)
    assert back.mention == mention


def test_columns_that_share_a_header_are_as_they_were() -> None:
    line = json.loads(json.dumps(to_dict(samples.clear())))
    fields: Any = result(line, ("ref", "name", "note", "note")).mention.fields  # type: ignore[union-attr]
    assert (fields.headers, fields.cells) == (("ref", "name", "note", "note"), ("4", "John Smith", "-12.5", "=1+1"))
    fields = result(line, ("other",)).mention.fields  # type: ignore[union-attr]
    assert fields.headers == ("ref", "name", "note", "note (2)")


def test_packed(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl.gz"
    path.write_bytes(gzip.compress(written(samples.everything(), tmp_path / "r").read_bytes()))
    assert len(list(read_results(path))) == 5
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(InputError, match="cannot be read beyond line"):
        list(read_results(path))


GOOD = to_dict(samples.hit())
BAD: list[Any] = [
    [],
    "text",
    {},
    {"decision": "match"},
    GOOD | {"decision": "perhaps"},
    GOOD | {"mention": {"text": 3, "id": ""}},
    GOOD | {"fields": {"name": 3}},
    GOOD | {"matches": [GOOD["matches"][0] | {"score": 7}]},
    GOOD | {"matches": [GOOD["matches"][0] | {"score": float("nan")}]},
    GOOD | {"matches": [GOOD["matches"][0] | {"programs": "DPRK"}]},
    GOOD | {"matches": [GOOD["matches"][0] | {"evidence": [{"feature": "x"}]}]},
    GOOD | {"matches": 5},
]


@pytest.mark.parametrize("bad", BAD)
def test_what_is_no_result_is_refused_by_its_line(bad: Any, tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n\n{json.dumps(bad)}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"Line 3 of .* is no result of a screening"):
        list(read_results(path))


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"{", "Line 1"), (b"[" * 99_999, "Line 1"), (b"\xff\xfe", "not UTF-8"), (b"\x1f\x8bx", "line 0")],
)
def test_what_is_no_json_is_refused(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(data)
    with pytest.raises(InputError, match=words):
        list(read_results(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        list(read_results(tmp_path / "no.jsonl"))
    with pytest.raises(InputError, match="is a folder"):
        list(read_results(tmp_path))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps(GOOD).encode() + b"\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line)))
    assert len(list(read_results("-"))) == 1


KEYS = st.sampled_from([*GOOD, *GOOD["mention"], *GOOD["matches"][0]])
PLAIN = st.none() | st.booleans() | st.floats() | st.text(max_size=3)
ANY = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=12
)


@given(ANY)
def test_no_json_raises_anything_else(data: Any) -> None:
    try:
        result(GOOD | data if isinstance(data, dict) else data)
    except (KeyError, TypeError, ValueError, AttributeError):
        return
