"""What the tests of Spark screen against."""

from __future__ import annotations

import pytest

from matcher import Matcher, Watchlist
from matcher.config import MatchConfig


@pytest.fixture(scope="session")
def shipped() -> Matcher:
    """A matcher that is shipped to workers."""
    return Matcher(Watchlist.load("excerpt"), MatchConfig(ofac_like=True))
