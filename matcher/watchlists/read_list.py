"""Read one list, wherever it lies: recognise it, read it, sort out what is not to be loaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from matcher.errors import WatchlistError
from matcher.records import Entry, Skipped
from matcher.storage.packed import Entries, Packer
from matcher.watchlists.files import ListFile, examine
from matcher.watchlists.locate import ALIAS_FILES, MAIN_OF, Located, companions
from matcher.watchlists.readers import MODULES, known_as, published, reader
from matcher.watchlists.recognise import recognise, text_of
from matcher.watchlists.registry import LISTINGS, is_trial
from matcher.watchlists.source import ReadList, Source, digest, source_id
from matcher.watchlists.store import Installed


def read_list(located: Located, wanted: str, columns: Mapping[str, str] | None, taken: Iterable[str]) -> ReadList:
    """Read one list.

    Args:
        located: where it lies.
        wanted: its format, or `auto`.
        columns: for a generic file, our column -> its header.
        taken: ids that other lists have.

    Raises:
        WatchlistError: it is no list, or has no entries.
    """
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
    return ReadList(entries, tuple(skipped), source)


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


def _free(name: str, taken: Iterable[str]) -> str:
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
