"""Parquet as input: types become text, lists of names aliases, damage one sentence."""

from __future__ import annotations

import io
import sys
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as arrow
import pytest
from pyarrow import parquet

from matcher.errors import InputError, MissingDependency
from matcher.mentions import InputFile, read_mentions
from matcher.mentions.read_parquet import is_parquet
from matcher.records import Mention, Skipped


def packed(columns: dict[str, list[Any]], **options: Any) -> bytes:
    stream = io.BytesIO()
    parquet.write_table(arrow.table(columns), stream, **options)
    return stream.getvalue()


def mentions(data: bytes, **options: Any) -> list[Mention | Skipped]:
    return list(read_mentions(io.BytesIO(data), **options))


def test_rows_become_mentions_in_order() -> None:
    names = [f"Jon {i}" for i in range(2500)]
    found = mentions(packed({"ref": list(range(2500)), "name": names}, row_group_size=700))
    assert [m.text for m in found] == names
    assert [m.row for m in found] == list(range(1, 2501))
    assert isinstance(found[6], Mention)
    assert dict(found[6].fields) == {"ref": "6", "name": "Jon 6"}


def test_types_become_the_text_that_people_write() -> None:
    (one,) = mentions(
        packed(
            {
                "name": ["전진용"], "born": [date(1981, 3, 5)], "since": [datetime(2024, 1, 2)],
                "at": [datetime(2024, 1, 2, 3, 4)], "amount": [Decimal("12.50")], "share": [0.5], "whole": [7.0],
                "none": [None], "flag": [True], "more": [{"a": [1]}], "raw": [b"x"], "tags": [["a", "b"]],
            }
        ),
        birth_date_column="born",
    )  # fmt: skip
    assert isinstance(one, Mention)
    assert one.birth_date == "1981-03-05"
    assert dict(one.fields) == {
        "name": "전진용", "born": "1981-03-05", "since": "2024-01-02", "at": "2024-01-02T03:04:00", "amount": "12.50",
        "share": "0.5", "whole": "7", "none": "", "flag": "true", "more": '{"a": [1]}', "raw": "x", "tags": "a; b",
    }  # fmt: skip


def test_a_list_of_names_is_a_name_and_its_aliases() -> None:
    (one,) = mentions(packed({"names": [["Jon Jin Yong", "전진용"]]}), name_column="names")
    assert isinstance(one, Mention)
    assert (one.text, one.aliases) == ("Jon Jin Yong", ("전진용",))


def test_a_row_without_a_name_is_still_a_row() -> None:
    first, second = mentions(packed({"name": [None, "Jon"]}))
    assert not first.text
    assert second.text == "Jon"


def test_it_is_told_by_its_bytes_and_its_digest_is_the_file_s() -> None:
    data = packed({"name": ["Jon"]})
    assert is_parquet(data)
    source = InputFile(io.BytesIO(data))
    assert len(list(read_mentions(source))) == 1
    assert (source.format, source.header, source.size) == ("parquet", ("name",), len(data))


@pytest.mark.parametrize("cut", [4, 40, -1])
def test_damage_is_one_sentence(cut: int) -> None:
    with pytest.raises(InputError, match=r"^the input is damaged Parquet and cannot be read \(.*\); save it again\.$"):
        mentions(packed({"name": ["Jon"]})[:cut])


def test_text_is_no_parquet() -> None:
    with pytest.raises(InputError, match="damaged Parquet"):
        mentions(b"name\nJon\n", format="parquet")


def test_a_column_that_is_not_there() -> None:
    with pytest.raises(InputError, match="kunde"):
        mentions(packed({"name": ["Jon"]}), name_column="kunde")


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({"name": ["Jon"]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingDependency, match=r"watchlist-matcher\[parquet\]"):
        mentions(data)
