"""Which characters of a text are taken by finds, so that overlaps are seen without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Stretch(Protocol):
    """Something that lies in a text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""


class Taken:
    """The characters that some stretches of a text take.

    Args:
        length: of the text.
        stretches: what takes them.

    >>> from matcher.screening.windows import Window
    >>> taken = Taken(9, [Window(2, 4, 0, 0, 1)])
    >>> taken.has(Window(3, 6, 0, 0, 1)), taken.has(Window(4, 6, 0, 0, 1))
    (True, False)
    """

    def __init__(self, length: int, stretches: Iterable[Stretch] = ()) -> None:
        self._marks = bytearray(length)
        for each in stretches:
            self.add(each)

    def add(self, stretch: Stretch) -> None:
        """Take what a stretch covers."""
        self._marks[stretch.start : stretch.end] = b"\1" * (stretch.end - stretch.start)

    def has(self, stretch: Stretch) -> bool:
        """Whether a stretch covers a character that is taken."""
        return self._marks.find(1, stretch.start, stretch.end) >= 0
