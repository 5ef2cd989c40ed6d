"""Lists as they were read, kept in a folder: the next run maps them and reads no file but to see that it is the same.

What was kept counts only for the very same bytes, named in the same way, read by the same program.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, astuple
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO, Any

from matcher.records import Skipped
from matcher.storage import blocks
from matcher.storage.folder import Folder, program_state
from matcher.storage.packed import Entries, Packed
from matcher.watchlists.locate import Located, companions
from matcher.watchlists.source import ReadList, Source

ENDING = ".list"
MARK = b"matcher list 1\n"
# Smaller lists are read sooner than their file is found.
LEAST_BYTES = 2**18
_WHAT = "list"


def kept_list(folder: Folder, located: Located, asked: Iterable[Any], read: Callable[[], ReadList]) -> ReadList:
    """A list out of the folder, or read and kept there.

    Args:
        folder: where lists are kept.
        located: where the list lies.
        asked: what else decides how it is read.
        read: reads it.
    """
    try:
        small = sum(path.stat().st_size for path in located.files) < LEAST_BYTES
        path = None if small else folder.path / f"{_digest(located, asked)}{ENDING}"
    except OSError:
        path = None  # reading it will say what is wrong
    if path is None:
        return read()
    found = folder.read(path, load, _WHAT)
    if found is None:
        found = made = read()
        if _digest(located, asked) == path.stem:  # else it changed while it was read
            folder.keep(path, lambda file: save(file, made), _WHAT)
    return found


def save(file: IO[bytes], made: ReadList) -> None:
    """Write a list to a file.

    Args:
        file: open for writing.
        made: a list of one part.
    """
    part = made.entries.parts[0]
    skipped = json.dumps([astuple(each) for each in made.skipped]).encode()
    facts = {"digest": part.digest, "source": asdict(made.source)}
    blocks.write(file, MARK, facts, part.blocks() | {"skipped": memoryview(skipped)})


def load(path: Path) -> ReadList:
    """Map what `save` wrote.

    Args:
        path: of the file.

    Raises:
        DamagedError: it is not what was written, or not whole.
        OSError: it cannot be read.
    """
    found = blocks.read(path, MARK)
    skipped = tuple([Skipped(*row) for row in json.loads(bytes(found.blocks.pop("skipped")))])
    entries = Entries([Packed(found.facts["digest"], found.blocks)])
    return ReadList(entries, skipped, Source(**found.facts["source"]))


def _digest(located: Located, asked: Iterable[Any]) -> str:
    """A digest of all that what is read depends on."""
    beside = [] if located.is_folder else [path.name for path in companions(located.files[0])]
    version = located.installed
    installed = [version.id, version.checked, version.record] if version else []
    facts = [program_state(), str(located.path), located.is_folder, _files(located.files), beside, installed, *asked]
    return sha256(json.dumps(facts, default=str).encode()).hexdigest()


def _files(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Name and digest of each file."""
    found = []
    for path in paths:
        with path.open("rb") as file:
            found.append((str(path), file_digest(file, "sha256").hexdigest()))
    return found
