import pytest

from matcher.dates import edtf
from matcher.watchlists.draft import Draft
from matcher.watchlists.eu_subject import born, number


@pytest.mark.parametrize(
    ("said", "circa", "date"),
    [
        (("1962-05-17", "1962", "", ""), False, "1962-05-17"),
        (("", "1961", "", ""), True, "1961~"),
        (("", "", "1958", "1963"), False, "1958/1963"),
        (("", "", "1958", ""), False, "1958"),
        (("", "", "", ""), True, ""),
    ],
)
def test_dates_of_birth(said, circa, date):
    assert edtf(born(*said, circa=circa)) == date


@pytest.mark.parametrize(
    ("code", "text", "kind", "value"),
    [
        ("regnumber", "170440031562", "registration", "170440031562"),
        ("swiftbic", "TESTBICX", "swift-bic", "TESTBICX"),
        ("other", "Tax number 12", "tax-id", "12"),
    ],
)
def test_numbers(code, text, kind, value):
    draft = Draft("1", "eu-fsf")
    number(draft, code, text)
    assert [(i.type, i.value) for i in draft.identifiers] == [(kind, value)]
