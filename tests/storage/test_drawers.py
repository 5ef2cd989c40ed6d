"""Dictionaries and sets in drawers answer as plain ones do, whether few or many keys are asked for."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.storage import drawers
from matcher.storage.drawers import Group, Table, packed

KEYS = st.text(max_size=4) | st.lists(st.text(max_size=3), min_size=1, max_size=3).map(tuple)


@given(st.dictionaries(KEYS, st.integers() | st.frozensets(st.text())), st.lists(KEYS))
def test_a_table_answers_as_a_dictionary(plain: dict[object, object], asked: list[object]) -> None:
    table: Table[object, object] = Table(len(plain), *packed(plain))
    every = [*asked, *plain]
    assert [table.get(key) for key in every] == [plain.get(key) for key in every]
    assert [key in table for key in every] == [key in plain for key in every]
    assert (len(table), table) == (len(plain), plain)


@given(st.frozensets(KEYS), st.lists(KEYS))
def test_a_group_answers_as_a_set(plain: frozenset[object], asked: list[object]) -> None:
    group: Group[object] = Group(len(plain), *packed(plain))
    assert [key in group for key in [*asked, *plain]] == [key in plain for key in [*asked, *plain]]
    assert (len(group), group, group & set(asked)) == (len(plain), plain, plain & set(asked))


def test_equal_tables_are_equal_bytes() -> None:
    shared = "".join(["ki", "m"])
    assert packed({shared: shared, "lee": shared}) == packed({"kim": "kim", "lee": "".join(["k", "im"])})


def test_a_key_that_is_not_there_raises() -> None:
    with pytest.raises(KeyError):
        Table(1, *packed({"kim": 1}))["lee"]


def test_whoever_asks_for_much_gets_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    whole = Table._drawer
    monkeypatch.setattr(Table, "_drawer", lambda self, *at: opened.append(at[0]) or whole(self, *at))
    plain = {str(n): n for n in range(20 * drawers._SINGLY)}
    table: Table[str, int] = Table(len(plain), *packed(plain))
    assert table["7"] == 7
    assert len(opened) == 1
    assert [table[key] for key in plain] == list(plain.values())
    once = len(opened)
    assert [table[key] for key in plain] == list(plain.values())
    assert len(opened) == once <= drawers._SINGLY + 1 + len(plain) // drawers._EACH


def test_both_travel_as_what_they_hold() -> None:
    table, words = Table[str, int](2, *packed({"kim": 1, "un": 2})), Group[str](1, *packed({"kim"}))
    assert pickle.loads(pickle.dumps(table)) == {"kim": 1, "un": 2}
    assert pickle.loads(pickle.dumps(words)) == frozenset({"kim"})
