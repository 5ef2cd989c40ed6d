"""The page as text: one file, whole without a script, nothing of the outside runs, the same bytes every time."""

from __future__ import annotations

import base64
import hashlib
import html
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import MatcherError
from matcher.records import Mention, Result
from matcher.report import write_html, write_report
from matcher.report.columns import Layout
from matcher.report.page import visible
from tests.report import samples
from tests.report.test_account import MANIFEST

HOSTILE = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "</noscript><img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "\u202egnol",
    "<!--",
    "]]>",
    "&lt;b&gt;",
    "\x00\ud800",
]


def page(results: list[Any], **options: Any) -> str:
    stream = io.BytesIO()
    write_report(results, stream, format="html", **options)
    return stream.getvalue().decode()


class Tags(HTMLParser):
    """All tags and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_it_shows_all_that_was_found_without_a_script() -> None:
    text = " ".join(Tags(page(samples.everything())).texts)
    for word in ("Jon", "Jin Yong", "27743", "0.9877", "DPRK3, DPRK4", "1981-03-05", "Jon = JON", "+5.25", "John Smith",
                 "Line 6 cannot be read", "3 more entries", "Nothing in the name can be compared"):  # fmt: skip
        assert word in text


def test_the_counts_and_lists_are_those_of_the_run() -> None:
    text = page(samples.everything(), account=lambda: MANIFEST | {"rows": RUN_ROWS})
    assert "<strong>9</strong> names read" in text
    assert "<strong>sdn</strong>" in text
    assert "names.csv" in text
    assert "4 clear names are counted but not shown" in text


RUN_ROWS = {"read": 9, "screened": 7, "match": 1, "review": 1, "clear": 5, "suppressed": 0, "unscreenable": 2}


@pytest.mark.parametrize("plain", [write_html.PLAIN, 0], ids=["as it is", "stored"])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_from_outside_becomes_markup(text: str, plain: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_html, "PLAIN", plain)
    usual = Tags(page([samples.hit("Jon")], input_columns=("name",)))
    hostile = Tags(page([samples.hit(text)], input_columns=("name",)))
    assert sorted({tag for tag, _ in usual.found} | {"span"}) == sorted({tag for tag, _ in hostile.found} | {"span"})
    for _, attributes in hostile.found:
        assert not any(name.startswith("on") for name in attributes)
    assert len([tag for tag, _ in hostile.found if tag == "script"]) == 1


@pytest.mark.parametrize(
    ("name_type", "score", "said"), [("weak", 0.97, True), ("weak", 0.6, False), ("strong", 0.97, False)]
)
def test_a_high_score_to_review_says_why(name_type: Any, score: float, said: bool) -> None:
    found = samples.review()
    best = replace(found.matches[0], name_type=name_type, score=score)
    text = page([replace(found, matches=(best,))], account=lambda: MANIFEST)
    assert ("A weak alias alone is never more than a review" in text) is said


def test_the_policy_allows_only_the_page_itself() -> None:
    text = page(samples.everything())
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    for kind in ("style", "script"):
        (source,) = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in html.unescape(policy)
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy


def test_it_names_no_other_place() -> None:
    tags = Tags(page(samples.everything(), account=lambda: MANIFEST))
    for _, attributes in tags.found:
        assert not attributes.keys() & {"src", "srcset", "style", "action"}
        assert (attributes.get("href") or "#").startswith(("#", "data:,"))
    assert "http" not in page([]).replace("http-equiv", "")


def test_the_same_results_are_the_same_bytes() -> None:
    assert page(samples.everything()) == page(samples.everything())


def test_every_label_and_heading_is_in_order() -> None:
    tags = Tags(page(samples.everything())).found
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    names = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(names) == len(set(names))
    pointed = {attributes["aria-labelledby"] for _, attributes in tags if "aria-labelledby" in attributes}
    assert pointed <= set(names)


def test_an_empty_report_says_so() -> None:
    assert "No names were read" in page([])
    text = page([samples.clear()], only_hits=True)
    assert "All 1 names are clear" in text


@pytest.mark.parametrize("name", ["MOST_MENTIONS", "MOST_MATCHES"])
def test_too_many_results_say_so(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(write_html, name, 2)
    with pytest.raises(MatcherError, match=r"more than 2 .* CSV or JSON Lines"):
        write_report([samples.hit()] * 3, tmp_path / "out.html")
    assert list(tmp_path.iterdir()) == []


@given(st.text())
def test_a_visible_text_has_no_sign_that_hides(text: str) -> None:
    shown = str(visible(text))
    assert not re.search(
        '[\x00-\x08\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff<>"]', re.sub(r"</?span[^>]*>", "", shown)
    )


def test_signs_that_belong_to_a_writing_stay() -> None:
    assert visible("می\u200cخواهم क्\u200dष") == "می\u200cخواهم क्\u200dष"


def test_a_page_written_to_a_stream_is_whole() -> None:
    stream = io.BytesIO()
    write_html.write_html([Result(Mention("Jon"), "clear")], stream, Layout())
    assert stream.getvalue().rstrip().endswith(b"</html>")
