"""What a run has found so far, line by line in a file, so that a run that was killed can go on where it stopped.

The first line says what the run is: program, settings, lists, input. Then comes a line for each name, in input order,
with a digest of what was looked up. A run that goes on takes the whole lines, compares them with the input as it reads
it, and looks up the rest; so the report is the one that the first run would have written. Results are kept as they come
from the matcher, to the last bit of the score.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from matcher.errors import InputError
from matcher.records import Entry, Evidence, Match, Mention, Result

_FLUSH = 100
"""Lines after which what was found is given to the system, where it outlives the process."""
_STALE = 30 * 24 * 3600
"""Seconds after which nobody comes back for an unfinished run."""


class Journal:
    """The file of one unfinished run.

    Args:
        folder: where unfinished runs lie, for their owner's eyes only.
        output: the report; a run of the same report goes on with the same file.
        resume: whether to go on with what is there; otherwise it is thrown away.
        warn: called with a sentence if the file cannot be written: the run itself goes on.
    """

    def __init__(self, folder: Path, output: str | Path, *, resume: bool, warn: Callable[[str], None]) -> None:
        name = hashlib.sha256(str(Path(output).resolve()).encode("utf-8", "backslashreplace")).hexdigest()[:32]
        self.path = folder / f"{name}.jsonl"
        self.taken = 0
        self._warn = warn
        self._file: IO[bytes] | None = None
        self._head = _first_line(self.path) if resume else {}

    @property
    def account(self) -> Mapping[str, Any]:
        """What the unfinished run said of itself; empty if there is none to go on with."""
        return self._head

    def through(
        self,
        mentions: Iterator[Mention],
        look_up: Callable[[Iterable[Mention]], Iterator[Result]],
        account: Mapping[str, Any],
        entries: Iterable[Entry],
    ) -> Iterator[Result]:
        """A result for each mention, from the file as far as it goes, then looked up and written down.

        Args:
            mentions: in input order.
            look_up: gives the result of each.
            account: what this run is; the unfinished one must have been the same.
            entries: of the lists.

        Raises:
            InputError: the unfinished run was another one, or its input was.
        """
        size = 0
        if self._head:
            _same(self._head, account)
            known = {(entry.source, entry.id): entry for entry in entries}
            for line, size in _whole_lines(self.path):  # noqa: B007 - the size of what was good is needed below
                yield _taken(line, next(mentions, None), known)
                self.taken += 1
        self._open(account, size)
        for count, result in enumerate(look_up(mentions), 1):
            self._write([_digest(result.mention), _packed(result)])
            if count % _FLUSH == 0:
                self._do(lambda file: file.flush())
            yield result

    def finish(self) -> None:
        """The report is in its place: nothing is left to go on with."""
        self._do(lambda file: file.close())
        self._file = None
        with suppress(OSError):
            self.path.unlink()

    def close(self) -> None:
        """Keep what was found so far."""
        self._do(lambda file: file.close())
        self._file = None

    def _open(self, account: Mapping[str, Any], size: int) -> None:
        """Go on behind the last good line, or begin."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _sweep(self.path.parent)
            if self._head:
                self._file = self.path.open("r+b")
                self._file.truncate(size or _end_of_first(self.path))
                self._file.seek(0, os.SEEK_END)
                return
            self.path.unlink(missing_ok=True)
            self._file = os.fdopen(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        except OSError as error:
            self._give_up(error)
        self._write(dict(account))
        self._do(lambda file: file.flush())

    def _write(self, values: Any) -> None:
        line = json.dumps(values, separators=(",", ":")).encode() + b"\n"
        self._do(lambda file: file.write(line))

    def _do(self, deed: Callable[[IO[bytes]], Any]) -> None:
        """Do something with the file, if there still is one."""
        if self._file is None:
            return
        try:
            deed(self._file)
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        file, self._file = self._file, None
        with suppress(OSError):
            if file is not None:
                file.close()
        self._warn(f"this run cannot be resumed if it is interrupted: {self.path}: {error.strerror or error}.")


def _first_line(path: Path) -> dict[str, Any]:
    """What an unfinished run said of itself; empty if there is none."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.readline())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _end_of_first(path: Path) -> int:
    with path.open("rb") as file:
        return len(file.readline())


def _whole_lines(path: Path) -> Iterator[tuple[Any, int]]:
    """The lines behind the first that were written whole, each with the size of the file up to its end."""
    with path.open("rb") as file:
        size = len(file.readline())
        for line in file:
            size += len(line)
            try:
                values = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                return
            if not isinstance(values, list):
                return
            yield values, size


def _same(before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """Refuse to go on with a run that was another one.

    Raises:
        InputError: it says in what.
    """
    now = json.loads(json.dumps(now))
    for name in dict.fromkeys((*before, *now)):
        if before.get(name) != now.get(name):
            raise InputError(
                f"The interrupted run cannot go on: its {name} was {_short(before.get(name))} and is "
                f"{_short(now.get(name))}. Run without --resume to begin anew."
            )


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else f"{text[:300]}..."


def _taken(line: list[Any], mention: Mention | None, entries: Mapping[tuple[str, str], Entry]) -> Result:
    """The result that a line tells."""
    digest, packed = line
    if mention is None or _digest(mention) != digest:
        where = f"in line {mention.row}" if mention is not None and mention.row else "at its end"
        raise InputError(
            f"The interrupted run cannot go on: the input differs {where} from what it read. Run without --resume to "
            "begin anew."
        )
    if packed == 0:
        return Result(mention, "clear")
    decision, matches, more, reason = packed
    return Result(mention, decision, tuple(_match(mention, each, entries) for each in matches), more, reason)


def _match(mention: Mention, values: list[Any], entries: Mapping[tuple[str, str], Entry]) -> Match:
    source, id_, name, score, name_type, decision, evidence, queried, sentence, extra = values
    found = tuple(Evidence(*each) for each in evidence)
    return Match(mention, entries[source, id_], name, score, name_type, decision, found, queried, sentence, extra)


def _packed(result: Result) -> Any:
    """A result as plain values, without its mention and entries; 0 for one with nothing in it."""
    if result.decision == "clear" and not (result.matches or result.more or result.reason):
        return 0
    matches = [
        (m.entry.source, m.entry.id, m.name, m.score, m.name_type, m.decision,
         [(e.feature, e.left, e.right, e.bits, e.text) for e in m.evidence], m.queried, m.sentence, dict(m.extra))
        for m in result.matches
    ]  # fmt: skip
    return [result.decision, matches, result.more, result.reason]


def _digest(mention: Mention) -> str:
    """What stands for all that is known of a mention."""
    known = (mention.text, mention.id, mention.aliases, mention.kind, mention.birth_date, mention.countries,
             mention.identifiers, mention.sex, _cells(mention.fields))  # fmt: skip
    return hashlib.blake2b(repr(known).encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()


def _cells(fields: Mapping[str, str]) -> tuple[object, ...]:
    return tuple(getattr(fields, "cells", None) or fields.items())


def _sweep(folder: Path) -> None:
    """Remove unfinished runs that nobody came back for."""
    for path in folder.glob("*.jsonl"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _STALE:
                path.unlink()
