"""Official numbers made comparable, and the keys that an index keeps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.secondary.numbers import identifier_key, identifier_keys, number
from matcher.records import Identifier
from tests.compare.secondary.parties import numbers
from tests.conftest import case_rows

_KINDS = st.sampled_from(["passport", "tax-id", "imo", "swift-bic", "lei", "digital-currency", "other", "", "vat"])
_EQUAL = [row for row in case_rows("identifiers") if row["expected"] in ("identifier_equal", "identifier_branch")]


@pytest.mark.parametrize("row", _EQUAL, ids=lambda row: f"{row['a']}|{row['b']}")
def test_equal_numbers_share_a_key(row: dict[str, str]) -> None:
    assert set(identifier_keys(numbers(row["a"]))) & set(identifier_keys(numbers(row["b"])))


@given(_KINDS, st.text(max_size=30), st.text(max_size=4))
def test_no_text_raises_and_the_key_is_the_first_of_the_keys(kind: str, value: str, issuer: str) -> None:
    identifier = Identifier(kind, value, issuer)
    assert identifier_keys((identifier,))[:1] == tuple(filter(None, (identifier_key(identifier),)))


@given(st.from_regex(r"[A-Z]?[1-9]\d{5,9}", fullmatch=True), st.sampled_from([" ", "-", ".", "/"]))
def test_signs_between_digits_do_not_count(value: str, sign: str) -> None:
    plain, signed = Identifier("passport", value), Identifier("passport", f"{value[:3]}{sign}{value[3:]}".lower())
    assert identifier_key(plain) == identifier_key(signed)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("IMO 9187629", "imo"),
        ("Passport No. A5476394", "passport"),
        ("№ 5476394", "other"),
        ("ОГРН 1027700132195", "registration"),
    ],
)
def test_a_label_tells_the_class_of_a_number_without_one(label: str, kind: str) -> None:
    found = number(Identifier("other", label))
    assert found is not None
    assert found.kind == kind


def test_another_number_of_a_legal_entity_is_no_lei() -> None:
    found = number(Identifier("lei", "851683897", "NL"))
    assert found is not None
    assert (found.kind, found.proven) == ("registration", "")


def test_very_long_text_is_no_number() -> None:
    assert identifier_key(Identifier("other", "17" * 5000)) == ""
