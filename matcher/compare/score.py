"""One scorer for every door: two profiles in, bits out.

The bits are the sum of weighted features; a probability p at even prior odds is log2(p / (1 - p)) bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from matcher.compare.align import Alignment, align
from matcher.compare.features import features
from matcher.compare.model import bits as bits_of_features
from matcher.compare.profile import Profile
from matcher.compare.sums import Sums, sums_of

# Bits beyond this are no surer in practice: the curve flattens but never stands still, so that order is kept.
FLAT_FROM = 14.0


class Scored(NamedTuple):
    """A scored pair: the bits of its features, and what they came from."""

    bits: float
    a: Profile
    b: Profile
    alignment: Alignment
    sums: Sums
    features: list[float]


def score(a: Profile, b: Profile) -> Scored:
    """Score two profiles."""
    alignment = align(a, b)
    sums = sums_of(a, b, alignment)
    found = features(sums)
    return Scored(bits_of_features(found), a, b, alignment, sums, found)


def best(left: Sequence[Profile], right: Sequence[Profile], *, equal: bool = False) -> Scored | None:
    """The best of all ways to read two names; the likelier reading wins a tie; None if one cannot be read.

    Args:
        left: the ways to read the one.
        right: the ways to read the other.
        equal: whether they are the same word for word, brackets and all.
    """
    found: Scored | None = None
    # `Bank of China (Hong Kong)` and `(Singapore)` agree outside their brackets, which makes them no one party: where
    # both names have brackets, both are read whole.
    whole = not equal and any(a.aside for a in left) and any(b.aside for b in right)
    for a in left:
        for b in right:
            if whole and (a.aside or b.aside):
                continue
            scored = score(a, b)
            if found is None or scored.bits > found.bits:
                found = scored
    return found


def flattened(bits: float) -> float:
    """Bits as they count: beyond `FLAT_FROM` only their logarithm does.

    >>> flattened(5.0), flattened(17.0)
    (5.0, 16.0)
    """
    return bits if bits <= FLAT_FROM else FLAT_FROM + log2(1.0 + bits - FLAT_FROM)


def probability(bits: float) -> float:
    """Bits of log2 odds as a probability.

    >>> probability(0.0), round(probability(3.0), 3)
    (0.5, 0.889)
    """
    return float(1.0 / (1.0 + 2.0**-bits)) if bits > -1000 else 0.0


def bits_of(p: float) -> float:
    """The bits of a probability, the inverse of `probability`.

    >>> bits_of(0.5)
    0.0
    """
    return log2(p / (1.0 - p)) if 0.0 < p < 1.0 else (-60.0 if p <= 0.0 else 50.0)
