"""One name per line."""

from __future__ import annotations

from pathlib import Path

from matcher.mentions import read_mentions


def test_lines(fixtures: Path) -> None:
    found = list(read_mentions(fixtures / "inputs" / "names.txt", kind="person"))
    assert [(m.row, m.text, m.kind) for m in found] == [
        (1, "Jon Jin Yong", "person"),
        (2, "Kozlov, Sergei", "person"),
        (4, "전진용", "person"),
    ]
    assert found[0].fields == {"name": "Jon Jin Yong"}
