"""What regulators and users of other tools ask of a screening: rows of fixtures/cases/screening.csv on one list."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from matcher import Matcher, Watchlist
from tests.conftest import case_rows

ROWS = case_rows("screening")
OPEN = pytest.mark.xfail(strict=True, reason="an open case: once it comes out, take `open` out of its note")
CASES = [
    pytest.param(row, id=f"{row['requirement']}: {row['name'][:40]}", marks=[OPEN] * row["note"].startswith("open"))
    for row in ROWS
]


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    path: Path = tmp_path_factory.mktemp("list") / "required.csv"
    listed = {row["listed"]: row["kind"] for row in ROWS if row["listed"]}
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "name", "kind"])
        table.writerows([str(number), name, kind] for number, (name, kind) in enumerate(listed.items(), 1))
    return Matcher(Watchlist.load(path))


def asked(text: str) -> str:
    """The name of a row; `*200` means so many more words like the last."""
    name, _, times = text.partition(" *")
    return " ".join([name, *[name.split()[-1]] * int(times)]) if times else name


@pytest.mark.parametrize("row", CASES)
def test_a_name_comes_out_as_required(matcher: Matcher, row: dict[str, str]) -> None:
    (result,) = matcher.match_all([asked(row["name"])])
    first = result.matches[0] if result.matches else None
    seen = f"{result.decision} {first.name if first else ''} {first.score if first else 0:.3f}"
    if row["expected"] in ("match", "alert"):
        assert first is not None, seen
        assert first.name == row["listed"], seen
        assert result.decision == "match" or row["expected"] == "alert", seen
    elif row["expected"] == "not_match":
        assert result.decision in ("clear", "review"), seen
    else:
        assert result.decision == row["expected"], seen
    assert result.decision != "unscreenable" or result.reason


def test_every_expectation_is_known_and_something_is_unscreenable() -> None:
    assert {row["expected"] for row in ROWS} == {"match", "alert", "not_match", "clear", "unscreenable"}
