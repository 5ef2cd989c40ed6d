"""Bring a list up to date: gather its files, load them, check them, and only then put them to use.

Whatever goes wrong, the version in use stays in use, and the outcome says in one sentence what happened and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from matcher.errors import WatchlistError
from matcher.watchlists.check import Alerts, Checked, Finding, check
from matcher.watchlists.files import examine
from matcher.watchlists.gather import Gather, Gathered
from matcher.watchlists.readers import known_as
from matcher.watchlists.registry import LISTINGS, Listing
from matcher.watchlists.source import digest, source_id
from matcher.watchlists.store import RECORD, Installed, Store, installed, written
from matcher.watchlists.watchlist import Watchlist

_DRAFT = re.compile(r"\S*[/\\]\.incoming-[0-9a-f]+[/\\]?")
"""The hidden folder in which a version was being made: of no use to whoever reads what happened."""

Status = Literal["installed", "unchanged", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an update of one list came to.

    Attributes:
        id: of the list.
        status: `installed` a new version, `unchanged`, `refused` by a check, or `failed` before.
        text: one sentence.
        findings: what the checks found.
    """

    id: str
    status: Status
    text: str
    findings: tuple[Finding, ...] = ()

    @property
    def done(self) -> bool:
        """Whether the list in use is now as new as its publisher's."""
        return self.status in ("installed", "unchanged")


def update(
    listing: Listing,
    store: Store,
    gather: Gather,
    *,
    keep: int = 3,
    accept_shrink: bool = False,
    alerts: Alerts | None = None,
    now: datetime | None = None,
) -> Outcome:
    """Update one list.

    Args:
        listing: which list.
        store: where it is installed.
        gather: brings the files.
        keep: how many earlier versions stay.
        accept_shrink: whether it may have become shorter.
        alerts: whether names alert on a list, for the names that must.
        now: the time, for tests.
    """
    when = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
    current: Installed | None = None
    try:
        current = _in_use(store, listing.id)
        with store.draft(listing.id) as folder:
            files = gather(listing, folder, current)
            if files is None:
                store.confirm(listing.id, when)
                return Outcome(listing.id, "unchanged", f"{listing.id}: nothing newer{_as_of(current)}.")
            record = _record(listing, folder, files, when)
            written(folder / RECORD, record)
            watchlist = Watchlist.load(folder)
            found = _checked(watchlist, listing, folder, current, accept_shrink=accept_shrink, alerts=alerts)
            if found.faults:
                return _refused(listing, found, current)
            record |= _counted(watchlist, found)
            store.install(listing.id, folder, record, keep=keep)
    except (WatchlistError, OSError) as error:
        return Outcome(listing.id, "failed", f"{listing.id}: {_reason(error)} {_stays(current)}")
    return Outcome(listing.id, "installed", _news(listing, record, current), found.findings)


def _reason(error: WatchlistError | OSError) -> str:
    """What went wrong, as a sentence."""
    if isinstance(error, WatchlistError):
        return _DRAFT.sub("", str(error))
    return f"{error.filename or ''} {error.strerror or error}.".strip()


def _in_use(store: Store, name: str) -> Installed | None:
    """The version in use; a damaged one counts as none, for an update is what mends it."""
    try:
        current = store.current(name)
    except WatchlistError:
        return None
    return current if current and all(path.is_file() for path in current.files) else None


def _record(listing: Listing, folder: Path, files: Gathered, when: str) -> dict[str, Any]:
    """What a version says of itself before it is loaded."""
    return {
        "id": listing.id,
        "installed": when,
        "format": "auto" if listing.id in LISTINGS else listing.format,
        "columns": dict(listing.columns),
        "sha256": digest([examine(folder / name) for name in files]),
        "files": {name: remote.to_dict() for name, remote in files.items()},
    }


def _counted(watchlist: Watchlist, found: Checked) -> dict[str, Any]:
    """What it says besides once it is loaded."""
    source = watchlist.sources[0]
    return {
        "format": source.format,
        "published": source.published,
        "entries": source.entries,
        "names": source.names,
        "skipped": source.skipped,
        "counts": dict(found.counts),
    }


def _checked(
    watchlist: Watchlist,
    listing: Listing,
    folder: Path,
    current: Installed | None,
    *,
    accept_shrink: bool,
    alerts: Alerts | None,
) -> Checked:
    """The checks of a list, and whether it is the one that was meant."""
    before: Mapping[str, int] = current.record.get("counts", {}) if current else {}
    found = check(watchlist, listing, before=before, accept_shrink=accept_shrink, alerts=alerts)
    source = watchlist.sources[0]
    main = examine(installed(folder).files[0])
    stated = source_id(main, source.format) if source.format == "ofac-csv" else known_as(source.format, main)
    if listing.id in LISTINGS and stated != listing.id:
        what = f"the list {stated}" if stated else f"a file in the format {source.format}"
        text = f"What came is {what}, not {listing.id}."
        return Checked(found.counts, (Finding("fault", "another list", text), *found.findings))
    old = current.record.get("published", "") if current else ""
    if source.published and old > source.published:
        text = f"What came is of {source.published}, older than what is in use ({old})."
        level: Literal["fault", "warning"] = "warning" if accept_shrink else "fault"
        return Checked(found.counts, tuple(sorted((*found.findings, Finding(level, "older", text)), key=_faults_first)))
    return found


def _faults_first(finding: Finding) -> bool:
    return finding.level != "fault"


def _refused(listing: Listing, found: Checked, current: Installed | None) -> Outcome:
    """The outcome when a check found a fault."""
    first = found.faults[0]
    more = f" (and {len(found.faults) - 1} more faults)" if len(found.faults) > 1 else ""
    hint = " If that is right, use --accept-shrink." if {f.rule for f in found.faults} <= {"shrink", "older"} else ""
    text = f"{listing.id}: the new version is refused. {first.text}{more}{hint} {_stays(current)}"
    return Outcome(listing.id, "refused", text, found.findings)


def _stays(current: Installed | None) -> str:
    return f"The version{_as_of(current)} stays in use." if current else "The list is not installed."


def _as_of(current: Installed | None) -> str:
    """Which version is in use."""
    if not current:
        return ""
    day = current.record.get("published") or str(current.record.get("installed", ""))[:10]
    return f" of {day} ({current.record.get('entries', 0):,} entries)"


def _news(listing: Listing, record: Mapping[str, Any], current: Installed | None) -> str:
    """What was installed."""
    before = f", {current.record.get('entries', 0):,} before" if current else ""
    day = f" of {record['published']}" if record["published"] else ""
    entries = "1 entry" if record["entries"] == 1 else f"{record['entries']:,} entries"
    names = "1 name" if record["names"] == 1 else f"{record['names']:,} names"
    return f"{listing.id}: installed the version{day}: {entries}{before}, {names}."
