from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.resolution.clusters import Clustering
from matcher.resolution.contradictions import Contradictions
from matcher.resolution.edges import NO_EDGES, Edges, best_of, surest_first
from matcher.resolution.facts import Facts
from matcher.resolution.joining import joined_records

COUNT = 9
FACTS = st.builds(Facts, years=st.sampled_from((frozenset(), frozenset(), frozenset((1960,)), frozenset((1971,)))),
                  sex=st.sampled_from(("", "", "male")), list=st.sampled_from(("", "", "", "un")),
                  kind=st.sampled_from(("", "", "person")), numbers=st.just(()))  # fmt: skip
ROWS = st.lists(
    st.tuples(st.integers(2, 6), st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda r: r[1] < r[2]),
    max_size=14,
)


class Names:
    """Spellings with the numbers of their records; some are not like each other."""

    count = COUNT

    def __init__(self, unlike: set[tuple[int, int]]) -> None:
        pairs = [(a, b) for a in range(COUNT) for b in range(a, COUNT)]
        self.bits = np.array([-3.0 if pair in unlike else 3.0 for pair in pairs])
        self.equal = np.zeros(len(pairs), dtype=np.bool_)
        self._place = {a * COUNT + b: n for n, (a, b) in enumerate(pairs)}

    def code(self, one, two):
        return np.minimum(one, two).astype(np.int64) * COUNT + np.maximum(one, two)

    def add(self, codes):
        """All are known."""

    def places(self, codes):
        return np.array([self._place[code] for code in codes.tolist()], dtype=np.int64)

    def score(self, one: int, two: int) -> tuple[float, bool]:
        return float(self.bits[self._place[min(one, two) * COUNT + max(one, two)]]), False


@given(
    st.lists(FACTS, min_size=COUNT, max_size=COUNT),
    ROWS,
    st.sets(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda p: p[0] < p[1]), max_size=8),
)
def test_the_parts_join_as_the_whole_does(facts, rows, unlike) -> None:
    names, found = Names(unlike), Contradictions(facts)
    bits, left, right = (np.array([row[n] for row in rows], dtype=np.int32) for n in range(3))
    apart = found.between(left, right)
    edges = Edges(bits.astype(np.float64), left, right, left, right).picked(~apart)
    edges = surest_first(best_of(edges))
    whole = Clustering(facts, list(edges.each()), lambda a, b: a == b or names.score(a, b)[0] >= 0).joined()
    assert sorted(joined_records(found, edges, names, 0.0)) == sorted(whole)


def test_nothing_joins_nothing() -> None:
    assert joined_records(Contradictions([]), NO_EDGES, Names(set()), 0.0) == []
