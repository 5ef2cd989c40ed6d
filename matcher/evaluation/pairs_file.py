"""Pairs of names that somebody judged: one party or two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.errors import InputError
from matcher.evaluation.labels import LabelRow, fault, meaning, read_table
from matcher.records import Kind

_FIRST = ("name1", "a", "name_1", "name_a", "left", "left_name")
_OTHERS = (
    ("name2", "b", "name_2", "name_b", "right", "right_name"),
    ("is_match", "match", "expected", "label", "same", "judgement"),
    ("category", "group", "set"),
)


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two names and what a person said of them.

    Attributes:
        a: one name.
        b: the other.
        same: whether they are one party.
        kind: of both, if known.
        category: the set or phenomenon that the pair stands for; may be empty.
        line: of the file it came from; 0 if it came from none.
        also: further names of the other side; the best of all counts.
    """

    a: str
    b: str
    same: bool
    kind: Kind | None = None
    category: str = ""
    line: int = 0
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labelled pairs and where they came from.

    Attributes:
        path: of the file, or of the file of judgements.
        sha256: digest of it; empty for judgements.
        pairs: those that are labelled.
        unsure: how many rows say that nobody is sure; they count for nothing.
    """

    path: str
    sha256: str
    pairs: tuple[LabelledPair, ...]
    unsure: int = 0


def read_pairs(path: str) -> Pairs:
    """Read a table with `name1`, `name2` and `is_match`, optionally `kind` and `category`.

    The layout that `matcher judgements export --labels` writes (`a`, `b`, `expected`) is read as well.

    Raises:
        InputError: it cannot be read, lacks a column, or a row lacks a name or a label that can be read.
    """
    table = read_table(path, _FIRST, _OTHERS, 2, "name1, name2 and is_match (or a, b and expected)")
    pairs = tuple(_pairs(path, table.rows))
    if not pairs:
        raise InputError(f"{path} has no row with a label: all {len(table.rows)} are unsure or empty.", path=path)
    return Pairs(path, table.sha256, pairs, len(table.rows) - len(pairs))


def _pairs(path: str, rows: tuple[LabelRow, ...]) -> Iterator[LabelledPair]:
    for row in rows:
        b, label, category = row.cells
        try:
            same = meaning(label)
        except ValueError as error:
            raise fault(path, row.line, error) from None
        a = row.mention.text
        if not a or not b:
            raise fault(path, row.line, f"the {'second' if a else 'first'} name is missing; fill it in or drop the row")
        if same is not None:
            yield LabelledPair(a, b, same, row.mention.kind, category, row.line)
