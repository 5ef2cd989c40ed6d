"""`matcher extract`: articles in, the names they seem to mention out, as CSV."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.closing import several
from matcher.cli.group import say
from matcher.cli.options import article_options
from matcher.cli.places import check_places

_EPILOG = """\b
Examples:
  matcher extract article.txt -o names.csv
  matcher extract press/ | matcher screen -w excerpt --name-column mention
"""


@click.command("extract", epilog=_EPILOG)
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1)
@click.option("-o", "--output", metavar="OUT", default="-", help="Where the names go; - is standard output.")
@article_options
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would run as formulas.")
@click.pass_context
def command(ctx: click.Context, /, articles: tuple[str, ...], output: str, *, raw: bool, **given: Any) -> None:
    """Write the names that ARTICLE seems to mention as CSV, with their places and sentences; no list is needed."""
    from matcher.mentions.extract_rows import HEADER, mention_rows  # noqa: PLC0415 - help needs none of these
    from matcher.mentions.ner import recogniser  # noqa: PLC0415
    from matcher.mentions.read_article import Inputs, read_articles  # noqa: PLC0415
    from matcher.report.write_rows import write_rows  # noqa: PLC0415

    paths = articles or ("-",)
    check_places(paths, (output,))
    inputs = Inputs([])
    told = {"format": given["article_format"], "encoding": given["encoding"], "strict": given["strict"]}
    found = read_articles(paths, inputs=inputs, **told)
    quiet = ctx.obj.quiet
    rows = mention_rows(found, recogniser(given["ner"]), lambda text: None if quiet else say(f"note: {text}"))
    count = write_rows(HEADER, rows, output, raw=raw)
    if not quiet:
        say(f"{several(inputs.articles, 'article', 'articles')} read: {several(count, 'name', 'names')}.")
