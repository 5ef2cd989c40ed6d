import pytest

from matcher import data
from matcher.watchlists.iso3166 import _TWO, two_letters


@pytest.mark.parametrize(("three", "two"), [("RUS", "RU"), ("PRK", "KP"), ("XKX", "XK"), ("", ""), ("Iraq", "Iraq")])
def test_codes_of_three_letters(three, two):
    assert two_letters(three) == two


def test_every_country_has_one():
    assert set(_TWO.values()) == {row["code"] for row in data.rows("countries")}
