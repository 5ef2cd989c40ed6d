"""Put words of legal forms together that were cut in two, and part those that were stuck to their neighbour.

`CORPO RATION` and `OBSHCHESTVOs OGRANICHENNOI OTVETSTVENNOSTYU` come from lines that were broken or joined when a list
was copied. Only long words are mended, and only where a legal form comes of it (`names/without_legal.py` looks).
"""

from __future__ import annotations

from operator import is_

from matcher.data.kept import kept
from matcher.names.legal import legal_forms
from matcher.text.normalise import fold
from matcher.text.scripts import script_of
from matcher.text.tokenise import Word

SHORTEST = 7
_ALPHABETS = ("latin", "cyrillic")

Row = tuple[Word, ...]


def mended(row: Row) -> Row:
    """The words with those of long legal forms joined and parted; the row itself if there is nothing to mend.

    >>> from matcher.text.tokenise import words
    >>> [w.form for w in mended(words("Bio Corpo Ration"))]
    ['bio', 'corporation']
    >>> [w.form for w in mended(words("Aktsionernoe Obshchestvoalfa"))]
    ['aktsionernoe', 'obshchestvo', 'alfa']
    """
    found: list[Word] = []
    place = 0
    while place < len(row):
        word = row[place]
        follow = row[place + 1] if place + 1 < len(row) else None
        if follow and _are_halves(word.form, follow.form):
            found.append(Word(word.text + follow.text, word.form + follow.form, word.script))
            place += 2
        else:
            found += _parted(word)
            place += 1
    return row if len(found) == len(row) and all(map(is_, found, row)) else tuple(found)


def may_be_torn(form: str) -> bool:
    """Whether a word may be the first half of one that was cut in two, or one with its neighbour stuck to it.

    >>> may_be_torn("corpo"), may_be_torn("obshchestvoalfa"), may_be_torn("kozlov")
    (True, True, False)
    """
    return form in _heads() or (
        len(form) > SHORTEST and any(form[:size] in _long() for size in range(SHORTEST, len(form)))
    )


def _are_halves(first: str, last: str) -> bool:
    """Whether two words are one of a legal form, and not two of one (`joint stock`)."""
    return len(first) + len(last) >= SHORTEST and first + last in _long() and not {first, last} <= _all()


def _parted(word: Word) -> tuple[Word, ...]:
    form = word.form
    if len(form) <= SHORTEST or form in _long() or len(word.text) != len(form):
        return (word,)
    size = next((size for size in range(len(form) - 1, SHORTEST - 1, -1) if form[:size] in _long()), 0)
    if not size:
        return (word,)
    head, tail = word.text[:size], word.text[size:]
    return Word(head, form[:size], word.script), Word(tail, fold(tail), word.script)


@kept
def _heads() -> frozenset[str]:
    """The first halves that long words may have, wherever they are cut."""
    return frozenset(word[:size] for word in _long() for size in range(1, len(word)))


@kept
def _all() -> frozenset[str]:
    return frozenset(word for key in legal_forms() for word in key)


@kept
def _long() -> frozenset[str]:
    """The long words of legal forms, in alphabets that put blanks between words."""
    words = {word for word in _all() if len(word) >= SHORTEST}
    return frozenset(word for word in words if script_of(word[0]) in _ALPHABETS and word.isalpha())
