"""What is made of the tables, kept between runs: making it takes longer than reading it back.

Nothing is kept unless whoever runs the program names a place for it (`keep_in`). A file is made anew when the program
or one of its tables is another one, and when it is damaged.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from pathlib import Path

    from matcher.storage.folder import Folder

P = ParamSpec("P")
T = TypeVar("T")
ENDING = ".table"
_MARK = b"matcher table 1\n"
_place: Callable[[], Folder] | None = None


def keep_in(place: Callable[[], Folder] | None) -> None:
    """Name the folder in which tables are kept from now on; None for nowhere.

    Args:
        place: asked for the folder when the first table is made.
    """
    global _place  # noqa: PLW0603 - a program has one
    _place = place


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Remember what a function makes, and keep it between runs if there is a place for it.

    Args:
        make: gives plain values in plain containers: dictionaries, lists, tuples, sets, texts, bytes, numbers. It may
            take words as arguments.

    >>> kept(lambda: {("design", "bureau"): frozenset({"design-bureau"})})()
    {('design', 'bureau'): frozenset({'design-bureau'})}
    """

    @cache
    @wraps(make)
    def found(*args: P.args, **kwargs: P.kwargs) -> T:
        if _place is None:
            return make(*args, **kwargs)
        name = ".".join([make.__module__.removeprefix("matcher."), make.__name__.strip("_"), *map(str, args)])
        return _from(_place(), name, lambda: make(*args, **kwargs))

    return cast(Callable[P, T], found)


def _from(folder: Folder, name: str, make: Callable[[], T]) -> T:
    """What is kept in a folder, or made and kept there."""
    from matcher.storage import blocks  # noqa: PLC0415 - only where something is kept
    from matcher.storage.folder import program_digest  # noqa: PLC0415

    def load(path: Path) -> T:
        data = blocks.read(path, _MARK).blocks["table"]
        found: T = marshal.loads(data)  # of the user's own folder, and its checksum is right
        return found

    path = folder.path / f"{program_digest()}.{name}{ENDING}"
    found = folder.read(path, load, f"table {name}")
    if found is None:
        found = make()
        block = memoryview(marshal.dumps(cast(Any, found)))
        folder.keep(path, lambda file: blocks.write(file, _MARK, {}, {"table": block}), f"table {name}")
    return found
