"""One screening run: read mentions, look them up, write the report, and account for it in a manifest."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import matcher
from matcher.config import MatchConfig
from matcher.mentions import InputFile, read_mentions
from matcher.records import Mention, Result, Skipped, Summary
from matcher.report.manifest import manifest, run_so_far, utc_now, write_manifest
from matcher.report.target import Target
from matcher.report.write import format_of, write_report
from matcher.screening.journal import Journal
from matcher.screening.reviewed import Note, Reviewer, noted, reviewed

if TYPE_CHECKING:
    from matcher.watchlists import Watchlist


class Screener(Protocol):
    """What a run needs of a Matcher."""

    config: MatchConfig

    @property
    def watchlist(self) -> Watchlist:
        """What is screened against."""

    def match_all(
        self,
        mentions: Iterable[Mention],
        *,
        workers: int,
        limit: int,
        progress: Callable[[int], None] | None,
        told: bool,
    ) -> Iterator[Result]:
        """One result per mention, in input order."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """All that a run is told beside input, lists, thresholds and target; a manifest keeps it for the next time.

    Attributes:
        read: keyword arguments of `read_mentions`.
        watchlists: the lists as named.
        list_columns: columns of generic lists, ours -> theirs.
        list_format: format of the lists; `auto` where it was told by their content.
        format: of the report; told by the target if None.
        limit: most matches of one mention.
        only_hits: whether clear rows are left out.
        raw: whether formulas are left as they are.
        workers: processes.
        width: columns of the table.
        colour: whether the table is coloured.
        title: heading of the report.
        merge_lists: whether a party that several lists have is there once, its other listings beside it.
        articles: of a scan what is read: `paths`, `folder`, `format`, `encoding`, `strict`, `ner`; else empty.
    """

    read: Mapping[str, Any] = field(default_factory=dict)
    watchlists: tuple[str, ...] = ()
    list_columns: Mapping[str, str] = field(default_factory=dict)
    list_format: str = "auto"
    format: str | None = None
    limit: int = 50
    only_hits: bool = False
    raw: bool = False
    workers: int = 1
    width: int = 120
    colour: bool = False
    title: str = ""
    merge_lists: bool = False
    articles: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for the manifest."""
        return asdict(self) | {"watchlists": list(self.watchlists)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> RunOptions:
        """From a manifest; what this version does not know is left out.

        >>> RunOptions.from_dict({"limit": 3, "unheard_of": 1}).limit
        3
        """
        known = {name: values[name] for name in cls.__slots__ if name in values}
        return cls(**known | {"watchlists": tuple(known.get("watchlists", ()))})


@dataclass(frozen=True, slots=True)
class Run:
    """What a run gave.

    Attributes:
        summary: counts and digest of the report.
        manifest: the whole account, as plain values.
    """

    summary: Summary
    manifest: dict[str, Any]


def screen(
    source: InputFile | str | Path,
    screener: Screener,
    target: Target,
    options: RunOptions,
    *,
    lists: Iterable[Mapping[str, Any]] = (),
    manifest_path: str | Path | None = None,
    progress: Callable[[int], None] | None = None,
    warn: Callable[[str], None] | None = None,
    told: Callable[[], Mapping[str, Any]] = dict,
    reviewer: Reviewer | None = None,
    note: Note | None = None,
    journal: Journal | None = None,
    merging: Callable[[], Callable[[Result], Result]] | None = None,
) -> Run:
    """Screen an input and write its report and manifest.

    Args:
        source: where the mentions are.
        screener: a `Matcher`.
        target: where the report goes.
        options: columns, format, limit, ...
        lists: the watchlist's sources as plain values, for the manifest.
        manifest_path: where the manifest goes; None writes none.
        progress: called with the number of rows done.
        warn: called with a sentence when something of the input has no place in the report.
        told: gives what else the manifest is to say, once all is done.
        reviewer: what past judgements make of each result; None leaves all as they are.
        note: called with each result as it goes into the report.
        journal: where results are kept until the report is in its place, for a run that goes on.
        merging: gives what merges the matches of one party, where the options want that; asked with the first result.

    Raises:
        InputError: the input cannot be read.
        OSError: the report cannot be written.
    """
    started = utc_now()
    options = replace(options, format=options.format or format_of(target))
    file = source if isinstance(source, InputFile) else InputFile(source)
    items = read_mentions(file, **options.read)
    first = next(items, None)
    stream = items if first is None else chain([first], items)
    look_up = partial(screener.match_all, workers=options.workers, limit=options.limit, progress=progress, told=True)
    if journal is not None:
        look_up = partial(
            _journalled, journal, look_up, screener, partial(_identity, screener, options, file, reviewer)
        )
    extra = (*(("ofac_like",) if screener.config.ofac_like else ()), *(("also_listed",) if options.merge_lists else ()))
    # Worked out once and late: lists may be loaded with the first row, the input's digest is whole after the last.
    known = cache(
        lambda: run_so_far(
            program=matcher.__version__,
            config=screener.config,
            options=options.to_dict(),
            lists=lists,
            source=file,
            extra_columns=extra,
        )
    )
    summary = write_report(
        noted(
            _merged(
                reviewed(_screened(stream, look_up), partial(_further, screener), reviewer),
                merging if options.merge_lists else None,
            ),
            note,
        ),
        target,
        format=options.format,
        only_hits=options.only_hits,
        raw=options.raw,
        input_columns=file.header,
        extra_columns=extra,
        width=options.width,
        colour=options.colour,
        account=known,
        warn=warn,
    )
    account = manifest(
        known(),
        summary=summary,
        output=str(target) if isinstance(target, str | Path) else "-",
        started=started,
        finished=utc_now(),
    ) | dict(told())
    if reviewer is not None:
        account["judgements"] = reviewer.account()
    if journal is not None and journal.taken:
        account["resumed_rows"] = journal.taken
    if manifest_path is not None:
        write_manifest(account, manifest_path)
    if journal is not None:
        journal.finish()
    return Run(summary, account)


def _screened(
    items: Iterable[Mention | Skipped], look_up: Callable[[Iterator[Mention]], Iterator[Result]]
) -> Iterator[Result | Skipped]:
    """Results in input order, rows that could not be read among them at their places.

    The screener may read ahead, so a skipped row waits until the mentions before it have come out.
    """
    waiting: deque[tuple[int, Skipped]] = deque()
    for done, result in enumerate(look_up(_mentions(items, waiting))):
        yield from _due(waiting, done)
        yield result
    yield from (skipped for _, skipped in waiting)


def _journalled(
    journal: Journal,
    look_up: Callable[[Iterable[Mention]], Iterator[Result]],
    screener: Screener,
    identity: Callable[[], dict[str, Any]],
    mentions: Iterator[Mention],
) -> Iterator[Result]:
    """Results out of the journal of an interrupted run as far as it goes, the rest looked up and written there."""
    watchlist = screener.watchlist
    yield from journal.through(mentions, look_up, identity(), watchlist.entries)


def _identity(screener: Screener, options: RunOptions, source: InputFile, reviewer: Reviewer | None) -> dict[str, Any]:
    """What must be the same for an interrupted run to go on."""
    judgements = {} if reviewer is None else reviewer.basis()
    return {
        "program": matcher.__version__,
        "configuration": screener.config.to_dict(),
        "lists": [[each.id, each.sha256] for each in screener.watchlist.sources],
        "input": source.path if source.path in ("", "-") else str(Path(source.path).resolve()),
        "reading": dict(options.read),
        "limit": options.limit,
        "judgements": judgements,
    }


def _further(screener: Screener, mention: Mention, limit: int) -> Result:
    return next(screener.match_all([mention], workers=1, limit=limit, progress=None, told=False))


def _merged(
    results: Iterable[Result | Skipped], merging: Callable[[], Callable[[Result], Result]] | None
) -> Iterator[Result | Skipped]:
    """Results with each party once."""
    merged: Callable[[Result], Result] | None = None
    for item in results:
        if merging is None or isinstance(item, Skipped) or not item.matches:
            yield item
            continue
        merged = merged or merging()
        yield merged(item)


def _mentions(items: Iterable[Mention | Skipped], waiting: deque[tuple[int, Skipped]]) -> Iterator[Mention]:
    """The mentions alone; what was skipped is put aside with the number of mentions before it."""
    count = 0
    for item in items:
        if isinstance(item, Skipped):
            waiting.append((count, item))
        else:
            count += 1
            yield item


def _due(waiting: deque[tuple[int, Skipped]], done: int) -> Iterator[Skipped]:
    while waiting and waiting[0][0] <= done:
        yield waiting.popleft()[1]
