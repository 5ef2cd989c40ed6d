"""Families of options that several commands share, as decorators."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, TypeVar

import click

from matcher.cli.group import say
from matcher.cli.indexes import kept_in
from matcher.cli.lists import named_only, named_or_installed, refuse_stale
from matcher.cli.notes import notes
from matcher.errors import MissingDependency

if TYPE_CHECKING:
    from matcher.config import MatchConfig
    from matcher.watchlists import Watchlist

F = TypeVar("F", bound=Callable[..., Any])
_BINARY = {"xlsx": "a workbook", "parquet": "Parquet"}
REPORT_FORMATS = ("csv", "jsonl", "table", "html", "xlsx", "parquet")
ARTICLE_FORMATS = ("text", "markdown", "html", "pdf", "jsonl")
KINDS = ("person", "organization", "vessel", "aircraft")
_NO_LIST = (
    "No list is installed and none is named. Install lists with `matcher watchlist update`, or name one with -w: a "
    "file (-w list.csv), a folder with an OFAC set (-w ofac/), or the small excerpt for trying out (-w excerpt)."
)
_DAYS = click.IntRange(0)
_LIST_FORMAT, _MAX_AGE, _MAX_AGE_WARN = "list format", "max age", "max age warn"


def watchlist_options(function: F) -> F:
    """`-w`, `--map`, `--list-format`, `--max-age` and `--max-age-warn`."""
    return _list_options(function, named_or_installed, "  [default: the installed lists]")


def named_list_options(function: F) -> F:
    """The same, without any list if none is named."""
    return _list_options(function, named_only, "")


def _list_options(function: F, callback: Callable[..., Any], default: str) -> F:
    lists = click.option(
        "-w",
        "--watchlist",
        "watchlists",
        multiple=True,
        metavar="LIST",
        callback=callback,
        help="A list: its id, a file, a folder with an OFAC set, or `excerpt` for trying out. May be repeated."
        f"{default}",
    )
    columns = click.option(
        "--map",
        "list_columns",
        metavar="OURS=THEIRS,...",
        callback=pairs,
        help="Headers of a generic list: id=Ref,name=Party.",
    )
    form = click.option(
        "--list-format", metavar="FORMAT", help="Format of the lists, if it is told wrongly.", **_aside(_LIST_FORMAT)
    )
    age = click.option("--max-age", type=_DAYS, metavar="DAYS", help="Refuse older lists.", **_aside(_MAX_AGE))
    warn = click.option(
        "--max-age-warn", type=_DAYS, metavar="DAYS", help="Warn of older lists.", **_aside(_MAX_AGE_WARN)
    )
    return lists(columns(form(age(warn(function)))))


def _aside(name: str) -> dict[str, Any]:
    """What makes an option known to `load_lists` without the command having to pass it on."""

    def keep(ctx: click.Context, _option: click.Parameter, value: Any) -> Any:
        ctx.meta[f"matcher.{name}"] = value
        return value

    return {"callback": keep, "expose_value": False}


def kind_option(function: F) -> F:
    """`--kind`."""
    return click.option("--kind", type=click.Choice(KINDS), help="What the names are of, where nothing else says so.")(
        function
    )


def report_format_option(function: F) -> F:
    """`--format` of a report."""
    choice = click.Choice(REPORT_FORMATS)
    return click.option("--format", "form", type=choice, help="Form of the report; told by OUT.")(function)


def refuse_binary(form: str | None, output: str) -> None:
    """Keep the bytes of a workbook or of Parquet off the terminal, and say at once if Parquet cannot be written.

    Raises:
        click.UsageError: they would be shown there.
        MissingDependency: pyarrow is not installed.
    """
    if form in _BINARY and output == "-" and sys.stdout.isatty():
        raise click.UsageError(f"{_BINARY[form]} is nothing to show on a terminal; name a file: -o report.{form}")
    if "parquet" in (form, PurePath(output).suffix.lstrip(".")) and find_spec("pyarrow") is None:
        raise MissingDependency("Parquet needs pyarrow: pip install 'watchlist-matcher[parquet]'.")


def threshold_options(function: F) -> F:
    """`--match-at` and `--review-at`."""
    score = click.FloatRange(0, 1)
    match = click.option(
        "--match-at", metavar="SCORE", type=score, help="Score from which it is a match.  [default: 0.8]"
    )
    review = click.option(
        "--review-at", metavar="SCORE", type=score, help="Score from which a person should look.  [default: 0.5]"
    )
    return match(review(function))


def article_options(function: F) -> F:
    """`--article-format`, `--encoding`, `--strict` and `--ner`."""
    form = click.option(
        "--article-format", type=click.Choice(ARTICLE_FORMATS), help="What the articles are, if it is told wrongly."
    )
    encoding = click.option("--encoding", metavar="NAME", help="Encoding of the articles, if it cannot be told.")
    strict = click.option("--strict", is_flag=True, help="Stop at the first article that cannot be read.")
    ner = click.option("--ner", metavar="PIPELINE", help="A spaCy pipeline whose names are looked up too.")
    return form(encoding(strict(ner(function))))


def column_options(function: F) -> F:
    """Which columns of the input say what."""
    for name, words in reversed(_COLUMNS.items()):
        option = f"--{name.replace('_', '-')}"
        function = click.option(option, metavar="NAME", multiple=name in _SEVERAL, help=words)(function)
    return function


_COLUMNS = {
    "name_column": "Column of the name; found by its header. Repeated: further names of the same row.",
    "given_column": "Column of the given name, with --family-column.",
    "family_column": "Column of the family name.",
    "id_column": "Column of your own reference.",
    "kind_column": "Column of the kind: person, company, ship, ...",
    "birth_date_column": "Column of the birth date.",
    "country_column": "Column of countries, several separated by ';'.",
    "sex_column": "Column of the sex.",
    "identifier_column": "Column of official numbers. May be repeated.",
}
_SEVERAL = ("name_column", "identifier_column")


def configuration(ctx: click.Context, **changes: Any) -> MatchConfig:
    """The settings of `--config` with what the command's own options change."""
    from matcher.config import MatchConfig  # noqa: PLC0415 - help needs none

    base = MatchConfig.read(ctx.obj.config) if ctx.obj.config else MatchConfig()
    return replace(base, **{name: value for name, value in changes.items() if value is not None})


def load_lists(ctx: click.Context, watchlists: tuple[str, ...], list_columns: dict[str, str]) -> Watchlist:
    """The lists named, with what should be known of them said on standard error."""
    from matcher.watchlists import Watchlist  # noqa: PLC0415 - help needs none

    if not watchlists:
        raise click.ClickException(_NO_LIST)
    kept = kept_in(quiet=ctx.obj.quiet)
    found = Watchlist.load(*watchlists, format=list_format(ctx), columns=list_columns or None, kept=kept)
    refuse_stale(
        found.sources,
        ctx.meta.get(f"matcher.{_MAX_AGE}"),
        ctx.meta.get(f"matcher.{_MAX_AGE_WARN}"),
    )
    if not ctx.obj.quiet:
        for sentence in notes(found, all_of_it=ctx.obj.verbose):
            say(f"note: {sentence}")
    return found


def list_format(ctx: click.Context) -> str:
    """What `--list-format` says."""
    return ctx.meta.get(f"matcher.{_LIST_FORMAT}") or "auto"


def absolute(name: str) -> str:
    """A path that holds from any folder; an id or `-` as it is."""
    return str(Path(name).resolve()) if name != "-" and Path(name).exists() else name


def json_option(function: F) -> F:
    """`--format text|json`."""
    choice = click.Choice(("text", "json"))
    words = "For eyes or for programs."
    return click.option("--format", "form", type=choice, default="text", show_default=True, help=words)(function)


def pairs(ctx: click.Context, option: click.Parameter, value: str | None) -> dict[str, str]:
    """`ours=theirs,...` of an option, as a mapping."""
    found = [pair.partition("=") for pair in (value or "").split(",") if pair.strip()]
    if any(not ours.strip() or not theirs.strip() for ours, _, theirs in found):
        raise click.BadParameter("write it as id=Ref,name=Party", ctx=ctx, param=option)
    return {ours.strip(): theirs.strip() for ours, _, theirs in found}
