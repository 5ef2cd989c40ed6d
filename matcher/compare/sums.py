"""The plain quantities of an aligned pair: sums and counts over its words, from which every feature is worked out.

`Sums` holds floats for one pair, or arrays with an element for each of many pairs; whoever scores many at once fills in
arrays of his own and shares the formulas. Everything is symmetric: a quantity of one side has its fellow on the other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

from matcher.compare.align import Alignment, Edge
from matcher.compare.profile import PERSONS, Profile, Unit
from matcher.names.lexicon import suffix_kind
from matcher.names.patronymics import is_patronymic
from matcher.text.phonetic import cut

# A float, or a numpy array of floats.
Value = Any
# A word says something of its own from here on, in bits; below are particles, titles and the commonest of words.
TELLING = 1.0
# Likeness below which two words are hardly alike.
WEAK = 0.7
RELATIVES = ("nickname", "cognate")
# Scripts that write a person's whole name, and the sound systems of words that are read in one culture alone.
EASTERN = ("hangul", "han")
ONE_CULTURE = (("korean",), ("chinese",))
# Marks of the elder of two; all other marks of a generation are those of the younger.
ELDER = frozenset(("sr", "snr", "senior", "père", "pere", "padre", "старший", "ст"))
# What a company of any legal form may call itself: it conflicts with none.
ANY_FORM = frozenset(("company",))
FILIAL = frozenset(("bin", "ibn", "ben", "bn", "bint", "binti", "bt", "ould", "wuld", "weld"))


class Sums(NamedTuple):
    """What an alignment comes to. A flag is 0.0 or 1.0; a pair is words that stand for each other.

    Attributes:
        agreed: information of the pairs, each times its likeness, in bits.
        paired: information of the pairs, in bits.
        letters: number of letters that agree: of each pair those of its shorter side in Latin, times its likeness.
        telling: number of pairs of telling words.
        least: likeness of the least alike pair of telling words; 0 if there is none.
        weak: what is missing to a likeness of `WEAK`, summed over the pairs of telling words.
        meant: information of the pairs that agree by meaning, in bits.
        initials: number of initials that stand for a word.
        relatives: number of nicknames and cognates that stand for a given name.
        joined: whether words of one name are written as one in the other.
        left: what is left over in the first name, in bits as it counts when left out, or stands against it.
        right: the same of the second name.
        left_words: number of telling words left over in the first name.
        right_words: the same of the second name.
        left_initial: whether an initial is left over in the first name.
        right_initial: the same of the second name.
        left_number: whether a number or a generation mark is left over in the first name.
        right_number: the same of the second name.
        left_country: whether a country is left over in the first name.
        right_country: the same of the second name.
        left_patronymic: whether a patronymic is left over in the first name.
        right_patronymic: the same of the second name.
        person: whether both may be names of persons.
        guessed: whether one is known to be a person's name and the other only may be.
        kinds: whether they are names of different kinds.
        company: whether one is a person's name and the other has a legal form, which no person has.
        scripts: whether they are written in different scripts.
        left_alone: whether the first name has but one word, particles and titles not counted.
        right_alone: the same of the second name.
        legal_same: whether they have a legal form of the same kind.
        legal_conflict: whether both have legal forms, none of the same kind.
        turned: whether words stand in another order, beyond a family name that moved from one end to the other.
        given_omitted: whether the first word of one name is left over, that of the other one is not.
        chain_turned: whether names with `bin` between them have changed places.
    """

    agreed: Value
    paired: Value
    letters: Value
    telling: Value
    least: Value
    weak: Value
    meant: Value
    initials: Value
    relatives: Value
    joined: Value
    left: Value
    right: Value
    left_words: Value
    right_words: Value
    left_initial: Value
    right_initial: Value
    left_number: Value
    right_number: Value
    left_country: Value
    right_country: Value
    left_patronymic: Value
    right_patronymic: Value
    person: Value
    guessed: Value
    kinds: Value
    company: Value
    scripts: Value
    left_alone: Value
    right_alone: Value
    legal_same: Value
    legal_conflict: Value
    turned: Value
    given_omitted: Value
    chain_turned: Value


def sums_of(a: Profile, b: Profile, alignment: Alignment) -> Sums:
    """The sums of one aligned pair."""
    edges = alignment.edges
    together, left, right = _together(a, b, edges), _rest(alignment.left), _rest(alignment.right)
    generations = bool(left.ages and right.ages) and left.ages.isdisjoint(right.ages)
    scripts = a.script != b.script
    instead = _instead(a, b, alignment) if scripts else 0.0
    same, conflict = _legal(a, b) if a.legal and b.legal else (False, False)
    # One after the other, as they stand in `Sums`: names would take longer than the sums themselves.
    return Sums(
        *together,
        max(left.spare, instead),
        max(right.spare, instead),
        max(left.words, float(instead > TELLING)),
        max(right.words, float(instead > TELLING)),
        float(left.initial),
        float(right.initial),
        float(left.number or generations),
        float(right.number or generations),
        float(left.country),
        float(right.country),
        float(left.patronymic),
        float(right.patronymic),
        float(a.kind in PERSONS and b.kind in PERSONS),
        float(a.kind != b.kind and a.kind in PERSONS and b.kind in PERSONS),
        float(a.kind != b.kind and a.kind != "unknown" != b.kind),
        float((a.kind == "person" and bool(b.legal)) or (b.kind == "person" and bool(a.legal))),
        float(scripts),
        float(_is_alone(a)),
        float(_is_alone(b)),
        float(same),
        float(conflict),
        float(_turned(edges)),
        float(_given_omitted(a, b, alignment)),
        float(_chain_turned(a, b, edges)),
    )


class _Together(NamedTuple):
    """What the pairs of words come to; as in `Sums`."""

    agreed: float
    paired: float
    letters: float
    telling: float
    least: float
    weak: float
    meant: float
    initials: float
    relatives: float
    joined: float


def _together(a: Profile, b: Profile, edges: tuple[Edge, ...]) -> _Together:
    agreed = paired = letters = telling = weak = meant = initials = relatives = joined = 0.0
    least = 1.0
    for left, right, quality, way, bits in edges:
        agreed += bits * quality
        paired += bits
        letters += quality * min(_letters(a, left), _letters(b, right))
        if bits > TELLING:
            telling += 1.0
            least = min(least, quality)
            weak += max(0.0, WEAK - quality)
        if "meaning" in way:
            meant += bits
        initials += way == "initial"
        if way.startswith("joined"):
            joined = 1.0
        relatives += way.removeprefix("joined ") in RELATIVES
    return _Together(
        agreed, paired, letters, telling, least if telling else 0.0, weak, meant, initials, relatives, joined
    )


class _Rest(NamedTuple):
    """What is left over on one side; as in `Sums`, and what its marks of a generation say: the elder, the younger."""

    spare: float
    words: float
    initial: bool
    number: bool
    country: bool
    patronymic: bool
    ages: frozenset[bool]


_NO_AGE: frozenset[bool] = frozenset()
_NO_REST = _Rest(0.0, 0.0, initial=False, number=False, country=False, patronymic=False, ages=_NO_AGE)


def _rest(units: tuple[Unit, ...]) -> _Rest:
    if not units:
        return _NO_REST
    spare = words = 0.0
    initial = number = country = patronymic = False
    for unit in units:
        spare += unit.spare
        words += unit.spare > TELLING
        initial = initial or unit.role == "initial"
        number = number or unit.number is not None
        country = country or any([m.startswith("country:") for m in unit.lexeme.meanings])
        patronymic = patronymic or unit.role == "patronymic" or is_patronymic(unit.lexeme.latin)
    return _Rest(spare, words, initial, number, country, patronymic, _ages(units))


def _legal(a: Profile, b: Profile) -> tuple[bool, bool]:
    """Whether the legal forms of two names are of one kind, and whether none are."""
    here, there = {f.generic for f in a.legal}, {f.generic for f in b.legal}
    apart = here.isdisjoint(there)
    return not apart, apart and bool(here - ANY_FORM and there - ANY_FORM)


def _instead(a: Profile, b: Profile, alignment: Alignment) -> float:
    """What stands for a part that is missing from an East Asian name in its own script, in bits.

    Nothing is left out of such a name: `김상호` is not `김춘자 상호`, `李浩` not `Ri Ho Nam`, so a syllable over is one
    against another. A Western name that was added (`John Lee Ka-chiu`) stands for nothing.
    """
    return max([_over(native, alignment) for native in (a, b) if native.script in EASTERN], default=0.0)


def _over(native: Profile, alignment: Alignment) -> float:
    """What is left over and may stand for a syllable of the one culture in which a name is read."""
    if not all(u.lexeme.systems in ONE_CULTURE for u in native.units):
        return 0.0
    culture = native.units[0].lexeme.systems[0]
    rest = [u for u in alignment.left + alignment.right if u.lexeme.script in EASTERN or cut(u.lexeme.latin, culture)]
    return sum([u.spare for u in rest], 0.0)


def _letters(name: Profile, places: tuple[int, ...]) -> int:
    if len(places) == 1:
        return len(name.units[places[0]].lexeme.latin)
    return sum([len(name.units[i].lexeme.latin) for i in places])


def _turned(edges: tuple[Edge, ...]) -> bool:
    if len(edges) < 3:
        return False
    places = [(e.left[0], e.right[0]) for e in edges if e.bits > TELLING]
    if len(places) < 3:
        return False
    order = [right for _, right in sorted(places)]
    return sum([x > y for x, y in pairwise(order)]) > 1


def _given_omitted(a: Profile, b: Profile, alignment: Alignment) -> bool:
    """`Saddam Hussein` is not `Raghad Saddam Hussein`: in a chain of fathers the first name is one's own."""
    if len(alignment.edges) < 2 or (alignment.left and alignment.right):
        return False
    firsts = [next((i for i, u in enumerate(p.units) if not u.light), 0) for p in (a, b)]
    left = {i for e in alignment.edges for i in e.left}
    right = {j for e in alignment.edges for j in e.right}
    return (firsts[0] in left) != (firsts[1] in right)


def _chain_turned(a: Profile, b: Profile, edges: tuple[Edge, ...]) -> bool:
    """`Ahmad bin Hasan` is the son, `Hasan bin Ahmad` the father."""
    if len(edges) < 2:
        return False
    here, there = (next((i for i, u in enumerate(p.units) if u.lexeme.latin in FILIAL), None) for p in (a, b))
    if here is None or there is None:
        return False
    before = {e.left[0] < here for e in edges if e.right[0] > there and e.bits > TELLING}
    after = {e.left[0] > here for e in edges if e.right[0] < there and e.bits > TELLING}
    return True in before and True in after


def _ages(units: tuple[Unit, ...]) -> frozenset[bool]:
    """Whether marks of a generation say the elder or the younger: `Jr.` against `Sr.` is a number against another."""
    forms = [u.lexeme.form for u in units if u.role == "suffix"]
    return frozenset([form in ELDER for form in forms if suffix_kind(form) == "generation"]) if forms else _NO_AGE


def _is_alone(name: Profile) -> bool:
    return sum([not u.light for u in name.units]) == 1
