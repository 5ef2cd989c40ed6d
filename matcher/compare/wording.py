"""The plain words for what a comparison found: pairs of words, what is left over, what the names are.

Every phrase is written so that it reads the same way round whichever name came first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from matcher.compare.align import Alignment, Edge
from matcher.compare.profile import Profile, Unit

# What to call the two names: those of a comparison, and a name that was looked up beside a listed one.
PAIR = ("the first name", "the second name")
LISTED = ("the name looked up", "the listed name")
_COUNTS = {1: "the only word agrees", 2: "both words agree", 3: "all three words agree"}
# Some go from the shorter word to the longer, or from the written one to the Latin one; the others hold both ways.
_PHRASES = {
    "equal": "{} = {}",
    "sound": "{} sounds like {}",
    "culture": "{} sounds like {}",
    "stem": "{} has the stem of {}",
    "meaning": "{} means the same as {}",
    "variant": "{} is a spelling of {}",
    "nickname": "{} and {} are forms of one name",
    "cognate": "{} and {} are one name in two languages",
    "spelling": "{} is nearly {}",
    "reading": "{} reads {}",
    "initial": "{} may stand for {}",
    "short": "{} is short for {}",
    "acronym": "{} stands for {}",
}
_SHORTER_FIRST = frozenset(("initial", "short", "acronym"))


def pair(edge: Edge, a: Profile, b: Profile) -> str:
    """What makes two words, or rows of words, one: `김 reads Kim`, `Mac Donald = MacDonald, joined`."""
    way = edge.way.removeprefix("joined ")
    left, right = texts(a, edge.left), texts(b, edge.right)
    native_right = a.units[edge.left[0]].lexeme.script == "latin" != b.units[edge.right[0]].lexeme.script
    if (way == "reading" and native_right) or (way in _SHORTER_FIRST and len(right) < len(left)):
        left, right = right, left
    return _PHRASES.get(way, "{} ~ {}").format(left, right) + (", joined" if way != edge.way else "")


def whole(a: Profile, b: Profile, alignment: Alignment) -> str:
    """How much agrees where nothing that counts is left over: `all three words agree, order differs`."""
    edges = alignment.edges
    single = all(len(e.left) == len(e.right) == 1 for e in edges)
    text = _COUNTS.get(len(edges), "all words agree") if single else "the whole name agrees"
    if len(edges) < min(len(a.units), len(b.units)) and single:
        text = "all words that count agree"
    return f"{text}, order differs" if _moved(edges) else text


def _moved(edges: Iterable[Edge]) -> bool:
    places = [min(e.right) for e in sorted(edges, key=lambda e: min(e.left))]
    return any(x > y for x, y in pairwise(places))


def only(units: Sequence[Unit], name: str) -> str:
    """What one name says alone: `Mikhailovich only in the second name`."""
    return f"{said(units)} only in {name}"


def clash(feature: str, a: Profile, b: Profile, alignment: Alignment) -> tuple[str, str]:
    """Both values of a finding about the names as wholes; empty texts if it has none."""
    left, right = alignment.left, alignment.right
    if feature.startswith("kind"):
        return a.kind, b.kind
    if feature.startswith("legal"):
        return _forms(a), _forms(b)
    if feature.startswith("number"):
        return said(u for u in left if u.number is not None), said(u for u in right if u.number is not None)
    if feature.startswith("country"):
        return _countries(left), _countries(right)
    if feature == "cross_script":
        return a.script, b.script
    return "", ""


def _forms(profile: Profile) -> str:
    return " ".join(dict.fromkeys(form.canonical.upper() for form in profile.legal))


def _countries(units: Iterable[Unit]) -> str:
    return said(u for u in units if any(m.startswith("country:") for m in u.lexeme.meanings))


def texts(profile: Profile, places: Sequence[int]) -> str:
    """The words at some places of a name, as written."""
    return said(profile.units[i] for i in places)


def said(units: Iterable[Unit]) -> str:
    """Words as written, with blanks between."""
    return " ".join(unit.text for unit in units)
