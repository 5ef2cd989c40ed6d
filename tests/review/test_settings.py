"""The table `[review]` of a configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.config import MatchConfig
from matcher.errors import ConfigError
from matcher.review.settings import REASONS, ReviewSettings, default_store


def test_the_defaults() -> None:
    assert ReviewSettings.read(None) == ReviewSettings()
    assert not ReviewSettings().four_eyes
    assert default_store().name == "review.sqlite"


def test_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "matcher.toml"
    path.write_text(
        'match_at = 0.9\n[review]\nstore = "r.sqlite"\nauthor = "A"\nfour_eyes = true\nexpires = 365\nwait = 1.5\n'
        'reasons = ["other ship"]\n',
        encoding="utf-8",
    )
    settings = ReviewSettings.read(path)
    assert settings == ReviewSettings(tmp_path / "r.sqlite", "A", True, 365, 1.5, ("other ship",))
    assert MatchConfig.read(path).match_at == 0.9


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stor = 'x'", "sets stor, which is not known"),
        ("store = 3", "of the wrong type"),
        ("expires = true", "of the wrong type"),
        ("expires = -1", "must not be less than 0"),
        (f"reasons = {['x'] * 10}", "more than 9 reasons"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "matcher.toml"
    path.write_text(f"[review]\n{text}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        ReviewSettings.read(path)


@pytest.mark.parametrize("text", ["review = 3", "[review"])
def test_what_is_no_table_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "matcher.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError):
        ReviewSettings.read(path)


def test_reasons_are_short_and_differ() -> None:
    assert len(set(REASONS)) == len(REASONS) <= 9
