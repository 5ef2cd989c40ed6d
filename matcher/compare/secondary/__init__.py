"""What stands beside the names: births, countries, sexes, official numbers, the publisher's grade of a name, in bits.

Nothing is said about what a side does not know. The weights, their reasons and examples stand in
`data/secondary_weights.csv`.
"""

from __future__ import annotations

from matcher.compare.secondary.births import births
from matcher.compare.secondary.countries import countries
from matcher.compare.secondary.grades import grade
from matcher.compare.secondary.identifiers import identifiers, stands_alone
from matcher.compare.secondary.numbers import identifier_key, identifier_keys
from matcher.compare.secondary.sexes import sexes
from matcher.records import Entry, Evidence, Mention

__all__ = ["grade", "identifier_key", "identifier_keys", "secondary", "stands_alone"]


def secondary(mention: Mention, entry: Entry) -> list[Evidence]:
    """All evidence beside the names, in a fixed order; nothing for what is missing on either side.

    >>> from matcher.records import ListedName
    >>> names = (ListedName("ABBAS, Yasir"),)
    >>> entry = Entry("1", "list", "person", names, countries=("IQ",), birth_dates=("1981-03-05",))
    >>> for row in secondary(Mention("Yasir Abbas", birth_date="5 Mar 1981", countries=("IQ",)), entry):
    ...     print(f"{row.bits:+.1f} {row.text}")
    +8.0 born 5 March 1981 on both sides
    +2.0 country IQ on both sides
    """
    return [*births(mention, entry), *countries(mention, entry), *sexes(mention, entry), *identifiers(mention, entry)]
