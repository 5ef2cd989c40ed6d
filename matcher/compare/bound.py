"""The most that two names can score, known from sums alone: what lies below the line need not be aligned.

Given at most so much agreed information, and at least so much left over on each side, every feature that depends on
these sums is taken at its best, and every other one at its best value of all. No pair scores above its bound.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from matcher.compare.features import NAMES
from matcher.compare.weights import weights

Floats = NDArray[np.float64]
_SUMS = ("agreed", "agreed_log", "contradicted", "contradicted_share", "omitted", "omitted_share", "common_only", "agreed_cubed")
# The largest value of the features that are counts or sums of their own.
_MOST = {"initials": 3.0, "nicknames": 3.0, "blurred": 6.0}


@cache
def _table() -> tuple[float, dict[str, float]]:
    """The start with every other feature at its best, and the weights of the sums."""
    start, each = weights()
    named = dict(zip(NAMES, each, strict=True))
    best = sum(max(0.0, w * _MOST.get(n, 1.0)) for n, w in named.items() if n not in _SUMS)
    return start + best, {n: named[n] for n in _SUMS}


def upper_bits(agreed: Floats, left: Floats, right: Floats) -> Floats:
    """Upper bounds of `Scored.bits`.

    Args:
        agreed: for each pair, at most this much agreed information, in bits.
        left: at least this much is left over on the one side.
        right: and on the other.
    """
    start, w = _table()
    contradicted = np.minimum(left, right)
    omitted = np.abs(left - right)
    every = agreed + contradicted + 1.0
    found = start + w["agreed"] * np.minimum(agreed, 60.0) / 10 + w["agreed_log"] * np.log2(1.0 + agreed)
    found += w["contradicted"] * contradicted / 10 + w["contradicted_share"] * contradicted / every
    found += w["omitted"] * omitted / 10 + w["omitted_share"] * omitted / (every + omitted)
    found += w["common_only"] * np.maximum(0.0, 12.0 - agreed) / 10
    return found + w["agreed_cubed"] * (agreed / (every + omitted)) ** 3
