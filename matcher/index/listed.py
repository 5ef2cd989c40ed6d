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
from matcher.index import edges, keys
from matcher.index.hashing import hashes
from matcher.index.runs import coarse_joint
from matcher.index.table import KeyTable, Numbers, key_table
from matcher.index.traits import Side, traits_of
from matcher.index.ways import KINDS, Registers, WaysMaker
from matcher.index.words import Flags, words_of
from matcher.text import phonetic

Bits = NDArray[np.float32]
# Names of more words than this have no acronym that anybody would write.
MOST_ACRONYM = 12


class Read(Protocol):
    """A listed name with its ways to be read."""

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Likeliest first."""


class Tables(NamedTuple):
    """Where listed words are found, by what is known of a word.

    Attributes:
        form: single words by their form.
        letter: single words with digits in them by what they are with letters.
        beginning: single words by what they may be cut short to.
        senses: single words by what they mean, their stem, their number, their plain Chinese characters.
        group: single words by the given names they are forms of.
        sound: rows of single words by what they sound like, whole and with letters left out.
        joint: neighbours by the coarse key of what they make together.
        acronym: acronyms by themselves.
    """

    form: KeyTable
    letter: KeyTable
    beginning: KeyTable
    senses: tuple[KeyTable, ...]
    group: KeyTable
    sound: KeyTable
    joint: KeyTable
    acronym: KeyTable


class Names(NamedTuple):
    """What is known of each listed name; an element for each.

    Attributes:
        total: information of all its words, in bits; of its ways to be read the most.
        spare: what leaving all of them out would count; the least.
        light: what its particles and titles weigh.
        script: number of its writing system.
        legal: whether it has a legal form.
        kinds: what it may be the name of, a bit for each of `KINDS`.
        letters: the first letters of its words, a bit for each.
        initials: the letters that stand alone in it, a bit for each.
        highest: the information of its most telling word.
    """

    total: Bits
    spare: Bits
    light: Bits
    script: Numbers
    legal: Bits
    kinds: Numbers
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
    """The words worth looking up, with their places: all but particles, unless there is nothing else.

    A title may be a word of the other name: `Kapitan Beklemishev` is a ship.
    """
    return [(i, u) for i, u in enumerate(profile.units) if u.role != "particle" or len(profile.units) == 1]


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
        lexemes: the single words.
        words: the same as flat tables.
        joints: readings of neighbours written as one.
        acronyms: first letters of whole names.
        tables: where words, joints and acronyms are found.
        names: what is known of each listed name.
        postings: the names of each word; singles first, then joints, then acronyms.
        bearers: the other way round, the single words of each name.
        registers: what names have in common, by number.
        ways: the ways to read each name.
        texts: phrases as written, by unit.
    """

    def __init__(self, rows: Iterable[Read]) -> None:
        self.lexemes: list[Lexeme] = []
        self.joints: list[tuple[str, ...]] = []
        self.acronyms: list[str] = []
        self.registers = Registers()
        self.texts: dict[int, str] = {}
        self._maker = WaysMaker(self.registers)
        self._units = 0
        self._coarse: list[list[str]] = []
        self._numbers: dict[object, int] = {}
        made = [_Made(), _Made(), _Made()]
        known = [self._name(number, row.profiles, made) for number, row in enumerate(rows)]
        self.names = _names(known)
        self.postings = _postings(made, (len(self.lexemes), len(self.joints), len(self.acronyms)))
        self.bearers = _bearers(made[0], len(known))
        self.words = words_of(self.lexemes)
        self.ways = self._maker.made()
        self.tables = self._tables()
        self._numbers.clear()
        self._coarse.clear()

    def names_as_read(self) -> edges.Names:
        """The listed names as the scorer wants them."""
        return edges.Names(
            self.ways, Side(self.lexemes, self.words, traits_of(self.lexemes, self.words)), self.registers
        )

    @property
    def count(self) -> int:
        """How many words there are: singles, joints and acronyms."""
        return len(self.lexemes) + len(self.joints) + len(self.acronyms)

    def brings(self, system: str) -> Flags:
        """Which words bring a sound system with their script."""
        return np.fromiter((system in w.systems for w in self.lexemes), dtype=bool, count=len(self.lexemes))

    def joint_sounds(self, system: str) -> KeyTable:
        """The joints by their keys in a sound system."""
        made = [(phonetic.key.__wrapped__(r, system), i) for i, row in enumerate(self.joints) for r in row]
        found = keys.text_keys([k for k, _ in made], np.array([i for _, i in made], dtype=np.int64), f"{system}~")
        return key_table([(found.hashes, found.owners + len(self.lexemes))])

    def _tables(self) -> Tables:
        texts = [text for row in self._coarse for text in row]
        owners = np.repeat(np.arange(len(self._coarse)), [len(row) for row in self._coarse]) + len(self.lexemes)
        last = np.arange(len(self.acronyms)) + len(self.lexemes) + len(self.joints)
        return Tables(
            form=key_table([keys.form_keys(self.lexemes)]),
            letter=key_table([keys.letter_keys(self.lexemes)]),
            beginning=key_table([keys.beginning_keys(self.lexemes)]),
            senses=tuple(key_table([found]) for found in keys.sense_keys(self.lexemes)),
            group=key_table([keys.group_keys(self.lexemes)]),
            sound=key_table([keys.sound_keys(self.words)]),
            joint=key_table([(hashes(texts, "c"), owners)]),
            acronym=key_table([(hashes(self.acronyms, "a"), last)]),
        )

    def _name(self, number: int, ways: tuple[Profile, ...], made: list[_Made]) -> tuple[float, ...]:
        seen: list[set[int]] = [set(), set(), set()]
        for way in ways:
            for _, unit in singles(way):
                made[0].add(seen[0], self._word(unit.lexeme), number, unit.bits, 0.0)
            for run in runs(way):
                bits = [u.bits for u in run.units]
                made[1].add(seen[1], self._joint(run.units), number, sum(bits), max(bits))
            for text in short_forms(way):
                made[2].add(seen[2], self._acronym(text), number, way.total, 0.0)
        self._maker.add(ways, [self._unit_words(way) for way in ways])
        return self._known(ways)

    def _unit_words(self, way: Profile) -> list[int]:
        """The numbers of a way's words; phrases are kept as they are written."""
        self.texts.update({self._units + i: u.text for i, u in enumerate(way.units) if " " in u.text})
        self._units += len(way.units)
        return [self._word(unit.lexeme) for unit in way.units]

    def _known(self, ways: tuple[Profile, ...]) -> tuple[float, ...]:
        if not ways:
            return (0.0,) * len(Names._fields)
        units = [u for way in ways for u in way.units]
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
            sum({1 << KINDS.index(way.kind) for way in ways}),
            letters,
            initials,
            max([u.bits for u in units]),
        )

    def _script(self, scripts: set[str]) -> int:
        """The number of the one script of a name; -1 if it may be in several."""
        return self.registers.number(self.registers.scripts, scripts.pop()) if len(scripts) == 1 else -1

    def _word(self, word: Lexeme) -> int:
        key = (word.form, word.script, word.systems, word.meanings)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.lexemes)
            self.lexemes.append(word)
        return number

    def _joint(self, units: tuple[Unit, ...]) -> int:
        words = tuple([u.lexeme for u in units])
        readings = joined_readings(words)
        number = self._numbers.get(readings)
        if number is None:
            number = self._numbers[readings] = len(self.joints)
            self.joints.append(readings)
            self._coarse.append(coarse_joint(words))
        return number

    def _acronym(self, text: str) -> int:
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self.acronyms)
            self.acronyms.append(text)
        return number


def bearing(listed: Listed, readings: set[str]) -> Numbers:
    """The numbers of the listed names with a word of which one of the readings is a Latin spelling."""
    words = [n for n, word in enumerate(listed.lexemes) if not readings.isdisjoint(word.readings)]
    starts, names = listed.postings.starts, listed.postings.names
    found: Numbers = np.unique(np.concatenate([names[:0], *(names[starts[w] : starts[w + 1]] for w in words)]))
    return found


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
    whole = {"script", "kinds", "letters", "initials"}
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
