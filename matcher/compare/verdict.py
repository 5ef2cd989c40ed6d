"""From a scored pair to what a person reads: evidence whose bits add up to the score, and one plain sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matcher.compare.align import Edge
from matcher.compare.features import NAMES
from matcher.compare.profile import Profile, Unit
from matcher.compare.score import Scored, flattened
from matcher.compare.weights import weights
from matcher.records import Evidence

# Features that speak of the words that agree, are left out, or contradict; the others speak for themselves.
_AGREED = frozenset(
    "agreed_first agreed_middle agreed_last three_or_more single near_gap near_gap_wide doubt doubt_share doubt_script worst worst_short "
    "whole".split()
)
_OMITTED = frozenset("far_gap far_gap_wide omitted omitted_person omitted_single".split())
_CONTRADICTED = frozenset("contradicted contradicted_share contradicted_person contradicted_single".split())
_ALONE = {
    "nicknames": "a nickname or another language's form of a name",
    "translated": "words agree by meaning, not by sound",
    "initials": "initials stand for whole words",
    "joined": "words joined on one side",
    "kind_conflict": "a person on one side, an organization or thing on the other",
    "number_conflict": "different numbers",
    "number_omitted": "a number on one side only",
    "legal_conflict": "legal forms of different kinds",
    "legal_same": "the same kind of legal form",
    "turned": "the words stand in another order",
    "country_omitted": "a country on one side only",
    "country_conflict": "different countries",
    "patronymic_conflict": "different patronymics",
    "given_omitted": "the first name of one is left out in the other",
    "chain_turned": "father and son have changed places",
    "person": "names of persons",
    "cross_script": "written in different scripts",
}
_WAYS = {
    "equal": "=",
    "reading": "reads",
    "sound": "sounds like",
    "culture": "sounds like",
    "stem": "is made of",
    "meaning": "means",
    "variant": "is a form of",
    "nickname": "is a form of",
    "cognate": "is a form of",
    "initial": "is the initial of",
    "short": "is short for",
    "spelling": "~",
    "acronym": "are the initials of",
}


def evidence_of(scored: Scored) -> list[Evidence]:
    """The findings on two names; their bits sum to `flattened(scored.bits)`."""
    start, each = weights()
    parts = {name: w * f for name, w, f in zip(NAMES, each, scored.features, strict=True)}
    found = [*_agreements(scored, sum(parts[n] for n in _AGREED))]
    found += _contradictions(scored, sum(parts[n] for n in _CONTRADICTED))
    found += _omissions(scored, sum(parts[n] for n in _OMITTED))
    found += [Evidence(n, "", "", parts[n], text) for n, text in _ALONE.items() if parts[n]]
    found.append(Evidence("start", "", "", start, "where every comparison starts"))
    surplus = flattened(scored.bits) - scored.bits
    if surplus:
        found.append(Evidence("ceiling", "", "", surplus, "beyond a point more agreement adds little certainty"))
    return found


def _agreements(scored: Scored, bits: float) -> Iterator[Evidence]:
    """One row for each pair of words, with its share by information agreed on."""
    edges = scored.alignment.edges
    shares = [e.bits * e.quality + 0.01 for e in edges]
    if not edges:
        yield Evidence("agreed", "", "", bits, "no word in common")
    for edge, share in zip(edges, shares, strict=True):
        left, right = _texts(scored.a, edge.left), _texts(scored.b, edge.right)
        yield Evidence(f"word {edge.way}", left, right, bits * share / sum(shares), _pair(edge, left, right))


def _pair(edge: Edge, left: str, right: str) -> str:
    way = edge.way.removeprefix("joined ")
    return f"{left} {_WAYS.get(way, '~')} {right}"


def _contradictions(scored: Scored, bits: float) -> Iterator[Evidence]:
    if bits:
        left, right = _said(scored.alignment.left), _said(scored.alignment.right)
        yield Evidence("contradicted", left, right, bits, f"{left or 'nothing'} against {right or 'nothing'}")


def _omissions(scored: Scored, bits: float) -> Iterator[Evidence]:
    if bits:
        left, right = _said(scored.alignment.left), _said(scored.alignment.right)
        text = f"{left or right} left out on one side" if left or right else "one word stands for the whole name"
        yield Evidence("omitted", left, right, bits, text)


def sentence(scored: Scored, extra: Iterable[Evidence] = ()) -> str:
    """The verdict in one plain sentence.

    Args:
        scored: the pair.
        extra: further evidence (dates, countries, numbers) to name.
    """
    edges = sorted(scored.alignment.edges, key=lambda e: e.left)
    parts = [_pair(e, _texts(scored.a, e.left), _texts(scored.b, e.right)) for e in edges]
    parts += [_summary(scored), *(v.text for v in extra)]
    return "; ".join(parts)


def _summary(scored: Scored) -> str:
    _, left, right = scored.alignment
    if not scored.alignment.edges:
        return "no word agrees"
    if left and right:
        return f"{_said(left)} against {_said(right)}"
    if left or right:
        return f"{_said(left or right)} only in {'the first' if left else 'the listed'} name"
    count = {1: "the only word agrees", 2: "both words agree", 3: "all three words agree"}
    text = count.get(len(scored.alignment.edges), "all words agree")
    return f"{text}, order differs" if _moved(scored) else text


def _moved(scored: Scored) -> bool:
    places = [e.right for e in sorted(scored.alignment.edges, key=lambda e: e.left)]
    return any(x > y for x, y in zip(places, places[1:], strict=False))


def _texts(profile: Profile, places: Sequence[int]) -> str:
    return " ".join(profile.units[i].text for i in places)


def _said(units: Sequence[Unit]) -> str:
    return " ".join(u.text for u in units)
