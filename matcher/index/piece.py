"""Some listed names taken apart by themselves: a list is made of such pieces, which several processes may make.

Words are numbered as they come, so those of a piece get their numbers in the list when it is put together (`listing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import and_
from typing import Any, NamedTuple

import numpy as np

from matcher.compare.lexeme import Lexeme, joined_readings
from matcher.compare.profile import Profile, Unit
from matcher.index.columns import Columns
from matcher.index.listed import Bits, Names, Read, letter, runs, short_forms, singles, stated
from matcher.index.numbered import Numbered
from matcher.index.runs import coarse_joint
from matcher.index.table import Numbers
from matcher.index.ways import KINDS, Registers, Ways, WaysMaker


class Joint(NamedTuple):
    """Neighbours written as one word.

    Attributes:
        readings: as the word may be spelt.
        coarse: as it may sound.
    """

    readings: tuple[str, ...]
    coarse: tuple[str, ...]


class Borne(NamedTuple):
    """Words of one sort and the names that bear them, name by name; an element for each.

    Attributes:
        words: numbers of words.
        names: numbers of names.
        bits: information of the word in that name; of a joint that of its parts together.
        highest: of a joint that of its most telling part, else 0.
    """

    words: Numbers
    names: Numbers
    bits: Bits
    highest: Bits


class Piece(NamedTuple):
    """Listed names in a row; their words, and what they have in common, are numbered among them.

    Attributes:
        lexemes: the single words.
        joints: neighbours written as one.
        acronyms: first letters of whole names.
        registers: what the names have in common.
        texts: phrases as written, by unit.
        names: what is known of each.
        borne: the words of each: single ones, joints, acronyms.
        ways: the ways to read each.
    """

    lexemes: list[Lexeme]
    joints: list[Joint]
    acronyms: list[str]
    registers: Registers
    texts: dict[int, str]
    names: Names
    borne: tuple[Borne, Borne, Borne]
    ways: Ways


# What is known of a name that cannot be read: nothing, and no writing system.
_UNREAD = tuple(-1.0 if field == "script" else 0.0 for field in Names._fields)


def piece_of(rows: Iterable[Read]) -> Piece:
    """Some listed names taken apart.

    Args:
        rows: one for each, with its ways to be read.
    """
    return _Lister().made(rows)


def key_of(word: Lexeme) -> tuple[Any, ...]:
    """By what words are told apart."""
    return word.form, word.script, word.systems, word.meanings


class _Lister:
    """Takes listed names apart, one after the other."""

    def __init__(self) -> None:
        self._lexemes: Numbered[Lexeme] = Numbered()
        self._joints: Numbered[Joint] = Numbered()
        self._acronyms: Numbered[str] = Numbered()
        self._registers = Registers()
        self._texts: dict[int, str] = {}
        self._maker = WaysMaker(self._registers)
        self._units = 0

    def made(self, rows: Iterable[Read]) -> Piece:
        """All of them."""
        made = _Made(), _Made(), _Made()
        known = Columns("d" * len(Names._fields))
        for number, row in enumerate(rows):
            known.add(self._name(number, row.profiles, made))
        borne = [each.borne() for each in made]
        return Piece(
            self._lexemes.all,
            self._joints.all,
            self._acronyms.all,
            self._registers,
            self._texts,
            _names(known),
            (borne[0], borne[1], borne[2]),
            self._maker.made(),
        )

    def _name(self, number: int, ways: tuple[Profile, ...], made: tuple[_Made, ...]) -> tuple[float, ...]:
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
        self._texts.update({self._units + i: u.text for i, u in enumerate(way.units) if " " in u.text})
        self._units += len(way.units)
        return [self._word(unit.lexeme) for unit in way.units]

    def _known(self, ways: tuple[Profile, ...]) -> tuple[float, ...]:
        if not ways:
            return _UNREAD
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
        return self._registers.number(self._registers.scripts, scripts.pop()) if len(scripts) == 1 else -1

    def _word(self, word: Lexeme) -> int:
        return self._lexemes.number(key_of(word), lambda: word)

    def _joint(self, units: tuple[Unit, ...]) -> int:
        readings = joined_readings(tuple([u.lexeme for u in units]))
        return self._joints.number(readings, lambda: Joint(readings, coarse_joint(readings)))

    def _acronym(self, text: str) -> int:
        return self._acronyms.number(text, lambda: text)


class _Made:
    """Postings of one sort of words while they are made."""

    def __init__(self) -> None:
        self.rows = Columns("qqdd")

    def borne(self) -> Borne:
        """These, in half the room."""
        words, names, bits, highest = self.rows.made()
        return Borne(
            words.astype(np.int32), names.astype(np.int32), bits.astype(np.float32), highest.astype(np.float32)
        )

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
