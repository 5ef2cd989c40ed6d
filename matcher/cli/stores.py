"""The file of judgements and runs as the commands need it: where it lies, opened, with who judges and when."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from matcher.cli.group import say
from matcher.errors import InputError, StoreError

if TYPE_CHECKING:
    from matcher.review.database import Database
    from matcher.review.reviewer import Reviewer
    from matcher.review.settings import ReviewSettings

F = TypeVar("F", bound=Callable[..., Any])
NONE = "none"
RUN = re.compile(r"\d+|last(~\d+)?")


def store_option(function: F) -> F:
    """`--store`."""
    words = "The file of judgements and runs.  [default: in your data folder, or as the configuration says]"
    return click.option("--store", metavar="FILE", help=words)(function)


def author_options(function: F) -> F:
    """`--author` and `--expires`."""
    author = click.option(
        "--author", metavar="NAME", help="Who judges.  [default: as the configuration says, or your login]"
    )
    expires = click.option("--expires", metavar="WHEN", help="Date, or days from now, from which it holds no more.")
    return author(expires(function))


def review_settings(ctx: click.Context) -> ReviewSettings:
    """What the configuration says of judgements and runs."""
    from matcher.review.settings import ReviewSettings  # noqa: PLC0415 - help needs none

    return ReviewSettings.read(ctx.obj.config)


def place_of(ctx: click.Context, store: str | None) -> Path:
    """Where judgements and runs are kept."""
    from matcher.review.settings import default_store  # noqa: PLC0415 - help needs none

    return Path(store) if store else review_settings(ctx).store or default_store()


def opened(ctx: click.Context, store: str | None, *, make: bool = False) -> Database:
    """The file, open."""
    from matcher.review.database import Database  # noqa: PLC0415 - help needs none

    if store == NONE:
        raise click.UsageError("this needs a file of judgements and runs; leave --store none out")
    return Database(place_of(ctx, store), make=make, wait=review_settings(ctx).wait)


def opened_to_keep(ctx: click.Context, store: str | None, *, without: str) -> Database | None:
    """The file, open and made if need be, for a run that is to be kept in it; None if there is to be none.

    Where nobody named a file, and the usual one cannot be made, that is only told: the work goes on without it.

    Args:
        ctx: of the command.
        store: as named; None for the usual place, `none` for no file.
        without: what a warning says is not done without it.

    Raises:
        StoreError: a file that was named, or is there, cannot be used.
    """
    if store == NONE:
        return None
    place = place_of(ctx, store)
    try:
        found = opened(ctx, store, make=True)
        if not os.access(place.parent, os.W_OK):
            found.close()
            raise StoreError(f"{place} cannot be written to: the folder it lies in is read-only.")
    except StoreError as error:
        if store or place.exists() or review_settings(ctx).store:
            raise StoreError(f"{error} To go on without it, add --store none.") from error
        say(f"warning: {without}: {error}")
        return None
    return found


def manifest_named(ctx: click.Context, store: str | None, word: str) -> str:
    """The path of a manifest for the number of a screening run, `last` or `last~1`; any other word as it is.

    Raises:
        click.ClickException: the run was recorded, but its manifest is not there.
        StoreError: there is no such run.
    """
    if not RUN.fullmatch(word) or Path(word).exists():
        return word
    from matcher.review.runs import run_of  # noqa: PLC0415 - help needs none

    with opened(ctx, store) as database:
        run = run_of(database, word, command="screen")
    found = str(run.manifest.get("manifest_file") or "")
    if not found or not Path(found).is_file():
        where = f"is not at {found} any more" if found else "was not written to a file"
        raise click.ClickException(f"The manifest of run {run.id} {where}; name one with its path.")
    return found


def author_of(ctx: click.Context, author: str | None) -> str:
    """Who judges: as told, as configured, or the login.

    Raises:
        click.UsageError: nobody is known.
    """
    name = (author or review_settings(ctx).author or login()).strip()
    if not name:
        raise click.UsageError("nobody is known who judges; name the author with --author")
    return name


def expiry_of(ctx: click.Context, expires: str | None) -> str:
    """The date from which judgements made now hold no more; empty for never."""
    from datetime import date  # noqa: PLC0415 - as above

    from matcher.review.judgements import expiry  # noqa: PLC0415

    given = expires if expires is not None else review_settings(ctx).expires
    return expiry(given, date.fromisoformat(today()))


def reviewer_then(ctx: click.Context, database: Database, account: dict[str, Any] | None) -> Reviewer:
    """Past judgements as a run sees them: those of now, or those that an earlier run's account tells."""
    from matcher.review.chain import Head  # noqa: PLC0415 - help needs none
    from matcher.review.reviewer import Reviewer  # noqa: PLC0415

    if not account:
        return Reviewer(database, today=today(), four_eyes=review_settings(ctx).four_eyes)
    try:
        until = Head(int(account["last_record"]), str(account["last_digest"]))
        today_, four_eyes = str(account["as_of"]), bool(account["four_eyes"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"What the run says of its judgements is damaged: {error}.") from error
    return Reviewer(database, today=today_, four_eyes=four_eyes, until=until)


def now() -> str:
    """The time, UTC, to the second."""
    from matcher.report.manifest import utc_now  # noqa: PLC0415 - help needs it not

    return utc_now()


def today() -> str:
    """The day, UTC."""
    return now()[:10]


def login() -> str:
    """The name under which the command runs; empty if there is none."""
    import getpass  # noqa: PLC0415 - where nobody is named only

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "")
