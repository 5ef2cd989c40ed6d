"""Where the entries of a watchlist come from, as a report's manifest names it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from matcher.records import Skipped
from matcher.storage.packed import Entries
from matcher.watchlists.registry import TRIAL_ID, is_trial

if TYPE_CHECKING:
    from matcher.watchlists.files import ListFile


@dataclass(frozen=True, slots=True)
class Source:
    """One list that was loaded.

    Attributes:
        id: the registry's id, or the stem of a generic file.
        path: the file or folder, as found.
        publisher: who publishes it; empty for a list of one's own.
        published: ISO date that the list itself states; empty where it states none.
        sha256: of a single file its digest; of several the digest over lines `name sha256` of them, sorted.
        entries: how many entries were loaded.
        names: how many names they have together.
        skipped: how much was not loaded.
        format: the reader's format.
        trial: it is the excerpt for trying out.
        checked: UTC time when its publisher was last known to have nothing newer; empty for what is not installed.
    """

    id: str
    path: str
    publisher: str
    published: str
    sha256: str
    entries: int
    names: int
    skipped: int
    format: str
    trial: bool = False
    checked: str = ""


class ReadList(NamedTuple):
    """One list as it was read.

    Attributes:
        entries: in the order of the files.
        skipped: what was not loaded, with reasons.
        source: where it came from.
    """

    entries: Entries
    skipped: tuple[Skipped, ...]
    source: Source


def source_id(file: ListFile, format: str) -> str:  # noqa: A002 - the word of the contract
    """The registry's id of a recognised file, the stem of any other."""
    if format != "ofac-csv":
        return file.stem
    if is_trial(file.path):
        return TRIAL_ID
    return "us-ofac-cons" if file.stem.startswith("cons") else "us-ofac-sdn"


def digest(files: Sequence[ListFile]) -> str:
    """Digest of a list: of its one file, or over names and digests of its files."""
    if len(files) == 1:
        return files[0].sha256
    lines = sorted(f"{file.name} {file.sha256}\n" for file in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
