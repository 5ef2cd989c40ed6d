"""Words of legal forms that were cut or stuck together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names.mended import mended
from matcher.names.without_legal import without_legal
from matcher.text.tokenise import words


@pytest.mark.parametrize(
    ("text", "rest", "legal"),
    [
        ("Bio Corpo Ration", "bio", "corp"),
        ("Obshchestvo s ogranichennoi otvetstv ennostyu Alfa", "alfa", "ooo"),
        ("Obshchestvos ogranichennoi otvetstvennostyu Alfa", "alfa", "ooo"),
        ("Aktsionernoe obshchestvoalfa", "alfa", "ao"),
        ("Joint Stock Companyalfa", "alfa", "jsc"),
        ("Alfa Limi ted", "alfa", "ltd"),
    ],
)
def test_a_broken_legal_form_is_one(text: str, rest: str, legal: str) -> None:
    found = without_legal(words(text), company=False)
    assert " ".join(word.form for word in found.words) == rest
    assert [form.canonical for form in found.legal] == [legal]


@pytest.mark.parametrize("text", ["Companys Garcia", "Joint Stock Company Alfa", "Jon Jin Yong", "Corporate Ration"])
def test_what_is_whole_stays(text: str) -> None:
    row = words(text)
    assert without_legal(row, company=False) == without_legal(tuple(row), company=False)
    assert [w.form for w in without_legal(row, company=False).words if w not in row] == []


@given(st.text(max_size=40))
def test_mending_loses_no_letter_and_mends_once(text: str) -> None:
    row = words(text)
    found = mended(row)
    assert "".join(word.form for word in found) == "".join(word.form for word in row)
    assert mended(found) == found
