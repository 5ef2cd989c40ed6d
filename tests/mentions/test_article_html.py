"""The text of a web page without what stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.article_html import text_of

LINKS = "".join(f"<li><a href='/{n}'>Story number {n}</a></li>" for n in range(9))


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Kim Jong Un</nav>",
        "<aside>Kim Jong Un</aside>",
        "<footer>Kim Jong Un</footer>",
        "<header>Kim Jong Un</header>",
        "<script>var a = 'Kim Jong Un'</script>",
        "<style>p::before{content:'Kim Jong Un'}</style>",
        "<!-- Kim Jong Un -->",
        "<div class='related-stories'>Kim Jong Un</div>",
        "<div id='cookie-banner'>Kim Jong Un</div>",
        "<div role='navigation'>Kim Jong Un</div>",
        "<p hidden>Kim Jong Un</p>",
        f"<ul>{LINKS}<li><a>Kim Jong Un</a></li></ul>",
    ],
)
def test_what_stands_around_a_story_is_left_out(around: str) -> None:
    page = f"<body>{around}<article><h1>Two men</h1><p>The story of two men, told at length.</p></article></body>"
    assert text_of(page) == "Two men\n\nThe story of two men, told at length."


@pytest.mark.parametrize(
    "kept",
    [
        "<figcaption>Kim Jong Un</figcaption>",
        "<table><tr><td>Kim Jong Un</td></tr></table>",
        "<ul><li>Kim Jong Un</li></ul>",
        "<header><h1>Kim Jong Un</h1></header>",
        "<blockquote>Kim Jong Un</blockquote>",
        "<div>Kim <b>Jong</b> <a href='/'>Un</a></div>",
        "<p>K<span>im</span> Jong&nbsp;Un</p>",
    ],
)
def test_what_belongs_to_it_stays(kept: str) -> None:
    assert "Kim Jong Un" in text_of(f"<body><article><p>The story.</p>{kept}</article></body>")


def test_a_footnote_mark_is_none_of_the_word() -> None:
    assert text_of("<p>Jon Jin Yong<sup>[1]</sup> left</p>") == "Jon Jin Yong left"


def test_a_page_that_is_all_surroundings_is_read_whole() -> None:
    assert "Jon Jin Yong" in text_of("<body><aside><p>Jon Jin Yong was there all day.</p></aside></body>")


def test_a_fragment_is_a_page() -> None:
    assert text_of("Jon<br>Jin") == "Jon\nJin"


def test_deeper_than_any_page() -> None:
    with pytest.raises(ValueError, match="deep"):
        text_of("<div>" * 2000 + "Jon")


@pytest.mark.parametrize(
    "hostile",
    ["<p>abc" * 20_000, "<b><p>x" * 700, "<!--" * 50_000, "<" * 100_000, "<a href=x>y" * 10_000,
     "<p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">x", "<table><tr><td>" * 500,
     "\x00<p>x", "<p>" + "x" * 10**6],
)  # fmt: skip
def test_hostile_pages_end(hostile: str) -> None:
    assert isinstance(text_of(hostile), str)


@given(st.text(alphabet="<>/abp divul'=\"&;! -\n", max_size=200))
def test_no_page_raises_anything_else(page: str) -> None:
    assert isinstance(text_of(page), str)
