"""The score of many pairs of ways to read names at once: `compare.score` on arrays.

Every quantity is worked out as for a single pair, and the features and weights are the same. Only what is longer than
arrays are made for (a phrase of four words that is written in another way) is scored pair by pair, and few pairs are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from matcher.compare.features import features
from matcher.compare.lexeme import Lexeme
from matcher.compare.model import bits
from matcher.compare.profile import Profile
from matcher.compare.score import Scored, score
from matcher.compare.score import best as best_of
from matcher.index.acronyms import acronyms
from matcher.index.chosen import Kept, greedy
from matcher.index.edges import WAYS, Combos, Names, Pairing, pairing, possible
from matcher.index.form_slips import slips_of
from matcher.index.halves import halves, too_long
from matcher.index.hashing import Places
from matcher.index.instead import with_instead
from matcher.index.joins import joins
from matcher.index.table import spread
from matcher.index.totals import Left, Legal, left_over, legal_of, sums_of
from matcher.index.traits import Side, traits_of
from matcher.index.ways import Floats, Registers, WaysMaker, profile_of
from matcher.index.words import Flags, words_of

_READING = WAYS.index("reading")
# Pairs of names scored at once.
AT_ONCE = 5000
# So few are scored one by one: a single query waits for the making of arrays longer than for its scores.
FEW = 64


class Scores(NamedTuple):
    """What combos score.

    Attributes:
        bits: before they are flattened.
        equal: whether the names may be the same word for word.
    """

    bits: Floats
    equal: Flags


def names_of(profiles: Sequence[Profile], registers: Registers) -> Names:
    """Some ways to read names as arrays, each the only one of its name."""
    numbers: dict[int, int] = {}
    lexemes: list[Lexeme] = []
    maker = WaysMaker(registers)
    for way in profiles:
        row = []
        for unit in way.units:
            number = numbers.setdefault(id(unit.lexeme), len(lexemes))
            if number == len(lexemes):
                lexemes.append(unit.lexeme)
            row.append(number)
        maker.add((way,), (row,))
    words = words_of(lexemes)
    return Names(maker.made(), Side(lexemes, words, traits_of(lexemes, words)), registers)


class Scorer:
    """Scores queries against listed names.

    Args:
        listed: the listed names.
        texts: listed phrases as written, by unit.
    """

    def __init__(self, listed: Names, texts: Mapping[int, str]) -> None:
        self.listed = listed
        self._texts = texts

    def scores(self, queries: Names, profiles: _Profiles, combos: Combos) -> Scores:
        """The score of each combo.

        Args:
            queries: the ways to read the queries.
            profiles: the same as they were.
            combos: which of them are compared with which listed ones.
        """
        p = pairing(queries, self.listed, combos)

        def whole(combo: int) -> tuple[Profile, Profile]:
            return profiles[combos.left[combo]], self.profile(int(combos.right[combo]))

        found = possible(p)
        left, right = halves(p, found)
        kept = greedy(p, found.followed_by([*joins(p, left, right), acronyms(p, left, right, whole)]))
        slips = slips_of(p, kept, self.listed.registers.legal)
        rest = left_over(p.a, p.ua, kept.left, slips[0]), left_over(p.b, p.ub, kept.right, slips[1])
        sums = with_instead(p, kept, slips, sums_of(p, kept, rest, self._legal(p)))
        scored: Floats = bits(features(sums, np))
        equal = _may_be_equal(kept, rest, len(combos.left))
        for place in np.flatnonzero(too_long(p, left, right)).tolist():
            one = score(*whole(place))
            scored[place], equal[place] = one.bits, _looks_equal(one)
        return Scores(scored, equal)

    def best(self, profiles: Sequence[Profile], names: Places, pairs: Combos) -> Scores:
        """The best score of each pair of names, whichever ways they are read in; the likelier reading wins a tie.

        Args:
            profiles: the ways to read the queries, those of one name side by side.
            names: where the ways of each query start; one more than there are queries.
            pairs: numbers of queries and of listed names.
        """
        if len(pairs.left) <= FEW:
            return self._one_by_one(profiles, names, pairs)
        return self._best(names_of(profiles, self.listed.registers), profiles, names, pairs)

    def among(self, pairs: Combos) -> Scores:
        """The best score of each pair of listed names.

        Args:
            pairs: numbers of listed names.
        """
        return self._best(self.listed, _Whole(self), self.listed.ways.names, pairs)

    def _best(self, queries: Names, profiles: _Profiles, names: Places, pairs: Combos) -> Scores:
        found = [Scores(np.empty(0), np.empty(0, dtype=np.bool_))]
        for start in range(0, len(pairs.left), AT_ONCE):
            some = Combos(*(column[start : start + AT_ONCE] for column in pairs))
            of, combos = self._side_by_side(queries, names, some)
            scores = self.scores(queries, profiles, combos)
            # Of each pair the first combo that scores best.
            order = np.lexsort((np.arange(len(of)), -scores.bits, of))
            first = order[np.concatenate([[True], of[order][1:] != of[order][:-1]])]
            found.append(Scores(scores.bits[first], scores.equal[first]))
        return Scores(*(np.concatenate(columns) for columns in zip(*found, strict=True)))

    def _one_by_one(self, profiles: Sequence[Profile], names: Places, pairs: Combos) -> Scores:
        """The same of pairs that are too few for arrays to pay."""
        rows = []
        for query, name in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True):
            found = best_of(profiles[names[query] : names[query + 1]], self.profiles(name))
            rows.append((found.bits, _looks_equal(found)) if found else (-np.inf, False))
        scored, equal = (list(column) for column in zip(*rows, strict=True)) if rows else ([], [])
        return Scores(np.array(scored, dtype=np.float64), np.array(equal, dtype=np.bool_))

    def _side_by_side(self, queries: Names, names: Places, pairs: Combos) -> tuple[Places, Combos]:
        """Every way to read one name beside every way to read the other, and the pair that each belongs to."""
        listed = self.listed.ways
        wide = names[pairs.left + 1] - names[pairs.left]
        first, high = listed.names[pairs.right], listed.names[pairs.right + 1] - listed.names[pairs.right]
        row = np.repeat(np.arange(len(pairs.left)), wide)
        of = np.repeat(row, high[row])
        left = np.repeat(spread(names[pairs.left], wide), high[row])
        right = spread(first[row], high[row])
        aside = queries.ways.aside[left], listed.aside[right]
        # Where both names have brackets, both are read whole.
        both = [np.bincount(of[flag], minlength=len(wide)) > 0 for flag in aside]
        kept = ~((both[0] & both[1])[of] & (aside[0] | aside[1]))
        return of[kept], Combos(left[kept], right[kept])

    def profiles(self, name: int) -> tuple[Profile, ...]:
        """All ways to read a listed name."""
        first, last = self.listed.ways.names[name : name + 2].tolist()
        return tuple([self.profile(way) for way in range(first, last)])

    def profile(self, way: int) -> Profile:
        """A listed way made whole."""
        return profile_of(self.listed.ways, way, self.listed.side.lexemes, self._texts, self.listed.registers)

    def _legal(self, p: Pairing) -> Legal:
        rows = self.listed.registers.legal
        codes = p.a.ways.legal[p.combos.left].astype(np.int64) * len(rows) + p.b.ways.legal[p.combos.right]
        some, back = np.unique(codes, return_inverse=True)
        found = [legal_of(rows[code // len(rows)], rows[code % len(rows)]) for code in some.tolist()]
        table = np.array(found, dtype=np.bool_).reshape(len(found), len(Legal._fields))[back]
        return Legal(*table.T)


class _Profiles(Protocol):
    """Ways to read names, by number."""

    def __getitem__(self, way: int, /) -> Profile:
        """One of them."""


class _Whole:
    """The ways to read the listed names, each made whole when it is asked for."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer

    def __getitem__(self, way: int) -> Profile:
        return self._scorer.profile(int(way))


def _looks_equal(scored: Scored) -> bool:
    """The same of a pair that was scored by itself."""
    edges, left, right = scored.alignment
    heavy = any(not u.light for u in left + right)
    return not heavy and all(e.quality == 1.0 or e.way == "reading" for e in edges)


def _may_be_equal(kept: Kept, rest: tuple[Left, Left], count: int) -> Flags:
    """The combos in which every word that weighs stands for one that is the same, or read the same."""
    edges = kept.edges
    unlike = (edges.quality < 1.0) & ((edges.way != _READING) | edges.joined)
    found: Flags = ~(rest[0].heavy | rest[1].heavy) & (np.bincount(edges.combo[unlike], minlength=count) == 0)
    return found
