"""The last lines of a run: counts, lists, and what was passed over."""

from __future__ import annotations

import io
from typing import Any

from matcher.cli.closing import closing_line, notes_on, several
from matcher.mentions import InputFile
from matcher.records import Summary
from matcher.screening.run import Run


def run(output: str = "-", **counts: int) -> Run:
    summary = Summary(**{"rows": 0, "match": 0, "review": 0, "clear": 0, "unscreenable": 0} | counts, sha256="")
    lists = [{"id": "sdn", "published": "2024-07-02", "entries": 15443}, {"id": "own", "published": "", "entries": 1}]
    return Run(summary, {"lists": lists, "output": {"path": output}})


def test_all_counts_and_lists() -> None:
    assert closing_line(run(rows=12000, match=1, review=2, clear=11990, unscreenable=7)) == (
        "12,000 rows read: 1 match, 2 to review, 11,990 clear, 7 unscreenable. "
        "Lists: sdn of 2024-07-02 (15,443 entries), own of unknown date (1 entry)."
    )


def test_what_is_seldom_is_said_when_it_is_there() -> None:
    line = closing_line(run("out.csv", rows=1, suppressed=1))
    assert line.startswith("1 row read: 0 matches, 0 to review, 0 clear, 1 suppressed, 0 unscreenable.")
    assert line.endswith(" Report: out.csv.")


def noted(rows: int = 1, **known: Any) -> list[str]:
    source = InputFile(io.BytesIO(b"name"))
    source.path = "a.csv"
    for name, value in known.items():
        setattr(source, name, value)
    return list(notes_on(source, run(rows=rows).summary))


def test_each_thing_of_note_is_said_once() -> None:
    assert noted() == []
    assert noted(unread={"born": 2}) == [
        "2 cells of the column 'born' could not be understood; those names were screened without."
    ]
    assert noted(0) == ["a.csv has a header and no rows, so nothing was screened."]
    assert noted(header_line=3) == ["the header of a.csv is in line 3; what stands above it was not screened."]
    assert noted(guessed=True, encoding="cp1252") == [
        "a.csv was read as cp1252, which is a guess; --encoding settles it."
    ]


def test_what_is_open_again_is_counted() -> None:
    source = InputFile(io.BytesIO(b"name"))
    account = {"judgements": {"matches": {"changed": 1, "expired": 1, "different": 9}}}
    assert list(notes_on(source, run(rows=1).summary, account)) == [
        "2 matches judged before are open again; the explanation says what changed."
    ]


def test_several() -> None:
    assert [several(count, "row", "rows") for count in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
