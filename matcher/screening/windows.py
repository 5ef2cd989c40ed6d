"""The windows of a running text that are worth scoring: where the words of a listed name stand close together.

The index tells which listed names the words reach; here its stretches become windows of text. A window takes in what
belongs to a name and tells little by itself: a legal form, an initial, an article before a hyphen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from matcher.compare.lexeme import lexeme
from matcher.index.index import Index
from matcher.index.pairs import Asked
from matcher.index.reach import Stretch, stretches
from matcher.mentions.extract import Casing, Span, parted, quoted_end, rows
from matcher.mentions.running_text import CASED, LONGEST_WORD, UNSPACED, Running, Spot
from matcher.mentions.unspaced import Guess, guesses, is_plain_guess
from matcher.names.everyday import is_everyday, is_function
from matcher.names.facts import facts, sure
from matcher.names.inflection import bare_forms
from matcher.names.lexicon import is_particle
from matcher.names.plain_words import is_plain

# What parts two rows: more places than a name may leave out.
_APART: list[list[Asked]] = [[], [], [], []]
# A name without capitals must be covered nearly whole, by several words, and say so much.
_SMALL_SHARE, _SMALL_BITS = 0.9, 12.0
_SHORTEST_SMALL = 3
# Where no capitals tell names from words, more of a listed name must be there: of one by one word, by several.
_ALONE, _UNCASED = 0.9, 0.75
# From so many words on, one may stand between the words of the name that belongs to none of them.
_SOME = 3
# Of a guess in an unspaced script so much must be covered.
_GUESS_SHARE, _GUESS_BITS = 0.8, 9.0
# Different guesses looked up at once: the sums of more are larger than a processor has at hand.
_GUESSES = 100
# Windows that begin at one word: the best ones.
_MOST_FROM = 3
_PLAIN_GAPS = frozenset((" ", "-", "", '"', "\n"))


class Window(NamedTuple):
    """A stretch of text that may be a listed name.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        first: place of its first word; -1 in unspaced scripts.
        last: place of its last word.
        words: how many words of it a listed name has.
    """

    start: int
    end: int
    first: int
    last: int
    words: int


def windows(run: Running, case: Casing, index: Index) -> list[Window]:
    """The windows worth scoring, in text order."""
    found = dict.fromkeys([*_spaced(run, case, index), *_unspaced(run, index)])
    return sorted(found, key=lambda w: (w.start, w.end))


def _spaced(run: Running, case: Casing, index: Index) -> Iterator[Window]:
    asked: list[list[Asked]] = []
    spots: list[int] = []
    own = [[] if spot.script in UNSPACED else asks(spot, case) for spot in run.spots]
    for row in rows(run):
        for place in range(row.first, row.last + 1):
            if run.spots[place].script not in UNSPACED:
                joined = _joined(run.spots, place, case) if own[place] and place < row.last else []
                asked.append([*own[place], *joined])
                spots.append(place)
        asked += _APART
        spots += [-1] * len(_APART)
    from_: dict[int, int] = {}
    for each in _best_first(stretches(index, asked)):
        span = Span(spots[each.first], spots[each.last])
        if _is_worth(run.spots, span, each, case):
            from_[span.first] = from_.get(span.first, 0) + 1
            if from_[span.first] <= _MOST_FROM:
                first, last = _widened(run, span)
                yield Window(
                    run.spots[first].start, quoted_end(run, first, last), first, last, span.last - span.first + 1
                )


def _best_first(found: Iterable[Stretch]) -> list[Stretch]:
    return sorted(found, key=lambda s: (-s.share * s.bits, s.first, s.last))


def asks(spot: Spot, case: Casing) -> list[Asked]:
    """What to look up for a word: as written, and bare of what its language hangs on to it.

    Args:
        spot: the word.
        case: what the capitals of its text tell.
    """
    if (
        len(spot.form) > LONGEST_WORD
        or not any(map(str.isalnum, spot.form))
        or (spot.form in case.idle and not spot.capital)
    ):
        return []
    if spot.script in CASED and not spot.capital and len(spot.form) < _SHORTEST_SMALL and not case.small:
        return []
    forms = (spot.form, *bare_forms(spot.form, spot.script, case.language))
    return [Asked((lexeme(form, spot.script),), ()) for form in forms]


def _joined(spots: list[Spot], place: int, case: Casing) -> list[Asked]:
    """A word and the one behind it as one: `Silver Star` may be listed as Silverstar, `حزب الله` as Hizballah."""
    one, two = spots[place], spots[place + 1]
    if one.script != two.script or not (_begins(one) and _begins(two)) or two.form in case.idle:
        return []
    return [Asked((lexeme(one.form, one.script), lexeme(two.form, two.script)), ())]


def _is_worth(spots: list[Spot], span: Span, found: Stretch, case: Casing) -> bool:
    words = spots[span.first : span.last + 1]
    if not any(w.script in CASED for w in words) and not _is_worth_uncased(words, found):
        return False
    if len(words) == 1:
        return _is_worth_alone(words[0], case)
    if all(w.form in case.idle or len(w.form) < 2 for w in words):
        return False
    small = [
        w for w in words if w.script in CASED and not w.capital and w.form not in case.idle and not is_particle(w.form)
    ]
    if not small:
        return True
    if len(small) < len(words) and not (_begins(words[0]) and _begins(words[-1])):
        return False
    return found.share >= _SMALL_SHARE and found.bits >= _SMALL_BITS


def _is_worth_uncased(words: list[Spot], found: Stretch) -> bool:
    """Whether words that no capitals mark may be a name: hardly another word between them, and more than plain ones."""
    if found.share < _UNCASED:  # no words need less
        return False
    plain = all(is_plain(w.form, w.script) for w in words)
    if len(words) == 1:
        return not plain and found.share >= _ALONE
    between = sum(not is_particle(w.form) for w in words) - found.near
    if between > (len(words) >= _SOME and not plain):
        return False
    return found.share >= (_SMALL_SHARE if plain else _UNCASED) and (not plain or found.bits >= _SMALL_BITS)


def _begins(spot: Spot) -> bool:
    return spot.capital or spot.script not in CASED


def _is_worth_alone(spot: Spot, case: Casing) -> bool:
    """Whether one word may be a name: in a script with capitals it needs one, and it is more than a small word."""
    if spot.form in case.idle or len(spot.form) < 2 or spot.form.isdigit():
        return False
    return spot.capital or spot.script not in CASED or case.small


def _widened(run: Running, span: Span) -> Span:
    """The span with legal forms, initials, articles and particles that stand right beside it."""
    first, last = span
    while last + 1 < len(run.spots) and not parted(run, last + 1) and _belongs_behind(run.spots, last + 1):
        last += 1
    while first and not parted(run, first) and _belongs_before(run.spots, first - 1):
        first -= 1
    return Span(first, last)


def _belongs_behind(spots: list[Spot], place: int) -> bool:
    spot = spots[place]
    legal = facts(spot.form).legal and sure(spot.form) and (spot.capital or spot.script not in CASED)
    return spot.gap in _PLAIN_GAPS | {","} and (legal or _is_initial(spot))


def _belongs_before(spots: list[Spot], place: int) -> bool:
    spot, behind = spots[place], spots[place + 1]
    if behind.gap not in _PLAIN_GAPS:
        return False
    legal = facts(spot.form).legal and sure(spot.form) and spot.capital and spot.upper
    article = is_particle(spot.form, behind.form) and not is_function(spot.form)
    return legal or _is_initial(spot) or (behind.gap == "-" and len(spot.form) < 3) or article


def _is_initial(spot: Spot) -> bool:
    return spot.capital and spot.script in CASED and (len(spot.form) == 1 or (spot.dotted and len(spot.form) < 4))


def _unspaced(run: Running, index: Index) -> Iterator[Window]:
    """Windows where a surname and a given name, or all words of a company's name, meet in one listed name."""
    found: dict[tuple[tuple[str, str], ...], list[Guess]] = {}
    for guess in guesses(run):
        found.setdefault(guess.words, []).append(guess)
    distinct = [alike for words, alike in found.items() if not is_plain_guess(words)]
    for begin in range(0, len(distinct), _GUESSES):
        some = distinct[begin : begin + _GUESSES]
        for alike in _reached(index, some):
            yield from (Window(guess.start, guess.end, -1, -1, len(guess.words)) for guess in alike)


def _reached(index: Index, distinct: list[list[Guess]]) -> Iterator[list[Guess]]:
    """Those guesses, alike ones together, that one listed name may be."""
    asked: list[list[Asked]] = []
    owner: list[list[Guess]] = []
    for alike in distinct:
        for form, script in _telling(alike[0]):
            asked.append([Asked((lexeme(form, script),), ())])
            owner.append(alike)
        asked += _APART
        owner += [alike] * len(_APART)
    for each in stretches(index, asked):
        guess = owner[each.first][0]
        whole = each.last - each.first + 1 == len(_telling(guess))
        name = len(guess.words) > 1 or not is_everyday(guess.words[0][0])
        if name and whole and each.share >= _GUESS_SHARE and each.bits >= _GUESS_BITS:
            yield owner[each.first]


def _telling(guess: Guess) -> tuple[tuple[str, str], ...]:
    """The words of a guess without the legal form, which no listed name is found by."""
    return tuple(word for word in guess.words if not facts(word[0]).legal) or guess.words
