"""The ways to see a name as a row of words.

A Latin name is seen in one way. One written without blanks may be cut in several (`전진영` is 전 + 진영, or one word);
a word of Cyrillic letters that all look Latin may be Latin if it stands among Latin words. Every plausible row is a
view, and a comparison takes the best pair of views.
"""

from __future__ import annotations

from matcher.text import translit
from matcher.text.lookalikes import disguised
from matcher.text.normalise import fold
from matcher.text.tokenise import Word

# Beside other words a shorter one is no phrase of its own: `박 유진` has two words.
SHORTEST_CUT = 3
MOST = 4
_UNSPACED = frozenset({"hangul", "han", "kana", "thai", "khmer", "myanmar"})
_LATIN = {"latin"}
_DISGUISES = frozenset({"cyrillic", "greek"})


def views(row: tuple[Word, ...]) -> tuple[tuple[Word, ...], ...]:
    """The row itself, and rows in which unspaced words are cut or disguised ones revealed; likeliest first.

    >>> [[w.form for w in view] for view in views((Word("Kim", "kim", "latin"),))]
    [['kim']]
    """
    scripts = {word.script for word in row}
    if scripts == _LATIN or not row:
        return (row,)
    if scripts & _DISGUISES and "latin" in scripts:
        return tuple(dict.fromkeys((row, tuple(map(_revealed, row)))))
    if not scripts & _UNSPACED:
        return (row,)
    found: list[tuple[Word, ...]] = [()]
    for word in row:
        ways = _ways(word, alone=len(row) == 1)
        found = [view + way for view in found for way in ways][:MOST]
    return tuple(dict.fromkeys(found))


def _revealed(word: Word) -> Word:
    latin = disguised(word.text) if word.script in _DISGUISES else ""
    return Word(latin, fold(latin), "latin", word.dotted) if latin else word


def _ways(word: Word, *, alone: bool) -> list[tuple[Word, ...]]:
    whole = (word,)
    if word.script not in _UNSPACED:
        return [whole]
    cuts = [tuple(Word(p, p, word.script) for p in cut if p) for cut in translit.splits(word.form, word.script)]
    # A word that stands alone is most likely a whole name; beside others it is one word of it, unless it is long.
    if alone:
        return [*cuts, whole]
    return [whole, *cuts] if len(word.form) >= SHORTEST_CUT else [whole]
