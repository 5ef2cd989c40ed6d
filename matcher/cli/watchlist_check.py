"""`matcher watchlist check`: are the lists whole?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from matcher.cli.evidence import print_json, print_text
from matcher.cli.lists import alerts, settings_of, version_of
from matcher.cli.options import json_option

_EPILOG = """\b
Examples:
  matcher watchlist check
  matcher watchlist check downloads/consolidated.xml --format json
"""


@click.command("check", epilog=_EPILOG)
@click.argument("lists", metavar="[LIST]...", nargs=-1)
@json_option
@click.pass_context
def command(ctx: click.Context, /, lists: tuple[str, ...], form: str) -> None:
    """Check lists, the installed ones if none is named: counts against what is plausible and against the version
    before, what was not loaded and why, and whether names that must alert do. Exit code 1 if there is a fault.
    """  # noqa: D205 - one sentence of help
    from matcher.watchlists.store import Store  # noqa: PLC0415 - help needs none

    store = Store(settings_of(ctx).folder)
    names = lists or tuple(store.ids())
    if not names:
        raise click.ClickException("No list is installed and none is named: run `matcher watchlist update`.")
    found = [row for name in names for row in _checked(ctx, store, name)]
    if form == "json":
        print_json(found)
    else:
        print_text(line for row in found for line in _lines(row))
    ctx.exit(1 if any(row["faults"] for row in found) else 0)


def _checked(ctx: click.Context, store: Any, name: str) -> Iterator[dict[str, Any]]:
    """What checking a list gave, for each list that a word names."""
    from matcher.watchlists import Watchlist  # noqa: PLC0415 - help needs none of these
    from matcher.watchlists.check import check  # noqa: PLC0415

    version = version_of(store, name)
    loaded = Watchlist.load(version.folder if version else name)
    for source in loaded.sources:
        alone = [source.id, *([source.path] if version is None else [])]
        entries = [e for e in loaded if e.source == source.id]
        one = loaded if len(loaded.sources) == 1 else Watchlist(entries, loaded.skipped, [source])
        result = check(one, settings_of(ctx).listings.get(source.id), before=_before(store, version), alerts=alerts)
        rows = [{"level": f.level, "rule": f.rule, "text": f.text} for f in result.findings]
        yield {"list": alone[0], "path": source.path, "published": source.published, "sha256": source.sha256,
               "counts": dict(result.counts), "faults": len(result.faults), "findings": rows}  # fmt: skip


def _before(store: Any, version: Any) -> dict[str, int]:
    """The counts of the version before an installed one."""
    if version is None:
        return {}
    older = [each for each in store.versions(version.id) if each.version < version.version]
    return dict(older[0].record.get("counts", {})) if older else {}


def _lines(row: dict[str, Any]) -> Iterator[str]:
    day = f" of {row['published']}" if row["published"] else ""
    yield f"{row['list']}{day}: {'FAULTY' if row['faults'] else 'whole'}"
    for what, count in row["counts"].items():
        yield f"  {count:>9,}  {what}"
    for finding in row["findings"]:
        yield f"  {finding['level']}: {finding['text']}"
