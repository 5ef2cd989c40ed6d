"""What is made of the tables, kept between runs: making it takes longer than reading it back.

Large dictionaries and sets are read back in part, as they are asked: one name needs few of the words they know.

Nothing is kept unless whoever runs the program names a place for it (`keep_in`). A file is made anew when the program
or one of its tables is another one, and when it is damaged.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from pathlib import Path

    from matcher.storage.folder import Folder

P = ParamSpec("P")
T = TypeVar("T")
ENDING = ".table"
_MARK = b"matcher table 2\n"
# Smaller ones are read whole sooner than in part.
_LARGE = 1_000
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
            take words as arguments. A large dictionary or frozenset has texts or tuples of texts as keys, and says
            nothing by its order.

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
        found = blocks.read(path, _MARK)
        opened: T = _opened(found.facts["shape"], found.blocks)
        return opened

    path = folder.path / f"{program_digest()}.{name}{ENDING}"
    found = folder.read(path, load, f"table {name}")
    if found is None:
        found = make()
        parts: dict[str, memoryview] = {}
        facts = {"shape": _closed(found, parts)}
        folder.keep(path, lambda file: blocks.write(file, _MARK, facts, parts), f"table {name}")
    return found


def _closed(made: Any, parts: dict[str, memoryview]) -> Any:
    """Lay what was made into parts, each member of a tuple by itself.

    Returns:
        Where it lies: a name, of a large one with its kind and size, of a tuple one for each member.
    """
    from matcher.storage.drawers import packed  # noqa: PLC0415 - most runs only read

    if isinstance(made, tuple):
        return [_closed(member, parts) for member in made]
    name = str(len(parts))
    if not isinstance(made, dict | frozenset) or len(made) < _LARGE:
        parts[name] = memoryview(marshal.dumps(made))
        return name
    ends, drawers = packed(made)
    parts |= {name: memoryview(drawers), f"{name}.ends": memoryview(ends)}
    return {"name": name, "kind": "dict" if isinstance(made, dict) else "frozenset", "size": len(made)}


def _opened(shape: Any, parts: Mapping[str, memoryview]) -> Any:
    """What was laid into parts."""
    from matcher.storage.drawers import Group, Table  # noqa: PLC0415 - only where something is kept

    if isinstance(shape, list):
        return tuple([_opened(member, parts) for member in shape])
    if isinstance(shape, str):
        return marshal.loads(parts[shape])  # of the user's own folder, and its checksum is right
    kind = Table if shape["kind"] == "dict" else Group
    return kind(shape["size"], bytes(parts[f"{shape['name']}.ends"]), bytes(parts[shape["name"]]))
