"""What a configuration says of judgements and runs.

[review]
store = "/srv/screening/review.sqlite"   # the file that holds both; default: in the user's data folder
author = "A. Analyst"                    # who judges, where --author does not say
four_eyes = true                         # two authors must agree before a match is suppressed
expires = 365                            # days after which a judgement must be made again; default: never
wait = 10                                # seconds to wait for another process that writes
reasons = ["other birth date"]           # offered by the review, one key each
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.config import section
from matcher.errors import ConfigError
from matcher.review.database import WAIT

_TYPES: dict[str, tuple[type, ...]] = {
    "store": (str,),
    "author": (str,),
    "four_eyes": (bool,),
    "expires": (int,),
    "wait": (int, float),
    "reasons": (list,),
}
REASONS = (
    "other birth date",
    "other country or place",
    "other kind of party",
    "other official number",
    "only the name is alike",
)
MOST_REASONS = 9


def default_store() -> Path:
    """Where judgements and runs are kept unless a configuration says otherwise: the user's data folder."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where the file is asked for

    return user_data_path("matcher", appauthor=False) / "review.sqlite"


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """Settings of everything that has to do with judgements and runs.

    Attributes:
        store: the file that holds them; None for the default.
        author: who judges; empty if that is not set.
        four_eyes: whether a verdict needs two authors.
        expires: days after which a judgement must be made again; None for never.
        wait: seconds to wait for another process that writes.
        reasons: what the review offers, at most nine.
    """

    store: Path | None = None
    author: str = ""
    four_eyes: bool = False
    expires: int | None = None
    wait: float = WAIT
    reasons: tuple[str, ...] = REASONS

    @classmethod
    def read(cls, path: str | Path | None) -> ReviewSettings:
        """Read the table `[review]` of a TOML file; None gives the defaults.

        Raises:
            ConfigError: the file cannot be read, or says something that is not known or of the wrong type.
        """
        if path is None:
            return cls()
        table = section(path, "review")
        _check(table, f"[review] of {path}")
        made: dict[str, Any] = dict(table)
        if "store" in made:
            made["store"] = (Path(path).parent / Path(made["store"]).expanduser()).resolve()
        if "reasons" in made:
            made["reasons"] = tuple(map(str, made["reasons"]))
        return cls(**made)


def _check(table: Mapping[str, Any], where: str) -> None:
    """Refuse what is not known, and values of the wrong type.

    Raises:
        ConfigError: there is one.
    """
    for name, value in table.items():
        if name not in _TYPES:
            raise ConfigError(f"{where} sets {name}, which is not known; known are {', '.join(_TYPES)}.")
        if not isinstance(value, _TYPES[name]) or (isinstance(value, bool) and name != "four_eyes"):
            raise ConfigError(f"{where}: {name} is {value!r}, which is of the wrong type.")
        if isinstance(value, int | float) and value < 0:
            raise ConfigError(f"{where}: {name} is {value!r}; it must not be less than 0.")
    if len(table.get("reasons", ())) > MOST_REASONS:
        raise ConfigError(f"{where}: there are more than {MOST_REASONS} reasons, one for each digit.")
