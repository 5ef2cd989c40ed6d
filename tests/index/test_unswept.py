"""The collector of cycles rests while much is made, and is as it was afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from matcher.index.unswept import unswept


@pytest.fixture(autouse=True)
def _swept_again() -> Iterator[None]:
    yield
    gc.enable()


def test_it_rests_within_and_works_again_behind() -> None:
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(RuntimeError), unswept():
        raise RuntimeError
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    gc.disable()
    with unswept(), unswept():
        assert not gc.isenabled()
    assert not gc.isenabled()
