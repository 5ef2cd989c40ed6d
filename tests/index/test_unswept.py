"""The collector of cycles rests while much is made, and is as it was afterwards."""

from __future__ import annotations

import gc
import os
import threading
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


def test_it_works_again_when_the_last_of_several_threads_is_done() -> None:
    first, second = unswept(), unswept()
    with first:
        entered, go = threading.Event(), threading.Event()

        def other() -> None:
            with second:
                entered.set()
                go.wait()

        thread = threading.Thread(target=other)
        thread.start()
        entered.wait()
    assert not gc.isenabled()
    go.set()
    thread.join()
    assert gc.isenabled()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_process_that_is_forked_within_can_go_on() -> None:
    with unswept():
        child = os.fork()
        if not child:
            with unswept():
                os._exit(0 if not gc.isenabled() else 1)
        assert os.waitpid(child, 0)[1] == 0
