import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.run_on_numbers import statements


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("OGRN: 1027807560186 INN: 7814027653", ["OGRN: 1027807560186", "INN: 7814027653"]),
        ("License number: 328 INN: 7831000122", ["License number: 328", "INN: 7831000122"]),
        ("1037804006811 (Russia). Tax ID 7802059185", ["1037804006811 (Russia)", "Tax ID 7802059185"]),
        ("BIK (RU) 044525600 Tax ID No. 77250", ["BIK (RU) 044525600", "Tax ID No. 77250"]),
        ("SWIFT/BIC ABCDRUMM BIK (RU) 044525600", ["SWIFT/BIC ABCDRUMM", "BIK (RU) 044525600"]),
        (
            "TIN (Taxpayer Identification Number) 9718168599 / SRN (State registration number) 1217700038710",
            ["TIN (Taxpayer Identification Number) 9718168599", "SRN (State registration number) 1217700038710"],
        ),
        ("302581. National ID No. 192-3238459-9", ["302581", "National ID No. 192-3238459-9"]),
        ("Reference 62. Passport no. 9632078", ["Reference 62", "Passport no. 9632078"]),
        ("100076310. 6885616. 14622", ["100076310", "6885616", "14622"]),
        ("381420565 and 654120219", ["381420565", "654120219"]),
        ("381320634 PS 563410163", ["381320634", "PS 563410163"]),
        ("0127108975400001 · 371692-5", ["0127108975400001", "371692-5"]),
        ("4721202031 (diplomatic),836110035", ["4721202031 (diplomatic)", "836110035"]),
    ],
)
def test_numbers_that_run_on_are_told_apart(text, parts):
    assert list(statements(text)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "8208 No. 555627",
        "4615 949409",
        "441 041074 0018L",
        "7704734000/770301001 (Russia)",
        "Tax Identification Number: INN 2536210349",
        "W374031, Tunisian national identity number issued on 11 April 2011",
        "5/KALATA (NAING) 127084",
        "M 354838 D 0001",
    ],
)
def test_one_number_stays_one(text):
    assert statements(text) == (text,)


@given(st.text(max_size=200))
def test_no_text_raises_and_no_digit_is_lost(text):
    joined = "".join(statements(text))
    assert [c for c in joined if c.isdigit()] == [c for c in text if c.isdigit()]
