"""Words that are recognised with one slip of the keyboard in them, as long as their first letter is right.

A slip is a letter too many, too few, another one, or two that changed places (optimal string alignment). Two words that
lie one slip apart share what is left of them when a letter goes (symmetric deletion, Garbe 2012), so that few words
of the table are measured for each word that is asked about, mostly none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

# From so many letters on, what a slip leaves tells at one look that a word is near none.
_LONG, _LONGER = 6, 7


class Slips:
    """The words of a table by what is left of them when a letter goes.

    Args:
        words: of the table.
    """

    def __init__(self, words: Iterable[str]) -> None:
        # Tuples of texts, unlike lists, are nothing that a sweep for cycles need look at.
        self._words: dict[str, tuple[str, ...]] = {}
        self._edges: set[str] = set()
        self._starts: set[str] = set()
        self._shortest = _LONGER
        for word in sorted(words):
            self._edges.update(_edges(word))
            self._starts.update((word[:3], f"{word[:1]}-{word[4:7]}"))
            self._shortest = min(self._shortest, len(word))
            for rest in {word, *_shortened(word)}:
                self._words[rest] = (*self._words.get(rest, ()), word)

    def meant(self, word: str) -> str | None:
        """The first word of the table, in the order of the alphabet, that is at most one slip away; None if none is.

        >>> table = Slips(["company", "limited"])
        >>> table.meant("compnay"), table.meant("limited"), table.meant("cmopny"), table.meant("ompany")
        ('company', 'limited', None, None)
        """
        if self._shortest >= _LONG and len(word) >= _LONG and self._edges.isdisjoint(_edges(word)):
            return None
        near: set[str] = set()
        for rest in (word, *_shortened(word)):
            if rest in self._words:
                near.update(self._words[rest])
        return next((other for other in sorted(near) if OSA.distance(word, other, score_cutoff=1) <= 1), None)

    def meant_by_beginning(self, word: str, shortest: int) -> str | None:
        """What the beginning of a word was meant to be, one slip forgiven; the shortest beginning that is one counts.

        Args:
            word: perhaps with an ending.
            shortest: how many letters the beginning has at least.

        >>> Slips(["product"]).meant_by_beginning("poduction", 6)
        'product'
        """
        if self._shortest >= _LONGER and self._starts.isdisjoint(_starts_of(word)):
            return None
        return next(filter(None, map(self.meant, (word[:end] for end in range(shortest, len(word) + 1)))), None)


def _starts_of(word: str) -> Iterator[str]:
    """How a word begins, and its first letter with three from its midst, wherever a slip before them moved them."""
    yield word[:3]
    for place in (3, 4, 5):
        yield f"{word[:1]}-{word[place : place + 3]}"


def _edges(word: str) -> tuple[str, str]:
    """How a word begins, and its first letter with its last two; of long words one slip leaves one of both."""
    return word[:3], f"{word[:1]}-{word[-2:]}"


def _shortened(word: str) -> Iterator[str]:
    """The word with one letter left out, each in turn but the first."""
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))
