"""The name shown for a party, and the id that it has in every run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from matcher.names import Parsed, parse
from matcher.records import Kind
from matcher.resolution.records import Record, digest_of
from matcher.text.scripts import scripts_of

# Words that do not make a name more complete.
_LIGHT = frozenset(("title", "legal_form", "initial", "particle"))


def words_told(text: str, kind: Kind | None) -> int:
    """How many words of a name tell who somebody is: no title, no legal form, no initial, no particle.

    >>> words_told("Dr. S. Kozlov", "person")
    1
    """
    return weighty(parse(text, kind))


def weighty(ways: Sequence[Parsed]) -> int:
    """The same of a name that is parsed already."""
    return sum(role not in _LIGHT for role in ways[0].roles) if ways else 0


def canonical(records: Sequence[Record], told: Callable[[str, Kind | None], int] = words_told) -> str:
    """The name shown for a party: the most complete one, then the most frequent; a listed primary name comes first.

    Names in capitals alone, and those in scripts that fewer can read, come behind others as complete.

    Args:
        records: of the party.
        told: how many words of a name tell who somebody is, if that is known already.

    >>> from matcher.records import Mention
    >>> from matcher.resolution.records import records_of
    >>> canonical(records_of(map(Mention, ("Kozlov", "S. Kozlov", "Sergei Kozlov")), (), by_origin=False))
    'Sergei Kozlov'
    """
    entries = [record for record in records if record.is_entry]
    counts: Counter[tuple[str, Kind | None]] = Counter()
    for record in entries or records:
        counts[record.names[0].text, record.kind] += len(record.items)
    if len(counts) == 1:
        return next(iter(counts))[0]

    def rank(name: tuple[str, Kind | None]) -> tuple[bool, int, bool, int, int, str]:
        text, kind = name
        unread = not text.isascii() and "latin" not in scripts_of(text)
        return unread, -told(text, kind), text.isupper(), -counts[name], len(text), text

    return min(counts, key=rank)[0]


def cluster_id(records: Iterable[Record], ordinal: int = 0) -> str:
    """The id of a party: made from one of its records, an entry if there is one, so that it survives new members.

    Args:
        records: of the party.
        ordinal: running number among equal records that are parties by themselves.
    """
    anchor = min(records, key=lambda record: (not record.is_entry, record.digest))
    return anchor.digest if not ordinal else digest_of([anchor.digest, ordinal])
