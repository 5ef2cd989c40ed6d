"""The inverted index of a watchlist: from a word to the listed words near it, from those to listed names.

Near words are found by keys and confirmed by the comparer's own likeness, once per distinct word. A name's candidates
are then the listed names with most information in common: for each word of the query its postings are added up, which
is an upper bound of what the two can agree on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from matcher.compare.bound import TINY, Sums, upper_bits
from matcher.compare.lexeme import Lexeme, joined
from matcher.compare.likeness import EXACT, LEAST, likeness
from matcher.compare.profile import Profile, Unit
from matcher.index.keys import exact_keys, fuzzy_keys, system_key, system_keys
from matcher.index.names import Row

Ints = NDArray[np.int32]
# Words whose sound keys differ in a larger share of letters have no likeness left.
MOST_APART = 0.36
_SCRIPT_NUMBERS: dict[str, int] = {}


class Near(NamedTuple):
    """A listed word by number, its likeness, and whether only the meaning is alike."""

    place: int
    quality: float
    translated: bool


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
        first = [row.profiles[0] if row.profiles else None for row in rows]
        self.totals = np.array([p.total if p else 0.0 for p in first])
        self.spares = np.array([p.spare if p else 0.0 for p in first])
        self.legal = np.array([float(bool(p and p.legal)) for p in first])
        numbers = [_SCRIPT_NUMBERS.setdefault(p.script if p else "", len(_SCRIPT_NUMBERS)) for p in first]
        self.scripts = np.array(numbers, dtype=np.int32)
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
        self._near: dict[tuple[Lexeme, tuple[str, ...]], list[Near]] = {}
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

    def near(self, word: Lexeme, systems: tuple[str, ...]) -> list[Near]:
        """Listed words like this one."""
        memo = (word, systems)
        found = self._near.get(memo)
        if found is None:
            found = self._near[memo] = self._look(word, systems)
        return found

    def _look(self, word: Lexeme, systems: tuple[str, ...]) -> list[Near]:
        places = {place for key in exact_keys(word) for place in self._keys.get(key, ())}
        for system in dict.fromkeys(word.systems + systems):
            self._add_system(system)
            # Only what came through another script is blurred enough for its keys to be a letter apart.
            blurred = word.script != "latin" and system not in EXACT
            keys = system_keys(word, system) if blurred else system_key(word, system)
            places.update(place for key in keys for place in self._keys.get(key, ()))
        slips = {place for key in fuzzy_keys(word) for place in self._keys.get(key, ())} - places
        places.update(self._plausible(word, sorted(slips)))
        found = [(place, likeness(word, self.words[place], systems)) for place in sorted(places)]
        return [Near(place, like.quality, like.way == "meaning") for place, like in found if like.quality >= LEAST]

    def _plausible(self, word: Lexeme, slips: list[int]) -> list[int]:
        """Of the words that share a deletion key, those whose sound keys are near enough to be worth a full look."""
        if not slips or not word.keys:
            return slips
        keys = [self.words[place].keys[0] for place in slips]
        lengths = np.array([max(len(key), len(word.keys[0])) for key in keys])
        apart = cdist(word.keys[:2], keys, scorer=OSA.distance, dtype=np.uint8).min(axis=0)
        return [place for place, near in zip(slips, apart <= np.maximum(1, MOST_APART * lengths), strict=True) if near]

    def _add_system(self, system: str) -> None:
        if system in self._systems:
            return
        self._systems.add(system)
        for place, word in enumerate(self.words):
            fuzzy = word in self._singles and system not in EXACT
            found = system_keys(word, system) if fuzzy else system_key(word, system)
            for key in set(found):
                self._keys.setdefault(key, []).append(place)

    def candidates(self, query: Profile, most: int, least_bits: float) -> Ints:
        """The listed names that may reach a score with a query, likeliest first.

        Args:
            query: the name to look up.
            most: at most so many.
            least_bits: names whose upper bound lies below this score, in bits, are left out.
        """
        systems = tuple(sorted(query.cultures))
        hits = [(n, bits) for word, bits in (*_singles(query), *_joins(query)) for n in self.near(word, systems)]
        if not hits:
            return np.empty(0, dtype=np.int32)
        rows, slots = np.unique(np.concatenate([self._postings[n.place] for n, _ in hits]), return_inverse=True)
        sums = self._sums(query, hits, rows, slots)
        bound = upper_bits(sums)
        # Equal names are lifted to the line however common they are.
        whole = (sums.left <= TINY) & (sums.right <= TINY)
        order = np.lexsort((rows, -bound))
        order = order[(bound[order] >= least_bits) | whole[order]][:most]
        return rows[order].astype(np.int32)

    def _sums(self, query: Profile, hits: list[tuple[Near, float]], rows: Ints, slots: NDArray[np.intp]) -> Sums:
        """What is known of each row before it is aligned with the query."""
        listed = [self._bits[n.place] for n, _ in hits]
        gains = np.concatenate([np.minimum(w, bits) * np.float32(n.quality) for w, (n, bits) in zip(listed, hits, strict=True)])
        lengths = [len(w) for w in listed]
        meant = np.repeat([n.translated for n, _ in hits], lengths)
        covered = np.bincount(slots, weights=np.repeat([bits for _, bits in hits], lengths))
        totals = self.totals[rows]
        return Sums(
            agreed=np.minimum(np.bincount(slots, weights=gains), np.minimum(totals, query.total)),
            left=np.maximum(0.0, query.spare - covered),
            right=np.maximum(0.0, self.spares[rows] - np.bincount(slots, weights=np.concatenate(listed))),
            translated=np.bincount(slots, weights=gains * meant),
            cross_script=(self.scripts[rows] != _SCRIPT_NUMBERS.setdefault(query.script, len(_SCRIPT_NUMBERS))).astype(float),
            legal=self.legal[rows] * float(bool(query.legal)),
        )


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
