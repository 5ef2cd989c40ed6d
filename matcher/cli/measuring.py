"""What a measurement keeps: its run is recorded beside those of `screen`, and an earlier one can be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from matcher.cli.group import say
from matcher.cli.options import absolute
from matcher.cli.stores import RUN, now, opened_to_keep
from matcher.errors import StoreError


class Measuring:
    """The file of runs while something is measured; without it (`--store none`) nothing is kept in it.

    Args:
        ctx: of the command.
        store: as named; None for the usual place, `none` for no file.
        command: whose measurements they are: `evaluate pairs`, `certify`, ...
    """

    def __init__(self, ctx: click.Context, store: str | None, command: str) -> None:
        self._ctx = ctx
        self._command = command
        self._started = now()
        self._database = opened_to_keep(ctx, store, without="this run is not recorded")

    def __enter__(self) -> Measuring:
        return self

    def __exit__(self, *_: object) -> None:
        if self._database:
            self._database.close()

    def earlier(self, word: str | None) -> dict[str, Any] | None:
        """The earlier run that `--against` names: by its number, `last`, `last~1` or a file; None if none is named.

        Raises:
            StoreError: no such run is recorded.
            InputError: the file is no run of this command.
        """
        from matcher.evaluation.runs import checked_run, read_run  # noqa: PLC0415 - help needs none
        from matcher.review.measurements import data_of, measurement_of  # noqa: PLC0415

        if not word:
            return None
        if not RUN.fullmatch(word) or Path(word).exists():
            return read_run(word, self._command)
        if not self._database:
            raise click.UsageError(f"--against {word} needs the file of judgements and runs, or name a file")
        found = measurement_of(self._database, word, self._command)
        return checked_run(data_of(self._database, found), self._command, f"run {found.id}")

    def record(self, data: Mapping[str, Any], output: str) -> None:
        """Record the run once its sheet is in its place.

        Raises:
            click.ClickException: it cannot be recorded; the sheet is there all the same.
        """
        from matcher.review.measurements import record_measurement  # noqa: PLC0415 - help needs none

        if not self._database:
            return
        try:
            number = record_measurement(
                self._database, data, started=self._started, finished=now(), output=absolute(output)
            )
        except (StoreError, OSError) as error:
            raise click.ClickException(f"What was measured is written, but the run is not recorded: {error}") from error
        if self._ctx.obj.verbose:
            say(f"note: recorded as run {number} in {self._database.path}.")
