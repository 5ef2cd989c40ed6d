"""Logistic regression whose weights keep their signs, and which keeps to what is asked of it.

Found with scipy's L-BFGS-B, from zero, until hardly anything moves; two decimals of it are written down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]
# A pull towards zero, so that a weight that the pairs do not need is none.
PULL = 0.00003
# What it costs to be a bit on the wrong side of what is asked, squared, beside the mean loss of a pair; and by how
# many bits one is to be on the right side.
HELD, MARGIN = 0.03, 0.15
LN2 = float(np.log(2))


class Bounds(NamedTuple):
    """Rows of features, and the bits between which each is to come out."""

    x: Floats
    low: Floats
    high: Floats


def fit(x: Floats, y: Floats, w: Floats, limits: Sequence[tuple[float | None, float | None]], bounds: Bounds) -> Floats:
    """Weights in bits: the start, and one for each feature.

    Args:
        x: features of the pairs.
        y: 1.0 for one party, 0.0 for two.
        w: how much each pair counts.
        limits: for the start and each feature the least and the most that its weight may be, in bits.
        bounds: what is asked beside.
    """
    full, asked = (np.hstack([np.ones((len(rows), 1)), rows]) for rows in (x, bounds.x))
    share, low, high = w / w.sum(), (bounds.low + MARGIN) * LN2, (bounds.high - MARGIN) * LN2

    def loss(v: Floats) -> tuple[float, Floats]:
        z, found = full @ v, asked @ v
        p = 1 / (1 + np.exp(-z))
        under, over = np.maximum(0.0, low - found), np.maximum(0.0, found - high)
        value = share @ (np.logaddexp(0, z) - y * z) + PULL * (v[1:] @ v[1:]) / 2
        slope = full.T @ (share * (p - y)) + HELD * (asked.T @ (over - under))
        slope[1:] += PULL * v[1:]
        return value + HELD * (under @ under + over @ over) / 2, slope

    natural = [tuple(None if end is None else end * LN2 for end in ends) for ends in limits]
    first = np.array([low if low == high and low else 0.0 for low, high in natural])
    options = {"maxiter": 5000, "maxfun": 20_000, "ftol": 1e-12, "gtol": 1e-8}
    found: Floats = minimize(loss, first, jac=True, method="L-BFGS-B", bounds=natural, options=options).x
    return found / LN2
