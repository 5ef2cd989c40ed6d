"""Take the listed names apart: what the index is built from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_
from typing import Any

import numpy as np

from matcher.compare.lexeme import Lexeme, joined_readings
from matcher.compare.profile import Profile, Unit
from matcher.index import keys
from matcher.index.columns import Columns
from matcher.index.listed import (
    Bearers,
    Listed,
    Names,
    Postings,
    Read,
    Tables,
    letter,
    runs,
    short_forms,
    singles,
    stated,
)
from matcher.index.runs import coarse_joint
from matcher.index.senses import acronym_keys, joint_keys, listed_keys
from matcher.index.table import key_table
from matcher.index.traits import traits_of
from matcher.index.ways import KINDS, Registers, WaysMaker
from matcher.index.words import Flags, Words, words_of


def take_apart(rows: Iterable[Read]) -> Listed:
    """All listed names taken apart.

    Args:
        rows: one for each listed name, with its ways to be read.
    """
    return _Lister().made(rows)


class _Lister:
    """Takes listed names apart, one after the other."""

    def __init__(self) -> None:
        self.lexemes: list[Lexeme] = []
        self.joints: list[tuple[str, ...]] = []
        self.acronyms: list[str] = []
        self.registers = Registers()
        self.texts: dict[int, str] = {}
        self._maker = WaysMaker(self.registers)
        self._units = 0
        self._coarse: list[list[str]] = []
        self._numbers: dict[object, int] = {}

    def made(self, rows: Iterable[Read]) -> Listed:
        """All of them."""
        made = [_Made(), _Made(), _Made()]
        known = Columns("d" * len(Names._fields))
        for number, row in enumerate(rows):
            known.add(self._name(number, row.profiles, made))
        words = words_of(self.lexemes)
        return Listed(
            lexemes=self.lexemes,
            words=words,
            traits=traits_of(self.lexemes, words),
            bringing=_bringing(self.lexemes),
            joints=self.joints,
            acronyms=self.acronyms,
            tables=self._tables(words),
            names=_names(known),
            postings=_postings(made, (len(self.lexemes), len(self.joints), len(self.acronyms))),
            bearers=_bearers(made[0], len(known)),
            registers=self.registers,
            ways=self._maker.made(),
            texts=self.texts,
        )

    def _tables(self, words: Words) -> Tables:
        first, last = len(self.lexemes), len(self.lexemes) + len(self.joints)
        joints = joint_keys([(text, first + i) for i, row in enumerate(self._coarse) for text in row])
        acronyms = acronym_keys([(text, last + i) for i, text in enumerate(self.acronyms)])
        return Tables(
            sense=key_table([listed_keys(self.lexemes), joints, acronyms]), sound=key_table([keys.sound_keys(words)])
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
                letters |= 0 if u.lexeme.initial else letter(reading)
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
            reduce(and_, [stated(way) for way in ways]),
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


def _bringing(lexemes: Sequence[Lexeme]) -> dict[str, Flags]:
    systems = sorted({system for word in lexemes for system in word.systems})
    return {system: np.array([system in word.systems for word in lexemes], dtype=np.bool_) for system in systems}


class _Made:
    """Postings of one sort of words while they are made."""

    def __init__(self) -> None:
        self.rows = Columns("qqdd")

    def add(self, seen: set[int], word: int, name: int, bits: float, highest: float) -> None:
        if word not in seen:
            seen.add(word)
            self.rows.add((word, name, bits, highest))


def _names(known: Columns) -> Names:
    columns = known.made()
    whole = {"script", "kinds", "letters", "initials", "stated"}
    typed: list[Any] = [
        c.astype(np.int32 if n in whole else np.float32) for n, c in zip(Names._fields, columns, strict=True)
    ]
    return Names(*typed)


def _postings(made: list[_Made], counts: tuple[int, ...]) -> Postings:
    offsets = np.cumsum((0, *counts))
    rows = [m.rows.made() for m in made]
    words = np.concatenate([row[0] + offset for row, offset in zip(rows, offsets, strict=False)])
    order = np.argsort(words, kind="stable")
    starts = np.searchsorted(words[order], np.arange(offsets[-1] + 1))
    names, bits, highest = (np.concatenate([row[i] for row in rows])[order] for i in (1, 2, 3))
    return Postings(starts, names.astype(np.int32), bits.astype(np.float32), highest.astype(np.float32))


def _bearers(made: _Made, count: int) -> Bearers:
    words, names, bits, _ = made.rows.made()
    starts = np.searchsorted(names, np.arange(count + 1))
    return Bearers(starts, words.astype(np.int32), bits.astype(np.float32))
