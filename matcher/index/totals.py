"""The plain quantities of many aligned pairs: `compare.sums` on arrays."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.sums import ANY_FORM, RELATIVES, TELLING, WEAK, Sums
from matcher.index.chosen import Kept
from matcher.index.edges import WAYS, Edges, Names, Pairing, Units
from matcher.index.hashing import Places
from matcher.index.ways import COUNTRY, ELDER_MARK, KINDS, LIGHT, NUMBER, PATRONYMIC, ROLES, YOUNGER_MARK, Floats
from matcher.index.words import Flags
from matcher.names.lexicon import LegalForm

_PERSON, _UNKNOWN = KINDS.index("person"), KINDS.index("unknown")
_INITIAL, _MEANING = WAYS.index("initial"), WAYS.index("meaning")
_AN_INITIAL = ROLES.index("initial")
_RELATIVES = [WAYS.index(way) for way in RELATIVES]


class Legal(NamedTuple):
    """What the legal forms of two names say of each other.

    Attributes:
        same: whether one of the one is of a kind with one of the other.
        conflict: whether both have some, none of a kind.
    """

    same: bool
    conflict: bool


@lru_cache(maxsize=8192)
def legal_of(a: tuple[LegalForm, ...], b: tuple[LegalForm, ...]) -> Legal:
    """What two rows of legal forms say of each other."""
    here, there = {f.generic for f in a}, {f.generic for f in b}
    return Legal(
        not here.isdisjoint(there),
        bool(here - ANY_FORM and there - ANY_FORM) and here.isdisjoint(there),
    )


class Left(NamedTuple):
    """What is left over on one side of combos; an element for each combo.

    Attributes:
        bits: as it counts when left out.
        words: number of telling words.
        initial: whether an initial is among it.
        number: whether a number is among it.
        elder: whether a mark of the elder of two is.
        younger: whether a mark of the younger is.
        country: whether a country is.
        patronymic: whether a patronymic is.
        some: whether anything is.
        heavy: whether anything but light words is.
    """

    bits: Floats
    words: Floats
    initial: Flags
    number: Flags
    elder: Flags
    younger: Flags
    country: Flags
    patronymic: Flags
    some: Flags
    heavy: Flags


def left_over(names: Names, units: Units, used: Flags, slips: Flags) -> Left:
    """What no edge takes.

    Args:
        names: of one side.
        units: of that side.
        used: units that an edge takes.
        slips: units that are misspelt legal forms: they weigh nothing.
    """
    rest = np.flatnonzero(~used)
    combo, at, count = units.combo[rest], units.at[rest], len(units.starts) - 1
    marks = names.ways.marks[at] | np.where(slips[rest], LIGHT, 0)
    spare = np.where(slips[rest], 0.0, names.ways.spare[at])

    def any_of(which: NDArray[np.bool_]) -> Flags:
        found: Flags = np.bincount(combo[which], minlength=count) > 0
        return found

    def marked(mark: int) -> Flags:
        return any_of(marks & mark != 0)

    bits = _adder(combo, count)(spare)
    return Left(
        bits,
        np.bincount(combo[spare > TELLING], minlength=count).astype(np.float64),
        any_of(names.ways.role[at] == _AN_INITIAL),
        marked(NUMBER), marked(ELDER_MARK), marked(YOUNGER_MARK), marked(COUNTRY), marked(PATRONYMIC),
        any_of(np.ones(len(rest), dtype=np.bool_)), any_of(marks & LIGHT == 0),
    )  # fmt: skip


def sums_of(p: Pairing, kept: Kept, rest: tuple[Left, Left], legal: Legal) -> Sums:
    """The sums of aligned pairs, but for what is missing from East Asian names.

    Args:
        p: the names side by side.
        kept: the alignment.
        rest: what is left over on each side.
        legal: what the legal forms say, an array for each.
    """
    a, b, combos = p.a, p.b, p.combos
    edges, count = kept.edges, len(combos.left)
    left, right = rest
    one, two = a.ways.kind[combos.left], b.ways.kind[combos.right]
    telling = edges.bits > TELLING
    quality = edges.quality[telling]
    total = _adder(edges.combo, count)
    sure = _adder(edges.combo[telling], count)
    least = np.full(count, np.inf)
    np.minimum.at(least, edges.combo[telling], quality)
    ages = ((left.elder & right.younger) & ~(left.younger | right.elder)) | (
        (left.younger & right.elder) & ~(left.elder | right.younger)
    )
    return Sums(
        agreed=total(edges.bits * edges.quality),
        paired=total(edges.bits),
        letters=total(edges.quality * edges.letters),
        telling=sure(np.ones(len(quality))),
        least=np.where(np.isinf(least), 0.0, least),
        weak=sure(np.maximum(0.0, WEAK - quality)),
        meant=total(edges.bits * (edges.way == _MEANING)),
        initials=total((edges.way == _INITIAL) & ~edges.joined),
        relatives=total(np.isin(edges.way, _RELATIVES) * 1.0),
        joined=(total(edges.joined) > 0) * 1.0,
        left=left.bits,
        right=right.bits,
        left_words=left.words,
        right_words=right.words,
        left_initial=left.initial * 1.0,
        right_initial=right.initial * 1.0,
        left_number=(left.number | ages) * 1.0,
        right_number=(right.number | ages) * 1.0,
        left_country=left.country * 1.0,
        right_country=right.country * 1.0,
        left_patronymic=left.patronymic * 1.0,
        right_patronymic=right.patronymic * 1.0,
        person=((one <= _UNKNOWN) & (two <= _UNKNOWN)) * 1.0,
        guessed=(np.minimum(one, two) == _PERSON) * (np.maximum(one, two) == _UNKNOWN) * 1.0,
        kinds=((one != two) & (one != _UNKNOWN) & (two != _UNKNOWN)) * 1.0,
        company=_company(p) * 1.0,
        scripts=(a.ways.script[combos.left] != b.ways.script[combos.right]) * 1.0,
        left_alone=_is_alone(a, p.ua) * 1.0,
        right_alone=_is_alone(b, p.ub) * 1.0,
        legal_same=legal.same * 1.0,
        legal_conflict=legal.conflict * 1.0,
        turned=_turned(edges, telling, count) * 1.0,
        given_omitted=_given_omitted(p, kept, left, right) * 1.0,
        chain_turned=_chain_turned(p, edges, telling) * 1.0,
    )


def _adder(combo: Places, count: int) -> Callable[[NDArray[Any]], Floats]:
    def add(values: NDArray[Any]) -> Floats:
        found: NDArray[Any] = np.bincount(combo, weights=values, minlength=count)
        return found

    return add


def _is_alone(names: Names, units: Units) -> Flags:
    """Whether each name has but one word, light ones not counted."""
    heavy = names.ways.marks[units.at] & LIGHT == 0
    found: Flags = np.bincount(units.combo[heavy], minlength=len(units.starts) - 1) == 1
    return found


def _company(p: Pairing) -> Flags:
    """Whether one is a person's name and the other has a legal form."""
    one, two = p.a.ways.kind[p.combos.left] == _PERSON, p.b.ways.kind[p.combos.right] == _PERSON
    found: Flags = (one & _formed(p.b, p.combos.right)) | (two & _formed(p.a, p.combos.left))
    return found


def _formed(names: Names, which: Places) -> Flags:
    has = np.array([bool(row) for row in names.registers.legal], dtype=np.bool_)
    found: Flags = has[names.ways.legal[which]]
    return found


def _turned(edges: Edges, telling: Flags, count: int) -> Flags:
    some = edges.picked(telling)
    order = np.lexsort((some.left, some.combo))
    combo, right = some.combo[order], some.right[order]
    down = (combo[1:] == combo[:-1]) & (right[1:] < right[:-1])
    found: Flags = np.bincount(combo[1:][down], minlength=count) > 1
    return found


def _given_omitted(p: Pairing, kept: Kept, left: Left, right: Left) -> Flags:
    firsts = [
        used[units.starts[:-1] + names.ways.first[which]]
        for names, units, which, used in (
            (p.a, p.ua, p.combos.left, kept.left),
            (p.b, p.ub, p.combos.right, kept.right),
        )
    ]
    enough = np.bincount(kept.edges.combo, minlength=len(p.combos.left)) >= 2
    found: Flags = enough & ~(left.some & right.some) & (firsts[0] != firsts[1])
    return found


def _chain_turned(p: Pairing, edges: Edges, telling: Flags) -> Flags:
    """Whether names with a word like `bin` between them have changed places."""
    here, there = p.a.ways.filial[p.combos.left], p.b.ways.filial[p.combos.right]
    chains = (here >= 0) & (there >= 0)
    some = edges.picked(telling & chains[edges.combo])
    here, there, count = here[some.combo], there[some.combo], len(chains)
    before = np.bincount(some.combo[(some.right > there) & (some.left < here)], minlength=count) > 0
    after = np.bincount(some.combo[(some.right < there) & (some.left > here)], minlength=count) > 0
    found: Flags = before & after
    return found
