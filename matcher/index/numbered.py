"""Things that are numbered as they come, each once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Numbered(Generic[T]):
    """Things by their numbers.

    >>> words = Numbered[str]()
    >>> [words.number(word, str) for word in ("jon", "jin", "jon")], len(words.all)
    ([0, 1, 0], 2)
    """

    def __init__(self) -> None:
        self.all: list[T] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, key: Hashable, make: Callable[[], T]) -> int:
        """The number of a thing.

        Args:
            key: by what things are told apart.
            make: gives the thing, if it is new.
        """
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self.all)
            self.all.append(make())
        return found
