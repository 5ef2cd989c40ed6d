from pathlib import Path

import pytest

from matcher.errors import WatchlistError
from matcher.watchlists.generic import COLUMNS, entry, mapped, nameless


def test_columns_are_found_whatever_they_are_called():
    found = mapped(Path("x.csv"), ["Ref", "Full Name", "DOB", "Gender", "other"], {"id": "ref", "name": "full-name"})
    assert found == {"id": "ref", "name": "full_name", "birth_date": "dob", "sex": "gender"}


@pytest.mark.parametrize(
    ("headers", "columns", "words"),
    [
        (["id"], {}, "no column 'name'; its columns are id"),
        (["id", "name"], {"nme": "name"}, "no column 'nme' to map"),
        (["id", "name"], {"kind": "Type"}, "no column 'Type'"),
        ([], {}, "its columns are none"),
    ],
)
def test_what_is_missing_is_said(headers, columns, words):
    with pytest.raises(WatchlistError, match=words):
        mapped(Path("x.csv"), headers, columns)


def test_an_entry_and_a_row_that_is_none():
    cells = {"id": "1", "name": "Orven", "sex": "m", "remarks": "whole"}
    made = entry(lambda c: cells.get(c, ""), lambda c: ("Orven", "Orwin") if c == "aliases" else (), "own")
    assert ([n.text for n in made.names], made.sex, made.remarks) == (["Orven", "Orwin"], "male", "whole")
    skipped = nameless(lambda c: "" if c == "id" else cells.get(c, ""), "x.csv line 2", 2)
    assert (skipped.reason, skipped.text) == ("The row has no id.", "Orven, m, whole")
    assert set(cells) <= set(COLUMNS)
