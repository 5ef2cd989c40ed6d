"""A table of words and phrases that is asked "what begins at this word?", whoever wrote them and how.

The tables in `matcher.data` hold forms as people write them; names come as normalised words. Each form is kept in the
ways the tokeniser may cut it, so `S. à r.l.`, `s.a.r.l` and `SARL` meet, and with its diacritics folded away; a word
that is not found is looked up folded too: `Compania` finds `Compañía`, `société` finds `SOCIETE`. A form that ends in
`*` stands for every word that begins like it, which serves inflected languages (`морск*`: морской, морского).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from matcher.text.normalise import normalise
from matcher.text.scripts import script_of
from matcher.text.tokenise import words

V = TypeVar("V")
Words = tuple[str, ...]

# Letters that Unicode does not decompose, and Arabic letters that keyboards of different countries write differently.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ё": "е",
     "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": ""}
)  # fmt: skip
# Marks of these scripts are decoration to most writers; a Japanese voicing mark or a Hindi vowel sign is not.
_MARKED = frozenset({"latin", "greek", "arabic", "hebrew"})
_SHORTEST_STEM = 3


def unmarked(word: str) -> str:
    """A normalised word without diacritics where its script can do without them.

    >>> unmarked("société"), unmarked("пётр"), unmarked("パク")
    ('societe', 'петр', 'パク')
    """
    return word if word.isascii() else _unmarked(word)


@lru_cache(maxsize=8192)
def _unmarked(word: str) -> str:
    kept: list[str] = []
    marked = False
    for char in unicodedata.normalize("NFD", word):
        if unicodedata.combining(char):
            if marked:
                continue
        else:
            marked = script_of(char) in _MARKED
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)


def spellings(form: str) -> set[Words]:
    """The word sequences that a form of a table may arrive as.

    Letters with dots also count one by one and joined: `S.A.` is `sa` and `s a`; `A/S` is `a s` and `as`.

    >>> sorted(spellings("S.A."))
    [('s', 'a'), ('sa',)]
    >>> sorted(spellings("Compañía"))
    [('compania',), ('compañía',)]
    """
    text = normalise(form)
    plain = {tuple(variant.split()) for variant in _punctuated(text)} if _MARKS & set(text) else {tuple(text.split())}
    if "*" not in text and ("." in text or not text.isascii()):
        plain.add(tuple(word.form for word in words(form)))
    if text.isascii():
        return plain
    return plain | {tuple(map(unmarked, found)) for found in plain}


# A dot, a stroke or the quote of Hebrew abbreviations may join or part; other marks part.
_MARKS = frozenset('./",-()+&:')
_PARTED = str.maketrans(dict.fromkeys(_MARKS, " "))
_JOINED = _PARTED | str.maketrans(dict.fromkeys('./"'))
_COMPOUND = _JOINED | str.maketrans({"-": ""})


def _punctuated(text: str) -> tuple[str, str, str]:
    return text.translate(_PARTED), text.translate(_JOINED), text.translate(_COMPOUND)


class Phrases(Generic[V]):
    """Values by words and phrases; the longest phrase that fits wins, an exact word wins over a stem."""

    def __init__(self, pairs: Iterable[tuple[str, V]], merge: Callable[[V, V], V] | None = None) -> None:
        """Take the forms of a table.

        Args:
            pairs: form as written, and its value.
            merge: what a form with two values gets; the first one if not said.
        """
        self.exact: dict[Words, V] = {}
        self._longest: dict[str, int] = {}
        self._stems: set[str] = set()
        # How long the stems are that begin with three letters, the longest first.
        self._lengths: dict[str, tuple[int, ...]] = {}
        for form, value in pairs:
            for key in filter(None, spellings(form)):
                self._add(key, value, merge)

    def _add(self, key: Words, value: V, merge: Callable[[V, V], V] | None) -> None:
        if key in self.exact:
            value = merge(self.exact[key], value) if merge else self.exact[key]
        self.exact[key] = value
        self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        for word in key:
            if word.endswith("*") and word not in self._stems:
                self._stems.add(word)
                self._note_length(word[:-1])

    def _note_length(self, stem: str) -> None:
        begin = stem[:_SHORTEST_STEM]
        self._lengths[begin] = tuple(sorted({len(stem), *self._lengths.get(begin, ())}, reverse=True))

    def longest(self, word: str) -> int:
        """How many words the longest phrase has that may begin with a word; 0 if none does.

        >>> Phrases([("design bureau", 1), ("design", 2)]).longest("design"), Phrases([("a", 1)]).longest("b")
        (2, 0)
        """
        ways = self._ways(word)
        return max([self._longest.get(way, 0) for way in ways]) if len(ways) > 1 else self._longest.get(word, 0)

    def find(self, sequence: Sequence[str], start: int = 0) -> tuple[int, V] | None:
        """The longest phrase that begins at `start`: how many words it has, and its value."""
        if start >= len(sequence):
            return None
        longest = self.longest(sequence[start])
        for length in range(min(longest, len(sequence) - start), 0, -1):
            found = self._value(sequence[start : start + length])
            if found is not None:
                return length, found
        return None

    def get(self, sequence: Sequence[str]) -> V | None:
        """The value of exactly this word or phrase."""
        return self._value(sequence) if sequence else None

    def _value(self, phrase: Sequence[str]) -> V | None:
        found = self.exact.get(tuple(phrase))
        if found is not None:
            return found
        ways = [self._ways(word) for word in phrase]
        if max(map(len, ways)) == 1:  # nothing but the words themselves
            return None
        for key in product(*ways):
            if key in self.exact:
                return self.exact[key]
        return None

    def _ways(self, word: str) -> Words:
        """The words of the table that a word may be: itself, itself without marks, the stems of both."""
        folded = word if word.isascii() else unmarked(word)
        if folded == word:
            return (word, *self._stems_of(word)) if word[:_SHORTEST_STEM] in self._lengths else (word,)
        return (word, folded, *self._stems_of(word), *self._stems_of(folded))

    def _stems_of(self, form: str) -> list[str]:
        lengths = self._lengths.get(form[:_SHORTEST_STEM], ())
        stems = [f"{form[:length]}*" for length in lengths if _SHORTEST_STEM <= length <= len(form)]
        return [stem for stem in stems if stem in self._stems]
