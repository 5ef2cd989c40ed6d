"""Open a bundle, check every file in it, and lay it out so that its run can be repeated. All of it is untrusted."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import BadZipFile, ZipFile

from matcher.errors import InputError
from matcher.report.manifest import read_manifest
from matcher.review.bundle import INDEX, VERSION
from matcher.watchlists.registry import TRIAL_ID

MOST_BYTES = 16 << 30
"""Unpacked: a run of many millions of names has less."""
_MOST_INDEX = 16 << 20
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Unbundled:
    """A bundle, laid out.

    Attributes:
        manifest: of the run, with the places where its files lie now.
        folder: where the report lies, with its manifest.
        judgements: the file of judgements; None if the run asked for none.
    """

    manifest: dict[str, Any]
    folder: Path
    judgements: Path | None


def is_bundle(path: str | Path) -> bool:
    """Whether a file is a bundle and not a manifest."""
    try:
        with Path(path).open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


@contextmanager
def unbundled(path: str | Path) -> Iterator[Unbundled]:
    """Lay a bundle out in a folder that vanishes with the block.

    Raises:
        InputError: it is no bundle, is damaged, or a file in it is not what it was.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        try:
            with ZipFile(path) as pack:
                index = _index(pack, path)
                _extract(pack, index["files"], place, path)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise InputError(f"{path} is a damaged bundle: {error}.", path=str(path)) from error
        yield _laid_out(index, place, path)


def _index(pack: ZipFile, path: str | Path) -> dict[str, Any]:
    """What the bundle says of itself."""
    try:
        if pack.getinfo(INDEX).file_size > _MOST_INDEX:
            raise ValueError("its index is too large")
        found = json.loads(pack.read(INDEX))
        if found["bundle"] > VERSION:
            raise InputError(f"{path} was written by a newer version of this program; update it.", path=str(path))
        texts = (found["manifest"], found["input"], found["judgements"], *found["watchlists"], *found["files"].values(),
                 *found.get("articles", {}).values())  # fmt: skip
        if not all(isinstance(each, str) for each in texts):
            raise ValueError("its index is damaged")
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            f"{path} is no bundle of a run: `matcher bundle RUN` makes one ({error}).", path=str(path)
        ) from error
    return dict(found)


def _extract(pack: ZipFile, digests: Mapping[str, str], folder: Path, path: str | Path) -> None:
    """Lay out the files that the index names, and compare their digests."""
    there = set(pack.namelist()) - {INDEX}
    for name in sorted({*digests, *there}):
        if name not in there or name not in digests:
            what = "is missing from" if name in digests else "was added to"
            raise InputError(f"{name!r} {what} the bundle {path}.", path=str(path))
    if sum(info.file_size for info in pack.infolist()) > MOST_BYTES:
        raise InputError(f"{path} holds more than {MOST_BYTES >> 30} GB unpacked, so it is not opened.", path=str(path))
    for name, digest in digests.items():
        parts = PurePosixPath(name).parts
        if not parts or any(part in ("..", "/") or ":" in part or "\\" in part or "\0" in part for part in parts):
            raise InputError(f"{path} is no bundle: it names the place {name!r}.", path=str(path))
        if _unpacked(pack, name, folder.joinpath(*parts)) != digest:
            raise InputError(f"{name} in the bundle {path} was changed after it was packed.", path=str(path))


def _unpacked(pack: ZipFile, name: str, place: Path) -> str:
    """Unpack a file, no more of it than was announced, and give its digest."""
    place.parent.mkdir(parents=True, exist_ok=True)
    found, left = hashlib.sha256(), pack.getinfo(name).file_size
    with pack.open(name) as inside, place.open("xb") as file:
        while left > 0 and (part := inside.read(min(_CHUNK, left))):
            left -= len(part)
            found.update(part)
            file.write(part)
    return found.hexdigest()


def _laid_out(index: Mapping[str, Any], folder: Path, path: str | Path) -> Unbundled:
    """The manifest, told where its files lie now."""
    articles: Mapping[str, str] = index.get("articles", {})
    named = (index["manifest"], index["input"], index["judgements"], *index["watchlists"], *articles)
    there = {*index["files"], *(str(parent) for each in index["files"] for parent in PurePosixPath(each).parents), ""}
    if set(named) - there - {TRIAL_ID}:
        raise InputError(f"{path} is no bundle of a run: it names files that are not in it.", path=str(path))
    manifest = read_manifest(folder / index["manifest"])
    if bool(articles) != bool(manifest["options"].get("articles")):
        raise InputError(f"{path} is no bundle of a run: what it says of its articles is damaged.", path=str(path))
    manifest["input"] = {**manifest["input"], "path": str(folder / index["input"])}
    lists = [name if name == TRIAL_ID else str(folder / name) for name in index["watchlists"]]
    manifest["options"] = {**manifest["options"], "watchlists": lists}
    if articles:
        labels = {str(folder / place): label for place, label in articles.items()}
        manifest["options"]["articles"] = {
            **manifest["options"]["articles"],
            "paths": list(labels),
            "labels": labels,
            "folder": "",
        }
    judgements = folder / index["judgements"] if index["judgements"] else None
    return Unbundled(manifest, (folder / index["manifest"]).parent, judgements)
