"""Evidence as a waterfall: each finding is a bar from where the sum of bits stood to where it takes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from matcher.records import Evidence

WIDTH = 100.0
_LEAST = 0.8
"""A bar narrower than this cannot be seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One finding.

    Attributes:
        text: what it says.
        bits: what it adds.
        left: where its bar begins, 0 to `WIDTH`.
        width: of the bar.
        up: whether it speaks for one party.
    """

    text: str
    bits: float
    left: float
    width: float
    up: bool


@dataclass(frozen=True, slots=True)
class Waterfall:
    """All findings of a comparison.

    Attributes:
        bars: in the order of the evidence.
        zero: where no bit speaks for either side, 0 to `WIDTH`.
        total: sum of the bits: the log2 odds of the score.
    """

    bars: tuple[Bar, ...]
    zero: float
    total: float


def waterfall(evidence: Iterable[Evidence]) -> Waterfall:
    """The bars of some evidence, scaled to what they need together.

    >>> fall = waterfall([Evidence("a", "", "", 3.0, "for"), Evidence("b", "", "", -1.0, "against")])
    >>> [(bar.left, bar.width, bar.up) for bar in fall.bars], fall.total
    ([(0.0, 100.0, True), (66.7, 33.3, False)], 2.0)
    """
    found = [(finding.text, round(finding.bits, 3)) for finding in evidence]
    sums = [round(each, 3) for each in accumulate((bits for _, bits in found), initial=0.0)]
    low, high = min(sums), max(sums)
    scale = WIDTH / (high - low) if high > low else 0.0
    bars = tuple(
        _bar(text, bits, (min(before, after) - low) * scale, abs(bits) * scale)
        for (text, bits), before, after in zip(found, sums, sums[1:], strict=False)
    )
    return Waterfall(bars, round(-low * scale, 1), sums[-1])


def _bar(text: str, bits: float, left: float, width: float) -> Bar:
    width = max(width, _LEAST)
    return Bar(text, bits, round(min(left, WIDTH - width), 1), round(width, 1), bits >= 0)
