"""Evidence as lines of text: what each finding adds in bits, and where the sum stands after it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from matcher.records import Evidence

_CONTROL = dict.fromkeys(
    (*range(32), *range(127, 160), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�"
)


def waterfall(evidence: Iterable[Evidence]) -> Iterator[str]:
    """A line per finding: bits, running sum, feature, what it says.

    >>> list(waterfall([Evidence("token", "Jon", "JON", 6.5, "Jon = JON")]))
    ['  +6.50    6.50  token            Jon = JON']
    """
    total = 0.0
    for finding in evidence:
        total += finding.bits
        yield f"{finding.bits:+7.2f} {total:7.2f}  {finding.feature:<16} {shown(finding.text)}"


def shown(text: str) -> str:
    r"""A text from outside that can do no harm on a terminal.

    >>> shown("a\x1b[31mb")
    'a�[31mb'
    """
    return text.translate(_CONTROL)


def print_json(data: Any) -> None:
    """JSON on standard output; half a surrogate pair comes out as the escape that it is in JSON."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")


def print_text(lines: Iterable[str]) -> None:
    """Lines on standard output, as UTF-8 whatever the locale."""
    stream = sys.stdout.buffer
    for line in lines:
        stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
