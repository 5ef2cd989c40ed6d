"""Settings: their ranges, files and digest."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from matcher.config import MatchConfig
from matcher.errors import ConfigError


def test_defaults_are_in_order() -> None:
    config = MatchConfig()
    assert 0.0 < config.review_at < config.match_at < 1.0
    assert not config.weak_alias_matches


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan"), float("inf"), "0.8", None, True])
@pytest.mark.parametrize("name", ["match_at", "review_at"])
def test_a_threshold_out_of_range_is_refused(name: str, value: object) -> None:
    with pytest.raises(ConfigError, match=name):
        MatchConfig(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["yes", 1, None])
@pytest.mark.parametrize("name", ["weak_alias_matches", "ofac_like"])
def test_a_switch_is_true_or_false(name: str, value: object) -> None:
    with pytest.raises(ConfigError, match=f"{name} is .* true or false"):
        MatchConfig(**{name: value})  # type: ignore[arg-type]


def test_thresholds_must_not_cross() -> None:
    with pytest.raises(ConfigError, match="lower it or raise"):
        MatchConfig(match_at=0.5, review_at=0.6)
    assert MatchConfig(match_at=0.6, review_at=0.6).match_at == 0.6


@pytest.mark.parametrize("edges", [(0, 0), (1, 1), (1, 0)])
def test_edges_are_allowed(edges: tuple[int, int]) -> None:
    assert MatchConfig(match_at=edges[0], review_at=edges[1])


def test_it_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        MatchConfig().match_at = 0.1  # type: ignore[misc]


def test_equal_settings_have_equal_digests() -> None:
    assert MatchConfig().digest() == MatchConfig().digest()
    assert MatchConfig().digest() != MatchConfig(match_at=0.9).digest()
    assert len(MatchConfig().digest()) == 64


@pytest.mark.parametrize("text", ["[match]\nmatch_at = 0.9\nreview_at = 0.7\n", "match_at = 0.9\nreview_at = 0.7\n"])
def test_a_file_sets_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    assert MatchConfig.read(path) == MatchConfig.read(str(path)) == MatchConfig(match_at=0.9, review_at=0.7)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("match_att = 0.9\n", "match_att"),
        ("match_at = \n", "cannot be read"),
        ("match = 3\n", "must be a table"),
        ('match_at = "high"\n', "match_at"),
        ("match_at = 7\n", "from 0 to 1"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        MatchConfig.read(path)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"settings\.toml"):
        MatchConfig.read(path)
    with pytest.raises(ConfigError, match=r"missing\.toml"):
        MatchConfig.read(tmp_path / "missing.toml")
