import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.documents import document


@pytest.mark.parametrize(
    ("words", "kind", "value", "issuer"),
    [
        ("D 000912", "passport", "D 000912", ""),
        ("TR-P 614 166", "passport", "TR-P 614 166", ""),
        ("B/002210", "passport", "B/002210", ""),
        ("Libya B/002210", "passport", "B/002210", "LY"),
        ("Libyan passport No. 513519", "passport", "513519", "LY"),
        ("CAR diplomatic passport no. D00000898", "passport", "D00000898", ""),
        ("Afghan passport number OA296623", "passport", "OA296623", "AF"),
        ("R00012098, South Sudan", "passport", "R00012098", "SS"),
        ("403062567 (US)", "passport", "403062567", "US"),
        ("381110042 (Expired 25 Jan. 2016)", "passport", "381110042", ""),
        (
            "Tunisian passport number L 191609 issued on 28 Feb. 1996, expired on 27 Feb. 2001",
            "passport",
            "L 191609",
            "TN",
        ),
        ("Russian passport number 8208 No. 555627", "passport", "8208 No. 555627", "RU"),
        ("Counterfeit Danish driving licence number 20645897", "driver-licence", "20645897", ""),
        ("TIN - 7805060220", "tax-id", "7805060220", ""),
        ("9709056472 - Russia INN", "tax-id", "9709056472", "RU"),
        ("BIK (RU) 044525600", "bik", "044525600", ""),
        ("SWIFT/BIC ABCDRUMM", "swift-bic", "ABCDRUMM", ""),
        ("Legal Entity Number 2534006SJ05GGKETEY75", "lei", "2534006SJ05GGKETEY75", ""),
        ("05045610 (French national identity card, issued on 19/05/2005)", "national-id", "05045610", "FR"),
        ("103-0037-6235 (as mentioned in the identity card)", "passport", "103-0037-6235", ""),
        ("Residential card number 665, Ayno Maina, Kandahar Province, Afghanistan", "travel-document", "665", "AF"),
        ("836110034 (diplomatic). Passport", "passport", "836110034", ""),
        ("Italian Fiscal Code: DAOMMD74T11Z352Z", "tax-id", "DAOMMD74T11Z352Z", "IT"),
    ],
)
def test_the_number_is_found_in_the_words(words, kind, value, issuer):
    found = document("passport", words)
    assert (found.type, found.value, found.issuer) == (kind, value, issuer)


@pytest.mark.parametrize(
    "words", ["", "not known", "Reference 62", "issued in 1993, under name Nobody", "a sentence with 1 digit " * 5]
)
def test_where_there_is_no_number_there_is_none(words):
    assert document("passport", words) is None


@given(st.text(max_size=120))
def test_no_words_raise(words):
    found = document("passport", words)
    assert found is None or found.type == "swift-bic" or any(c.isdigit() for c in found.value)
