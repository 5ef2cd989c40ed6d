"""Which listed names look like a name, told without the weights of the score, which are fitted on these.

Names are rows of what their words mean and of trigrams of their sound keys; the nearest ones by cosine (weighed by
rarity) are aligned, and ordered by what agrees less half of what is left over. Alignment and information are the
scorer's, and no weight is in either.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from matcher.compare.align import align
from matcher.compare.profile import Profile
from matcher.compare.sums import Sums, sums_of

# Readings of a word that are looked at.
READINGS = 2
# What is left over counts for so much of what agrees.
OVER = 0.5
# Names that cannot be compared.
NOTHING = -1000.0


def plainly(s: Sums) -> float:
    """How much two aligned names have in common, in bits: what agrees, less half of what is left over."""
    return float(s.agreed - OVER * (s.left + s.right))


def best_way(left: Sequence[Profile], right: Sequence[Profile]) -> float:
    """The same of the best of all ways to read two names; `NOTHING` if one cannot be read."""
    found = [plainly(sums_of(a, b, align(a, b))) for a, b in ways_of(left, right)]
    return max(found, default=NOTHING)


def ways_of(left: Sequence[Profile], right: Sequence[Profile]) -> list[tuple[Profile, Profile]]:
    """Every way to read two names, as `compare.score.best` has it: where both have brackets, both are read whole."""
    whole = any(a.aside for a in left) and any(b.aside for b in right)
    return [(a, b) for a in left for b in right if not (whole and (a.aside or b.aside))]


class Alike:
    """Finds the names of a list that look like a name.

    Args:
        listed: of each name the ways to read it.
    """

    def __init__(self, listed: Sequence[Sequence[Profile]]) -> None:
        rows = [_grams(ways) for ways in listed]
        self._places: dict[str, int] = {}
        for row in rows:
            for gram in row:
                self._places.setdefault(gram, len(self._places))
        ends = np.cumsum([0, *map(len, rows)])
        places = np.array([self._places[gram] for row in rows for gram in row], dtype=np.int32)
        self._rare = np.log2(1.0 + len(rows) / np.bincount(places, minlength=len(self._places)))
        long = np.sqrt(np.add.reduceat(np.append(self._rare[places] ** 2, 0.0), ends[:-1])) + 1e-9
        values = self._rare[places] / np.repeat(long, np.diff(ends))
        self._listed = csr_matrix((values, places, ends), shape=(len(rows), len(self._places))).T.tocsr()

    def nearest(self, ways: Sequence[Profile], count: int) -> list[int]:
        """The numbers of the listed names that are nearest to a name, nearest first."""
        places = np.array([self._places[gram] for gram in _grams(ways) if gram in self._places], dtype=np.int32)
        some = self._listed[places]
        near = np.bincount(some.indices, some.data * np.repeat(self._rare[places], np.diff(some.indptr)))
        found = np.flatnonzero(near)
        return found[np.lexsort((found, -near[found]))][:count].tolist()


def _grams(ways: Sequence[Profile]) -> list[str]:
    """The meanings and the trigrams of the sound keys and of the coarse keys of all words of a name, each once.

    By meaning `Завод` stands beside `Plant`, which it does not sound like.
    """
    found: dict[str, None] = {}
    for unit in (u for way in ways for u in way.units if not u.light):
        found.update((f"={meaning}", None) for meaning in sorted(unit.lexeme.meanings))
        for _, sound, blurred in unit.lexeme.spellings[:READINGS]:
            for mark, key in (("", sound), ("~", blurred)):
                padded = f" {key} "
                found.update((mark + padded[i : i + 3], None) for i in range(len(padded) - 2))
    return list(found)
