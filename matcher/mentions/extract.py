"""What looks like a name in running text, no list at hand: capitals, titles, legal forms.

A *row* is a stretch of words in which a name may stand: nothing in it parts names (the end of a sentence, a comma, a
bracket). A *span* is a stretch of words that reads like the name of a person or an organization by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from matcher.data import rows as table
from matcher.mentions.running_text import CASED, LONGEST_WORD, PARTED, UNSPACED, Running, Spot, running
from matcher.mentions.unspaced import named as unspaced_names
from matcher.names.everyday import is_everyday, place_of
from matcher.names.facts import facts, sure
from matcher.names.lexicon import is_particle
from matcher.names.small_words import AND, FUNCTION
from matcher.records import Mention
from matcher.text.normalise import normalise

# From so many words on, a sentence of capitals is a title (`Treasury Sanctions Two Men`), which tells nothing by them.
_TITLE_WORDS, _TITLE_SHARE = 4, 0.9
# A text of so many words with hardly a capital is written without them.
_SMALL_WORDS, _SMALL_SHARE = 8, 0.02
# Longer rows of capitals are no name.
LONGEST = 12
# Small words within the name of a body: of, for, and; the words for in, at, by, from stand between names.
_TIES_TEXT = """
    of the and for de du des la le les del los las el y e et da do dos das di della delle dei der die des und für zu van
    het en och og i w и по für
"""
# Particles of translated names (`Lord of War`) tie nothing by themselves.
_OF = frozenset(("of", "the", "and", "for", "in"))
_TIES = frozenset(_TIES_TEXT.split()) | AND
_PARTS = frozenset((".", ",", "("))
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Span(NamedTuple):
    """Some words of a running text: places of the first one and of the last one, both within."""

    first: int
    last: int


class Casing(NamedTuple):
    """What capitals tell in a text, and what is told apart by its language.

    Attributes:
        small: whether the whole text is written without capitals.
        titles: numbers of the sentences in which nearly every word has one.
        language: of the text, ISO 639-1; empty if its small words do not tell.
        idle: small words of that language: what begins a sentence with a capital and names nobody.
    """

    small: bool
    titles: frozenset[int]
    language: str
    idle: frozenset[str]


def casing(run: Running) -> Casing:
    r"""What capitals tell in a text.

    >>> casing(running("Treasury Sanctions Two Men\n\nThe two men are Russian.")).titles
    frozenset({0})
    """
    told = [s for s in run.spots if s.script in CASED and len(s.form) > 1]
    capitals = sum(s.capital for s in told)
    words: Counter[int] = Counter()
    high: Counter[int] = Counter()
    for s in told:
        if s.form not in FUNCTION:
            words[s.sentence] += 1
            high[s.sentence] += s.capital
    titles = {
        n
        for n, count in words.items()
        if count >= _TITLE_WORDS and high[n] >= _TITLE_SHARE * count and not _is_full(run, n)
    }
    languages = languages_of(run)
    small = len(told) >= _SMALL_WORDS and capitals <= _SMALL_SHARE * len(told)
    idle = frozenset().union(*map(idle_words, languages or ("en",)))
    return Casing(small, frozenset(titles), languages[0] if len(languages) == 1 else "", idle)


def _is_full(run: Running, number: int) -> bool:
    """Whether a sentence ends in a full stop, as no title does."""
    return run.text[: run.sentences[number][1]].endswith((".", "\u3002"))


@cache
def _function_words() -> dict[str, frozenset[str]]:
    found = (row for row in table("everyday_words") if row["sort"] == "function")
    return {row["language"]: frozenset(map(normalise, row["words"].split())) for row in found}


@cache
def idle_words(language: str) -> frozenset[str]:
    """Small words, months and what newspapers print around a story, of a language and of English."""
    found = (row for row in table("everyday_words") if row["language"] in (language, "en"))
    return frozenset(normalise(word) for row in found for word in row["words"].split())


def languages_of(run: Running) -> tuple[str, ...]:
    """The languages whose small words a text has most of, ISO 639-1; several if it has as many of each.

    >>> languages_of(running("Der Mann wurde von der Polizei in Berlin gesehen und ist nicht gefasst."))
    ('de',)
    """
    counts = Counter(s.form for s in run.spots)
    share = {language: sum(counts[w] for w in words) for language, words in _function_words().items()}
    most = max(share.values())
    return tuple(sorted(n for n in share if share[n] == most)) if most and most >= 0.05 * len(run.spots) else ()


def rows(run: Running) -> Iterator[Span]:
    """The stretches in which a name may stand, nothing in them that parts names.

    >>> run = running("Jon, said the U.S., met Kim Jong Un.")
    >>> [" ".join(s.text for s in run.spots[a : b + 1]) for a, b in rows(run)]
    ['Jon', 'said the U.S.', 'met Kim Jong Un']
    """
    begin = 0
    for place, spot in enumerate(run.spots):
        if place and parted(run, place):
            yield Span(begin, place - 1)
            begin = place
        elif place and spot.script in UNSPACED and run.spots[place - 1].script not in UNSPACED:
            continue
    if run.spots:
        yield Span(begin, len(run.spots) - 1)


def parted(run: Running, place: int) -> bool:
    """Whether no name goes on from the word before a place to the word there.

    A comma parts, but not before a legal form (`Co., Ltd.`) or behind a family name in capitals (`KOZLOV, Sergei`).
    """
    spot, before = run.spots[place], run.spots[place - 1]
    if spot.gap not in _PARTS:
        return False
    if spot.gap == "," and run.text[before.end : spot.start].strip() in (",", ".,"):
        legal = facts(spot.form).legal and sure(spot.form) and (spot.capital or spot.dotted)
        turned = before.upper and spot.capital and not spot.upper and len(before.form) > 1
        return not (legal or turned or spot.form in _GENERATIONS)
    return True


def spans(run: Running, case: Casing | None = None) -> list[Span]:
    """What reads like the name of a person or an organization, in text order.

    >>> run = running("On Thursday Russian President Vladimir Putin met Jon Jin Yong of Intellekt LLC.")
    >>> [" ".join(s.text for s in run.spots[a : b + 1]) for a, b in spans(run)]
    ['Vladimir Putin', 'Jon Jin Yong', 'Intellekt LLC']
    """
    case = case or casing(run)
    found: list[Span] = []
    for row in rows(run):
        if case.small or run.spots[row.first].sentence in case.titles:
            continue
        for piece in _capitals(run.spots, row):
            found += [part for part in _split(run.spots, piece, case.idle) if _is_name(run.spots, part)]
    # In German every noun has a capital.
    return [s for s in found if s.first < s.last or run.spots[s.first].upper] if case.language == "de" else found


def _capitals(spots: list[Spot], row: Span) -> Iterator[Span]:
    """Runs of words with capitals, what ties them together within."""
    begin: int | None = None
    last = -1
    for place in range(row.first, row.last + 1):
        spot = spots[place]
        if spot.script in CASED and (spot.capital or (spot.form.isdigit() and begin is not None and last == place - 1)):
            if begin is not None and (not _tied(spots, begin, last, place) or spot.gap == "'"):
                yield Span(begin, last)
                begin = None
            begin = place if begin is None else begin
            last = place
    if begin is not None:
        yield Span(begin, last)


def _tied(spots: list[Spot], begin: int, last: int, place: int) -> bool:
    """Whether what stands between two capitals ties them to one name: nothing, `bin`, `al-`, of a body `of the`."""
    between = spots[last + 1 : place]
    if len(between) > 2:
        return False
    if all(is_particle(s.form, spots[place].form) and s.form not in _OF for s in between):
        return True
    return all(s.form in _TIES for s in between) and _is_body(spots[begin : last + 1])


def _split(spots: list[Spot], piece: Span, idle: frozenset[str]) -> Iterator[Span]:
    """The names in a run of capitals: `and` parts persons, titles and places in front are none of the name."""
    begin = piece.first
    for place in range(piece.first + 1, piece.last):
        if spots[place].form in AND and not spots[place].capital and not _is_body(spots[begin : piece.last + 1]):
            yield _trimmed(spots, Span(begin, place - 1), idle)
            begin = place + 1
    yield _trimmed(spots, Span(begin, piece.last), idle)


def _is_body(words: Iterable[Spot]) -> bool:
    known = ((facts(s.form), s) for s in words)
    return any(fact.telling or (fact.legal and s.capital and sure(s.form)) for fact, s in known)


def _trimmed(spots: list[Spot], piece: Span, idle: frozenset[str]) -> Span:
    first, last = piece
    while first < last and is_aside(spots, first, last, idle):
        first += 1
    while last > first and spots[last].form in idle and not spots[last].upper:
        last -= 1
    return Span(first, last)


def is_aside(spots: list[Spot], first: int, last: int, idle: frozenset[str]) -> bool:
    """Whether the first word of a run of capitals is none of the name: a small word, a title, somebody's country."""
    spot = spots[first]
    if spot.form in idle or not spot.capital:
        return spots[first + 1].gap != "-"
    if _is_body(spots[first : last + 1]):
        return False
    known = facts(spot.form)
    country = place_of((spot.form,)) or place_of((spot.form, spots[first + 1].form))
    return known.title or known.title_abbreviated or bool(country)


def _is_name(spots: list[Spot], piece: Span) -> bool:
    """Whether a run of capitals names somebody: not a small word, a place, a number or a letter alone."""
    words = spots[piece.first : piece.last + 1]
    if len(words) > LONGEST or any(len(s.form) > LONGEST_WORD for s in words):
        return False
    if not any(len(s.form) > 1 and s.form.isalpha() for s in words):
        return False
    if place_of([s.form for s in words]):
        return False
    return not all(is_everyday(s.form) or len(s.form) < 2 or s.form in FUNCTION for s in words) or (
        len(words) > 1 and _is_body(words)
    )


def quoted_end(run: Running, first: int, last: int) -> int:
    """The end of the last word, behind the closing quote if one opens within."""
    start, end = run.spots[first].start, run.spots[last].end
    within, sign = run.text[start:end], run.text[end : end + 1]
    for opening, closing in (("«", "»"), ("“", "”"), ("„", "“"), ('"', '"')):
        if sign == closing and within.count(opening) % 2 == 1:
            return end + 1
    return end


def extract(text: str) -> list[Mention]:
    r"""The names of persons and organizations that a text seems to mention, in text order.

    Args:
        text: running text.

    Returns:
        A mention for each place, with its offsets; the text as written, line ends as blanks.

    >>> [(m.text, m.start, m.end) for m in extract("Yesterday Jon Jin Yong\nleft.")]
    [('Jon Jin Yong', 10, 22)]
    """
    run = running(text)
    places = {(run.spots[a].start, quoted_end(run, a, b)) for a, b in spans(run)}
    places |= set(unspaced_names(run))
    return [Mention(shown(text, a, b), start=a, end=b) for a, b in sorted(places)]


def shown(text: str, start: int, end: int) -> str:
    r"""A name as it stands in a text, on one line; a word that was parted at the end of a line is whole again.

    >>> shown("Jon Koz-\nlov", 0, 13)
    'Jon Kozlov'
    """
    return " ".join(PARTED.sub(_healed, text[start:end]).split())


def _healed(found: re.Match[str]) -> str:
    return "" if found.string[found.end()].islower() else "-"
