"""Compare two names by themselves: no list, no dates, only what the names say."""

from __future__ import annotations

from functools import cache

from matcher.compare.equality import equality, lift, same_name, same_words
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import best, flattened, probability
from matcher.compare.verdict import evidence_of, sentence
from matcher.config import MatchConfig
from matcher.names import parse_name
from matcher.records import Comparison, Kind

_DEFAULT = MatchConfig()


@cache
def _population() -> PopulationRarity:
    return PopulationRarity()


def compare_names(a: str, b: str, *, kind: Kind | None = None, config: MatchConfig = _DEFAULT) -> Comparison:
    """Compare two names.

    Args:
        a: one name.
        b: the other; the order does not matter for the score.
        kind: what both are names of, if known; else each name tells for itself as far as it does.
        config: thresholds; equal names are never below its `match_at`.

    Returns:
        The score (calibrated probability at even prior odds, 0 to 1) with evidence whose bits sum to its log2 odds.
        Names in which nothing can be compared score 0.0 without evidence.

    >>> compare_names("Jon Jin Yong", "JON, Jin Yong").score > 0.9
    True
    """
    left, right = parse_name(a, kind=kind), parse_name(b, kind=kind)
    scored = best(profiles(a, kind, _population()), profiles(b, kind, _population()), equal=same_words(a, b))
    if scored is None:
        return Comparison(left, right, 0.0, (), "nothing in one of the names can be compared")
    found = evidence_of(scored)
    bits = flattened(scored.bits)
    if same_name(scored, a, b):
        found.append(equality(lift(bits, config.match_at)))
    total = sum(e.bits for e in found)
    return Comparison(left, right, probability(total), tuple(found), sentence(scored))
