"""Names inside names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names.brackets import MOST, alternatives


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jon Jin Yong", ("Jon Jin Yong",)),
        ("SARIR (DADULLAH)", ("SARIR", "DADULLAH")),
        ("SARIR [DADULLAH", ("SARIR", "DADULLAH")),
        ("(Jon Jin Yong)", ("Jon Jin Yong",)),
        ("Alfa (Shanghai) Trading", ("Alfa Shanghai Trading", "Alfa Trading")),
        ("Alfa Bank (Russia)", ("Alfa Bank", "Alfa Bank Russia")),
        ("Alfa (LLC)", ("Alfa", "Alfa LLC")),
        ("Jon Jin (deceased)", ("Jon Jin", "Jon Jin deceased")),
        ("Guards Corps (IRGC)", ("Guards Corps", "IRGC")),
        ("Ivan Petrov a.k.a. Vanya", ("Ivan Petrov", "Vanya")),
        ("Ivan Petrov aka Vanya Petrov", ("Ivan Petrov", "Vanya Petrov")),
        ("Alfa Ltd f.k.a. Beta Ltd", ("Alfa Ltd", "Beta Ltd")),
        ("Alfa Ltd formerly known as Beta Ltd", ("Alfa Ltd", "Beta Ltd")),
        ("Maria Petrova née Ivanova", ("Maria Petrova", "Ivanova")),
        ("Petrov; Ivanov", ("Petrov", "Ivanov")),
        ("Max Born Institute", ("Max Born Institute",)),
        ("Francis Aka Kouame", ("Francis Aka Kouame",)),
        ("AKA Koffi", ("AKA Koffi",)),
        ("Osaka Trading", ("Osaka Trading",)),
        ("()", ("()",)),
        ("", ("",)),
    ],
)
def test_alternatives(text: str, found: tuple[str, ...]) -> None:
    assert alternatives(text) == found


@settings(deadline=None)  # tables load on the way
@given(st.lists(st.sampled_from([*"ab ()[]{};,.", "aka ", "née ", " a.k.a. "]), max_size=40).map("".join))
def test_there_is_always_a_name(text: str) -> None:
    found = alternatives(text)
    assert 1 <= len(found) <= MOST
    assert any(any(map(str.isalnum, name)) for name in found) or not any(map(str.isalnum, text))
