"""A table of words and phrases that is asked "what begins at this word?", whoever wrote them and how.

The tables in `matcher.data` hold forms as people write them; names come as normalised words. Each form is kept in the
ways the tokeniser may cut it, so `S. à r.l.`, `s.a.r.l` and `SARL` meet, and with its diacritics folded away; a word
that is not found is looked up folded too: `Compania` finds `Compañía`, `société` finds `SOCIETE`. A form that ends in
`*` stands for every word that begins like it, which serves inflected languages (`морск*`: морской, морского).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from matcher.text.normalise import normalise
from matcher.text.scripts import script_of
from matcher.text.tokenise import words

V = TypeVar("V")
Words = tuple[str, ...]
# Words, and how long the stems among them are, by their first letters.
Stems = tuple[Set[str], Mapping[str, tuple[int, ...]]]
# Values by phrase, the length of the longest phrase by its first word, and the stems.
Parts = tuple[Mapping[Words, V], Mapping[str, int], Stems]

# Letters that Unicode does not decompose, and Arabic letters that keyboards of different countries write differently.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ё": "е",
     "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": ""}
)  # fmt: skip
# Marks of these scripts are decoration to most writers; a Japanese voicing mark or a Hindi vowel sign is not.
_MARKED = frozenset({"latin", "greek", "arabic", "hebrew"})
_SHORTEST_STEM = 3
# More letters than this behind a stem are no ending but another word (`Globalvostok` is not `global`).
_LONGEST_ENDING = 10


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


class Beginnings:
    """Words and stems, asked whether a word is one of them or begins with one.

    Args:
        words: normalised; those that end in `*` are stems.

    >>> known = Beginnings(["bank", "petrol*"])
    >>> "bank" in known, "banks" in known, "petroleum" in known
    (True, False, True)
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words: Set[str] = frozenset(words)
        lengths: dict[str, tuple[int, ...]] = {}
        for stem in [word[:-1] for word in self.words if word.endswith("*")]:
            begin = stem[:_SHORTEST_STEM]
            lengths[begin] = tuple(sorted({len(stem), *lengths.get(begin, ())}, reverse=True))
        # How long the stems are that begin with three letters, the longest first.
        self._lengths: Mapping[str, tuple[int, ...]] = lengths

    @property
    def parts(self) -> Stems:
        """What it is made of, as plain values."""
        return self.words, self._lengths

    @classmethod
    def of(cls, parts: Stems) -> Beginnings:
        """The words again that were made of these parts."""
        found = cls()
        found.words, found._lengths = parts
        return found

    def __contains__(self, word: str) -> bool:
        return word in self.words or (word[:_SHORTEST_STEM] in self._lengths and bool(self.stems(word)))

    def stems(self, word: str) -> list[str]:
        """The stems that a word begins with, as the table writes them, the longest first."""
        lengths = self._lengths.get(word[:_SHORTEST_STEM], ())
        stems = [
            f"{word[:length]}*"
            for length in lengths
            if _SHORTEST_STEM <= length <= len(word) <= length + _LONGEST_ENDING
        ]
        return [stem for stem in stems if stem in self.words]


class Phrases(Generic[V]):
    """Values by words and phrases; the longest phrase that fits wins, an exact word wins over a stem."""

    def __init__(self, pairs: Iterable[tuple[str, V]] = (), merge: Callable[[V, V], V] | None = None) -> None:
        """Take the forms of a table.

        Args:
            pairs: form as written, and its value.
            merge: what a form with two values gets; the first one if not said.
        """
        exact: dict[Words, V] = {}
        longest: dict[str, int] = {}
        for form, value in pairs:
            for key in filter(None, spellings(form)):
                exact[key] = merge(exact[key], value) if merge and key in exact else exact.get(key, value)
                longest[key[0]] = max(len(key), longest.get(key[0], 0))
        self.exact: Mapping[Words, V] = exact
        self._longest: Mapping[str, int] = longest
        self._stems = Beginnings(word for key in exact for word in key if word.endswith("*"))

    @property
    def parts(self) -> Parts[V]:
        """What it is made of, as plain values."""
        return self.exact, self._longest, self._stems.parts

    @classmethod
    def of(cls, parts: Parts[V]) -> Phrases[V]:
        """The table again that was made of these parts."""
        found: Phrases[V] = cls()
        found.exact, found._longest, stems = parts
        found._stems = Beginnings.of(stems)
        return found

    @property
    def firsts(self) -> Collection[str]:
        """The words and stems that its phrases begin with."""
        return self._longest.keys()

    def longest(self, word: str) -> int:
        """How many words the longest phrase has that may begin with a word; 0 if none does.

        >>> Phrases([("design bureau", 1), ("design", 2)]).longest("design"), Phrases([("a", 1)]).longest("b")
        (2, 0)
        """
        return max([self._longest.get(way, 0) for way in self._ways(word)])

    def find(self, sequence: Sequence[str], start: int = 0) -> tuple[int, V] | None:
        """The longest phrase that begins at `start`: how many words it has, and its value."""
        if start >= len(sequence):
            return None
        longest = self.longest(sequence[start])
        for length in range(min(longest, len(sequence) - start), 0, -1):
            found = self.get(sequence[start : start + length])
            if found is not None:
                return length, found
        return None

    def get(self, sequence: Sequence[str]) -> V | None:
        """The value of exactly this word or phrase."""
        found = self.exact.get(tuple(sequence))
        if found is not None or not sequence:
            return found
        if len(sequence) == 1:
            ways = self._ways(sequence[0])
            return next((self.exact[way,] for way in ways if (way,) in self.exact), None) if len(ways) > 1 else None
        for key in product(*map(self._ways, sequence)):
            if key in self.exact:
                return self.exact[key]
        return None

    def _ways(self, word: str) -> Words:
        """The words of the table that a word may be: itself, itself without marks, the stems of both."""
        if word.isascii():
            return (word, *self._stems.stems(word)) if word in self._stems else (word,)
        folded = unmarked(word)
        stems = self._stems.stems
        return (word, *stems(word)) if folded == word else (word, folded, *stems(word), *stems(folded))
