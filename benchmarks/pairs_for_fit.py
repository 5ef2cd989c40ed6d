"""Pairs of names with a verdict, from every labelled set, as the weights are fitted on them.

Each set gives its true pairs and, where it is a list to look up, the likest wrong candidates as false ones: that is
what a score has to tell apart. What is likest is told without the weights (`alike.py`), and chance is seeded, so that
the same data always gives the same pairs. Half of each set is held back by its publisher; nothing here sees that half.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from alike import NOTHING, Alike, best_way
from reference import OFAC, UN, labelled

from matcher.compare.profile import profiles
from matcher.compare.rarity import ListRarity
from matcher.index.names import Row, rarity_of, rows
from matcher.records import Entry, Kind, ListedName
from matcher.watchlists import Watchlist

SEED = 29
# Listed names that are aligned with each name.
CANDIDATES = 25


class Pair(NamedTuple):
    """Two names and the verdict on them.

    `lists` says which list's counts make words rare; pairs of one `party` are held out together.
    """

    a: str
    b: str
    kind_a: Kind | None
    kind_b: Kind | None
    lists: str
    same: bool
    weight: float
    group: str
    party: str


def kind_of(text: str) -> Kind | None:
    return None if text in ("", "unknown") else text  # type: ignore[return-value]


def judged() -> Iterator[Pair]:
    """Sets that are pairs themselves."""
    parties = Parties()

    def pair(row: dict[str, str], same: bool, weight: float, group: str) -> Pair:
        kind = kind_of(row["kind"])
        a, b = row["name1"], row["name2"]
        return Pair(a, b, kind, kind, "population", same, weight, group, parties.of(a, b))

    for row in labelled("pairs"):
        yield pair(row, row["is_match"] == "true", 28.75, "pairs")
    negatives = labelled("hard_negatives")
    for row in negatives:
        if row["core_ratio"] and 70 <= float(row["core_ratio"]) < 100:
            yield pair(row, False, 5.4, "near")
    for row in random.Random(SEED).sample(
        [r for r in negatives if r["core_ratio"] and float(r["core_ratio"]) < 70], 1200
    ):
        yield pair(row, False, 2.4, "far")
    for row in labelled("id_linked"):
        if float(row["ratio"]) >= 60 or not row["name2"].isascii():
            yield pair(row, True, 2.0, "id_linked")


class Parties:
    """Names that stand in pairs with each other, under the first of them."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def of(self, a: str, b: str) -> str:
        """The party of two names; a name that joins two parties keeps that of the first."""
        known = self._first.get(a.casefold()) or self._first.get(b.casefold()) or a.casefold()
        return self._first.setdefault(a.casefold(), self._first.setdefault(b.casefold(), known))


class Lookup:
    """A list to look names up in."""

    def __init__(self, name: str, entries: list[Entry]) -> None:
        self.name = name
        self.rarity: ListRarity = rarity_of(entries)
        self.rows = rows(entries, self.rarity)
        self.alike = Alike([row.profiles for row in self.rows])
        self.own: dict[str, list[Row]] = {}
        for row in self.rows:
            self.own.setdefault(row.entry.id, []).append(row)

    def pairs(
        self, text: str, kind: Kind | None, wanted: set[str], group: str, *, wrong: int, weight: float, against: float
    ) -> Iterator[Pair]:
        """The best true pair for a query, and its likest wrong candidates, one for each entry."""
        ways = profiles(text, kind, self.rarity)
        party = min(wanted, default=text)
        true = [(best_way(ways, r.profiles), r) for i in sorted(wanted) for r in self.own.get(i, ())]
        near, row = max(true, key=lambda t: t[0], default=(NOTHING, None))
        if row and near > NOTHING:
            yield Pair(text, row.name.text, kind, row.entry.kind, self.name, True, weight, group, party)
        found: dict[str, tuple[float, Row]] = {}
        for place in self.alike.nearest(ways, CANDIDATES):
            row = self.rows[place]
            if row.entry.id in wanted or not row.profiles:
                continue
            near = best_way(ways, row.profiles)
            if near > found.get(row.entry.id, (NOTHING, row))[0]:
                found[row.entry.id] = (near, row)
        for _, row in sorted(found.values(), key=lambda f: -f[0])[:wrong]:
            yield Pair(text, row.name.text, kind, row.entry.kind, self.name, False, against, group, party)


def _entry(ref: str, name: str, kind: str) -> Entry:
    return Entry(ref, "fit", kind_of(kind) or "unknown", (ListedName(name),))


def entries_of(name: str) -> list[Entry]:
    """The entries of a list that names are looked up in: OFAC's, or the Latin side of a labelled set."""
    if name == "ofac":
        return list(Watchlist.load(OFAC))
    if name == "un":
        return list(Watchlist.load(UN))
    firsts: dict[str, dict[str, str]] = {}
    for row in labelled(name):
        firsts.setdefault(row["ref"], row)
    return [_entry(ref, r["latin"], r["kind"]) for ref, r in firsts.items()]


def cross_script(wrong: int = 2) -> Iterator[Pair]:
    """One party's Latin and native spelling."""
    refs: dict[str, list[dict[str, str]]] = {}
    forms: dict[str, set[str]] = {}
    for row in labelled("cross_script"):
        refs.setdefault(row["ref"], []).append(row)
        for form in (row["latin"], row["native"]):
            forms.setdefault(" ".join(sorted(form.casefold().replace("-", " ").split())), set()).add(row["ref"])
    twins: dict[str, set[str]] = {ref: {ref} for ref in refs}
    for group in forms.values():
        for ref in group:
            twins[ref] |= group
    lookup = Lookup("cross_script", entries_of("cross_script"))
    for ref, rs in refs.items():
        yield from lookup.pairs(
            rs[0]["native"], kind_of(rs[0]["kind"]), twins[ref], "cross_script", wrong=wrong, weight=1.4, against=1.0
        )


def people() -> Iterator[Pair]:
    """People of all nations in Korean and Hebrew letters."""
    for language in ("korean", "hebrew"):
        persons = labelled(f"people_{language}")
        lookup = Lookup(f"people_{language}", entries_of(f"people_{language}"))
        for row in persons[1000:]:
            yield from lookup.pairs(row["native"], "person", {row["ref"]}, language, wrong=2, weight=0.4, against=0.4)


def un_variants(wrong: int = 2) -> Iterator[Pair]:
    """Spellings that another list gives to the United Nations' entries."""
    entries = entries_of("un")
    lookup = Lookup("un", entries)
    for row in labelled("un_variants"):
        ref = row["ref"].strip()
        wanted = {e.id for e in entries if ref in (e.id.strip(), *(i.value.strip() for i in e.identifiers))}
        yield from lookup.pairs(
            row["query"], kind_of(row["kind"]), wanted, "un_variants", wrong=wrong, weight=0.35, against=0.15
        )


def against_ofac() -> Iterator[Pair]:
    """Dirty forms of listed names, names of people on no list, and names as newspapers print them."""
    entries = entries_of("ofac")
    lookup = Lookup("ofac", entries)
    for row in labelled("press"):
        wanted = set() if row["expected"] == "NONE" else {row["expected"]}
        yield from lookup.pairs(row["mention"], kind_of(row["kind"]), wanted, "press", wrong=2, weight=4.0, against=2.0)
    clean = [r["name"] for which in ("global", "us") for r in labelled(f"clean_{which}")[2500:4000]]
    companies = [r["name"] for r in labelled("clean_companies")]
    for name in clean:
        yield from lookup.pairs(name, None, set(), "clean_people", wrong=2, weight=0, against=0.6)
    for name in companies:
        yield from lookup.pairs(name, None, set(), "clean_companies", wrong=2, weight=0, against=5.0)
    yield from _variants(lookup, entries)
    yield from _unrelated(entries, clean, companies)


def _unrelated(entries: list[Entry], people: list[str], companies: list[str]) -> Iterator[Pair]:
    """Names by chance beside listed names of their kind: what has nothing in common is clear by far."""
    rng = random.Random(SEED)
    for names, kind in ((people, "person"), (companies, "organization")):
        listed = [(n.text, e) for e in entries if e.kind == kind for n in e.names]
        for name, (text, entry) in zip(rng.sample(names, 1000), rng.sample(listed, 1000), strict=True):
            yield Pair(name, text, kind_of(kind), entry.kind, "ofac", False, 1.0, "unrelated", name)


def _variants(lookup: Lookup, entries: list[Entry]) -> Iterator[Pair]:
    from variants import MAJOR, MINOR, vary  # noqa: PLC0415

    rng = random.Random(SEED)
    pool = [(n.text, e) for e in entries for n in e.names if len(n.text) > 6]
    borne: dict[str, int] = {}
    for text, _ in pool:
        for word in {w.strip(".,'") for w in text.lower().split()}:
            borne[word] = borne.get(word, 0) + 1
    for how in MINOR + MAJOR:
        # Dropped words and two slips are the changes that are missed most.
        weight = {"typo": 6.6, "two typos": 12.0, "dropped": 12.4}.get(how, 8.25 if how in MAJOR else 6.0)
        made = 0
        for text, entry in rng.sample(pool, len(pool)):
            out = vary(rng, text, how, person=entry.kind == "person", borne=borne)
            if out is None or out == text:
                continue
            made += 1
            yield from lookup.pairs(out, None, {entry.id}, f"variant {how}", wrong=2, weight=weight, against=0.25)
            if made == 220:
                break


def every_pair() -> Iterator[Pair]:
    """All sets."""
    yield from judged()
    yield from cross_script()
    yield from people()
    yield from un_variants()
    yield from against_ofac()
