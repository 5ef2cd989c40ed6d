"""A resolution from files to a report, and once more from its manifest."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import Watchlist
from matcher.errors import ConfigError, InputError
from matcher.resolution.run import ResolveOptions, rerun, run


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.csv"
    path.write_text('name,note\nJon Jin Yong,a\n"JON, Jin-yong",b\nRi Sol Ju,c\n', encoding="utf-8")
    return path


def test_files_and_lists_become_parties(names: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    options = ResolveOptions(watchlists=("excerpt",))
    done = run([(str(names), "names.csv")], Watchlist.load("excerpt"), out, options, link_at=0.8)
    assert done.resolved.header == ("name", "note")
    assert {item.source for item in done.resolved.items[:3]} == {"names.csv"}
    assert len(done.resolved.items) == 93
    assert sum(len(cluster.members) for cluster in done.resolved.clusters) == 93
    again = rerun(done.manifest)
    assert again["output"]["sha256"] == done.manifest["output"]["sha256"]
    assert rerun(done.manifest, workers=2)["output"]["sha256"] == again["output"]["sha256"]


def test_lists_alone_need_no_input(tmp_path: Path) -> None:
    options = ResolveOptions(watchlists=("excerpt",), format="jsonl")
    done = run([], Watchlist.load("excerpt"), tmp_path / "out.jsonl", options, link_at=0.8)
    assert (done.manifest["inputs"], done.manifest["rows"]["mentions"]) == ([], 0)
    assert rerun(done.manifest)["output"]["sha256"] == done.manifest["output"]["sha256"]
    with pytest.raises(InputError, match="names one input, and 0 were"):
        rerun(done.manifest, source="names.csv")


def test_options_of_another_version_are_refused(names: Path, tmp_path: Path) -> None:
    done = run([(str(names), "n")], None, tmp_path / "out.csv", ResolveOptions(), link_at=0.8)
    with pytest.raises(ConfigError, match="unheard_of"):
        rerun(done.manifest | {"options": {**done.manifest["options"], "unheard_of": 1}})
