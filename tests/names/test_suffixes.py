"""What stands behind a name."""

from __future__ import annotations

import pytest

from matcher.names.suffixes import only_suffixes, suffix_at_end
from matcher.text.tokenise import words


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("John Smith Jr", 1),
        ("John Smith Jr.", 1),
        ("Juan Perez PhD", 1),
        ("Juan Perez Ph.D.", 2),
        ("William the Elder", 2),
        ("Jane Doe M.B.A.", 1),
        ("Jane Doe M.A.", 1),
        ("Jane M.A.", 0),
        ("Yo-Yo Ma", 0),
        ("Kim Jun", 0),
        ("Amartya Sen", 0),
        ("Jr", 0),
    ],
)
def test_suffix_at_end(text: str, length: int) -> None:
    assert suffix_at_end(words(text)) == length


@pytest.mark.parametrize(
    ("text", "only"), [("Jr", True), ("Ph.D.", True), ("Jr. PhD", True), ("Jun", False), ("Jin Jr", False)]
)
def test_only_suffixes(text: str, only: bool) -> None:
    assert only_suffixes(words(text)) == only
