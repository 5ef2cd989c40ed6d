import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import WatchlistError
from matcher.records import Skipped
from matcher.watchlists.files import examine
from matcher.watchlists.table import header, normalised, rows, values


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "table.csv"

    def read(text):
        path.write_text(text, encoding="utf-8", newline="")
        return list(rows(examine(path)))

    return read


@pytest.mark.parametrize("delimiter", list(",;\t|"))
def test_the_delimiter_is_found(table, delimiter):
    (row,) = table(f"id{delimiter}name\n1{delimiter}A\n")
    assert (row.line, row.cells) == (2, {"id": "1", "name": "A"})


def test_blank_lines_and_empty_cells_at_the_end_cost_nothing(table):
    first, second = table("\nid,name\n\n1,A,,\n\n2,B\n\x1a")
    assert (first.cells["name"], second.cells["name"], second.line) == ("A", "B", 6)


def test_a_row_of_another_length_is_skipped_with_its_line(table):
    short, long = table("id,name\n1\n2,B,C\n")
    assert (short.row, long.row) == (2, 3)
    assert "quotation marks" in long.reason


def test_an_open_quotation_mark_costs_one_row(table):
    found = table('id,name\n1,"A\n2,B\n3,"C, D"\n')
    assert [isinstance(r, Skipped) for r in found] == [True, False, False]


def test_a_line_break_in_a_cell_is_kept(table):
    first, second = table('id,name\n1,"A\nB"\n2,C\n')
    assert (first.cells["name"], first.line, second.line) == ("A\nB", 2, 4)


def test_stray_quotation_marks_are_part_of_the_text(table):
    first, second = table('id,name\n1,Jack "Ace" Doe\n2,5" pipe\n')
    assert (first.cells["name"], second.cells["name"]) == ('Jack "Ace" Doe', '5" pipe')


def test_a_cell_beyond_the_limit_of_the_csv_module_is_skipped(table):
    skipped, row = table(f"id,name\n1,{'x' * 200_000}\n2,B\n")
    assert "cannot be read" in skipped.reason
    assert row.cells["id"] == "2"


def test_no_header(fixtures, tmp_path):
    path = tmp_path / "blank.csv"
    path.write_text("\n\n")
    with pytest.raises(WatchlistError, match="no header"):
        list(rows(examine(path)))
    assert header(examine(path)) == []


def test_headers_are_compared_without_case_and_separators():
    assert normalised(" Birth-Date ") == normalised("birth_date") == normalised("BIRTH DATE")


def test_values_of_a_cell():
    assert values("") == values(" ; ;") == values('""') == ()
    assert values("A; B ;A") == ("A", "B")
    assert values('"A; B";C') == ("A; B", "C")
    assert values('5" pipe;B') == ('5" pipe', "B")


cells = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x1a\ufeff\u2028\u2029\x85"), max_size=8
)


@given(st.lists(st.tuples(cells, cells, cells), max_size=6))
def test_what_the_csv_module_writes_is_read_back(table, written):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("id", "name", "note"))
    writer.writerows([("x" + a, b, c + "x") for a, b, c in written])
    found = [tuple(row.cells.values()) for row in table(text.getvalue())]
    assert found == [(("x" + a).strip(), b.strip(), (c + "x").strip()) for a, b, c in written]


@given(st.text(st.sampled_from('ab1,;"\n\r\t -0'), max_size=60))
def test_no_table_raises_and_no_row_is_lost_without_a_word(table, text):
    found = table("id,name\n" + text)
    shown = "".join(r.text if isinstance(r, Skipped) else "".join(r.cells.values()) for r in found)
    assert {c for c in text if c.isalnum()} <= set(shown)
