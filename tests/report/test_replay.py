"""Two manifests: what differs is named."""

from __future__ import annotations

import copy
import hashlib
from pathlib import Path
from typing import Any

import pytest

from matcher.config import digest_of
from matcher.report.replay import changed_since, differences, same_report

RUN: dict[str, Any] = {
    "program": {"version": "1"},
    "configuration": {"match_at": 0.85},
    "lists": [{"id": "sdn", "sha256": "a", "entries": 3}],
    "input": {"sha256": "b"},
    "output": {"sha256": "c", "path": "out.csv"},
}


def changed(*path: Any, to: Any) -> dict[str, Any]:
    run = copy.deepcopy(RUN)
    place: Any = run
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return run


def test_nothing_differs() -> None:
    assert differences(RUN, RUN) == []
    assert same_report(RUN, RUN)


@pytest.mark.parametrize(
    ("other", "word"),
    [
        (changed("program", "version", to="2"), "its version was 1 and is 2"),
        (changed("configuration", "new", to=True), "The setting new was not there then and is True"),
        (changed("lists", 0, "sha256", to="x"), "The list sdn differs"),
        (changed("lists", to=[]), "The list sdn is missing now"),
        (changed("input", "sha256", to="x"), "The input differs"),
        (changed("output", "sha256", to="x"), "The report differs"),
        (changed("configuration", "match_at", to=0.9), "The setting match_at was 0.85 and is 0.9"),
    ],
)
def test_each_difference_is_named(other: dict[str, Any], word: str) -> None:
    (sentence,) = differences(RUN, other)
    assert word in sentence


def test_settings_changed_in_the_manifest_are_noticed(tmp_path: Path) -> None:
    run = RUN | {"configuration_sha256": digest_of(RUN["configuration"])}
    assert changed_since(run, tmp_path) == []
    (sentence,) = changed_since(run | {"configuration": {"match_at": 0.5}}, tmp_path)
    assert "The configuration in the manifest was changed" in sentence


def test_a_report_changed_by_hand_is_noticed(tmp_path: Path) -> None:
    assert changed_since(RUN, tmp_path) == []
    (tmp_path / "out.csv").write_bytes(b"x")
    (sentence,) = changed_since(RUN, tmp_path)
    assert "out.csv was changed after it was written" in sentence
    same = changed("output", "sha256", to=hashlib.sha256(b"x").hexdigest())
    assert changed_since(same, tmp_path) == []
