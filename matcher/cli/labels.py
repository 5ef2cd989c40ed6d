"""Labelled pairs as the commands name them: tables, judgements, or both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from matcher.cli.stores import opened, store_option, today

if TYPE_CHECKING:
    from matcher.evaluation.pairs_file import Pairs

F = TypeVar("F", bound=Callable[..., Any])


def judgement_options(function: F) -> F:
    """`--judgements` and `--store`."""
    words = "Take what was judged of matches as labels, too."
    return click.option("--judgements", is_flag=True, help=words)(store_option(function))


def labelled_pairs(ctx: click.Context, files: Sequence[str], *, judgements: bool, store: str | None) -> Pairs:
    """The pairs of some tables, and of the judgements if they are asked for."""
    from matcher.evaluation.judged import joined, judged_pairs  # noqa: PLC0415 - help needs none
    from matcher.evaluation.pairs_file import read_pairs  # noqa: PLC0415

    found = [read_pairs(path) for path in files]
    if judgements:
        with opened(ctx, store) as database:
            found.append(judged_pairs(database, today=date.fromisoformat(today())))
    return joined(found)
