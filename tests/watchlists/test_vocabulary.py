import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.vocabulary import identifier_of, is_lei, kind_of, sex_of


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("person", "person"),
        ("Natural Person", "person"),
        ("natural_person", "person"),
        ("ORGANISATION", "organization"),
        ("PublicBody", "organization"),
        ("Ship", "vessel"),
        ("Airplane", "aircraft"),
        ("LegalEntity", "unknown"),
        ("CryptoWallet", "unknown"),
        ("", "unknown"),
    ],
)
def test_words_for_kinds(word, kind):
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("passport:A1 (RU)", ("passport", "A1", "RU")),
        ("Tax ID : 55", ("tax-id", "55", "")),
        ("imo: IMO 9187629", ("imo", "9187629", "")),
        ("IMO 9187629", ("imo", "9187629", "")),
        ("IMO9187620", ("other", "IMO9187620", "")),
        ("Q42", ("wikidata", "Q42", "")),
        ("253400V1H6ART1UQ0N98", ("lei", "253400V1H6ART1UQ0N98", "")),
        ("HRA 738077 (Stuttgart)", ("other", "HRA 738077 (Stuttgart)", "")),
        ("12:34", ("other", "12:34", "")),
    ],
)
def test_official_numbers(text, expected):
    found = identifier_of(text)
    assert (found.type, found.value, found.issuer) == expected


def test_sex():
    assert [sex_of(w) for w in ("M", "female", "x", "")] == ["male", "female", "", ""]


@given(st.text(max_size=30))
def test_no_text_raises(text):
    kind_of(text), sex_of(text), is_lei(text)
    assert identifier_of(text).value in text or identifier_of(text).value.strip()
