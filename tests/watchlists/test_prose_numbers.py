import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.prose_numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Afghan passport number OR190001 issued on 4 Feb. 2003. Ration card no. 0095555. Born in 1961.",
            [("passport", "OR190001", "AF"), ("national-id", "0095555", "")],
        ),
        (
            "Passport no: a) 782000, issued 31 May 2005 b) Jordan 540000 National identification no: a) Oman 1388000",
            [("passport", "782000", ""), ("passport", "540000", "JO"), ("national-id", "1388000", "OM")],
        ),
        ("Passport: A1180000 (Kenya), exp. 20 Aug 2017", [("passport", "A1180000", "KE")]),
        (
            "Passport number 654220000 and PD381210000 (expired 2015)",
            [("passport", "654220000", ""), ("passport", "PD381210000", "")],
        ),
        ("Spanish identity card no: 78.865.611. Associated with a group.", [("national-id", "78.865.611", "ES")]),
        ("Italian Fiscal Code: ABCDEF74T11Z352Z", [("tax-id", "ABCDEF74T11Z352Z", "IT")]),
        ("Company identification No. 1027739000000", [("registration", "1027739000000", "")]),
        ("Passport Date of Issue: 7 December 2011. Passport Date of Expiration: 7 December 2016.", []),
        ("He usurped the identity of another, who allegedly died in 2004.", []),
    ],
)
def test_numbers_with_their_types_and_issuers(text, found):
    assert [(n.type, n.value, n.issuer) for n in numbers_in(text)] == found


def test_a_number_that_is_written_in_two_ways_is_one():
    assert len(list(numbers_in("Afghan passport no. OR 190001. Afghanistan passport number OR190001"))) == 1


@given(st.text(max_size=200))
def test_no_text_raises(text):
    assert all(number.value for number in numbers_in(text))
