"""A configuration and a store of lists for the tests of the commands about lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from tests.watchlists.samples import names, own

CONFIG = """
[lists]
folder = "lists"
[lists.own]
title = "Our own list"
url = '{url}'
"""


class Place:
    """A folder with a configuration, one list of one's own, and the commands run there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = folder / "matcher.toml"
        self.source = folder / "own.csv"
        self.config.write_text(CONFIG.format(url=self.source), encoding="utf-8")

    def run(self, *words: object, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, ["--config", str(self.config), *map(str, words)], input=stdin)

    def install(self, count: int = 100, **more: str) -> Result:
        """Publish a list of so many names and update."""
        self.source.write_bytes(own(names(count), **more))
        return self.run("watchlist", "update", "own")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)
