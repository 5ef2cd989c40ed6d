"""Articles as a page shows them."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest

from matcher.records import Entry, Evidence, ListedName, Match, Mention, Result, Skipped
from matcher.report import article_text, write_html
from matcher.report.article_text import articles, folded, quoted
from matcher.report.columns import Layout
from matcher.report.write_html import write_html as write

TEXT = "They met Jon Jin Yong.\n\nJon <b>left</b>; Helen \u202eMarchetti stayed."


def found(text: str, start: int, entry: str = "", *, short: bool = False, article: str = "a.txt") -> Result:
    fields = {"article": article, "start": str(start), "end": "", "mention": text, "sentence": f"Here {text} stands."}
    mention = Mention(text, start=start, end=start + len(text), fields=fields)
    if not entry:
        return Result(mention, "clear")
    listed = Entry(entry, "own", "person", (ListedName("JON, Jin Yong"),))
    evidence = (Evidence("short form", text, "Jon Jin Yong", 0.0, "short"),) if short else ()
    extra = {"context": "KP is named nearby", "elsewhere": "1-2"}
    return Result(
        mention, "match", (Match(mention, listed, "JON, Jin Yong", 0.99, "primary", "match", evidence, extra=extra),)
    )


RESULTS: list[Any] = [
    found("Jon Jin Yong", TEXT.index("Jon"), "1"),
    found("Jon", TEXT.index("Jon <"), "1", short=True),
    found("Helen \u202eMarchetti", TEXT.index("Helen")),
    Skipped("It is empty.", place="b.txt", fields={"article": "b.txt"}),
]


def page(results: list[Any], texts: dict[str, str]) -> str:
    out = io.BytesIO()
    write(results, out, Layout(texts=texts))
    return out.getvalue().decode()


def test_places_of_one_party_share_the_card_of_its_full_name() -> None:
    kept, cards, spots = folded([(2, RESULTS[1]), (3, RESULTS[0]), (4, RESULTS[2]), (5, RESULTS[3])])
    assert [order for order, _ in kept] == [3, 4, 5]
    assert cards == {2: 3, 3: 3, 4: 4, 5: 5}
    assert [spot.text for spot in spots[3]] == ["Jon", "Jon Jin Yong"]


def test_in_another_article_it_has_another_card() -> None:
    other = found("Jon Jin Yong", 0, "1", article="b.txt")
    kept, _, _ = folded([(1, RESULTS[0]), (2, other)])
    assert len(kept) == 2


def test_what_is_open_does_not_share_a_card_with_what_is_suppressed() -> None:
    suppressed = found("Jon Jin Yong", 0, "1")
    first = replace(suppressed.matches[0], decision="suppressed")
    suppressed = replace(suppressed, decision="suppressed", matches=(first,))
    open_ = found("Chon Chin-yong", 50, "1")
    other = found("Jon Jin Yong", 80, "2")
    below = replace(other, matches=(first, *other.matches))
    items = [(1, suppressed), (2, open_), (3, below), (4, replace(suppressed))]
    kept, cards, _ = folded(items)
    assert [order for order, _ in kept] == [1, 2, 3]
    assert cards == {1: 1, 2: 2, 3: 3, 4: 1}
    (shown,) = articles(items, {"a.txt": "." * 99}, cards)
    assert (shown.match, shown.suppressed) == (2, 2)


def test_the_pieces_are_the_text() -> None:
    items = list(enumerate(RESULTS, 1))
    _, cards, _ = folded(items)
    (shown,) = articles(items, {"a.txt": TEXT}, cards)
    assert "".join(piece.text for piece in shown.stretches) == TEXT
    assert [(p.text, p.decision, p.card) for p in shown.stretches if p.decision][:2] == [
        ("Jon Jin Yong", "match", 1), ("Jon", "match", 1),
    ]  # fmt: skip
    assert (shown.match, shown.review, shown.clear) == (2, 0, 1)


def test_offsets_that_are_not_in_the_text_do_no_harm() -> None:
    odd = [(1, found("Jon", 4)), (2, found("Jin", 5)), (3, found("Kim", 999))]
    (shown,) = articles(odd, {"a.txt": "They met Jon"}, {})
    assert "".join(piece.text for piece in shown.stretches) == "They met Jon"


def test_articles_with_something_to_look_at_come_first_and_long_ones_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [(1, found("Jon", 0, "1", article="b.txt"))]
    monkeypatch.setattr(article_text, "MOST_TEXT", 5)
    first, second = articles(items, {"a.txt": "Nothing", "b.txt": "Jon"}, {1: 1})
    assert (first.name, bool(first.stretches), second.name, bool(second.stretches)) == ("b.txt", True, "a.txt", False)


def test_the_page_shows_the_text_and_links_finds_to_cards_and_back() -> None:
    html = page(RESULTS, {"a.txt": TEXT})
    assert '<a class="find match" id="s1" href="#m1" data-card="1">Jon Jin Yong</a>' in html
    assert '<a class="find match" id="s2" href="#m1" data-card="1">Jon</a>' in html
    assert html.count('<article class="card') == 3
    assert 'href="#s2"' in html
    assert "2 places" in html


def test_the_text_is_escaped_and_its_unseen_signs_are_named() -> None:
    html = page(RESULTS, {"a.txt": TEXT})
    assert "&lt;b&gt;left&lt;/b&gt;" in html
    assert "<b>left" not in html
    assert "U+202E" in html
    assert "\u202e" not in html.split('<div class="text"')[1].split("</div>")[0]


def test_without_the_text_the_cards_quote_the_sentence() -> None:
    html = page(RESULTS, {})
    assert 'id="articles"' not in html
    assert '<mark class="find match">Jon Jin Yong</mark>' in html
    assert 'href="#s' not in html


def test_of_many_articles_only_those_with_something_to_look_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_html, "FEW", 1)
    html = page(RESULTS[:1], {"a.txt": TEXT, "quiet.txt": "Nothing", "still.txt": "Nothing"})
    assert "2 articles name nobody listed" in html
    assert "quiet.txt" not in html


def test_a_sentence_without_the_mention_is_not_quoted() -> None:
    assert quoted(Mention("Jon", fields={"sentence": "Nobody."})) == ("", "", "")
