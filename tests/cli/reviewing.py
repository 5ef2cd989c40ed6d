"""A folder with a list, customers and a file of judgements for the tests of the commands about them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main

LIST = (
    "id,name,kind,birth_date,programs\nA1,Zebulon Quartermaine,person,1961,EXAMPLE\nA2,Octavia Brimblecombe,person,,\n"
)
CUSTOMERS = "ref,name,city\nC1,Zebulon Quartermaine,Leeds\nC2,Nobody Else,York\nC3,Octavia Brimblecombe,Hull\n"


class Desk:
    """Where an analyst works."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "review.sqlite"
        self.config = folder / "matcher.toml"
        self.write("own.csv", LIST)
        self.write("customers.csv", CUSTOMERS)
        self.configure()

    def configure(self, more: str = "") -> None:
        """Say where the file lies, and more."""
        self.write("matcher.toml", f'[review]\nstore = "review.sqlite"\nauthor = "A. Analyst"\n{more}\n')

    def write(self, name: str, text: str) -> Path:
        """A file in the folder."""
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name

    def run(self, *words: object, quiet: bool = False, stdin: str | None = None) -> Result:
        """Run a command."""
        before = ["-q"] if quiet else []
        return CliRunner().invoke(main, [*before, "--config", str(self.config), *map(str, words)], input=stdin)

    def screen(self, output: str = "out.csv", *words: object) -> list[dict[str, str]]:
        """Screen the customers; give the rows of a CSV report."""
        place = self.folder / output
        done = self.run(
            "screen",
            self.folder / "customers.csv",
            "-w",
            self.folder / "own.csv",
            "--id-column",
            "ref",
            "-o",
            place,
            *words,
        )
        assert done.exit_code == 0, done.stderr
        return self.rows(output) if output.endswith(".csv") else []

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of a CSV file."""
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def judge(self, *words: object) -> Result:
        """Judge the first customer's match."""
        return self.run("judge", "different", "C1", "A1", "--reason", "other birth date", *words)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
