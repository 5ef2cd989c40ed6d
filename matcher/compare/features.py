"""What an alignment says, in numbers: the features that the weights are given for.

Three sums are kept apart: information agreed, left out on one side, and contradicted on both (EXPERIMENTS in the
benchmarks show what each is worth). Everything is symmetric: the order of the two names never matters.
"""

from __future__ import annotations

from math import log2

from matcher.compare.align import Alignment
from matcher.compare.profile import Profile, Unit
from matcher.names.patronymics import is_patronymic

NAMES = (
    "agreed",
    "agreed_log",
    "contradicted",
    "contradicted_share",
    "omitted",
    "omitted_share",
    "doubt",
    "doubt_share",
    "worst",
    "single",
    "single_of_many",
    "common_only",
    "three_or_more",
    "kind_conflict",
    "number_conflict",
    "number_omitted",
    "legal_conflict",
    "legal_same",
    "initials",
    "nicknames",
    "blurred",
    "translated",
    "joined",
    "turned",
    "country_omitted",
    "patronymic_conflict",
    "person",
    "cross_script",
    "agreed_cubed",
    "whole",
)


def features(a: Profile, b: Profile, alignment: Alignment) -> list[float]:
    """The features of an aligned pair, in the order of `NAMES`."""
    edges, left, right = alignment
    heavy = [e for e in edges if e.bits > 1.0]
    agreed = sum(e.bits * e.quality for e in edges)
    doubt = sum(e.bits * (1.0 - e.quality) for e in edges)
    rest_left = sum(u.bits for u in left if not u.light)
    rest_right = sum(u.bits for u in right if not u.light)
    contradicted = min(rest_left, rest_right)
    omitted = abs(rest_left - rest_right)
    every = agreed + doubt + contradicted + 1.0
    person = a.kind in ("person", "unknown") and b.kind in ("person", "unknown")
    words = [sum(not u.light for u in p.units) for p in (a, b)]
    ways = [e.way for e in edges]
    covered = agreed / (every + omitted)
    single = len(heavy) == 1
    return [
        min(agreed, 60.0) / 10,
        log2(1.0 + agreed),
        contradicted / 10,
        contradicted / every,
        omitted / 10,
        omitted / (every + omitted),
        doubt / 10,
        doubt / every,
        max((1.0 - e.quality for e in heavy), default=1.0),
        float(single),
        float(single and max(words) > 1),
        max(0.0, 12.0 - agreed) / 10,
        float(len(heavy) >= 3),
        _kind_conflict(a, b),
        float(any(u.number is not None for u in left) and any(u.number is not None for u in right)),
        float(any(u.number is not None for u in left) != any(u.number is not None for u in right)),
        float(bool(a.legal and b.legal) and not _generic(a) & _generic(b)),
        float(bool(_generic(a) & _generic(b))),
        float(ways.count("initial")),
        float(sum("nickname" in w for w in ways)),
        sum(e.bits for e in edges if "culture" in e.way or "spelling" in e.way) / 10,
        sum(e.bits for e in edges if "meaning" in e.way) / (agreed + doubt + 1.0),
        float(any(w.startswith("joined") for w in ways)),
        _turned(alignment),
        float(_country(left) != _country(right)),
        float(_patronymic(left) and _patronymic(right)),
        float(person),
        float(_scripts(a) != _scripts(b)),
        covered**3,
        float(not left and not right),
    ]


def _kind_conflict(a: Profile, b: Profile) -> float:
    kinds = {a.kind, b.kind}
    if "unknown" in kinds or len(kinds) == 1:
        return 0.0
    return 1.0


def _generic(p: Profile) -> set[str]:
    return {f.generic for f in p.legal}


def _turned(alignment: Alignment) -> float:
    """Whether words stand in another order; a family name moved from one end to the other does not count."""
    places = [(e.left[0], e.right[0]) for e in alignment.edges if e.bits > 1.0]
    if len(places) < 3:
        return 0.0
    order = [right for _, right in sorted(places)]
    breaks = sum(x > y for x, y in zip(order, order[1:], strict=False))
    return float(breaks > 1)


def _country(units: tuple[Unit, ...]) -> bool:
    return any(m.startswith("country:") for u in units for m in u.lexeme.meanings)


def _patronymic(units: tuple[Unit, ...]) -> bool:
    return any(u.role == "patronymic" or is_patronymic(u.lexeme.latin) for u in units)


def _scripts(p: Profile) -> str:
    scripts = [u.lexeme.script for u in p.units if u.number is None]
    return max(scripts, key=scripts.count, default="latin")
