"""`matcher scan`: articles in, the listed parties in them out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.closing import open_again, several
from matcher.cli.group import say
from matcher.cli.indexes import matcher_of
from matcher.cli.keeping import Keeping
from matcher.cli.options import (
    absolute,
    article_options,
    configuration,
    load_lists,
    refuse_binary,
    report_format_option,
    threshold_options,
    watchlist_options,
)
from matcher.cli.places import check_places
from matcher.cli.progress import Progress
from matcher.cli.stores import place_of, store_option
from matcher.cli.terminal import colour_of, width_of

if TYPE_CHECKING:
    from matcher.records import Summary
    from matcher.screening.run import Run, RunOptions

_EPILOG = """\b
Examples:
  matcher scan article.txt page.html -w ofac/ -o report.html
  matcher scan press/ -w excerpt --only-hits --fail-on match
"""


@click.command("scan", epilog=_EPILOG)
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1)
@watchlist_options
@click.option("-o", "--output", metavar="OUT", default="-", help="Where the report goes; - is standard output.")
@article_options
@report_format_option
@threshold_options
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=50, show_default=True, help="Most matches of one name."
)
@click.option("--only-hits", is_flag=True, help="Leave out names that are not listed.")
@click.option("--fail-on", type=click.Choice(("match", "review", "never")), default="never", show_default=True,
              help="End with exit code 3 if there is one.")  # fmt: skip
@click.option("--manifest", metavar="FILE", help="Where the manifest goes.  [default: OUT.manifest.json]")
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would run as formulas.")
@store_option
@click.pass_context
def command(
    ctx: click.Context, /, articles: tuple[str, ...], output: str, fail_on: str, manifest: str | None, **given: Any
) -> None:
    """Find listed parties in ARTICLE (text, Markdown, HTML, PDF, JSON Lines; files or folders; - is standard input)."""
    from matcher.screening.scan import scan  # noqa: PLC0415 - help needs it not

    paths = articles or ("-",)
    config = configuration(ctx, match_at=given["match_at"], review_at=given["review_at"])
    account = manifest or (None if output == "-" else f"{output}.manifest.json")
    refuse_binary(given["form"], output)
    check_places((*paths, *given["watchlists"], str(place_of(ctx, given["store"]))), (output, account))
    _check_articles(ctx, paths)
    with (
        Keeping(ctx, given["store"], output) as keeping,
        Progress(shown=not ctx.obj.quiet, what="articles") as progress,
    ):
        run = scan(
            matcher_of(ctx, load_lists(ctx, given["watchlists"], given["list_columns"]), config),
            output,
            _options(ctx, paths, output, given),
            manifest_path=account,
            progress=progress,
            warn=lambda sentence: None if ctx.obj.quiet else say(f"note: {sentence}"),
            reviewer=keeping.reviewer,
            note=keeping.note,
        )
        keeping.record(run, account)
    if not ctx.obj.quiet:
        for sentence in open_again(run.manifest):
            say(f"note: {sentence}")
        say(_closing(run))
    ctx.exit(3 if _met(fail_on, run.summary) else 0)


def _check_articles(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Tell a mistake before the lists are loaded."""
    for path in paths:
        if path != "-" and not Path(path).exists():
            raise click.ClickException(f"{path} does not exist; check the path.")
    if "-" in paths and sys.stdin.isatty() and not ctx.obj.quiet:
        say("note: paste the text; Ctrl-D (on Windows Ctrl-Z and Enter) ends it.")


def _options(ctx: click.Context, paths: tuple[str, ...], output: str, given: dict[str, Any]) -> RunOptions:
    from matcher.screening.run import RunOptions  # noqa: PLC0415 - help needs none of it

    terminal = output == "-" and sys.stdout.isatty()
    named = Path(paths[0]).name if len(paths) == 1 and paths[0] != "-" else f"{len(paths)} articles"
    return RunOptions(
        watchlists=tuple(map(absolute, given["watchlists"])),
        list_columns=given["list_columns"],
        list_format=ctx.meta.get("matcher.list format") or "auto",
        format=given["form"] or ("table" if terminal else None),
        limit=given["limit"],
        only_hits=given["only_hits"],
        raw=given["raw"],
        width=width_of(os.environ),
        colour=terminal and colour_of(os.environ),
        title="" if paths == ("-",) else named,
        articles={
            "paths": [*paths],
            "folder": str(Path.cwd()),
            "format": given["article_format"],
            "encoding": given["encoding"],
            "strict": given["strict"],
            "ner": given["ner"],
        },
    )


def _closing(run: Run) -> str:
    """Articles read, what was found in them, by which lists, and where the report is."""
    s = run.summary
    found = f"{several(s.match, 'match', 'matches')}, {s.review:,} to review, {several(s.clear, 'name', 'names')} clear"
    judged = f", {s.suppressed:,} suppressed" if s.suppressed else ""
    unread = f", {s.unscreenable:,} unscreenable" if s.unscreenable else ""
    lists = ", ".join(
        f"{each['id']} of {each['published'] or 'unknown date'} ({several(each['entries'], 'entry', 'entries')})"
        for each in run.manifest["lists"]
    )
    output = run.manifest["output"]["path"]
    report = f" Report: {output}." if output != "-" else ""
    word = "List" if len(run.manifest["lists"]) == 1 else "Lists"
    read = several(run.manifest["input"]["articles"], "article", "articles")
    return f"{read} read: {found}{judged}{unread}. {word}: {lists}.{report}"


def _met(fail_on: str, summary: Summary) -> bool:
    met = {"match": summary.match, "review": summary.match + summary.review, "never": 0}
    return met[fail_on] > 0
