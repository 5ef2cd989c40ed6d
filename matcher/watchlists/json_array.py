"""Lists that are one JSON array of objects, read object by object: a fault or a cut costs one object, not the list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from matcher.errors import WatchlistError
from matcher.records import Skipped
from matcher.watchlists.files import MAX_LINE, ListFile

_WHOLE = 2**22
"""So many characters hold every object of a list whole; what cannot be read within them is damaged."""

_NEXT = re.compile(r"\}\s*,\s*(?=\{)")
_BETWEEN = re.compile(r"[\s,]*")
_CUT = "The file is cut short; what followed is missing."
_decode = json.JSONDecoder().raw_decode


def objects(file: ListFile) -> Iterator[tuple[int, dict[str, Any]] | Skipped]:
    """Running number (1 for the first) and object of each element; elements that are none, and a cut, as skipped.

    Raises:
        WatchlistError: an object is longer than any list's.
    """
    for number, (text, found) in enumerate(_elements(file), 1):
        place = f"{file.name} object {number}"
        if isinstance(found, dict):
            yield number, found
        elif isinstance(found, Skipped):
            yield Skipped(found.reason, place, text, number)
        else:
            yield Skipped("The element is no JSON object.", place, str(found)[:200], number)


def _elements(file: ListFile) -> Iterator[tuple[str, Any]]:
    """Each element of the array with its beginning; a `Skipped` for one that is damaged, and for what is cut off."""
    pieces = file.text()
    # What is recognised as an array begins with its bracket, behind marks and blanks at most.
    text, at, ended = next(pieces, "").lstrip("\ufeff \r\n\t").removeprefix("["), 0, False
    while True:
        if not ended and len(text) - at < _WHOLE:
            piece = next(pieces, None)
            ended, text, at = piece is None, text[at:] + (piece or ""), 0
            continue
        at = _start(text, at)
        if at >= len(text):
            yield text[at:], Skipped(_CUT)
            return
        if text[at] == "]":
            return
        shown = text[at : at + 200]
        try:
            found, at = _decode(text, at)
        except (ValueError, RecursionError):
            following = _NEXT.search(text, at)
            if following is None:
                if len(text) - at > MAX_LINE:
                    raise WatchlistError(f"An object of {file.path} does not end: download it again.") from None
                yield shown, Skipped(_CUT)
                return
            found, at = Skipped("The object is damaged."), following.end()
        yield shown, found


def _start(text: str, at: int) -> int:
    """Where the next element begins, behind blanks and commas."""
    found = _BETWEEN.match(text, at)
    return found.end() if found else at
