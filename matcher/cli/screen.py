"""`matcher screen`: names in, scored report out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.closing import closing_line, notes_on
from matcher.cli.engine import Engine, engine_of, engine_options, refuse_mixed
from matcher.cli.group import say
from matcher.cli.indexes import cache_of, matcher_of
from matcher.cli.keeping import Keeping
from matcher.cli.merging import merging
from matcher.cli.options import (
    absolute,
    column_options,
    configuration,
    kind_option,
    list_format,
    load_lists,
    refuse_binary,
    report_format_option,
    threshold_options,
    watchlist_options,
)
from matcher.cli.places import check_places
from matcher.cli.progress import Progress
from matcher.cli.since import earlier_run, since_of
from matcher.cli.stores import manifest_named, place_of, store_option
from matcher.cli.terminal import colour_of, width_of

if TYPE_CHECKING:
    from matcher.config import MatchConfig
    from matcher.records import Mention, Result, Summary
    from matcher.screening import Matcher
    from matcher.screening.since import EarlierRun, Since
    from matcher.screening.spark_screener import SparkScreener
    from matcher.watchlists import Watchlist

    _Screens = Matcher | Since | SparkScreener

_EPILOG = """\b
Examples:
  matcher screen customers.csv -w ofac/ -o report.csv
  cat names.txt | matcher screen -w excerpt --only-hits
"""
_READ = ("encoding", "delimiter", "sheet", "strict", "kind")


@click.command("screen", epilog=_EPILOG)
@click.argument("input_", metavar="[INPUT]", default="-")
@watchlist_options
@click.option("-o", "--output", metavar="OUT", default="-", help="Where the report goes; - is standard output.")
@column_options
@report_format_option
@threshold_options
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=50, show_default=True, help="Most matches of one name."
)
@kind_option
@click.option("--only-hits", is_flag=True, help="Leave clear rows out.")
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes to share the work."
)
@engine_options
@click.option("--encoding", metavar="NAME", help="Encoding of the input, if it cannot be told: cp1252, gb18030, ...")
@click.option("--delimiter", metavar="SIGN", help="Sign between the cells of the input: ';', tab, ...")
@click.option("--sheet", metavar="NAME", help="Sheet of an Excel workbook, or its number.  [default: the first]")
@click.option("--strict", is_flag=True, help="Stop at the first row of the input that cannot be read.")
@click.option("--fail-on", type=click.Choice(("match", "review", "never")), default="never", show_default=True,
              help="End with exit code 3 if there is one.")  # fmt: skip
@click.option("--manifest", metavar="FILE", help="Where the manifest goes.  [default: OUT.manifest.json]")
@click.option(
    "--since",
    metavar="RUN",
    help="Look up only what can have changed since that run (number or manifest; of JSON Lines).",
)
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would run as formulas.")
@click.option("--merge-lists/--no-merge-lists", default=True, help="With several lists, show a party once, its other "
              "listings in also_listed.  [default: merge]")  # fmt: skip
@click.option("--resume", is_flag=True, help="Go on where a run of this report was interrupted.")
@store_option
@click.pass_context
def command(ctx: click.Context, /, input_: str, output: str, fail_on: str, manifest: str | None, **given: Any) -> None:
    """Screen the names of INPUT (CSV, XLSX, JSON Lines, one name per line; - is standard input) against watchlists."""
    from matcher.mentions import InputFile  # noqa: PLC0415 - help needs none of these
    from matcher.screening.run import screen  # noqa: PLC0415

    config = configuration(ctx, match_at=given["match_at"], review_at=given["review_at"])
    account = manifest or (None if output == "-" else f"{output}.manifest.json")
    refuse_binary(given["form"], output)
    refuse_mixed(given["engine"], master=given["master"], jobs=given["jobs"], since=given["since"] or "")
    store = given["store"] or ""
    since = manifest_named(ctx, store, given["since"] or "")
    reads = (input_, *given["watchlists"], since, since.removesuffix(".manifest.json"))
    check_places((*reads, str(place_of(ctx, store or None))), (output, account))
    _hint_at_keyboard(ctx, input_)
    with (
        InputFile(input_) as source,
        Keeping(ctx, store or None, output, resume=given["resume"]) as keeping,
        earlier_run(since) as earlier,
        engine_of(given["engine"], given["master"], verbose=ctx.obj.verbose) as engine,
        Progress(shown=not ctx.obj.quiet) as progress,
    ):
        screener = _Screener(
            config,
            lambda: load_lists(ctx, given["watchlists"], given["list_columns"]),
            lambda watchlist: matcher_of(ctx, watchlist, config),
            lambda matcher: _made(ctx, matcher, earlier, engine, given["limit"]),
        )
        run = screen(
            source,
            screener,
            output,
            _options(input_, output, given | {"list_format": list_format(ctx)}),
            lists=screener.lists(),
            manifest_path=account,
            progress=progress,
            warn=lambda sentence: say(f"note: {sentence}"),
            told=lambda: screener.account() | (engine.account() if engine else {}),
            reviewer=keeping.reviewer,
            note=keeping.note,
            journal=keeping.journal,
            merging=lambda: merging(screener.matcher()),
        )
        keeping.record(run, account)
    if not ctx.obj.quiet:
        for sentence in notes_on(source, run.summary, run.manifest):
            say(f"note: {sentence}")
        say(closing_line(run))
    ctx.exit(3 if _met(fail_on, run.summary) else 0)


def _made(
    ctx: click.Context, matcher: Matcher, earlier: EarlierRun | None, engine: Engine | None, limit: int
) -> _Screens:
    if engine is not None:
        return engine.screener(matcher, cache_of(ctx))
    return since_of(matcher, earlier, limit) if earlier else matcher


class _Screener:
    """A `Matcher` that loads its lists with the first name, so that a mistake in the input is told at once."""

    def __init__(
        self,
        config: MatchConfig,
        load: Callable[[], Watchlist],
        matcher: Callable[[Watchlist], Matcher],
        made: Callable[[Matcher], _Screens],
    ) -> None:
        self.config = config
        self._load = load
        self.matcher = cache(lambda: matcher(self.watchlist))
        self._made = made
        self._watchlist: Watchlist | None = None
        self._screener: _Screens | None = None

    @property
    def watchlist(self) -> Watchlist:
        """The lists."""
        if self._watchlist is None:
            self._watchlist = self._load()
        return self._watchlist

    def match_all(self, mentions: Iterable[Mention], **options: Any) -> Iterator[Result]:
        """One result per mention, in input order."""
        if self._screener is None:
            self._screener = self._made(self.matcher())
        return self._screener.match_all(mentions, **options)

    def account(self) -> dict[str, Any]:
        """What the manifest says of the earlier run that was built on, if one was."""
        account = getattr(self._screener, "account", None)
        return {"since": account()} if account else {}

    def lists(self) -> Iterator[dict[str, Any]]:
        """What the manifest says of the lists, once they are loaded."""
        yield from (asdict(each) for each in (self._watchlist.sources if self._watchlist else ()))


def _hint_at_keyboard(ctx: click.Context, input_: str) -> None:
    if input_ == "-" and sys.stdin.isatty() and not ctx.obj.quiet:
        say("note: type or paste names, one per line; Ctrl-D (on Windows Ctrl-Z and Enter) ends them.")


def _options(input_: str, output: str, given: dict[str, Any]) -> Any:
    from matcher.screening.run import RunOptions  # noqa: PLC0415 - help needs none of it

    terminal = output == "-" and sys.stdout.isatty()
    read = {name: given[name] for name in (*_READ, *(key for key in given if key.endswith("_column"))) if given[name]}
    return RunOptions(
        read=read,
        watchlists=tuple(map(absolute, given["watchlists"])),
        list_columns=given["list_columns"],
        list_format=given["list_format"],
        format=given["form"] or ("table" if terminal else None),
        limit=given["limit"],
        only_hits=given["only_hits"],
        raw=given["raw"],
        merge_lists=given["merge_lists"] and len(given["watchlists"]) > 1,
        workers=given["jobs"],
        width=width_of(os.environ),
        colour=terminal and colour_of(os.environ),
        title="" if input_ == "-" else Path(input_).name,
    )


def _met(fail_on: str, summary: Summary) -> bool:
    met = {"match": summary.match, "review": summary.match + summary.review, "never": 0}
    return met[fail_on] > 0
