"""Screen a pandas DataFrame: the columns of a report, behind the columns that came in.

pandas is imported when a frame is screened, not before.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from matcher.config import MatchConfig
from matcher.mentions.selection import Selection
from matcher.records import Kind, Result
from matcher.screening.matcher import Matcher
from matcher.screening.table import columns_of, found, reading, several
from matcher.watchlists import Watchlist

if TYPE_CHECKING:
    import pandas as pd


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
        names=several(name), id=id, kind=kind_column, birth_date=birth_date, country=countries, sex=sex,
        identifiers=several(identifiers), default_kind=kind,
    )  # fmt: skip
    mentions = reading(frame.columns, chosen, of="the frame").mentions(frame.itertuples(index=False, name=None))
    matcher = matcher_of(watchlist, config)
    results = matcher.match_all(mentions, workers=workers, limit=limit, min_score=min_score)
    return _report(frame, results, columns_of(matcher.config), only_hits=only_hits)


def matcher_of(watchlist: Watchlist | Matcher, config: MatchConfig | None) -> Matcher:
    """The matcher of a list, or the one given.

    Raises:
        ValueError: `config` is given together with a `Matcher`.
    """
    if not isinstance(watchlist, Matcher):
        return Matcher(watchlist, config or MatchConfig())
    if config is not None:
        raise ValueError("A Matcher has its own config; give a Watchlist or leave config out.")
    return watchlist


def _report(frame: pd.DataFrame, results: Iterable[Result], names: tuple[str, ...], *, only_hits: bool) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - importing the package must not import pandas

    made = found(results, names, only_hits=only_hits)
    given = frame.iloc[made.places]
    columns = pd.DataFrame(made.rows, columns=list(names), index=given.index, dtype=object)
    columns["score"] = pd.to_numeric(columns["score"])
    columns["rank"] = pd.to_numeric(columns["rank"]).astype("Int64")
    columns["more"] = pd.to_numeric(columns["more"]).astype("int64")
    return pd.concat([given, columns], axis=1)
