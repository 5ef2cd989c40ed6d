import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.ofac_identifiers import identifier, is_imo


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Refugee ID Card A88000043 (Moldova) issued 16 Dec 2005", "travel-document"),
        ("Military Registration Number 172985458137", "military-id"),
        ("Afghan Money Service Provider License Number 044", "licence"),
        ("Registered Charity No. 1040094", "registration"),
        ("Some Unheard-of No. 4711", "other"),
        ("International Maritime Organization No. (5777731)", "imo"),
        ("Previous Aircraft Tail Number YI-ABC", "aircraft-tail"),
        ("RSIN 858100018 (Netherlands)", "tax-id"),
        ("Driver's License No. 180839 (Mexico)", "driver-licence"),
    ],
)
def test_a_label_that_is_in_no_table_is_typed_by_its_words(words, kind):
    assert identifier(words).type == kind


def test_dates_of_issue_and_expiry_are_no_part_of_the_number():
    found = identifier("Passport A 1415363 issued 21 May 2000 expires 20 May 2005")
    assert (found.type, found.value) == ("passport", "A 1415363")


def test_where_a_number_is_registered_is_no_part_of_it():
    found = identifier(
        "Company ID: No. 51 531 at Commercial Registry of the Civil Court of First Instance at Tyre, Lebanon"
    )
    assert (found.type, found.value) == ("registration", "51 531")


def test_a_sentence_is_no_number():
    assert identifier("Passport and National ID were issued in Ulm, Germany.  Currently at prison 2.") is None
    assert identifier("License " + "4 and more words " * 10) is None


@pytest.mark.parametrize(
    ("value", "good"), [("9187629", True), ("9187628", False), ("918762", False), ("٩١٨٧٦٢٩", False)]
)
def test_an_imo_number_has_a_check_digit(value, good):
    assert is_imo(value) is good


@given(st.text(max_size=120))
def test_no_words_raise(words):
    found = identifier(words)
    assert found is None or found.value
