"""Lines: cut at CR LF, LF and CR only, wherever the chunks end."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import InputError
from matcher.mentions.lines import decoded


@given(st.text(alphabet="aé전\r\n\u2028,"), st.integers(1, 5), st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_chunks_do_not_matter(text: str, size: int, encoding: str) -> None:
    data = text.encode(encoding)
    chunks = [data[place : place + size] for place in range(0, len(data), size)]
    assert list(decoded(chunks, encoding)) == list(io.StringIO(text, newline=""))


def test_an_undecodable_byte_names_its_line() -> None:
    with pytest.raises(InputError, match=r"Line 3 of a\.csv is not utf-8 \(byte 0xe9\).*--encoding") as caught:
        list(decoded([b"a\nb\nJos", b"\xe9\n"], "utf-8", path="a.csv"))
    assert (caught.value.path, caught.value.row) == ("a.csv", 3)


def test_a_text_that_ends_in_half_a_character_is_refused() -> None:
    with pytest.raises(InputError, match="Line 2"):
        list(decoded([b"a\n", "전".encode()[:2]], "utf-8"))
