"""One resolution: read names and entries, find the parties, write them, and account for it in a manifest."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import matcher
from matcher.errors import ConfigError, InputError
from matcher.mentions import InputFile, read_mentions
from matcher.records import Mention, Skipped
from matcher.report.clusters import Item, Resolved, write_clusters
from matcher.report.manifest import utc_now, write_manifest
from matcher.report.parties_manifest import parties_counts, parties_manifest
from matcher.report.results_as_mentions import mentions_in
from matcher.report.target import Target, opened
from matcher.resolution.parties import Among, resolve
from matcher.watchlists import Watchlist


@dataclass(frozen=True, slots=True)
class ResolveOptions:
    """What a second run needs to be the same, beside the inputs and the score of a link.

    Attributes:
        watchlists: lists whose entries are resolved too.
        list_format: of the lists.
        list_columns: of generic list files.
        read: how the inputs are read: columns, encoding, ...
        ignore: types of official numbers that are left out.
        among: what is linked: `all`, `files`, `one-file`.
        format: `csv`, `jsonl` or `html`.
        raw: whether cells that a spreadsheet would run as formulas are left as they are.
    """

    watchlists: tuple[str, ...] = ()
    list_format: str = "auto"
    list_columns: Mapping[str, str] = field(default_factory=dict)
    read: Mapping[str, Any] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    among: Among = "all"
    format: str = "csv"
    raw: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for the manifest."""
        return asdict(self) | {"watchlists": list(self.watchlists), "ignore": list(self.ignore)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> ResolveOptions:
        """From a manifest.

        Raises:
            ConfigError: there is an option that this version does not know.

        >>> ResolveOptions.from_dict({"ignore": ["passport"]}).ignore
        ('passport',)
        """
        if unknown := sorted(set(values) - set(cls.__slots__)):
            raise ConfigError(f"The manifest has an option that this version does not know: {unknown[0]}.")
        return cls(**{**values, **{name: tuple(values.get(name, ())) for name in ("watchlists", "ignore")}})


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a run gave.

    Attributes:
        resolved: the items and their parties.
        manifest: the whole account, as plain values.
    """

    resolved: Resolved
    manifest: dict[str, Any]


def run(
    inputs: Iterable[tuple[str, str]],
    watchlist: Watchlist | None,
    target: Target,
    options: ResolveOptions,
    *,
    link_at: float,
    workers: int = 1,
    manifest_path: str | None = None,
) -> Resolution:
    """Resolve the names of some files and the entries of lists, and write the parties and the manifest.

    Args:
        inputs: for each file where it lies and how it is called in the report; `-` is standard input.
        watchlist: entries; None for none.
        target: where the parties go.
        options: columns, format, ...
        link_at: score from which two are linked.
        workers: processes that compare names.
        manifest_path: where the manifest goes; None writes none.

    Raises:
        InputError: an input cannot be read.
        OSError: the parties cannot be written.
    """
    started = utc_now()
    items: list[Item] = []
    header: dict[str, None] = {}
    told = [_read(place, called, options.read, items, header) for place, called in inputs]
    items += watchlist or ()
    compared = [item for item in items if not isinstance(item, Skipped)]
    clusters = resolve(compared, ignore=options.ignore, link_at=link_at, among=options.among, workers=workers)
    resolved = Resolved(items, clusters, tuple(header))
    with opened(target) as (file, digesting):
        write_clusters(resolved, file, format=options.format, raw=options.raw)
    account = parties_manifest(
        program=matcher.__version__,
        configuration={"link_at": link_at},
        options=options.to_dict(),
        lists=[asdict(each) for each in watchlist.sources] if watchlist else [],
        inputs=told,
        counts=parties_counts(resolved),
        output={"path": str(target) if isinstance(target, str | Path) else "-", "sha256": digesting.sha256},
        times=(started, utc_now()),
    )
    if manifest_path is not None:
        write_manifest(account, manifest_path)
    return Resolution(resolved, account)


def rerun(manifest: Mapping[str, Any], *, source: str | None = None, workers: int = 1) -> dict[str, Any]:
    """The manifest of a second run with the same settings, lists and inputs.

    Args:
        manifest: of the first run.
        source: the input, if there was one and it lies elsewhere now or came from standard input.
        workers: processes that compare names.

    Raises:
        ConfigError: the manifest holds an option that this version does not know.
        InputError: an input is not there.
        WatchlistError: a list is not there.
    """
    options = ResolveOptions.from_dict(manifest["options"])
    watchlist = None
    if options.watchlists:
        columns = dict(options.list_columns) or None
        watchlist = Watchlist.load(*options.watchlists, format=options.list_format, columns=columns)
    link_at = float(manifest["configuration"]["link_at"])
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / f"parties{''.join(Path(manifest['output']['path']).suffixes[-2:])}"
        again = _inputs(manifest, source)
        return run(again, watchlist, draft, options, link_at=link_at, workers=workers).manifest


def _inputs(manifest: Mapping[str, Any], source: str | None) -> list[tuple[str, str]]:
    """Where each input lies now, and how it was called."""
    inputs = manifest["inputs"]
    if source is not None:
        if len(inputs) != 1:
            raise InputError(f"--input names one input, and {len(inputs)} were resolved.", path=source)
        return [(source, inputs[0]["path"])]
    for each in inputs:
        if each["place"] == "-":
            raise InputError("The input came from standard input; name the file that held it with --input.", path="-")
        if not Path(each["place"]).exists():
            raise InputError(f"The input {each['place']} is not there now.", path=each["place"])
    return [(each["place"], each["path"]) for each in inputs]


def _read(
    place: str, called: str, options: Mapping[str, Any], items: list[Item], header: dict[str, None]
) -> dict[str, Any]:
    """Read an input; what the manifest says of it."""
    found = mentions_in(place)
    path = place if place == "-" else str(Path(place).resolve())
    if found is not None:
        items += [replace(item, source=called) if isinstance(item, Mention) else item for item in found]
        header |= dict.fromkeys(key for item in found for key in item.fields)
        with Path(place).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        about = {"bytes": Path(place).stat().st_size, "format": "results", "encoding": "utf-8", "columns": []}
        return {"path": called, "place": path, "sha256": digest, **about}
    with InputFile(place) as source:
        source.path = called
        items += read_mentions(source, **options)
        header |= dict.fromkeys(source.header)
        source.finish()
    about = {"bytes": source.size, "format": source.format, "encoding": source.encoding}
    return {"path": called, "place": path, "sha256": source.sha256, **about, "columns": list(source.header)}
