"""Which characters of a text are taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.screening.taken import Taken
from matcher.screening.windows import Window

WINDOWS = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda w: Window(w[0], w[0] + w[1], 0, 0, 1))


@given(st.lists(WINDOWS, max_size=6), WINDOWS)
def test_it_is_the_same_as_comparing_each_with_each(taken: list[Window], window: Window) -> None:
    slow = any(window.start < other.end and other.start < window.end for other in taken)
    assert Taken(60, taken).has(window) == slow
