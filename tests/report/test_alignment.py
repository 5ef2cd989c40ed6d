"""Names in pieces: every sign stays, words that go together are found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Evidence
from matcher.report.alignment import aligned


def marked(left: str, right: str, *found: tuple[str, str, str, float]) -> tuple[list[tuple[str, str, int]], ...]:
    evidence = [Evidence(feature, a, b, bits, "") for feature, a, b, bits in found]
    return tuple([(p.text, p.way, p.pair) for p in side if p.way] for side in aligned(left, right, evidence))


def test_partners_share_a_number_whatever_their_order() -> None:
    left, right = marked(
        "Jin Yong Jon", "JON, Jin Yong", ("word equal", "Jon", "JON", 2), ("word equal", "Jin", "Jin", 1)
    )
    assert left == [("Jin", "same", 2), ("Jon", "same", 1)]
    assert right == [("JON", "same", 1), ("Jin", "same", 2)]


@pytest.mark.parametrize(
    ("feature", "a", "b", "bits", "way"),
    [
        ("word equal", "Jon", "JON", 2.0, "same"),
        ("word reading", "Jon", "JON", 1.0, "like"),
        ("word spelling", "Jon", "JON", -1.0, "like"),
        ("contradicted", "Jon", "JON", -3.0, "against"),
        ("legal_same", "JON", "JON", 1.0, "like"),
        ("legal_conflict", "JON", "JON", -1.0, "against"),
        ("omitted", "Jon", "", -0.3, "only"),
    ],
)
def test_ways(feature: str, a: str, b: str, bits: float, way: str) -> None:
    left, right = marked("Jon", "JON", (feature, a, b, bits))
    assert [each[1] for each in left] == [way]
    assert [each[1] for each in right] == ([way] if b else [])


def test_a_word_inside_another_is_not_taken_for_it() -> None:
    left, _ = marked("Ivanova Ivan", "Ivan", ("word equal", "Ivan", "Ivan", 2))
    assert left == [("Ivan", "same", 1)]
    whole, _ = aligned("Ivanova Ivan", "Ivan", [Evidence("word equal", "Ivan", "Ivan", 2, "")])
    assert whole[0].text == "Ivanova "


def test_the_same_word_twice_is_found_twice() -> None:
    left, _ = marked("Un Un", "Un Un", ("word equal", "Un", "Un", 1), ("word equal", "Un", "Un", 1))
    assert left == [("Un", "same", 1), ("Un", "same", 2)]


def test_words_in_a_row_need_not_stand_in_one() -> None:
    _, right = marked("진용", "Yong, Jin", ("word joined reading", "진용", "Jin Yong", 3))
    assert right == [("Yong", "like", 1), ("Jin", "like", 1)]


def test_what_is_not_about_words_is_no_piece() -> None:
    assert marked("latin", "latin", ("cross_script", "latin", "hangul", 1)) == ([], [])


@given(st.text(max_size=20), st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), max_size=4))
def test_no_sign_is_lost(name: str, words: list[tuple[str, str]]) -> None:
    evidence = [Evidence("word equal", a, b, 1.0, "") for a, b in words]
    for side in aligned(name, name, evidence):
        assert "".join(piece.text for piece in side) == name
