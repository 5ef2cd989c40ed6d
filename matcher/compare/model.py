"""From features to bits: the score of one pair, or of many at once."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.compare.sums import Value
from matcher.compare.weights import weights


def bits(found: Sequence[Value]) -> Value:
    """The bits of pairs before they are flattened: the start, and each feature by its weight.

    Args:
        found: the features in the order of `features.NAMES`: floats, or arrays with an element for each pair.
    """
    start, each = weights()
    return start + sum([weight * value for weight, value in zip(each, found, strict=True)])
