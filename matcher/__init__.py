"""Screen names against public watchlists and explain every score, offline.

The face of the library, a table of contents. A name is loaded from its room when it is first asked for, so importing
the package costs next to nothing.

    read        `read_mentions` gives `Mention`, or `Skipped`; `Watchlist.load` gives `Entry`
    look up     `Matcher(watchlist, MatchConfig())` gives `Result` with `Match` and its `Evidence`
                `screen_frame` does the same to a DataFrame, `find_mentions` to the names in running text
    compare     `compare_names` gives `Comparison`
    resolve     `resolve` gives `Cluster` of mentions and entries, with the `Link` of its members
    understand  `parse_name` gives `Name` of `Token`; `transliterate` gives Latin readings
    report      `write_report` gives `Summary`

>>> from matcher import parse_name
>>> parse_name("JON, Jin Yong").kind
'person'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matcher.compare import compare_names
    from matcher.config import MatchConfig
    from matcher.errors import (
        ConfigError,
        InputError,
        MatcherError,
        MissingDependency,
        StoreError,
        UnknownFormat,
        WatchlistError,
    )
    from matcher.mentions import read_mentions
    from matcher.names import parse_name
    from matcher.records import (
        Cluster,
        Comparison,
        Entry,
        Evidence,
        Identifier,
        Link,
        ListedName,
        Match,
        Mention,
        Name,
        Result,
        Skipped,
        Summary,
        Token,
    )
    from matcher.report import write_report
    from matcher.resolution import resolve
    from matcher.screening import Matcher
    from matcher.screening.article import find_mentions
    from matcher.screening.frame import screen_frame
    from matcher.text.transliterate import transliterate
    from matcher.watchlists import Watchlist

__version__ = "0.1.0"

__all__ = [
    "Cluster",
    "Comparison",
    "ConfigError",
    "Entry",
    "Evidence",
    "Identifier",
    "InputError",
    "Link",
    "ListedName",
    "Match",
    "MatchConfig",
    "Matcher",
    "MatcherError",
    "Mention",
    "MissingDependency",
    "Name",
    "Result",
    "Skipped",
    "StoreError",
    "Summary",
    "Token",
    "UnknownFormat",
    "Watchlist",
    "WatchlistError",
    "__version__",
    "compare_names",
    "find_mentions",
    "parse_name",
    "read_mentions",
    "resolve",
    "screen_frame",
    "transliterate",
    "write_report",
]

_ROOMS = {
    "compare": ("compare_names",),
    "config": ("MatchConfig",),
    "errors": (
        "ConfigError", "InputError", "MatcherError", "MissingDependency", "StoreError", "UnknownFormat",
        "WatchlistError",
    ),
    "mentions": ("read_mentions",),
    "names": ("parse_name",),
    "records": (
        "Cluster", "Comparison", "Entry", "Evidence", "Identifier", "Link", "ListedName", "Match", "Mention", "Name",
        "Result", "Skipped", "Summary", "Token",
    ),
    "report": ("write_report",),
    "resolution": ("resolve",),
    "screening": ("Matcher",),
    "screening.article": ("find_mentions",),
    "screening.frame": ("screen_frame",),
    "text.transliterate": ("transliterate",),
    "watchlists": ("Watchlist",),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> Any:
    """Load a public name from its room the first time it is asked for."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """The public names."""
    return __all__
