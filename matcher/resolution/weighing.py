"""What pairs of records score with all that is known: the bits of their names, and what stands beside these.

Most records know nothing beside a name, and few pairs know the same sort of thing: arrays tell which do, and only
those are weighed one by one, each distinct pair of facts once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from matcher.compare.equality import EQUAL, equality, lift
from matcher.compare.score import bits_of
from matcher.compare.secondary import grade, secondary, stands_alone
from matcher.records import Entry, Evidence, ListedName, Mention
from matcher.resolution.records import Beside, Record
from matcher.resolution.spellings import Flags, Floats, Numbers

# What a publisher says who lists two entries: that they are two. In bits.
ONE_LIST = -8.0
# An equal official number stands by itself: names take no more from it than this.
WORST_NAME = -12.0
_WEAK = ListedName("", "weak")
# What is known of a record, a bit each.
_BORN, _FROM, _SEX, _NUMBERS = (1 << bit for bit in range(4))


class Lines(NamedTuple):
    """Scores as bits: from which two records are linked, to which equal names are lifted, and equal weak aliases.

    Attributes:
        link: of a link.
        match_at: a score.
        review_at: a score.
    """

    link: float
    match_at: float
    review_at: float


def lines_of(link_at: float, review_at: float) -> Lines:
    """The lines for a score from which two records are linked."""
    return Lines(bits_of(link_at), link_at, min(review_at, link_at))


class Weighing:
    """Weighs pairs of records.

    Args:
        records: in their order.
        lines: to which equal names are lifted.
    """

    def __init__(self, records: Sequence[Record], lines: Lines) -> None:
        self._records = records
        self._lines = lines
        self.beside = lru_cache(maxsize=200_000)(_beside)
        numbers: dict[Beside, int] = {}
        kinds: dict[Any, int] = {None: 0}
        self._number = np.array([numbers.setdefault(r.beside, len(numbers)) for r in records], dtype=np.int64)
        self._kind = np.array([kinds.setdefault(r.kind, len(kinds)) for r in records], dtype=np.int64)
        self._known, self._kinds = list(numbers), list(kinds)
        self.told_of = np.array([_sorts(b) for b in self._known], dtype=np.int8)[self._number]
        """What is known of each record beside its names, a bit for each sort; 0 for nothing."""
        origins: dict[str, int] = {}
        entries = [origins.setdefault(r.origin, len(origins)) if r.is_entry else -1 for r in records]
        self._entry = np.array(entries, dtype=np.int32)

    def bits(self, left: Numbers, right: Numbers, bits: Floats, equal: Flags, weak: Flags) -> Floats:
        """What pairs of records score.

        Args:
            left: the one record of each.
            right: the other.
            bits: what their names score.
            equal: whether these are the same word for word.
            weak: whether one of them is a weak alias.
        """
        found = bits + self._named(bits, equal, weak)
        listed = (self._entry[left] >= 0) & (self._entry[left] == self._entry[right]) & (left != right)
        found[listed] += ONE_LIST
        shared = self.told_of[left] & self.told_of[right]
        few = np.flatnonzero((shared > 0) & (shared & _NUMBERS == 0))
        found[few] += self._told(left[few], right[few])
        for at in np.flatnonzero(shared & _NUMBERS).tolist():
            found[at] += sum(e.bits for e in self._beside_names(int(left[at]), int(right[at]), float(bits[at])))
        return found

    def _named(self, bits: Floats, equal: Flags, weak: Flags) -> Floats:
        """What the names say beyond their words; `named` on arrays."""
        line = np.where(weak, bits_of(self._lines.review_at), bits_of(self._lines.match_at))
        lifted = line + np.log2(1.0 + 2.0 ** np.minimum(bits + EQUAL - line, 900.0)) - bits
        graded = sum(e.bits for e in grade(_WEAK))
        found: Floats = np.where(equal, lifted, np.where(weak, graded, 0.0))
        return found

    def _told(self, left: Numbers, right: Numbers) -> Floats:
        """What is known beside the names of pairs that share no sort of official number."""
        kind = np.where(self._kind[left] > 0, self._kind[left], self._kind[right])
        codes = (self._number[left] * len(self._known) + self._number[right]) * len(self._kinds) + kind
        some, back = np.unique(codes, return_inverse=True)
        pairs, which = np.divmod(some, len(self._kinds))
        told = [
            sum(e.bits for e in self.beside(self._known[a], self._known[b], self._kinds[k] or "unknown"))
            for a, b, k in zip(*(c.tolist() for c in (*np.divmod(pairs, len(self._known)), which)), strict=True)
        ]
        found: Floats = np.array(told, dtype=np.float64)[back]
        return found

    def named(self, bits: float, equal: bool, names: Sequence[ListedName]) -> list[Evidence]:
        """What the names say beyond their words: that they are the same, that an alias is weak."""
        weak = next((name for name in names if name.type == "weak"), None)
        if equal:
            return [equality(lift(bits, self._lines.review_at if weak else self._lines.match_at))]
        return grade(weak) if weak else []

    def told(self, left: int, right: int, bits: float) -> list[Evidence]:
        """What is known beside the names of two records that score so much by them."""
        one, two = self._records[left], self._records[right]
        found = self._beside_names(left, right, bits)
        if left != right and one.is_entry and two.is_entry and one.origin == two.origin:
            found.append(Evidence("one_list", "", "", ONE_LIST, f"{one.origin} lists them as two"))
        return found

    def _beside_names(self, left: int, right: int, bits: float) -> list[Evidence]:
        one, two = self._records[left], self._records[right]
        found = list(self.beside(one.beside, two.beside, one.kind or two.kind or "unknown"))
        if bits < WORST_NAME and any(map(stands_alone, found)):
            found.append(
                Evidence("number_decides", "", "", WORST_NAME - bits, "an equal official number outweighs the names")
            )
        return found


def _sorts(beside: Beside) -> int:
    known = (beside.births, beside.countries, beside.sex, beside.identifiers)
    return sum(bit for bit, value in zip((_BORN, _FROM, _SEX, _NUMBERS), known, strict=True) if value)


def _beside(one: Beside, two: Beside, kind: str) -> tuple[Evidence, ...]:
    """What two parties say beside their names, as evidence."""
    mention = Mention("", birth_date="; ".join(one.births), countries=one.countries, sex=one.sex,
                      identifiers=one.identifiers)  # fmt: skip
    entry = Entry("", "", kind, (), two.identifiers, (), two.countries, two.births, sex=two.sex)  # type: ignore[arg-type]
    return tuple(_reworded(each) for each in secondary(mention, entry))


def _reworded(found: Evidence) -> Evidence:
    """Evidence as it is said of two records of which neither need be listed."""
    text = found.text.replace(", listed as ", " against ").replace(", listed ", " against ")
    return replace(found, text=text)
