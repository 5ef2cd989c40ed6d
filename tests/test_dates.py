from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.dates import edtf, span
from tests.conftest import case_rows

DAYFIRST = {"yes": True, "no": False, "": None}


@pytest.mark.parametrize("row", case_rows("dates"), ids=lambda row: f"{row['text']}|{row['dayfirst']}")
def test_a_date_is_read(row):
    assert edtf(row["text"], dayfirst=DAYFIRST[row["dayfirst"]]) == row["expected"]


@pytest.mark.parametrize("row", [r for r in case_rows("dates") if r["expected"]], ids=lambda row: row["text"])
def test_what_was_read_has_a_span(row):
    first, last = span(row["expected"])
    assert first <= last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1981-03-05", (date(1981, 3, 5), date(1981, 3, 5))),
        ("1981-02", (date(1981, 2, 1), date(1981, 2, 28))),
        ("1954", (date(1954, 1, 1), date(1954, 12, 31))),
        ("1960~", (date(1958, 1, 1), date(1962, 12, 31))),
        ("1958/1962", (date(1958, 1, 1), date(1962, 12, 31))),
        ("1979~/1982~", (date(1977, 1, 1), date(1984, 12, 31))),
        ("1980-02-29~", (date(1978, 2, 28), date(1982, 2, 28))),
    ],
)
def test_a_span_is_all_days_that_may_be_meant(text, expected):
    assert span(text) == expected


@pytest.mark.parametrize("text", ["", "yesterday", "1981-13", "1981-02-30", "1962/1958", "/1962", "1981-3-5"])
def test_what_is_no_date_has_no_span(text):
    assert span(text) is None


@given(st.text(max_size=40))
def test_no_text_raises_and_reading_twice_is_reading_once(text):
    once = edtf(text)
    assert edtf(once) == once
    assert bool(once) == (span(once) is not None)


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_in_every_way_it_is_written(day):
    iso = day.isoformat()
    for written in (iso, f"{day:%d %b %Y}", f"{day:%B} {day.day}, {day.year}", f"{day:%d.%m.%Y}", f"{day:%Y%m%d}"):
        assert edtf(written) == iso
    assert edtf(f"{day:%d/%m/%Y}", dayfirst=True) == iso
    assert edtf(f"{day:%m/%d/%Y}", dayfirst=False) == iso
    assert span(iso) == (day, day)


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_a_date_in_unknown_order_contains_the_true_day(day):
    for written in (f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}"):
        first, last = span(edtf(written))
        assert first <= day <= last
