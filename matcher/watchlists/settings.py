"""What a configuration says of lists: where they are kept, how they are fetched, which are mirrored or one's own.

[lists]
folder = "/srv/watchlists"        # where installed lists lie; default: the user's data folder
proxy = "http://proxy:3128"       # for fetching
ca = "/etc/ssl/company.pem"       # certificates to trust instead of the usual ones
keep = 5                          # earlier versions that stay

[lists.us-ofac-sdn]               # a known list: what stands here replaces what the registry says
url = ["https://mirror.example/sdn.csv", "https://mirror.example/alt.csv"]

[lists.our-blacklist]             # a list of one's own
url = "https://intranet.example/blacklist.csv"
columns = { id = "Ref", name = "Party" }
canaries = ["Somebody Who Is On It"]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from matcher.config import section
from matcher.errors import ConfigError
from matcher.watchlists.readers import MODULES
from matcher.watchlists.registry import LISTINGS, TRIAL_ID, Listing
from matcher.watchlists.store import default_folder

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,60}")
_GENERAL: dict[str, tuple[type, ...]] = {
    "folder": (str,),
    "proxy": (str,),
    "ca": (str,),
    "keep": (int,),
    "timeout": (int, float),
}
_OF_A_LIST: dict[str, tuple[type, ...]] = {
    "url": (str, list),
    "title": (str,),
    "publisher": (str,),
    "format": (str,),
    "licence": (str,),
    "page": (str,),
    "fewest": (int,),
    "most": (int,),
    "rhythm": (int,),
    "headers": (dict,),
    "columns": (dict,),
    "canaries": (list,),
}


@dataclass(frozen=True, slots=True)
class ListSettings:
    """Settings of everything that has to do with installed lists.

    Attributes:
        folder: where installed lists lie.
        proxy: through which to fetch; empty for none.
        ca: file of certificates to trust; empty for the usual ones.
        keep: how many earlier versions of a list stay.
        timeout: seconds without a byte after which a server is given up.
        listings: the known lists by id, one's own among them, without the excerpt.
    """

    folder: Path = field(default_factory=default_folder)
    proxy: str = ""
    ca: str = ""
    keep: int = 3
    timeout: float = 60.0
    listings: Mapping[str, Listing] = field(
        default_factory=lambda: {name: each for name, each in LISTINGS.items() if name != TRIAL_ID}
    )

    @classmethod
    def read(cls, path: str | Path | None) -> ListSettings:
        """Read the table `[lists]` of a TOML file; None gives the defaults.

        Raises:
            ConfigError: the file cannot be read, or says something that is not known or of the wrong type.
        """
        if path is None:
            return cls()
        table = section(path, "lists")
        general = {name: value for name, value in table.items() if not isinstance(value, dict)}
        _checked(general, _GENERAL, f"[lists] of {path}")
        if "folder" in general:
            general["folder"] = (Path(path).parent / Path(general["folder"]).expanduser()).resolve()
        settings = cls(**general)
        own = {name: _listing(name, value, str(path)) for name, value in table.items() if isinstance(value, dict)}
        return replace(settings, listings={**settings.listings, **own})


def _listing(name: str, table: Mapping[str, Any], path: str) -> Listing:
    """A list of one's own, or a known one with changes."""
    where = f"[lists.{name}] of {path}"
    if not _ID.fullmatch(name) or name == TRIAL_ID:
        raise ConfigError(f"{where}: an id is lower-case letters, digits, hyphens and dots, and not `{TRIAL_ID}`.")
    _checked(table, _OF_A_LIST, where)
    changes = {key: value for key, value in table.items() if key != "url"}
    if "url" in table:
        changes["urls"] = tuple([table["url"]] if isinstance(table["url"], str) else table["url"])
    if "canaries" in table:
        changes["canaries"] = tuple(map(str, table["canaries"]))
    if changes.get("format", "auto") not in (*MODULES, "auto"):
        raise ConfigError(f"{where}: there is no format {changes['format']!r}; known are {', '.join(MODULES)}.")
    return replace(LISTINGS.get(name) or Listing(name, "", name, "auto"), **changes)


def _checked(table: Mapping[str, Any], known: Mapping[str, tuple[type, ...]], where: str) -> None:
    """Refuse what is not known, and values of the wrong type.

    Raises:
        ConfigError: there is one.
    """
    for name, value in table.items():
        if name not in known:
            raise ConfigError(f"{where} sets {name}, which is not known; known are {', '.join(known)}.")
        if not isinstance(value, known[name]) or isinstance(value, bool):
            raise ConfigError(f"{where}: {name} is {value!r}, which is of the wrong type.")
