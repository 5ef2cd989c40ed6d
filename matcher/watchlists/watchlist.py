"""A watchlist as the rest of the program sees it: entries, what was not loaded, and where it all came from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from matcher.errors import UnknownFormat, WatchlistError
from matcher.records import Entry, Skipped
from matcher.storage.packed import Entries, Packer, entries_of
from matcher.watchlists.files import ListFile, examine
from matcher.watchlists.locate import ALIAS_FILES, MAIN_OF, Located, companions, locate
from matcher.watchlists.readers import MODULES, known_as, published, reader
from matcher.watchlists.recognise import recognise, text_of
from matcher.watchlists.registry import LISTINGS, TRIAL_ID, is_trial
from matcher.watchlists.source import Source, digest, source_id
from matcher.watchlists.store import Installed


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
    ) -> Watchlist:
        """Load lists.

        Args:
            sources: paths of files, of folders holding an OFAC set, or ids of lists (`excerpt`).
            format: `auto` to recognise it from the content, or the name of a format.
            columns: for a generic file, our column -> its header: `{"id": "Ref", "name": "Party"}`.

        Raises:
            WatchlistError: a source is not there, is no list, or has no entries.
            UnknownFormat: nothing that a reader recognises, or no format of that name.
        """
        if not sources:
            raise WatchlistError(f"No list was named: give a file, a folder, or `{TRIAL_ID}` to try out.")
        if format != "auto" and format not in MODULES:
            raise UnknownFormat(f"There is no list format {format!r}; known are {', '.join(MODULES)}.")
        loaded = cls((), (), ())
        for source in sources:
            for located in locate(source):
                loaded = loaded._with(_load(located, format, columns, {s.id for s in loaded.sources}))
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


def _load(located: Located, wanted: str, columns: Mapping[str, str] | None, taken: set[str]) -> Watchlist:
    """One list."""
    files = [examine(path) for path in located.files]
    if located.installed:
        columns = located.installed.record.get("columns") or columns
        wanted = str(located.installed.record.get("format", wanted))
        _unchanged(located.installed, files)
    found = recognise(files[0], columns) if wanted == "auto" else wanted
    if found not in MODULES:
        raise WatchlistError(_without_main(located.path))
    for file in files[1:]:
        text_of(file)
    listed_as = located.installed.id if located.installed else known_as(found, files[0]) or source_id(files[0], found)
    name = _free(listed_as, taken)
    entries, skipped = _sorted_out(reader(found)(files, name, columns))
    if not entries:
        raise WatchlistError(_no_entries(located.path, skipped))
    skipped += [Skipped(file.note, file.name) for file in files if file.note] + _not_read(located, files, found)
    listing = LISTINGS.get(listed_as)
    source = Source(
        id=name,
        path=str(located.path),
        publisher=listing.publisher if listing else "",
        published=listing.published if listing and listing.published else published(found, files[0]),
        sha256=digest(files),
        entries=len(entries),
        names=entries.name_count,
        skipped=len(skipped),
        format=found,
        trial=is_trial(located.path),
        checked=located.installed.checked if located.installed else "",
    )
    return Watchlist(entries, skipped, (source,))


def _unchanged(version: Installed, files: list[ListFile]) -> None:
    """Refuse an installed list whose files are not those that were installed.

    Raises:
        WatchlistError: they differ.
    """
    if digest(files) != version.record.get("sha256"):
        raise WatchlistError(
            f"The files of the installed list {version.id} in {version.folder} were changed since they were installed: "
            f"run `matcher watchlist update {version.id}`."
        )


def _sorted_out(items: Iterable[Entry | Skipped]) -> tuple[Entries, list[Skipped]]:
    """Entries with an id of their own, packed as they come, and the rest."""
    packer = Packer()
    ids: set[int] = set()  # of hashes, which take a third of the room
    numbers: dict[str, int] = {}
    skipped: list[Skipped] = []
    for item in items:
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        known = len(ids)
        ids.add(hash(item.id))
        if len(ids) > known or not (first := _first(packer, item, numbers)):
            packer.add(item)
        elif first != item:
            reason = f"The id {item.id} stands for two different entries; the first is kept."
            skipped.append(Skipped(reason, item.source, f"{item.id} {item.name}"[:200]))
    return Entries([packer.packed()]), skipped


def _first(packer: Packer, item: Entry, numbers: dict[str, int]) -> Entry | None:
    """The entry of the same id that was packed before, if there is one; ids are known since the last time asked."""
    for number in range(len(numbers), len(packer)):
        numbers[packer.entry(number).id] = number
    return packer.entry(numbers[item.id]) if item.id in numbers else None


def _free(name: str, taken: set[str]) -> str:
    """The id, numbered where another loaded list has it, so that ids of entries never clash."""
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _not_read(located: Located, files: list[ListFile], format: str) -> list[Skipped]:  # noqa: A002 - as above
    """What belongs to an OFAC set and was not loaded: without the alias file most names of the list are missing."""
    main = files[0]
    if format != "ofac-csv" or any(file.stem in ALIAS_FILES for file in files):
        return []
    beside = [] if located.is_folder else [path.name for path in companions(main.path)]
    if beside:
        reason = f"Not loaded, because only {main.name} was named; name the folder to load the whole set."
        return [Skipped(reason, ", ".join(beside))]
    return [Skipped(f"There is no alias file beside {main.name}, so no strong alias is loaded.", str(located.path))]


def _without_main(path: Path) -> str:
    """Why a part of an OFAC set is refused."""
    main = next((MAIN_OF[part] for part in MAIN_OF if path.name.lower().startswith(part)), "sdn.csv or cons_prim.csv")
    return f"{path} is only a part of an OFAC set: its main file {main} is needed; name that, or the folder with both."


def _no_entries(path: Path, skipped: list[Skipped]) -> str:
    """Why a list without entries is refused."""
    first = f" The first thing skipped: {skipped[0].place}: {skipped[0].reason}" if skipped else ""
    return f"{path} holds no entries that could be read, so nothing could be screened against it.{first}"
