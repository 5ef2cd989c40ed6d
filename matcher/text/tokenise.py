"""Cut a cleaned text into words, each in one script.

Words end at blanks, punctuation and hyphens; apostrophes vanish (`Cho'n` is `chon`); single letters with dots between
stay together and remember their dots (`S.A.` may be a legal form, `V.V.` two initials); where the script changes a new
word begins (`Intellekt公司`), unless the letters only look foreign.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from matcher.text.lookalikes import unmix
from matcher.text.normalise import clean, fold
from matcher.text.scripts import script_of

_DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]\.[ ]?){1,6}[^\W\d_](?:\.|(?!\w))|(?<![\w.])(?:[^\W\d_]\.){1,6}")
# Capitals that run into small letters are two words whose blank was lost (`LLCplanar`, `ANDrecreational`); `UAEs` is one.
_ASCII_WORD = re.compile(r"[A-Z]{2,}(?=[a-z]{2,})(?![a-z]*[A-Z])|[A-Za-z0-9]+")


class Word(NamedTuple):
    """One word: as written, normalised form, script, and whether dots stood between or behind its single letters."""

    text: str
    form: str
    script: str
    dotted: bool = False


class _Separators(dict[int, str]):
    """Letters, digits and marks stay, all else parts words; worked out once per distinct character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = kept = char if char.isalnum() or unicodedata.category(char)[0] == "M" or char == "々" else " "
        return kept


_SEPARATORS = _Separators({ord("'"): ""})


def words(text: str) -> tuple[Word, ...]:
    """The words of a text.

    >>> [w.form for w in words("CHO'N, Chin-yo'ng")]
    ['chon', 'chin', 'yong']
    >>> [(w.form, w.script) for w in words("Intellekt公司")]
    [('intellekt', 'latin'), ('公司', 'han')]
    >>> [(w.text, w.dotted) for w in words("Putin V.V.")]
    [('Putin', False), ('VV', True)]
    """
    text = clean(text)
    if "." not in text:
        return _plain(text)
    found: list[Word] = []
    behind = 0
    for dotted in _DOTTED.finditer(text):
        found += _plain(text[behind : dotted.start()])
        letters = "".join(c for c in dotted.group() if c.isalpha())
        found += [word._replace(dotted=True) for word in _plain(letters)]
        behind = dotted.end()
    found += _plain(text[behind:])
    return tuple(found)


def _plain(text: str) -> tuple[Word, ...]:
    if text.isascii():
        return tuple(Word(w, w.lower(), "latin") for w in _ASCII_WORD.findall(text.replace("'", "")))
    found: list[Word] = []
    for piece in text.translate(_SEPARATORS).split():
        found += _pieces(piece)
    return tuple(found)


@lru_cache(maxsize=65536)
def _pieces(piece: str) -> tuple[Word, ...]:
    if piece.isascii():
        return (Word(piece, piece.lower(), "latin"),)
    runs: list[tuple[str, str]] = []
    for char in unmix(piece):
        script = script_of(char)
        if runs and (script in (runs[-1][1], "common") or (runs[-1][1] == "common" and script == "latin")):
            runs[-1] = (runs[-1][0] + char, script if runs[-1][1] == "common" else runs[-1][1])
        else:
            runs.append((char, script))
    return tuple(Word(text, form, _own(script)) for text, script in _detached(runs) if (form := fold(text)))


def _own(script: str) -> str:
    """Digits alone are read like Latin words."""
    return "latin" if script == "common" else script


def _detached(runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Digits that follow letters of a script other than Latin are a word of their own (`제2자연과학원`, `4세`)."""
    found: list[tuple[str, str]] = []
    for text, script in runs:
        if script in ("latin", "common") or not any(c.isdigit() for c in text):
            found.append((text, script))
            continue
        for part in re.findall(r"\d+|\D+", text):
            found.append((part, "common" if part[0].isdigit() else script))
    return found
