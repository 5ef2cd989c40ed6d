"""How old a loaded list is: since its publisher was last known to have nothing newer, or since the day it states."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from matcher.watchlists.source import Source


def as_of(source: Source) -> tuple[str, str]:
    """ISO date as of which a list is known to be right, and how that is known.

    An installed list is as fresh as the last look at its publisher; any other is of the day that it states, or else of
    the day on which its newest file was written. Both are empty where nothing is known.
    """
    if source.checked:
        return source.checked[:10], "checked with its publisher"
    if source.published:
        return source.published[:10], "published"
    newest = max((path.stat().st_mtime for path in _files(Path(source.path))), default=0.0)
    return (datetime.fromtimestamp(newest, UTC).date().isoformat(), "saved") if newest else ("", "")


def days_old(source: Source, today: date) -> int | None:
    """Age of a list in days; None if nobody can tell."""
    try:
        return (today - date.fromisoformat(as_of(source)[0])).days
    except ValueError:
        return None


def stale(sources: Iterable[Source], days: int, today: date) -> list[str]:
    """A sentence for each list that is older than so many days, or whose age nobody can tell; the excerpt is none.

    Args:
        sources: the lists.
        days: the most that they may be old.
        today: UTC date.
    """
    found = []
    for source in (each for each in sources if not each.trial):
        day, how = as_of(source)
        age = days_old(source, today)
        if age is None:
            found.append(f"The list {source.id} does not say how old it is.")
        elif age > days:
            found.append(f"The list {source.id} is {age} days old ({how} on {day}), more than the {days} allowed.")
    return found


def _files(path: Path) -> list[Path]:
    """The file, or the files of a folder."""
    return [p for p in path.iterdir() if p.is_file()] if path.is_dir() else [path] if path.is_file() else []


def today() -> date:
    """The day, UTC."""
    return datetime.now(UTC).date()
