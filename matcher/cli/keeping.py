"""What a run keeps beside its report: past judgements are asked, it is recorded, and a screening can be resumed."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.group import say
from matcher.cli.options import absolute
from matcher.cli.stores import opened_to_keep, reviewer_then
from matcher.errors import StoreError

if TYPE_CHECKING:
    from matcher.records import Result, Skipped
    from matcher.review.database import Database
    from matcher.review.reviewer import Reviewer
    from matcher.review.runs import Recorder
    from matcher.screening.journal import Journal
    from matcher.screening.run import Run


class Keeping:
    """The file of judgements and runs during one run; without it (`--store none`) nothing is asked and nothing kept.

    Args:
        ctx: of the command.
        store: as named; None for the usual place, `none` for no file.
        output: where the report goes.
        resume: whether an interrupted run of this report is to go on.
    """

    def __init__(self, ctx: click.Context, store: str | None, output: str, *, resume: bool = False) -> None:
        self._ctx = ctx
        self._closing = ExitStack()
        self.database = self._opened(store)
        self.journal = self._journal(output, resume=resume)
        self.reviewer = self._reviewer()
        self._recorder = self._recording()

    def __enter__(self) -> Keeping:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    def note(self, item: Result | Skipped) -> None:
        """Take note of a result as it goes into the report."""
        if self._recorder:
            self._recorder.add(item)

    def record(self, run: Run, manifest: str | None) -> None:
        """Record the run once its report is in its place, and its manifest, if that was written to a file.

        Raises:
            click.ClickException: it cannot be recorded; the report is there all the same.
        """
        if not self.database or not self._recorder:
            return
        try:
            number = self._recorder.record(self.database, _lasting(run.manifest, manifest))
        except (StoreError, OSError) as error:
            raise click.ClickException(f"The report is written, but the run is not recorded: {error}") from error
        if self._ctx.obj.verbose:
            say(f"note: recorded as run {number} in {self.database.path}.")

    def _opened(self, store: str | None) -> Database | None:
        """The file; None if there is to be none, or the usual one cannot be made."""
        found = opened_to_keep(self._ctx, store, without="this run is not recorded, and past judgements are not asked")
        if found:
            self._closing.callback(found.close)
        return found

    def _journal(self, output: str, *, resume: bool) -> Journal | None:
        lasting = output != "-" and (not Path(output).exists() or Path(output).is_file())
        if self.database is None or not lasting:
            if resume:
                raise click.UsageError(
                    "--resume needs a report in a file (-o), and the file of judgements and runs (no --store none)"
                )
            return None
        from matcher.screening.journal import Journal  # noqa: PLC0415 - help needs it not

        folder = self.database.path.parent / f"{self.database.path.stem}.unfinished"
        made = Journal(folder, output, resume=resume, warn=lambda sentence: say(f"warning: {sentence}"))
        if resume and not made.account and not self._ctx.obj.quiet:
            say("note: there is no interrupted run of this report to go on with, so it begins anew.")
        self._closing.callback(made.close)
        return made

    def _reviewer(self) -> Reviewer | None:
        if self.database is None:
            return None
        before: Any = self.journal.account.get("judgements") if self.journal else None
        return reviewer_then(self._ctx, self.database, before)

    def _recording(self) -> Recorder | None:
        if self.database is None:
            return None
        from matcher.review.runs import Recorder  # noqa: PLC0415 - help needs it not

        made = Recorder()
        self._closing.callback(made.close)
        return made


def _lasting(manifest: dict[str, Any], file: str | None) -> dict[str, Any]:
    """A manifest that tells where it and the report lie, whatever folder the next command runs in."""
    output = manifest["output"]
    place = {"manifest_file": absolute(file)} if file else {}
    return {**manifest, **place, "output": {**output, "path": absolute(output["path"])}}
