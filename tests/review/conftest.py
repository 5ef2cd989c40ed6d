"""An open file of judgements and runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.review.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "review.sqlite", make=True) as made:
        yield made
