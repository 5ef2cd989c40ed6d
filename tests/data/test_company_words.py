"""The table of company words: its rows are sound, and words of many languages meet in it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from matcher.data import rows
from matcher.names.lexicon import concepts, match_concept
from matcher.names.phrases import spellings, unmarked
from matcher.text.normalise import normalise

ROWS = list(rows("company_words"))
LANGUAGES = frozenset(
    ["en", "ru", "uk", "be", "zh", "ko", "ja", "ar", "fa", "tr", "es", "pt", "fr", "de", "it", "pl", "ps", "ur"]
)
ROMANISED = frozenset(["ru", "uk", "zh", "ko", "ja", "ar", "fa"])


def test_no_row_stands_twice() -> None:
    counts = Counter((row["concept"], unmarked(normalise(row["form"]))) for row in ROWS)
    assert [key for key, count in counts.items() if count > 1] == []


def test_concepts_are_lower_case_with_hyphens_and_have_an_english_form() -> None:
    named = {row["concept"] for row in ROWS}
    assert [name for name in named if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []
    assert named == {row["concept"] for row in ROWS if row["language"] == "en"}


def test_the_rows_of_a_concept_stand_together() -> None:
    order = [row["concept"] for row in ROWS]
    changes = 1 + sum(a != b for a, b in pairwise(order))
    assert changes == len(set(order))


def test_languages_are_known() -> None:
    expected = LANGUAGES | {f"{language}-latn" for language in ROMANISED}
    assert {row["language"] for row in ROWS} == expected


def test_romanised_forms_are_plain_latin() -> None:
    wrong = [row["form"] for row in ROWS if row["language"].endswith("-latn") and not row["form"].isascii()]
    assert wrong == []


def test_every_form_normalises_to_words_that_are_found() -> None:
    for row in ROWS:
        for key in spellings(row["form"]):
            assert key, row
            if not any(word.endswith("*") for word in key):
                assert row["concept"] in concepts(" ".join(key)), row


def test_stems_are_long_enough_to_tell() -> None:
    stems = {word for row in ROWS for word in normalise(row["form"]).split() if "*" in word}
    assert [stem for stem in stems if not re.fullmatch(r"[^*]{4,}\*", stem)] == []


def test_short_forms_that_are_names_are_left_out() -> None:
    single = {normalise(row["form"]) for row in ROWS if " " not in row["form"]}
    assert single.isdisjoint(
        ["kim", "min", "lin", "al", "song", "dev", "petro", "wang", "li", "chen", "ma", "han", "ali"]
    )
    assert [form for form in single if form.isascii() and len(form) < 3 and form not in {"hq", "tv", "jv"}] == []


@pytest.mark.parametrize(
    ("concept", "forms"),
    [
        (
            "plant",
            "plant factory завод завода zavod фабрика 工厂 工廠 공장 工場 مصنع کارخانه fabrika usine Werk",
        ),
        ("bank", "bank банк банковский bankovskiy 银行 銀行 은행 unhaeng ginko مصرف بانک bankası banco banque"),
        (
            "trading",
            "trading trade trdg торговый torgovyy 贸易 貿易 maoyi 무역 muyok muyeok boeki للتجارة بازرگانی",
        ),
        (
            "technology",
            "tech technologies технология tekhnologii 科技 keji 기술 kisul تقنية فناوری teknoloji",
        ),
        ("scientific", "scientific sciences научный научно nauchnoe 科学 科學 과학 kwahak علمية علوم Wissenschaft"),
        ("shipping", "shipping судоходная пароходство 船务 船務 해운 haeun ملاحة کشتیرانی denizcilik naviera Reederei"),
        ("institute", "institute институт institut НИИ 研究所 연구소 معهد موسسه enstitüsü instituto"),
        ("exchange", "exchange sarafi صرافی صرافة للصرافة"),
        ("islamic", "islamic исламский الإسلامية اسلامی islamiyya islámico"),
        ("department", "dept department управление департамент"),
    ],
)
def test_words_of_many_languages_meet(concept: str, forms: str) -> None:
    missing = [form for form in forms.split() if concept not in concepts(normalise(form))]
    assert missing == []


@pytest.mark.parametrize(
    ("phrase", "length", "concept"),
    [
        ("конструкторское бюро машиностроения", 2, "design-bureau"),
        ("konstruktorskoe byuro priborostroeniya", 2, "design-bureau"),
        ("import and export corporation", 3, "import-export"),
        ("machine building plant", 2, "machine-building"),
        ("scientific research institute of physics", 3, "institute"),
        ("научно исследовательский институт", 3, "institute"),
        ("real estate agency", 2, "real-estate"),
        ("money exchange office", 2, "exchange"),
    ],
)
def test_phrases(phrase: str, length: int, concept: str) -> None:
    found = match_concept(phrase.split())
    assert found is not None
    assert (found[0], concept in found[1]) == (length, True)


@pytest.mark.parametrize("name", ["marina", "victoria", "susan", "petro", "mercedes", "정은", "建国", "جهاد", "نصر"])
def test_given_names_are_no_company_words(name: str) -> None:
    assert concepts(name) == frozenset()
