"""Cut a romanised word into the syllables of its language: the cheapest way to make it of known ones.

Korean and Chinese names are written with and without blanks or hyphens between syllables, so the keys of both work on
syllables. A table gives each spelling of a syllable its cost and the letters it has in the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

LONGEST_WORD, LONGEST_SYLLABLE, MOST_SYLLABLES = 24, 8, 4
_PER_SYLLABLE = 1.1  # one rare syllable before two usual ones: cheok, not che-ok

Table = Mapping[str, tuple[float, str]]
Cut = tuple[float, tuple[tuple[str, str], ...]]


def cut(word: str, anywhere: Table, first: Table) -> Cut:
    """The cheapest cut: what its syllables cost, and pairs of spelling and key letters; no pairs if there is none.

    Args:
        word: a word in the letters a to z.
        anywhere: syllables that may stand anywhere: spelling to cost and key letters.
        first: what may only begin the word (surnames).

    >>> cut("jinyong", {"jin": (0, "cin"), "yong": (0, "yong"), "ji": (0, "ci")}, {})
    (0.0, (('jin', 'cin'), ('yong', 'yong')))
    """
    if not word or len(word) > LONGEST_WORD:
        return 0.0, ()
    best: list[Cut | None] = [None] * (len(word) + 1)
    best[0] = (0.0, ())
    for start in range(len(word)):
        here = best[start]
        if here is None or len(here[1]) >= MOST_SYLLABLES:
            continue
        for end in range(start + 1, min(len(word), start + LONGEST_SYLLABLE) + 1):
            part = word[start:end]
            known = anywhere.get(part)
            if not start and (alone := first.get(part)) and (known is None or alone < known):
                known = alone
            if known is None:
                continue
            total = here[0] + _PER_SYLLABLE + known[0]
            there = best[end]
            # Of equal cuts the one that closes the earlier syllable: jong-il, not jon-gil.
            if there is None or total <= there[0]:
                best[end] = (total, (*here[1], (part, known[1])))
    last = best[len(word)]
    return (round(last[0] - _PER_SYLLABLE * len(last[1]), 3), last[1]) if last else (0.0, ())


class Edges(NamedTuple):
    """The two letters that a word of a language's syllables may begin with, and those that it may end with."""

    heads: frozenset[str]
    tails: frozenset[str]

    def fit(self, word: str) -> bool:
        """Whether a word may be one of such syllables: a look that spares most words of other languages the cutting.

        Args:
            word: of the letters a to z; of any other word nothing is said, it fits.
        """
        return (word[:2] in self.heads and word[-2:] in self.tails) or not (word.isascii() and word.isalpha())


def edges(anywhere: Iterable[str], first: Iterable[str] = ()) -> Edges:
    """How words of syllables may begin and end.

    Args:
        anywhere: syllables that may stand anywhere.
        first: what may only begin the word, or be all of it.

    >>> found = edges(["jin", "yong", "i"])
    >>> found.fit("jinyong"), found.fit("ijin"), found.fit("smith"), found.fit("jinx")
    (True, True, False, False)
    """
    inner = set(anywhere)
    every = inner.union(first)
    begins, ends = {s[0] for s in inner}, {s[-1] for s in every}
    heads = {s[:2] for s in every} | {s + begin for s in every if len(s) == 1 for begin in begins}
    tails = {s[-2:] for s in every} | {end + s for s in inner if len(s) == 1 for end in ends}
    return Edges(frozenset(heads), frozenset(tails))


def keep_cheapest(table: dict[str, tuple[float, str]], spelling: str, cost: float, letters: str) -> None:
    """Add a spelling, unless it is there at no higher cost.

    >>> table = {"chun": (0.2, "con")}
    >>> keep_cheapest(table, "chun", 0.5, "cun"); table["chun"]
    (0.2, 'con')
    """
    if spelling not in table or cost < table[spelling][0]:
        table[spelling] = (cost, letters)
