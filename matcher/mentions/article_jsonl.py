"""Articles as JSON Lines: one object per line, with its text under one of the usual keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

TEXTS = (
    "text",
    "body",
    "content",
    "article",
    "article_text",
    "full_text",
    "fulltext",
    "maintext",
    "plain_text",
    "articlebody",
)
HEADS = ("title", "headline", "subtitle", "subhead", "lead", "summary", "abstract", "description", "caption")
IDS = ("id", "url", "link", "uri", "guid", "name", "file")


class Part(NamedTuple):
    """A text in a line, or why there is none.

    Attributes:
        line: its number, from 1.
        key: where the text stands.
        id: what the object calls itself, or empty.
        text: the text.
        reason: why there is none.
    """

    line: int
    key: str
    id: str
    text: str
    reason: str = ""


def parts(text: str) -> Iterator[Part]:
    r"""Every text of every line; a headline that stands beside the text is a text of its own.

    >>> [(p.line, p.key, p.text) for p in parts('{"title": "Two men", "text": "Jon"}\nx\n')]
    [(1, 'title', 'Two men'), (1, 'text', 'Jon'), (2, '', '')]
    """
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield from _of_line(number, line)


def _of_line(number: int, line: str) -> Iterator[Part]:
    values = _object(line)
    if values is None:
        yield Part(number, "", "", "", f"line {number} is no JSON object")
        return
    by_key = {key.casefold(): value for key, value in values.items()}
    name = next((str(by_key[key]) for key in IDS if isinstance(by_key.get(key), str | int) and str(by_key[key])), "")
    body = next((key for key in TEXTS if _is_text(by_key.get(key))), "")
    found = [key for key in (*HEADS, body) if key and _is_text(by_key.get(key))]
    for key in found:
        yield Part(number, key, name, by_key[key])
    if not found:
        yield Part(number, "", name, "", f"line {number} has no text under {', '.join(TEXTS[:3])} or the like")


def _object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
