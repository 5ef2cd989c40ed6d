"""A watchlist as the rest of the program sees it: entries, what was not loaded, and where it all came from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matcher.errors import UnknownFormat, WatchlistError
from matcher.records import Entry, Skipped
from matcher.storage.folder import Folder
from matcher.storage.packed import Entries, entries_of
from matcher.watchlists.kept import kept_list
from matcher.watchlists.locate import Located, locate
from matcher.watchlists.registry import TRIAL_ID
from matcher.watchlists.source import ReadList, Source


class Watchlist:
    """Entries of one or several lists.

    Attributes:
        entries: all entries, in the order of the files, made anew each time they are asked for.
        skipped: what was not loaded, with reasons.
        sources: the lists they came from.

    >>> watchlist = Watchlist.load("excerpt")
    >>> watchlist.sources[0].trial, len(watchlist) == len(watchlist.entries) > 0
    (True, True)
    """

    __slots__ = ("entries", "skipped", "sources")

    def __init__(
        self, entries: Iterable[Entry], skipped: Iterable[Skipped] = (), sources: Iterable[Source] = ()
    ) -> None:
        self.entries: Entries = entries_of(entries)
        self.skipped: tuple[Skipped, ...] = tuple(skipped)
        self.sources: tuple[Source, ...] = tuple(sources)

    @classmethod
    def load(
        cls,
        *sources: str | os.PathLike[str],
        format: str = "auto",  # noqa: A002 - the word of the contract
        columns: Mapping[str, str] | None = None,
        kept: Folder | None = None,
    ) -> Watchlist:
        """Load lists.

        Args:
            sources: paths of files, of folders holding an OFAC set, or ids of lists (`excerpt`).
            format: `auto` to recognise it from the content, or the name of a format.
            columns: for a generic file, our column -> its header: `{"id": "Ref", "name": "Party"}`.
            kept: a folder in which what was read is kept for the next time.

        Raises:
            WatchlistError: a source is not there, is no list, or has no entries.
            UnknownFormat: nothing that a reader recognises, or no format of that name.
        """
        if not sources:
            raise WatchlistError(f"No list was named: give a file, a folder, or `{TRIAL_ID}` to try out.")
        if format != "auto":
            _known(format)
        loaded = cls((), (), ())
        for source in sources:
            for located in locate(source):
                found = _read(located, format, columns, sorted(s.id for s in loaded.sources), kept)
                loaded = loaded._with(cls(found.entries, found.skipped, (found.source,)))
        return loaded

    def _with(self, other: Watchlist) -> Watchlist:
        """Both together; a list that is there already is not loaded twice."""
        digests = {source.sha256 for source in self.sources}
        if all(source.sha256 in digests for source in other.sources):
            again = [Skipped("The same list was named twice and is loaded once.", s.path) for s in other.sources]
            return Watchlist(self.entries, (*self.skipped, *again), self.sources)
        entries = Entries(self.entries.parts + other.entries.parts)
        return Watchlist(entries, self.skipped + other.skipped, self.sources + other.sources)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        ids = ", ".join(source.id for source in self.sources)
        return f"<Watchlist {ids or 'of entries'}: {len(self.entries)} entries, {len(self.skipped)} skipped>"


def _known(format: str) -> None:  # noqa: A002 - as above
    from matcher.watchlists.readers import MODULES  # noqa: PLC0415 - only where a format is named

    if format not in MODULES:
        raise UnknownFormat(f"There is no list format {format!r}; known are {', '.join(MODULES)}.")


def _read(
    located: Located, wanted: str, columns: Mapping[str, str] | None, taken: Sequence[str], kept: Folder | None
) -> ReadList:
    """One list, from where it is kept or from its files."""

    def read() -> ReadList:
        from matcher.watchlists.read_list import read_list  # noqa: PLC0415 - what is kept needs no readers

        return read_list(located, wanted, columns, taken)

    return read() if kept is None else kept_list(kept, located, [wanted, columns, taken], read)
