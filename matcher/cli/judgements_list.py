"""`matcher judgements list`: what was judged, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.options import json_option
from matcher.cli.stores import opened, store_option, today

if TYPE_CHECKING:
    from matcher.review.judgements import Judgement

_EPILOG = """\b
Examples:
  matcher judgements list
  matcher judgements list --all --format json
"""


@click.command("list", epilog=_EPILOG)
@click.option("--all", "everything", is_flag=True, help="Those too that a later judgement took the place of.")
@json_option
@store_option
@click.pass_context
def command(ctx: click.Context, /, *, everything: bool, form: str, store: str | None) -> None:
    """Show the last word on each match that was judged: when, what, by whom, why.

    Whether it still holds against today's list is said where the match is screened: `suppressed`, or re-opened.
    """
    from matcher.review.exported import states  # noqa: PLC0415 - help needs none
    from matcher.review.judgements import every  # noqa: PLC0415

    with opened(ctx, store) as database:
        found = [
            (each, state)
            for each, state in states(every(database), date.fromisoformat(today()))
            if everything or state != "superseded"
        ]
    if form == "json":
        print_json([_plain(each, state) for each, state in found])
    else:
        print_text(_lines(found))


def _plain(each: Judgement, state: str) -> dict[str, Any]:
    return {
        "record": each.number, "time": each.time, "author": each.author, "verdict": each.verdict,
        "reason": each.reason, "expires": each.expires, "state": state, "via": each.via, "login": each.login,
        "run": each.run, "score": each.score, "mention": dict(each.mention), "entry": dict(each.entry),
    }  # fmt: skip


def _lines(found: list[tuple[Judgement, str]]) -> Iterator[str]:
    for each, state in found:
        entry = each.entry
        reference = f" [{each.mention['id']}]" if each.mention.get("id") else ""
        until = f", until {each.expires}" if each.expires else ""
        mark = "" if state == "last" else f" ({state})"
        yield shown(
            f"{each.number:>6}  {each.day}  {each.verdict:<9}  {each.mention['text']}{reference} / "
            f"{entry['names'][0][0]} ({entry['source']} {entry['id']}): {each.reason} - {each.author}{until}{mark}"
        )
