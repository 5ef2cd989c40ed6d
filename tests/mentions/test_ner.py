"""Names found by a spaCy pipeline."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from matcher.errors import ConfigError, MissingDependency
from matcher.mentions.ner import recogniser


def test_without_a_pipeline_nothing_is_found() -> None:
    assert recogniser(None)("Jon Jin Yong") == []


def test_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingDependency, match=r"watchlist-matcher\[ner\]"):
        recogniser("en_core_web_sm")


def test_the_names_of_a_pipeline(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "jon jin yong"}, {"label": "DATE", "pattern": "monday"}])
    pipeline.to_disk(tmp_path / "own")
    assert recogniser(str(tmp_path / "own"))("on monday jon jin yong left") == [(10, 22)]
    with pytest.raises(ConfigError, match="no spaCy pipeline"):
        recogniser(str(tmp_path / "none"))
