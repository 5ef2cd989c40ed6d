"""The listed names of a watchlist, one row each, parsed once: the rows that postings point to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from matcher.compare.lexeme import lexeme
from matcher.compare.profile import Profile, Rarity, profiles
from matcher.compare.rarity import ListRarity
from matcher.names import parse
from matcher.records import Entry, ListedName


@dataclass(frozen=True, slots=True)
class Row:
    """One listed name: its entry, itself, and the ways to read it."""

    entry: Entry
    name: ListedName
    profiles: tuple[Profile, ...]


def rarity_of(entries: Iterable[Entry]) -> ListRarity:
    """Count in how many listed names each Latin reading stands."""
    counts: Counter[str] = Counter()
    total = 0
    for entry in entries:
        for name in entry.names:
            total += 1
            words = {(w.form, w.script) for way in parse(name.text, entry.kind) for w in way.words}
            counts.update({lexeme(form, script).latin for form, script in words})
    return ListRarity(counts, total)


def rows(entries: Iterable[Entry], rarity: Rarity) -> list[Row]:
    """One row for each listed name."""
    return [Row(e, n, profiles(n.text, e.kind, rarity)) for e in entries for n in e.names]
