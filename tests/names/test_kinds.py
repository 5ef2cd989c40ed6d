"""What a name tells about its kind; wrong guesses cost more than none."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from matcher.names import parse, parse_name
from matcher.names.kinds import guess, is_vessel
from matcher.text.tokenise import words
from tests.conftest import case_rows


@pytest.mark.parametrize("row", case_rows("kinds"), ids=lambda row: row["name"])
def test_cases(row: dict[str, str]) -> None:
    assert parse_name(row["name"]).kind == row["expected"]


def test_a_sure_legal_form_outweighs_a_comma() -> None:
    assert guess(words("Jin Jon"), legal=True, comma=True) == "organization"
    assert guess(words("Jin Jon"), legal=False, comma=True) == "person"


@pytest.mark.parametrize(
    ("text", "vessel"),
    [
        ("M/V Jon Jin", True),
        ("m/t Sea Star", True),
        ("F/V Alfa", True),
        ("MV Jon", False),
        ("M/Valfa", False),
        ("", False),
    ],
)
def test_prefixes_of_ships(text: str, vessel: bool) -> None:
    assert is_vessel(text) == vessel


def _share(path: Path, kind: str) -> float:
    """Which share of the names in a file is taken for another kind."""
    with path.open(encoding="utf-8", newline="") as file:
        counts = Counter(ways[0].kind for row in csv.DictReader(file) if (ways := parse(row["name"])))
    return counts[kind] / counts.total()


@pytest.mark.shared
@pytest.mark.parametrize("name", ["clean_us.csv", "clean_global.csv"])
def test_persons_are_not_taken_for_organizations(shared_dir: Path, name: str) -> None:
    assert _share(shared_dir / "eval" / name, "organization") < 0.001


@pytest.mark.shared
def test_companies_are_not_taken_for_persons(shared_dir: Path) -> None:
    assert _share(shared_dir / "eval" / "clean_companies.csv", "person") < 0.01
