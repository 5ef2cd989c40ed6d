from datetime import date, datetime

import pytest

from matcher.records import Entry, Skipped
from matcher.watchlists.typed_rows import record, texts


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ()), ("", ()), ("a; b", ("a", "b")), (["a; b", None, "a; b"], ("a; b",)), (7.0, ("7",)), (7.5, ("7.5",)),
        (True, ()),
        (date(1961, 5, 17), ("1961-05-17",)), ([datetime(1961, 5, 17, 1)], ("1961-05-17",)),
        ([{"value": "1"}, {"type": "imo", "value": "2", "issuer": "RU"}], ("1", "imo:2 (RU)")),
    ],
)  # fmt: skip
def test_values_as_texts(value, expected):
    assert texts(value) == expected


def test_a_row_is_an_entry_or_says_why_not():
    where = {"id": "ref", "name": "name"}
    assert isinstance(record({"ref": 1, "name": " A  B "}, where, "own", place="x", number=1), Entry)
    skipped = record({"ref": 1, "name": None}, where, "own", place="x row 1", number=1)
    assert isinstance(skipped, Skipped)
    assert (skipped.reason, skipped.place, skipped.row) == ("The row has no name.", "x row 1", 1)
