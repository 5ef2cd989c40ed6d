"""Tell what was found in a text: each find with what stands nearby, where else its party is named, and its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from matcher.compare.score import probability
from matcher.mentions.extract import shown
from matcher.mentions.extract_rows import HEADER
from matcher.mentions.quote import quote, sentence_at
from matcher.mentions.rows import Columns, Row
from matcher.mentions.running_text import Running
from matcher.records import Decision, Evidence, Match, Mention, Result
from matcher.screening.choose import party
from matcher.screening.look_up import Find
from matcher.screening.matcher import Matcher
from matcher.screening.short_forms import Short
from matcher.screening.surroundings import evidence
from matcher.screening.taken import Taken

COLUMNS = Columns(HEADER)
"""What the rows of a scan begin with."""
EXTRA = ("context", "elsewhere")
"""Optional columns of a find: what stands nearby, and where else the party is named."""
_MOST_PLACES = 50


def told(run: Running, finds: Sequence[Find], shorts: Sequence[Short], matcher: Matcher, begin: int) -> list[Result]:
    """The finds as results, with what stands nearby and where else the party is named.

    Args:
        run: the text, or a piece of one.
        finds: what was found in it.
        shorts: the short forms of those.
        matcher: what they were looked up with.
        begin: offset of the piece in the whole text.
    """
    short = Taken(len(run.text), shorts)
    results = [_result(run, f.mention, f.matches, matcher, f.more) for f in finds if not short.has(f.window)]
    for each in shorts:
        mention = Mention(shown(run.text, each.start, each.end), start=each.start, end=each.end)
        results.append(_result(run, mention, (_as_short(each, run, begin),), matcher, 0))
    results = [r for r in results if r.matches]
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for r in results:
        place = (begin + (r.mention.start or 0), begin + (r.mention.end or 0))
        places.setdefault(party(r.matches[0]), []).append(place)
    for each_place in places.values():
        each_place.sort()
    return [_elsewhere(r, places[party(r.matches[0])], begin) for r in results]


def cleared(run: Running, clear: Iterable[Find], finds: Sequence[Find], shorts: Sequence[Short]) -> list[Result]:
    """What reads like a name and is not listed.

    Args:
        run: the text.
        clear: what was looked up in vain.
        finds: what was found.
        shorts: the short forms of those.
    """
    taken = Taken(len(run.text), [*(f.window for f in finds), *shorts])
    kept = (f for f in clear if not taken.has(f.window))
    return [Result(f.mention, "unscreenable" if f.reason else "clear", (), 0, f.reason) for f in kept]


def placed(run: Running, mention: Mention, article: str, begin: int) -> Mention:
    """A mention with its place in the whole text, of which a piece begins at an offset, and its columns."""
    start, end = mention.start or 0, mention.end or 0
    cells = (article, str(begin + start), str(begin + end), mention.text, quote(run, start, end))
    fields = Row(COLUMNS, cells)
    return replace(mention, start=begin + start, end=begin + end, aliases=(), fields=fields, source=article)


def _as_short(short: Short, run: Running, begin: int) -> Match:
    full = shown(run.text, short.full.start, short.full.end)
    text = shown(run.text, short.start, short.end)
    told = f"'{text}' stands for '{full}' at {begin + short.full.start}"
    match = short.full.match
    found = Evidence("short form", text, full, 0.0, told)
    return replace(match, evidence=(*match.evidence, found), sentence=f"{told}; {match.sentence}", queried=full)


def _result(run: Running, mention: Mention, matches: Iterable[Match], matcher: Matcher, more: int) -> Result:
    sentence = sentence_at(run, mention.start or 0)
    weighed = (_weighed(m, evidence(run, sentence, m.entry), matcher) for m in matches)
    kept = sorted((m for m in weighed if m.decision != "clear"), key=lambda m: (-m.score, m.entry.id, m.entry.source))
    best: Decision = min((m.decision for m in kept[:1]), default="clear")
    return Result(mention, best, tuple(kept), more)


def _weighed(match: Match, context: Sequence[Evidence], matcher: Matcher) -> Match:
    """A match with what stands nearby; a decision that was capped stays so."""
    if not context:
        return match if match.score >= matcher.config.review_at else replace(match, decision="clear")
    bits = sum(e.bits for e in (*match.evidence, *context))
    score = probability(bits)
    capped = match.decision == "review" and match.score >= matcher.config.match_at
    weak = match.name_type == "weak" and not matcher.config.weak_alias_matches
    decision: Decision = "match" if score >= matcher.config.match_at and not capped and not weak else "review"
    if score < matcher.config.review_at:
        decision = "clear"
    told = "; ".join(e.text for e in context)
    return replace(
        match,
        score=score,
        decision=decision,
        evidence=(*match.evidence, *context),
        extra={**match.extra, "context": told},
    )


def _elsewhere(result: Result, places: Sequence[tuple[int, int]], begin: int) -> Result:
    """A result with the other places of its party; of very many the first ones and how many more there are."""
    if len(places) < 2:
        return result
    own = (begin + (result.mention.start or 0), begin + (result.mention.end or 0))
    told = [f"{a}-{b}" for a, b in places[: _MOST_PLACES + 1] if (a, b) != own][:_MOST_PLACES]
    more = len(places) - 1 - len(told)
    text = "; ".join(told) + (f"; {more} more" if more else "")
    first, *rest = result.matches
    return replace(result, matches=(replace(first, extra={**first.extra, "elsewhere": text}), *rest))
