"""Made-up names of persons of many cultures and of companies in many languages, who are on no list by design.

Persons are put together from the common family and given names of each culture, in the order and with the parts that
are usual there; companies from words of trade, family names, invented words and legal forms. Only common names stand in
those tables, and each culture has the same share, so these are hard names: fewer of real customers will alert. Some are
borne by listed parties by chance; such an alert is one that the real bearer of the name would cause, too, and counts.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from matcher.data import rows
from matcher.evaluation.companies import company_makers

_TWO_GIVEN = frozenset(("chinese", "korean"))
_FAMILY_FIRST = frozenset(("chinese", "korean", "vietnamese", "hungarian", "khmer"))
_FATHERS = frozenset(("arabic", "somali", "sahel", "afghan", "kurdish", "pakistani"))
_TWO_FAMILIES = frozenset(("spanish", "portuguese", "filipino"))
_GIVEN_ONLY = frozenset(("ethiopian", "burmese"))


class Clean(NamedTuple):
    """A made-up name: `person` or `organization`, its culture or language, the text."""

    kind: str
    culture: str
    text: str


def clean_names(*, seed: int, persons: int, companies: int) -> Iterator[Clean]:
    """Made-up names, culture after culture in turn.

    Args:
        seed: the same seed gives the same names.
        persons: how many of persons.
        companies: how many of companies.

    >>> len({each.culture for each in clean_names(seed=1, persons=100, companies=20)}) > 50
    True
    """
    yield from _in_turn("person", person_makers(), random.Random(f"{seed} persons"), persons)
    yield from _in_turn("organization", company_makers(), random.Random(f"{seed} companies"), companies)


Maker = Callable[[random.Random], str]


def _in_turn(kind: str, makers: dict[str, Maker], rng: random.Random, count: int) -> Iterator[Clean]:
    cultures = sorted(makers)
    seen: set[str] = set()
    for number in range(20 * count):
        if len(seen) == count:
            return
        culture = cultures[number % len(cultures)]
        text = makers[culture](rng)
        if text not in seen:
            seen.add(text)
            yield Clean(kind, culture, text)


@cache
def person_makers() -> dict[str, Maker]:
    """What makes a name of each culture, in Latin spelling; and of some in their own script.

    >>> person_makers()["han"](random.Random(1)).isascii()
    False
    """
    latin = {culture: _latin(culture, parts) for culture, parts in _parts().items() if "given" in parts}
    return latin | {
        "han": _unspaced(_column("chinese_surnames", "surname"), _column("chinese_given", "character")),
        "hangul": _unspaced(_column("korean_surnames", "hangul"), _syllables()),
        "kanji": _pair(_column("japanese_surnames", "surname"), _column("japanese_given", "kanji"), family_first=True),
        "arabic script": _chain(_column("arabic_names", "native"), 3),
        "hebrew script": _chain(_column("hebrew_names", "native"), 2),
    }


def drawn(rng: random.Random, words: Sequence[str]) -> str:
    """One of some words, with its spelling drawn too.

    >>> drawn(random.Random(1), ["lee/yi"]) in ("lee", "yi")
    True
    """
    return rng.choice(rng.choice(words).split("/"))


@cache
def _parts() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows("culture_names"):
        found[row["culture"]][row["part"]] += [word for word in row["names"].split() if len(word) > 1]
    return found


def _latin(culture: str, parts: dict[str, list[str]]) -> Maker:
    family, given = parts["family"] or parts["given"], parts["given"]

    def make(rng: random.Random) -> str:
        own = drawn(rng, given).title()
        if culture in _TWO_GIVEN:
            own += rng.choice(("", "-")) + drawn(rng, given)
        elif culture in _FATHERS or culture in _GIVEN_ONLY or (culture == "vietnamese" and rng.random() < 0.8):
            own += " " + drawn(rng, given).title()
        elif "patronymic" in parts and rng.random() < 0.6:
            own += " " + drawn(rng, parts["patronymic"]).title()
        last = drawn(rng, family).title()
        if culture in _TWO_FAMILIES:
            last += " " + drawn(rng, family).title()
        if culture in _GIVEN_ONLY:
            return own
        return f"{last} {own}" if culture in _FAMILY_FIRST else f"{own} {last}"

    return make


def _unspaced(family: Sequence[str], given: Sequence[str]) -> Maker:
    return lambda rng: drawn(rng, family) + "".join(rng.choice(given) for _ in range(2))


def _pair(family: Sequence[str], given: Sequence[str], *, family_first: bool) -> Maker:
    def make(rng: random.Random) -> str:
        words = (drawn(rng, family), drawn(rng, given))
        return " ".join(words if family_first else reversed(words))

    return make


def _chain(names: Sequence[str], count: int) -> Maker:
    return lambda rng: " ".join(drawn(rng, names) for _ in range(count))


def _column(table: str, column: str) -> list[str]:
    return [row[column] for row in rows(table)]


def _syllables() -> list[str]:
    return [row["hangul"] for row in rows("korean_syllables") if row["tier"] != "3"]
