"""What the terminal can show: the only place where the environment is read."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping

_WIDTH = 120


def width_of(environment: Mapping[str, str]) -> int:
    """Columns: of the terminal, or of `COLUMNS`, or 120.

    >>> width_of({"COLUMNS": "80"})
    80
    """
    told = environment.get("COLUMNS", "")
    if told.isdigit() and int(told) > 0:
        return int(told)
    return shutil.get_terminal_size((_WIDTH, 24)).columns if sys.stdout.isatty() else _WIDTH


def colour_of(environment: Mapping[str, str]) -> bool:
    """Whether to colour, as https://no-color.org has it.

    >>> colour_of({"NO_COLOR": "1"}), colour_of({"TERM": "dumb"}), colour_of({"TERM": "xterm"})
    (False, False, True)
    """
    return not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
