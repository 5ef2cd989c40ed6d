"""How many microseconds a name takes to be read, script by script, and how many seconds a whole list.

`parse` is the way from text to words with roles, `profile` from there to units with their information, `lexeme` the
making of one word that was not met before: readings, keys, meanings. Half of the names are clean ones of many cultures,
half are listed ones with one letter typed wrong, so that most words are met for the first time. The tables are warm.
Time is that of the processor, the least of several passes. Run from the root of the checkout:

    python -m benchmarks.reading_speed --names 1000 --passes 5 --list
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from time import process_time
from typing import TypeVar

from benchmarks.reference import OFAC, labelled
from matcher import Watchlist
from matcher.compare.lexeme import lexeme
from matcher.compare.profile import profiles_of
from matcher.compare.rarity import PopulationRarity
from matcher.index.names import parsed, read_list
from matcher.records import Entry
from matcher.text.scripts import scripts_of

T = TypeVar("T")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SEED = 7
FEWEST = 30


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description="Microseconds for the reading of a name.")
    options.add_argument("--names", type=int, default=1000, help="so many clean and so many mistyped ones")
    options.add_argument("--passes", type=int, default=5)
    options.add_argument("--list", action="store_true", help="also read the whole OFAC list, timed")
    chosen = options.parse_args()
    entries = list(Watchlist.load(OFAC))
    known, new = halves(names(entries, chosen.names))
    for text in known:  # the tables load
        profiles_of(parsed(text, None), PopulationRarity())
    gc.collect()
    gc.freeze()
    print(f"{'script':<14}{'names':>7}{'parse µs':>10}{'profile µs':>12}{'words':>7}{'lexeme µs':>11}")
    for script, texts in by_script(new).items():
        row = measure(texts, known, chosen.passes)
        print(f"{script:<14}{len(texts):>7}{row[0]:>10.1f}{row[1]:>12.1f}{row[2]:>7.0f}{row[3]:>11.1f}")
    if chosen.list:
        start = process_time()
        count = sum(1 for _ in read_list(entries)[1])
        print(f"the list of {count:,} names: {process_time() - start:.2f} s")


def names(entries: Iterable[Entry], number: int) -> list[str]:
    """Clean names and mistyped listed ones, shuffled; the same ones at every run."""
    chance = random.Random(SEED)
    listed = [name.text for entry in entries for name in entry.names]
    clean = [row["name"] for row in labelled("clean_global")]
    both = chance.sample(clean, min(2 * number, len(clean)))
    both += [mistyped(text, chance) for text in chance.sample(listed, min(2 * number, len(listed)))]
    chance.shuffle(both)
    return both


def mistyped(text: str, chance: random.Random) -> str:
    """The text with one letter changed, left out or put in."""
    place = chance.randrange(len(text))
    instead = chance.choice((chance.choice(LETTERS), "", text[place] + chance.choice(LETTERS)))
    return text[:place] + instead + text[place + 1 :]


def halves(texts: list[str]) -> tuple[list[str], list[str]]:
    """Names to get warm with, and names to measure."""
    return texts[: len(texts) // 2], texts[len(texts) // 2 :]


def by_script(texts: Iterable[str]) -> dict[str, list[str]]:
    """The names by their most frequent script; scripts with few names are left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        found[next(iter(scripts_of(text)), "none")].append(text)
    return {script: found[script] for script in sorted(found) if len(found[script]) >= FEWEST}


def measure(texts: list[str], known: list[str], passes: int) -> tuple[float, float, int, float]:
    """Microseconds of parse, of profile with its words known, number of new words, and microseconds of one of them."""
    best = [float("inf")] * 3
    new: list[tuple[str, str]] = []
    for _ in range(passes):
        forget(known)
        times = []
        spent, ways = timed(lambda: [parsed(text, None) for text in texts])
        times.append(spent / len(texts))
        words = {(word.form, word.script) for row in ways for way in row for word in way.words}
        met = {(word.form, word.script) for text in known for way in parsed(text, None) for word in way.words}
        new = [word for word in words if word not in met]
        for word in met:
            lexeme(*word)
        spent, _ = timed(lambda: [lexeme(*word) for word in new])  # noqa: B023 - called at once
        times.append(spent / max(1, len(new)))
        spent, _ = timed(lambda: [profiles_of(row, PopulationRarity()) for row in ways])  # noqa: B023 - called at once
        times.append(spent / len(texts))
        best = list(map(min, best, times))
    return best[0], best[2], len(new), best[1]


def forget(known: list[str]) -> None:
    """Forget every word of the last pass, but no table; the words of other names become known again."""
    rooms = [module for name, module in sys.modules.items() if name.startswith("matcher.")]
    for kept in [value for room in rooms for value in vars(room).values() if hasattr(value, "cache_info")]:
        if kept.cache_info().maxsize is not None:
            kept.cache_clear()
    for text in known:
        profiles_of(parsed(text, None), PopulationRarity())


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Microseconds of the processor, and what the work gave."""
    start = process_time()
    found = work()
    return (process_time() - start) * 1e6, found


if __name__ == "__main__":
    main()
