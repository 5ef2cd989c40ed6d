"""Look mentions up in a watchlist: candidates, scores, decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from matcher.compare.equality import lift, same_name
from matcher.compare.profile import Profile, profiles_of
from matcher.compare.score import Scored, best, bits_of, flattened, probability
from matcher.compare.secondary import identifier_keys, secondary, stands_alone
from matcher.compare.verdict import LISTED, evidence_of, sentence
from matcher.config import MatchConfig
from matcher.index.index import Index
from matcher.index.names import Book, Row, parsed, read_list
from matcher.index.slots import Query
from matcher.index.table import Numbers
from matcher.records import Decision, Evidence, Kind, Match, Mention, Result, Skipped
from matcher.screening.batch import in_order
from matcher.watchlists import Watchlist

# Listed names that are scored for one name of a mention.
MOST_CANDIDATES = 60
# The most that birth date, country and sex together may add, in bits.
MOST_CONFIRMED = 11.0
# An equal official number stands by itself: a name takes no more from it than this, in bits.
WORST_NAME = -12.0
UNREADABLE = "Nothing in the name can be compared: it holds no letter and no digit."


# A name of a mention: its text, the ways to read it, and the listed names worth scoring for each way.
_Asked = tuple[str, tuple[Profile, ...], list[Numbers]]


class _Hit(NamedTuple):
    """The best listed name of one entry for one mention."""

    bits: float
    row: Row
    scored: Scored | None
    queried: str
    extra: tuple[Evidence, ...]


class Matcher:
    """Screens mentions against a watchlist that is indexed once.

    Args:
        watchlist: what to screen against.
        config: thresholds and policies.

    >>> matcher = Matcher(Watchlist.load("excerpt"))
    >>> [m.entry.id for m in matcher.match("Jon Jin Yong")]
    ['27743']
    """

    def __init__(self, watchlist: Watchlist, config: MatchConfig | None = None) -> None:
        self.watchlist = watchlist
        self.config = config or MatchConfig()
        self.rarity, ways = read_list(watchlist)
        self.index = Index(ways)
        self.book = Book(watchlist, self.rarity)
        self._numbers = _by_number(self.book)

    def match(
        self, mention: str | Mention, *, kind: Kind | None = None, limit: int = 10, min_score: float | None = None
    ) -> list[Match]:
        """The entries that a mention may be, best first, ties by entry id.

        Args:
            mention: a name, or a mention with what else is known.
            kind: what it is the name of, if known; a mention's own kind comes first.
            limit: at most so many.
            min_score: lowest score to return; None means `review_at`.

        Returns:
            Matches with their evidence; empty if there is none or the mention is unscreenable.
        """
        return list(self.results([_mention(mention, kind)], limit, min_score)[0].matches)

    def match_all(
        self,
        mentions: Iterable[str | Mention | Skipped],
        *,
        workers: int = 1,
        limit: int = 10,
        min_score: float | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Iterator[Any]:
        """Screen many mentions, in input order, one result each; no more than a few blocks are read ahead.

        Args:
            mentions: names or mentions; what was skipped while reading passes through as it is.
            workers: processes to share the work; the results are the same with any number.
            limit: at most so many matches each; what lies beyond is counted in `more`.
            min_score: lowest score to return; None means `review_at`.
            progress: called with the number of mentions done.
        """
        items = (m if isinstance(m, Skipped) else _mention(m, None) for m in mentions)
        found = in_order(self, items, workers=workers, limit=limit, min_score=min_score)
        for done, result in enumerate(found, start=1):
            yield result
            if progress:
                progress(done)

    def results(self, mentions: Sequence[Mention], limit: int, min_score: float | None) -> list[Result]:
        """Screen a block of mentions at once.

        Args:
            mentions: what to look up.
            limit: at most so many matches each.
            min_score: lowest score to return; None means `review_at`.
        """
        asked = self.asked(mentions)
        lines = [self.line(m, min_score) for m in mentions]
        queries = [
            Query(way, line) for names, line in zip(asked, lines, strict=True) for _, ways in names for way in ways
        ]
        found = iter(self.index.candidates_of(queries, MOST_CANDIDATES + limit))
        return [
            self._result(m, [(text, ways, [next(found) for _ in ways]) for text, ways in names], limit, min_score)
            for m, names in zip(mentions, asked, strict=True)
        ]

    def asked(self, mentions: Iterable[Mention]) -> list[list[tuple[str, tuple[Profile, ...]]]]:
        """The names of each mention, with the ways to read each."""
        return [
            [(text, profiles_of(parsed(text, m.kind), self.rarity)) for text in (m.text, *m.aliases)] for m in mentions
        ]  # fmt: skip

    def line(self, mention: Mention, min_score: float | None) -> float:
        """The bits that a name must be able to reach to be worth scoring."""
        line = self.config.review_at if min_score is None else min(min_score, self.config.review_at)
        # What else is known of the mention may lift a name that would not reach the line by itself.
        return bits_of(line) - (MOST_CONFIRMED if mention.birth_date or mention.countries or mention.sex else 0.0)

    def _result(self, mention: Mention, names: list[_Asked], limit: int, min_score: float | None) -> Result:
        if not mention.identifiers and not any(ways for _, ways, _ in names):
            return Result(mention, "unscreenable", (), 0, UNREADABLE)
        hits = self._hits(mention, names)
        least = self.config.review_at if min_score is None else min_score
        made = [self._match(mention, hit) for hit in hits[:limit] if probability(hit.bits) >= least]
        alerts = sum([probability(hit.bits) >= self.config.review_at for hit in hits])
        return Result(mention, made[0].decision if made else "clear", tuple(made), max(0, alerts - len(made)))

    def _hits(self, mention: Mention, names: list[_Asked]) -> list[_Hit]:
        """The best name of each candidate entry, best first."""
        found: dict[tuple[str, str], _Hit] = {}
        numbered = [place for key in identifier_keys(mention.identifiers) for place in self._numbers.get(key, ())]
        for text, ways, places in names:
            for place in sorted({*numbered, *(p for row in places for p in row.tolist())}):
                hit = self._hit(mention, text, ways, self.book.row(place))
                key = (hit.row.entry.source, hit.row.entry.id)
                if key not in found or hit.bits > found[key].bits:
                    found[key] = hit
        return sorted(found.values(), key=lambda h: (-h.bits, h.row.entry.id, h.row.entry.source))

    def _hit(self, mention: Mention, text: str, ways: tuple[Profile, ...], row: Row) -> _Hit:
        scored = best(ways, row.profiles)
        found: list[Evidence] = []
        bits = flattened(scored.bits) if scored else 0.0
        if scored and same_name(scored, text, row.name.text):
            found += lift(bits, self.config.review_at if row.name.type == "weak" else self.config.match_at)
        beside = secondary(mention, row.entry) if _more_known(mention) else []
        if scored and bits < WORST_NAME and any(map(stands_alone, beside)):
            found.append(
                Evidence("number_decides", "", "", WORST_NAME - bits, "an equal official number outweighs the names")
            )
        found += beside
        return _Hit(bits + sum(e.bits for e in found), row, scored, text, tuple(found))

    def _match(self, mention: Mention, hit: _Hit) -> Match:
        named = evidence_of(hit.scored) if hit.scored else []
        score = probability(hit.bits)
        return Match(
            mention=mention,
            entry=hit.row.entry,
            name=hit.row.name.text,
            score=score,
            name_type=hit.row.name.type,
            decision=self._decision(score, hit),
            evidence=(*named, *hit.extra),
            queried=hit.queried,
            sentence=sentence(hit.scored, hit.extra, names=LISTED)
            if hit.scored
            else "; ".join(e.text for e in hit.extra),
        )

    def _decision(self, score: float, hit: _Hit) -> Decision:
        if score < self.config.review_at:
            return "clear"
        alone = (
            hit.row.name.type == "weak" and not self.config.weak_alias_matches and not any(map(stands_alone, hit.extra))
        )
        return "review" if score < self.config.match_at or alone else "match"


def _more_known(mention: Mention) -> bool:
    return bool(mention.birth_date or mention.countries or mention.sex or mention.identifiers)


def _by_number(book: Book) -> dict[str, list[int]]:
    """The first listed name of each entry by the entry's official numbers."""
    found: dict[str, list[int]] = {}
    seen: set[tuple[str, str]] = set()
    for place, (entry, _) in enumerate(book.names):
        key = (entry.source, entry.id)
        if key not in seen:
            seen.add(key)
            for number in identifier_keys(entry.identifiers):
                found.setdefault(number, []).append(place)
    return found


def _mention(given: str | Mention, kind: Kind | None) -> Mention:
    if isinstance(given, str):
        return Mention(given, kind=kind)
    if kind is None or given.kind is not None:
        return given
    return replace(given, kind=kind)
