"""The inverted index of a watchlist: from a word to the listed words near it, from those to listed names.

Near words are found by keys and confirmed by the comparer's own likeness, once per distinct word. A name's candidates
are then the listed names with most information in common: for each word of the query its postings are added up, which
is an upper bound of what the two can agree on.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from matcher.compare.bound import upper_bits
from matcher.compare.lexeme import Lexeme, joined
from matcher.compare.likeness import LEAST, likeness
from matcher.compare.profile import Profile, Unit
from matcher.index.keys import exact_keys, fuzzy_keys, system_key, system_keys
from matcher.index.names import Row

Ints = NDArray[np.int32]
# What the listed words are keyed by as soon as a word of such a script or culture is looked up.
CULTURES = ("slavic", "arabic", "korean", "chinese")


class Index:
    """Listed names by the words in them.

    Args:
        rows: one for each listed name.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.words: list[Lexeme] = []
        self._ids: dict[Lexeme, int] = {}
        self._singles: set[Lexeme] = set()
        bearers: list[list[int]] = []
        heights: list[list[float]] = []
        self.totals = np.array([max((p.total for p in row.profiles), default=0.0) for row in rows], dtype=np.float32)
        self.lights = np.array([max((p.light for p in row.profiles), default=0.0) for row in rows], dtype=np.float32)
        for number, row in enumerate(rows):
            self._singles.update(word for p in row.profiles for word, _ in _singles(p))
            for word, bits in _words_of(row):
                place = self._place(word, bearers, heights)
                if not bearers[place] or bearers[place][-1] != number:
                    bearers[place].append(number)
                    heights[place].append(bits)
        self._postings: list[Ints] = [np.array(b, dtype=np.int32) for b in bearers]
        self._bits: list[NDArray[np.float32]] = [np.array(h, dtype=np.float32) for h in heights]
        self._keys: dict[str, list[int]] = {}
        self._systems: set[str] = set()
        self._near: dict[tuple[Lexeme, tuple[str, ...]], list[tuple[int, float]]] = {}
        for place, word in enumerate(self.words):
            # Joined words are found as they are: a slip on top of a joint is met by the query's own joints.
            for key in {*exact_keys(word), *fuzzy_keys(word)} if word in self._singles else set(exact_keys(word)):
                self._keys.setdefault(key, []).append(place)

    def _place(self, word: Lexeme, bearers: list[list[int]], heights: list[list[float]]) -> int:
        place = self._ids.get(word)
        if place is None:
            place = self._ids[word] = len(self.words)
            self.words.append(word)
            bearers.append([])
            heights.append([])
        return place

    def near(self, word: Lexeme, systems: tuple[str, ...]) -> list[tuple[int, float]]:
        """Listed words like this one, by number, with their likeness."""
        memo = (word, systems)
        found = self._near.get(memo)
        if found is None:
            found = self._near[memo] = self._look(word, systems)
        return found

    def _look(self, word: Lexeme, systems: tuple[str, ...]) -> list[tuple[int, float]]:
        keys = {*exact_keys(word), *fuzzy_keys(word)}
        for system in dict.fromkeys(word.systems + systems):
            self._add_system(system)
            keys.update(system_keys(word, system))
        places = {place for key in keys for place in self._keys.get(key, ())}
        found = [(place, likeness(word, self.words[place], systems).quality) for place in places]
        return [(place, quality) for place, quality in found if quality >= LEAST]

    def _add_system(self, system: str) -> None:
        if system in self._systems:
            return
        self._systems.add(system)
        for place, word in enumerate(self.words):
            found = system_keys(word, system) if word in self._singles else system_key(word, system)
            for key in set(found):
                self._keys.setdefault(key, []).append(place)

    def candidates(self, query: Profile, most: int, least_bits: float) -> Ints:
        """The listed names that may reach a score with a query, likeliest first.

        Args:
            query: the name to look up.
            most: at most so many.
            least_bits: names whose upper bound lies below this score, in bits, are left out.
        """
        places: list[Ints] = []
        sums: list[tuple[NDArray[np.float32], float, NDArray[np.float32]]] = []
        systems = tuple(sorted(query.cultures))
        for word, bits in (*_singles(query), *_joins(query)):
            for place, quality in self.near(word, systems):
                places.append(self._postings[place])
                listed = self._bits[place]
                sums.append((np.minimum(listed, bits) * np.float32(quality), bits, listed))
        if not places:
            return np.empty(0, dtype=np.int32)
        rows, slots = np.unique(np.concatenate(places), return_inverse=True)
        agreed = np.bincount(slots, weights=np.concatenate([s[0] for s in sums]))
        covered = np.bincount(slots, weights=np.repeat([s[1] for s in sums], [len(s[2]) for s in sums]))
        listed_covered = np.bincount(slots, weights=np.concatenate([s[2] for s in sums]))
        totals = self.totals[rows].astype(np.float64)
        bound = upper_bits(
            np.minimum(agreed, np.minimum(totals, query.total)),
            np.maximum(0.0, query.total - query.light - covered),
            np.maximum(0.0, totals - self.lights[rows] - listed_covered),
        )
        order = np.lexsort((rows, -bound))
        order = order[bound[order] >= least_bits][:most]
        return rows[order].astype(np.int32)


def _words_of(row: Row) -> list[tuple[Lexeme, float]]:
    found: dict[Lexeme, float] = {}
    for profile in row.profiles:
        for word, bits in (*_singles(profile), *_joins(profile)):
            found.setdefault(word, bits)
    return list(found.items())


def _singles(profile: Profile) -> list[tuple[Lexeme, float]]:
    return [(u.lexeme, u.bits) for u in profile.units if not u.light or len(profile.units) == 1]


def _joins(profile: Profile) -> list[tuple[Lexeme, float]]:
    """Neighbouring words written as one, the last and the first too, three only with a light word among them."""
    units = [u for u in profile.units if u.number is None]
    if len(units) < 2:
        return []
    runs: list[tuple[Unit, ...]] = list(zip(units, units[1:], strict=False))
    if len(units) > 2:
        runs.append((units[-1], units[0]))
    runs += [run for run in zip(units, units[1:], units[2:], strict=False) if any(u.light for u in run)]
    return [(joined(*(u.lexeme for u in run)), sum(u.bits for u in run)) for run in runs]
