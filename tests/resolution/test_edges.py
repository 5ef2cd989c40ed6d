from __future__ import annotations

import numpy as np

from matcher.resolution.edges import NO_EDGES, Edges, best_of, surest_first, together


def edges(*rows: tuple[float, int, int, int, int]) -> Edges:
    bits, *numbers = zip(*rows, strict=True)
    return Edges(np.array(bits), *(np.array(column, dtype=np.int32) for column in numbers))


def test_of_each_pair_of_records_the_best_names_are_kept() -> None:
    found = best_of(edges((2.0, 0, 1, 5, 6), (3.0, 0, 1, 5, 7), (3.0, 0, 1, 4, 7), (9.0, 1, 2, 7, 8)))
    assert list(found.each()) == [(3.0, 0, 1, 4, 7), (9.0, 1, 2, 7, 8)]


def test_equally_sure_edges_come_in_the_order_of_their_records() -> None:
    found = surest_first(edges((2.0, 1, 2, 0, 0), (2.0 + 1e-9, 3, 4, 0, 0), (2.0, 0, 9, 0, 0), (5.0, 7, 8, 0, 0)))
    assert [(e.left, e.right) for e in found.each()] == [(7, 8), (0, 9), (1, 2), (3, 4)]


def test_no_edges_are_edges_too() -> None:
    assert len(best_of(together([NO_EDGES])).bits) == 0
