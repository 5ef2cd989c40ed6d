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
        (
            "Passport number 472410000 (expired 2017); 563410000 (expired 2018). Telephone 850210000; 850210001.",
            [("passport", "472410000", ""), ("passport", "563410000", "")],
        ),
        (
            "Libya passport no: 215000 under name Somebody Else. B/011000. National Identification 98606000.",
            [("passport", "215000", "LY"), ("passport", "B/011000", ""), ("national-id", "98606000", "")],
        ),
        (
            "Qatar identification number 25463400000 (expires on 6 Dec. 2019). Qatar 01461000 (expiring 20 Jan. 2024)",
            [("national-id", "25463400000", "QA"), ("other", "01461000", "QA")],
        ),
        ("Kuwait, number 273030600000. A sentence of 15 years.", [("other", "273030600000", "KW")]),
        ("719860000 (Russia); Expiry: 25 June 2022", [("other", "719860000", "RU")]),
        ("719860000 people; 25 cars", []),
        (
            "Pakistan National Tax Number: 1774000; Money Service Licence Number: 044.",
            [("tax-id", "1774000", "PK"), ("licence", "044", "")],
        ),
        ("German national identity card number5209440000 issued in Bonn", [("national-id", "5209440000", "DE")]),
        (
            "V.A.T. Number ESB72880000 (Spain); N.I.F. B72880000 (Spain).",
            [("tax-id", "ESB72880000", "ES"), ("tax-id", "B72880000", "ES")],
        ),
        (
            "SWIFT/BIC: ABCDRUMM SWIFT/BIC: ABCDRUMMXXX",
            [("swift-bic", "ABCDRUMM", ""), ("swift-bic", "ABCDRUMMXXX", "")],
        ),
        ("C.R. No. CH-217.0.135.00-4 (Switzerland)", [("registration", "CH-217.0.135.00-4", "CH")]),
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
