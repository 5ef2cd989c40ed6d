"""Settings of a comparison and of a run, checked when they are made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from matcher.errors import ConfigError


@dataclass(frozen=True, slots=True)
class MatchConfig:
    """How matches are decided.

    Attributes:
        match_at: score (0 to 1) from which a match needs no second look at the name.
        review_at: score from which a person should look; never above `match_at`.
        weak_alias_matches: whether a weak alias alone may be a match; if not, it asks for review.
        ofac_like: whether to add the score of OFAC's own search as the column `ofac_like`.

    >>> MatchConfig(review_at=0.9, match_at=0.8)
    Traceback (most recent call last):
    matcher.errors.ConfigError: review_at (0.9) is above match_at (0.8); lower it or raise match_at.
    """

    match_at: float = 0.8
    review_at: float = 0.5
    weak_alias_matches: bool = False
    ofac_like: bool = False

    def __post_init__(self) -> None:
        for name in ("match_at", "review_at"):
            value = getattr(self, name)
            if not isinstance(value, int | float) or isinstance(value, bool) or not 0.0 <= value <= 1.0:
                raise ConfigError(f"{name} is {value!r}; it must be a number from 0 to 1.")
        for name in ("weak_alias_matches", "ofac_like"):
            if not isinstance(getattr(self, name), bool):
                raise ConfigError(f"{name} is {getattr(self, name)!r}; it must be true or false.")
        if self.review_at > self.match_at:
            raise ConfigError(
                f"review_at ({self.review_at}) is above match_at ({self.match_at}); lower it or raise match_at."
            )

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for the manifest."""
        return asdict(self)

    def digest(self) -> str:
        """SHA-256 of the settings: equal settings, equal digest, on every machine."""
        return digest_of(self.to_dict())

    @classmethod
    def read(cls, path: str | Path) -> MatchConfig:
        """Read the table `[match]` (or the top level) of a TOML file.

        Raises:
            ConfigError: the file cannot be read, is no TOML, or names an unknown setting.
        """
        return cls(**settings_in(path))


def settings_in(path: str | Path) -> dict[str, Any]:
    """The settings of `MatchConfig` that a TOML file has, as it has them.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or names an unknown setting.
    """
    return _known(_table(Path(path)), str(path), {f.name for f in fields(MatchConfig)})


def digest_of(settings: Mapping[str, Any]) -> str:
    """SHA-256 of settings as plain values, whatever version wrote them.

    >>> digest_of(MatchConfig().to_dict()) == MatchConfig().digest()
    True
    """
    return hashlib.sha256(json.dumps(dict(settings), sort_keys=True).encode()).hexdigest()


def section(path: str | Path, name: str) -> dict[str, Any]:
    """A table of a TOML file; empty if the file has none of that name.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or has something else by that name.
    """
    table = _read(Path(path)).get(name, {})
    if not isinstance(table, dict):
        raise ConfigError(f"In {path}, [{name}] must be a table.")
    return table


def _read(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most commands read no configuration

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"The configuration {path} cannot be read: {error}.") from error


def _table(path: Path) -> dict[str, Any]:
    data = _read(path)
    # What stands under [lists] and [review] is read elsewhere (`watchlists.settings`, `review.settings`).
    table = data.get("match", {name: value for name, value in data.items() if name not in ("lists", "review")})
    if not isinstance(table, dict):
        raise ConfigError(f"In {path}, [match] must be a table of settings.")
    return table


def _known(table: dict[str, Any], path: str, names: set[str]) -> dict[str, Any]:
    unknown = sorted(set(table) - names)
    if unknown:
        raise ConfigError(
            f"{path} sets {', '.join(unknown)}, which is not known; known are {', '.join(sorted(names))}."
        )
    return table
