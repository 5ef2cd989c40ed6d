"""`matcher watchlist list`."""

from __future__ import annotations

import json

from tests.cli.installing import Place, place  # noqa: F401 - a fixture

IDS = {
    "us-ofac-sdn",
    "us-ofac-cons",
    "un-sc",
    "eu-fsf",
    "uk-sl",
    "ca-sema",
    "au-dfat",
    "ch-seco",
    "us-csl",
    "jp-mof",
    "ua-nsdc",
}


def test_every_known_list_is_there(place: Place) -> None:  # noqa: F811
    rows = json.loads(place.run("watchlist", "list", "--format", "json").stdout)
    assert {row["id"] for row in rows} >= IDS | {"own"}
    assert "excerpt" not in {row["id"] for row in rows}
    assert all(row["entries"] == 0 for row in rows)


def test_installed_ones_come_first_with_their_counts(place: Place) -> None:  # noqa: F811
    place.install(100)
    rows = json.loads(place.run("watchlist", "list", "--format", "json").stdout)
    assert (rows[0]["id"], rows[0]["entries"], rows[0]["names"]) == ("own", 100, 200)
    lines = place.run("watchlist", "list", "--installed").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["id", "own"]
    assert "Our own list" in lines[1]
