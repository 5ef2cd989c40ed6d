"""What is said when a run is over: what a person should know of the input, and the line that sums it up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matcher.mentions import InputFile
    from matcher.records import Summary
    from matcher.screening.run import Run


NOTHING: Mapping[str, Any] = {}


def notes_on(source: InputFile, summary: Summary, account: Mapping[str, Any] = NOTHING) -> Iterator[str]:
    """A sentence for each thing that was guessed, passed over, not understood, kept from an earlier run, or re-opened.

    Args:
        source: the input, read to its end.
        summary: counts of the report.
        account: manifest of the run.
    """
    if source.guessed:
        yield f"{source.name} was read as {source.encoding}, which is a guess; --encoding settles it."
    if source.other_sheets:
        others = ", ".join(map(repr, source.other_sheets))
        yield f"{source.name}: the sheet {source.sheet!r} was screened, {others} not; --sheet names another."
    if source.header_line:
        yield f"the header of {source.name} is in line {source.header_line}; what stands above it was not screened."
    for column, count in source.unread.items():
        cells = several(count, "cell", "cells")
        yield f"{cells} of the column {column!r} could not be understood; those names were screened without."
    if (again := account.get("since", {}).get("looked_up_again")) is not None:
        rows, verb = several(summary.rows, "name", "names"), "was" if again == 1 else "were"
        yield f"{again:,} of {rows} {verb} looked up again; the others kept their results."
    yield from open_again(account)
    if not summary.rows:
        yield f"{source.name} has a header and no rows, so nothing was screened."


def open_again(account: Mapping[str, Any]) -> Iterator[str]:
    """A sentence if a judgement no longer holds.

    Args:
        account: manifest of the run.

    >>> list(open_again({"judgements": {"matches": {"changed": 1, "expired": 1}}}))
    ['2 matches judged before are open again; the explanation says what changed.']
    """
    judged = account.get("judgements", {}).get("matches", {})
    if opened := judged.get("changed", 0) + judged.get("expired", 0):
        matches, verb = several(opened, "match", "matches"), "is" if opened == 1 else "are"
        yield f"{matches} judged before {verb} open again; the explanation says what changed."


def closing_line(run: Run) -> str:
    """Rows read, what was decided, by which lists, and where the report is."""
    s = run.summary
    counts = [
        several(s.match, "match", "matches"),
        f"{s.review:,} to review",
        f"{s.clear:,} clear",
        *([f"{s.suppressed:,} suppressed"] if s.suppressed else []),
        f"{s.unscreenable:,} unscreenable",
    ]
    lists = [
        f"{each['id']} of {each['published'] or 'unknown date'} ({several(each['entries'], 'entry', 'entries')})"
        for each in run.manifest["lists"]
    ]
    output = run.manifest["output"]["path"]
    report = f" Report: {output}." if output != "-" else ""
    word = "List" if len(lists) == 1 else "Lists"
    return f"{several(s.rows, 'row', 'rows')} read: {', '.join(counts)}. {word}: {', '.join(lists)}.{report}"


def several(count: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> several(1, "row", "rows"), several(12000, "row", "rows")
    ('1 row', '12,000 rows')
    """
    return f"{count:,} {one if count == 1 else many}"
