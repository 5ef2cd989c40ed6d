"""What a record says of its party that another record can contradict: kind, years of birth, sex, official numbers.

Evidence weighs; a contradiction decides. Two records contradict each other where both know and nothing agrees: not one
year of birth in common, a person against what is none, two sexes, or numbers of one type of which none is equal. What
a record does not know contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from matcher.compare.secondary.births import births_in
from matcher.compare.secondary.countries import is_unsettled
from matcher.compare.secondary.numbers import number
from matcher.compare.secondary.sexes import sex
from matcher.records import Entry, Identifier, Mention

# Publishers enter ships among entities, never a person.
_THINGS = {"organization": frozenset(("vessel", "aircraft"))}
# What nobody says the type of may be a number of any.
_UNTYPED = "other"


class Numbered(NamedTuple):
    """The official numbers of one type.

    Attributes:
        type: class of number, or the publisher's own word for it.
        forms: all their spellings.
        issuers: countries that gave them; an empty one among them where one is not known.
    """

    type: str
    forms: frozenset[str]
    issuers: frozenset[str]


class Facts(NamedTuple):
    """What can be contradicted of one record.

    Attributes:
        kind: what it is of; empty if unknown.
        years: in which its party may have been born; empty if unknown.
        sex: `male`, `female` or empty.
        numbers: by type.
        list: the source of an entry, empty for a mention.
    """

    kind: str = ""
    years: frozenset[int] = frozenset()
    sex: str = ""
    numbers: tuple[Numbered, ...] = ()
    list: str = ""


def facts_of(item: Mention | Entry) -> Facts:
    """The facts of a mention or entry.

    >>> sorted(facts_of(Mention("Yasir Abbas", birth_date="circa 1981")).years)
    [1979, 1980, 1981, 1982, 1983]
    """
    dates = item.birth_dates if isinstance(item, Entry) else (item.birth_date,)
    spans = [(b.low.year, b.high.year) for text in dates for b in births_in(text)]
    years = frozenset(year for low, high in spans for year in range(low, high + 1))
    kind = item.kind if item.kind and item.kind != "unknown" else ""
    source = item.source if isinstance(item, Entry) else ""
    return Facts(kind, years, sex(item.sex), _numbers(item.identifiers), source)


def _numbers(identifiers: Iterable[Identifier]) -> tuple[Numbered, ...]:
    """The numbers by their class and, where that is another word, by the publisher's own type."""
    forms: dict[str, set[str]] = {}
    issuers: dict[str, set[str]] = {}
    for identifier in identifiers:
        if one := number(identifier):
            for label in {one.kind, identifier.type.casefold() or _UNTYPED}:
                forms.setdefault(label, set()).update(one.forms)
                issuers.setdefault(label, set()).add(one.issuer)
    return tuple(Numbered(label, frozenset(forms[label]), frozenset(issuers[label])) for label in sorted(forms))


@lru_cache(maxsize=100_000)
def contradiction(a: Facts, b: Facts) -> str:
    """What two records contradict each other in; empty if in nothing.

    >>> born = facts_of(Mention("Kim Chol", birth_date="1960")), facts_of(Mention("Kim Chol", birth_date="1971-02-03"))
    >>> contradiction(*born)
    'years of birth'
    """
    if a.kind and b.kind and not may_be_one_kind(a.kind, b.kind):
        return "kinds"
    if a.years and b.years and not a.years & b.years:
        return "years of birth"
    if a.sex and b.sex and a.sex != b.sex:
        return "sexes"
    return _numbers_differ(a, b)


def may_be_one_kind(a: str, b: str) -> bool:
    """Whether one party may be of both kinds, as publishers grade them.

    >>> may_be_one_kind("organization", "vessel"), may_be_one_kind("organization", "person")
    (True, False)
    """
    return a == b or a in _THINGS.get(b, ()) or b in _THINGS.get(a, ())


def _numbers_differ(a: Facts, b: Facts) -> str:
    """The type of which both have numbers and none in common; within one list whoever gave them."""
    within = bool(a.list) and a.list == b.list
    there = {each.type: each for each in b.numbers}
    for one in a.numbers:
        other = there.get(one.type)
        if other is None or one.forms & other.forms or (one.type == _UNTYPED and not within):
            continue
        if within or _may_be_one_issuer(one.issuers, other.issuers):
            return f"{one.type} numbers"
    return ""


def _may_be_one_issuer(a: Iterable[str], b: frozenset[str]) -> bool:
    """Whether a country that gave the one may have given the other: two countries give two documents."""
    return any(not one or not other or one == other or is_unsettled(one, other) for one in a for other in b)
