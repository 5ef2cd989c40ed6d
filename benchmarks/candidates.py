"""What the candidate search loses: names found by keys and estimates against names found by looking at every word.

    python benchmarks/candidates.py [--names 400] [--seed 1]

The thorough search measures each word of a name against every listed word, keeps everything whose estimate is within
many bits of the line, and scores it. A pair that it puts at `review_at` or above and that the ordinary search does not
bring is lost.
"""

from __future__ import annotations

import argparse
import random

import numpy as np
from reference import OFAC, labelled
from variants import MAJOR, MINOR, vary

import matcher.index.index
from matcher import Matcher, Watchlist
from matcher.index.index import Index
from matcher.index.look_up import Both, LookUp
from matcher.index.nearness import spelt_alike
from matcher.index.pairs import Pairs

DEEP = 6.0


class EveryWord(LookUp):
    """Measures every listed word."""

    def _by_sound(self, both: Both) -> Pairs:
        found = [super()._by_sound(both)]
        words, listed = both.words, self._listed.words
        every = np.flatnonzero(~listed.alone)
        for row in both.single_rows[~words.alone[both.single_rows]].tolist():
            left = np.full(len(every), row)
            quality = spelt_alike(words, left, listed, every)
            near = np.flatnonzero(quality > 0.3)
            found.append(Pairs(words.of[left[near]], listed.of[every[near]], quality[near]))
        return Pairs(*(np.concatenate(column) for column in zip(*found, strict=True)))


def names(watchlist: Watchlist, count: int, seed: int) -> list[str]:
    """Dirty forms of listed names, a third; names of people and companies on no list, two thirds."""
    rng = random.Random(seed)
    pool = [(n.text, e.kind == "person") for e in watchlist for n in e.names if len(n.text) > 6]
    found = [
        row["name"]
        for kind in ("global", "us", "companies")
        for row in rng.sample(labelled(f"clean_{kind}"), count // 6)
    ]
    while len(found) < count:
        text, person = rng.choice(pool)
        out = vary(rng, text, rng.choice(MINOR + MAJOR), person=person, borne={})
        if out:
            found.append(out)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    watchlist = Watchlist.load(OFAC)
    matcher_ = Matcher(watchlist)
    asked = names(watchlist, options.names, options.seed)
    plain = {(r.mention.text, m.entry.id) for r in matcher_.match_all(asked, limit=1000) for m in r.matches}
    listed = matcher_.index.listed
    matcher_.index = Index(listed, EveryWord(listed))
    matcher.index.index.SLACK = DEEP
    thorough = {
        (r.mention.text, m.entry.id): (m.score, m.name)
        for r in matcher_.match_all(asked, limit=1000)
        for m in r.matches
    }
    lost = sorted(set(thorough) - plain, key=lambda pair: -thorough[pair][0])
    for pair in lost:
        print(f"lost: {pair[0]} -> {thorough[pair][1]} ({pair[1]}) {thorough[pair][0]:.3f}")
    print(f"{len(asked)} names, {len(thorough)} found by looking at every word, {len(lost)} of these lost")


if __name__ == "__main__":
    main()
