"""What is known of listed names, name by name."""

from __future__ import annotations

import numpy as np

from matcher.index.known_names import KnownNames
from matcher.index.listed import Names
from tests.index.samples import INDEX, NAMES


def test_what_is_known_of_some_names_is_what_the_columns_say() -> None:
    names = INDEX.listed.names
    known = KnownNames(names)
    which = np.array([2, 0, 2])
    assert len(known) == len(NAMES)
    for field, column in zip(Names._fields, known.of(which), strict=True):
        whole = getattr(names, field)
        assert column.tolist() == whole[which].tolist(), field
        assert column.dtype == whole.dtype, field


def test_no_names_are_none() -> None:
    assert len(KnownNames(INDEX.listed.names).of(np.array([], dtype=np.int64)).total) == 0
