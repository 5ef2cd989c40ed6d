"""`--since` of `matcher screen`: an earlier run to build on."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.cli.group import say

if TYPE_CHECKING:
    from matcher.screening import Matcher
    from matcher.screening.since import EarlierRun, Since


def earlier_run(manifest: str) -> AbstractContextManager[EarlierRun | None]:
    """The run of a manifest; None if none is named."""
    if not manifest:
        return nullcontext()
    from matcher.screening.since import EarlierRun  # noqa: PLC0415 - help needs it not

    return EarlierRun(Path(manifest))


def since_of(matcher: Matcher, run: EarlierRun, limit: int) -> Since:
    """A screener that looks up only what can have changed since a run."""
    from matcher.screening.since import Since  # noqa: PLC0415 - as above

    return Since(matcher, run, limit, lambda sentence: say(f"note: {sentence}"))
