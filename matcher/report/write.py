"""Write a report in any of its forms, and count what is in it on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import PurePath
from typing import Any

from matcher.errors import ConfigError
from matcher.records import Result, Skipped, Summary
from matcher.report import columns
from matcher.report.account import Account
from matcher.report.columns import Layout
from matcher.report.target import Target, opened

FORMATS = ("csv", "jsonl", "table", "html", "xlsx", "parquet")
_ENDINGS = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "table",
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
    ".parquet": "parquet",
    ".pq": "parquet",
}
_TABLES = ("csv", "xlsx", "parquet")


def write_report(
    results: Iterable[Result | Skipped],
    target: Target,
    *,
    format: str | None = None,  # noqa: A002 - the word that the command line uses
    only_hits: bool = False,
    raw: bool = False,
    input_columns: Sequence[str] | None = None,
    extra_columns: Sequence[str] = (),
    width: int = 120,
    colour: bool = False,
    account: Callable[[], Mapping[str, Any]] | None = None,
    warn: Callable[[str], None] | None = None,
    texts: Mapping[str, str] | None = None,
) -> Summary:
    """Write results as a report, one after the other, in memory that does not grow with them.

    HTML alone is held until it is complete, for it begins with the counts; it and XLSX have a limit.

    Args:
        results: what `Matcher.match_all` gives, and rows that could not be read, in input order.
        target: a path, `-` for standard output, or a stream of bytes. A file appears whole or not at all.
        format: `csv`, `jsonl`, `table`, `html`, `xlsx` or `parquet`; told by the ending of the path, else `csv`.
        only_hits: whether clear rows are left out; unscreenable ones always stay.
        raw: whether cells that a spreadsheet would run as formulas are left as they are.
        input_columns: headers of the input; taken from the first result if not given.
        extra_columns: optional columns, by their key in `Match.extra`.
        width: columns of the terminal, for the table.
        colour: whether the table is coloured.
        account: gives what HTML and XLSX say of the run, laid out like its manifest; asked once all results were read.
        warn: called with a sentence when something of the input has no place in the report.
        texts: of articles the text by its name, which a page shows with the finds in it; read once all results are.

    Raises:
        ConfigError: there is no such format.
        MissingDependency: Parquet without pyarrow.
        MatcherError: there are more results than an HTML page or a workbook can hold.
        OSError: the target cannot be written to.

    >>> import io
    >>> from matcher.records import Mention
    >>> write_report([Result(Mention("Jon Jin Yong"), "clear")], io.BytesIO()).clear
    1
    """
    form = format or format_of(target)
    writer = _writer(form)
    stream, first = _peeked(results)
    headers = tuple(input_columns) if input_columns else columns.input_columns(first) if first else ("name",)
    counts: Counter[str] = Counter()
    layout = Layout(
        headers,
        tuple(extra_columns),
        raw=raw,
        width=width,
        colour=colour,
        account=lambda: _account(account, counts),
        warn=warn or columns.unheard,
        texts={} if texts is None else texts,
    )
    shown = _shown(_counted(stream, counts), only_hits=only_hits)
    if form in _TABLES:
        shown = _complete(shown, layout)
    with opened(target) as (file, digest):
        writer(shown, file, layout)
    return replace(_summary(counts), sha256=digest.sha256)


def format_of(target: Target) -> str:
    """The form of report that the ending of a path asks for; CSV for anything else.

    >>> format_of("report.jsonl.gz"), format_of("-")
    ('jsonl', 'csv')
    """
    if not isinstance(target, str | PurePath) or target == "-":
        return "csv"
    return _ENDINGS.get(PurePath(str(target).lower().removesuffix(".gz")).suffix, "csv")


def _writer(name: str) -> Callable[..., None]:
    if name not in FORMATS:
        raise ConfigError(f"There is no report format {name!r}; choose one of {', '.join(FORMATS)}.")
    module = import_module(f"matcher.report.write_{name}")
    writer: Callable[..., None] = getattr(module, f"write_{name}")
    return writer


def _account(given: Callable[[], Mapping[str, Any]] | None, counts: Counter[str]) -> Account:
    """The account of the run, with the counts of this report where the run's own are not told."""
    known = dict(given()) if given else {}
    return Account.of({"rows": _summary(counts).to_dict()} | known)


def _summary(counts: Counter[str]) -> Summary:
    totals: dict[str, Any] = dict(counts)
    return Summary(**totals)


def _peeked(results: Iterable[Result | Skipped]) -> tuple[Iterator[Result | Skipped], Result | Skipped | None]:
    stream = iter(results)
    first = next(stream, None)
    return (stream, None) if first is None else (chain([first], stream), first)


def _counted(results: Iterable[Result | Skipped], counts: Counter[str]) -> Iterator[Result | Skipped]:
    for item in results:
        counts["rows"] += 1
        if isinstance(item, Skipped):
            counts["unscreenable"] += 1
        else:
            counts[item.decision] += 1
            counts["matches"] += len(item.matches)
        yield item


def _shown(results: Iterable[Result | Skipped], *, only_hits: bool) -> Iterator[Result | Skipped]:
    for item in results:
        if not (only_hits and isinstance(item, Result) and item.decision == "clear"):
            yield item


def _complete(results: Iterable[Result | Skipped], layout: Layout) -> Iterator[Result | Skipped]:
    """Say once for each column that only later JSON objects have that it is not in the table."""
    said: set[str] = set()
    for item in results:
        new: list[Any] = [name for name in columns.new_columns(item, layout) if name not in said]
        if new:
            said.update(new)
            layout.warn(
                f"The column {', '.join(map(repr, new))} begins too late for this report; JSON Lines would keep it."
            )
        yield item
