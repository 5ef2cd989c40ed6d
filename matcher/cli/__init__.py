"""The command line: a thin face of the library. One short file per command; what they share stands in `options`."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from types import FrameType
from typing import Any

import click

import matcher
from matcher.cli.group import LazyGroup
from matcher.cli.indexes import kept_in
from matcher.data.kept import keep_in

_COMMANDS = {
    "screen": "Screen a list of names; write a scored report.",
    "scan": "Find listed parties in articles: offsets, the sentence, the match.",
    "extract": "Write the names that articles mention as CSV.",
    "resolve": "Find out which names and entries are one party.",
    "search": "Find the best candidates for a name, with the evidence.",
    "compare": "Compare two names: every piece of evidence, and the score.",
    "parse": "Show how a name is read: tokens, roles, readings.",
    "report": "Make another form of report from JSON Lines, without screening again.",
    "watchlist": "Install lists, keep them fresh, check and compare them.",
    "judge": "Judge matches: the same party, different parties, or unsure.",
    "judgements": "Show, export, take in and verify what people judged.",
    "runs": "Show the runs that were made, and what differs between two of them.",
    "bundle": "Pack all that a run was made of into one file for the auditor.",
    "replay": "Run again what a manifest or bundle describes: is the report the same?",
    "evaluate": "Measure on labelled names: precision, recall, calibration, what flipped.",
    "certify": "Prove what is found on a list: recall of changed names, alerts on clean ones.",
    "tune": "Recommend thresholds from labelled pairs and judgements.",
    "index": "Build, show and remove what lets screening begin sooner.",
    "doctor": "Show versions, installed lists and their ages, and what is missing.",
    "completion": "Print the completion script for a shell.",
}


@dataclass(frozen=True)
class Settings:
    """What holds for every command.

    Attributes:
        config: path of the configuration, or None.
        verbose: more on standard error.
        quiet: nothing on standard error but errors.
    """

    config: str | None = None
    verbose: bool = False
    quiet: bool = False


@click.group(
    cls=LazyGroup,
    sentences=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 failed, 2 wrong usage, 3 --fail-on met, 130 interrupted.",
)
@click.version_option(matcher.__version__, prog_name="matcher", message="%(prog)s %(version)s")
@click.option("-v", "--verbose", is_flag=True, help="Say more on standard error.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
@click.option("--config", metavar="FILE", help="TOML file with match_at, review_at and other settings.")
@click.pass_context
def main(ctx: click.Context, /, config: str | None, **says: bool) -> None:
    """Screen names against public watchlists: every script, explained scores, offline."""
    if all(says.values()):
        raise click.UsageError("-v and -q contradict each other; write one of them")
    ctx.obj = Settings(config, **says)
    if ctx.resilient_parsing:
        return
    keep_in(lambda: kept_in(quiet=ctx.obj.quiet))
    _end_cleanly_on_terminate()


def _end_cleanly_on_terminate() -> None:
    """Let `kill` unwind the stack like Ctrl-C does, so that drafts of reports are removed."""

    def end(number: int, frame: FrameType | None) -> Any:  # noqa: ARG001 - the signal module calls it so
        raise SystemExit(128 + number)

    try:
        signal.signal(signal.SIGTERM, end)
    except ValueError:  # not in the main thread: whoever runs it there looks after signals
        return
