"""What an alignment says, in numbers: the features that the weights are given for.

Three sums are kept apart: information agreed, left out on one side, and contradicted on both. The formulas hold for one
pair (floats) and for many at once (numpy arrays): they use arithmetic, comparisons multiplied as 0 and 1, and the least
and the most of two values, which `maths` brings.
"""

from __future__ import annotations

from typing import Any, Protocol

from matcher.compare.sums import Sums, Value

NAMES = (
    # information agreed on
    "agreed_middle",
    "agreed_last",
    "single",
    # of the side with less left over, and of the other side, the share that is not agreed on
    "near_gap",
    "far_gap",
    # left out on one side
    "omitted_person",
    "omitted_single",
    # contradicted on both sides
    "contradicted",
    "contradicted_person_any",
    "contradicted_other_any",
    # words that agree, but not wholly
    "doubt",
    "doubt_share",
    "doubt_words",
    "weak_words",
    "doubt_script",
    "worst_short",
    "nicknames",
    "initials",
    "joined",
    # the names as wholes
    "kind_conflict",
    "number_conflict",
    "number_omitted",
    "legal_conflict",
    "legal_same",
    "turned",
    "country_omitted",
    "country_conflict",
    "patronymic_conflict",
    "given_omitted",
    "chain_turned",
    "person",
    "cross_script",
    "whole",
)


# Less than the least of words counts, in bits: what is left over is nothing, or a rest of sums of arrays.
NOTHING_LEFT = 0.01


class Maths(Protocol):
    """What the formulas need beside arithmetic; numpy has it for arrays, `Plain` for floats."""

    minimum: Any
    maximum: Any


class Plain:
    """The least and the most of two floats."""

    minimum = min
    maximum = max


def features(s: Sums, maths: Maths = Plain) -> list[Value]:
    """The features of aligned pairs, in the order of `NAMES`.

    Args:
        s: the sums of one pair, or of many as arrays.
        maths: `numpy` for arrays.
    """
    doubt = s.paired - s.agreed
    contradicted = maths.minimum(s.left, s.right)
    omitted = maths.maximum(s.left, s.right) - contradicted
    near = s.paired + contradicted + 1.0
    single = (s.telling == 1.0) * 1.0
    against = (maths.minimum(s.left_words, s.right_words) >= 1.0) * 1.0
    return [
        maths.minimum(maths.maximum(s.agreed - 8.0, 0.0), 10.0) / 10.0,
        maths.minimum(maths.maximum(s.agreed - 18.0, 0.0), 30.0) / 10.0,
        single,
        1.0 - s.agreed / near,
        1.0 - s.agreed / (near + omitted),
        s.person * omitted / 10.0,
        single * omitted / 10.0,
        contradicted / 10.0,
        s.person * against,
        (1.0 - s.person) * against,
        doubt / 10.0,
        doubt / near,
        s.unlike,
        s.weak,
        s.scripts * doubt / near,
        (1.0 - s.least) * single,
        s.relatives,
        s.initials,
        s.joined,
        s.kinds,
        s.left_number * s.right_number,
        maths.maximum(s.left_number, s.right_number) - s.left_number * s.right_number,
        s.legal_conflict,
        s.legal_same,
        s.turned,
        maths.maximum(s.left_country, s.right_country) - s.left_country * s.right_country,
        s.left_country * s.right_country,
        s.left_patronymic * s.right_patronymic,
        s.person * s.given_omitted,
        s.chain_turned,
        s.person,
        s.scripts,
        (s.left + s.right < NOTHING_LEFT) * 1.0,
    ]
