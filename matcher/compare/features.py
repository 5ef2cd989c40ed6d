"""What an alignment says, in numbers: the features that the weights are given for.

Three sums are kept apart: information agreed, left out on one side, and contradicted on both (EXPERIMENTS in the
benchmarks show what each is worth). Everything is symmetric: the order of the two names never matters.
"""

from __future__ import annotations

from itertools import pairwise

from matcher.compare.align import Alignment
from matcher.compare.profile import PERSONS, Profile, Unit
from matcher.names.patronymics import is_patronymic

NAMES = (
    # information agreed on
    "agreed_first",
    "agreed_middle",
    "agreed_last",
    "three_or_more",
    "single",
    # of the side with less left over, and of the other side, the share that is not agreed on
    "near_gap",
    "near_gap_wide",
    "far_gap",
    "far_gap_wide",
    # left out on one side
    "omitted",
    "omitted_words",
    "omitted_person",
    "omitted_single",
    # contradicted on both sides
    "contradicted",
    "contradicted_share",
    "contradicted_words",
    "contradicted_person",
    "contradicted_person_any",
    "contradicted_other_any",
    "contradicted_single",
    # words that agree, but not wholly
    "doubt",
    "doubt_share",
    "doubt_words",
    "weak_words",
    "doubt_script",
    "worst",
    "worst_short",
    "nicknames",
    "translated",
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


def features(a: Profile, b: Profile, alignment: Alignment) -> list[float]:
    """The features of an aligned pair, in the order of `NAMES`."""
    edges, left, right = alignment
    heavy = [e for e in edges if e.bits > 1.0]
    agreed = sum([e.bits * e.quality for e in edges])
    doubt = sum([e.bits for e in edges]) - agreed
    rest_left = sum([u.spare for u in left])
    rest_right = sum([u.spare for u in right])
    words = float(sum([u.spare > 1.0 for u in left])), float(sum([u.spare > 1.0 for u in right]))
    contradicted = min(rest_left, rest_right)
    omitted = abs(rest_left - rest_right)
    near = agreed + doubt + contradicted + 1.0
    far = near + omitted
    near_gap, far_gap = 1.0 - agreed / near, 1.0 - agreed / far
    person = float(a.kind in PERSONS and b.kind in PERSONS)
    scripts = float(a.script != b.script)
    single = float(len(heavy) == 1)
    worst = max([1.0 - e.quality for e in heavy], default=1.0)
    numbers = any([u.number is not None for u in left]), any([u.number is not None for u in right])
    countries = _countries(left), _countries(right)
    ways = [e.way for e in edges]
    generic_a, generic_b = {f.generic for f in a.legal}, {f.generic for f in b.legal}
    return [
        min(agreed, 8.0) / 10,
        min(max(agreed - 8.0, 0.0), 10.0) / 10,
        min(max(agreed - 18.0, 0.0), 30.0) / 10,
        float(len(heavy) >= 3),
        single,
        near_gap,
        max(0.0, near_gap - 0.25),
        far_gap,
        max(0.0, far_gap - 0.45),
        omitted / 10,
        float(max(words) - min(words)),
        person * omitted / 10,
        single * omitted / 10,
        contradicted / 10,
        contradicted / near,
        min(words),
        person * contradicted / near,
        person * min(1.0, *words),
        (1.0 - person) * min(1.0, *words),
        single * contradicted / near,
        doubt / 10,
        doubt / near,
        sum([1.0 - e.quality for e in heavy]),
        sum([max(0.0, 0.7 - e.quality) for e in heavy]),
        scripts * doubt / near,
        worst,
        worst * single,
        float(sum([w.removeprefix("joined ") in RELATIVES for w in ways])),
        sum([e.bits for e in edges if "meaning" in e.way]) / (agreed + doubt + 1.0),
        float(ways.count("initial")),
        float(any([w.startswith("joined") for w in ways])),
        float(a.kind != b.kind and "unknown" not in (a.kind, b.kind)),
        float(numbers[0] and numbers[1]),
        float(numbers[0] != numbers[1]),
        float(bool(generic_a and generic_b) and not generic_a & generic_b),
        float(bool(generic_a & generic_b)),
        _turned(alignment),
        float(bool(countries[0]) != bool(countries[1])),
        float(bool(countries[0]) and bool(countries[1])),
        float(_patronymic(left) and _patronymic(right)),
        person * _given_omitted(a, b, alignment),
        float(_chain_turned(a, b, alignment)),
        person,
        scripts,
        float(not any([u.spare for u in left + right])),
    ]


RELATIVES = ("nickname", "cognate")


def _turned(alignment: Alignment) -> float:
    """Whether words stand in another order; a family name moved from one end to the other does not count."""
    places = [(e.left[0], e.right[0]) for e in alignment.edges if e.bits > 1.0]
    if len(places) < 3:
        return 0.0
    order = [right for _, right in sorted(places)]
    breaks = sum([x > y for x, y in pairwise(order)])
    return float(breaks > 1)


def _given_omitted(a: Profile, b: Profile, alignment: Alignment) -> float:
    """Whether the first word of one name is left over, and the first of the other one stands for a later one.

    `Saddam Hussein` is not `Rana Saddam Hussein`: in a chain of fathers the first name is one's own.
    """
    if len(alignment.edges) < 2:
        return 0.0
    firsts = [next((i for i, u in enumerate(p.units) if not u.light), 0) for p in (a, b)]
    left = {i for e in alignment.edges for i in e.left}
    right = {j for e in alignment.edges for j in e.right}
    return float((firsts[0] in left) != (firsts[1] in right) and not (alignment.left and alignment.right))


def _chain_turned(a: Profile, b: Profile, alignment: Alignment) -> bool:
    """Whether names with `bin` between them have changed places.

    `Ahmad bin Hasan` is the son, `Hasan bin Ahmad` the father.
    """
    here, there = (next((i for i, u in enumerate(p.units) if u.lexeme.latin in FILIAL), None) for p in (a, b))
    if here is None or there is None:
        return False
    before = {e.left[0] < here for e in alignment.edges if e.right[0] > there and e.bits > 1.0}
    after = {e.left[0] > here for e in alignment.edges if e.right[0] < there and e.bits > 1.0}
    return True in before and True in after


FILIAL = frozenset(("bin", "ibn", "ben", "bn", "bint", "binti", "bt", "ould", "wuld", "weld"))


def _countries(units: tuple[Unit, ...]) -> set[str]:
    return {m for u in units for m in u.lexeme.meanings if m.startswith("country:")}


def _patronymic(units: tuple[Unit, ...]) -> bool:
    return any([u.role == "patronymic" or is_patronymic(u.lexeme.latin) for u in units])
