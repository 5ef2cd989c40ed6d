"""Check digits: one wrong digit is always found."""

from __future__ import annotations

import pytest

from matcher.compare.secondary import checks

_RIGHT = [
    (checks.is_imo, "9187629"),
    (checks.is_imo_company, "5342883"),
    (checks.is_lei, "253400V1H6ART1UQ0N98"),
    (checks.is_uscc, "91350100M000100Y43"),
    (checks.is_ogrn, "1027700132195"),
]


@pytest.mark.parametrize(("is_right", "value"), _RIGHT, ids=lambda case: getattr(case, "__name__", case))
def test_a_wrong_last_digit_is_found(is_right: object, value: str) -> None:
    assert callable(is_right)
    assert is_right(value)
    assert not any(is_right(value[:-1] + digit) for digit in "0123456789" if digit != value[-1])
    assert not is_right("")
    assert not is_right(value + "0")


@pytest.mark.parametrize("digits", ["٩١٨٧٦٢٩", "²187629"])
def test_only_ascii_digits_count(digits: str) -> None:
    assert not checks.is_imo(digits)
