"""What a word is: titles, particles, suffixes, given names, company words, countries and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names import lexicon

_WORDS = st.lists(st.text(min_size=1, max_size=8), max_size=5)


@pytest.mark.parametrize(
    ("word", "following", "role"), [("an", "nahar", "sun"), ("an", "rashid", ""), ("bin", "", "filial")]
)
def test_an_assimilated_article_needs_its_sun_letter(word: str, following: str, role: str) -> None:
    found = lexicon.particle(word, following)
    assert (found.role if found else "") == role


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Korea, North", "KP"), ("Korea (North)", "KP"), ("Korea, Democratic People's Republic of", "KP"),
        ("D.P.R.K.", "KP"),
        ("Korea, Republic of", "KR"), ("Congo, Democratic Republic of the", "CD"), ("Cote d Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"), ("Bahamas, The", "BS"), ("The Gambia", "GM"), ("the Russian Federation", "RU"),
        ("Iran (Islamic Republic of)", "IR"), ("Venezuela, Bolivarian Republic of", "VE"),
        ("Moldova (Republic of)", "MD"),
        ("U.S.A.", "US"), ("UK", "GB"), ("ru", "RU"), ("Burma", "MM"), ("Zaire", "CD"), ("USSR", "SU"),
        ("Swaziland", "SZ"),
        ("Russian", "RU"), ("Emirati", "AE"), ("Region: Crimea", "UA"), ("Kosovo", "XK"), ("Atlantis", ""),
        ("", ""), (",", ""),
    ],
)  # fmt: skip
def test_a_country_however_it_is_written(text: str, code: str) -> None:
    assert lexicon.country_code(text) == code


def test_the_longest_country_wins() -> None:
    assert lexicon.countries_in(("south", "sudan")) == (2, "SS")
    assert lexicon.countries_in(("guinea", "bissau")) == (2, "GW")
    assert lexicon.countries_in(("papua", "new", "guinea")) == (3, "PG")


@pytest.mark.parametrize("word", ["korea", "korean", "congo", "корейская", "кореи"])
def test_a_name_of_two_countries_tells_neither_and_may_be_both(word: str) -> None:
    assert lexicon.countries_in((word,)) is None
    assert sum(meaning.startswith("country:") for meaning in lexicon.concepts(word)) == 2


@pytest.mark.parametrize(
    ("word", "pieces"), [("조선무역은행", ("조선", "무역", "은행")), ("러시아", ("러시아",)), ("", ())]
)
def test_unspaced_words_are_cut_at_what_is_known(word: str, pieces: tuple[str, ...]) -> None:
    assert lexicon.segments(word) == pieces


@given(st.text(alphabet="银星网络科技有限公司中国조선무역은행日本ハ一", max_size=12))
def test_cutting_loses_nothing(word: str) -> None:
    assert "".join(lexicon.segments(word)) == word


def test_the_relation_of_names_does_not_depend_on_the_order_of_a_set() -> None:
    assert {lexicon.nickname_kind("dick", "richard") for _ in range(3)} == {"nickname"}
    assert lexicon.nickname_kind("richard", "richard") == "variant"


@given(_WORDS, st.integers(min_value=0, max_value=6))
def test_no_words_and_no_place_raise(sequence: list[str], start: int) -> None:
    for find in (lexicon.match_title, lexicon.match_suffix, lexicon.match_concept, lexicon.countries_in):
        found = find(sequence, start)
        assert found is None or 0 < found[0] <= len(sequence) - start


@given(st.text(max_size=12))
def test_no_text_raises(text: str) -> None:
    lexicon.country_code(text)
    lexicon.segments(text)
    lexicon.nickname_groups(text)
