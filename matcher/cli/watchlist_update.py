"""`matcher watchlist update`: fetch, check, put to use."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.evidence import print_json
from matcher.cli.group import say
from matcher.cli.lists import alerts, settings_of
from matcher.cli.options import json_option
from matcher.cli.progress import Bytes
from matcher.cli.terminal import certificates_of, proxy_of

if TYPE_CHECKING:
    from matcher.watchlists.gather import Gather
    from matcher.watchlists.settings import ListSettings
    from matcher.watchlists.store import Store
    from matcher.watchlists.update import Outcome

_EPILOG = """\b
Examples:
  matcher watchlist update
  matcher watchlist update us-ofac-sdn --from /media/stick
"""


@click.command("update", epilog=_EPILOG)
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--from", "folder", metavar="FOLDER", type=click.Path(path_type=Path),
              help="Take the files from a folder, on a machine without internet.")  # fmt: skip
@click.option("--keep", type=click.IntRange(0), metavar="N", help="Earlier versions that stay.  [default: 3]")
@click.option("--accept-shrink", is_flag=True, help="Accept a list that became shorter or older.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    ids: tuple[str, ...],
    folder: Path | None,
    keep: int | None,
    *,
    accept_shrink: bool,
    form: str,
) -> None:
    """Fetch lists, check them, and put them to use only if they are whole.

    Without ID: the installed lists and those of the configuration; if there are none, every list that anybody may
    fetch. Ends with exit code 1 if one could not be brought up to date; what was in use stays in use then.
    """
    from matcher.watchlists.store import Store  # noqa: PLC0415 - help needs none of these
    from matcher.watchlists.update import update  # noqa: PLC0415

    settings = settings_of(ctx)
    store = Store(settings.folder)
    outcomes: list[Outcome] = []
    with _gathering(ctx, settings, folder) as gather:
        for name in _wanted(ids, settings, store, folder):
            outcome = update(
                settings.listings[name],
                store,
                gather(name),
                keep=settings.keep if keep is None else keep,
                accept_shrink=accept_shrink,
                alerts=alerts,
            )
            outcomes.append(outcome)
            _tell(ctx, outcome, form)
    if form == "json":
        print_json([asdict(each) for each in outcomes])
    ctx.exit(0 if all(each.done for each in outcomes) else 1)


def _wanted(ids: tuple[str, ...], settings: ListSettings, store: Store, folder: Path | None) -> list[str]:
    """The lists to update.

    Raises:
        click.UsageError: one is not known.
        click.ClickException: there is none.
    """
    from matcher.watchlists.gather import lists_in  # noqa: PLC0415 - help needs none of these
    from matcher.watchlists.registry import LISTINGS  # noqa: PLC0415

    for name in ids:
        if name not in settings.listings:
            raise click.UsageError(f"There is no list {name!r}; known are {', '.join(settings.listings)}")
    if ids:
        return list(dict.fromkeys(ids))
    if folder is not None:
        if not folder.is_dir():
            raise click.ClickException(f"{folder} is no folder: name the one that holds the files of the lists.")
        if found := lists_in(folder, settings.listings):
            return found
        raise click.ClickException(f"{folder} holds no file of a known list.")
    own = [name for name, listing in settings.listings.items() if listing != LISTINGS.get(name)]
    installed = [name for name in store.ids() if name in settings.listings]
    return sorted({*own, *installed}) or [name for name, listing in settings.listings.items() if listing.free]


@contextmanager
def _gathering(ctx: click.Context, settings: ListSettings, folder: Path | None) -> Iterator[Callable[[str], Gather]]:
    """What brings the files of a list."""
    from matcher.watchlists.fetch import Fetcher  # noqa: PLC0415 - help needs none of these
    from matcher.watchlists.gather import from_folder, from_server  # noqa: PLC0415

    if folder is not None:
        source = from_folder(folder)
        yield lambda _: source
        return
    proxy, ca = settings.proxy or proxy_of(os.environ), settings.ca or certificates_of(os.environ)
    with Fetcher(proxy=proxy, ca=ca, timeout=settings.timeout) as fetcher:
        yield lambda name: from_server(fetcher, Bytes(name, shown=not ctx.obj.quiet))


def _tell(ctx: click.Context, outcome: Outcome, form: str) -> None:
    """Say what came of one list: good news as data, bad news as errors."""
    if not outcome.done:
        say(f"error: {outcome.text}")
    elif form != "json":
        click.echo(outcome.text)
    if not ctx.obj.quiet:
        for finding in outcome.findings:
            if finding.level == "warning" or ctx.obj.verbose:
                say(f"{finding.level}: {outcome.id}: {finding.text}")
