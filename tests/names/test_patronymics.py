"""Words that say who the father is."""

from __future__ import annotations

import pytest

from matcher.names.patronymics import CHAIN, is_patronymic


@pytest.mark.parametrize(
    "form",
    [
        "ivanovich",
        "sergeyevich",
        "mikhaylovych",
        "ivanovna",
        "sergeevna",
        "nikitichna",
        "ilyinichna",
        "petrivna",
        "kuzmich",
        "lukich",
        "ilich",
        "aliaksandravich",
        "iwanowitsch",
        "иванович",
        "сергеевич",
        "михайлович",
        "ивановна",
        "никитична",
        "кузьмич",
        "петрівна",
        "іванович",
        "аляксандравіч",
    ],
)
def test_patronymics(form: str) -> None:
    assert is_patronymic(form)


@pytest.mark.parametrize("form", ["kozlov", "ivanova", "smith", "anna", "иванов", "иванова", "rich", "vich", "김", "a"])
def test_other_words(form: str) -> None:
    assert not is_patronymic(form)


@pytest.mark.parametrize("form", ["oglu", "ogly", "kyzy", "uulu", "оглы", "кызы", "улы"])
def test_chain_words(form: str) -> None:
    assert form in CHAIN
