"""A table of words and phrases that is asked "what begins at this word?", whoever wrote them and how.

The tables in `matcher.data` hold forms as people write them; names come as normalised words. Each form is kept in the
ways the tokeniser may cut it, so `S. à r.l.`, `s.a.r.l` and `SARL` meet, and with its diacritics folded away; a word
that is not found is looked up folded too: `Compania` finds `Compañía`, `société` finds `SOCIETE`. A form that ends in
`*` stands for every word that begins like it, which serves inflected languages (`морск*`: морской, морского).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
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


@lru_cache(maxsize=65536)
def unmarked(word: str) -> str:
    """A normalised word without diacritics where its script can do without them.

    >>> unmarked("société"), unmarked("пётр"), unmarked("パク")
    ('societe', 'петр', 'パク')
    """
    if word.isascii():
        return word
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
        for form, value in pairs:
            for key in filter(None, spellings(form)):
                self._add(key, value, merge)

    def _add(self, key: Words, value: V, merge: Callable[[V, V], V] | None) -> None:
        if key in self.exact:
            value = merge(self.exact[key], value) if merge else self.exact[key]
        self.exact[key] = value
        self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        self._stems.update(word for word in key if word.endswith("*"))

    def find(self, sequence: Sequence[str], start: int = 0) -> tuple[int, V] | None:
        """The longest phrase that begins at `start`: how many words it has, and its value."""
        if start >= len(sequence):
            return None
        longest = max((self._longest.get(way, 0) for way in self._ways(sequence[start])), default=0)
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
        for key in product(*(tuple(self._ways(word)) for word in phrase)):
            if key in self.exact:
                return self.exact[key]
        return None

    def _ways(self, word: str) -> Iterator[str]:
        yield word
        folded = unmarked(word)
        if folded != word:
            yield folded
        if self._stems:
            for form in (word, folded) if folded != word else (word,):
                for end in range(len(form), _SHORTEST_STEM - 1, -1):
                    if f"{form[:end]}*" in self._stems:
                        yield f"{form[:end]}*"
