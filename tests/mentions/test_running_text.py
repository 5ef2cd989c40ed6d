"""Words of a running text and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.running_text import running


def texts(text: str) -> list[str]:
    return [s.text for s in running(text).spots]


def forms(text: str) -> list[str]:
    return [s.form for s in running(text).spots]


@given(st.text(max_size=200))
def test_every_word_lies_where_it_says(text: str) -> None:
    run = running(text)
    for spot in run.spots:
        assert run.text[spot.start : spot.end] == spot.text
        assert 0 <= spot.sentence < len(run.sentences)
    assert all(a.start < b.start for a, b in zip(run.spots, run.spots[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Putin’s men", ["putin", "men"]),
        ("Putin'in sözü", ["putin", "sözü"]),
        ("Kozlov[12] and Jon¹ left*", ["kozlov", "and", "jon", "left"]),
        ("Koz-\nlov", ["kozlov"]),
        ("Jin-\nYong", ["jin", "yong"]),
        ("Cho'n Chin-yo'ng", ["chon", "chin", "yong"]),
        ("the U.N. said", ["the", "un", "said"]),
        ("al-Shabaab", ["al", "shabaab"]),
        ("Day & Sons", ["day", "and", "sons"]),
        ("d\u200bo\u00adg", ["dog"]),
        ("Intellekt公司", ["intellekt", "公司"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert forms(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("Mr. Brian E. Nelson spoke.", 1),
        ("A title\n\nA story", 2),
        ("One line\nand its end", 1),
        ("Firm Co. Ltd. won", 1),
        ("彼は来た。彼女も来た。", 2),
        ("قال؟ نعم", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(running(text).sentences) == count


def test_the_sentence_on_one_line() -> None:
    run = running("It began.\nJon\nJin Yong (a man) left!\nEnd.")
    assert run.sentence(run.spots[3].sentence) == "Jon Jin Yong (a man) left!"


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("A B", " "),
        ("A, B", ","),
        ("A (B", "("),
        ("A-B", "-"),
        ("ア＝イ", "-"),
        ("A\nB", "\n"),
        ('A "B', '"'),
        ("A — B", ","),
        ("left. B", "."),
    ],
)
def test_what_parts_two_words(text: str, gap: str) -> None:
    assert running(text).spots[1].gap == gap


def test_a_syllable_behind_a_hyphen_is_as_high_as_the_one_before() -> None:
    assert [s.capital for s in running("Kim Jong-un of Moscow-based").spots] == [True, True, True, False, True, False]


def test_what_begins_a_sentence_tells_nothing_by_its_capital() -> None:
    assert [s.text for s in running('Star fell. He said: "Stars fall", and the «Star» rose').spots if s.first] == [
        "Star",
        "He",
        "Stars",
    ]
