"""The score of many pairs of ways to read names at once: `compare.score` on arrays.

Every quantity is worked out as for a single pair, and the features and weights are the same. What arrays cannot do
(joined words, acronyms, slips of legal forms, the scripts of East Asia, chains of fathers) is scored pair by pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from matcher.compare.features import features
from matcher.compare.lexeme import Lexeme
from matcher.compare.model import bits
from matcher.compare.profile import Profile
from matcher.compare.score import Scored, score
from matcher.compare.sums import EASTERN
from matcher.index.edges import WAYS, Combos, Kept, Names, Pairing, greedy, pairing, possible
from matcher.index.hashing import Places
from matcher.index.joins import Half, halves, needs_more
from matcher.index.table import spread
from matcher.index.totals import Legal, left_over, legal_of, sums_of
from matcher.index.traits import Side, traits_of
from matcher.index.ways import Floats, Registers, WaysMaker, profile_of
from matcher.index.words import Flags, words_of
from matcher.names.lexicon import LegalForm
from matcher.names.misspelt import is_slip_of_form

_READING = WAYS.index("reading")
# Pairs of names scored at once.
AT_ONCE = 5000


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

    def scores(self, queries: Names, profiles: Sequence[Profile], combos: Combos) -> Scores:
        """The score of each combo.

        Args:
            queries: the ways to read the queries.
            profiles: the same as they were.
            combos: which of them are compared with which listed ones.
        """
        p = pairing(queries, self.listed, combos)
        found = possible(p)
        kept = greedy(p, found)
        scored: Floats = bits(features(sums_of(p, kept, self._legal(p)), np))
        left, right, hard = halves(p, found)
        hard |= self._is_special(p) | self._may_be_slips(p, (left, right), kept)
        hard |= needs_more(p, left, right, hard)
        equal = _may_be_equal(p, kept)
        for place in np.flatnonzero(hard).tolist():
            one = score(profiles[combos.left[place]], self.profile(int(combos.right[place])))
            scored[place], equal[place] = one.bits, _looks_equal(one)
        return Scores(scored, equal)

    def best(self, profiles: Sequence[Profile], names: Places, pairs: Combos) -> Scores:
        """The best score of each pair of names, whichever ways they are read in; the likelier reading wins a tie.

        Args:
            profiles: the ways to read the queries, those of one name side by side.
            names: where the ways of each query start; one more than there are queries.
            pairs: numbers of queries and of listed names.
        """
        queries, found = names_of(profiles, self.listed.registers), []
        for start in range(0, len(pairs.left), AT_ONCE):
            some = Combos(*(column[start : start + AT_ONCE] for column in pairs))
            of, combos = self._side_by_side(queries, names, some)
            scores = self.scores(queries, profiles, combos)
            # Of each pair the first combo that scores best.
            order = np.lexsort((np.arange(len(of)), -scores.bits, of))
            first = order[np.concatenate([[True], of[order][1:] != of[order][:-1]])]
            found.append(Scores(scores.bits[first], scores.equal[first]))
        return Scores(*(np.concatenate(columns) for columns in zip(*found, strict=True)))

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

    def _is_special(self, p: Pairing) -> Flags:
        """What needs a look at the words themselves: names in East Asian scripts beside others, chains of fathers."""
        eastern = np.array([script in EASTERN for script in self.listed.registers.scripts], dtype=np.bool_)
        left, right = p.combos
        one, two = p.a.ways.script[left], p.b.ways.script[right]
        found: Flags = (one != two) & (eastern[one] | eastern[two])
        return found | ((p.a.ways.filial[left] >= 0) & (p.b.ways.filial[right] >= 0))

    def _may_be_slips(self, p: Pairing, halves: tuple[Half, Half], kept: Kept) -> Flags:
        """The combos in which a word left over is a misspelt legal form that the other name has."""
        found = np.zeros(len(p.combos.left), dtype=np.bool_)
        rows = self.listed.registers.legal
        one, two = p.a.ways.legal[p.combos.left], p.b.ways.legal[p.combos.right]
        has_form = np.array([bool(row) for row in rows], dtype=np.bool_)
        for half, used, own, others in zip(halves, (kept.left, kept.right), (one, two), (two, one), strict=True):
            has = has_form[others] & (own != others)
            rest = np.flatnonzero(~used & has[half.units.combo])
            combo, word = half.units.combo[rest], half.names.ways.word[half.units.at[rest]]
            for c, w in zip(combo.tolist(), word.tolist(), strict=True):
                found[c] |= _is_slip(half.names.side.lexemes[w].form, rows[own[c]], rows[others[c]])
        return found


@lru_cache(maxsize=60_000)
def _is_slip(word: str, own: tuple[LegalForm, ...], others: tuple[LegalForm, ...]) -> bool:
    """Whether a word may be a legal form of the other name, misspelt, that its own name lacks."""
    missing = {form.canonical for form in others} - {form.canonical for form in own}
    return any(is_slip_of_form(word, form) for form in missing)


def _looks_equal(scored: Scored) -> bool:
    """The same of a pair that was scored by itself."""
    edges, left, right = scored.alignment
    heavy = any(not u.light for u in left + right)
    return not heavy and all(e.quality == 1.0 or e.way == "reading" for e in edges)


def _may_be_equal(p: Pairing, kept: Kept) -> Flags:
    """The combos in which every word that weighs stands for one that is the same, or read the same."""
    edges, count = kept.edges, len(p.combos.left)
    heavy = left_over(p.a, p.ua, kept.left).heavy | left_over(p.b, p.ub, kept.right).heavy
    unlike = (edges.quality < 1.0) & (edges.way != _READING)
    found: Flags = ~heavy & (np.bincount(edges.combo[unlike], minlength=count) == 0)
    return found
