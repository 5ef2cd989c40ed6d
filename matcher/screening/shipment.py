"""A matcher as two files, for processes on other machines: its entries, and its index, both mapped and not read.

What is shipped is bound to the program that made it: another version would score otherwise, so it is refused.
"""

from __future__ import annotations

import gc
import hashlib
import shutil
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import matcher as program
from matcher.config import MatchConfig
from matcher.errors import MatcherError
from matcher.index.cache import Cache
from matcher.index.store import save
from matcher.records import Entry
from matcher.screening.matcher import Matcher
from matcher.storage import blocks
from matcher.storage.folder import Folder
from matcher.storage.packed import Entries, Packed
from matcher.watchlists import Watchlist

MARK = b"matcher shipment 1\n"
# Matchers that a process keeps: those of two runs at a time.
_KEPT = 2


class Shipment(NamedTuple):
    """What a process needs to know of a matcher that was shipped.

    Attributes:
        name: what its files are named after, unlike any other.
        config: thresholds and policies.
        program: digest of the program that made it.
    """

    name: str
    config: MatchConfig
    program: str

    @property
    def files(self) -> tuple[str, str]:
        """The names of its files: entries and index."""
        return f"{self.name}.entries", f"{self.name}.index"


class _Shipped(Cache):
    """The one index of a shipment."""

    file: Path

    def path(self, entries: Iterable[Entry]) -> Path:  # noqa: ARG002 - there is but one
        return self.file


def ship(matcher: Matcher, folder: Path, *, cache: Cache | None = None) -> Shipment:
    """Write a matcher to a folder.

    Args:
        matcher: its list and index.
        folder: where its two files go.
        cache: where the index may lie ready, which is sooner copied than written.

    Raises:
        OSError: the files cannot be written.
    """
    shipment = Shipment(f"matcher-{uuid4().hex}", matcher.config, program_digest())
    entries, index = (folder / name for name in shipment.files)
    parts = matcher.watchlist.entries.parts
    with entries.open("wb") as file:
        facts = {"program": shipment.program, "digests": [part.digest for part in parts]}
        data = {f"{i}.{name}": block for i, part in enumerate(parts) for name, block in part.blocks().items()}
        blocks.write(file, MARK, facts, data)
    ready = None if cache is None else cache.path(matcher.watchlist)
    if ready is not None and ready.is_file():
        shutil.copyfile(ready, index)
    else:
        with index.open("wb") as file:
            save(file, matcher.rarity, matcher.index.listed)
    return shipment


@lru_cache(maxsize=_KEPT)
def unpacked(shipment: Shipment, folder: Path) -> Matcher:
    """The matcher of a shipment; a process makes it once.

    Args:
        shipment: what `ship` gave.
        folder: where its files are now.

    Raises:
        MatcherError: this process runs another version of the program.
        DamagedError: a file is not whole.
        OSError: a file cannot be read.
    """
    if shipment.program != program_digest():
        raise MatcherError(
            f"The worker runs another matcher than the driver (here {program.__version__}, in {Path(__file__).parent}"
            "): its scores could differ. Give both the same environment."
        )
    entries, index = (folder / name for name in shipment.files)
    found = blocks.read(entries, MARK)
    parts = [_part(found, i, digest) for i, digest in enumerate(found.facts["digests"])]
    # An index that is damaged is built again from the entries, with the same results.
    kept = _Shipped(Folder(folder, lambda _: None, endings=()), least=0)
    kept.file = index
    made = Matcher(Watchlist(Entries(parts)), shipment.config, cache=kept)
    gc.freeze()
    return made


def _part(found: blocks.Blocks, number: int, digest: str) -> Packed:
    prefix = f"{number}."
    return Packed(digest, {n.removeprefix(prefix): b for n, b in found.blocks.items() if n.startswith(prefix)})


@cache
def program_digest() -> str:
    """A digest of this program by what its files hold, which is the same on every machine.

    >>> len(program_digest())
    64
    """
    root = Path(program.__file__).parent
    files = sorted(path.relative_to(root).as_posix() for ending in ("py", "csv") for path in root.rglob(f"*.{ending}"))
    found = hashlib.sha256()
    for name in files:
        data = (root / name).read_bytes()
        found.update(f"{name} {len(data)}\n".encode() + data)
    return found.hexdigest()
