"""Whether the text speaks for a find: what capitals, neighbours and legal forms say of the words that match.

A list holds names that are everyday words as well (`AUDITORS`, `STAR`, `FORTUNA`). In a list of customers such a word
is a name for certain; in running text it is one only if something beside the word itself says so. These rules are of
language, not of any list: what they ask is how a writer marks a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.compare.lexeme import lexeme
from matcher.mentions.extract import Casing, is_aside, parted
from matcher.mentions.running_text import CASED, Running, Spot
from matcher.names.everyday import is_everyday, place_of
from matcher.names.facts import facts, sure
from matcher.names.inflection import bare_forms
from matcher.names.lexicon import concepts, is_particle, nickname_groups
from matcher.names.plain_words import is_plain
from matcher.names.small_words import FUNCTION
from matcher.records import Kind, Match
from matcher.screening.windows import Window
from matcher.text.tokenise import words

# A shorter word in capitals is an abbreviation of many things.
_SHORTEST_ACRONYM = 4
# A shorter word alone must be spelled as listed.
_SHORTEST_ALIKE, _SHORTEST_OTHER = 6, 4
# And the score from which it is worth a look if it is not: in Latin letters, and through another script.
_ALIKE, _ALIKE_OTHER = 0.8, 0.85
# A word that stands for itself in a script without capitals: so many letters, by how much each of them tells, and the
# scores from which it is looked at, and taken, with nothing else to speak for it.
_SHORTEST_BARE = {"arabic": 4, "hebrew": 4, "hangul": 3, "han": 3, "kana": 3}
_SHORTEST_BARE_ELSE = 5
_BARE_REVIEW, _BARE_FULL = 0.9, 0.95
# Two or three characters are many people's names: each of them must be met.
_PERSON_REVIEW, _PERSON_FULL = 0.8, 0.9
# What is made of everyday words alone must be so near to a listed name.
_EVERYDAY = 0.9
# Of several words without capitals of which one is a plain word, so much must be met.
_BESIDE_PLAIN = 0.7
_BESIDE = 3
# A match of this score has hardly a word left over.
_WHOLE = 0.99
_QUOTES = frozenset("\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u300a\u300b\u300c\u300d\u300e\u300f\u201a`")
_DOTS = frozenset("\u00b7\u30fb\uff65\u2022\u2027")
_THINGS: dict[Kind, frozenset[str]] = {
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
        any(facts(s.form).telling for s in around) or bool(things & frozenset().union(*_THINGS.values())),
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
    person = cut > 1 and len(text) < _SHORTEST_OTHER
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


def is_equal(content: Sequence[Spot], match: Match) -> bool:
    """Whether the listed name is made of just these words, whatever legal form it has.

    Words in another script have no letters in common with it: there the score tells.
    """
    if any(s.script != "latin" for s in content) and match.name.isascii():
        return match.score >= _ALIKE_OTHER
    listed = {
        w.form for w in words(match.name) if not (facts(w.form).legal and sure(w.form)) and w.form not in FUNCTION
    }
    return {s.form for s in content} == {form for form in listed if len(form) > 1 or form.isdigit()}


def is_hopeless(found: Beside) -> bool:
    """Whether no match could be borne: then the window need not be scored.

    >>> is_hopeless(Beside((), False, False, False, frozenset(), False, False, False))
    True
    """
    if len(found.content) != 1 or found.legal:
        return not found.content
    return found.within or (_is_everyday(found.content[0]) and not (found.described and found.quoted))


def strength(found: Beside, match: Match, *, elsewhere: bool) -> str:
    """How far the text bears a find: `full`, `review` (never more than that), or `none`.

    Args:
        found: what stands in the window and around it.
        match: the best match of its words.
        elsewhere: whether the same party is found by a longer name in the text.
    """
    if not found.content or (found.person and (match.entry.kind != "person" or match.score < _PERSON_REVIEW)):
        return "none"
    core = _core(found, match)
    if len(core) > 1:
        return _of_several(found, match)
    if found.within:
        return "none"
    described = found.described or len(core) < len(found.content)
    return _of_one(replace(found, content=core, described=described), match, elsewhere=elsewhere)


def _core(found: Beside, match: Match) -> tuple[Spot, ...]:
    """The words that tell, without those that only say what it is or where (`firm`, `Russian`) and are not listed."""
    listed = {w.form for w in words(match.name)}
    core = tuple(s for s in found.content if s.form in listed or not (facts(s.form).telling or _place(s)))
    return core if len(core) == 1 and match.score < _WHOLE else found.content


def _is_everyday(spot: Spot) -> bool:
    return is_everyday(spot.form) or (spot.script not in CASED and is_plain(spot.form, spot.script))


def _place(spot: Spot) -> str:
    forms = (spot.form, *bare_forms(spot.form, spot.script))
    return next((place for place in map(place_of, zip(forms, strict=True)) if place), "")


def _of_several(found: Beside, match: Match) -> str:
    cased = [s for s in found.content if s.script in CASED]
    if match.entry.kind in _THINGS and len(found.content) > len(words(match.name)):
        return "none"
    if not cased:
        return _of_several_bare(found, match)
    equal = is_equal(found.content, match)
    if not any(s.capital for s in cased) and not equal:
        return "none"
    if all(map(_is_everyday, found.content)) and not found.legal:
        if not equal:
            return "review" if match.score >= _EVERYDAY and found.marked else "none"
        return "full" if found.marked else "review"
    return "review" if found.within else "full"


def _of_several_bare(found: Beside, match: Match) -> str:
    """Several words of a script without capitals: plain ones name no person, and another party if they are its name."""
    plain = [_is_everyday(s) for s in found.content]
    if all(plain) and not found.legal and match.entry.kind == "person":
        return "none"
    if all(plain) and not found.legal and not is_equal(found.content, match):
        return "review" if match.score >= _EVERYDAY else "none"
    if any(plain) and match.score < _BESIDE_PLAIN:
        return "none"
    few = found.person and match.score < _PERSON_FULL
    return "review" if found.within or few else "full"


def _of_one(found: Beside, match: Match, *, elsewhere: bool) -> str:
    """One word: what it is called elsewhere, its legal form, or what it is said to be must speak for it."""
    word = found.content[0]
    everyday = _is_everyday(word)
    if elsewhere and not everyday:
        return "full"
    if found.legal and match.entry.kind != "person":
        return "none" if match.entry.kind in _THINGS else "full"
    if match.entry.kind == "person":
        return "review" if found.titled and found.marked else "none"
    equal = is_equal(found.content, match)
    if match.entry.kind in _THINGS:
        return "full" if equal and found.things & _THINGS[match.entry.kind] else "none"
    if everyday or (word.upper and len(word.form) < _SHORTEST_ACRONYM):
        return "review" if equal and found.described and (found.quoted or not everyday) else "none"
    return _of_rare(found, word, equal=equal, score=match.score)


def _of_rare(found: Beside, word: Spot, *, equal: bool, score: float) -> str:
    """One word that is no everyday one: a name by itself if it is rare, else it needs to be marked as one."""
    cased = word.script in CASED
    known = lexeme(word.form, word.script).known
    if not cased and not (found.described or found.quoted):
        return _of_bare(word, score) if equal else "none"
    if equal:
        if found.described or (found.quoted and cased) or (not known and (not cased or word.capital)):
            return "full"
        return "review" if found.marked else "none"
    bare = cased and not found.marked
    if bare or len(word.form) < (_SHORTEST_ALIKE if cased else _SHORTEST_OTHER):
        return "none"
    return "review" if not known and score >= _ALIKE else "none"


def _of_bare(word: Spot, score: float) -> str:
    """One word of a script without capitals, nothing beside it: the longer and the nearer, the surer a name."""
    if len(word.form) < _SHORTEST_BARE.get(word.script, _SHORTEST_BARE_ELSE) or score < _BARE_REVIEW:
        return "none"
    return "full" if score >= _BARE_FULL else "review"
