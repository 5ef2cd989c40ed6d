"""What people judged of matches, as labelled pairs of names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from matcher.errors import InputError
from matcher.evaluation.pairs_file import LabelledPair, Pairs
from matcher.review.database import Database
from matcher.review.exported import states
from matcher.review.judgements import Judgement, every

CATEGORY = "judgement"
ONE_SIDED = (
    "Judgements are on matches that a run has shown: what it did not show cannot be among them, so they tell how well "
    "alerts are told apart, and nothing of listed parties below the threshold of that run."
)


def judged_pairs(database: Database, *, today: date) -> Pairs:
    """The last word on each match as a labelled pair; a verdict that has expired was a verdict all the same.

    Raises:
        InputError: nobody has judged a match the same or different yet.
    """
    found = list(every(database))
    pairs = tuple(pairs_of(found, today=today))
    if not pairs:
        raise InputError(
            f"No match was judged same or different in {database.path}: judge some with "
            "`matcher judge`, or name a table of labelled pairs.",
            path=str(database.path),
        )
    unsure = sum(state != "superseded" for each, state in states(found, today) if each.verdict == "unsure")
    return Pairs(str(database.path), "", pairs, unsure)


def pairs_of(judgements: Iterable[Judgement], *, today: date) -> list[LabelledPair]:
    """Judgements as pairs of the mention's name and the entry's names, the best of which counts."""
    found = []
    for each, state in states(judgements, today):
        if state != "superseded" and each.verdict != "unsure":
            first, *others = (str(name[0]) for name in each.entry["names"])
            kind = each.mention.get("kind") or each.entry.get("kind")
            known = kind if kind in ("person", "organization", "vessel", "aircraft") else None
            found.append(
                LabelledPair(each.mention["text"], first, each.verdict == "same", known, CATEGORY, also=tuple(others))
            )
    return found


def joined(parts: Iterable[Pairs]) -> Pairs:
    """Labelled pairs of several places as one.

    >>> joined([Pairs("a.csv", "", (), 1), Pairs("b.csv", "", (), 2)])
    Pairs(path='a.csv, b.csv', sha256='', pairs=(), unsure=3)
    """
    found = list(parts)
    if len(found) == 1:
        return found[0]
    digest = "\n".join(each.sha256 for each in found if each.sha256)
    pairs = tuple(pair for each in found for pair in each.pairs)
    return Pairs(", ".join(each.path for each in found), digest, pairs, sum(each.unsure for each in found))
