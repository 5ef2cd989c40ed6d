"""Matches of recorded runs: the one that a person names, and those that are still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matcher.errors import InputError
from matcher.review import chain
from matcher.review.database import Database
from matcher.review.facts import binding, folded, full_name
from matcher.review.judgements import Judgement, of_mention
from matcher.review.runs import Found, RunRecord, matches_of, name_digest
from matcher.review.standing import Standing, standing


def named(database: Database, runs: Sequence[RunRecord], mention: str, entry: str, *, row: int | None = None) -> Found:
    """The match that a person names, in the newest of some runs that has it.

    Args:
        database: the file.
        runs: newest first.
        mention: its name or reference.
        entry: id of the entry, or `source:id`.
        row: line of the input, where several have that name.

    Raises:
        InputError: no run has it, or several rows of one run do.
    """
    for run in runs:
        found = [each for each in matches_of(database, run.id) if _is(each, mention, entry, row)]
        rows = {tuple(sorted(map(repr, each.mention.items()))) for each in found}
        if len(rows) > 1:
            lines = ", ".join(str(each.row) for each in found[:10])
            raise InputError(f"Several rows of run {run.id} match that: lines {lines}; name one with --row.")
        if found:
            return found[0]
    where = f"run {runs[0].id}" if len(runs) == 1 else "any run"
    raise InputError(
        f"There is no match of {mention!r} with the entry {entry} in {where}: screen first, or check both."
    )


def open_matches(
    database: Database, run: RunRecord, *, today: str, four_eyes: bool, author: str = ""
) -> Iterator[tuple[Found, Standing | None]]:
    """The matches of a run that no judgement settles, best first, with what past judgements say of each.

    What one judgement would settle is there once: a name that an article has ten times, a row that is there twice.

    Args:
        database: the file.
        run: the run.
        today: ISO date.
        four_eyes: whether a verdict needs two authors.
        author: who asks: what waits for somebody else's second look is left out.
    """
    until = chain.head(database).number
    seen: set[tuple[bytes, str, str]] = set()
    for found in sorted(matches_of(database, run.id), key=lambda each: (-each.score, each.place, each.rank)):
        case = name_digest(found.mention), found.entry["source"], found.entry["id"]
        if case in seen:
            continue
        seen.add(case)
        said = _said(database, found, until, today=today, four_eyes=four_eyes)
        settled = said is not None and said.verdict in ("same", "different")
        if not settled and not (said and said.state == "second" and _own(said.judgement, author)):
            yield found, said


def judgement_on(
    found: Found, *, verdict: str, reason: str, author: str, time: str, expires: str, via: str
) -> Judgement:
    """A judgement on a match that a run found."""
    return Judgement(
        verdict=verdict,
        reason=reason,
        author=author,
        time=time,
        expires=expires,
        mention=found.mention,
        entry=found.entry,
        score=found.score,
        run=found.run,
        via=via,
    )


def distinct(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements without those that say again what one before them says: of a name that an article has ten times."""
    found: dict[tuple[str, ...], Judgement] = {}
    for each in judgements:
        bound = binding(each.mention, each.entry), each.entry["source"], each.entry["id"]
        found.setdefault((*bound, each.verdict, each.reason, each.author, each.expires), each)
    return list(found.values())


def stands_already(database: Database, new: Judgement, *, today: str) -> bool:
    """Whether the same author's same judgement, for the same reason, is the last word on that match and holds."""
    past = of_mention(database, new.mention, until=chain.head(database).number)
    said = standing(past, new.mention, new.entry, today=today) if past else None
    if said is None or said.state != "holds":
        return False
    last = said.judgement
    return (last.verdict, last.reason, last.author, last.expires) == (new.verdict, new.reason, new.author, new.expires)


def _said(database: Database, found: Found, until: int, *, today: str, four_eyes: bool) -> Standing | None:
    """What past judgements say of a match; of a short form, if they say nothing, what they say of the full name."""
    for mention in filter(None, (found.mention, full_name(found.mention, found.queried))):
        past = of_mention(database, mention, until=until)
        if past and (said := standing(past, mention, found.entry, today=today, four_eyes=four_eyes)):
            return said
    return None


def _is(found: Found, mention: str, entry: str, row: int | None) -> bool:
    own = "" if full_name(found.mention, found.queried) else found.queried  # the full name has a match of its own
    names = (found.mention["text"], own, found.mention.get("id", ""), *found.mention.get("aliases", ()))
    ids = (found.entry["id"], f"{found.entry['source']}:{found.entry['id']}")
    return entry in ids and row in (None, found.row) and folded(mention) in map(folded, names)


def _own(judgement: Judgement, author: str) -> bool:
    return bool(author) and folded(judgement.author) == folded(author)
