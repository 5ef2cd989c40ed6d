"""Tables: one mention or one skipped row for each row, in order, whatever is broken."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import InputError
from matcher.mentions import InputFile, read_mentions
from matcher.records import Mention, Skipped


def rows(text: str, **options: object) -> list[Mention | Skipped]:
    return list(read_mentions(io.BytesIO(text.encode()), format="csv", **options))  # type: ignore[arg-type]


def test_bad_rows_are_reported_with_line_and_fields(fixtures: Path) -> None:
    found = list(read_mentions(fixtures / "inputs" / "bad_rows.csv"))
    assert [type(item).__name__ for item in found] == ["Mention", *["Skipped"] * 4, "Mention"]
    assert [item.row for item in found] == [2, 3, 4, 5, 6, 7]
    skipped = [item for item in found if isinstance(item, Skipped)]
    words = (
        "2 fields, the header has 3",
        "4 fields, the header has 3; beyond them: extra",
        "bad quoting",
        "a quote is opened",
    )
    assert all(word in item.reason for word, item in zip(words, skipped, strict=True))
    assert skipped[0].fields == {"id": "2", "name": "Sergei Kozlov", "city": ""}
    assert [item.ordinal for item in skipped] == [2, 3, 4, 5]


def test_strict_stops_at_the_line(fixtures: Path) -> None:
    with pytest.raises(InputError, match="Line 3 cannot be read: it has 2 fields") as caught:
        list(read_mentions(fixtures / "inputs" / "bad_rows.csv", strict=True))
    assert caught.value.row == 3


def test_a_stray_quote_gives_up_its_own_line_only() -> None:
    found = rows('name,x\n"Foo,1\nBar,2\nBaz,3\n')
    assert [(type(item).__name__, item.row) for item in found] == [("Skipped", 2), ("Mention", 3), ("Mention", 4)]
    found = rows('name,x\n"Foo,1\nBar,2\n"Baz",3\n')
    assert [(type(item).__name__, item.row) for item in found] == [("Skipped", 2), ("Mention", 3), ("Mention", 4)]


def test_quoted_line_breaks_are_one_row(fixtures: Path) -> None:
    found = list(read_mentions(fixtures / "inputs" / "line_breaks.csv"))
    assert [item.row for item in found] == [2, 5]
    assert found[0].fields["address"] == "1 High Street\r\nMoscow"


def test_duplicate_headers_lose_nothing(fixtures: Path) -> None:
    source = InputFile(fixtures / "inputs" / "duplicate_headers.csv")
    (found,) = read_mentions(source)
    assert tuple(found.fields.values()) == ("Jon Jin Yong", "first", "second")
    assert source.header == ("name", "note", "note")


def test_empty_cells_at_the_end_and_blank_lines_are_no_data() -> None:
    found = rows("name,x\nA,1,,\n\n\nB,2\n")
    assert [(item.row, type(item)) for item in found] == [(3 - 1, Mention), (5, Mention)]


def test_no_header_matches(fixtures: Path) -> None:
    with pytest.raises(InputError, match="--name-column"):
        read_mentions(fixtures / "inputs" / "no_name_column.csv")


def test_titles_above_the_header_are_no_rows(fixtures: Path) -> None:
    source = InputFile(fixtures / "inputs" / "title_lines.csv")
    found = list(read_mentions(source))
    assert source.header_line == 5
    assert [(item.row, item.text) for item in found] == [
        (6, "JON, Jin Yong"),
        (8, "MÜLLER, Jürgen"),
        (9, ""),
        (10, ""),
        (11, ""),
    ]


def test_a_chosen_column_is_found_below_titles() -> None:
    found = rows("Customers,,\na,b,c\nx,Jon,y\n", name_column="b")
    assert [item.text for item in found] == ["Jon"]


@pytest.mark.parametrize(
    "text", ["1,Jon Jin Yong,x\nno,name,city\n2,Kim,y\n", "Customers,,\na,b,c\n", "a,b\n" * 30 + "no,name\n"]
)
def test_data_above_a_header_is_never_left_out(text: str) -> None:
    with pytest.raises(InputError, match="looks like a name"):
        rows(text)


def test_a_very_long_cell_is_skipped_and_the_rest_read() -> None:
    found = rows("name,x\n" + "A" * 200_000 + ",1\nB,2\n")
    assert [type(item) for item in found] == [Skipped, Mention]


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8"), max_size=8), min_size=2, max_size=2), min_size=1, max_size=6
    )
)
def test_what_csv_writes_is_read_back(table: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(["name", "x"])
    writer.writerows(table)
    found = rows(out.getvalue(), encoding="utf-8", delimiter=",")
    assert [list(item.fields.values()) for item in found] == table


@given(st.text(alphabet='a",\n;', max_size=60))
def test_no_text_raises_and_no_line_is_lost(text: str) -> None:
    found = rows("name,x\n" + text, encoding="utf-8", delimiter=",")
    lines = [number for number, line in enumerate(("name,x\n" + text).split("\n"), 1) if line.strip()][1:]
    places = [item.row or 0 for item in found]
    assert places == sorted(set(places))
    assert set(places) <= set(lines) | set(range(2, text.count("\n") + 3))
    assert not lines or places[0] == lines[0] or '"' in text
