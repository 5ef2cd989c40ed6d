"""`matcher doctor`: is everything there that a run needs?"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from typing import Any

import click

import matcher
from matcher.cli.evidence import print_json, print_text
from matcher.cli.lists import settings_of
from matcher.cli.options import json_option

_EPILOG = """\b
Examples:
  matcher doctor
  matcher doctor --format json
"""
_DISTRIBUTION = "watchlist-matcher"


@click.command("doctor", epilog=_EPILOG)
@json_option
@click.pass_context
def command(ctx: click.Context, /, form: str) -> None:
    """Show versions, the installed lists and their ages, the cache, and what is missing for which extra.

    Exit code 1 if something that is needed is missing, or an installed list cannot be loaded.
    """
    found = _found(ctx)
    if form == "json":
        print_json(found)
    else:
        print_text(_lines(found))
    ctx.exit(1 if found["missing"] or any(each["problem"] for each in found["lists"]) else 0)


def _found(ctx: click.Context) -> dict[str, Any]:
    needed, extras = _requirements()
    settings = settings_of(ctx)
    return {
        "matcher": matcher.__version__,
        "python": platform.python_version(),
        "platform": f"{sys.platform} {platform.machine()}",
        "packages": {name: version for name, version in needed.items() if version},
        "missing": [name for name, version in needed.items() if not version],
        "extras": extras,
        "configuration": ctx.obj.config or "",
        "folder": str(settings.folder),
        "lists": list(_lists(settings)),
        "cache": _cache(),
    }


def _cache() -> dict[str, Any]:
    """What is kept between runs so that screening begins sooner: where, how much, and whether it can be written to."""
    from matcher.cli.indexes import folder  # noqa: PLC0415 - help needs none

    place = folder()
    sizes = [path.stat().st_size for path in place.glob("*.*") if path.is_file()]
    above = next((path for path in (place, *place.parents) if path.exists()), place)
    return {"folder": str(place), "files": len(sizes), "bytes": sum(sizes), "writable": os.access(above, os.W_OK)}


def _requirements() -> tuple[dict[str, str], dict[str, list[str]]]:
    """The version of each needed package, empty if it is missing; and for each extra the packages that it lacks."""
    needed: dict[str, str] = {}
    extras: dict[str, list[str]] = {}
    try:
        stated = metadata.requires(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError:  # run from a checkout that is not installed
        stated = []
    for requirement in stated:
        words, _, condition = requirement.partition(";")
        name = "".join(c if c.isalnum() or c in "-_." else " " for c in words).split()[0]
        if "extra" not in condition:
            needed[name] = _version(name)
        else:
            extra = condition.partition("extra")[2].strip(" =\"'")
            missing = extras.setdefault(extra, [])
            if not _version(name) and name != _DISTRIBUTION:
                missing.append(name)
    return needed, extras


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _lists(settings: Any) -> Iterator[dict[str, Any]]:
    """The installed lists, each loaded, with its age and what is wrong with it."""
    from matcher.errors import MatcherError  # noqa: PLC0415 - help needs none of these
    from matcher.watchlists import Watchlist  # noqa: PLC0415
    from matcher.watchlists.age import days_old, today  # noqa: PLC0415
    from matcher.watchlists.store import Store  # noqa: PLC0415

    store = Store(settings.folder)
    for name in store.ids():
        row: dict[str, Any] = {"id": name, "entries": 0, "published": "", "checked": "", "days": None, "problem": ""}
        try:
            (source,) = Watchlist.load(store.folder / name).sources
            days = days_old(source, today())
            row |= {"entries": source.entries, "published": source.published, "checked": source.checked, "days": days}
        except MatcherError as error:
            row["problem"] = str(error)
        yield row


def _lines(found: dict[str, Any]) -> Iterator[str]:
    yield f"matcher {found['matcher']}, Python {found['python']}, {found['platform']}"
    yield f"configuration: {found['configuration'] or 'none'}"
    yield "packages: " + ", ".join(f"{name} {version}" for name, version in found["packages"].items())
    yield from (f"MISSING: {name} is needed: pip install {name}" for name in found["missing"])
    for extra, missing in found["extras"].items():
        hint = f"pip install '{_DISTRIBUTION}[{extra}]'"
        yield f"extra {extra}: " + (f"without {', '.join(missing)} ({hint})" if missing else "complete")
    yield f"lists in {found['folder']}: {len(found['lists']) or 'none; install some with `matcher watchlist update`'}"
    for each in found["lists"]:
        if each["problem"]:
            yield f"  {each['id']}: PROBLEM: {each['problem']}"
        else:
            age = f"{each['days']} days old" if each["days"] is not None else "of unknown age"
            yield f"  {each['id']}: {each['entries']:,} entries, {age}, published {each['published'] or 'unknown'}"
    cache = found["cache"]
    hint = "" if cache["writable"] else "; it cannot be written to, so lists are indexed anew at each run"
    yield f"cache in {cache['folder']}: {cache['files']} files, {cache['bytes'] / 1e6:,.1f} MB{hint}"
