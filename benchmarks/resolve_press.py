"""Do the names that newspapers printed resolve to the right parties of the OFAC list?

Every pair counts that has a mention in it: of two mentions, and of a mention and an entry. Run it with
`python -m benchmarks.resolve_press [--worst N]`.
"""

from __future__ import annotations

import argparse
import time
from itertools import combinations
from typing import cast

from benchmarks.reference import OFAC, labelled
from matcher import Entry, Mention, Watchlist, resolve
from matcher.records import Kind

Pair = frozenset[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--worst", type=int, default=0)
    worst = parser.parse_args().worst
    rows = labelled("press")
    mentions = [
        Mention(row["mention"], f"{number}: {row['mention']} ({row['category']})", cast(Kind, row["kind"] or None))
        for number, row in enumerate(rows)
    ]
    party = {mention.id: row["expected"].replace("NONE", "") for mention, row in zip(mentions, rows, strict=True)}
    right = {frozenset(p) for p in combinations(party, 2) if party[p[0]] and party[p[0]] == party[p[1]]}
    right |= {frozenset((mention, entry)) for mention, entry in party.items() if entry}
    begun = time.process_time()
    found: set[Pair] = set()
    for cluster in resolve([*Watchlist.load(str(OFAC)), *mentions]):
        for a, b in combinations(cluster.members, 2):
            if not (isinstance(a, Entry) and isinstance(b, Entry)):
                found.add(frozenset((a.id, b.id)))
    both = right & found
    precision, recall = len(both) / max(1, len(found)), len(both) / len(right)
    print(
        f"{len(mentions)} mentions with OFAC's list: pairwise precision {precision:.4f}, recall {recall:.4f}, "
        f"F1 {2 * precision * recall / (precision + recall):.4f}, {time.process_time() - begun:.0f} s of one core"
    )
    for title, some in (("missed", right - found), ("wrong", found - right)):
        for pair in sorted(map(sorted, some))[:worst]:
            print(f"  {title}: {' | '.join(pair)}")


if __name__ == "__main__":
    main()
