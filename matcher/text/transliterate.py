"""A whole text in Latin letters: each word by the room of its script, what stands between the words as it was.

A word may have several readings; the first text takes the preferred reading of every word, the next ones those of lower
rank. Case follows the original where it has one; words of scripts without case get a capital letter. A name written
without blanks is cut where its script's room cuts it first.
"""

from __future__ import annotations

import re

from matcher.text import translit
from matcher.text.normalise import clean
from matcher.text.tokenise import Word, words

MOST = 4
_BETWEEN = re.compile(r"""([\s\-.,:;/&()\[\]"!?]+)""")


def transliterate(text: str) -> tuple[str, ...]:
    """The Latin readings of a text, preferred one first, at most four.

    Args:
        text: a name or a few words in any script.

    Returns:
        Readings without diacritics; empty if nothing in the text can be read.

    >>> transliterate("Сергей Петров-Водкин")[0]
    'Sergey Petrov-Vodkin'
    >>> transliterate("전진용")[0]
    'Jeon Jinyong'
    >>> transliterate("☃")
    ()
    """
    pieces = _BETWEEN.split(clean(text))
    read = [(between, ()) if place % 2 else ("", _spelled(between)) for place, between in enumerate(pieces)]
    ranks = max(len(ways) for _, ways in read)
    found = ("".join(ways[min(rank, len(ways) - 1)] if ways else kept for kept, ways in read) for rank in range(ranks))
    return tuple(dict.fromkeys(" ".join(way.split()) for way in found))[:MOST]


def _spelled(piece: str) -> tuple[str, ...]:
    """The readings of what stands between two separators: one word, or several that only their scripts part."""
    read = [(word, ways) for whole in words(piece) for word in _cut(whole) if (ways := _readings(word))]
    ranks = max((len(ways) for _, ways in read), default=0)
    return tuple(" ".join(_cased(word, ways[min(rank, len(ways) - 1)]) for word, ways in read) for rank in range(ranks))


def _cut(word: Word) -> tuple[Word, ...]:
    cuts = translit.splits(word.form, word.script)
    return tuple(Word(part, part, word.script) for part in cuts[0]) if cuts else (word,)


def _readings(word: Word) -> tuple[str, ...]:
    return translit.readings(word.form, word.script)


def _cased(word: Word, reading: str) -> str:
    """The reading in the case of the word as written.

    >>> _cased(Word("ЩУКА", "щука", "cyrillic"), "shchuka"), _cased(Word("전", "전", "hangul"), "jeon")
    ('SHCHUKA', 'Jeon')
    """
    if word.text.isupper() and len(word.text) > 1:
        return reading.upper()
    cased = word.text.lower() != word.text.upper()
    return reading if cased and word.text[:1].islower() else reading.capitalize()
