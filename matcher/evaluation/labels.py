"""Tables of labelled names: which columns they have, and what a label says.

They are read as tables of names to screen are: any usual encoding and delimiter, Excel workbooks, packed files. A label
that cannot be read stops the reading, for figures of half a table would look like figures of the whole.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import InputError
from matcher.mentions import InputFile, read_mentions
from matcher.mentions.headers import plain
from matcher.records import Mention
from matcher.report.formulas import unguarded

_YES = frozenset(("true", "t", "yes", "y", "1", "same", "match", "alert", "positive", "ja", "oui", "si", "да", "是"))
_NO = frozenset(
    ("false", "f", "no", "n", "0", "different", "not_match", "clear", "negative", "nein", "non", "нет", "否")
)
_OPEN = frozenset(("", "unsure", "unknown", "?"))
_KIND = ("kind", "schema", "type")


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One row of a table of labels.

    Attributes:
        line: 1-based line of the file.
        mention: the name of its first column, with the kind if there is a column of that.
        cells: the other columns that were asked for, in the order asked; empty where the table has none such.
    """

    line: int
    mention: Mention
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelTable:
    """A table of labels as it was read.

    Attributes:
        path: of the file.
        sha256: digest of its bytes.
        rows: in order.
    """

    path: str
    sha256: str
    rows: tuple[LabelRow, ...]


def meaning(cell: str) -> bool | None:
    """What a label says: True for one party, False for two, None where nobody is sure.

    Raises:
        ValueError: it is none of the words known.

    >>> meaning("TRUE"), meaning("different"), meaning("unsure")
    (True, False, None)
    """
    word = "_".join(plain(cell).split())
    if word in _OPEN:
        return None
    if word not in _YES and word not in _NO:
        raise ValueError(f"{cell[:40]!r} is no label: write true or false (or same, different; yes, no; 1, 0)")
    return word in _YES


def read_table(path: str, first: Sequence[str], others: Sequence[Sequence[str]], needed: int, what: str) -> LabelTable:
    """Read a table of labels.

    Args:
        path: a file, or `-` for standard input.
        first: headers that the column of the first name may have, the likeliest first.
        others: for each other column the headers that it may have.
        needed: how many of the others must be there.
        what: says in a sentence which columns are needed.

    Raises:
        InputError: it cannot be read, lacks a column, or has a row that cannot be read.
    """
    source = _Source(path)
    header = source.header(first)
    name = _found(header, first)
    columns = [_found(header, words) for words in others]
    if name is None or None in columns[:needed]:
        shown = ", ".join(repr(each[:40]) for each in header[:30]) or "not told by a header"
        raise InputError(f"{source.name} has no columns {what}; its columns are {shown}.", path=path, row=1)
    file = source.opened()
    kind = _found(header, _KIND)
    mentions = read_mentions(file, name_column=name, kind_column=kind, strict=True)
    rows = tuple(_row(each, columns) for each in mentions if isinstance(each, Mention))
    if not rows:
        raise InputError(f"{source.name} holds a header and no rows; it needs a row for each label.", path=path)
    return LabelTable(path, file.sha256, rows)


def fault(path: str, line: int, why: object, column: str = "") -> InputError:
    """An error that says where."""
    name = "standard input" if path == "-" else path
    return InputError(f"{name}, line {line}: {why}.", path=path, row=line, column=column or None)


def _row(mention: Mention, columns: Sequence[str | None]) -> LabelRow:
    cells = tuple(unguarded(mention.fields[each]).strip() if each is not None else "" for each in columns)
    return LabelRow(mention.row or 0, mention, cells)


def _found(header: Sequence[str], words: Sequence[str]) -> str | None:
    """The header that is one of some words, the likeliest first."""
    known = {plain(each): each for each in reversed(header)}
    return next((known[plain(word)] for word in words if plain(word) in known), None)


class _Source:
    """A file that is opened twice: for its header, and for its rows; standard input and pipes are kept in memory."""

    def __init__(self, path: str) -> None:
        self.name = "standard input" if path == "-" else path
        self._path = path
        self._kept: bytes | None = None
        if path == "-" or (Path(path).exists() and not Path(path).is_file() and not Path(path).is_dir()):
            self._kept = b"".join(InputFile(path).chunks())

    def opened(self) -> InputFile:
        """The file, at its beginning."""
        return InputFile(self._path if self._kept is None else _Named(self._kept, self._path))

    def header(self, first: Sequence[str]) -> tuple[str, ...]:
        """Its columns; titles may stand above the header in which one of these words is found."""
        header: tuple[str, ...] = ()
        for word in first:
            file = self.opened()
            try:
                read_mentions(file, name_column=word)
                break
            except InputError as error:
                if error.column is None:
                    raise
            finally:
                header = file.header
                file.close()
        return header


class _Named(io.BytesIO):
    """Bytes that know what file they are of."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name
