"""What stands in a window of running text and around it: capitals, neighbours, legal forms, quotes.

In a list of customers a word is a name for certain; in running text it is one if something beside the word itself says
so. What is gathered here are facts of the text; `support` says what they are worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from matcher.compare.lexeme import lexeme
from matcher.mentions.extract import Casing, is_aside, parted
from matcher.mentions.running_text import CASED, Running, Spot
from matcher.names.everyday import is_everyday, place_of
from matcher.names.facts import facts, sure
from matcher.names.lexicon import concepts, is_particle, nickname_groups
from matcher.names.plain_words import is_plain
from matcher.names.small_words import FUNCTION
from matcher.records import Kind
from matcher.screening.windows import Window
from matcher.text.tokenise import words

_BESIDE = 3
# A name of two or three characters that is cut in two has the shape of a person's name.
_SHORTEST_CUT = 4
_QUOTES = frozenset("\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u300a\u300b\u300c\u300d\u300e\u300f\u201a`")
_DOTS = frozenset("\u00b7\u30fb\uff65\u2022\u2027=\uff1d\u30a0")
THINGS: dict[Kind, frozenset[str]] = {
    "vessel": frozenset(("vessel", "ship", "tanker", "yacht", "boat", "shipping", "fleet")),
    "aircraft": frozenset(("aircraft", "aviation", "airline", "airlines", "helicopter")),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands in a window and around it.

    Attributes:
        content: the words that tell: no legal forms, initials, particles, small words.
        legal: whether a legal form belongs to it.
        quoted: whether it stands in quotes.
        described: whether a word beside it says what it is: firm, bank, tanker.
        things: what those words mean.
        titled: whether a title stands before it.
        marked: whether capitals mark it as a name: in a script with capitals, in a sentence where they tell.
        within: whether it is a part of a longer name: of a longer run of capitals, of words tied by dots.
        person: whether it has the shape that only a person's name has: two or three characters, cut in two.
    """

    content: tuple[Spot, ...]
    legal: bool
    quoted: bool
    described: bool
    things: frozenset[str]
    titled: bool
    marked: bool
    within: bool
    person: bool = False


def beside(run: Running, window: Window, case: Casing) -> Beside:
    """Look at a window and its neighbours."""
    if window.first < 0:
        return _beside_unspaced(run, window)
    spots = run.spots
    own = spots[window.first : window.last + 1]
    content = tuple(s for s in own if _tells(s))
    around = [spots[i] for i in _neighbours(run, window)]
    things = frozenset(meaning for s in around for meaning in concepts(s.form))
    cased = [s for s in content if s.script in CASED]
    plain = own[0].sentence not in case.titles and not case.small
    return Beside(
        content,
        any(_is_legal(s) for s in own),
        _quoted(run.text, window.start, window.end),
        any(facts(s.form).telling for s in around) or bool(things & frozenset().union(*THINGS.values())),
        things,
        bool(window.first) and not parted(run, window.first) and _is_title(spots[window.first - 1]),
        bool(cased) and plain and all(s.capital for s in cased) and not (len(content) == 1 and content[0].first),
        plain and _is_within(run, window, case),
    )


def _beside_unspaced(run: Running, window: Window) -> Beside:
    text = run.text[window.start : window.end]
    script = "hangul" if "\uac00" <= text[0] <= "\ud7a3" else "han"
    content = tuple(
        Spot(window.start, window.end, word.text, word.form, word.script, False, False, False, 0, "", False)
        for word in words(text)
    ) or (Spot(window.start, window.end, text, text, script, False, False, False, 0, "", False),)
    quoted = _quoted(run.text, window.start, window.end)
    cut = max(1, window.words // len(content))
    person = cut > 1 and len(text) < _SHORTEST_CUT
    return Beside(content * cut, False, quoted, False, frozenset(), False, False, _is_tied(run, window), person)


def _is_tied(run: Running, window: Window) -> bool:
    """Whether a dot ties a window to more of a foreign name: `ミン・アウン` to `・フライン`."""
    before, behind = run.text[max(0, window.start - 2) : window.start], run.text[window.end : window.end + 2]
    return (len(before) > 1 and before[1] in _DOTS and before[0].isalpha()) or (
        len(behind) > 1 and behind[0] in _DOTS and behind[1].isalpha()
    )


def _tells(spot: Spot) -> bool:
    if _is_legal(spot) or spot.form in FUNCTION:
        return False
    return len(spot.form) > 1 and not (is_particle(spot.form) and not spot.capital)


def _is_legal(spot: Spot) -> bool:
    return facts(spot.form).legal and sure(spot.form) and (spot.capital or spot.script not in CASED)


def _is_title(spot: Spot) -> bool:
    known = facts(spot.form)
    return known.title or (known.title_abbreviated and spot.capital)


def _neighbours(run: Running, window: Window) -> list[int]:
    """The words beside a window that may say what it is: some before it, two behind it, nothing parting them."""
    found: list[int] = []
    place = window.first
    while place > 0 and len(found) < _BESIDE and run.spots[place].gap != ".":
        place -= 1
        found.append(place)
    place = window.last + 1
    while place < len(run.spots) and place <= window.last + 2 and run.spots[place].gap in (" ", "-", '"', "\n"):
        found.append(place)
        place += 1
    return found


def _quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES


def _is_within(run: Running, window: Window, case: Casing) -> bool:
    """Whether a capital right beside a window is part of the same name: no title, no country, no small word."""
    spots = run.spots
    first, last = window.first, window.last
    if first and not parted(run, first) and spots[first].gap in (" ", "-") and _is_name_word(spots[first - 1], case):
        before = spots[first - 1]
        begins = before.first and (is_everyday(before.form) or not lexeme(before.form, before.script).known)
        if not is_aside(spots, first - 1, last, case.idle) and not begins and _may_be_name(before, case):
            return True
    if last + 1 < len(spots) and not parted(run, last + 1) and spots[last + 1].gap in (" ", "-"):
        behind = spots[last + 1]
        aside = place_of((behind.form,)) or facts(behind.form).title
        if _is_name_word(behind, case) and not aside and _may_be_name(behind, case):
            return True
    return False


def _is_name_word(spot: Spot, case: Casing) -> bool:
    return (
        spot.script in CASED
        and spot.capital
        and spot.form not in case.idle
        and len(spot.form) > 1
        and spot.form.isalpha()
    )


def _may_be_name(spot: Spot, case: Casing) -> bool:
    """Where every noun has a capital (German) only a given name beside a name is surely part of it."""
    return case.language != "de" or bool(nickname_groups(spot.form))


def is_everyday_here(spot: Spot) -> bool:
    """Whether a word of the text is an everyday one: no party by itself."""
    return is_everyday(spot.form) or (spot.script not in CASED and is_plain(spot.form, spot.script))
