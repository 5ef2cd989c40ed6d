"""Installed lists as the commands need them: where they lie, which one a word means, whether they are too old."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.group import say

if TYPE_CHECKING:
    from matcher.watchlists import Source, Watchlist
    from matcher.watchlists.settings import ListSettings
    from matcher.watchlists.store import Installed, Store


def settings_of(ctx: click.Context) -> ListSettings:
    """What the configuration says of lists."""
    from matcher.watchlists.settings import ListSettings  # noqa: PLC0415 - help needs none

    return ListSettings.read(ctx.obj.config)


def store_of(ctx: click.Context) -> Store:
    """The installed lists."""
    from matcher.watchlists.store import Store  # noqa: PLC0415 - help needs none

    return Store(settings_of(ctx).folder)


def named_or_installed(ctx: click.Context, _option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The lists named, ids of installed ones as the folder of the version in use; without any, all installed ones.

    A manifest then names the very version, which a replay finds as long as it is kept.
    """
    if ctx.resilient_parsing:
        return value
    store = store_of(ctx)
    return tuple(_in_use(store, name) for name in value or store.ids())


def named_only(ctx: click.Context, _option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The lists named, likewise; none without any."""
    return named_or_installed(ctx, _option, value) if value else value


def version_of(store: Store, name: str) -> Installed | None:
    """The installed version that a word means: `ID` the one in use, `ID~1` the one before it, and so on.

    Raises:
        click.ClickException: there are not so many.
    """
    bare, mark, back = name.partition("~")
    if not mark or not back.isdecimal() or Path(name).exists():
        return None if Path(name).exists() else store.current(name)
    kept = store.versions(bare)
    current = store.current(bare)
    places = [at for at, each in enumerate(kept) if current and each.version == current.version]
    at = places[0] + int(back) if places else len(kept)
    if at >= len(kept):
        raise click.ClickException(
            f"The list {bare} has no version {int(back)} before the one in use: {len(kept)} are kept."
        )
    return kept[at]


def refuse_stale(sources: Sequence[Source], most: int | None, warn: int | None) -> None:
    """Stop if a list is older than allowed, and warn if it is older than one wishes.

    Raises:
        click.ClickException: one is older than `most` days.
    """
    if most is None and warn is None:
        return
    from matcher.watchlists.age import stale, today  # noqa: PLC0415 - help needs none

    if most is not None and (old := stale(sources, most, today())):
        hint = "Run `matcher watchlist update`, or raise --max-age."
        raise click.ClickException(" ".join([*old, hint]))
    for sentence in stale(sources, warn, today()) if warn is not None else ():
        say(f"warning: {sentence}")


def alerts(watchlist: Watchlist, names: Sequence[str]) -> list[bool]:
    """Whether each name alerts on a list."""
    from matcher.screening import Matcher  # noqa: PLC0415 - slow to load

    return [bool(result.matches) for result in Matcher(watchlist).match_all(names, limit=1)]


def _in_use(store: Store, name: str) -> str:
    """The folder of an installed version for its id; any other word as it is."""
    found = None if Path(name).exists() else version_of(store, name)
    return str(found.folder) if found else name
