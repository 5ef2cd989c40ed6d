"""Words in one sound system: their keys, and the tables in which they are found by them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.sounds import EXACT, SHORTEST_NASAL, SHORTEST_NEAR
from matcher.index import keys
from matcher.index.hashing import Places, hashes, spelled
from matcher.index.nearness import Blurred, blurred
from matcher.index.table import KeyTable, key_table, spread
from matcher.index.words import Texts, Words, texts
from matcher.text import phonetic


class Sounds(NamedTuple):
    """Words in a sound system.

    Attributes:
        system: which.
        blurred: the words, with the key of each row; empty where the word is not asked about.
        rows: the rows that have a key.
        all: rows by their keys; with keys a letter or two apart where the system forgets much.
        native: the same of the words alone that bring the system with their script.
    """

    system: str
    blurred: Blurred
    rows: Places
    all: KeyTable
    native: KeyTable

    def whole_keys(self) -> keys.Keys:
        """The keys as they are."""
        return keys.Keys(hashes(self.blurred.keys[self.rows].tolist(), _mark(self.system)), self.rows)

    def near_keys(self, *, every: bool = False) -> keys.Keys:
        """The keys as they are and with one letter left out.

        Args:
            every: of all rows; else between Latin words only longer keys count that are a letter apart.
        """
        words = spelled(self.blurred.keys[self.rows].tolist())
        found = keys.near_keys(words, self.rows, _mark(self.system), keys.SHORTEST_FUZZY_SYSTEM, twice=False)
        if not every:
            found[1] = found[1].picked(self._counts(found[1].owners))
        return keys.together(found)

    def _counts(self, rows: Places) -> NDArray[np.bool_]:
        """Whether a letter more or less leaves something to go by."""
        found: NDArray[np.bool_] = ~self.blurred.words.latin[rows] | (self.blurred.lengths[rows] >= SHORTEST_NEAR)
        return found

    def nasal_keys(self) -> keys.Keys:
        """Korean keys in which a final `n` and `ng` are one; others have none."""
        has = [r for r in self.rows.tolist() if _nasal(self.blurred.keys[r])] if self.system == "korean" else []
        made = [self.blurred.keys[r].replace("ng", "n") for r in has]
        return keys.Keys(hashes(made, "nasal"), np.array(has, dtype=np.int64))


def sounds_of(words: Words, which: Places, system: str, brings: NDArray[np.bool_] | None = None) -> Sounds:
    """Some words in a sound system; with `brings` (of each word) also the tables to find them in."""
    rows = spread(words.starts[which], words.starts[which + 1] - words.starts[which])
    made = texts([phonetic.key.__wrapped__(reading, system) for reading in words.readings[rows].tolist()])
    full = np.fromiter(map(bool, made), dtype=bool, count=len(made))
    every: Texts = np.full(len(words.readings), "", dtype=object)
    every[rows] = made
    lengths = np.fromiter(map(len, every), dtype=np.int32, count=len(every))
    empty = key_table([])
    found = Sounds(system, blurred(words, every, lengths), rows[full], empty, empty)
    return found if brings is None else _with_tables(found, brings)


def _with_tables(sounds: Sounds, brings: NDArray[np.bool_]) -> Sounds:
    # Latin words too: what comes through another script is blurred enough for short keys to be a letter apart.
    near = sounds.whole_keys() if sounds.system in EXACT else sounds.near_keys(every=True)
    found = keys.together([near, sounds.nasal_keys()])
    own = brings[sounds.blurred.words.of[found.owners]]
    return sounds._replace(
        all=key_table([(found.hashes, found.owners)]), native=key_table([(found.hashes[own], found.owners[own])])
    )


def _nasal(key: str) -> bool:
    return "n" in key and len(key) >= SHORTEST_NASAL


def _mark(system: str) -> str:
    return f"{system}~"
