"""The command group: commands load when they are called, and everything that goes wrong ends in one sentence.

`matcher --help` and the completion of a command's name need no command, so the group knows their names and first
sentences by itself.
"""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from matcher.errors import ConfigError, MatcherError

FAILED, USAGE, INTERRUPTED = 1, 2, 130
_NEW_OBJECTS = 50_000
"""So many new objects are made before garbage is looked for; usually 700."""
_BEFORE = ("-v", "--verbose", "-q", "--quiet", "--config")
_HINTS = {
    errno.ENOSPC: " The disk is full: nothing was written; make room, or name another place.",
    errno.EACCES: " Is it open in another program, or may only others write there? Name another place.",
    errno.EROFS: " Name another place.",
    errno.ENOENT: " Check the path.",
    errno.EISDIR: " Name a file in it.",
}


class LazyGroup(click.Group):
    """A group whose commands are modules of `matcher.cli`, imported when first asked for.

    Attributes:
        sentences: the commands in the order of the help, each with the sentence that the help shows.
        prefix: what the modules of a group inside the group begin with (`watchlist_`).
    """

    def __init__(self, *args: Any, sentences: dict[str, str] | None = None, prefix: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sentences = sentences or {}
        self.prefix = prefix

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks so
        """The names of the commands."""
        return list(self.sentences)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click asks so
        """The command of this name, loaded now."""
        if cmd_name not in self.sentences:
            return None
        command: click.Command = import_module(f"matcher.cli.{self.prefix}{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - likewise
        """Write the list of commands without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.sentences.items()))

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line and end the process with its exit code."""
        extra["standalone_mode"] = False
        _start_swiftly()
        try:
            code = super().main(*args, **extra)
            sys.stdout.flush()
        except BaseException as error:
            code = exit_code(error)
        sys.exit(code if isinstance(code, int) else 0)


def _start_swiftly() -> None:
    """Let the process begin its work sooner, and end sooner behind it; what it does is the same.

    Most of what a start makes (modules, tables) lives until the end, and looking for garbage among it again and again
    takes a seventh of the time of a single search, a last look on the way out as much. numpy's library for linear
    algebra, of which nothing is used here, would start a thread for each processor.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_NEW_OBJECTS)
    atexit.register(gc.freeze)


def exit_code(error: BaseException) -> int:
    """Say what went wrong on standard error, and give the exit code for it.

    Raises:
        BaseException: what is nobody's fault but the program's: a traceback helps whoever mends it.
    """
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else FAILED
    if isinstance(error, click.Abort | KeyboardInterrupt):
        say("error: interrupted.")
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        _silence()
        return FAILED
    if isinstance(error, click.UsageError):
        say(f"error: {error.format_message().rstrip('.')}. {_advice(error)}")
        return USAGE
    if isinstance(error, click.ClickException | MatcherError):
        say(f"error: {error.format_message() if isinstance(error, click.ClickException) else error}")
        return USAGE if isinstance(error, ConfigError) else FAILED
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        say(f"error: {where}{error.strerror or error}.{_HINTS.get(error.errno or 0, '')}")
        return FAILED
    raise error


def _advice(error: click.UsageError) -> str:
    """What to try: options that hold for every command stand before it."""
    name = getattr(error, "option_name", "")
    if error.ctx and error.ctx.parent and name in _BEFORE:
        return f"Write it before the command: `{error.ctx.parent.command_path} {name} {error.ctx.info_name} ...`."
    return f"See `{error.ctx.command_path if error.ctx else 'matcher'} --help`."


def say(sentence: str) -> None:
    """One line on standard error; signs in it that would move a terminal's cursor are shown, not obeyed."""
    shown = "".join(char if char.isprintable() else "�" for char in " ".join(sentence.splitlines()))
    click.echo(shown, err=True)


def _silence() -> None:
    """Whoever read the output is gone; Python must not complain when it flushes on its way out."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
