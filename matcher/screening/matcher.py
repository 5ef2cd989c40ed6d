"""Look mentions up in a watchlist: candidates, scores, decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Any, NamedTuple

from matcher.compare.equality import equality, same_words
from matcher.compare.ofac_like import ofac_like
from matcher.compare.profile import Profile, profiles_of
from matcher.compare.rarity import ListRarity
from matcher.compare.score import best, bits_of, probability
from matcher.compare.secondary import grade, identifier_keys, secondary, stands_alone
from matcher.compare.verdict import LISTED, evidence_of, sentence
from matcher.config import MatchConfig
from matcher.index.cache import Cache
from matcher.index.hits import Asked, Hit, hits_of
from matcher.index.index import Index
from matcher.index.listed import Listed
from matcher.index.names import Book, parsed
from matcher.index.unswept import unswept
from matcher.records import Decision, Entry, Evidence, Kind, ListedName, Match, Mention, Result, Skipped
from matcher.screening.batch import Block, in_order
from matcher.storage.packed import Entries
from matcher.watchlists import Watchlist

# Listed names that are scored for one name of a mention.
MOST_CANDIDATES = 60
# The most that birth date, country and sex together may add, in bits.
MOST_CONFIRMED = 11.0
# An equal official number stands by itself: a name takes no more from it than this, in bits.
WORST_NAME = -12.0
UNREADABLE = "Nothing in the name can be compared: it holds no letter and no digit."


# A name of a mention, and the listed names that it may be.
_Named = tuple[Asked, list[Hit]]
Told = tuple[tuple[Evidence, ...], str]


class _Hit(NamedTuple):
    """The best listed name of one entry for one mention."""

    bits: float
    place: int
    entry: Entry
    name: Asked
    extra: tuple[Evidence, ...]


class _Wanted(NamedTuple):
    """At most so many matches, the lowest score of one, the lowest that is counted, and whether evidence is told."""

    limit: int
    least: float
    counted: float
    told: bool


class Made(NamedTuple):
    """A match as plain values, which processes can send each other.

    Attributes:
        place: number of the listed name.
        bits: its score.
        queried: text of the mention's name that matched.
        extra: findings beside the names.
        told: evidence and sentence; None if they are worked out when they are asked for.
    """

    place: int
    bits: float
    queried: str
    extra: tuple[Evidence, ...]
    told: Told | None = None


class Found(NamedTuple):
    """What screening one mention gave, without its mention and entries."""

    made: tuple[Made, ...] = ()
    more: int = 0
    reason: str = ""


class Matcher:
    """Screens mentions against a watchlist that is indexed once.

    Args:
        watchlist: what to screen against.
        config: thresholds and policies.
        cache: where what was built from a list is kept, so that the same list is not built again.

    >>> matcher = Matcher(Watchlist.load("excerpt"))
    >>> [m.entry.id for m in matcher.match("Jon Jin Yong")]
    ['27743']
    """

    def __init__(self, watchlist: Watchlist, config: MatchConfig | None = None, *, cache: Cache | None = None) -> None:
        self.watchlist = watchlist
        self.config = config or MatchConfig()
        entries = watchlist.entries
        self.rarity, listed = cache.listed(entries) if cache else _built(entries)
        self.index = Index(listed)
        self.book = Book(entries, self.rarity)

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
        told: bool = False,
    ) -> Iterator[Any]:
        """Screen many mentions, in input order, one result each; no more than a few blocks are read ahead.

        Args:
            mentions: names or mentions; what was skipped while reading passes through as it is.
            workers: processes to share the work; the results are the same with any number.
            limit: at most so many matches each; what lies beyond is counted in `more`.
            min_score: lowest score to return; None means `review_at`.
            progress: called with the number of mentions done.
            told: work out the evidence of every match at once, by the processes that screen; else it is worked out when
                it is asked for.
        """
        items = (m if isinstance(m, Skipped) else _mention(m, None) for m in mentions)
        found = in_order(self, items, workers=workers, block=Block(limit, min_score, told))
        for done, result in enumerate(found, start=1):
            yield result
            if progress:
                progress(done)

    def prepare(self) -> None:
        """Read all that is known of listed words: processes that begin later share it."""
        self.rarity.prepare()

    @unswept()
    def found(
        self,
        mentions: Sequence[Mention],
        limit: int,
        min_score: float | None,
        told: bool = False,
        *,
        floors: Sequence[float] | None = None,
    ) -> list[Found]:
        """Screen a block of mentions at once.

        Args:
            mentions: what to look up.
            limit: at most so many matches each.
            min_score: lowest score to return; None means `review_at`.
            told: work out the evidence too.
            floors: for each mention the lowest score, in place of `min_score`: what scores less is neither looked for
                nor counted in `more`. None means all that reaches `review_at` is counted.
        """
        asked, of = self._names(mentions, min_score, floors)
        found = hits_of(self.index, self.book, self.config, asked, MOST_CANDIDATES + limit)
        rows: list[list[_Named]] = [[] for _ in mentions]
        for number, name, hits in zip(of, asked, found, strict=True):
            rows[number].append((name, hits))
        review_at = self.config.review_at
        least = floors or [review_at if min_score is None else min_score] * len(mentions)
        counted = [max(review_at, floor) for floor in floors] if floors else [review_at] * len(mentions)
        wanted = [_Wanted(limit, *lines, told) for lines in zip(least, counted, strict=True)]
        return [self._found(*each) for each in zip(mentions, rows, wanted, strict=True)]

    def results(self, mentions: Sequence[Mention], limit: int, min_score: float | None) -> list[Result]:
        """The results of a block of mentions at once.

        Args:
            mentions: what to look up.
            limit: at most so many matches each.
            min_score: lowest score to return; None means `review_at`.
        """
        found = self.found(mentions, limit, min_score)
        return [self.result(m, each) for m, each in zip(mentions, found, strict=True)]

    def result(self, mention: Mention, found: Found) -> Result:
        """The result of a mention from what was found for it."""
        matches = tuple([self._match(mention, made) for made in found.made])
        decision: Decision = "unscreenable" if found.reason else matches[0].decision if matches else "clear"
        return Result(mention, decision, matches, found.more, found.reason)

    def _names(
        self, mentions: Sequence[Mention], min_score: float | None, floors: Sequence[float] | None
    ) -> tuple[list[Asked], list[int]]:
        """The names of some mentions, and the place of the mention that each belongs to."""
        found: list[Asked] = []
        of: list[int] = []
        for number, (m, names) in enumerate(zip(mentions, self.asked(mentions), strict=True)):
            line = bits_of(floors[number]) if floors else self.line(m, min_score)
            keys = identifier_keys(m.identifiers)
            numbered = tuple([p for key in keys for p in self._numbers.get(key, ())]) if keys else ()
            found += [Asked(text, ways, line, numbered) for text, ways in names]
            of += [number] * len(names)
        return found, of

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """Listed names by official numbers; made when a mention has one."""
        return _by_number(self.watchlist)

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

    def _found(self, mention: Mention, names: list[_Named], wanted: _Wanted) -> Found:
        if not mention.identifiers and not any(name.ways for name, _ in names):
            return Found(reason=UNREADABLE)
        hits = self._hits(mention, names, bits_of(min(wanted.least, wanted.counted)))
        kept = [hit for hit in hits[: wanted.limit] if probability(hit.bits) >= wanted.least]
        alerts = sum([probability(hit.bits) >= wanted.counted for hit in hits])
        made = [self._made(mention, hit, wanted.told) for hit in kept]
        return Found(tuple(made), max(0, alerts - len(made)))

    def _made(self, mention: Mention, hit: _Hit, told: bool) -> Made:
        made = Made(hit.place, hit.bits, hit.name.text, hit.extra)
        return made._replace(told=self._tell(mention.kind, made)) if told else made

    def _hits(self, mention: Mention, names: list[_Named], least: float) -> list[_Hit]:
        """The best name of each entry that may reach a score, best first."""
        found: dict[tuple[str, str], _Hit] = {}
        more = _more_known(mention)
        for name, hits in names:
            for hit in hits:
                if not more and hit.bits is not None and hit.bits + hit.lift < least - 1e-9:
                    continue
                made = self._hit(mention, name, hit, more=more)
                key = (made.entry.source, made.entry.id)
                if key not in found or made.bits > found[key].bits:
                    found[key] = made
        return sorted(found.values(), key=lambda h: (-h.bits, h.entry.id, h.entry.source))

    def _hit(self, mention: Mention, name: Asked, hit: Hit, *, more: bool) -> _Hit:
        entry, listed = self.book.entry(hit.place), self.book.name(hit.place)
        bits = hit.bits or 0.0
        beside = secondary(mention, entry) if more else []
        found = [equality(hit.lift)] if hit.lift else grade(listed)
        if hit.bits is not None and bits < WORST_NAME and any(map(stands_alone, beside)):
            found.append(
                Evidence("number_decides", "", "", WORST_NAME - bits, "an equal official number outweighs the names")
            )
        found += beside
        return _Hit(bits + sum(e.bits for e in found), hit.place, entry, name, tuple(found))

    def _match(self, mention: Mention, made: Made) -> Match:
        entry, name = self.book.entry(made.place), self.book.name(made.place)
        score = probability(made.bits)
        evidence, sentence_ = made.told or ((), "")
        match = Match(
            mention=mention,
            entry=entry,
            name=name.text,
            score=score,
            name_type=name.type,
            decision=self._decision(score, name, made),
            evidence=evidence,
            queried=made.queried,
            sentence=sentence_,
            extra={"ofac_like": str(ofac_like(made.queried, name.text))} if self.config.ofac_like else {},
        )
        return match if made.told else match.untold(partial(self._tell, mention.kind, made))

    def _tell(self, kind: Kind | None, made: Made) -> Told:
        """The evidence of a match and its sentence."""
        row = self.book.row(made.place)
        ways = profiles_of(parsed(made.queried, kind), self.rarity)
        scored = best(ways, row.profiles, equal=same_words(made.queried, row.name.text))
        if scored is None:
            return made.extra, "; ".join(e.text for e in made.extra)
        return (*evidence_of(scored), *made.extra), sentence(scored, made.extra, names=LISTED)

    def _decision(self, score: float, name: ListedName, made: Made) -> Decision:
        if score < self.config.review_at:
            return "clear"
        alone = name.type == "weak" and not self.config.weak_alias_matches and not any(map(stands_alone, made.extra))
        return "review" if score < self.config.match_at or alone else "match"


def _built(entries: Entries) -> tuple[ListRarity, Listed]:
    from matcher.index.build import built  # noqa: PLC0415 - an index is kept more often than built

    return built(entries)


def _more_known(mention: Mention) -> bool:
    return bool(mention.birth_date or mention.countries or mention.sex or mention.identifiers)


def _by_number(entries: Iterable[Entry]) -> dict[str, list[int]]:
    """The first listed name of each entry by the entry's official numbers."""
    found: dict[str, list[int]] = {}
    seen: set[tuple[str, str]] = set()
    place = 0
    for entry in entries:
        key = (entry.source, entry.id)
        if key not in seen and entry.names:
            seen.add(key)
            for number in identifier_keys(entry.identifiers):
                found.setdefault(number, []).append(place)
        place += len(entry.names)
    return found


def _mention(given: str | Mention, kind: Kind | None) -> Mention:
    if isinstance(given, str):
        return Mention(given, kind=kind)
    if kind is None or given.kind is not None:
        return given
    return replace(given, kind=kind)
