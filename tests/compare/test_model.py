"""From features to bits."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.features import NAMES
from matcher.compare.model import bits
from matcher.compare.weights import weights


def test_nothing_found_gives_the_start() -> None:
    assert bits([0.0] * len(NAMES)) == weights()[0]


@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_a_feature_counts_by_its_weight_alone_and_among_many(place: int) -> None:
    start, each = weights()
    one = [2.0 * (i == place) for i in range(len(NAMES))]
    many = [np.array([0.0, value]) for value in one]
    assert bits(one) == pytest.approx(start + 2.0 * each[place])
    assert bits(many) == pytest.approx([start, start + 2.0 * each[place]])
