"""The results of an earlier run, found again by what was looked up: the name and all that is known of it.

The report is read once from end to end; what is kept of each name is a digest and a place in the file, about 150 bytes.
Two rows that say the same of a name have the same result, wherever they stand and whatever their other columns hold.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from matcher.errors import InputError
from matcher.records import Mention, Result, Skipped
from matcher.report.read_results import mention_of, result

_CLEAR = -1
"""Instead of a place: the result is clear and has no match."""


class Earlier:
    """The JSON Lines report of an earlier run; a context manager, as a packed report is unpacked for as long.

    Args:
        path: the report.
        sha256: of the report as its manifest has it.

    Raises:
        InputError: it cannot be read, is no JSON Lines report, or is not what the run wrote.
    """

    def __init__(self, path: Path, sha256: str) -> None:
        self._name = str(path)
        self._closing = ExitStack()
        try:
            self._path = _unpacked(path, self._closing)
            if _digest(path) != sha256:
                raise InputError(f"{path} was changed after it was written, so it cannot be built on.", path=str(path))
            self._places = dict(self._read())
        except OSError as error:
            raise InputError(f"{path} cannot be read: {error.strerror or error}.", path=str(path)) from error
        except BaseException:
            self._closing.close()
            raise

    def __enter__(self) -> Earlier:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    def __len__(self) -> int:
        return len(self._places)

    def results(self, mentions: Sequence[Mention]) -> list[Result | None]:
        """What the earlier run found for each; None for what it did not look up.

        What is not in JSON Lines (addresses and remarks of an entry) is empty.
        """
        places = [self._places.get(_key(each)) for each in mentions]
        with self._path.open("rb") as file:
            return [self._result(file, place, each) for place, each in zip(places, mentions, strict=True)]

    def _result(self, file: IO[bytes], place: int | None, mention: Mention) -> Result | None:
        if place is None:
            return None
        if place == _CLEAR:
            return Result(mention, "clear")
        file.seek(place)
        found = result(json.loads(file.readline()))
        return None if isinstance(found, Skipped) else found

    def _read(self) -> Iterator[tuple[bytes, int]]:
        """The key of each line, and its place."""
        place = 0
        with self._path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    values = json.loads(line)
                    if "id" in values["mention"]:
                        yield _key(mention_of(values["mention"], {})), place if _tells(values) else _CLEAR
                except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
                    raise InputError(
                        f"Line {number} of {self._name} is no result of a screening; --since takes the manifest of a "
                        "run that wrote JSON Lines (-o results.jsonl).",
                        path=self._name,
                        row=number,
                    ) from error
                place += len(line)


def _tells(values: dict[str, Any]) -> bool:
    """Whether a line says more than that the name is clear."""
    return bool(values["decision"] != "clear" or values["matches"] or values["more"])


def _key(mention: Mention) -> bytes:
    """What stands for all of a mention that its result depends on."""
    known = (mention.text, mention.aliases, mention.kind, mention.birth_date, mention.countries, mention.identifiers,
             mention.sex)  # fmt: skip
    return hashlib.blake2b(repr(known).encode("utf-8", "backslashreplace"), digest_size=16).digest()


def _unpacked(path: Path, closing: ExitStack) -> Path:
    """The report itself, or a copy that is not packed."""
    with path.open("rb") as file:
        if file.read(2) != b"\x1f\x8b":
            return path
    folder = closing.enter_context(TemporaryDirectory())
    copy = Path(folder) / "results.jsonl"
    try:
        with gzip.open(path) as packed, copy.open("wb") as file:
            shutil.copyfileobj(packed, file)
    except EOFError as error:
        raise InputError(f"{path} is cut off and cannot be unpacked.", path=str(path)) from error
    return copy


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
