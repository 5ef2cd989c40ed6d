"""One name per line, nothing else: what a person types, pastes or pipes. A line with nothing on it is no row."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Selection
from matcher.mentions.source import InputFile
from matcher.records import Mention

_COLUMNS = Columns(("name",))


def read_lines(source: InputFile, lines: Iterator[str], chosen: Selection) -> Iterator[Mention]:
    r"""The mentions of a text, one per line; their only column is `name`.

    >>> import io
    >>> [m.text for m in read_lines(InputFile(io.BytesIO(b"")), iter(["Jon Jin Yong\n", "\n"]), Selection())]
    ['Jon Jin Yong']
    """
    source.header = _COLUMNS.headers
    return _mentions(source.path, lines, chosen)


def _mentions(path: str, lines: Iterator[str], chosen: Selection) -> Iterator[Mention]:
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\r\n")
        if text.strip():
            row = Row(_COLUMNS, (text,))
            yield Mention(text.strip(), kind=chosen.default_kind, fields=row, row=number, source=path)
