"""Mentions as rows."""

from __future__ import annotations

from matcher.mentions.extract_rows import HEADER, mention_rows
from matcher.mentions.read_article import Article
from matcher.records import Skipped


def test_rows_in_text_order_with_offsets_and_sentence() -> None:
    said: list[str] = []
    text = "It rained. Jon Jin Yong met Sergei Kozlov."
    rows = list(mention_rows([Article("a.txt", text, "text", "a note")], lambda _: [], said.append))
    assert [dict(zip(HEADER, row, strict=True))["mention"] for row in rows] == ["Jon Jin Yong", "Sergei Kozlov"]
    assert rows[0] == ["a.txt", "11", "23", "Jon Jin Yong", "Jon Jin Yong met Sergei Kozlov."]
    assert said == ["a.txt: a note."]


def test_what_was_not_read_is_a_row_without_a_mention() -> None:
    said: list[str] = []
    rows = list(mention_rows([Skipped("It is empty.", place="b.txt")], lambda _: [], said.append))
    assert rows == [["b.txt", "", "", "", "It is empty."]]
    assert said == ["It is empty."]


def test_names_found_by_other_means_are_added_once() -> None:
    article = Article("a.txt", "the men saw jon jin yong and Kim Jong Un", "text")
    rows = list(mention_rows([article], lambda _: [(12, 24), (29, 40)], print))
    assert [row[3] for row in rows] == ["jon jin yong", "Kim Jong Un"]
