"""What is listed, as flat arrays: the distinct words of all listed names, and for each word the names that bear it.

Words come in three sorts, numbered one behind the other: single words; joints (neighbours written as one, as a query
may write them); and acronyms. Joints and acronyms are met by single words of a query only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.compare.align import SHORTEST_ACRONYM, acronyms
from matcher.compare.lexeme import Lexeme
from matcher.compare.profile import Profile, Unit
from matcher.index import edges, keys
from matcher.index.sounds import Sounds, sounds_of
from matcher.index.table import KeyTable, Numbers, key_table
from matcher.index.traits import Side, Traits
from matcher.index.ways import Registers, Ways
from matcher.index.words import Flags, Words
from matcher.text import phonetic

Bits = NDArray[np.float32]
# Systems in which words are written as one that Latin spellings part: `عبدالله` / `Abd Allah`, `정은` / `Jong Un`.
JOINING = frozenset(("arabic", "hebrew", "korean", "chinese"))
# Joints whose keys are made at once: their letters take more room than the keys.
AT_ONCE = 50_000
# Names of more words than this have no acronym that anybody would write.
MOST_ACRONYM = 12


class Read(Protocol):
    """A listed name with its ways to be read."""

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """Likeliest first."""


class Tables(NamedTuple):
    """Where listed words are found, by what is known of a word.

    Attributes:
        sense: words by what needs no measuring (`senses`): single ones, joints and acronyms.
        sound: rows of single words by what they sound like, whole and with letters left out.
    """

    sense: KeyTable
    sound: KeyTable


class Names(NamedTuple):
    """What is known of each listed name; an element for each.

    Attributes:
        total: information of all its words, in bits; of its ways to be read the most.
        spare: what leaving all of them out would count; the least.
        light: what its particles and titles weigh.
        script: number of its writing system.
        legal: whether it has a legal form.
        kinds: what it may be the name of, a bit for each of `KINDS`.
        letters: the first letters of its words but for initials, a bit for each.
        initials: the letters that stand alone in it, a bit for each.
        highest: the information of its most telling word.
        stated: the letters that are initials however it is read (`H.E.` may be a title), a bit for each.
    """

    total: Bits
    spare: Bits
    light: Bits
    script: Numbers
    legal: Bits
    kinds: Numbers
    letters: Numbers
    initials: Numbers
    highest: Bits
    stated: Numbers


class Postings(NamedTuple):
    """The listed names of each word: those of word `w` stand from `starts[w]` to `starts[w + 1]`.

    Attributes:
        starts: where each word's names start.
        names: numbers of listed names.
        bits: information of the word in that name; of a joint that of its parts together.
        highest: of a joint that of its most telling part, else 0.
    """

    starts: NDArray[np.int64]
    names: Numbers
    bits: Bits
    highest: Bits


class Run(NamedTuple):
    """Neighbouring units written as one word, by their places in the name."""

    places: tuple[int, ...]
    units: tuple[Unit, ...]


class Bearers(NamedTuple):
    """The single words of each listed name: those of name `n` stand from `starts[n]` to `starts[n + 1]`."""

    starts: NDArray[np.int64]
    words: Numbers
    bits: Bits


def singles(profile: Profile) -> list[tuple[int, Unit]]:
    """The words worth looking up, with their places: all but particles, unless there is nothing else.

    A title may be a word of the other name: `Kapitan Beklemishev` is a ship.
    """
    return [(i, u) for i, u in enumerate(profile.units) if u.role != "particle" or len(profile.units) == 1]


def runs(profile: Profile) -> list[Run]:
    """Neighbours as one word, the last and the first too, three only with a light word among them."""
    units = [(i, u) for i, u in enumerate(profile.units) if u.number is None]
    if len(units) < 2:
        return []
    found: list[tuple[tuple[int, Unit], ...]] = list(pairwise(units))
    if len(units) > 2:
        found.append((units[-1], units[0]))
    found += [run for run in zip(units, units[1:], units[2:], strict=False) if any([u.light for _, u in run])]
    return [Run(tuple([i for i, _ in run]), tuple([u for _, u in run])) for run in found]


def short_forms(profile: Profile) -> Iterator[str]:
    """The acronyms of a name."""
    if 2 <= len(profile.units) <= MOST_ACRONYM:
        yield from (word for word in sorted(acronyms(profile)) if len(word) >= SHORTEST_ACRONYM)


def letter(text: str) -> int:
    """The bit of a word's first letter."""
    return 1 << (ord(text[0]) - 97) if text and "a" <= text[0] <= "z" else 0


def stated(profile: Profile) -> int:
    """The bits of the letters that are initials."""
    found = 0
    for unit in profile.units:
        for reading in unit.lexeme.readings if unit.role == "initial" else ():
            found |= letter(reading)
    return found


class Shelf(Protocol):
    """Where the words of a list in sound systems are kept."""

    def get(self, system: str, words: Words) -> tuple[Sounds, KeyTable] | None:
        """Single words and joints in a sound system, if they are kept."""

    def put(self, sounds: Sounds, joints: KeyTable) -> None:
        """Keep them."""


@dataclass(slots=True, eq=False)
class Listed:
    """All listed names taken apart.

    Attributes:
        lexemes: the single words.
        words: the same as flat tables.
        traits: what decides whether they may be alike.
        bringing: for each sound system that some words bring with their script, which do.
        joints: readings of neighbours written as one.
        acronyms: first letters of whole names.
        tables: where words, joints and acronyms are found.
        names: what is known of each listed name.
        postings: the names of each word; singles first, then joints, then acronyms.
        bearers: the other way round, the single words of each name.
        registers: what names have in common, by number.
        ways: the ways to read each name.
        texts: phrases as written, by unit.
        shelf: where its words in sound systems are kept.
    """

    lexemes: Sequence[Lexeme]
    words: Words
    traits: Traits
    bringing: Mapping[str, Flags]
    joints: Sequence[tuple[str, ...]]
    acronyms: Sequence[str]
    tables: Tables
    names: Names
    postings: Postings
    bearers: Bearers
    registers: Registers
    ways: Ways
    texts: Mapping[int, str]
    shelf: Shelf | None = None

    def names_as_read(self) -> edges.Names:
        """The listed names as the scorer wants them."""
        return edges.Names(self.ways, Side(self.lexemes, self.words, self.traits), self.registers)

    @property
    def count(self) -> int:
        """How many words there are: singles, joints and acronyms."""
        return len(self.lexemes) + len(self.joints) + len(self.acronyms)

    def brings(self, system: str) -> Flags:
        """Which words bring a sound system with their script."""
        found = self.bringing.get(system)
        return np.zeros(len(self.lexemes), dtype=np.bool_) if found is None else found

    def sounding(self, system: str) -> tuple[Sounds, KeyTable]:
        """Single words and joints in one sound system."""
        found = self.shelf.get(system, self.words) if self.shelf else None
        if found is None:
            every = np.arange(len(self.lexemes))
            joints = self.joint_sounds(system) if system in JOINING else key_table([])
            found = sounds_of(self.words, every, system, self.brings(system)), joints
            if self.shelf:
                self.shelf.put(*found)
        return found

    def joint_sounds(self, system: str) -> KeyTable:
        """The joints by their keys in a sound system."""
        blocks = [self._joint_keys(system, first) for first in range(0, len(self.joints), AT_ONCE)]
        return key_table((found.hashes, found.owners + len(self.lexemes)) for found in blocks)

    def _joint_keys(self, system: str, first: int) -> keys.Keys:
        """The keys of some joints from one on."""
        rows = self.joints[first : first + AT_ONCE]
        owners = np.repeat(np.arange(first, first + len(rows)), [len(row) for row in rows])
        made = [phonetic.key.__wrapped__(reading, system) for row in rows for reading in row]
        return keys.text_keys(made, owners, f"{system}~")


def bearing(listed: Listed, readings: set[str]) -> Numbers:
    """The numbers of the listed names with a word of which one of the readings is a Latin spelling."""
    rows = [row for row, reading in enumerate(listed.words.readings) if reading in readings]
    words = np.unique(listed.words.of[rows]).tolist()
    starts, names = listed.postings.starts, listed.postings.names
    found: Numbers = np.unique(np.concatenate([names[:0], *(names[starts[w] : starts[w + 1]] for w in words)]))
    return found
