"""From a scored pair to what a person reads: evidence whose bits add up to the score, and one plain sentence.

Several features speak of the same thing. Here their bits are handed to what they come from: each pair of words gets its
share of what agreement adds, words against words get what contradiction takes, and words of one name alone what their
absence takes. The gap (the share of a name that is not agreed on) is parted among the three by its own formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from matcher.compare.align import Edge
from matcher.compare.features import NAMES, features
from matcher.compare.profile import Unit
from matcher.compare.score import Scored, flattened
from matcher.compare.weights import weights
from matcher.compare.wording import LISTED, PAIR, clash, only, pair, said, texts, whole
from matcher.records import Evidence

__all__ = ["LISTED", "PAIR", "evidence_of", "sentence"]

# Features that speak of one thing, by how their names begin; the others speak for themselves.
_GROUPS = {
    "agreed": ("agreed", "contained", "letters", "whole", "cross_script_agreed"),
    "doubt": ("doubt", "weak"),
    "telling": ("nothing",),
    "contradicted": ("contradicted", "initial_against"),
    "omitted": ("omitted",),
    "far": ("far_gap",),
}
_GROUP = {name: group for group, starts in _GROUPS.items() for name in NAMES if name.startswith(starts)}
# Features that make another one's finding weigh more.
_WITH = {
    "kind_single": "kind_conflict",
    "company": "kind_conflict",
    "initials_company": "initials",
    "cross_script_person": "cross_script",
    "cross_script_single": "cross_script",
}
_ALONE = {
    "nicknames": "a short form, or another language's form, of a given name",
    "translated": "words agree by meaning, not by sound",
    "initials": "initials stand for whole words",
    "joined": "words of one name are written as one in the other",
    "kind_conflict": "names of different kinds",
    "guessed_single": "one word alone may be anybody's name",
    "number_conflict": "the numbers differ",
    "number_omitted": "a number in one name only",
    "legal_conflict": "legal forms of different kinds",
    "legal_same": "legal forms of the same kind",
    "turned": "the words stand in another order",
    "country_omitted": "a country in one name only",
    "country_conflict": "the countries differ",
    "patronymic_conflict": "the fathers' names differ",
    "given_omitted": "the first word of one name is missing from the other",
    "chain_turned": "father and son have changed places",
    "person": "both are names of persons",
    "cross_script": "written in different scripts",
}
# What belongs into the sentence too, because it speaks against the words that agree.
_TOLD = (
    "kind_conflict",
    "number_conflict",
    "legal_conflict",
    "patronymic_conflict",
    "country_conflict",
    "chain_turned",
)
# Of these, what does not stand among the words that are left over.
_BESIDE = ("kind_conflict", "legal_conflict")
# Findings whose two values do not speak against each other.
_ALIKE = ("legal_same", "cross_script")
# Rows that show as 0.00 are no findings; their bits are counted with the start.
_SHOWN = 0.005
# From here on, in bits, that few or common words agree is worth a remark.
_LITTLE = -0.5


def evidence_of(scored: Scored) -> list[Evidence]:
    """The findings on two names; their bits sum to `flattened(scored.bits)`."""
    start, each = weights()
    parts = dict.fromkeys(NAMES, 0.0)
    for name, w, f in zip(NAMES, each, scored.features, strict=True):
        parts[_WITH.get(name, name)] += w * f
    sums = _parted(scored, parts)
    found = [*_agreements(scored, sums), *_contradictions(scored, sums["contradicted"])]
    found += _omissions(scored, sums["omitted"])
    found += [_finding(scored, n, parts[n]) for n in NAMES if n not in _GROUP and n not in _WITH]
    kept = [e for e in found if abs(e.bits) >= _SHOWN or e.feature.startswith("word ")]
    start += sum(e.bits for e in found) - sum(e.bits for e in kept)
    kept.append(Evidence("start", "", "", start, "where every comparison starts"))
    surplus = flattened(scored.bits) - scored.bits
    if surplus:
        kept.append(Evidence("ceiling", "", "", surplus, "beyond a point more agreement adds little certainty"))
    return kept


def _parted(scored: Scored, parts: Mapping[str, float]) -> dict[str, float]:
    """The bits of each group, what they share parted among them."""
    sums = dict.fromkeys(_GROUPS, 0.0)
    for name, group in _GROUP.items():
        sums[group] += parts[name]
    s = scored.sums
    over, most = min(s.left, s.right), max(s.left, s.right)
    # The gap is (doubt + left over + one bit) over all; of what is left over, the lesser side is contradicted.
    shares = {"doubt": s.paired - s.agreed, "telling": 1.0, "contradicted": over, "omitted": most - over}
    for group, share in shares.items():
        sums[group] += sums["far"] * share / sum(shares.values())
    if most:
        _moved(sums, "omitted", "contradicted", sums["omitted"] * over / most)
    # Where a word stands against another, those that agree count for less: that is what the contradiction takes.
    if over:
        _moved(sums, "agreed", "contradicted", sums["agreed"] - _agreed_alone(scored))
    return sums


def _moved(sums: dict[str, float], giver: str, taker: str, bits: float) -> None:
    sums[giver] -= bits
    sums[taker] += bits


def _agreed_alone(scored: Scored) -> float:
    """What the words that agree would add if nothing were left over."""
    values = features(scored.sums._replace(left_words=0.0, right_words=0.0))
    named = zip(NAMES, weights()[1], values, strict=True)
    return float(sum(w * value for name, w, value in named if _GROUP.get(name) == "agreed"))


def _agreements(scored: Scored, sums: Mapping[str, float]) -> Iterator[Evidence]:
    """One row for each pair of words, in the order of the first name, and what all of them together are worth.

    A pair has its share of what agreement adds, by information, and of what doubt takes, by what is not alike.
    """
    edges = _ordered(scored)
    agreed = [e.bits * e.quality + 0.01 for e in edges]
    doubt = [e.bits * (1.0 - e.quality) for e in edges]
    rest = sums["telling"] + (0.0 if sum(doubt) else sums["doubt"]) + (0.0 if edges else sums["agreed"])
    for edge, sure, unsure in zip(edges, agreed, doubt, strict=True):
        bits = sums["agreed"] * sure / sum(agreed) + (sums["doubt"] * unsure / sum(doubt) if unsure else 0.0)
        left, right = texts(scored.a, edge.left), texts(scored.b, edge.right)
        yield Evidence(f"word {edge.way}", left, right, bits, pair(edge, scored.a, scored.b))
    telling = "these words alone tell little" if rest < _LITTLE else "how much these words can tell"
    yield Evidence("telling", "", "", rest, telling if edges else "no word in common")


def _contradictions(scored: Scored, bits: float) -> Iterator[Evidence]:
    left, right = map(said, _heavy(scored))
    text = f"{left} against {right}" if left and right else f"{left or right}, where nothing is left out of a name"
    yield Evidence("contradicted", left, right, bits, text)


def _omissions(scored: Scored, bits: float) -> Iterator[Evidence]:
    left, right = _heavy(scored)
    if left and right:
        text = f"{said(max(left, right, key=_spare))} says more than what stands against it"
    else:
        text = f"{said(left or right)} in one name only"
    yield Evidence("omitted", said(left), said(right), bits, text)


def _finding(scored: Scored, name: str, bits: float) -> Evidence:
    """What a feature of the whole names says, with both values where it has any."""
    left, right = clash(name, scored.a, scored.b, scored.alignment)
    text = _ALONE.get(name, name.replace("_", " "))
    between = " and " if name in _ALIKE else " against "
    values = between.join(value for value in (left, right) if value)
    return Evidence(name, left, right, bits, f"{values}: {text}" if values else text)


def sentence(scored: Scored, extra: Iterable[Evidence] = (), names: tuple[str, str] = PAIR) -> str:
    """The verdict in one plain sentence.

    Args:
        scored: the pair.
        extra: further evidence (dates, countries, numbers) to name.
        names: what to call the two names: `PAIR`, or `LISTED` if the second is a listed one.
    """
    parts = [pair(e, scored.a, scored.b) for e in _ordered(scored)]
    value = dict(zip(NAMES, scored.features, strict=True))
    told = [_finding(scored, n, 0.0).text if n in _BESIDE else _ALONE[n] for n in _TOLD if value.get(n)]
    return "; ".join([*parts, *_summary(scored, names), *told, *(v.text for v in extra)])


def _summary(scored: Scored, names: tuple[str, str]) -> list[str]:
    """What agrees as a whole, and what is left over."""
    left, right = _heavy(scored)
    if left and right:
        rest = [f"{said(left)} against {said(right)}"]
    else:
        over = zip((scored.alignment.left, scored.alignment.right), names, strict=True)
        rest = [only(units, name) for units, name in over if units]
    if not scored.alignment.edges:
        return ["no word agrees", *rest]
    if left or right:
        return rest
    return [whole(scored.a, scored.b, scored.alignment), *rest]


def _ordered(scored: Scored) -> list[Edge]:
    return sorted(scored.alignment.edges, key=lambda e: min(e.left))


def _heavy(scored: Scored) -> tuple[list[Unit], list[Unit]]:
    """What is left over on both sides and counts, or is a word that a reader would miss."""
    left, right = scored.alignment.left, scored.alignment.right
    return [u for u in left if _counts(u)], [u for u in right if _counts(u)]


def _counts(unit: Unit) -> bool:
    return unit.spare > 0 or unit.role == "word"


def _spare(units: Iterable[Unit]) -> float:
    return sum(u.spare for u in units)
