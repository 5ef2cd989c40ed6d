"""Cells that a spreadsheet would run as a formula, made harmless.

Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, tab or return as a formula, and a name from outside may be
one (CWE-1236). Such a cell gets a leading apostrophe, as OWASP advises; plain numbers and telephone numbers, which hold
nothing that could run, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-](?:\d[\d .,()-]*|[.,]\d+)(?:[eE][+-]?\d+)?\s*")


def guarded(cells: Iterable[str]) -> list[str]:
    """The cells of a row with nothing in them that a spreadsheet would run.

    >>> guarded(["=cmd()", "-12.5", "+49 30 1234", "-Smith", "@x"])
    ["'=cmd()", '-12.5', '+49 30 1234', "'-Smith", "'@x"]
    """
    return [f"'{cell}" if cell.startswith(_DANGEROUS) and not _NUMBER.fullmatch(cell) else cell for cell in cells]


def unguarded(cell: str) -> str:
    """A cell of a report as it was before `guarded`.

    >>> unguarded("'=cmd()"), unguarded("'s-Hertogenbosch")
    ('=cmd()', "'s-Hertogenbosch")
    """
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell
