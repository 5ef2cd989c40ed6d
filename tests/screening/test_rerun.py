"""Running a manifest again."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from matcher.errors import ConfigError, InputError
from matcher.report.replay import differences
from matcher.screening import Matcher
from matcher.screening.rerun import rerun
from matcher.screening.run import RunOptions, screen
from matcher.watchlists import Watchlist


def test_the_same_again(tmp_path: Path, fixtures: Path) -> None:
    watchlist = Watchlist.load("excerpt")
    before = screen(
        fixtures / "inputs" / "article_names.csv",
        Matcher(watchlist),
        tmp_path / "out.jsonl",
        RunOptions(watchlists=("excerpt",)),
        lists=[asdict(each) for each in watchlist.sources],
    ).manifest
    assert differences(before, rerun(before)) == []
    other = rerun(before, source=fixtures / "inputs" / "names.txt")
    assert any("input differs" in sentence for sentence in differences(before, other))


def test_what_cannot_be_repeated() -> None:
    run = {"options": {"watchlists": ["excerpt"]}, "configuration": {}, "output": {"path": "-"}, "input": {"path": "-"}}
    with pytest.raises(InputError, match="--input"):
        rerun(run)
    unknown = run | {"configuration": {"unheard_of": 1}, "input": {"path": "x"}}
    with pytest.raises(ConfigError, match="unheard_of"):
        rerun(unknown)
    newer = run | {"options": {"watchlists": ["excerpt"], "read": {"way_of_the_future": 1}}, "input": {"path": "x"}}
    with pytest.raises(ConfigError, match="an option that this version does not know: way_of_the_future"):
        rerun(newer)
