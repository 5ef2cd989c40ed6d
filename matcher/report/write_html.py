"""The report as one HTML page that needs nothing else: no network, no other file, and no script to be read.

Everything from outside is escaped; signs that cannot be seen or that turn the direction of writing are named. The
page's Content-Security-Policy allows its own script and style by their digests and nothing else, so even a name that
got through could do nothing. The page begins with the counts, so the results are held until all are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from matcher.errors import MatcherError
from matcher.records import Match, Result, Skipped
from matcher.report.article_text import articles, folded
from matcher.report.cards import PRESSING, card, pressing
from matcher.report.columns import Layout
from matcher.report.histogram import Histogram, histogram, lowest
from matcher.report.page import ROOM, environment, policy, source

MOST_MENTIONS = 25_000
MOST_MATCHES = 15_000
"""What a browser still opens within seconds; beyond that nobody reads a page anyway."""
PLAIN = 300
"""Up to so many cards stand in the page as they are; more are put into it by its script, piece by piece."""
FEW = 20
"""Up to so many articles all stand in the page; of more only those with something to look at."""
_CHARTS = 6


def write_html(results: Iterable[Result | Skipped], stream: BinaryIO, layout: Layout) -> None:
    """Write results to a stream of bytes, as a page.

    Raises:
        MatcherError: there are more results than a browser can show.

    >>> import io
    >>> from matcher.records import Mention
    >>> stream = io.BytesIO()
    >>> write_html([Result(Mention("<script>"), "clear")], stream, Layout())
    >>> b"&lt;script&gt;" in stream.getvalue()
    True
    """
    held = list(enumerate(_held(results), 1))
    page = environment(ROOM).get_template("page.html")
    pieces = page.stream(**_context(held, layout))
    pieces.enable_buffering(500)
    for piece in pieces:
        stream.write(piece.encode("utf-8", "backslashreplace"))


def _held(results: Iterable[Result | Skipped]) -> list[Result | Skipped]:
    held: list[Result | Skipped] = []
    matches = 0
    for item in results:
        held.append(item)
        matches += len(item.matches) if isinstance(item, Result) else 0
        if len(held) > MOST_MENTIONS or matches > MOST_MATCHES:
            what = f"{MOST_MENTIONS:,} names" if len(held) > MOST_MENTIONS else f"{MOST_MATCHES:,} matches"
            raise MatcherError(
                f"The report has more than {what}, too many for one page; write CSV or JSON Lines instead "
                "(-o report.csv), or leave clear rows out (--only-hits)."
            )
    return held


def _context(held: Sequence[tuple[int, Result | Skipped]], layout: Layout) -> dict[str, Any]:
    account = layout.account()
    matches = [match for _, item in held if isinstance(item, Result) for match in item.matches]
    kept, cards, spots = folded(held)
    kept.sort(key=pressing)
    style, script = source(ROOM, "page.css"), source(ROOM, "page.js")
    return {
        "account": account,
        "policy": policy(style, script),
        "style": style,
        "script": script,
        "decisions": PRESSING,
        "shown": len(kept),
        "left_out": account.rows["read"] - len(held),
        "told": articles(held, layout.texts, cards),
        "few": FEW,
        "matches": len(matches),
        "plain": len(kept) <= PLAIN,
        "charts": list(_charts(matches, account.thresholds)),
        "lists": sorted({match.entry.source for match in matches}),
        "kinds": sorted({match.entry.kind for match in matches}),
        "cards": (card(item, order, spots.get(order, ())) for order, item in kept),
    }


def _charts(matches: Sequence[Match], thresholds: dict[str, float]) -> Iterator[Histogram]:
    """The scores of all matches, then by list and by kind, where there are several."""
    low = lowest((match.score for match in matches), thresholds)
    yield _chart("All matches", matches, low, thresholds)
    for name in ("source", "kind"):
        values = sorted({getattr(match.entry, name) for match in matches})
        if len(values) > 1:
            for value in values[:_CHARTS]:
                chosen = [match for match in matches if getattr(match.entry, name) == value]
                yield _chart(value, chosen, low, thresholds)


def _chart(title: str, matches: Iterable[Match], low: float, thresholds: dict[str, float]) -> Histogram:
    return histogram(title, ((match.score, match.decision) for match in matches), low, thresholds)
