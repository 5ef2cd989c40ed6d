"""`matcher search`: one name against the lists, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown, waterfall
from matcher.cli.indexes import matcher_of
from matcher.cli.options import configuration, json_option, kind_option, load_lists, watchlist_options

if TYPE_CHECKING:
    from matcher.records import Match, Mention

_EPILOG = """\b
Examples:
  matcher search "Jon Jin Yong" -w excerpt
  matcher search "Сергей Козлов" -w ofac/ --birth-date 1960 --format json
"""


@click.command("search", epilog=_EPILOG)
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@watchlist_options
@kind_option
@click.option("--birth-date", metavar="DATE", default="", help="Birth date or a part of it.")
@click.option(
    "--country", "countries", metavar="NAME", multiple=True, help="Country, by code or name. May be repeated."
)
@click.option("--sex", type=click.Choice(("male", "female")), help="Sex, if known.")
@click.option("--limit", metavar="N", type=click.IntRange(1), default=5, show_default=True, help="Most candidates.")
@click.option(
    "--min-score",
    metavar="SCORE",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Lowest score to show.",
)
@json_option
@click.pass_context
def command(ctx: click.Context, /, names: tuple[str, ...], **given: Any) -> None:
    """Find the best candidates for each NAME, whatever their score. Put a name of several words in quotes."""
    watchlist = load_lists(ctx, given["watchlists"], given["list_columns"])
    matcher = matcher_of(ctx, watchlist, configuration(ctx))
    options = {"limit": given["limit"], "min_score": given["min_score"]}
    found = [(name, matcher.match(_mention(name, given), **options)) for name in names]
    if given["form"] == "json":
        print_json([_plain(name, matches) for name, matches in found])
    else:
        print_text(line for name, matches in found for line in _lines(name, matches))


def _mention(name: str, given: dict[str, Any]) -> Mention:
    from matcher.dates import edtf  # noqa: PLC0415 - help needs neither
    from matcher.records import Mention  # noqa: PLC0415

    born = edtf(given["birth_date"]) if given["birth_date"] else ""
    if given["birth_date"] and not born:
        raise click.BadParameter(
            f"{given['birth_date']!r} is no date; write it as 1981-03-05", param_hint="--birth-date"
        )
    return Mention(name, kind=given["kind"], birth_date=born, countries=given["countries"], sex=given["sex"] or "")


def _plain(name: str, matches: list[Match]) -> dict[str, Any]:
    return {"name": name, "matches": [{"rank": rank, **m.to_dict()} for rank, m in enumerate(matches, 1)]}


def _lines(name: str, matches: list[Match]) -> Iterator[str]:
    yield shown(name) + ("" if matches else ": no candidate")
    for rank, match in enumerate(matches, 1):
        yield ""
        yield from _candidate(rank, match)
    yield ""


def _candidate(rank: int, match: Match) -> Iterator[str]:
    entry = match.entry
    born = f"born {', '.join(entry.birth_dates)}" if entry.birth_dates else ""
    facts = (f"{entry.source} {entry.id}", entry.kind, ", ".join(entry.programs), ", ".join(entry.countries), born)
    yield f"{rank}. {match.score:.4f} {match.decision}: {shown(match.name)}"
    if match.name != entry.name:
        yield f"   {match.name_type} name of {shown(entry.name)}"
    yield "   " + shown("; ".join(fact for fact in facts if fact))
    yield f"   {shown(match.explain())}"
    yield from (f"   {line}" for line in waterfall(match.evidence))
