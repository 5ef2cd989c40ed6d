"""One file for the auditor: report, manifest, lists, input, configuration and judgements of a run, with digests.

The file is a ZIP that any program opens; `bundle.json` in it names every file with its digest. It is made only of what
the run really used: a list, input or report that has changed since is refused.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from matcher.errors import InputError
from matcher.mentions.read_article import Inputs, article_files
from matcher.report.target import opened
from matcher.review.database import Database
from matcher.review.runs import RunRecord
from matcher.screening.rerun import articles_at
from matcher.watchlists.files import examine
from matcher.watchlists.locate import Located, locate
from matcher.watchlists.registry import TRIAL_ID
from matcher.watchlists.source import digest
from matcher.watchlists.store import RECORD

VERSION = 2
INDEX, JUDGEMENTS = "bundle.json", "judgements.sqlite"
_PACKED_AT = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
_README = """This file holds one screening run: its report and manifest, the names that were screened, the lists, the
configuration, and the judgements that counted. bundle.json names every file with its SHA-256.

To check it and run it again:  matcher replay THIS.zip
(matcher {version}: pip install watchlist-matcher=={version})
"""


def write_bundle(
    database: Database,
    run: RunRecord,
    target: str | Path,
    *,
    report: str | Path | None = None,
    source: str | Path | None = None,
) -> dict[str, Any]:
    """Pack a run.

    Args:
        database: the file of judgements and runs.
        run: which run.
        target: the file to write; it appears whole or not at all.
        report: the report, if it lies elsewhere now or went to standard output.
        source: the input, if it lies elsewhere now or came from standard input.

    Returns:
        What `bundle.json` says.

    Raises:
        InputError: something that the run used is gone or has changed.
        OSError: the file cannot be written.
    """
    manifest = run.manifest
    with tempfile.TemporaryFile() as draft:
        with ZipFile(draft, "w", ZIP_DEFLATED) as pack:
            packing = _Packing(pack)
            output = packing.checked(report, manifest["output"], "report", "report")
            articles = packing.articles(source, manifest) if manifest["options"].get("articles") else {}
            given = "input" if articles else packing.checked(source, manifest["input"], "input", "input")
            lists = [packing.watchlist(name, number, manifest) for number, name in _named(manifest)]
            packing.text(f"{output}.manifest.json", _json(manifest))
            packing.text("configuration.json", _json(manifest["configuration"]))
            packing.text("README.txt", _README.format(version=manifest["program"]["version"]))
            if account := manifest.get("judgements"):
                with _judgements(database, account["last_record"]) as path:
                    packing.file(path, JUDGEMENTS)
            index = {
                "bundle": VERSION if articles else 1,
                "run": run.id,
                "program": manifest["program"],
                "manifest": f"{output}.manifest.json",
                "input": given,
                **({"articles": articles} if articles else {}),
                "watchlists": lists,
                "judgements": JUDGEMENTS if account else "",
                "files": dict(packing.digests),
            }
            packing.text(INDEX, _json(index))
        draft.seek(0)
        with opened(target) as (stream, _):
            while part := draft.read(_CHUNK):
                stream.write(part)
    return index


class _Packing:
    """Puts files into the pack and keeps their digests."""

    def __init__(self, pack: ZipFile) -> None:
        self.digests: dict[str, str] = {}
        self._pack = pack

    def checked(self, named: str | Path | None, said: Mapping[str, Any], folder: str, what: str) -> str:
        """Pack a file if it is still what the manifest says."""
        path = Path(named or said["path"])
        if str(path) == "-":
            raise _streamed(what)
        if not path.is_file():
            raise InputError(f"The {what} {path} is not there now; name it with --{what}.", path=str(path))
        name = self.file(path, f"{folder}/{path.name}")
        if self.digests[name] != said["sha256"]:
            raise _changed(what, str(path), said["sha256"], self.digests[name])
        return name

    def articles(self, named: str | Path | None, manifest: Mapping[str, Any]) -> dict[str, str]:
        """Pack what a scan read if it is still what the manifest says; give where each source lies, with its name."""
        told = articles_at(manifest["options"]["articles"], Path(named).resolve() if named else None)
        labels, folder = told.get("labels") or {}, Path(told.get("folder") or "")
        places: dict[str, str] = {}
        read = Inputs([])
        for number, source in enumerate(told["paths"], 1):
            if source == "-":
                raise _streamed("input")
            base, files = folder / source, [Path(path) for _, path in article_files(source, folder, labels)]
            inside = [path.relative_to(base if base.is_dir() else base.parent) for path in files]
            packed = [
                self.file(path, f"input/{number}/{own.as_posix()}") for path, own in zip(files, inside, strict=True)
            ]
            read.files += [(str(path), self.digests[name]) for path, name in zip(files, packed, strict=True)]
            places[f"input/{number}" if base.is_dir() else packed[0]] = labels.get(source, source)
        if read.sha256 != manifest["input"]["sha256"]:
            raise _changed("input", str(named or read.path), manifest["input"]["sha256"], read.sha256)
        return places

    def watchlist(self, name: str, number: int, manifest: Mapping[str, Any]) -> str:
        """Pack a list as it was named; give how the bundle names it."""
        digests = {each["sha256"] for each in manifest["lists"]}
        place = ""
        for located in locate(name):
            if digest([examine(path) for path in located.files]) not in digests:
                raise InputError(
                    f"The list {located.path} has changed since the run, so it cannot be bundled; `watchlist update "
                    "--keep` keeps earlier versions.",
                    path=str(located.path),
                )
            place = _place(located, number)
            beside = (located.path / RECORD,) if located.installed else ()
            for path in (*located.files, *beside):
                self.file(path, f"{place}/{path.name}" if located.is_folder else place)
        return TRIAL_ID if name == TRIAL_ID else place

    def file(self, path: Path, name: str) -> str:
        """Pack a file and note its digest."""
        found = hashlib.sha256()
        with path.open("rb") as source, self._pack.open(_info(name), "w", force_zip64=True) as inside:
            while part := source.read(_CHUNK):
                found.update(part)
                inside.write(part)
        self.digests[name] = found.hexdigest()
        return name

    def text(self, name: str, text: str) -> None:
        """Pack a text and note its digest."""
        data = text.encode("utf-8", "backslashreplace")
        self._pack.writestr(_info(name), data)
        self.digests[name] = hashlib.sha256(data).hexdigest()


def _streamed(what: str) -> InputError:
    stream = "went to standard output" if what == "report" else "came from standard input"
    return InputError(f"The {what} {stream}; name the file that holds it with --{what}.", path="-")


def _changed(what: str, path: str, before: str, now: str) -> InputError:
    return InputError(
        f"The {what} {path} was changed after the run: its sha256 was {before[:16]} and is {now[:16]}. Name the one "
        f"that the run had with --{what}.",
        path=path,
    )


def _named(manifest: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """The lists as the run named them, numbered."""
    return enumerate(manifest["options"]["watchlists"], 1)


def _place(located: Located, number: int) -> str:
    """Where a list lies in the bundle: under the names that tell its id."""
    parts: tuple[str, ...] = (located.path.name,)
    if located.installed:
        parts = (located.installed.id, located.installed.version)
    return str(PurePosixPath("lists", str(number), *parts))


@contextmanager
def _judgements(database: Database, until: int) -> Iterator[Path]:
    """A file with the history up to a record, without the runs and what they found."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / JUDGEMENTS
        with Database(path, make=True) as copy, copy.writing() as connection:
            query = "SELECT * FROM records WHERE number <= ? ORDER BY number"
            connection.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", database.rows(query, until))
            query = (
                "SELECT digest, body FROM facts WHERE digest IN (SELECT json_extract(body, '$.mention') FROM records "
                "WHERE what = 'judgement' AND number <= ?1 UNION SELECT json_extract(body, '$.entry') FROM records "
                "WHERE what = 'judgement' AND number <= ?1)"
            )
            connection.executemany("INSERT INTO facts VALUES (?, ?)", database.rows(query, until))
        yield path


def _json(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _PACKED_AT)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
