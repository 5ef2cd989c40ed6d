"""The name shown for a party, and the id that it has in every run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from matcher.names import parse_name
from matcher.records import Kind
from matcher.resolution.records import Record, digest_of

# Words that do not make a name more complete.
_LIGHT = frozenset(("title", "legal_form", "initial", "particle"))


def canonical(records: Sequence[Record]) -> str:
    """The name shown for a party: the most complete one, then the most frequent; a listed primary name comes first.

    Names in capitals alone, and those in scripts that fewer can read, come behind others as complete.

    >>> from matcher.records import Mention
    >>> from matcher.resolution.records import records_of
    >>> canonical(records_of(map(Mention, ("Kozlov", "S. Kozlov", "Sergei Kozlov")), (), by_origin=False))
    'Sergei Kozlov'
    """
    entries = [record for record in records if record.is_entry]
    counts: Counter[tuple[str, Kind | None]] = Counter()
    for record in entries or records:
        counts[record.names[0].text, record.kind] += len(record.items)
    return min(counts, key=lambda name: (*_rank(*name), -counts[name], len(name[0]), name[0]))[0]


def _rank(text: str, kind: Kind | None) -> tuple[bool, int, bool]:
    name = parse_name(text, kind=kind)
    words = sum(token.role not in _LIGHT for token in name.tokens)
    return not text.isascii() and "latin" not in name.scripts, -words, text.isupper()


def cluster_id(records: Iterable[Record], ordinal: int = 0) -> str:
    """The id of a party: made from one of its records, an entry if there is one, so that it survives new members.

    Args:
        records: of the party.
        ordinal: running number among equal records that are parties by themselves.
    """
    anchor = min(records, key=lambda record: (not record.is_entry, record.digest))
    return anchor.digest if not ordinal else digest_of([anchor.digest, ordinal])
