"""One list, read where it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import WatchlistError
from matcher.watchlists.locate import locate
from matcher.watchlists.read_list import read_list


def test_the_excerpt_is_read_under_a_free_id() -> None:
    (located,) = locate("excerpt")
    first, second = (read_list(located, "auto", None, taken) for taken in ([], ["excerpt"]))
    assert (first.source.id, second.source.id) == ("excerpt", "excerpt-2")
    assert {entry.source for entry in second.entries} == {"excerpt-2"}
    assert (first.source.entries, first.source.names) == (len(first.entries), first.entries.name_count)


def test_of_two_entries_with_one_id_the_first_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    rows = ["1,A", "2,B", "1,A", "1,C", "2,B", "3,D"]
    path.write_text("\n".join(["id,name", *rows]), encoding="utf-8")
    found = read_list(locate(path)[0], "auto", None, [])
    assert [(entry.id, entry.name) for entry in found.entries] == [("1", "A"), ("2", "B"), ("3", "D")]
    assert [skipped.text for skipped in found.skipped] == ["1 C"]


def test_a_list_without_entries_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("id,name\n1,\n", encoding="utf-8")
    with pytest.raises(WatchlistError, match="holds no entries that could be read"):
        read_list(locate(path)[0], "auto", None, [])
