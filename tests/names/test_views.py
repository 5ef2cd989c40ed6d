"""The ways to see a name as a row of words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names.views import MOST, views
from matcher.text.tokenise import words


def forms(text: str) -> list[list[str]]:
    return [[word.form for word in view] for view in views(words(text))]


def test_spaced_scripts_have_one_view() -> None:
    assert forms("Jon Jin Yong") == [["jon", "jin", "yong"]]
    assert forms("Сергей Козлов") == [["сергей", "козлов"]]


def test_a_name_alone_is_cut_first() -> None:
    assert forms("전진영")[0] == ["전", "진영"]
    assert ["전진영"] in forms("전진영")


def test_beside_others_a_word_is_whole_first() -> None:
    assert forms("전진영 Jon")[0] == ["전진영", "jon"]


def test_disguised_words_may_be_latin() -> None:
    assert forms("СОСА Ltd") == [["соса", "ltd"], ["coca", "ltd"]]
    assert forms("Сова Ltd") == [["сова", "ltd"]]
    assert forms("СОСА") == [["соса"]]


@settings(deadline=None)  # tables load on the way
@given(
    st.lists(st.sampled_from(["전진영", "김", "习近平", "山田太郎", "Jon", "СОСА", "สมชาย"]), min_size=1, max_size=5)
)
def test_views_lose_no_letter(parts: list[str]) -> None:
    found = forms(" ".join(parts))
    assert 1 <= len(found) <= MOST
    assert {len("".join(view)) for view in found} == {len("".join(parts))}
