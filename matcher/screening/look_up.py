"""Look up the windows of a text, all at once, and say where in each of them the name stands that matched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from matcher.compare.score import bits_of, probability
from matcher.mentions.extract import Casing, shown
from matcher.mentions.running_text import Running
from matcher.names.inflection import bare_forms
from matcher.records import Match, Mention, Result
from matcher.screening.matcher import Found, Matcher
from matcher.screening.support import NEVER
from matcher.screening.taken import Taken
from matcher.screening.windows import Window

# What context may add, in bits: names that miss the line by no more are looked at too.
_CONTEXT = 1.0
# Within a find of this score nothing else is looked for.
_SURE = 0.9
# A window as it is looked up, and bare of the endings of its sentence.
_Text = tuple[str, tuple[str, ...]]


class Find(NamedTuple):
    """A window with what it may be.

    Attributes:
        window: where the name stands.
        asked: the window as it was looked up.
        mention: the name as it stands in the text.
        matches: what it may be, best first.
        more: how many further entries reached `review_at`.
        reason: why it could not be looked up, or empty.
        names: numbers of the listed names that matched.
    """

    window: Window
    asked: Window
    mention: Mention
    matches: tuple[Match, ...]
    more: int
    reason: str = ""
    names: tuple[int, ...] = ()


def look_up(run: Running, case: Casing, looked: Mapping[Window, float], matcher: Matcher, limit: int) -> list[Find]:
    """The windows looked up: first those that lie in no other, then the inner ones of those that are no clear find.

    Args:
        run: the text.
        case: what its capitals tell.
        looked: the windows, each with the score that a match must have at least.
        matcher: what to look them up with.
        limit: at most so many matches of one window.
    """
    outer = _outermost(looked)
    found = _looked_up(run, case, {w: looked[w] for w in outer}, matcher, limit)
    sure = Taken(len(run.text), (f.window for f in found if f.matches and f.matches[0].score >= _SURE))
    first = set(outer)
    inner = {w: least for w, least in looked.items() if w not in first and not sure.has(w)}
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


def _looked_up(run: Running, case: Casing, looked: Mapping[Window, float], matcher: Matcher, limit: int) -> list[Find]:
    """Each distinct text is looked up once, down to the least score that is asked of it."""
    lowest = probability(bits_of(matcher.config.review_at) - _CONTEXT)
    asked = {window: (shown(run.text, window.start, window.end), _bare(run, case, window)) for window in looked}
    least: dict[_Text, float] = {}
    for window, each in asked.items():
        least[each] = min(max(lowest, looked[window]), least.get(each, NEVER))
    mentions = [Mention(text, aliases=aliases) for text, aliases in least]
    some = matcher.found(mentions, limit, None, floors=list(least.values()))
    results = [(matcher.result(m, each), each) for m, each in zip(mentions, some, strict=True)]
    found = dict(zip(least, results, strict=True))
    return [_find(run, window, *found[asked[window]]) for window in looked]


def _find(run: Running, window: Window, result: Result, found: Found) -> Find:
    """A window with what was found; what only clings to the name that matched (`김정은은`) is no part of it."""
    text, queried = result.mention.text, result.matches[0].queried if result.matches else ""
    start, end = window.start, window.end
    if queried in result.mention.aliases and end - start == len(text):
        if text.startswith(queried):
            end = start + len(queried)
        elif text.endswith(queried):
            start = end - len(queried)
    mention = Mention(shown(run.text, start, end), start=start, end=end)
    at, names = window._replace(start=start, end=end), tuple([made.place for made in found.made])
    return Find(at, window, mention, result.matches, result.more, result.reason, names)


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
