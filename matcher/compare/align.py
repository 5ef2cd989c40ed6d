"""Find which words of one name stand for which words of the other.

Pairs of words, and words that are joined on one side (`Silverstar` / `Silver Star`), are taken greedily by the
information they agree on. What is left on both sides contradicts, what is left on one side is merely omitted.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from matcher.compare.joined import JOINED_WORTH, joined_likeness
from matcher.compare.likeness import LEAST, likeness
from matcher.compare.profile import Profile, Unit
from matcher.names.misspelt import is_slip_of_form
from matcher.names.numerals import number_value

# So many neighbours may be one word; as many as a phrase has words may be that phrase misspelt.
LONGEST_RUN = 3
# An acronym of three letters fits many names (IBM), each further letter fewer of them (KMCTC).
ACRONYM_WORTH = {3: 0.7, 4: 0.8, 5: 0.88}
SHORTEST_ACRONYM = 3
# Scripts in which the first letters of words are written side by side.
_ALPHABETS = frozenset(("latin", "cyrillic", "greek", "armenian", "georgian"))
# Small words that acronyms pass over: `Korea Mining and Construction Trading Corporation` is KMCTC.
_SMALL = frozenset(("and", "of", "for", "the", "de", "del", "des", "du", "la", "le", "les", "et", "und", "y", "e", "i"))


class Edge(NamedTuple):
    """Words that stand for each other: half-open ranges of units on both sides, likeness, way, information in bits."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    quality: float
    way: str
    bits: float


class Alignment(NamedTuple):
    """The edges, and the units left over on each side."""

    edges: tuple[Edge, ...]
    left: tuple[Unit, ...]
    right: tuple[Unit, ...]


def align(a: Profile, b: Profile) -> Alignment:
    """Align two names."""
    systems = tuple(sorted(a.cultures & b.cultures)) if a.cultures and b.cultures else ()
    found = _singles(a.units, b.units, systems)
    taken_a, taken_b = _taken(found)
    if len(taken_a) < len(a.units) and len(taken_b) < len(b.units):
        found += _joins(a.units, b.units, systems, taken_a, taken_b)
        found += [e._replace(left=e.right, right=e.left) for e in _joins(b.units, a.units, systems, taken_b, taken_a)]
        found += acronyms_between(a, b)
    return _greedy(a, b, found)


def _taken(found: list[Edge]) -> tuple[set[int], set[int]]:
    """Units that are the same word on both sides; of words that stand twice (`A A Trading`) the first ones."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for (i,), (j,) in [(e.left, e.right) for e in found if e.quality == 1.0]:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
    return taken_a, taken_b


def _singles(left: tuple[Unit, ...], right: tuple[Unit, ...], systems: tuple[str, ...]) -> list[Edge]:
    found = []
    for i, u in enumerate(left):
        form = u.lexeme.form
        for j, v in enumerate(right):
            quality, way = (1.0, "equal") if form == v.lexeme.form else _units(u, v, systems)
            if quality >= LEAST:
                found.append(Edge((i,), (j,), quality, way, min(u.bits, v.bits)))
    return found


def _units(u: Unit, v: Unit, systems: tuple[str, ...]) -> tuple[float, str]:
    """The likeness of units that are not the same word."""
    if u.number is not None or v.number is not None:
        # A number is never nearly another one, and never a word but its own: `Station One`, `Station 1`.
        return (0.95, "meaning") if _value(u) == _value(v) else (0.0, "")
    return likeness(u.lexeme, v.lexeme, systems)


def _value(unit: Unit) -> int | None:
    return unit.number if unit.number is not None else number_value(unit.lexeme.form)


def _joins(
    left: tuple[Unit, ...], right: tuple[Unit, ...], systems: tuple[str, ...], taken_l: set[int], taken_r: set[int]
) -> list[Edge]:
    """Neighbours on the left that are one word on the right."""
    wanted = [(j, v, len(v.lexeme.latin)) for j, v in enumerate(right) if j not in taken_r]
    sizes = [len(u.lexeme.latin) for u in left]
    found = []
    for row in _runs(len(left), max(LONGEST_RUN, *[1 + u.text.count(" ") for u in right])):
        size = sum([sizes[i] for i in row])
        # Most rows are as long as no word.
        near = [(j, v) for j, v, letters in wanted if abs(size - letters) <= 2 + size // 6]
        if near and taken_l.isdisjoint(row):
            parts = [left[i] for i in row]
            found += [edge for j, v in near if (edge := _join(parts, v, systems, row, j))]
    return found


def _join(parts: list[Unit], v: Unit, systems: tuple[str, ...], row: tuple[int, ...], j: int) -> Edge | None:
    numbered = v.number is not None or any([u.number is not None for u in parts])
    if numbered and "".join([u.lexeme.form for u in parts]) != v.lexeme.form:
        return None  # a number is never nearly another one: `224 LO` is `224LO`, `RA-7 8844` no `RA-78845`
    quality, way = joined_likeness(tuple([u.lexeme for u in parts]), v.lexeme, systems)
    if not quality:
        return None
    each = [u.bits for u in parts]
    return Edge(row, (j,), quality * JOINED_WORTH, f"joined {way}", min(max(v.bits, *each), sum(each)))


@lru_cache(maxsize=1000)
def _runs(count: int, longest: int) -> tuple[tuple[int, ...], ...]:
    """Two neighbours and more, and the last before the first (`FAMILY, Given`)."""
    found: list[tuple[int, ...]] = []
    for size in range(2, longest + 1):
        found += [tuple(range(i, i + size)) for i in range(count - size + 1)]
    return (*found, (count - 1, 0)) if count > 1 else tuple(found)


def acronyms_between(a: Profile, b: Profile) -> list[Edge]:
    """A word of one name that is made of the first letters of the other (`KMCTC`)."""
    if "person" in (a.kind, b.kind):
        return []
    return [*_acronym(a, b, swap=False), *_acronym(b, a, swap=True)]


def _acronym(short: Profile, long: Profile, *, swap: bool) -> list[Edge]:
    """A word made of the first letters of an organization's words (`KMCTC`), its legal forms counted or not."""
    # Letters of an acronym are those of an alphabet: `네오` reads Neo, but stands for no letters.
    if len(short.units) > 2 or len(long.units) < 2 or short.script not in _ALPHABETS:
        return []
    # A phrase of one unit (`Islamic Republic of Iran`) gives up to three letters, a legal form one.
    most = len(long.units) + 3
    may = [(i, u) for i, u in enumerate(short.units) if SHORTEST_ACRONYM <= len(u.lexeme.latin) <= most]
    if not may:
        return []
    wanted = acronyms(long)
    row = tuple(range(len(long.units)))
    found = []
    for i, u in may:
        if u.lexeme.latin in wanted:
            left, right = (row, (i,)) if swap else ((i,), row)
            worth = ACRONYM_WORTH[min(len(u.lexeme.latin), max(ACRONYM_WORTH))]
            found.append(Edge(left, right, worth, "acronym", min(u.bits, long.total)))
    return found


def acronyms(name: Profile) -> set[str]:
    """What the first letters of a name may be written as, its legal forms counted or not."""
    return {word + end for word in _initials(name.units) for end in ("", *(f.canonical[:1] for f in name.legal))}


def _initials(units: tuple[Unit, ...]) -> set[str]:
    """The first letters of all words, of those that are no small words, and of those that weigh."""
    return {
        "".join(map(_first_letters, units)),
        "".join(_first_letters(u) for u in units if u.lexeme.latin not in _SMALL),
        "".join(_first_letters(u) for u in units if not u.light),
    }


def _first_letters(unit: Unit) -> str:
    """The first letter of a word, of a phrase (`Islamic Republic of Iran`) those of its words but the small ones."""
    if " " not in unit.text:
        return unit.lexeme.latin[:1]
    return "".join(word[0] for word in unit.text.casefold().split() if word not in _SMALL)


def _greedy(a: Profile, b: Profile, found: list[Edge]) -> Alignment:
    """The edges with most agreed information first; equal ones in the order of the words."""
    if not found:
        return Alignment((), _without_slips([*a.units], a, b), _without_slips([*b.units], b, a))
    found.sort(
        key=lambda e: (-(e.bits + 0.01) * e.quality, len(e.left) + len(e.right), abs(e.left[0] - e.right[0]), e.left)
    )
    free_a, free_b = set(range(len(a.units))), set(range(len(b.units)))
    kept = []
    for edge in found:
        if free_a.issuperset(edge.left) and free_b.issuperset(edge.right):
            kept.append(edge)
            free_a.difference_update(edge.left)
            free_b.difference_update(edge.right)
    left = _without_slips([a.units[i] for i in sorted(free_a)], a, b)
    right = _without_slips([b.units[j] for j in sorted(free_b)], b, a)
    return Alignment(tuple(kept), left, right)


def _without_slips(left: list[Unit], own: Profile, other: Profile) -> tuple[Unit, ...]:
    """What is left over; a misspelt legal form (`VISCAYA LTA` / `VISCAYA Ltda`) is none of the words that count."""
    if not left or not other.legal:
        return tuple(left)
    missing = {f.canonical for f in other.legal} - {f.canonical for f in own.legal}
    if not missing:
        return tuple(left)
    return tuple(
        replace(u, light=True, spare=0.0) if any(is_slip_of_form(u.lexeme.form, form) for form in missing) else u
        for u in left
    )
