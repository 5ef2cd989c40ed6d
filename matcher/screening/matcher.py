"""Look mentions up in a watchlist: candidates, scores, decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.compare.equality import lift, same_name
from matcher.compare.profile import Profile, profiles
from matcher.compare.score import Scored, best, bits_of, flattened, probability
from matcher.compare.secondary import identifier_keys, secondary, stands_alone
from matcher.compare.verdict import LISTED, evidence_of, sentence
from matcher.config import MatchConfig
from matcher.index.index import Index
from matcher.index.names import Row, rarity_of, rows
from matcher.records import Decision, Evidence, Kind, Match, Mention, Result
from matcher.watchlists import Watchlist

# Listed names that are scored for one name of a mention.
MOST_CANDIDATES = 60
# The most that birth date, country and sex together may add, in bits.
MOST_CONFIRMED = 11.0
# An equal official number stands by itself: a name takes no more from it than this, in bits.
WORST_NAME = -12.0
UNREADABLE = "Nothing in the name can be compared: it holds no letter and no digit."



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
        self._rarity = rarity_of(watchlist)
        self._index = Index(rows(watchlist, self._rarity))
        self._numbers = _by_number(self._index.rows)

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
        return list(self._result(_mention(mention, kind), limit, min_score).matches)

    def match_all(
        self,
        mentions: Iterable[str | Mention],
        *,
        workers: int = 1,
        limit: int = 10,
        min_score: float | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Iterator[Result]:
        """Screen many mentions, in input order, one result each.

        Args:
            mentions: names or mentions.
            workers: processes to share the work.
            limit: at most so many matches each; what lies beyond is counted in `more`.
            min_score: lowest score to return; None means `review_at`.
            progress: called with the number of mentions done.
        """
        for done, mention in enumerate(mentions, start=1):
            yield self._result(_mention(mention, None), limit, min_score)
            if progress:
                progress(done)

    def _result(self, mention: Mention, limit: int, min_score: float | None) -> Result:
        hits = self._hits(mention, limit, min_score)
        if hits is None:
            return Result(mention, "unscreenable", (), 0, UNREADABLE)
        least = self.config.review_at if min_score is None else min_score
        made = [self._match(mention, hit) for hit in hits[: limit + 1] if probability(hit.bits) >= least]
        alerts = sum(probability(hit.bits) >= self.config.review_at for hit in hits)
        kept = tuple(made[:limit])
        return Result(mention, kept[0].decision if kept else "clear", kept, max(0, alerts - len(kept)))

    def _hits(self, mention: Mention, limit: int, min_score: float | None) -> list[_Hit] | None:
        """The best name of each candidate entry, best first; None if no name of the mention can be read."""
        found: dict[tuple[str, str], _Hit] = {}
        readable = bool(mention.identifiers)
        for text in (mention.text, *mention.aliases):
            ways = profiles(text, mention.kind, self._rarity)
            readable = readable or bool(ways)
            for row in self._rows(mention, ways, limit, min_score):
                hit = self._hit(mention, text, ways, row)
                key = (row.entry.source, row.entry.id)
                if key not in found or hit.bits > found[key].bits:
                    found[key] = hit
        if not readable:
            return None
        return sorted(found.values(), key=lambda h: (-h.bits, h.row.entry.id, h.row.entry.source))

    def _rows(self, mention: Mention, ways: tuple[Profile, ...], limit: int, min_score: float | None) -> list[Row]:
        """The listed names worth scoring, in the order of the list."""
        line = self.config.review_at if min_score is None else min(min_score, self.config.review_at)
        # What else is known of the mention may lift a name that would not reach the line by itself.
        least = bits_of(line) - (MOST_CONFIRMED if mention.birth_date or mention.countries or mention.sex else 0.0)
        places = {int(p) for way in ways for p in self._index.candidates(way, MOST_CANDIDATES + limit, least)}
        for key in identifier_keys(mention.identifiers):
            places.update(self._numbers.get(key, ()))
        return [self._index.rows[p] for p in sorted(places)]

    def _hit(self, mention: Mention, text: str, ways: tuple[Profile, ...], row: Row) -> _Hit:
        scored = best(ways, row.profiles)
        found: list[Evidence] = []
        bits = flattened(scored.bits) if scored else 0.0
        if scored and same_name(scored, text, row.name.text):
            found += lift(bits, self.config.review_at if row.name.type == "weak" else self.config.match_at)
        beside = secondary(mention, row.entry) if _more_known(mention) else []
        if scored and bits < WORST_NAME and any(map(stands_alone, beside)):
            found.append(Evidence("number_decides", "", "", WORST_NAME - bits, "an equal official number outweighs the names"))
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
            sentence=sentence(hit.scored, hit.extra, names=LISTED) if hit.scored else "; ".join(e.text for e in hit.extra),
        )

    def _decision(self, score: float, hit: _Hit) -> Decision:
        if score < self.config.review_at:
            return "clear"
        alone = hit.row.name.type == "weak" and not self.config.weak_alias_matches and not any(map(stands_alone, hit.extra))
        return "review" if score < self.config.match_at or alone else "match"


def _more_known(mention: Mention) -> bool:
    return bool(mention.birth_date or mention.countries or mention.sex or mention.identifiers)


def _by_number(rows: Sequence[Row]) -> dict[str, list[int]]:
    """The first listed name of each entry by the entry's official numbers."""
    found: dict[str, list[int]] = {}
    seen: set[tuple[str, str]] = set()
    for place, row in enumerate(rows):
        key = (row.entry.source, row.entry.id)
        if key not in seen:
            seen.add(key)
            for number in identifier_keys(row.entry.identifiers):
                found.setdefault(number, []).append(place)
    return found


def _mention(given: str | Mention, kind: Kind | None) -> Mention:
    if isinstance(given, str):
        return Mention(given, kind=kind)
    if kind is None or given.kind is not None:
        return given
    from dataclasses import replace  # noqa: PLC0415 - rarely needed

    return replace(given, kind=kind)
