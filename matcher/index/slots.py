"""The words of a block of queries as flat arrays, and what is known of each query as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.profile import Profile
from matcher.index.listed import letter, runs, singles, stated
from matcher.index.pairs import Asked
from matcher.index.table import Numbers
from matcher.index.ways import KINDS
from matcher.names.misspelt import may_be_form

Floats = NDArray[np.float64]


class Query(NamedTuple):
    """One way to read a name that is looked up.

    Attributes:
        profile: the name.
        least: listed names that cannot reach this score, in bits, are left out.
    """

    profile: Profile
    least: float


class Slots(NamedTuple):
    """The words of a block of queries, an element for each word and each unit of the query that it stands for.

    Attributes:
        query: number of the query.
        unit: place of the unit in the query.
        asked: place of the word among those to look up.
        bits: information of the word, of several joined that of all together.
        spare: what leaving the unit out would count.
        highest: of joined words that of the most telling one, else 0.
        letters: letters of the unit in Latin.
        share: over how many units the word's agreement is spread.
    """

    query: Numbers
    unit: Numbers
    asked: Numbers
    bits: Floats
    spare: Floats
    highest: Floats
    letters: Floats
    share: Floats

    def between(self, first: int, last: int) -> Slots:
        """Those of the queries from one to before another, numbered from 0."""
        start, end = np.searchsorted(self.query, (first, last))
        columns: list[Any] = [column[start:end] for column in self]
        return Slots(*columns)._replace(query=columns[0] - first)


class Known(NamedTuple):
    """What is known of each query of a block, as `listed.Names` of the listed names.

    Of `spare`, `slips` counts nothing beside a name with a legal form: words that may be that form, misspelt (`JfSC`).
    """

    total: Floats
    spare: Floats
    slips: Floats
    light: Floats
    script: Floats
    legal: Floats
    kind: Numbers
    letters: Numbers
    initials: Numbers
    alone: Floats
    spare_alone: Floats
    highest: Floats
    stated: Numbers
    least: Floats

    def between(self, first: int, last: int) -> Known:
        """Those of the queries from one to before another."""
        columns: list[Any] = [column[first:last] for column in self]
        return Known(*columns)


def slots_of(queries: Sequence[Query]) -> tuple[Slots, list[Asked]]:
    """The words of some queries, and what to look up for them."""
    asked: list[Asked] = []
    rows: list[tuple[float, ...]] = []
    for number, (profile, _) in enumerate(queries):
        systems = tuple(sorted(profile.cultures))
        for place, unit in singles(profile):
            rows.append((number, place, len(asked), unit.bits, unit.spare, 0.0, len(unit.lexeme.latin), 1.0))
            asked.append(Asked((unit.lexeme,), systems))
        for run in runs(profile):
            each = [u.bits for u in run.units]
            bits, highest, share = sum(each), max(each), float(len(each))
            rows += [
                (number, i, len(asked), bits, u.spare, highest, len(u.lexeme.latin), share)
                for i, u in zip(run.places, run.units, strict=True)
            ]
            asked.append(Asked(tuple([u.lexeme for u in run.units]), systems))
    table = np.array(rows, dtype=np.float64).reshape(len(rows), len(Slots._fields)).T
    whole: list[Any] = [c.astype(np.int32) for c in table[:3]]
    return Slots(*whole, *table[3:]), asked


def known_of(queries: Sequence[Query], scripts: list[str]) -> Known:
    """What is known of each query."""
    rows = [_row(profile, least, scripts) for profile, least in queries]
    columns = np.array(rows, dtype=np.float64).reshape(len(rows), len(Known._fields)).T
    whole = ("kind", "letters", "initials", "stated")
    typed: list[Any] = [c.astype(np.int32) if n in whole else c for n, c in zip(Known._fields, columns, strict=True)]
    return Known(*typed)


def _row(profile: Profile, least: float, scripts: list[str]) -> tuple[float, ...]:
    letters = initials = alone = 0
    spare_alone = light = highest = slips = 0.0
    companies = profile.kind in ("organization", "unknown")
    for unit in profile.units:
        slips += unit.spare if companies and may_be_form(unit.lexeme.form) else 0.0
        word, first = unit.lexeme, 0
        for reading in word.readings:
            first |= letter(reading)
        letters |= 0 if word.initial else first
        highest = max(highest, unit.spare)
        light += unit.bits if unit.light else 0.0
        if word.initial:
            initials, alone, spare_alone = initials | first, alone + 1, spare_alone + unit.spare
    script = scripts.index(profile.script) if profile.script in scripts else -2
    return (
        profile.total, profile.spare, slips, light, script, float(bool(profile.legal)),
        1 << KINDS.index(profile.kind), letters, initials, alone, spare_alone, highest,
        stated(profile), least,
    )  # fmt: skip
