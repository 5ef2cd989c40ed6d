"""Dates of birth: what two of them say about being one person's.

Both sides become EDTF dates (`matcher.dates`), as exact as they are known. Two days are compared by what goes wrong
when people copy dates: day and month swapped, two digits swapped, one digit wrong, 1 January for an unknown day.
Otherwise the exact parts decide: day, month, year, and with circa or a range whether the times overlap and how far
apart they are. An entry with several dates speaks through the one that fits best, a little more quietly for each
further one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from math import log2
from typing import NamedTuple

from matcher.compare.secondary.weights import weights
from matcher.dates import edtf, span
from matcher.records import Entry, Evidence, Mention

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)  # not from `calendar`, whose names change with the locale
_DAY, _YEAR = 3, 1
_NARROW_YEARS = 5


class Birth(NamedTuple):
    """A date of birth as exactly as it is known.

    Attributes:
        text: the EDTF date.
        low: the earliest day it may mean.
        high: the latest.
        exact: 3 for a day, 2 for a month, 1 for a year, 0 for circa or a range.
        ambiguous: one of two readings of a date like `05/03/1981`.
    """

    text: str
    low: date
    high: date
    exact: int
    ambiguous: bool = False


class Finding(NamedTuple):
    """A rule that applies to two dates, its bits, and what it says."""

    rule: str
    bits: float
    text: str


def births(mention: Mention, entry: Entry) -> list[Evidence]:
    """Evidence from the dates of birth; none where a side has no date that can be read.

    >>> from matcher.records import ListedName
    >>> entry = Entry("1", "list", "person", (ListedName("ABBAS, Yasir"),), birth_dates=("1981",))
    >>> births(Mention("Yasir Abbas", birth_date="1954"), entry)[0].text
    'born 1954, listed 1981: 27 years apart'
    """
    listed = [b for text in entry.birth_dates for b in births_in(text)]
    pairs = [(a, b, compare(a, b)) for a in births_in(mention.birth_date) for b in listed]
    if not pairs:
        return []
    a, b, found = max(pairs, key=lambda pair: pair[2].bits)
    bits = found.bits
    if bits > 0:
        bits = max(0.0, bits + weights()["birth_several"] * log2(len(entry.birth_dates)))
    return [Evidence(found.rule, a.text, b.text, bits, found.text)]


@lru_cache(maxsize=8192)
def births_in(text: str) -> tuple[Birth, ...]:
    """The dates that a text may mean: usually one, two for an ambiguous order, none if it cannot be read.

    >>> [birth.low.year for birth in births_in("1958; circa 1960")]
    [1958, 1958]
    """
    return tuple(dict.fromkeys(found for part in re.split(r"[;|]", text) for found in _readings(part)))


def _readings(text: str) -> Iterator[Birth]:
    certain = edtf(text)
    days = {edtf(text, dayfirst=True), edtf(text, dayfirst=False)} - {certain, ""}
    for one in sorted(days) if len(days) > 1 else (certain,):
        if days_of := span(one):
            exact = 0 if one.endswith("~") or "/" in one else 1 + one.count("-")
            yield Birth(one, *days_of, exact, ambiguous=len(days) > 1)


def compare(a: Birth, b: Birth) -> Finding:
    """What two dates of birth say; the same whichever comes first, but for the words.

    >>> swapped = compare(*births_in("1981-05-03"), *births_in("1981-03-05"))
    >>> swapped.rule, swapped.text
    ('birth_swapped', 'born 3 May 1981, listed 5 March 1981: day and month swapped')
    """
    exact = min(a.exact, b.exact)
    if exact == 0:
        return _spans(a, b)
    if exact == _DAY and a.low == b.low:
        return _same_day(a, b)
    if exact == _DAY and not (_new_year(a) or _new_year(b)):
        return _days(a, b)
    if a.low.year != b.low.year:
        return _years(a, b)
    if exact == _DAY:
        said = "the same year, and 1 January often stands for an unknown day"
        return _found("birth_year_placeholder", f"{_both(a, b)}: {said}")
    return _parts(a, b, exact)


def _new_year(birth: Birth) -> bool:
    """Whether a day is 1 January, which passports of many countries give when only the year is known."""
    return birth.exact == _DAY and (birth.low.month, birth.low.day) == (1, 1)


def _same_day(a: Birth, b: Birth) -> Finding:
    """One and the same day."""
    said = f"born {shown(a.text)} on both sides"
    if _new_year(a):
        return _found("birth_first_january", said)
    return _found("birth_day_either_order" if a.ambiguous or b.ambiguous else "birth_day", said)


def _parts(a: Birth, b: Birth, exact: int) -> Finding:
    """One year, and a side does not know the day."""
    if exact == _YEAR:
        return _found("birth_year", f"born in {a.low.year} on both sides")
    if a.low.month == b.low.month:
        return _found("birth_month", f"born in {shown(min(a.text, b.text, key=len))} on both sides")
    return _found("birth_other_day", f"{_both(a, b)}: another month of that year")


def _days(a: Birth, b: Birth) -> Finding:
    """Two days that differ: in a way that copying errors explain, or not."""
    both = _both(a, b)
    if slip := _slip(a.low, b.low):
        return _found(slip, f"{both}: {_SLIPS[slip]}")
    if a.low.year == b.low.year:
        if a.low.month == b.low.month:
            return _found("birth_other_day_of_month", f"{both}: another day of that month")
        return _found("birth_other_day", f"{both}: another day of that year")
    if (a.low.month, a.low.day) == (b.low.month, b.low.day):
        return _found("birth_other_year_same_day", f"{both}: only the year differs")
    return _years(a, b)


_SLIPS = {
    "birth_swapped": "day and month swapped",
    "birth_transposed": "two digits swapped",
    "birth_digit": "one digit differs",
}


def _slip(a: date, b: date) -> str:
    """The copying error that turns one day into the other; empty if none does.

    >>> _slip(date(1981, 3, 12), date(1981, 3, 21)), _slip(date(1981, 3, 5), date(1991, 3, 5))
    ('birth_transposed', 'birth_digit')
    """
    if (a.year, a.month, a.day) == (b.year, b.day, b.month):
        return "birth_swapped"
    left, right = f"{a:%Y%m%d}", f"{b:%Y%m%d}"
    wrong = [i for i in range(len(left)) if left[i] != right[i]]
    if len(wrong) == 1:
        return "birth_digit"
    first, last = wrong[0], wrong[-1]
    neighbours = len(wrong) == 2 and last == first + 1 and first not in (3, 5)  # not across year|month|day
    if neighbours and left[first] == right[last] and left[last] == right[first]:
        return "birth_transposed"
    return ""


def _years(a: Birth, b: Birth) -> Finding:
    """Two years that differ: by one, or the worse the further they are apart."""
    apart = abs(a.low.year - b.low.year)
    said = f"{_both(a, b)}: {apart} year{'s' if apart > 1 else ''} apart"
    if apart == 1:
        reckoned = min(a.exact, b.exact) == _YEAR or _new_year(a) or _new_year(b)
        return _found("birth_adjacent_year_only" if reckoned else "birth_adjacent_year", said)
    table = weights()
    bits = table["birth_year_differs"] + table["birth_each_year"] * (apart - 2)
    return Finding("birth_year_differs", max(table["birth_year_floor"], bits), said)


def _spans(a: Birth, b: Birth) -> Finding:
    """Circa or a range on a side: inside it, or so many years outside."""
    if a.low <= b.high and b.low <= a.high:
        width = max(a.high.year - a.low.year, b.high.year - b.low.year) + 1
        return _found(
            "birth_within" if width <= _NARROW_YEARS else "birth_within_wide", f"{_both(a, b)}: may be the same"
        )
    gap = max(a.low.year, b.low.year) - min(a.high.year, b.high.year)
    table = weights()
    bits = table["birth_outside"] + table["birth_outside_each_year"] * gap
    said = f"{_both(a, b)}: {gap} year{'s' if gap != 1 else ''} outside" if gap else f"{_both(a, b)}: just outside"
    return Finding("birth_outside", max(table["birth_outside_floor"], bits), said)


def _found(rule: str, text: str) -> Finding:
    return Finding(rule, weights()[rule], text)


def _both(a: Birth, b: Birth) -> str:
    return f"born {shown(a.text)}, listed {shown(b.text)}"


def shown(text: str) -> str:
    """An EDTF date in words.

    >>> shown("1981-03-05"), shown("1970-03"), shown("1960~"), shown("1958/1962")
    ('5 March 1981', 'March 1970', 'about 1960', 'between 1958 and 1962')
    """
    if "/" in text:
        return "between " + " and ".join(shown(end) for end in text.split("/"))
    if text.endswith("~"):
        return f"about {shown(text[:-1])}"
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    return " ".join(filter(None, (day.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year)))
