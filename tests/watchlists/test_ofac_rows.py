import pytest

from matcher.records import Skipped
from matcher.watchlists.files import examine
from matcher.watchlists.ofac_rows import ALT, COMMENTS, ofac_rows


@pytest.fixture
def rows(tmp_path):
    def read(text, width=ALT):
        path = tmp_path / "alt.csv"
        path.write_bytes(text.encode())
        return list(ofac_rows(examine(path), width))

    return read


def test_null_blanks_and_the_closing_byte(rows):
    assert rows('36,12,"aka","AERO-CARIBBEAN",-0- \r\n\x1a') == [(1, ["36", "12", "aka", "AERO-CARIBBEAN", ""])]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_kind_of_line_end(rows, end):
    assert len(rows(end.join(['1,2,"aka","A",-0- '] * 3) + end)) == 3


def test_quotes_and_commas_inside_a_field(rows):
    assert rows('1,2,"aka","O ""X"", Y",-0- ')[0][1][3] == 'O "X", Y'


def test_the_last_row_may_lack_its_line_end(rows):
    assert rows('1,2,"aka","A",-0-') == [(1, ["1", "2", "aka", "A", ""])]
    assert rows('1,2,"aka","A","remark"')[0][1][4] == "remark"


@pytest.mark.parametrize("cut", ['1,2,"aka","A', '1,2,"aka","A",-0', '1,2,"aka"', "1,2", "1"])
def test_a_row_that_breaks_off_is_skipped_with_its_line(rows, cut):
    whole, broken = rows('1,1,"aka","A",-0- \r\n' + cut)
    assert whole[0] == 1
    assert isinstance(broken, Skipped)
    assert (broken.row, broken.place) == (2, "alt.csv line 2")


def test_a_missing_quotation_mark_costs_one_row(rows):
    found = rows('1,1,"aka","A,-0- \r\n2,2,"aka","B",-0- \r\n3,3,"aka","C",-0- \r\n')
    assert [isinstance(row, Skipped) for row in found] == [True, False, False]


def test_what_does_not_begin_with_a_number_is_skipped(rows):
    (skipped,) = rows("ent_num,alt_num,alt_type,alt_name,alt_remarks\r\n")
    assert "'ent_num'" in skipped.reason


def test_a_field_beyond_the_limit_of_the_csv_module_is_skipped(rows):
    skipped, row = rows(f'1,"{"x" * 200_000}"\r\n2,"y"\r\n', COMMENTS)
    assert "too long" in skipped.reason
    assert len(skipped.text) == 200
    assert row == (2, ["2", "y"])


def test_a_continuation_keeps_its_first_blank(rows):
    assert rows('1," alt. DOB 1954."', COMMENTS)[0][1][1] == " alt. DOB 1954."
