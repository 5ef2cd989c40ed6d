"""A parsed name made ready for comparison: its words as units that carry lexeme, role and information.

Information is counted in bits: how much it says that a name bears this word (log2 of one over the share of names that
do). Phrases that stand for one thing (`Russian Federation`, `design bureau`) are one unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.names import Parsed, lexicon, parse
from matcher.names.facts import facts
from matcher.names.lexicon import LegalForm
from matcher.names.native import is_foreign_in_han, is_korean
from matcher.names.numerals import compound_number, number_value
from matcher.records import Kind, Role
from matcher.text.tokenise import Word
from matcher.text.translit import han

# Particles, titles and degrees say next to nothing about who somebody is.
LIGHT_BITS = 0.5
PERSONS = ("person", "unknown")
# Scripts in which the names of several cultures are written.
_EASTERN = frozenset(("hangul", "han"))
LIGHT: frozenset[Role] = frozenset(("particle", "title"))
# The share of its information that counts when a word is left out on one side:
# `Sergei Kozlov` / `Sergei Mikhailovich Kozlov`.
SPARE: dict[Role, float] = {"patronymic": 0.2, "initial": 0.3}
# A shorter Hangul word of a company's name is a Korean word, not a foreign one by its sound.
SHORTEST_FOREIGN = 3
INITIAL_BITS = 2.0
# One name in some hundred bears a number, and of these one in ten the same digit: a digit says about six bits.
NUMBER_BITS, EVERY_NUMBER, EACH_DIGIT = 10.0, 4.0, 2.0
_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
_ROMAN = {numeral: value for value, numeral in enumerate(_NUMERALS.split(), 1)}
# Units looked at in one name; what lies behind them is named in the evidence as not compared.
MOST_UNITS = 24


class Rarity(Protocol):
    """How much a word says, in bits."""

    def bits(self, word: Lexeme, *, person: bool) -> float:
        """Information of a word among names of persons, or of organizations and things."""


@dataclass(slots=True, eq=False)
class Unit:
    """One word or phrase of a name.

    Attributes:
        lexeme: the word.
        text: as written.
        role: what it does in the name.
        bits: its information.
        number: its value, for numbers and generation marks.
        light: whether it is a mere particle, title or degree.
        spare: what leaving it out on one side counts, in bits: nothing for light words, little for patronymics.
    """

    lexeme: Lexeme
    text: str
    role: Role
    bits: float
    number: int | None
    light: bool
    spare: float


@dataclass(slots=True, eq=False)
class Profile:
    """One way to read a name, ready for comparison.

    Attributes:
        kind: of the name.
        units: its words in display order.
        legal: its legal forms.
        cultures: sound systems that its culture brings.
        total: information of all its units, in bits.
        spare: what leaving all of them out would count.
        script: the writing system of most of its words.
        aside: only a part of the name is read: brackets, or what is outside them.
    """

    kind: Kind
    units: tuple[Unit, ...]
    legal: tuple[LegalForm, ...]
    cultures: frozenset[str]
    total: float
    spare: float
    script: str
    aside: bool = False


def profiles(text: str, kind: Kind | None, rarity: Rarity) -> tuple[Profile, ...]:
    """Every way to read a name, likeliest first; empty if nothing in it can be compared."""
    return profiles_of(parse(text, kind), rarity)


def profiles_of(ways: Sequence[Parsed], rarity: Rarity) -> tuple[Profile, ...]:
    """The profiles of a parsed name."""
    return tuple([profile(way, culture, rarity) for way in ways for culture in _readings_of(way)])


def _readings_of(way: Parsed) -> tuple[str, ...]:
    """The cultures to read a person's name in, one after the other: a name is not half Chinese and half Korean."""
    if way.kind not in PERSONS or way.words[0].script not in _EASTERN:
        return ("",)
    if is_korean(way.words):
        return ("korean",)
    if is_foreign_in_han(way.words):
        return ("han",)
    if 2 <= len(way.words) <= 3 and all([w.script == "han" for w in way.words]):
        cultures = ("chinese", "korean", "japanese")
        return tuple([c for c in cultures if all([han.read_as(w.form, c) for w in way.words])]) or ("",)
    return ("",)


def profile(way: Parsed, culture: str, rarity: Rarity) -> Profile:
    """One way to read a name, with lexemes and information; `culture` is the one its words are read in, or empty."""
    person = way.kind in PERSONS
    units: list[Unit] = []
    place = 0
    while place < len(way.words) and len(units) < MOST_UNITS:
        value = None if way.kind == "person" else _compound(way.words, place)
        if value is not None:
            length, meaning = 2, str(value)
        else:
            length, meaning = (1, "") if person else _phrase(way.words, place)
        units.append(_unit(way, place, length, rarity, meaning=meaning, culture=culture, person=person))
        place += length
    total, spare = sum([u.bits for u in units]), sum([u.spare for u in units])
    return Profile(way.kind, tuple(units), way.legal, way.cultures, total, spare, _script(units), way.aside)


def _script(units: list[Unit]) -> str:
    scripts = [u.lexeme.script for u in units if u.number is None]
    if not scripts:
        return "latin"
    return scripts[0] if scripts.count(scripts[0]) == len(scripts) else max(scripts, key=scripts.count)


def _phrase(row: tuple[Word, ...], place: int) -> tuple[int, str]:
    """How many words from here stand for one thing, and for what."""
    known = facts(row[place].form)
    if known.place or known.phrase:
        forms = [w.form for w in row]
        country = lexicon.countries_in(forms, place)
        if country:
            return country[0], f"country:{country[1]}"
        concept = lexicon.match_concept(forms, place)
        if concept and concept[0] > 1:
            return concept[0], min(concept[1])
    return 1, ""


def _compound(row: tuple[Word, ...], place: int) -> int | None:
    """The number that a word and the next make: `Forty-Four` is 44."""
    return compound_number(row[place].form, row[place + 1].form) if place + 1 < len(row) else None


def _unit(way: Parsed, place: int, length: int, rarity: Rarity, *, meaning: str, culture: str, person: bool) -> Unit:
    first = way.words[place]
    form, text = (first.form, first.text) if length == 1 else _written(way.words[place : place + length])
    if meaning.isdecimal():  # number words: they are compared as the number is
        form, meaning = meaning, ""
    if first.script == "hangul" and not person and len(form) < SHORTEST_FOREIGN:
        culture = "korean"
    word = lexeme(form, first.script, meaning, culture)
    role = way.roles[place]
    number = _number(role, form)
    light = role in LIGHT or (role == "suffix" and number is None) or (role == "word" and _leftover_legal(way, word))
    bits = _bits(word, role, number, light, rarity, person=person)
    spare = 0.0 if light else bits * SPARE.get(role, 1.0)
    return Unit(word, text, role, bits, number, light, spare)


def _written(row: tuple[Word, ...]) -> tuple[str, str]:
    """The form and the text of a phrase."""
    return "".join([w.form for w in row]), " ".join([w.text for w in row])


def _leftover_legal(way: Parsed, word: Lexeme) -> bool:
    """Whether a word of a company's name is a piece of a broken legal form: `JOINT COMPANY KONAR`."""
    return way.kind == "organization" and len(way.words) > 1 and word.form in lexicon.legal_words()


def _number(role: Role, form: str) -> int | None:
    if role not in ("number", "suffix"):
        return number_value(form) if form[0].isdigit() else None
    return int(form) if form.isdecimal() and len(form) < 19 else _ROMAN.get(form)


def _bits(word: Lexeme, role: Role, number: int | None, light: bool, rarity: Rarity, *, person: bool) -> float:
    if light:
        return LIGHT_BITS
    if role == "initial":
        return INITIAL_BITS
    if number is not None:
        return min(NUMBER_BITS, EVERY_NUMBER + EACH_DIGIT * len(str(number)))
    return rarity.bits(word, person=person)
