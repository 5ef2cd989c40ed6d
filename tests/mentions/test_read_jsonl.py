"""JSON Lines."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.mentions import InputFile, read_mentions
from matcher.records import Skipped


def test_keys_lists_and_a_broken_line(fixtures: Path) -> None:
    source = InputFile(fixtures / "inputs" / "names.jsonl")
    first, second, third, fourth = read_mentions(source, id_column="id")
    assert source.header == ("id", "name", "city", "score")
    assert (first.id, first.text, dict(first.fields)["city"]) == ("1", "Jon Jin Yong", "Moscow")
    assert (second.text, second.aliases) == ("Kim Jong Un", ("김정은",))
    assert isinstance(third, Skipped)
    assert "Line 3" in third.reason
    assert fourth.fields["score"] == "0.5"


def test_strict_and_errors(fixtures: Path) -> None:
    with pytest.raises(InputError, match="Line 3"):
        list(read_mentions(fixtures / "inputs" / "names.jsonl", strict=True))
    with pytest.raises(InputError, match="--name-column"):
        read_mentions(io.BytesIO(b'{"key": 1}\n'))
    with pytest.raises(InputError, match="no column 'x'"):
        read_mentions(io.BytesIO(b'{"name": "a"}\n'), name_column="x")
    with pytest.raises(InputError, match="no JSON object"):
        read_mentions(io.BytesIO(b"[]\n"), format="jsonl")


def test_a_line_separator_inside_a_string_is_no_line_end() -> None:
    (found,) = read_mentions(io.BytesIO('{"name": "a\u2028b", "x": 1}\n'.encode()))
    assert found.fields == {"name": "a\u2028b", "x": "1"}


def test_half_a_surrogate_pair_does_no_harm() -> None:
    (found,) = read_mentions(io.BytesIO(b'{"name": "a\\ud800b"}\n'))
    assert found.text == "a\ud800b"
