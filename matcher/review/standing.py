"""Which judgement holds for a match today, and if none does, why the match is open again.

Of the judgements on one mention and one entry the last one counts; it takes the place of those before it. It holds as
long as it has not expired and nothing that it is bound to has changed. With four eyes a second author must have come
to the same verdict. An entry that has a new id is the same one if an official number links the two, or if nothing but
the id, or the name of the list, has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.compare.secondary import secondary, stands_alone
from matcher.records import Identifier, Mention
from matcher.review.facts import Facts, entry_changes, entry_of, folded, mention_changes
from matcher.review.judgements import Judgement

OPEN = ("changed", "expired", "second")
"""Why no judgement holds though there is one: something changed, it expired, a second author is missing."""
MOST_SAID = 4
"""Changes that a sentence lists; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What past judgements say of a match.

    Attributes:
        verdict: that of the judgement that holds; empty if the match is open.
        judgement: the last one.
        sentence: what a report says of it.
        state: `holds`, `expired`, `changed`, or `second` while a second author is missing.
    """

    verdict: str
    judgement: Judgement
    sentence: str
    state: str


def standing(
    judgements: Iterable[Judgement], mention: Facts, entry: Facts, *, today: str, four_eyes: bool = False
) -> Standing | None:
    """What judgements on a mention of this reference or name say of a match; None if they say nothing of it.

    Args:
        judgements: in the order they were recorded.
        mention: facts of the mention, as it is now.
        entry: facts of the entry, as it is now.
        today: ISO date.
        four_eyes: whether a verdict needs two authors.
    """
    case = _of_mention(_of_entry(list(judgements), entry), mention)
    if not case:
        return None
    last = case[-1]
    if changes := _changes(last, mention, entry):
        return Standing("", last, f"re-opened: {last.said()}; since then {changes}", "changed")
    if last.expires and today >= last.expires:
        return Standing("", last, f"re-opened: {last.said()}; that held until {last.expires}", "expired")
    if four_eyes and not (second := _second(case, mention, entry, today)):
        return Standing("", last, f"{last.said()}; a second person has yet to agree", "second")
    also = f"; {second.author} agreed on {second.day}" if four_eyes and second else ""
    moved = _moved(last, entry)
    return Standing(last.verdict, last, last.said() + also + moved, "holds")


def _of_entry(judgements: Sequence[Judgement], entry: Facts) -> list[Judgement]:
    """Those on this entry: under its id, or under another one while nothing else has changed; else those linked."""
    linked = [each for each in judgements if _is_entry(each.entry, entry)]
    own = [each for each in linked if _named_alike(each.entry, entry) or not any(entry_changes(each.entry, entry))]
    return own or linked


def _of_mention(judgements: Sequence[Judgement], mention: Facts) -> list[Judgement]:
    """Those on this very mention: by its reference; else on the same row; else on any mention of the name.

    Rows and running text say nothing of each other; what was said of a name wherever it stands holds for both.
    """
    reference = folded(mention.get("id", ""))
    others = [
        each
        for each in judgements
        if (not each.mention.get("id") or not reference)
        and (each.mention.get("partial") or each.mention.get("running_text") == mention.get("running_text"))
    ]
    own = [each for each in judgements if reference and folded(each.mention.get("id", "")) == reference]
    return own or [each for each in others if not any(mention_changes(each.mention, mention))] or others


def _is_entry(before: Facts, now: Facts) -> bool:
    """Whether two versions of an entry are of one entry."""
    if _named_alike(before, now):
        return True
    if before["source"] != now["source"] and any(entry_changes(before, now)):
        return False  # another list's entry is its own, unless nothing about it differs
    return _linked(before, now) or (before["source"] != now["source"] and before["id"] == now["id"])


def _named_alike(before: Facts, now: Facts) -> bool:
    return bool(before["source"] == now["source"] and before["id"] == now["id"])


def _linked(before: Facts, now: Facts) -> bool:
    """Whether an official number that stands by itself is on both."""
    numbers = tuple(Identifier(*each) for each in before.get("identifiers", ()))
    if not numbers or not now.get("identifiers"):
        return False
    return any(map(stands_alone, secondary(Mention("", identifiers=numbers), entry_of(now))))


def _changes(judgement: Judgement, mention: Facts, entry: Facts) -> str:
    found = [*mention_changes(judgement.mention, mention), *entry_changes(judgement.entry, entry)]
    rest = len(found) - MOST_SAID
    return "; ".join(found[:MOST_SAID]) + (f"; and {rest} more" if rest > 0 else "")


def _second(case: Sequence[Judgement], mention: Facts, entry: Facts, today: str) -> Judgement | None:
    """The last word of another author, if it is the same verdict and holds too."""
    last = case[-1]
    words = {folded(each.author): each for each in case}  # the last one of each author
    del words[folded(last.author)]
    return next(
        (
            each
            for each in words.values()
            if each.verdict == last.verdict
            and not _changes(each, mention, entry)
            and not (each.expires and today >= each.expires)
        ),
        None,
    )


def _moved(judgement: Judgement, entry: Facts) -> str:
    before = judgement.entry
    if _named_alike(before, entry):
        return ""
    return f" (the entry was {before['source']} {before['id']} then)"
