"""Changed forms of listed names, as clerks, scanners, other offices and those who hide write them.

Each kind of change is a function from a listed name to a changed form, or None where the change does not apply or would
leave nothing that tells one party from others. Minor changes are those that everybody expects to be found, major ones
those that a careful screening finds too. Every kind has a source of chance of its own, so that a new kind changes none
of the others.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from matcher.evaluation import letter_changes, word_changes
from matcher.evaluation.listed_name import Listed, listed_names
from matcher.records import Entry

Change = Callable[[random.Random, Listed], str | None]
EXACT = "exact"
MINOR: dict[str, Change] = {
    "case": word_changes.case,
    "punctuation": word_changes.punctuation,
    "order": word_changes.order,
    "title": word_changes.title,
    "joined": word_changes.joined,
    "legal form": word_changes.legal_form,
    "typo": letter_changes.one_typo,
    "looks": letter_changes.looks,
    "ocr": letter_changes.ocr,
}
MAJOR: dict[str, Change] = {
    "sound": letter_changes.sound,
    "two typos": letter_changes.two_typos,
    "typo and order": letter_changes.typo_and_order,
    "dropped": word_changes.dropped,
    "added": word_changes.added,
    "initial": word_changes.initial,
    "nickname": word_changes.nickname,
    "split": word_changes.split,
}
WORDS = {
    EXACT: "as it is listed",
    "case": "Each Word With A Capital",
    "punctuation": "signs left out, hyphens opened",
    "order": "family name first, with a comma",
    "title": "a title before it",
    "joined": "two words written as one",
    "legal form": "another form of the same legal form, or none",
    "typo": "a letter left out, put in, replaced or swapped",
    "looks": "a letter of another alphabet, or a digit, that looks the same",
    "ocr": "letters as a scanner misreads them",
    "sound": "romanised another way",
    "two typos": "two typing errors",
    "typo and order": "a typing error, family name first",
    "dropped": "the second word left out",
    "added": "a middle initial, or a word of trade",
    "initial": "the first name cut to its initial",
    "nickname": "another form of the first name",
    "split": "the longest word written as two",
}
_SHORTEST = 7
"""Letters of a name that is changed; of shorter ones too little is left."""


class Variant(NamedTuple):
    """A changed form: its group, kind of change, the text, and whose it is."""

    group: str
    how: str
    text: str
    listed: Listed


def variants(entries: Iterable[Entry], *, seed: int, each: int | None, exact: int | None) -> Iterator[Variant]:
    """Changed forms of listed names, kind after kind.

    Args:
        entries: the lists.
        seed: the same seed gives the same forms.
        each: at most so many of each kind; None for one of every name.
        exact: at most so many names as they stand; None for all.

    >>> from matcher import Watchlist
    >>> found = list(variants(Watchlist.load("excerpt"), seed=1, each=2, exact=2))
    >>> [v.how for v in found[:4]]
    ['exact', 'exact', 'case', 'case']
    """
    every = listed_names(entries)
    pool = [name for name in every if len(name.text) >= _SHORTEST]
    yield from (Variant(EXACT, EXACT, name.text, name) for name in _drawn(every, seed, EXACT, exact))
    for group, kinds in (("minor", MINOR), ("major", MAJOR)):
        for how, change in kinds.items():
            yield from _of_a_kind(pool, group, how, change, seed=seed, each=each)


def _of_a_kind(
    pool: list[Listed], group: str, how: str, change: Change, *, seed: int, each: int | None
) -> Iterator[Variant]:
    rng = random.Random(f"{seed} {how}")
    made: Counter[str] = Counter()
    for name in _drawn(pool, seed, how, None):
        text = change(rng, name)
        if text is not None and text.strip() and text != name.text:
            yield Variant(group, how, text, name)
            made[how] += 1
        if made[how] == each:
            return


def _drawn(names: list[Listed], seed: int, how: str, count: int | None) -> list[Listed]:
    """Names in an order of chance."""
    rng = random.Random(f"{seed} order {how}")
    return rng.sample(names, len(names) if count is None else min(count, len(names)))
