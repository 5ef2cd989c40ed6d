"""Shared options."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from matcher.cli import main
from matcher.cli.options import absolute, refuse_binary
from matcher.config import MatchConfig


def test_a_path_holds_from_any_folder(tmp_path: Path) -> None:
    assert absolute("excerpt") == "excerpt"
    assert absolute("-") == "-"
    assert absolute(str(tmp_path / "." / "x" / "..")) in (str(tmp_path / "x" / ".."), str(tmp_path.resolve()))


def test_the_configuration_is_read_and_overruled(tmp_path: Path) -> None:
    config = tmp_path / "matcher.toml"
    config.write_text("[match]\nmatch_at = 1.0\nreview_at = 0.0\n", encoding="utf-8")
    words = ["-q", "--config", str(config), "screen", "-w", "excerpt"]
    assert ",review," in CliRunner().invoke(main, words, input="Sergei Kozlov\n").stdout
    assert ",match," in CliRunner().invoke(main, [*words, "--match-at", "0.01"], input="Sergei Kozlov\n").stdout


def test_what_was_not_loaded_is_said(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("id,name\nA1,Zebulon Quartermaine\nA2\n", encoding="utf-8")
    words = "mine.csv line 3: The row has 1 fields, the header 2."
    for options, count in ([], 1), (["-v"], 1), (["-q"], 0):
        done = CliRunner().invoke(main, [*options, "screen", "-w", str(mine)], input="Jon\n")
        assert done.stderr.count(words) == count


def test_the_help_states_the_real_thresholds() -> None:
    text = " ".join(CliRunner().invoke(main, ["screen", "--help"]).output.split())
    defaults = MatchConfig()
    assert f"Score from which it is a match. [default: {defaults.match_at}]" in text
    assert f"Score from which a person should look. [default: {defaults.review_at}]" in text


def test_a_workbook_is_not_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_binary("xlsx", "-")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    refuse_binary("csv", "-")
    refuse_binary("xlsx", "out.xlsx")
    with pytest.raises(click.UsageError, match="name a file"):
        refuse_binary("xlsx", "-")


def test_parquet_without_pyarrow_is_told_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.cli.options.find_spec", lambda _: None)
    done = CliRunner().invoke(main, ["screen", "-w", "excerpt", "-o", "out.parquet"], input="Jon\n")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr == "error: Parquet needs pyarrow: pip install 'watchlist-matcher[parquet]'.\n"
