"""The lists that are known by an id: who publishes them, where, in what form, and how many entries are plausible.

An id is what `-w` takes, what `Entry.source` says, and what a report's manifest records. The facts stand in
`data/lists.csv`; a configuration may change them and add lists of one's own (`settings`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from matcher.data import rows

TRIAL_ID = "excerpt"


@dataclass(frozen=True, slots=True)
class Listing:
    """A published list.

    Attributes:
        id: short name, lower-case with hyphens.
        publisher: who publishes it.
        title: what it is called.
        format: the reader's format.
        published: ISO date of what is bundled; empty for a list that is not.
        urls: what an update fetches, the main file first; empty where there is no fixed address.
        page: where a person finds the list.
        licence: the publisher's terms in a word.
        fewest: fewer entries than this are not plausible.
        most: nor are more than this.
        rhythm: days within which the publisher usually brings out a new one; 0 if that is not known.
        key: whether its server answers only to whoever has a key.
        headers: what a server wants to be told, such as a key; never written anywhere.
        columns: of a list of one's own, our column -> its header.
        canaries: names that must alert before a new version is put to use.
    """

    id: str
    publisher: str
    title: str
    format: str
    published: str = ""
    urls: tuple[str, ...] = ()
    page: str = ""
    licence: str = ""
    fewest: int = 1
    most: int = 10_000_000
    rhythm: int = 0
    key: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    columns: Mapping[str, str] = field(default_factory=dict)
    canaries: tuple[str, ...] = ()

    @property
    def free(self) -> bool:
        """Whether it can be fetched as things stand: there is an address, and a key if one is needed."""
        return bool(self.urls) and bool(not self.key or self.headers)


def _listings() -> dict[str, Listing]:
    """The table, and the excerpt."""
    found = {
        row["id"]: Listing(
            id=row["id"],
            publisher=row["publisher"],
            title=row["title"],
            format=row["format"],
            urls=tuple(row["urls"].split()),
            page=row["page"],
            licence=row["licence"],
            fewest=int(row["fewest"]),
            most=int(row["most"]),
            rhythm=int(row["rhythm"] or 0),
            key=row["key"] == "yes",
        )
        for row in rows("lists")
    }
    publisher = found["us-ofac-sdn"].publisher
    title = "Excerpt of the SDN List, for trying out"
    return found | {TRIAL_ID: Listing(TRIAL_ID, publisher, title, "ofac-csv", "2024-07-02")}


LISTINGS = _listings()


def excerpt_folder() -> Path:
    """Where the excerpt lies: inside the installed package, or at the top of a source checkout.

    >>> excerpt_folder().name in ("excerpt", "us-ofac-sdn-excerpt")
    True
    """
    here = Path(__file__).resolve().parent
    installed = here / "excerpt"
    return installed if installed.is_dir() else here.parent.parent / "watchlists" / "us-ofac-sdn-excerpt"


def is_trial(path: Path) -> bool:
    """Whether a folder is the excerpt, or a file lies in it."""
    excerpt = excerpt_folder()
    return excerpt in (path.resolve(), path.resolve().parent)
