"""What an alignment says, in numbers: the features that the weights are given for.

Three sums are kept apart: information agreed, left out on one side, and contradicted on both. The formulas hold for one
pair (floats) and for many at once (numpy arrays): they use arithmetic, comparisons multiplied as 0 and 1, and the least
and the most of two values, which `maths` brings.
"""

from __future__ import annotations

from typing import Any, Protocol

from matcher.compare.sums import Sums, Value

NAMES = (
    # information agreed on, by how much there is already
    "agreed_first",
    "agreed_middle",
    "agreed_last",
    "agreed_beyond",
    "agreed_uncontradicted",
    "agreed_sure",
    "contained_person",
    "letters",
    # the share of the fuller name that is not agreed on, between names in one script
    "far_gap",
    "nothing",
    # left over on one side
    "omitted",
    "omitted_person",
    # left over on both sides
    "contradicted_person",
    "contradicted_single",
    "initial_against",
    # words that agree, but not wholly
    "doubt_share",
    "doubt_wide",
    "doubt_script",
    "weak_words",
    "nicknames",
    "initials",
    "initials_company",
    "joined",
    "translated",
    # the names as wholes
    "kind_conflict",
    "kind_single",
    "guessed_single",
    "company",
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
    "cross_script_person",
    "cross_script_agreed",
    "cross_script_single",
    "whole",
    "whole_sure",
)


# So much left over in all, in bits, and a name is no longer nearly whole: a patronymic has two or three.
NEARLY_WHOLE = 4.0


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
    omitted = maths.maximum(s.left, s.right)
    # Of the words that stand for each other: what stands against another word takes its due by itself.
    share = doubt / (s.paired + 1.0)
    far_gap = 1.0 - s.agreed / (s.paired + omitted + 1.0)
    organization = 1.0 - s.person
    single = (s.telling <= 1.0) * 1.0
    thin = maths.maximum(0.0, 1.0 - s.agreed / 20.0)
    against = (maths.minimum(s.left_words, s.right_words) >= 1.0) * 1.0
    # A word against another between persons is not made good by any number of others that agree.
    counts = 1.0 - s.person * against
    first = _between(s.agreed, 8.0, 14.0, maths)
    sure = maths.maximum(0.0, 2.0 * s.least - 1.0)
    # A generation mark (`Jr.`) weighs nothing when left out, but a name is not whole without it.
    marks = maths.maximum(s.left_number, s.right_number)
    whole = (1.0 - marks) * maths.maximum(0.0, 1.0 - (s.left + s.right) / NEARLY_WHOLE)
    numbers, countries = s.left_number * s.right_number, s.left_country * s.right_country
    return [
        counts * first,
        counts * _between(s.agreed, 14.0, 20.0, maths),
        counts * _between(s.agreed, 20.0, 30.0, maths),
        counts * _between(s.agreed, 30.0, 50.0, maths),
        (1.0 - against) * first,
        (1.0 - against) * first * sure,
        s.person * (1.0 - against) * (s.telling >= 2.0) * sure,
        organization * _between(s.letters, 4.0, 7.0, maths),
        (1.0 - s.scripts) * far_gap,
        (s.telling < 1.0) * 1.0,
        omitted / 10.0,
        s.person * omitted / 10.0,
        s.person * against,
        single * against,
        s.person * maths.maximum(s.left_initial * (s.right_words >= 1.0), s.right_initial * (s.left_words >= 1.0)),
        share,
        maths.maximum(0.0, share - 0.25),
        s.scripts * organization * share,
        s.weak,
        s.relatives,
        thin * s.initials,
        organization * s.initials,
        s.joined,
        s.meant / (s.paired + 1.0),
        s.kinds,
        single * s.kinds,
        single * s.guessed * maths.maximum(s.left_alone, s.right_alone),
        s.company,
        numbers,
        marks - numbers,
        s.legal_conflict,
        s.legal_same,
        s.turned,
        maths.maximum(s.left_country, s.right_country) - countries,
        countries,
        s.left_patronymic * s.right_patronymic,
        s.person * s.given_omitted * (s.telling >= 3.0),
        s.chain_turned,
        s.person,
        s.scripts,
        s.person * s.scripts,
        s.scripts * counts * _between(s.agreed, 8.0, 20.0, maths),
        s.scripts * s.left_alone * s.right_alone * maths.minimum(1.0, 10.0 * (1.0 - s.least)),
        whole,
        whole * maths.maximum(0.0, 2.5 * s.least - 1.5),
    ]


def _between(value: Value, low: float, high: float, maths: Maths) -> Value:
    """How much of a value lies between two, in tens."""
    return maths.minimum(maths.maximum(value - low, 0.0), high - low) / 10.0
