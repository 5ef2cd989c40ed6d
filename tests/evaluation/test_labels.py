"""Tables of labels: every usual file is read, every doubtful one refused with a sentence that says where."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.evaluation.labels import meaning, read_table
from matcher.evaluation.pairs_file import read_pairs

PAIRS = "name1,name2,is_match\nJon Jin Yong,전진영,true\nLi Wu,Lu Wu,false\n"


def write(path: Path, data: bytes | str) -> str:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


@pytest.mark.parametrize("word", ["true", "TRUE", "1", "yes", "Same", "match", "alert", "да"])
def test_words_for_one_party(word: str) -> None:
    assert meaning(word) is True


@pytest.mark.parametrize("word", ["false", "0", "No", "different", "not_match", "not match", "clear", "нет"])
def test_words_for_two_parties(word: str) -> None:
    assert meaning(word) is False


def test_nobody_is_sure_or_nobody_knows_the_word() -> None:
    assert meaning(" unsure ") is None
    assert meaning("") is None
    with pytest.raises(ValueError, match="'maybe' is no label: write true or false"):
        meaning("maybe")


@pytest.mark.parametrize(
    "data",
    [
        PAIRS,
        PAIRS.replace(",", ";"),
        PAIRS.replace(",", "\t"),
        "\ufeff" + PAIRS,
        "sep=;\n" + PAIRS.replace(",", ";"),
        "Pairs of March,,\n" + PAIRS,
        PAIRS.replace("name1", "NAME_1").replace("is_match", "Is Match"),
    ],
)
def test_usual_files(tmp_path: Path, data: str) -> None:
    found = read_pairs(write(tmp_path / "labels.csv", data))
    assert [(pair.a, pair.b, pair.same) for pair in found.pairs] == [
        ("Jon Jin Yong", "전진영", True),
        ("Li Wu", "Lu Wu", False),
    ]


def test_other_encodings_and_packed_files(tmp_path: Path) -> None:
    assert read_pairs(write(tmp_path / "a.csv", PAIRS.encode("utf-16"))).pairs[0].b == "전진영"
    assert read_pairs(write(tmp_path / "a.csv.gz", gzip.compress(PAIRS.encode()))).pairs[0].b == "전진영"


def test_a_workbook(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["name1", "name2", "is_match"], ["Jon Jin Yong", "JON, Jin Yong", True], ["Li Wu", "Lu Wu", False]):
        book.active.append(row)
    book.save(tmp_path / "labels.xlsx")
    assert [pair.same for pair in read_pairs(str(tmp_path / "labels.xlsx")).pairs] == [True, False]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("name1,name2,is_match\n", "holds a header and no rows"),
        ("name,city\nJon,Yanji\n", "has no columns name1, name2 and is_match .*'name', 'city'"),
        ("name1,name2\nA,B\n", "has no columns"),
        ("name1,name2,is_match\nA,B,perhaps\n", "line 2: 'perhaps' is no label"),
        ("name1,name2,is_match\nA,,true\n", "line 2: the second name is missing"),
        ("name1,name2,is_match\n,B,true\n", "line 2: the first name is missing"),
        ("name1,name2,is_match\nA,B\n", "Line 2 cannot be read: it has 2 fields"),
        ('name1,name2,is_match\n"A,B,true\n', "Line 2 cannot be read"),
        ("name1,name2,is_match\nA,B,unsure\n", "no row with a label"),
        (b"%PDF-1.7 rubbish", "labels.csv is a PDF"),
        (b"\x00\x01\x02\x03\xff\xfe\x00" * 50, "labels.csv"),
        ("name1,name2,is_match,kind\nA,B,true,planet\n", "'planet' is no kind"),
        ('{"name1": "A"}\n', "has no columns"),
    ],
)
def test_doubtful_files_are_refused(tmp_path: Path, data: bytes | str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_pairs(write(tmp_path / "labels.csv", data))


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_pairs(str(tmp_path / "none.csv"))
    with pytest.raises(InputError, match="is a folder"):
        read_pairs(str(tmp_path))


def test_cells_that_were_kept_from_running_are_names_again(tmp_path: Path) -> None:
    found = read_pairs(write(tmp_path / "labels.csv", "a,b,expected\nX,'=Y,same\n"))
    assert found.pairs[0].b == "=Y"


def test_columns_that_are_not_there_are_empty(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", "name,x\nA,1\n")
    table = read_table(path, ("name",), (("x",), ("y",)), 1, "")
    assert table.rows[0].cells == ("1", "")
    assert len(table.sha256) == 64
