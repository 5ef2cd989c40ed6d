"""What is listed, as flat arrays: the distinct words of all listed names, and for each word the names that bear it.

Words come in three sorts, numbered one behind the other: single words; joints (neighbours written as one, as a query
may write them); and acronyms. Joints and acronyms are met by single words of a query only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.compare.align import SHORTEST_ACRONYM, acronyms
from matcher.compare.lexeme import Lexeme, joined_readings
from matcher.compare.profile import Profile, Unit
from matcher.index.table import Numbers
from matcher.text import phonetic

Bits = NDArray[np.float32]
# Names of more words than this have no acronym that anybody would write.
MOST_ACRONYM = 12


class Ways(Protocol):
    """A listed name with its ways to be read."""

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Likeliest first."""


class Reading:
    """A word by its Latin readings alone: of neighbours of a listed name written as one nothing else is kept."""

    __slots__ = ("readings",)

    def __init__(self, readings: tuple[str, ...]) -> None:
        self.readings = readings

    @property
    def keys(self) -> tuple[str, ...]:
        """The general sound keys."""
        return self.sounds("general")

    def sounds(self, system: str) -> tuple[str, ...]:
        """The key of each reading in a sound system; not remembered, because it is asked once."""
        return tuple([phonetic.key.__wrapped__(r, system) for r in self.readings])


class Names(NamedTuple):
    """What is known of each listed name; an element for each.

    Attributes:
        total: information of all its words, in bits; of its ways to be read the most.
        spare: what leaving all of them out would count; the least.
        light: what its particles and titles weigh.
        script: number of its writing system.
        legal: whether it has a legal form.
        person: 0 for no person's, 1 for a person's, 2 if it may be either.
        letters: the first letters of its words, a bit for each.
        initials: the letters that stand alone in it, a bit for each.
        highest: the information of its most telling word.
    """

    total: Bits
    spare: Bits
    light: Bits
    script: Numbers
    legal: Bits
    person: Numbers
    letters: Numbers
    initials: Numbers
    highest: Bits


class Postings(NamedTuple):
    """The listed names of each word: those of word `w` stand from `starts[w]` to `starts[w + 1]`.

    Attributes:
        starts: where each word's names start.
        names: numbers of listed names.
        bits: information of the word in that name; of a joint that of its parts together.
        highest: of a joint that of its most telling part, else 0.
    """

    starts: NDArray[np.int64]
    names: Numbers
    bits: Bits
    highest: Bits


class Run(NamedTuple):
    """Neighbouring units written as one word, by their places in the name."""

    places: tuple[int, ...]
    units: tuple[Unit, ...]


class Bearers(NamedTuple):
    """The single words of each listed name: those of name `n` stand from `starts[n]` to `starts[n + 1]`."""

    starts: NDArray[np.int64]
    words: Numbers
    bits: Bits


def singles(profile: Profile) -> list[tuple[int, Unit]]:
    """The words worth looking up, with their places: all but particles and titles, unless there is nothing else."""
    return [(i, u) for i, u in enumerate(profile.units) if not u.light or len(profile.units) == 1]


def runs(profile: Profile) -> list[Run]:
    """Neighbours as one word, the last and the first too, three only with a light word among them."""
    units = [(i, u) for i, u in enumerate(profile.units) if u.number is None]
    if len(units) < 2:
        return []
    found: list[tuple[tuple[int, Unit], ...]] = list(pairwise(units))
    if len(units) > 2:
        found.append((units[-1], units[0]))
    found += [run for run in zip(units, units[1:], units[2:], strict=False) if any([u.light for _, u in run])]
    return [Run(tuple([i for i, _ in run]), tuple([u for _, u in run])) for run in found]


def short_forms(profile: Profile) -> Iterator[str]:
    """The acronyms of a name."""
    if 2 <= len(profile.units) <= MOST_ACRONYM:
        yield from (word for word in sorted(acronyms(profile)) if len(word) >= SHORTEST_ACRONYM)


def letter(text: str) -> int:
    """The bit of a word's first letter."""
    return 1 << (ord(text[0]) - 97) if text and "a" <= text[0] <= "z" else 0


class Listed:
    """All listed names taken apart.

    Attributes:
        words: the single words.
        joints: neighbours written as one.
        acronyms: first letters of whole names.
        names: what is known of each listed name.
        postings: the names of each word; singles first, then joints, then acronyms.
        bearers: the other way round, the single words of each name.
        lengths: letters of each single word.
        scripts: the writing systems, by number.
    """

    def __init__(self, rows: Iterable[Ways]) -> None:
        self.words: list[Lexeme] = []
        self.joints: list[Reading] = []
        self.acronyms: list[str] = []
        self.scripts: list[str] = []
        self._numbers: dict[object, int] = {}
        made = [_Made(), _Made(), _Made()]
        known = [self._name(number, row.profiles, made) for number, row in enumerate(rows)]
        self.names = _names(known)
        self.postings = _postings(made, (len(self.words), len(self.joints), len(self.acronyms)))
        self.bearers = _bearers(made[0], len(known))
        self.lengths = np.array([len(w.latin) for w in self.words], dtype=np.int32)
        self._numbers.clear()

    def _name(self, number: int, ways: tuple[Profile, ...], made: list[_Made]) -> tuple[float, ...]:
        seen: list[set[int]] = [set(), set(), set()]
        for way in ways:
            places = {}
            for i, unit in singles(way):
                places[i] = word = self._word(unit.lexeme)
                made[0].add(seen[0], word, number, unit.bits, 0.0)
            for run in runs(way):
                bits = [u.bits for u in run.units]
                made[1].add(seen[1], self._joint(run.units), number, sum(bits), max(bits))
            for text in short_forms(way):
                made[2].add(seen[2], self._acronym(text), number, way.total, 0.0)
        return self._known(ways)

    def _known(self, ways: tuple[Profile, ...]) -> tuple[float, ...]:
        if not ways:
            return (0.0,) * len(Names._fields)
        units = [u for way in ways for u in way.units]
        persons = {way.kind in ("person", "unknown") for way in ways}
        letters = initials = 0
        for u in units:
            for reading in u.lexeme.readings:
                letters |= letter(reading)
                initials |= letter(reading) if u.lexeme.initial else 0
        return (
            max([way.total for way in ways]),
            min([way.spare for way in ways]),
            max([sum([u.bits for u in way.units if u.light]) for way in ways]),
            self._script({way.script for way in ways}),
            float(any([way.legal for way in ways])),
            2 if len(persons) > 1 else int(True in persons),
            letters,
            initials,
            max([u.bits for u in units]),
        )

    def _script(self, scripts: set[str]) -> int:
        """The number of the one script of a name; -1 if it may be in several."""
        if len(scripts) > 1:
            return -1
        script = next(iter(scripts))
        if script not in self.scripts:
            self.scripts.append(script)
        return self.scripts.index(script)

    def _word(self, word: Lexeme) -> int:
        key = (word.form, word.script, word.systems, word.meanings)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.words)
            self.words.append(word)
        return number

    def _joint(self, units: tuple[Unit, ...]) -> int:
        readings = joined_readings(tuple([u.lexeme for u in units]))
        number = self._numbers.get(readings)
        if number is None:
            number = self._numbers[readings] = len(self.joints)
            self.joints.append(Reading(readings))
        return number

    def _acronym(self, text: str) -> int:
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self.acronyms)
            self.acronyms.append(text)
        return number


class _Made:
    """Postings of one sort of words while they are made."""

    def __init__(self) -> None:
        self.rows: tuple[list[int], list[int], list[float], list[float]] = ([], [], [], [])

    def add(self, seen: set[int], word: int, name: int, bits: float, highest: float) -> None:
        if word not in seen:
            seen.add(word)
            words, names, information, most = self.rows
            words.append(word)
            names.append(name)
            information.append(bits)
            most.append(highest)


def _names(known: list[tuple[float, ...]]) -> Names:
    columns = np.array(known, dtype=np.float64).reshape(len(known), len(Names._fields)).T
    whole = {"script", "person", "letters", "initials"}
    typed: list[Any] = [
        c.astype(np.int32 if n in whole else np.float32) for n, c in zip(Names._fields, columns, strict=True)
    ]
    return Names(*typed)


def _postings(made: list[_Made], counts: tuple[int, ...]) -> Postings:
    offsets = np.cumsum((0, *counts))
    words = np.concatenate([np.array(m.rows[0], dtype=np.int64) + o for m, o in zip(made, offsets, strict=False)])
    order = np.argsort(words, kind="stable")
    starts = np.searchsorted(words[order], np.arange(offsets[-1] + 1))
    names, bits, highest = (np.concatenate([np.array(m.rows[i]) for m in made])[order] for i in (1, 2, 3))
    return Postings(starts, names.astype(np.int32), bits.astype(np.float32), highest.astype(np.float32))


def _bearers(made: _Made, count: int) -> Bearers:
    words, names, bits = (np.array(row) for row in made.rows[:3])
    starts = np.searchsorted(names, np.arange(count + 1))
    return Bearers(starts, words.astype(np.int32), bits.astype(np.float32))
