"""How well resolution finds the parties that two publishers list: the UN list against the UK's, OFAC against itself.

The UK states the UN's reference with the parties that it took over. Resolution is told to leave that reference out;
here it says which pairs are right. Run it with `python -m benchmarks.resolve_lists [un-uk] [ofac] [--worst N]`.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator

from benchmarks.reference import LISTS, OFAC, UN
from matcher import Cluster, Entry, Watchlist, resolve
from matcher.compare.secondary.births import births_in

UK = LISTS / "uk" / "ConList_2025-04-10.xlsx"
UN_BEFORE = LISTS / "un" / "consolidated_2024-11-30.xml"
REFERENCE = "un-reference"
Pair = tuple[str, str]


def references(entry: Entry) -> set[str]:
    return {i.value.replace(" ", "").casefold() for i in entry.identifiers if i.type == REFERENCE}


def truth(un: Iterable[Entry], uk: Iterable[Entry]) -> set[Pair]:
    known = {entry.id.casefold(): entry.id for entry in un}
    return {(known[reference], entry.id) for entry in uk for reference in references(entry) if reference in known}


def found(clusters: Iterable[Cluster]) -> set[Pair]:
    return {
        (a.id, b.id)
        for cluster in clusters
        for a in cluster.members
        for b in cluster.members
        if isinstance(a, Entry) and isinstance(b, Entry) and a.source != b.source and a.source.startswith("un")
    }


def un_uk(path: object, worst: int) -> None:
    un, uk = Watchlist.load(str(path)), Watchlist.load(str(UK))
    begun = time.process_time()
    clusters = resolve([*un, *uk], ignore=(REFERENCE,))
    spent = time.process_time() - begun
    right, pairs = truth(un, uk), found(clusters)
    both = right & pairs
    print(
        f"UN of {un.sources[0].published} against UK of {uk.sources[0].published}: {len(right)} pairs stated, "
        f"{len(pairs)} found, precision {len(both) / len(pairs):.4f}, recall {len(both) / len(right):.4f}, "
        f"{spent:.0f} s of one core"
    )
    within = [c for c in clusters if len({m.id for m in c.members}) > len({m.source for m in c.members})]
    print(f"  clusters with two entries of one list: {len(within)}")
    one, two = ({e.id: e for e in each} for each in (un, uk))
    for title, some in (("missed", right - pairs), ("wrong", pairs - right)):
        for a, b in sorted(some)[:worst]:
            print(f"  {title}: {a} {shown(one[a])}\n      {b} {shown(two[b])} states {references(two[b]) or 'nothing'}")


def shown(entry: Entry) -> str:
    names = ", ".join(name.text for name in entry.names[:4])
    return f"[{entry.kind}] {names} | {', '.join(entry.birth_dates)} | {', '.join(entry.countries)}"


def years(entry: Entry) -> set[int]:
    spans = [(b.low.year, b.high.year) for text in entry.birth_dates for b in births_in(text)]
    return {year for low, high in spans for year in range(low, high + 1)}


def conflicts(cluster: Cluster) -> Iterator[str]:
    """What the members of a cluster contradict each other in, by the publisher's own words."""
    numbers: dict[str, list[set[str]]] = defaultdict(list)
    born = []
    for member in cluster.members:
        assert isinstance(member, Entry)
        born += [years(member)] if years(member) else []
        own: dict[str, set[str]] = defaultdict(set)
        for identifier in member.identifiers:
            own[identifier.type].add(identifier.value)
        for kind, values in own.items():
            numbers[kind].append(values)
    if any(not a & b for a in born for b in born):
        yield "years of birth"
    yield from (kind for kind, sets in numbers.items() if any(not a & b for a in sets for b in sets))


def ofac(worst: int) -> None:
    watchlist = Watchlist.load(str(OFAC))
    begun = time.process_time()
    clusters = resolve(watchlist)
    joined = [cluster for cluster in clusters if len(cluster.members) > 1]
    bad = [(cluster, told) for cluster in joined if (told := list(conflicts(cluster)))]
    print(
        f"OFAC against itself: {len(watchlist.entries)} entries, {len(joined)} clusters of several entries, "
        f"{len(bad)} of them with different years or numbers, {time.process_time() - begun:.0f} s"
    )
    for cluster, told in bad[:worst]:
        print(f"  {told}: " + "; ".join(f"{m.id} {shown(m)}" for m in cluster.members if isinstance(m, Entry)))
    for cluster in joined[:worst]:
        print("  " + "\n      ".join(f"{m.id} {shown(m)}" for m in cluster.members if isinstance(m, Entry)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", choices=["un-uk", "un-uk-2026", "ofac", []], default=[])
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    what = given.what or ["un-uk", "un-uk-2026", "ofac"]
    if "un-uk" in what:
        un_uk(UN_BEFORE, given.worst)
    if "un-uk-2026" in what:
        un_uk(UN, given.worst)
    if "ofac" in what:
        ofac(given.worst)


if __name__ == "__main__":
    main()
