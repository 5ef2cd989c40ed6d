"""A list of one's own as JSON Lines: an object per line, keys as the columns of `generic`, several values as lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from matcher.records import Entry, Skipped
from matcher.watchlists.files import ListFile
from matcher.watchlists.generic import mapped
from matcher.watchlists.json_lines import objects
from matcher.watchlists.table import normalised
from matcher.watchlists.typed_rows import record

_SAMPLED = 100


def read(files: Sequence[ListFile], source: str, columns: Mapping[str, str] | None = None) -> Iterator[Entry | Skipped]:
    """Entries of the lines, and lines that cannot be read.

    Args:
        files: the one file.
        source: the list's id.
        columns: our column -> its key in the file.

    Raises:
        WatchlistError: no object has `id` or `name`, or the mapping names a key that is not there.
    """
    file = files[0]
    first = (item[1] for item in islice(objects(file), _SAMPLED) if not isinstance(item, Skipped))
    headers = list(dict.fromkeys(key for found in first for key in found))
    where = mapped(file.path, headers, columns or {})
    for item in objects(file):
        if isinstance(item, Skipped):
            yield item
        else:
            line, found = item
            values = {normalised(key): value for key, value in found.items()}
            yield record(values, where, source, place=f"{file.name} line {line}", number=line)
