"""Markdown, its signs blanked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.article_markdown import text_of


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Two *men*", "Two men"),
        ("**Kim** Jong_Un", "Kim Jong_Un"),
        ("[Kim Jong Un](https://example.org/a_(b))", "Kim Jong Un"),
        ("![Kim](a.png) Jong", "Kim Jong"),
        ("[Kim][ref] Jong\n\n[ref]: http://x", "Kim Jong"),
        ("> - quoted `code`", "quoted code"),
        ("---\ntitle: x\n---\nKim", "Kim"),
        ("a\n```\nWagner Group\n```\nb", "a b"),
        ("<b>Kim</b> <!-- Wagner --> Jong", "Kim Jong"),
        ("1. Kim\n2. Jong", "Kim Jong"),
        ("~~Kim~~ __Jong__ \\*Un", "Kim Jong *Un"),
        ("a note [1] here", "a note [1] here"),
    ],
)
def test_words(markdown: str, words: str) -> None:
    assert " ".join(text_of(markdown).split()) == words


@given(st.text(alphabet="ab*_[]()#>`-~\n!|\\<", max_size=200))
def test_every_sign_keeps_its_place(markdown: str) -> None:
    text = text_of(markdown)
    assert len(text) == len(markdown)
    assert all(a in (b, " ") for a, b in zip(text, markdown, strict=True))


def test_long_rows_of_signs_end() -> None:
    for sign in ("[", "(", "*", "<", "`", "> ", "]("):
        assert len(text_of(sign * 20_000)) == len(sign * 20_000)
