"""What the commands that measure share."""

from __future__ import annotations

from matcher.cli.sheets import run_place


def test_where_a_run_is_kept() -> None:
    assert run_place("-", None, "table") is None
    assert run_place("proof.html", None, "html") == "proof.html.run.json"
    assert run_place("proof.json", None, "json") is None
    assert run_place("-", "run.json", "csv") == "run.json"
