"""Where results go, looked at before the work begins: nothing that is still read is overwritten, no hour is lost."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click


def check_places(reads: Iterable[str], writes: Iterable[str | None]) -> None:
    """Make sure that each place can be written to, and is neither read nor written twice.

    Args:
        reads: input, lists, configuration; ids of lists and `-` are no files and may stand among them.
        writes: report and manifest; None and `-` are no files.

    Raises:
        click.UsageError: a place would be overwritten that is read, or written twice.
        OSError: a place cannot be written to.
    """
    from matcher.report.target import check  # noqa: PLC0415 - help needs it not

    taken = {Path(name).resolve(): f"is read ({name})" for name in reads if _is_file(name)}
    for name in writes:
        if name is None or name == "-":
            continue
        place = Path(name).resolve()
        if place in taken:
            raise click.UsageError(f"{name} cannot be written to: it {taken[place]}; name another place")
        if not place.exists() or place.is_file():
            taken[place] = "is written to twice"
        check(name)


def _is_file(name: str) -> bool:
    return name != "-" and Path(name).is_file()
