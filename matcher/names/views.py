"""The ways to see a name as a row of words.

A Latin name is seen in one way. One written without blanks may be cut in several (`전진영` is 전 + 진영, or one word);
a word of Cyrillic letters that all look Latin may be Latin if it stands among Latin words; two Cyrillic words of trade
that a lost blank glued together are two. Every plausible row is a view, and a comparison takes the best pair of views.
"""

from __future__ import annotations

from matcher.names import lexicon
from matcher.names.native import is_foreign_in_han
from matcher.text import translit
from matcher.text.lookalikes import disguised
from matcher.text.normalise import fold
from matcher.text.tokenise import Word

# Beside other words a shorter one is no phrase of its own: `박 유진` has two words.
SHORTEST_CUT = 3
MOST = 4
# Two words of trade glued together have so many letters, and each of them has so many.
SHORTEST_GLUED = 14
_SHORTEST_PART = 5
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
    if "cyrillic" in scripts:
        row = _unglued(row)
    if scripts & _DISGUISES and "latin" in scripts:
        return tuple(dict.fromkeys((row, tuple(map(_revealed, row)))))
    if not scripts & _UNSPACED or is_foreign_in_han(row):
        return (row,)
    found: list[tuple[Word, ...]] = [()]
    for word in row:
        ways = _ways(word, alone=len(row) == 1)
        found = [view + way for view in found for way in ways][:MOST]
    return tuple(dict.fromkeys(found))


def _unglued(row: tuple[Word, ...]) -> tuple[Word, ...]:
    """The row with words of trade parted that were glued together (`специальныйтехнологический`)."""
    if all([len(word.form) < SHORTEST_GLUED for word in row]):
        return row
    return tuple([part for word in row for part in _parted(word)])


def _parted(word: Word) -> tuple[Word, ...]:
    form = word.form
    if word.script != "cyrillic" or len(form) < SHORTEST_GLUED or len(word.text) != len(form) or lexicon.concepts(form):
        return (word,)
    for at in range(len(form) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        if lexicon.concepts(form[at:]) and lexicon.concepts(form[:at]):
            return Word(word.text[:at], form[:at], word.script), Word(word.text[at:], form[at:], word.script)
    return (word,)


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
