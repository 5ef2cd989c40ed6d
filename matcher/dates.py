"""Dates as publishers and users write them, and as this package keeps them: EDTF strings (ISO 8601-2:2019).

A watchlist says `DOB circa 1960` or `DOB 1958 to 1962`, a customer file says `05/03/1981`. `edtf` turns either into
one short text that keeps exactly what is known: `1960~`, `1958/1962`, `1981`. `span` gives the days such a text may
mean, which is all that a comparison of two dates needs.

Three decisions:

- `05/03/1981` is the fifth of March or the third of May. Unless the caller says which (`dayfirst`), only what is
  certain is kept: the year. A guessed day would later speak against the right person. With dots (`05.03.1981`) the
  day comes first wherever such dates are written, and a part above twelve settles the order by itself.
- `circa` widens a date by two years to each side. Publishers reckon such years from an age ("about 40 in 2003"),
  which by itself leaves two candidate years, and an age that somebody estimated is seldom off by less than one more.
- Years outside 1800 to 2100 are not read: they belong to another calendar (1360 in Iran is 1981), and taking them for
  Gregorian ones would contradict every true date.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date
from functools import lru_cache

CIRCA_YEARS = 2
_YEARS = range(1800, 2101)

# English, then the month names of the languages in which customer files most often come.
_MONTHS = {
    1: "jan january enero janvier januar janeiro gennaio января январь ocak",
    2: "feb february febrero fevrier février februar fevereiro febbraio февраля февраль subat şubat",
    3: "mar march marzo mars märz marz março marco марта март mart",
    4: "apr april abril avril aprile апреля апрель nisan",
    5: "may mayo mai maio maggio мая май mayis mayıs",
    6: "jun june junio juin juni junho giugno июня июнь haziran",
    7: "jul july julio juillet juli julho luglio июля июль temmuz",
    8: "aug august agosto aout août августа август agustos ağustos",
    9: "sep sept september septiembre septembre setembro settembre сентября сентябрь eylul eylül",
    10: "oct october octubre octobre oktober outubro ottobre октября октябрь ekim",
    11: "nov november noviembre novembre novembro ноября ноябрь kasim kasım",
    12: "dec december diciembre decembre décembre dezember dezembro dicembre декабря декабрь aralik aralık",
}
_MONTH = {word: number for number, words in _MONTHS.items() for word in words.split()}

_CIRCA = re.compile(
    r"^(?:circa|approximately|approx\.?|about|around|ca\.?|c\.|~|possibly)\s*|\s*(?:\(circa\)|[~?%])$", re.I
)
_RANGE = (
    re.compile(r"^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$", re.I),
    re.compile(r"^(.+?)\s+(?:to|until|–|—|-)\s+(.+)$", re.I),
    re.compile(r"^(\d{4})\s*[-–—/]\s*((?:1[89]|20)\d\d)$"),
    re.compile(r"^(\d{4}(?:-\d\d){0,2}[~?%]?)/(\d{4}(?:-\d\d){0,2}[~?%]?)$"),
)
_DECADE = re.compile(r"^(?:(?:early|mid|late)[ -])?(\d{3})(?:0'?s|X)$", re.I)
_ISO = re.compile(r"^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d\d:\d\d.*)?$")
_BASIC = re.compile(r"^(\d{4})(\d\d)(\d\d)$")
_NUMERIC = re.compile(r"^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?: \d\d?:\d\d.*)?$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})[-/.](\d{4})$")
_HAN = re.compile(r"^(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)?$")
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_NOISE = frozenset(("of", "de", "del", "st", "nd", "rd", "th", "г", "года", "the"))


@lru_cache(maxsize=8192)
def edtf(text: str, *, dayfirst: bool | None = None) -> str:
    """The date that `text` means as an EDTF string; empty if it cannot be read.

    Args:
        text: a date, year, month and year, range, with or without `circa`; digits of any script.
        dayfirst: order of `05/03/1981`: True for 5 March, False for 3 May, None to keep only the year of such a date.

    >>> [edtf(words) for words in ("05 Mar 1981", "1954", "circa 1960", "1958 to 1962", "Mar 1970", "March 5, 1981")]
    ['1981-03-05', '1954', '1960~', '1958/1962', '1970-03', '1981-03-05']
    >>> [edtf("05/03/1981"), edtf("05/03/1981", dayfirst=True), edtf("25/03/1981"), edtf("05.03.1981"), edtf("unknown")]
    ['1981', '1981-03-05', '1981-03-25', '1981-03-05', '']
    """
    words = _tidy(text)
    bare = _CIRCA.sub("", words)
    around = bare != words
    if decade := _DECADE.match(bare):
        return _between(decade[1] + "0", decade[1] + "9", around)
    for pattern in _RANGE:
        if ends := pattern.match(bare):
            last = edtf(ends[2], dayfirst=dayfirst)
            # `between Aug. and Sep. 1977`: the first end has the year of the last.
            first = edtf(ends[1], dayfirst=dayfirst) or edtf(f"{ends[1]} {last[:4]}", dayfirst=dayfirst)
            if first and last and "/" not in first + last:
                return _between(first, last, around)
    one = _one(bare, dayfirst)
    return f"{one}~" if one and around else one


def span(text: str) -> tuple[date, date] | None:
    """The earliest and the latest day that an EDTF string may mean; None if it is not one that `edtf` gives.

    >>> span("1981-03")
    (datetime.date(1981, 3, 1), datetime.date(1981, 3, 31))
    >>> span("1960~")
    (datetime.date(1958, 1, 1), datetime.date(1962, 12, 31))
    >>> span("1958/1962")
    (datetime.date(1958, 1, 1), datetime.date(1962, 12, 31))
    """
    first, _, last = text.partition("/")
    low, high = _span_of_one(first), _span_of_one(last or first)
    return (low[0], high[1]) if low and high and low[0] <= high[1] else None


def _tidy(text: str) -> str:
    """Digits as 0 to 9, single blanks, no closing full stop."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return " ".join(text.split()).strip(" .,;")


def _between(first: str, last: str, around: bool) -> str:
    """A range in the right order, `~` on both ends if the whole is approximate."""
    if first.rstrip("~") > last.rstrip("~"):
        first, last = last, first
    if around:
        first, last = first.rstrip("~") + "~", last.rstrip("~") + "~"
    return first if first == last else f"{first}/{last}"


def _one(text: str, dayfirst: bool | None) -> str:
    """A single date without `circa`."""
    for pattern in (_ISO, _BASIC, _HAN):
        if m := pattern.match(text):
            return _written(m[1], m[2], m[3])
    if m := _NUMERIC.match(text):
        return _numeric(int(m[1]), int(m[3]), m[4], True if m[2] == "." else dayfirst)
    if m := _MONTH_YEAR.match(text):
        return _written(m[2], m[1])
    return _worded(text)


def _numeric(first: int, second: int, year: str, dayfirst: bool | None) -> str:
    """Day, month and year in the order that is certain or that the caller says."""
    if first > 12 or second > 12:
        dayfirst = first > 12
    elif first == second:
        dayfirst = True
    if dayfirst is None:
        return _written(year)
    day, month = (first, second) if dayfirst else (second, first)
    return _written(year, str(month), str(day))


def _worded(text: str) -> str:
    """A date with the month as a word, parts in any order."""
    words = [w for w in _WORDS.findall(text.casefold()) if w not in _NOISE]
    months = [_MONTH[w] for w in words if w in _MONTH]
    years = [w for w in words if len(w) == 4 and w.isdecimal()]
    days = [w for w in words if len(w) <= 2 and w.isdecimal()]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(words) != 2 + len(days):
        return ""
    return _written(years[0], str(months[0]), days[0] if days else None)


def _written(year: str, month: str | None = None, day: str | None = None) -> str:
    """ISO text of a date that exists, unknown parts (none, 0) left out; empty if there is no such date."""
    y, m, d = int(year), int(month or 0), int(day or 0)
    if y not in _YEARS or m > 12 or (m and d > calendar.monthrange(y, m)[1]):
        return ""
    if not m:
        return year
    return f"{y:04}-{m:02}-{d:02}" if d else f"{y:04}-{m:02}"


def _span_of_one(text: str) -> tuple[date, date] | None:
    """The days of a date, month or year, with or without `~`."""
    bare = text.rstrip("~")
    if not (m := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", bare)) or _written(*m.groups()) != bare:
        return None
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    wide = CIRCA_YEARS if bare != text else 0
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    low, high = (year - wide, month or 1, day or 1), (year + wide, last_month, last_day)
    return _day(*low), _day(*high)


def _day(year: int, month: int, day: int) -> date:
    """That day, or the last of its month where 29 February is moved to another year."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
