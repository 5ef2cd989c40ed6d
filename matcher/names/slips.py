"""Words that are recognised with one slip of the keyboard in them, as long as their first letter is right.

A slip is a letter too many, too few, another one, or two that changed places (optimal string alignment). Two words that
lie one slip apart share what is left of them when a letter goes (symmetric deletion, Garbe 2012), so that few words
of the table are measured for each word that is asked about, mostly none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

_LONG = 6


class Slips:
    """The words of a table by what is left of them when a letter goes.

    Args:
        words: of the table.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        self._edges: set[str] = set()
        self._all_long = True
        for word in sorted(words):
            self._edges.update(_edges(word))
            self._all_long &= len(word) >= _LONG
            for rest in {word, *_shortened(word)}:
                self._words.setdefault(rest, []).append(word)

    def meant(self, word: str) -> str | None:
        """The first word of the table, in the order of the alphabet, that is at most one slip away; None if none is.

        >>> table = Slips(["company", "limited"])
        >>> table.meant("compnay"), table.meant("limited"), table.meant("cmopny"), table.meant("ompany")
        ('company', 'limited', None, None)
        """
        if self._all_long and len(word) >= _LONG and self._edges.isdisjoint(_edges(word)):
            return None
        near: set[str] = set()
        for rest in (word, *_shortened(word)):
            if rest in self._words:
                near.update(self._words[rest])
        return next((other for other in sorted(near) if OSA.distance(word, other, score_cutoff=1) <= 1), None)


def _edges(word: str) -> tuple[str, str]:
    """How a word begins, and its first letter with its last two; of long words one slip leaves one of both."""
    return word[:3], f"{word[:1]}-{word[-2:]}"


def _shortened(word: str) -> Iterator[str]:
    """The word with one letter left out, each in turn but the first."""
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))
