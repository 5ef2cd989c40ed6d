"""Find listed parties in running text: windows from the index, scored as names, weighed by what the text says of them.

The way: words with their places -> windows in which a listed name may stand, and what reads like a name by itself ->
all scored at once by the Matcher -> what the text does not bear falls away -> overlapping finds give way to the best ->
short forms of what was found -> what stands nearby. What reads like a name and is not listed is given as clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from matcher.compare.score import bits_of, probability
from matcher.mentions.extract import Casing, Span, casing, quoted_end, shown, spans
from matcher.mentions.extract_rows import HEADER
from matcher.mentions.quote import quote, sentence_at
from matcher.mentions.rows import Columns, Row
from matcher.mentions.running_text import Running, running
from matcher.mentions.unspaced import named
from matcher.names.inflection import bare_forms
from matcher.records import Decision, Evidence, Match, Mention, Result
from matcher.screening.matcher import Matcher
from matcher.screening.short_forms import Full, Short, short_forms
from matcher.screening.support import Beside, beside, is_hopeless, strength
from matcher.screening.surroundings import evidence
from matcher.screening.taken import Taken
from matcher.screening.windows import Window, windows

COLUMNS = Columns(HEADER)
"""What the rows of a scan begin with."""
EXTRA = ("context", "elsewhere")
"""Optional columns of a find: what stands nearby, and where else the party is named."""
# What context may add, in bits: names that miss the line by no more are looked at too.
_CONTEXT = 1.0
# Within a find of this score nothing else is looked for.
_SURE = 0.9
_LIMIT = 10
_MOST_PLACES = 50
PIECE = 200_000
"""Characters looked at together; a surname that stands for a full name is looked for as far as this."""


class _Find(NamedTuple):
    """A window with what it may be; `asked` is the window as it was looked up."""

    window: Window
    asked: Window
    mention: Mention
    matches: tuple[Match, ...]
    more: int
    reason: str = ""


def find_mentions(
    text: str, matcher: Matcher, *, article: str = "", limit: int = _LIMIT, named_too: Iterable[tuple[int, int]] = ()
) -> list[Result]:
    """Find the listed parties that a text mentions, and the other names that it seems to mention.

    Args:
        text: running text, in any script.
        matcher: what to look them up with.
        article: name of the text, for the column `article`.
        limit: at most so many matches of one mention.
        named_too: start and end of further names, found by other means; they are looked up like the others.

    Returns:
        Results in text order, each mention with its offsets `start` and `end` in the text. What is clear reads like a
        name and is not listed. `mention.fields` has article, start, end, mention and sentence.

    >>> from matcher.watchlists import Watchlist
    >>> found = find_mentions("Treasury sanctioned Jon Jin Yong. Jon led a team.", Matcher(Watchlist.load("excerpt")))
    >>> [(r.mention.text, r.mention.start, r.decision) for r in found if r.matches]
    [('Jon Jin Yong', 20, 'match'), ('Jon', 34, 'match')]
    """
    more = tuple(named_too)
    results: list[Result] = []
    for begin, piece in _pieces(text):
        within = [(a - begin, b - begin) for a, b in more if begin <= a and b <= begin + len(piece)]
        results += _of_piece(piece, begin, matcher, article=article, limit=limit, named_too=within)
    return results


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text of any length in pieces that fit into memory, cut where a paragraph, a line or a word ends."""
    begin = 0
    while begin < len(text):
        end = begin + PIECE
        if end < len(text):
            cuts = (text.rfind(sign, begin + PIECE // 2, end) for sign in ("\n\n", "\n", " "))
            end = next((cut for cut in cuts if cut > 0), end)
        yield begin, text[begin:end]
        begin = end


def _of_piece(
    text: str, begin: int, matcher: Matcher, *, article: str, limit: int, named_too: Sequence[tuple[int, int]]
) -> list[Result]:
    run = running(text)
    case = casing(run)
    readable = _readable(run, case, named_too)
    around = {w: beside(run, w, case) for w in (*windows(run, case, matcher.index), *readable)}
    looked = [w for w in around if w in set(readable) or not is_hopeless(around[w])]
    scored = _scored(run, case, looked, matcher, limit)
    finds = _best([find for find in _borne(scored, around, matcher) if find.matches], around, len(text))
    shorts = _shorts(run, case, finds, readable)
    clear = [f for f in scored if f.asked in set(readable) and not f.matches]
    results = [*_told(run, finds, shorts, matcher, begin), *_clear(run, clear, finds, shorts)]
    placed = [replace(r, mention=_placed(run, r.mention, article, begin)) for r in results]
    return sorted((_with_mention(r) for r in placed), key=_place)


def _readable(run: Running, case: Casing, more: Iterable[tuple[int, int]]) -> list[Window]:
    """What reads like a name by itself, as windows."""
    found = [
        Window(run.spots[s.first].start, quoted_end(run, *s), s.first, s.last, s.last - s.first + 1)
        for s in spans(run, case)
    ]
    found += [Window(start, end, -1, -1, 1) for start, end in named(run)]
    known = {(w.start, w.end) for w in found}
    return found + [_window(run, a, b) for a, b in more if (a, b) not in known and a < b]


def _window(run: Running, start: int, end: int) -> Window:
    places = [i for i, s in enumerate(run.spots) if s.start < end and s.end > start]
    if not places:
        return Window(start, end, -1, -1, 1)
    return Window(start, end, places[0], places[-1], len(places))


def _scored(run: Running, case: Casing, looked: Sequence[Window], matcher: Matcher, limit: int) -> list[_Find]:
    """The windows looked up: first those that lie in no other, then the inner ones of those that are no clear find."""
    outer = _outermost(looked)
    found = _looked_up(run, case, outer, matcher, limit)
    sure = Taken(len(run.text), (f.window for f in found if f.matches and f.matches[0].score >= _SURE))
    first = set(outer)
    inner = [w for w in looked if w not in first and not sure.has(w)]
    return [*found, *_looked_up(run, case, inner, matcher, limit)]


def _outermost(looked: Iterable[Window]) -> list[Window]:
    """The windows that lie in no other one, in text order."""
    found: list[Window] = []
    reach = -1
    for window in sorted(looked, key=lambda w: (w.start, -w.end)):
        if window.end > reach or (found and (window.start, window.end) == (found[-1].start, found[-1].end)):
            found.append(window)
            reach = max(reach, window.end)
    return found


def _looked_up(run: Running, case: Casing, looked: Sequence[Window], matcher: Matcher, limit: int) -> list[_Find]:
    """Each distinct text is looked up once, all at once."""
    asked = {window: (shown(run.text, window.start, window.end), _bare(run, case, window)) for window in looked}
    distinct = list(dict.fromkeys(asked.values()))
    mentions = [Mention(text, aliases=aliases) for text, aliases in distinct]
    least = probability(bits_of(matcher.config.review_at) - _CONTEXT)
    results = dict(zip(distinct, matcher.results(mentions, limit, least), strict=True)) if distinct else {}
    return [_find(run, window, results[asked[window]]) for window in looked]


def _find(run: Running, window: Window, result: Result) -> _Find:
    """A window with what was found; what only clings to the name that matched (`김정은은`) is no part of it."""
    text, queried = result.mention.text, result.matches[0].queried if result.matches else ""
    start, end = window.start, window.end
    if queried in result.mention.aliases and end - start == len(text):
        if text.startswith(queried):
            end = start + len(queried)
        elif text.endswith(queried):
            start = end - len(queried)
    mention = Mention(shown(run.text, start, end), start=start, end=end)
    return _Find(window._replace(start=start, end=end), window, mention, result.matches, result.more, result.reason)


def _bare(run: Running, case: Casing, window: Window) -> tuple[str, ...]:
    """The window as a name without the endings of its sentence, if it has any."""
    if window.first < 0:
        return ()
    own = run.spots[window.first : window.last + 1]
    forms = [next(iter(bare_forms(s.form, s.script, case.language)), "") for s in own]
    if not any(forms):
        return ()
    bare = [form.title() if form and s.capital else form or s.text for form, s in zip(forms, own, strict=True)]
    return (" ".join(bare),)


def _borne(scored: Iterable[_Find], around: dict[Window, Beside], matcher: Matcher) -> list[_Find]:
    """The finds with only those matches that the text bears; what it bears in part is for a person to look at."""
    finds = list(scored)
    plain = {
        (m.entry.source, m.entry.id)
        for f in finds
        for m in f.matches
        if len(around[f.asked].content) > 1 or around[f.asked].legal
        if m.score >= matcher.config.review_at and strength(around[f.asked], m, elsewhere=False) != "none"
    }
    found = []
    for find in finds:
        beside_it, kept = around[find.asked], []
        alone = len(beside_it.content) < 2 and not beside_it.legal
        for match in find.matches:
            borne = strength(beside_it, match, elsewhere=alone and (match.entry.source, match.entry.id) in plain)
            if borne != "none":
                kept.append(_capped(match) if borne == "review" else match)
        found.append(find._replace(matches=tuple(kept)))
    return found


def _capped(match: Match) -> Match:
    if match.decision != "match":
        return match
    note = Evidence("support", match.queried, "", 0.0, "the text does not mark it clearly as this name")
    return replace(match, decision="review", evidence=(*match.evidence, note))


def _best(finds: Iterable[_Find], around: dict[Window, Beside], length: int) -> list[_Find]:
    """Overlapping finds give way to the best: no part of a longer name, the higher score, then the longer text."""
    ordered = sorted(finds, key=lambda f: _goodness(f, around[f.asked]))
    kept: list[_Find] = []
    taken = Taken(length)
    for find in ordered:
        if not taken.has(find.window):
            taken.add(find.window)
            kept.append(find)
    return sorted(kept, key=lambda f: f.window.start)


def _goodness(find: _Find, found: Beside) -> tuple[bool, float, int, int]:
    window = find.window
    return found.within, -round(find.matches[0].score, 2), window.start - window.end, window.start


def _shorts(run: Running, case: Casing, finds: Sequence[_Find], readable: Sequence[Window]) -> list[Short]:
    """Short forms of the finds, none of them within another find."""
    fulls = [
        Full(f.window.start, f.window.end, f.window.first, f.window.last, f.matches[0])
        for f in finds
        if f.window.words > 1 or f.window.first != f.window.last
    ]
    if not fulls:
        return []
    listed = Taken(len(run.text), (f.window for f in finds))
    others = [Span(w.first, w.last) for w in readable if w.first >= 0 and not listed.has(w)]
    long = Taken(len(run.text), fulls)
    return [short for short in short_forms(run, case, fulls, others) if not long.has(short)]


def _told(run: Running, finds: Sequence[_Find], shorts: Sequence[Short], matcher: Matcher, begin: int) -> list[Result]:
    """The finds as results, with what stands nearby and where else the party is named."""
    short = Taken(len(run.text), shorts)
    results = [_result(run, f.mention, f.matches, matcher, f.more) for f in finds if not short.has(f.window)]
    for each in shorts:
        mention = Mention(shown(run.text, each.start, each.end), start=each.start, end=each.end)
        results.append(_result(run, mention, (_as_short(each, run, begin),), matcher, 0))
    results = [r for r in results if r.matches]
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for r in results:
        place = (begin + (r.mention.start or 0), begin + (r.mention.end or 0))
        places.setdefault(_party(r.matches[0]), []).append(place)
    for each_place in places.values():
        each_place.sort()
    return [_elsewhere(r, places[_party(r.matches[0])], begin) for r in results]


def _party(match: Match) -> tuple[str, str]:
    return match.entry.source, match.entry.id


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


def _clear(run: Running, clear: Iterable[_Find], finds: Sequence[_Find], shorts: Sequence[Short]) -> list[Result]:
    taken = Taken(len(run.text), [*(f.window for f in finds), *shorts])
    kept = (f for f in clear if not taken.has(f.window))
    return [Result(f.mention, "unscreenable" if f.reason else "clear", (), 0, f.reason) for f in kept]


def _placed(run: Running, mention: Mention, article: str, begin: int) -> Mention:
    """A mention with its place in the whole text, of which a piece begins at an offset, and its columns."""
    start, end = mention.start or 0, mention.end or 0
    cells = (article, str(begin + start), str(begin + end), mention.text, quote(run, start, end))
    fields = Row(COLUMNS, cells)
    return replace(mention, start=begin + start, end=begin + end, aliases=(), fields=fields, source=article)


def _with_mention(result: Result) -> Result:
    return replace(result, matches=tuple(replace(m, mention=result.mention) for m in result.matches))


def _place(result: Result) -> tuple[int, int]:
    return result.mention.start or 0, result.mention.end or 0
