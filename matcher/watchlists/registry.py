"""The lists that are known by an id: who publishes them, and in what form.

An id is what `-w` takes, what `Entry.source` says, and what a report's manifest records.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
    """

    id: str
    publisher: str
    title: str
    format: str
    published: str = ""


_OFAC = "US Department of the Treasury, Office of Foreign Assets Control"
_OFSI = "HM Treasury, Office of Financial Sanctions Implementation"
_EU = "European Commission, Service for Foreign Policy Instruments"
LISTINGS = {
    listing.id: listing
    for listing in (
        Listing("us-ofac-sdn", _OFAC, "Specially Designated Nationals and Blocked Persons List", "ofac-csv"),
        Listing("us-ofac-cons", _OFAC, "Consolidated Sanctions List (Non-SDN)", "ofac-csv"),
        Listing("eu-fsf", _EU, "Consolidated List of Financial Sanctions", "eu-xml"),
        Listing("uk-ofsi", _OFSI, "Consolidated List of Financial Sanctions Targets", "uk-conlist"),
        Listing("uk-sl", "UK Foreign, Commonwealth and Development Office", "UK Sanctions List", "uk-sl"),
        Listing("ca-sema", "Global Affairs Canada", "Consolidated Canadian Autonomous Sanctions List", "ca-xml"),
        Listing("au-dfat", "Australian Department of Foreign Affairs and Trade", "Consolidated List", "au-dfat"),
        Listing("ch-seco", "Swiss State Secretariat for Economic Affairs", "Consolidated List", "ch-seco"),
        Listing("us-csl", "US International Trade Administration", "Consolidated Screening List", "us-csl"),
        Listing("un-sc", "United Nations Security Council", "Consolidated List", "un-xml"),
        Listing(TRIAL_ID, _OFAC, "Excerpt of the SDN List, for trying out", "ofac-csv", "2024-07-02"),
    )
}


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
