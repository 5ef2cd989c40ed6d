"""`matcher resolve`: names and entries in, parties out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.closing import several
from matcher.cli.group import say
from matcher.cli.options import (
    absolute,
    column_options,
    configuration,
    kind_option,
    list_format,
    load_lists,
    named_list_options,
)  # fmt: skip
from matcher.cli.places import check_places

if TYPE_CHECKING:
    from matcher.report.clusters import Resolved

_EPILOG = """\b
Examples:
  matcher resolve customers.csv suppliers.csv --link -o parties.csv
  matcher resolve mentions.csv -w un.xml -w uk.csv --ignore un-reference -o parties.html
"""
_READ = ("encoding", "delimiter", "sheet", "strict", "kind")
_ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html"}


@click.command("resolve", epilog=_EPILOG)
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@named_list_options
@click.option("-o", "--output", metavar="OUT", default="-", help="Where the parties go; - is standard output.")
@click.option("--link", is_flag=True, help="Link across files and lists only.")
@click.option("--dedupe", is_flag=True, help="Link within one file or list only.")
@click.option(
    "--ignore", metavar="TYPE", multiple=True, help="Leave out official numbers of this type. May be repeated."
)
@click.option("--match-at", metavar="SCORE", type=click.FloatRange(0, 1), help="Score of a link.  [default: 0.8]")
@column_options
@kind_option
@click.option("--format", "form", type=click.Choice(("csv", "jsonl", "html")), help="Form of the output; told by OUT.")
@click.option("--encoding", metavar="NAME", help="Encoding of the inputs, if it cannot be told: cp1252, gb18030, ...")
@click.option("--delimiter", metavar="SIGN", help="Sign between the cells of the inputs: ';', tab, ...")
@click.option("--sheet", metavar="NAME", help="Sheet of Excel workbooks, or its number.  [default: the first]")
@click.option("--strict", is_flag=True, help="Stop at the first row that cannot be read.")
@click.option(
    "--jobs", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes to share the work."
)
@click.option("--manifest", metavar="FILE", help="Where the manifest goes.  [default: OUT.manifest.json]")
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would run as formulas.")
@click.pass_context
def command(ctx: click.Context, /, inputs: tuple[str, ...], output: str, manifest: str | None, **given: Any) -> None:
    """Find out which names of INPUT (CSV, XLSX, JSON Lines, results of scan; - is standard input) are one party.

    Entries of lists named with -w are resolved with them; without INPUT they alone.
    """
    from matcher.resolution.run import ResolveOptions, run  # noqa: PLC0415 - help needs none of these

    if given["link"] and given["dedupe"]:
        raise click.UsageError("--link and --dedupe contradict each other; write one of them")
    lists = given["watchlists"]
    paths = inputs or (() if lists else ("-",))
    account = manifest or (None if output == "-" else f"{output}.manifest.json")
    check_places((*paths, *lists), (output, account))
    names = (*_READ, *(name for name in given if name.endswith("_column")))
    done = run(
        [(path, path) for path in paths],
        load_lists(ctx, lists, given["list_columns"]) if lists else None,
        output,
        ResolveOptions(
            watchlists=tuple(map(absolute, lists)),
            list_format=list_format(ctx),
            list_columns=given["list_columns"],
            read={name: given[name] for name in names if given[name]},
            ignore=given["ignore"],
            among="files" if given["link"] else "one-file" if given["dedupe"] else "all",
            format=given["form"] or _form(output),
            raw=given["raw"],
        ),
        link_at=_link_at(ctx, given["match_at"]),
        workers=given["jobs"],
        manifest_path=account,
    )
    if not ctx.obj.quiet:
        say(_closing(done.resolved, output))


def _link_at(ctx: click.Context, given: float | None) -> float:
    """The score of a link; a lower one than that for review takes that along."""
    return configuration(ctx, match_at=given, review_at=None if given is None else min(given, 0.5)).match_at


def _form(output: str) -> str:
    return _ENDINGS.get(Path(output.lower().removesuffix(".gz")).suffix, "csv")


def _closing(resolved: Resolved, output: str) -> str:
    items, skipped = len(resolved.items), len(resolved.skipped())
    joined = len(resolved.several())
    told = [
        f"{several(items - skipped, 'name or entry', 'names and entries')}: "
        f"{several(len(resolved.clusters), 'party', 'parties')}, {joined:,} of them with several members"
    ]
    if skipped:
        told.append(f"{several(skipped, 'row', 'rows')} could not be read")
    report = f" Output: {output}." if output != "-" else ""
    return f"{'; '.join(told)}.{report}"
