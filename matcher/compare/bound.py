"""The most that two names can score, known from sums alone: what lies below the line need not be aligned.

Given at most so much agreed information, and at least so much left over on each side, every feature that depends on
these sums is taken at its best, and every other one at its best value of all. No pair scores above its bound.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.features import NAMES
from matcher.compare.weights import weights

Floats = NDArray[np.float64]
_SUMS_TEXT = """
    agreed_middle agreed_last single near_gap far_gap omitted_person omitted_single contradicted person whole
    cross_script legal_same
"""
_SUMS = frozenset(_SUMS_TEXT.split())
# The largest value of the features that are counts.
_MOST = {"initials": 3.0, "nicknames": 3.0}


@cache
def _table() -> tuple[float, dict[str, float]]:
    """The start with every feature that does not depend on sums at its best, and the weights of those that do."""
    start, each = weights()
    named = dict(zip(NAMES, each, strict=True))
    best = sum(max(0.0, w * _MOST.get(n, 1.0)) for n, w in named.items() if n not in _SUMS)
    return start + best, {n: named[n] for n in _SUMS}


class Sums(NamedTuple):
    """What is known of pairs of names before they are aligned; an element for each pair.

    Attributes:
        agreed: at most this much agreed information, in bits.
        left: at least this much is left over on the one side.
        right: and on the other.
        translated: at most this much agrees by meaning.
        cross_script: 1.0 where the names are in different scripts.
        legal: 1.0 where both have a legal form.
    """

    agreed: Floats
    left: Floats
    right: Floats
    translated: Floats
    cross_script: Floats
    legal: Floats


def upper_bits(sums: Sums) -> Floats:
    """Upper bounds of `Scored.bits`."""
    start, w = _table()
    agreed = sums.agreed
    contradicted, omitted = np.minimum(sums.left, sums.right), np.abs(sums.left - sums.right)
    near = agreed + contradicted + 1.0
    near_gap, far_gap = 1.0 - agreed / near, 1.0 - agreed / (near + omitted)
    found = start + w["agreed_middle"] * np.clip(agreed - 8.0, 0.0, 10.0) / 10
    found += w["agreed_last"] * np.clip(agreed - 18.0, 0.0, 30.0) / 10
    found += w["near_gap"] * near_gap + w["far_gap"] * far_gap + w["contradicted"] * contradicted / 10
    found += w["cross_script"] * sums.cross_script + max(0.0, w["legal_same"]) * sums.legal
    found += max(0.0, w["whole"]) * ((sums.left <= TINY) & (sums.right <= TINY))
    cases = [
        person * (w["person"] + w["omitted_person"] * omitted / 10)
        + single * (w["single"] + w["omitted_single"] * omitted / 10)
        for person, single in product((0.0, 1.0), repeat=2)
    ]
    highest: Floats = found + np.max(cases, axis=0)
    return highest


# Sums of bits that differ by less are equal.
TINY = 0.01
