"""Ways to read names as flat arrays: what the scorer asks of a name and of each of its units.

The listed names and the queries of a block have the same form, so that many pairs of them are scored at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.lexeme import Lexeme
from matcher.compare.profile import Profile, Unit
from matcher.compare.sums import ELDER, FILIAL
from matcher.index.columns import Columns
from matcher.index.hashing import Places
from matcher.names.lexicon import LegalForm, suffix_kind
from matcher.names.patronymics import is_patronymic
from matcher.records import Kind, Role

Floats = NDArray[np.float64]
# In the order of their bits and numbers.
KINDS: tuple[Kind, ...] = ("person", "unknown", "organization", "vessel", "aircraft")
ROLES: tuple[Role, ...] = (
    "given", "family", "patronymic", "particle", "title", "suffix", "initial", "number", "word", "legal_form",
)  # fmt: skip
_ROLE = {role: number for number, role in enumerate(ROLES)}
_KIND = {kind: number for number, kind in enumerate(KINDS)}
# What is marked of a unit, a bit each.
LIGHT, NUMBER, ELDER_MARK, YOUNGER_MARK, COUNTRY, PATRONYMIC, PHRASE, NAMELESS = (1 << bit for bit in range(8))


class Ways(NamedTuple):
    """Ways to read names; those of name `n` stand from `names[n]` to `names[n + 1]`, likeliest first.

    Attributes:
        names: where the ways of each name start.
        units: where the units of each way start.
        kind: number of each way's kind in `KINDS`.
        script: number of its writing system.
        cultures: number of its set of sound systems.
        legal: number of its row of legal forms.
        aside: whether only a part of the name is read.
        first: place of the first unit that is not light.
        filial: place of a word like `bin`, -1 without one.
        word: of each unit the number of its word.
        role: number of its role in `ROLES`.
        bits: its information.
        spare: what leaving it out counts.
        number: its value, -1 without one.
        marks: what is marked of it.
    """

    names: Places
    units: Places
    kind: NDArray[np.int8]
    script: NDArray[np.int16]
    cultures: NDArray[np.int32]
    legal: NDArray[np.int32]
    aside: NDArray[np.bool_]
    first: NDArray[np.int16]
    filial: NDArray[np.int16]
    word: NDArray[np.int32]
    role: NDArray[np.int8]
    bits: Floats
    spare: Floats
    number: NDArray[np.int64]
    marks: NDArray[np.uint8]


class Registers:
    """Numbers for what few names differ in: writing systems, sets of sound systems, rows of legal forms."""

    def __init__(self) -> None:
        self.scripts: list[str] = []
        self.cultures: list[frozenset[str]] = []
        self.legal: list[tuple[LegalForm, ...]] = []
        self._numbers: dict[object, int] = {}

    def number(self, rows: list[Any], value: object) -> int:
        """The number of a value in one of the registers; a new one if it is new."""
        key = (id(rows), value)
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(rows)
            rows.append(value)
        return found

    def numbers_of(self, others: Registers) -> tuple[Places, Places, Places]:
        """The numbers here of all that others have: of writing systems, sets of sound systems, rows of legal forms."""
        pairs = zip(self._rows(), others._rows(), strict=True)
        scripts, cultures, legal = (
            np.array([self.number(rows, value) for value in values], dtype=np.int64) for rows, values in pairs
        )
        return scripts, cultures, legal

    def _rows(self) -> tuple[list[Any], ...]:
        return self.scripts, self.cultures, self.legal

    def __getstate__(self) -> tuple[list[Any], ...]:
        return self._rows()

    def __setstate__(self, values: tuple[list[Any], ...]) -> None:
        """Numbered anew: lists that were sent to another process are others there."""
        self.__init__()  # type: ignore[misc]
        for rows, some in zip(self._rows(), values, strict=True):
            for value in some:
                self.number(rows, value)


class WaysMaker:
    """Takes ways to read names apart, one name after the other.

    Args:
        registers: numbers what names have in common.
    """

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        self._names: list[int] = [0]
        self._units: list[int] = [0]
        self._ways = Columns("qqqqqqq")
        self._rows = Columns("qqddqq")

    def add(self, ways: Iterable[Profile], numbers: Sequence[Sequence[int]]) -> None:
        """Take a name apart.

        Args:
            ways: to read it.
            numbers: for each way the numbers of its units' words.
        """
        r = self._registers
        for way, words in zip(ways, numbers, strict=True):
            first = filial = -1
            for place, unit in enumerate(way.units):
                if first < 0 and not unit.light:
                    first = place
                if filial < 0 and unit.lexeme.latin in FILIAL:
                    filial = place
            for unit, word in zip(way.units, words, strict=True):
                self._rows.add(_row(unit, word))
            self._units.append(len(self._rows))
            self._ways.add((
                _KIND[way.kind], r.number(r.scripts, way.script), r.number(r.cultures, way.cultures),
                r.number(r.legal, way.legal), int(way.aside), max(first, 0), filial,
            ))  # fmt: skip
        self._names.append(len(self._ways))

    def made(self) -> Ways:
        """The arrays."""
        types: tuple[Any, ...] = (np.int8, np.int16, np.int32, np.int32, np.bool_, np.int16, np.int16)
        sorts: tuple[Any, ...] = (np.int32, np.int8, np.float64, np.float64, np.int64, np.uint8)
        of_ways: list[Any] = [column.astype(sort) for column, sort in zip(self._ways.made(), types, strict=True)]
        of_units: list[Any] = [column.astype(sort) for column, sort in zip(self._rows.made(), sorts, strict=True)]
        return Ways(np.array(self._names), np.array(self._units), *of_ways, *of_units)


def _row(unit: Unit, word: int) -> tuple[float, ...]:
    marks = _marks(unit.lexeme, unit.role)
    if unit.light:
        marks |= LIGHT
    if " " in unit.text:
        marks |= PHRASE
    number = -1 if unit.number is None else unit.number
    if number >= 0:
        marks |= NUMBER
    return word, _ROLE[unit.role], unit.bits, unit.spare, number, marks


@lru_cache(maxsize=32_768)
def _marks(word: Lexeme, role: Role) -> int:
    found = NAMELESS if role == "word" else 0
    if role == "suffix" and suffix_kind(word.form) == "generation":
        found |= ELDER_MARK if word.form in ELDER else YOUNGER_MARK
    if any(meaning.startswith("country:") for meaning in word.meanings):
        found |= COUNTRY
    if role == "patronymic" or is_patronymic(word.latin):
        found |= PATRONYMIC
    return found


def profile_of(
    ways: Ways, way: int, lexemes: Sequence[Lexeme], texts: Mapping[int, str], registers: Registers
) -> Profile:
    """A way made whole again; its words are written as their forms, only phrases as they were (`texts`, by unit)."""
    units = []
    for at in range(int(ways.units[way]), int(ways.units[way + 1])):
        word, marks, number = lexemes[ways.word[at]], int(ways.marks[at]), int(ways.number[at])
        units.append(
            Unit(
                word, texts.get(at, word.form), ROLES[ways.role[at]], float(ways.bits[at]),
                number if marks & NUMBER else None, bool(marks & LIGHT), float(ways.spare[at]),
            )
        )  # fmt: skip
    return Profile(
        KINDS[ways.kind[way]],
        tuple(units),
        registers.legal[ways.legal[way]],
        registers.cultures[ways.cultures[way]],
        sum([u.bits for u in units]),
        sum([u.spare for u in units]),
        registers.scripts[ways.script[way]],
        bool(ways.aside[way]),
    )
