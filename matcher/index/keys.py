"""The keys under which rows of words are found that are then measured: what they sound like, less a letter or two.

Two words that share a key may be alike; whether they are is measured afterwards. Deletion keys are those of symmetric
deletion (Garbe 2012): two words one edit apart share a spelling with one letter taken out, two edits apart one with two
taken out. They are made of sound keys; words that differ in vowels and voice alone share a coarse key.
Each function takes many rows and gives hashes, with the number of the row that each belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Hashes, Places, Spelled, deletions, double_deletions, hashes, spelled, whole
from matcher.index.words import Texts, Words

# Below this many letters one edit makes another word; below that many, two do; in a longer word so many letters have
# too many pairs, and two slips in it leave most of it alone.
SHORTEST_FUZZY = 3
SHORTEST_TWICE = 5
LONGEST_TWICE = 16
SHORTEST_FUZZY_SYSTEM = 3
# First readings are met letter by letter, later ones only whole.
MOST_FUZZY = 4


class Keys(NamedTuple):
    """Hashed keys, and for each the place of its word, or of its row where a word has several readings."""

    hashes: Hashes
    owners: Places

    def picked(self, which: Places | NDArray[np.bool_]) -> Keys:
        """Some of the keys."""
        return Keys(self.hashes[which], self.owners[which])


def sound_keys(words: Words, rows: Places | None = None) -> Keys:
    """Keys of rows that sound or read nearly the same: equal but for vowels and voice, or but for one letter or two.

    Args:
        words: of which the rows are.
        rows: places of those that are wanted; None for all.
    """
    some = np.flatnonzero(~words.alone) if rows is None else rows[~words.alone[rows]]
    near = some[some - words.starts[words.of[some]] < MOST_FUZZY]
    # A slip may break a digraph: `dheere` is `dire` by its sound, and `dehere` nothing like it.
    spelt = near[words.readings[near] != words.sounds[near]]
    texts, owners = np.concatenate([words.sounds[near], words.readings[spelt]]), np.concatenate([near, spelt])
    return together([
        Keys(hashes(words.coarse[some].tolist(), "c"), some),
        *near_keys(spelled(texts.tolist()), owners, "d", SHORTEST_FUZZY, twice=True),
        _swapped(words.readings[near], near),
    ])  # fmt: skip


def _swapped(texts: Texts, owners: Places) -> Keys:
    """Keys of short texts with the same letters: two that changed places (`MAD`, `AMD`) leave none to go by."""
    short = [i for i, text in enumerate(texts) if 1 < len(text) <= 4]
    return Keys(hashes(["".join(sorted(texts[i])) for i in short], "w"), owners[np.array(short, dtype=np.int64)])


def joined_keys(words: Words, rows: Places) -> Keys:
    """Keys of neighbours written as one, under which single words are found: whole, and with one letter left out.

    Args:
        words: of which the rows are.
        rows: places of those of neighbours.
    """
    spelt = rows[words.readings[rows] != words.sounds[rows]]
    texts, owners = np.concatenate([words.sounds[rows], words.readings[spelt]]), np.concatenate([rows, spelt])
    return together([
        Keys(hashes(words.coarse[rows].tolist(), "c"), rows),
        *near_keys(spelled(texts.tolist()), owners, "d", SHORTEST_FUZZY, twice=False),
    ])  # fmt: skip


def near_keys(words: Spelled, owners: Places, mark: str, shortest: int, *, twice: bool) -> list[Keys]:
    """Keys of texts as they are, with one letter left out, and of longer ones with two left out.

    Args:
        words: the texts.
        owners: of each the place of its row.
        mark: the sort of key.
        shortest: shorter texts have the first key alone.
        twice: whether two letters are left out too.
    """
    lengths = words.ends - words.starts
    once = np.flatnonzero(lengths >= shortest)
    one, of_one = deletions(words.picked(once), mark)
    found = [Keys(whole(words, mark), owners), Keys(one, owners[once[of_one]])]
    if twice:
        long = np.flatnonzero((lengths >= SHORTEST_TWICE) & (lengths <= LONGEST_TWICE))
        two, of_two = double_deletions(words.picked(long), mark)
        found.append(Keys(two, owners[long[of_two]]))
    return found


def text_keys(texts: Sequence[str], owners: Places, mark: str) -> Keys:
    """Keys of some texts; empty ones have none."""
    full = [i for i, text in enumerate(texts) if text]
    return Keys(hashes([texts[i] for i in full], mark), owners[np.array(full, dtype=np.int64)])


def together(parts: Sequence[Keys]) -> Keys:
    """Several rows of keys as one."""
    return Keys(np.concatenate([p.hashes for p in parts]), np.concatenate([p.owners for p in parts]))
