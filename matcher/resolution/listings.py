"""The party that several lists have is reported once: which entries of other lists a listed entry is one party with.

Lists are not resolved as a whole, for a run meets few of their entries. The entries that may be one party with one that
was met are looked up like mentions, theirs too, and what hangs together is resolved. An entry that hangs together with
none of them would change nothing, so the party does not depend on what else a run meets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.records import Entry, Match, Mention, Result
from matcher.resolution.parties import resolve
from matcher.screening import Matcher

COLUMN = "also_listed"
"""Optional column of a report: the other listings of a party, as source:id;..."""
# Entries looked up from one on; a party is listed once or twice on each list.
MOST = 20
# Entries that one may be, at most.
_LIMIT = 50
_BETWEEN = ";"
Listing = tuple[str, str]


class Listings:
    """Merges the matches of one party.

    Args:
        matcher: of all lists.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._near: dict[Listing, tuple[Entry, ...]] = {}
        self._others: dict[Listing, tuple[Listing, ...]] = {}

    def merged(self, result: Result) -> Result:
        """A result that has each party once, the best match of it; the others stand in `also_listed`.

        What was judged to be another party is not merged with what was not.
        """
        kept: list[Match] = []
        leads: dict[tuple[Listing, bool], int] = {}
        listed: list[set[Listing]] = []
        for match in result.matches:
            own, judged = _listing(match.entry), match.decision == "suppressed"
            party = {own, *self.others(match.entry)}
            lead = next((leads[each, judged] for each in sorted(party) if (each, judged) in leads), None)
            if lead is None:
                lead = len(kept)
                kept.append(match)
                listed.append(set())
            listed[lead] |= party
            leads |= {(each, judged): lead for each in party if (each, judged) not in leads}
        told = [_told(match, party) for match, party in zip(kept, listed, strict=True)]
        return replace(result, matches=tuple(told)) if told else result

    def others(self, entry: Entry) -> tuple[Listing, ...]:
        """Source and id of the other entries that are one party with an entry."""
        own = _listing(entry)
        found = self._others.get(own)
        if found is None:
            clusters = resolve(self._around(entry))
            party = next(cluster for cluster in clusters if any(_listing(m) == own for m in _entries(cluster.members)))
            found = tuple(sorted({_listing(m) for m in _entries(party.members)} - {own}))
            self._others[own] = found
        return found

    def _around(self, entry: Entry) -> list[Entry]:
        """The entries that hang together with one by what they may be, itself first."""
        found = {_listing(entry): entry}
        waiting = [entry]
        looked = 0
        while waiting and looked < MOST:
            looked += 1
            for other in self._may_be(waiting.pop(0)):
                if _listing(other) not in found:
                    found[_listing(other)] = other
                    waiting.append(other)
        return list(found.values())

    def _may_be(self, entry: Entry) -> tuple[Entry, ...]:
        own = _listing(entry)
        if own not in self._near:
            (result,) = self._matcher.results([_as_mention(entry)], _LIMIT, None)
            self._near[own] = tuple(match.entry for match in result.matches)
        return self._near[own]


def _as_mention(entry: Entry) -> Mention:
    texts = dict.fromkeys(name.text for name in entry.names)
    first, *aliases = texts
    return Mention(
        first,
        kind=entry.kind,
        birth_date="; ".join(entry.birth_dates),
        countries=entry.countries,
        identifiers=entry.identifiers,
        sex=entry.sex,
        aliases=tuple(aliases),
    )


def _listing(entry: Entry) -> Listing:
    return entry.source, entry.id


def _entries(members: Iterable[Mention | Entry]) -> list[Entry]:
    return [member for member in members if isinstance(member, Entry)]


def _told(match: Match, party: set[Listing]) -> Match:
    others = sorted(party - {_listing(match.entry)})
    if not others:
        return match
    return replace(match, extra={**match.extra, COLUMN: _BETWEEN.join(f"{source}:{id_}" for source, id_ in others)})
