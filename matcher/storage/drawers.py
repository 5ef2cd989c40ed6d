"""Large dictionaries and sets in many drawers of bytes: a look-up opens only the drawer that its key would lie in.

One name asks for a few hundred of the words of a table. Whoever asks for many more gets the whole table opened, which
then answers as quickly as a plain one.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from itertools import accumulate, pairwise
from typing import Any, Generic, TypeVar
from zlib import crc32

K = TypeVar("K")
V = TypeVar("V")
# So many keys lie in a drawer, on the average.
_EACH = 4
# So many drawers are opened one by one.
_SINGLY = 512
# Later layouts of marshal tell which objects are shared, so that equal values may differ in their bytes.
_LAYOUT = 2


class Drawers(Collection[K], Generic[K]):
    """What dictionaries and sets in drawers have in common. Their order is that of the drawers.

    Args:
        size: how many keys there are.
        ends: where each drawer ends, as `packed` gives it; four bytes each.
        data: the drawers, one behind the other.
    """

    __slots__ = ("_data", "_ends", "_opened", "_size", "_whole")

    def __init__(self, size: int, ends: bytes, data: bytes) -> None:
        self._size, self._ends, self._data = size, memoryview(ends).cast("I"), data
        self._opened: dict[int, Any] = {}
        self._whole: Any = None

    def __contains__(self, key: object) -> bool:
        return key in (self._whole or self._of(key))

    def __iter__(self) -> Iterator[K]:
        return iter(self._all())

    def __len__(self) -> int:
        return self._size

    def _of(self, key: Any) -> Any:
        """The drawer that a key lies in, if it is there; or all in one, from when on this need not be asked."""
        number = _number(key, len(self._ends) - 1)
        found = self._opened.get(number)
        if found is None:
            if len(self._opened) >= _SINGLY:
                return self._all()
            found = self._opened[number] = self._drawer(self._ends[number], self._ends[number + 1])
        return found

    def _all(self) -> Any:
        if self._whole is None:
            self._whole = self._joined([self._drawer(*places) for places in pairwise(self._ends)])
            self._opened.clear()
        return self._whole

    def _drawer(self, start: int, end: int) -> Any:
        # The checksum of what lies there was right.
        return marshal.loads(self._data[start:end]) if end > start else self._joined([])

    def _joined(self, drawers: Iterable[Any]) -> Any:
        raise NotImplementedError


class Table(Drawers[K], Mapping[K, V]):
    """A dictionary in drawers.

    >>> table = Table(2, *packed({"kim": 4.5, "smith": 7.0}))
    >>> table["kim"], table.get("kimm"), "smith" in table, len(table)
    (4.5, None, True, 2)
    """

    __slots__ = ()

    def __getitem__(self, key: K) -> V:
        found: V = (self._whole or self._of(key))[key]
        return found

    def get(self, key: K, default: Any = None) -> Any:
        """The value of a key."""
        return (self._whole or self._of(key)).get(key, default)

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (self._all(),)

    def _joined(self, drawers: Iterable[dict[K, V]]) -> dict[K, V]:
        return {key: value for drawer in drawers for key, value in drawer.items()}


class Group(Drawers[K], Set[K]):
    """A set in drawers.

    >>> words = Group(2, *packed({"kim", "smith"}))
    >>> "kim" in words, "kimm" in words, sorted(words)
    (True, False, ['kim', 'smith'])
    """

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> frozenset[Any]:
        return frozenset(it)

    def __reduce__(self) -> tuple[Any, ...]:
        return frozenset, (self._all(),)

    def _joined(self, drawers: Iterable[frozenset[K]]) -> frozenset[K]:
        return frozenset().union(*drawers)


def packed(found: Collection[Any]) -> tuple[bytes, bytes]:
    """A dictionary or set in drawers: where each ends, and all of them.

    Args:
        found: its keys are texts, or tuples of texts.
    """
    count = max(1, len(found) // _EACH)
    drawers: list[list[Any]] = [[] for _ in range(count)]
    for key in found:
        drawers[_number(key, count)].append(key)
    parts = [marshal.dumps(_taken(found, keys), _LAYOUT) if keys else b"" for keys in drawers]
    return array("I", [0, *accumulate(map(len, parts))]).tobytes(), b"".join(parts)


def _taken(found: Collection[Any], keys: list[Any]) -> Any:
    return {key: found[key] for key in keys} if isinstance(found, Mapping) else frozenset(keys)


def _number(key: Any, count: int) -> int:
    """The drawer of a key: the same in every process, which Python's own hash is not."""
    text = key if isinstance(key, str) else "\0".join(key)
    return crc32(text.encode("utf-8", "surrogatepass")) % count
