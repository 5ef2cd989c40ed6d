"""What a share found in one sample says of the share in all, and in another sample.

A threshold that is put at the k-th highest of n scores has a true share above it that follows the Beta distribution
with k and n - k + 1, whatever the scores are (Wilks, Determination of sample sizes for setting tolerance limits, 1941).
How many of m further scores lie above it then follows the beta-binomial distribution.
"""

from __future__ import annotations

from itertools import accumulate
from math import exp, lgamma, log

SURE = 0.95


def further(above: int, below: int, count: int) -> tuple[float, float]:
    """The range of the share above a threshold in another sample, 95 % sure.

    Args:
        above: first parameter of the Beta distribution: how many lay above, by the threshold's making.
        below: the second: how many below, and one.
        count: size of the other sample.

    >>> low, high = further(95, 6, 100)
    >>> round(low, 2), round(high, 2)
    (0.86, 0.99)
    """
    if count <= 0:
        return 0.0, 1.0
    edge = (1.0 - SURE) / 2
    sums = list(accumulate(_beta_binomial(hits, count, above, below) for hits in range(count + 1)))
    low = next(hits for hits, total in enumerate(sums) if total > edge or hits == count)
    high = next(hits for hits, total in enumerate(sums) if total >= 1.0 - edge - 1e-12 or hits == count)
    return low / count, high / count


def whole(above: int, below: int) -> tuple[float, float]:
    """The range of the true share above a threshold, 95 % sure: quantiles of the Beta distribution.

    >>> [round(end, 3) for end in whole(95, 6)]
    [0.887, 0.978]
    """
    edge = (1.0 - SURE) / 2
    return _quantile(edge, above, below), _quantile(1.0 - edge, above, below)


def _beta_binomial(hits: int, count: int, a: int, b: int) -> float:
    ways = lgamma(count + 1) - lgamma(hits + 1) - lgamma(count - hits + 1)
    return exp(ways + _log_beta(hits + a, count - hits + b) - _log_beta(a, b))


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _quantile(share: float, a: int, b: int) -> float:
    low, high = 0.0, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if _below(middle, a, b) < share else (low, middle)
    return (low + high) / 2


def _below(x: float, a: int, b: int) -> float:
    """The share of the Beta distribution below x, for whole parameters: a sum of binomial terms."""
    if x <= 0.0 or x >= 1.0:
        return float(x >= 1.0)
    n = a + b - 1
    return sum(_binomial(hits, n, x) for hits in range(a, n + 1))


def _binomial(hits: int, count: int, p: float) -> float:
    ways = lgamma(count + 1) - lgamma(hits + 1) - lgamma(count - hits + 1)
    return exp(ways + hits * log(p) + (count - hits) * log(1.0 - p))
