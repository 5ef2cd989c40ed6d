"""The most that two names can score, known from sums alone: what lies below the line need not be aligned.

The features and their weights are monotone: more agreement never lowers the bits, and more that is left over, doubted
or contradicted never raises them. So a pair that agrees on at most so much and leaves over at least so much scores no
more than the formulas give for these sums with everything else at its best.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.features import features
from matcher.compare.model import bits
from matcher.compare.sums import Sums as Whole

Floats = NDArray[np.float64]
# Sums of bits that differ by less are equal.
TINY = 0.01
# More pairs of telling words, and more letters, than this say no more.
MANY = 20.0


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
    highest: Floats = np.maximum(bits(features(_at_best(sums, 0.0), np)), bits(features(_at_best(sums, 1.0), np)))
    return highest


def _at_best(sums: Sums, person: float) -> Whole:
    none, all_ = np.zeros_like(sums.agreed), np.ones_like(sums.agreed)
    known = {
        "agreed": sums.agreed,
        "paired": sums.agreed,
        "strongest": sums.agreed,
        "letters": MANY * all_,
        "telling": MANY * all_,
        "least": all_,
        "left": np.where(sums.left <= TINY, 0.0, sums.left),
        "right": np.where(sums.right <= TINY, 0.0, sums.right),
        "person": person * all_,
        "scripts": sums.cross_script,
        "legal_same": sums.legal,
    }
    return Whole(**{name: known.get(name, none) for name in Whole._fields})
