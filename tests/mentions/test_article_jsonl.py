"""Articles in JSON Lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.article_jsonl import parts


@pytest.mark.parametrize("key", ["text", "body", "content", "articleBody", "maintext"])
def test_the_usual_keys(key: str) -> None:
    (part,) = parts(json.dumps({key: "Jon"}))
    assert (part.text, part.line, part.reason) == ("Jon", 1, "")


def test_a_headline_is_a_text_of_its_own_and_the_id_names_both() -> None:
    found = list(parts('{"url": "http://x", "headline": "Two men", "text": "Jon"}'))
    assert [(p.key, p.text, p.id) for p in found] == [("headline", "Two men", "http://x"), ("text", "Jon", "http://x")]


@pytest.mark.parametrize("line", ["x", "[1]", '{"text": 7}', '{"text": "  "}', "{}", "[" * 100_000])
def test_a_line_without_a_text_says_why(line: str) -> None:
    (part,) = parts("\n" + line)
    assert "line 2" in part.reason


@given(st.text(max_size=100))
def test_no_line_raises(text: str) -> None:
    assert all(p.text or p.reason for p in parts(text))
