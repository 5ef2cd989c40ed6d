"""What is known of the listed names, name by name."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.index.listed import Names


class KnownNames:
    """What is known of each listed name, all of one name side by side.

    Who asks for a few of a million names waits for memory: here each is one place of it, in columns each is ten. That
    takes 40 bytes a name, beside the columns.

    Args:
        names: the same as columns.
    """

    def __init__(self, names: Names) -> None:
        fields = [(field, column.dtype) for field, column in zip(Names._fields, names, strict=True)]
        self._rows = np.empty(len(names.total), dtype=fields)
        for field, column in zip(Names._fields, names, strict=True):
            self._rows[field] = column

    def __len__(self) -> int:
        return len(self._rows)

    def of(self, which: NDArray[np.integer[Any]]) -> Names:
        """What is known of some of them, an element for each number.

        Args:
            which: their numbers.
        """
        rows = self._rows.take(which)
        columns: list[Any] = [rows[field] for field in Names._fields]
        return Names(*columns)
