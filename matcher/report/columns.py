"""The columns of a tabular report, and the rows that one result fills.

Every input column comes first, with its header, place and value; then what was found. A mention has a row per match, or
one row if it has none, so that every input row appears at least once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matcher.records import Match, Result, Skipped
from matcher.report.account import Account, Accounting

COLUMNS = (
    "decision",
    "rank",
    "score",
    "entry_id",
    "source",
    "entry_kind",
    "entry_name",
    "matched_name",
    "name_type",
    "programs",
    "countries",
    "birth_dates",
    "explanation",
    "more",
)
SCORE_DECIMALS = 4
_BETWEEN = "; "


def unheard(sentence: str) -> None:
    """What becomes of a warning that nobody listens to."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a report shows.

    Attributes:
        input_columns: headers of the input, as written there; may repeat.
        extra_columns: optional columns behind the fixed ones, by their key in `Match.extra`.
        raw: whether cells are left as they are though a spreadsheet would run them as formulas.
        width: columns of the terminal, for the table.
        colour: whether the table is coloured.
        account: gives what the report says of its run, once all results have been read.
        warn: told what of the results has no place in the report.
        texts: of articles the text by its name, for the page; read once all results are.
    """

    input_columns: tuple[str, ...] = ("name",)
    extra_columns: tuple[str, ...] = ()
    raw: bool = False
    width: int = 120
    colour: bool = False
    account: Accounting = Account
    warn: Callable[[str], None] = unheard
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def header(self) -> tuple[str, ...]:
        """All columns in order."""
        return (*self.input_columns, *COLUMNS, *self.extra_columns)


def input_columns(item: Result | Skipped) -> tuple[str, ...]:
    """The headers of the input that a result came from; `name` for a mention that came from no table.

    >>> from matcher.records import Mention
    >>> input_columns(Result(Mention("Jon Jin Yong"), "clear"))
    ('name',)
    """
    fields = item.fields if isinstance(item, Skipped) else item.mention.fields
    return tuple(getattr(fields, "headers", fields)) or ("name",)


def score_text(score: float) -> str:
    """A score as every form shows it: rounded as JSON Lines keeps it, so that a report made from that is the same.

    >>> score_text(0.98765)
    '0.9877'
    """
    return f"{round(score, 6):.{SCORE_DECIMALS}f}"


def rows(item: Result | Skipped, layout: Layout) -> Iterator[list[str]]:
    """The report's rows of one result, in the order of `layout.header`.

    >>> from matcher.records import Mention
    >>> next(rows(Result(Mention("Jon Jin Yong"), "clear"), Layout()))[:3]
    ['Jon Jin Yong', 'clear', '']
    """
    if isinstance(item, Skipped):
        yield [*_given(item.fields, item.text, layout), *_empty("unscreenable", item.reason, 0, layout)]
        return
    given = _given(item.mention.fields, item.mention.text, layout)
    if not item.matches:
        yield [*given, *_empty(item.decision, item.reason, item.more, layout)]
    for rank, match in enumerate(item.matches, 1):
        yield [*given, *_found(match, rank, item.more, layout)]


def new_columns(item: Result | Skipped, layout: Layout) -> list[str]:
    """Columns of a row that the report's header lacks, for JSON objects that bring new keys late."""
    headers = input_columns(item)
    return [] if headers == layout.input_columns else [name for name in headers if name not in layout.input_columns]


def _given(fields: Mapping[str, str], text: str, layout: Layout) -> Sequence[str]:
    width = len(layout.input_columns)
    headers, cells = getattr(fields, "headers", None), getattr(fields, "cells", None)
    if headers is not None and cells is not None and headers[:width] == layout.input_columns:
        return tuple(cells[:width])
    if not fields:
        return (text, *[""] * (width - 1))[:width]
    return tuple(fields.get(name, "") for name in layout.input_columns)


def _empty(decision: str, reason: str, more: int, layout: Layout) -> list[str]:
    return [decision, *[""] * (len(COLUMNS) - 3), reason, str(more), *[""] * len(layout.extra_columns)]


def _found(match: Match, rank: int, more: int, layout: Layout) -> list[str]:
    entry = match.entry
    return [
        match.decision,
        str(rank),
        score_text(match.score),
        entry.id,
        entry.source,
        entry.kind,
        entry.name,
        match.name,
        match.name_type,
        _BETWEEN.join(entry.programs),
        _BETWEEN.join(entry.countries),
        _BETWEEN.join(entry.birth_dates),
        match.explain(),
        str(more),
        *(str(match.extra.get(name, "")) for name in layout.extra_columns),
    ]
