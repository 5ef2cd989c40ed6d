"""The manifest: all counts add up, and it reads back."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from matcher.config import MatchConfig
from matcher.errors import InputError
from matcher.mentions import InputFile
from matcher.records import Summary
from matcher.report.manifest import manifest, read_manifest, run_so_far, utc_now, write_manifest


def sample() -> dict[str, Any]:
    run = run_so_far(
        program="1.2.3",
        config=MatchConfig(),
        options={"limit": 50, "watchlists": ["excerpt"]},
        lists=[{"id": "excerpt", "sha256": "a", "entries": 90, "trial": True}],
        source=InputFile(io.BytesIO(b"name\n")),
    )
    return manifest(
        run,
        summary=Summary(rows=10, match=1, review=2, clear=3, suppressed=0, unscreenable=4, sha256="b"),
        output="out.csv",
        started=utc_now(),
        finished=utc_now(),
    )


SAMPLE = sample()


def test_rows_add_up() -> None:
    rows = sample()["rows"]
    assert rows["read"] == rows["screened"] + rows["unscreenable"]
    assert rows["screened"] == rows["match"] + rows["review"] + rows["clear"] + rows["suppressed"]


def test_times_are_utc() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", sample()["started"])


def test_it_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "out.csv.manifest.json"
    write_manifest(sample(), path)
    assert read_manifest(path)["configuration_sha256"] == MatchConfig().digest()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{", "not JSON"),
        ("[]", "no manifest"),
        ('{"a": 1}', "no manifest"),
        (json.dumps({"manifest": 99, "output": {}}), "newer"),
        (json.dumps({"manifest": 1}), "damaged manifest: program.version"),
        (json.dumps(SAMPLE | {"options": []}), "damaged manifest: options"),
        (json.dumps(SAMPLE | {"lists": [{"id": "x"}]}), "damaged manifest: lists"),
        (json.dumps(SAMPLE | {"output": {"path": None}}), "damaged manifest: output.path"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str, word: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=word):
        read_manifest(path)
    with pytest.raises(InputError, match="cannot be read"):
        read_manifest(tmp_path / "missing.json")
