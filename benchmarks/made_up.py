"""Made-up mentions as articles and customer files have them: misspelt, shortened, turned round.

Given and family names are drawn from people of many cultures and countries (`clean_global`, `clean_us`), those that are
borne often more often; nobody of the labelled sets is meant.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator

from benchmarks.reference import labelled
from matcher import Identifier, Mention
from matcher.text.scripts import scripts_of

# Mentions of one party, on average.
EACH = 4
_ABC = "abcdefghijklmnopqrstuvwxyz"
Words = dict[str, tuple[list[str], list[str]]]


def mentions(count: int, seed: int = 7) -> Iterator[Mention]:
    """Some mentions, one party after the other; half of the parties have a known birth date, a fifth a number."""
    chance, words, told = random.Random(seed), _words(), 0
    scripts = list(words)
    shares = [len(words[script][0]) for script in scripts]
    while told < count:
        given, family = words[chance.choices(scripts, shares)[0]]
        name = [chance.choice(given), *([chance.choice(given)] if chance.random() < 0.3 else []), chance.choice(family)]
        born = f"{chance.randrange(1940, 2005)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        kind = chance.choice((None, None, "person"))
        dated, number = chance.random() < 0.5, f"{chance.randrange(10**8, 10**9)}" if chance.random() < 0.2 else ""
        for _ in range(min(count - told, chance.randrange(1, 2 * EACH))):
            told += 1
            yield Mention(
                written(name, chance), str(told), kind,
                chance.choice((born, born[:4], "", "")) if dated else "",
                identifiers=(Identifier("passport", number),) if number and chance.random() < 0.5 else (),
            )  # fmt: skip


def written(name: list[str], chance: random.Random) -> str:
    """A name as somebody may write it; mostly as it is."""
    *given, family = name
    way = chance.random()
    if way < 0.12:
        return f"{family.upper()}, {' '.join(given)}"
    if way < 0.18 and given[0].isascii():
        return f"{given[0][0]}. {family}"
    if way < 0.24:
        return f"{given[0]} {family}"
    text = " ".join(name)
    return misspelt(text, chance) if way < 0.34 and text.isascii() else text.upper() if way < 0.38 else text


def misspelt(text: str, chance: random.Random) -> str:
    """A name with one letter wrong, missing, doubled or swapped with the next."""
    at = chance.randrange(1, len(text))
    letter, rest = text[at], text[at + 1 :]
    return text[:at] + chance.choice(
        (chance.choice(_ABC) + rest, rest, letter + letter + rest, rest[:1] + letter + rest[1:])
    )


def _words() -> Words:
    """Given and family names of each script, as often as they are borne."""
    found: Words = defaultdict(lambda: ([], []))
    for row in (*labelled("clean_global"), *labelled("clean_us")):
        text = next(iter(row.values()))
        words = text.split()
        if len(words) > 1:
            given, family = found[" ".join(sorted(scripts_of(text)))]
            given += words[:-1]
            family.append(words[-1])
    return found
