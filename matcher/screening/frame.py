"""Screen a pandas DataFrame: the columns of a report, behind the columns that came in.

pandas is imported when a frame is screened, not before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from matcher.config import MatchConfig
from matcher.mentions.build import mention
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Places, Selection, places
from matcher.records import Kind, Mention, Result
from matcher.report.columns import COLUMNS, Layout, rows
from matcher.screening.matcher import Matcher
from matcher.watchlists import Watchlist

if TYPE_CHECKING:
    import pandas as pd

# How None and the missing values of pandas and numpy show themselves.
_MISSING = frozenset(("None", "nan", "NaN", "NaT", "<NA>"))


def screen_frame(
    frame: pd.DataFrame,
    watchlist: Watchlist | Matcher,
    *,
    name: str | Iterable[str] = "name",
    id: str | None = None,  # noqa: A002 - options are named after the columns of a mention
    kind: Kind | None = None,
    kind_column: str | None = None,
    birth_date: str | None = None,
    countries: str | None = None,
    sex: str | None = None,
    identifiers: str | Iterable[str] = (),
    config: MatchConfig | None = None,
    limit: int = 10,
    min_score: float | None = None,
    only_hits: bool = False,
    workers: int = 1,
) -> pd.DataFrame:
    """Screen every row of a DataFrame.

    Args:
        frame: the rows; cells may be missing (None, NaN, NaT).
        watchlist: what to screen against; a `Matcher` is used as it is, its index is not built again.
        name: the column of the name; several are several names of one row.
        id: the column of the caller's own reference.
        kind: what the names are names of, if all are of one kind.
        kind_column: the column that says so for each row.
        birth_date: the column of the birth date, as text or as dates.
        countries: the column of countries, several separated by `;`.
        sex: the column of the sex.
        identifiers: the columns of official numbers.
        config: thresholds and policies; not together with a `Matcher`, which has its own.
        limit: at most so many matches of one row.
        min_score: lowest score (0 to 1) of a match that is shown; None means `review_at`.
        only_hits: whether clear rows are left out; unscreenable ones stay.
        workers: processes to share the work.

    Returns:
        The input's columns with their values and index labels, then the report's columns: a row per match, or one for
        a row without any. `score` is a float (NaN without a match), `rank` and `more` are integers, the rest is text.

    Raises:
        InputError: a column is not there.
        ValueError: `config` is given together with a `Matcher`.

    >>> import pandas as pd
    >>> found = screen_frame(pd.DataFrame({"name": ["Jon Jin Yong", "Jane Doe"]}), Watchlist.load("excerpt"))
    >>> found[["name", "decision", "entry_id"]].values.tolist()
    [['Jon Jin Yong', 'match', '27743'], ['Jane Doe', 'clear', '']]
    """
    chosen = Selection(
        names=_several(name), id=id, kind=kind_column, birth_date=birth_date, country=countries, sex=sex,
        identifiers=_several(identifiers), default_kind=kind,
    )  # fmt: skip
    headers = [str(header) for header in frame.columns]
    places_ = places(headers, chosen, name="the frame")
    mentions = _mentions(frame, Columns(headers), places_, kind)
    results = _matcher(watchlist, config).match_all(mentions, workers=workers, limit=limit, min_score=min_score)
    return _report(frame, results, only_hits=only_hits)


def _several(columns: str | Iterable[str]) -> tuple[str, ...]:
    return (columns,) if isinstance(columns, str) else tuple(columns)


def _matcher(watchlist: Watchlist | Matcher, config: MatchConfig | None) -> Matcher:
    if not isinstance(watchlist, Matcher):
        return Matcher(watchlist, config or MatchConfig())
    if config is not None:
        raise ValueError("A Matcher has its own config; give a Watchlist or leave config out.")
    return watchlist


def _mentions(frame: pd.DataFrame, columns: Columns, where: Places, kind: Kind | None) -> Iterator[Mention]:
    for number, cells in enumerate(frame.itertuples(index=False, name=None), 1):
        row = Row(columns, tuple(map(_text, cells)))
        yield mention(row, where, line=number, path="", default_kind=kind, strict=False)


def _text(cell: Any) -> str:
    """A cell as text: nothing for a missing value, the date alone for a time stamp, no `.0` behind a whole number.

    >>> _text(float("nan")), _text(None), _text(1981.0), _text("Kim")
    ('', '', '1981', 'Kim')
    """
    if isinstance(cell, str):
        return cell
    if str(cell) in _MISSING:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    date = getattr(cell, "date", None)
    return str(date()) if callable(date) else str(cell)


def _report(frame: pd.DataFrame, results: Iterable[Result], *, only_hits: bool) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - importing the package must not import pandas

    layout = Layout(input_columns=())
    places_: list[int] = []
    found: list[list[str]] = []
    for place, result in enumerate(results):
        if only_hits and result.decision == "clear":
            continue
        for cells in rows(result, layout):
            places_.append(place)
            found.append(cells)
    given = frame.iloc[places_]
    columns = pd.DataFrame(found, columns=list(COLUMNS), index=given.index, dtype=object)
    columns["score"] = pd.to_numeric(columns["score"])
    columns["rank"] = pd.to_numeric(columns["rank"]).astype("Int64")
    columns["more"] = pd.to_numeric(columns["more"]).astype("int64")
    return pd.concat([given, columns], axis=1)
