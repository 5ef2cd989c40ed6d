"""What is listed, as one file: saved as it is in memory, and mapped back without reading it all.

Each array is a block of the file (`storage.blocks`). Texts are kept as UTF-8, parted by line feeds, which no word has
it; counts of words lie in drawers (`storage.drawers`). Only plain values are stored: nothing that a file says is run.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from matcher.compare.lexeme import SYSTEMS, Lexeme, lexeme
from matcher.compare.rarity import ListRarity
from matcher.index.listed import Bearers, Listed, Names, Postings, Tables
from matcher.index.nearness import Blurred
from matcher.index.sounds import Sounds
from matcher.index.table import KeyTable
from matcher.index.traits import Letters, Traits
from matcher.index.ways import Registers, Ways
from matcher.index.words import Words, texts
from matcher.names.lexicon import LegalForm
from matcher.storage import blocks, drawers

MARK = b"matcher index 4\n"
T = TypeVar("T")
_Arrays = dict[str, NDArray[Any]]


class Lexemes(Sequence[Lexeme]):
    """Listed words that are worked out when they are asked for.

    Args:
        forms: normalised, in their own script.
        scripts: writing systems.
        meanings: what phrases stand for, empty for most.
        cultures: in which words are read, empty for most.
    """

    def __init__(self, *columns: Sequence[str]) -> None:
        self._forms, self._scripts, self._meanings, self._cultures = columns
        self._known: dict[int, Lexeme] = {}

    def __len__(self) -> int:
        return len(self._forms)

    @overload
    def __getitem__(self, number: int) -> Lexeme: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Lexeme]: ...
    def __getitem__(self, number: int | slice) -> Lexeme | Sequence[Lexeme]:
        if isinstance(number, slice):
            return [self[i] for i in range(*number.indices(len(self)))]
        found = self._known.get(number)
        if found is None:
            i = int(number)
            found = lexeme(self._forms[i], self._scripts[i], self._meanings[i], self._cultures[i])
            self._known[i] = found
        return found


class _Late(Sequence[T]):
    """Rows of text that are taken apart when the first of them is asked for: many runs need none of them.

    Args:
        data: each row ends with a line feed.
        make: makes of the rows what is wanted.
    """

    def __init__(self, data: NDArray[Any], make: Callable[[list[str]], list[T]]) -> None:
        self._data, self._make = data, make
        self._rows: list[T] | None = None
        self._count: int | None = None

    def __len__(self) -> int:
        if self._count is None:
            self._count = int(np.count_nonzero(self._data == ord("\n")))
        return self._count

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[T]: ...
    def __getitem__(self, number: int | slice) -> T | Sequence[T]:
        if self._rows is None:
            self._rows = self._make(_lines(self._data))
        return self._rows[number]


def save(file: IO[bytes], rarity: ListRarity, listed: Listed) -> None:
    """Write a list that was taken apart.

    Args:
        file: open for writing; what is in it before is replaced.
        rarity: how much its words say.
        listed: its names.
    """
    _write(file, dict(_columns(rarity, listed)), rarity.names)


def save_sounds(file: IO[bytes], sounds: Sounds, joints: KeyTable) -> None:
    """Write the words of a list in one sound system.

    Args:
        file: open for writing.
        sounds: its single words.
        joints: its neighbours written as one.
    """
    own = sounds.blurred
    arrays: _Arrays = {"keys": _text(own.keys.tolist()), "lengths": own.lengths, "numbers": own.numbers}
    arrays["rows"] = sounds.rows
    tables = _Three(sounds.all, sounds.native, joints)
    _write(file, arrays | dict(_flat("tables", tables)), 0)


def load_sounds(path: Path, system: str, words: Words) -> tuple[Sounds, KeyTable]:
    """Map what `save_sounds` wrote.

    Args:
        path: of the file.
        system: the sound system.
        words: the single words of the list.

    Raises:
        DamagedError: it is not what was written, or not whole.
        OSError: it cannot be read.
    """
    arrays, _ = _read(path)
    every, native, joints = (_table(arrays, name) for name in _Three._fields)
    keys = texts(_lines(arrays["keys"]))
    blurred = Blurred(words, keys, arrays["lengths"], arrays["numbers"])
    return Sounds(system, blurred, arrays["rows"], every, native), joints


class _Three(NamedTuple):
    all: KeyTable
    native: KeyTable
    joints: KeyTable


def _write(file: IO[bytes], arrays: Mapping[str, NDArray[Any]], names: int) -> None:
    arrays = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    facts = {"names": names, "types": {name: array.dtype.str for name, array in arrays.items()}}
    blocks.write(file, MARK, facts, {name: array.view(np.uint8).data for name, array in arrays.items()})


def load(path: Path) -> tuple[ListRarity, Listed]:
    """Map a list that was saved.

    Args:
        path: of the file.

    Raises:
        DamagedError: it is not what `save` wrote, or not whole.
        OSError: it cannot be read.
    """
    return _restored(*_read(path))


def _read(path: Path) -> tuple[_Arrays, int]:
    """The arrays of a file, and its number of names."""
    found = blocks.read(path, MARK)
    types = found.facts["types"]
    return {n: np.frombuffer(block, dtype=types[n]) for n, block in found.blocks.items()}, int(found.facts["names"])


def _columns(rarity: ListRarity, listed: Listed) -> Iterator[tuple[str, NDArray[Any]]]:
    """Every array by its name; texts as bytes."""
    words = [_asked_for(word) for word in listed.lexemes]
    for i, column in enumerate(zip(*words, strict=True) if words else ((),) * 4):
        yield f"lexemes.{i}", _text(column)
    yield from _flat("words", listed.words)
    yield from _flat("traits", listed.traits)
    yield from _flat("tables", listed.tables)
    yield from _flat("names", listed.names)
    yield from _flat("postings", listed.postings)
    yield from _flat("bearers", listed.bearers)
    yield from _flat("ways", listed.ways)
    for system, flags in listed.bringing.items():
        yield f"bringing.{system}", flags
    yield "joints", _text(["\t".join(row) for row in listed.joints])
    yield "acronyms", _text(listed.acronyms)
    yield "scripts", _text(listed.registers.scripts)
    yield "cultures", _text(["\t".join(sorted(row)) for row in listed.registers.cultures])
    yield "legal", _text([json.dumps(row) for row in listed.registers.legal])
    yield "phrases.at", np.array(list(listed.texts), dtype=np.int64)
    yield "phrases.text", _text(list(listed.texts.values()))
    ends, counts = drawers.packed(dict(sorted(rarity.counts.items())))
    yield "rarity.ends", np.frombuffer(ends, dtype=np.uint8)
    yield "rarity.counts", np.frombuffer(counts, dtype=np.uint8)
    yield "rarity.size", np.array([len(rarity.counts)], dtype=np.int64)


def _flat(name: str, value: Any) -> Iterator[tuple[str, NDArray[Any]]]:
    if isinstance(value, np.ndarray):
        yield name, _text(value.tolist()) if value.dtype == object else value
        return
    for field, part in zip(getattr(value, "_fields", range(len(value))), value, strict=True):
        yield from _flat(f"{name}.{field}", part)


def _text(row: Sequence[str]) -> NDArray[np.uint8]:
    """Texts as bytes: each ends with a line feed."""
    joined = "".join([f"{text}\n" for text in row]).encode("utf-8", "surrogatepass")
    return np.frombuffer(joined, dtype=np.uint8)


def _asked_for(word: Lexeme) -> tuple[str, str, str, str]:
    """What `lexeme` is to be asked to give this word again."""
    culture = word.systems[0] if word.systems and word.systems != SYSTEMS.get(word.script, ()) else ""
    plain = lexeme(word.form, word.script, "", culture)
    meaning = "" if plain.meanings == word.meanings else next(iter(word.meanings))
    return word.form, word.script, meaning, culture


def _lines(data: NDArray[Any]) -> list[str]:
    return bytes(data).decode("utf-8", "surrogatepass").split("\n")[:-1]


def _table(arrays: _Arrays, name: str) -> KeyTable:
    return KeyTable(*(arrays[f"tables.{name}.{field}"] for field in KeyTable._fields))


def _restored(arrays: _Arrays, names: int) -> tuple[ListRarity, Listed]:
    def text(name: str) -> list[str]:
        return _lines(arrays[name])

    def part(name: str, sort: Any, **others: Any) -> Any:
        return sort(**{f: others[f] if f in others else arrays[f"{name}.{f}"] for f in sort._fields})

    def letters(name: str) -> Letters:
        return Letters(*(arrays[f"traits.{name}.{field}"] for field in Letters._fields))

    registers = Registers()
    for rows, values in (
        (registers.scripts, text("scripts")),
        (registers.cultures, [frozenset(row.split("\t")) - {""} for row in text("cultures")]),
        (
            registers.legal,
            [tuple([LegalForm(*form) for form in row]) for row in json.loads(f"[{','.join(text('legal'))}]")],
        ),
    ):
        for value in values:
            registers.number(rows, value)
    texts_of = {name: texts(text(f"words.{name}")) for name in ("readings", "sounds", "coarse")}
    listed = Listed(
        lexemes=Lexemes(*(_Late(arrays[f"lexemes.{i}"], list) for i in range(4))),
        words=part("words", Words, **texts_of),
        traits=part("traits", Traits, **{name: letters(name) for name in ("spelt", "blurred", "sounded")}),
        bringing={name.removeprefix("bringing."): a for name, a in arrays.items() if name.startswith("bringing.")},
        joints=_Late(arrays["joints"], lambda rows: [tuple(row.split("\t")) if row else () for row in rows]),
        acronyms=_Late(arrays["acronyms"], list),
        tables=Tables(*(_table(arrays, name) for name in Tables._fields)),
        names=part("names", Names),
        postings=part("postings", Postings),
        bearers=part("bearers", Bearers),
        registers=registers,
        ways=part("ways", Ways),
        texts=dict(zip(arrays["phrases.at"].tolist(), text("phrases.text"), strict=True)),
    )
    size, ends, data = (arrays[f"rarity.{name}"] for name in ("size", "ends", "counts"))
    counts: Mapping[str, int] = drawers.Table(int(size[0]), ends.tobytes(), data.tobytes())
    return ListRarity(counts, names), listed
