"""What a run asks of past judgements: which matches are suppressed, and what a report says of those that are not.

A match that was judged different is still listed, as `suppressed`, with who judged it when and why. Suppressed matches
take no place away from open ones: where a limit cut a result short, more is asked for. A short form in running text
follows the full name that it stands for, unless it was judged itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from matcher.errors import StoreError
from matcher.records import Decision, Evidence, Match, Mention, Result
from matcher.review import chain
from matcher.review.chain import Head
from matcher.review.database import Database
from matcher.review.facts import entry_facts, full_name, mention_facts
from matcher.review.judgements import VERDICTS, Judgement, count, of_mention
from matcher.review.standing import OPEN, Standing, standing

Further = Callable[[Mention, int], Result]
"""Looks a mention up again with a higher limit."""
FEATURE = "judgement"
"""Of the evidence that a judgement leaves on a match: it adds no bits."""


class Reviewer:
    """Past judgements as one run sees them: up to one record, on one day, however long the run takes.

    Args:
        database: the file.
        today: ISO date, for what expires.
        four_eyes: whether a verdict needs two authors.
        until: the last record that counts; the newest if not given.

    Raises:
        StoreError: `until` is no record of this file.
    """

    def __init__(self, database: Database, *, today: str, four_eyes: bool = False, until: Head | None = None) -> None:
        if until is not None and not chain.holds(database, until.digest):
            raise StoreError(
                f"{database.path} does not hold the judgements of that run: record {until.number} "
                f"({until.digest[:16]}) is not in it."
            )
        self._database = database
        self._until = chain.head(database) if until is None else until
        self._today = today
        self._four_eyes = four_eyes
        self._count = count(database, until=self._until.number)
        self._told: Counter[str] = Counter()

    def judged(self, result: Result, further: Further) -> Result:
        """A result with its past judgements: suppressed or re-opened, and why.

        Args:
            result: what screening gave.
            further: looks its mention up again where suppressed matches took the place of open ones.
        """
        if not self._count or not result.matches:
            return result
        subject = mention_facts(result.mention)
        past = of_mention(self._database, subject, until=self._until.number)
        if not past and not any(full_name(subject, match.queried) for match in result.matches):
            return result
        limit = len(result.matches)
        marked = self._marked(result, past)
        while marked.more and _open(marked) < limit:
            again = further(result.mention, len(marked.matches) + limit - _open(marked))
            if len(again.matches) <= len(marked.matches):
                break  # what is beyond the limit is counted, but running text does not bear it
            self._told -= self._of(marked)  # the same matches come again, among more
            marked = self._marked(again, past)
        return marked

    def account(self) -> dict[str, Any]:
        """What a manifest says: which judgements counted, and how many matches they settled or left open."""
        return self.basis() | {"matches": {name: self._told[name] for name in (*VERDICTS, *OPEN)}}

    def basis(self) -> dict[str, Any]:
        """Which judgements count, known before the first result."""
        return {
            "store": str(self._database.path.resolve()),
            "count": self._count,
            "last_record": self._until.number,
            "last_digest": self._until.digest,
            "as_of": self._today,
            "four_eyes": self._four_eyes,
        }

    @staticmethod
    def _of(result: Result) -> Counter[str]:
        return Counter(match.evidence[-1].left for match in result.matches if _is_marked(match))

    def _marked(self, result: Result, past: list[Judgement]) -> Result:
        matches = tuple(self._match(match, past) for match in result.matches)
        left: Decision = next((each.decision for each in matches if each.decision != "suppressed"), "suppressed")
        return replace(result, matches=matches, decision=left)

    def _match(self, match: Match, past: list[Judgement]) -> Match:
        found = self._standing(match, past)
        if found is None:
            return match
        self._told[found.verdict or found.state] += 1
        left = found.verdict or found.state
        mark = Evidence(FEATURE, left, f"record {found.judgement.number}", 0.0, found.sentence)
        return replace(
            match,
            decision="suppressed" if found.verdict == "different" else match.decision,
            evidence=(*match.evidence, mark),
            sentence=f"{found.sentence}; {match.sentence}" if match.sentence else found.sentence,
        )

    def _standing(self, match: Match, past: list[Judgement]) -> Standing | None:
        """What past judgements say of a match; of a short form, if they say nothing, what they say of the full name."""
        subject, entry = mention_facts(match.mention), entry_facts(match.entry)
        found = standing(past, subject, entry, today=self._today, four_eyes=self._four_eyes)
        full = full_name(subject, match.queried) if found is None else None
        if full is None:
            return found
        past = of_mention(self._database, full, until=self._until.number)
        return standing(past, full, entry, today=self._today, four_eyes=self._four_eyes)


def _is_marked(match: Match) -> bool:
    return bool(match.evidence) and match.evidence[-1].feature == FEATURE


def _open(result: Result) -> int:
    return sum(match.decision != "suppressed" for match in result.matches)
