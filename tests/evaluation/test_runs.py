"""Runs that were kept, and what flipped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import InputError
from matcher.evaluation.runs import flips, read_run


def case(name: str, decision: str, right: bool, score: float = 0.5) -> dict[str, Any]:
    return {"key": [name], "decision": decision, "score": score, "right": right}


def test_every_kind_of_flip_in_order() -> None:
    before = {"cases": [case("a", "clear", False), case("b", "match", True), case("c", "match", True),
                        case("d", "match", True), case("e", "match", True)]}  # fmt: skip
    after = {"cases": [case("f", "match", True), case("a", "match", True), case("b", "clear", False),
                       case("c", "review", True), case("e", "match", True, 0.9)]}  # fmt: skip
    assert [(flip.what, flip.case["key"][0]) for flip in flips(before, after)] == [
        ("broken", "b"), ("mended", "a"), ("moved", "c"), ("new", "f"), ("gone", "d"),
    ]  # fmt: skip


def test_a_question_asked_twice_is_told_apart() -> None:
    before = {"cases": [case("a", "match", True), case("a", "match", True)]}
    after = {"cases": [case("a", "match", True), case("a", "clear", False)]}
    assert [flip.what for flip in flips(before, after)] == ["broken"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "no json", json.dumps({"command": "evaluate pairs"}), json.dumps({"command": "x", "cases": []}),
     json.dumps({"command": "evaluate pairs", "cases": [{"key": 1}]}), "[" * 100_000],
)  # fmt: skip
def test_what_is_no_run_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "run.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"run\.json is no run"):
        read_run(str(path), "evaluate pairs")


def test_a_missing_run(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_run(str(tmp_path / "none.json"), "evaluate pairs")
