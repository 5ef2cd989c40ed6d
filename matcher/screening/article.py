"""Find listed parties in running text: windows from the index, scored as names, weighed by what the text says of them.

The way: words with their places -> windows in which a listed name may stand, and what reads like a name by itself ->
what the text could bear is scored together by the Matcher, down to the score that it needs -> what the text does not
bear falls away -> overlapping finds give way to the best -> short forms of what was found -> what stands nearby. What
reads like a name and is not listed is given as clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from matcher.mentions.extract import Casing, Span, casing, quoted_end, spans
from matcher.mentions.running_text import Running, running
from matcher.mentions.unspaced import named
from matcher.records import Result
from matcher.screening.again import again
from matcher.screening.beside import beside
from matcher.screening.choose import chosen
from matcher.screening.look_up import Find, look_up
from matcher.screening.matcher import Matcher
from matcher.screening.short_forms import Full, Short, short_forms
from matcher.screening.support import NEVER, least_score
from matcher.screening.taken import Taken
from matcher.screening.tell import cleared, placed, told
from matcher.screening.windows import Window, windows

_LIMIT = 10
PIECE = 200_000
"""Characters looked at together; a surname that stands for a full name is looked for as far as this."""


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
    names = frozenset(readable)
    around = {w: beside(run, w, case) for w in (*windows(run, case, matcher.index), *readable)}
    least = {w: 0.0 if w in names else least_score(around[w]) for w in around}
    scored = look_up(run, case, {w: score for w, score in least.items() if score < NEVER}, matcher, limit)
    more = again(scored, around, [w for w in around if least[w] > 0.0], case, matcher)
    scored += look_up(run, case, dict.fromkeys(more, 0.0), matcher, limit)
    finds = chosen(scored, around, matcher, len(text))
    shorts = _shorts(run, case, finds, readable)
    clear = [f for f in scored if f.asked in names and not f.matches]
    results = [*told(run, finds, shorts, matcher, begin), *cleared(run, clear, finds, shorts)]
    results = [replace(r, mention=placed(run, r.mention, article, begin)) for r in results]
    return sorted(map(_with_mention, results), key=_place)


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


def _shorts(run: Running, case: Casing, finds: Sequence[Find], readable: Sequence[Window]) -> list[Short]:
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


def _with_mention(result: Result) -> Result:
    return replace(result, matches=tuple(replace(m, mention=result.mention) for m in result.matches))


def _place(result: Result) -> tuple[int, int]:
    return result.mention.start or 0, result.mention.end or 0
