"""What looks like a name, no list at hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.extract import casing, extract, languages_of, rows, shown
from matcher.mentions.running_text import running


def names(text: str) -> list[str]:
    return [m.text for m in extract(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday Jon Jin Yong and Sergei Kozlov met.", ["Jon Jin Yong", "Sergei Kozlov"]),
        ("It was Russian President Vladimir Putin who left.", ["Vladimir Putin"]),
        ("The firm Intellekt LLC, from Moscow, closed.", ["Intellekt LLC"]),
        ("He works for the Ministry of Rural Affairs and Fisheries.", ["Ministry of Rural Affairs and Fisheries"]),
        ("They met Kim Jong Un of North Korea.", ["Kim Jong Un"]),
        ("It belongs to JSC «Almaz-Antey», they said.", ["JSC «Almaz-Antey»"]),
        ("Yesterday North Korea, the U.S. and Moscow agreed.", []),
        ("He met Osama bin Laden there.", ["Osama bin Laden"]),
        ("Das Mädchen sah Herrn Jon Jin Yong bei der Arbeit und ging nach Hause.", ["Jon Jin Yong"]),
        ("Вчера Сергей Козлов приехал.", ["Сергей Козлов"]),
        ("国务委员金正恩委员长会见弗拉基米尔·普京。", ["金正恩", "弗拉基米尔·普京"]),
        ("", []),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_name_over_a_line_end_is_one() -> None:
    (mention,) = extract("They saw Jon Jin\nYong there.")
    assert (mention.text, mention.start, mention.end) == ("Jon Jin Yong", 9, 21)


@given(st.text(max_size=300))
def test_offsets_lie_in_the_text(text: str) -> None:
    for mention in extract(text):
        assert 0 <= (mention.start or 0) < (mention.end or 0) <= len(text)
        assert mention.text == shown(text, mention.start or 0, mention.end or 0)


def test_the_language_by_its_small_words() -> None:
    assert languages_of(running("Он был в Москве, но не сказал, что это так и было.")) == ("ru",)
    assert languages_of(running("xyz")) == ()


def test_a_text_without_capitals() -> None:
    assert casing(running("the men were seen by the sea with kim jong un again")).small
    assert not casing(running("The men were seen by the sea with Kim Jong Un again")).small


def test_a_comma_parts_names_but_not_a_legal_form_nor_a_family_name_in_capitals() -> None:
    def cut(text: str) -> int:
        return len(list(rows(running(text))))

    assert (cut("Jon, Kim left"), cut("Star Co., Ltd. left"), cut("JON, Jin Yong left")) == (2, 1, 1)
