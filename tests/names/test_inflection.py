"""Names in running text, bare of endings and particles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names.inflection import bare_forms


@pytest.mark.parametrize(
    ("form", "script", "language", "bare"),
    [
        ("козлова", "cyrillic", "", "козлов"),
        ("козловым", "cyrillic", "", "козлов"),
        ("сергеем", "cyrillic", "", "сергей"),
        ("путину", "cyrillic", "", "путин"),
        ("лавровского", "cyrillic", "", "лавровский"),
        ("лукашенка", "cyrillic", "", "лукашенк"),
        ("игорем", "cyrillic", "", "игор"),
        ("putina", "latin", "pl", "putin"),
        ("putinem", "latin", "cs", "putin"),
        ("putinin", "latin", "fi", "putin"),
        ("kozlovista", "latin", "fi", "kozlov"),
        ("putyinnal", "latin", "hu", "putyin"),
        ("kozlovot", "latin", "hu", "kozlov"),
        ("김정은은", "hangul", "", "김정은"),
        ("푸틴에게", "hangul", "", "푸틴"),
        ("وبشار", "arabic", "", "بشار"),
        ("לפוטין", "hebrew", "", "פוטין"),
        ("პუტინმა", "georgian", "", "პუტინ"),
        ("პუტინისთვის", "georgian", "", "პუტინ"),
        ("კოზლოვთან", "georgian", "", "კოზლოვ"),
        ("ლუკაშენკომ", "georgian", "", "ლუკაშენკო"),
    ],
)
def test_bare(form: str, script: str, language: str, bare: str) -> None:
    assert bare_forms(form, script, language) == (bare,)


def test_a_latin_word_is_left_alone_where_its_language_declines_no_names() -> None:
    assert bare_forms("putina", "latin", "en") == ()


@given(st.text(min_size=1, max_size=20), st.sampled_from(["cyrillic", "hangul", "arabic", "hebrew", "latin", "han"]))
def test_never_the_form_itself_and_never_empty(form: str, script: str) -> None:
    for bare in bare_forms(form, script, "pl"):
        assert bare
        assert bare != form
