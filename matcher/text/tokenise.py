"""Cut a cleaned text into words, each in one script.

Words end at blanks, punctuation and hyphens; apostrophes belong to the word but not to its form (`Cho'n` is `chon`);
single letters with dots between stay together and remember their dots (`S.A.` may be a legal form, `V.V.` two
initials); where the script changes a new word begins (`Intellekt公司`), unless the letters only look foreign. A lone
`&` is the word `and`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from matcher.text.lookalikes import unmix
from matcher.text.normalise import clean, fold
from matcher.text.scripts import script_of

# Vowel signs and the like belong to the letter before them: `க. ஸ்டாலின்` has one letter with a dot.
_JOINED = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u109f\u1780-\u17ff"
_DOTTED = re.compile(
    r"(?<![\w.])(?:[^\W\d_]\.[ ]?){1,6}[^\W\d_](?:\.|(?![\w" + _JOINED + r"]))|(?<![\w.])(?:[^\W\d_]\.){1,6}"
)
# Capitals that run into small letters are two words whose blank was lost (`LLCplanar`, `ANDrecreational`); `UAEs` is
# one.
_SEAM = r"[A-Z]{2,}(?=[a-z]{3,})(?![a-z]*[A-Z])"
_ASCII_WORD = re.compile(_SEAM + r"|[A-Za-z0-9]+")
_ASCII_WORD_WITH_APOSTROPHE = re.compile(_SEAM + r"|'*[A-Za-z0-9][A-Za-z0-9']*")
_AND = re.compile(r"(?<!\S)&(?!\S)")


class Word(NamedTuple):
    """One word: as written, normalised form, script, and whether dots stood between or behind its single letters."""

    text: str
    form: str
    script: str
    dotted: bool = False


class _Separators(dict[int, str]):
    """Letters, digits, marks and apostrophes stay, all else parts words; worked out once per distinct character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = kept = char if char.isalnum() or char == "'" or unicodedata.category(char)[0] == "M" else " "
        return kept


_SEPARATORS = _Separators({ord("々"): "々"})


def words(text: str) -> tuple[Word, ...]:
    """The words of a text.

    >>> [w.form for w in words("CHO'N, Chin-yo'ng")]
    ['chon', 'chin', 'yong']
    >>> [(w.form, w.script) for w in words("Intellekt公司")]
    [('intellekt', 'latin'), ('公司', 'han')]
    >>> [(w.text, w.dotted) for w in words("Putin V.V.")]
    [('Putin', False), ('VV', True)]
    >>> [w.form for w in words("LLCplanar")]
    ['llc', 'planar']
    """
    return cut(clean(text))


def cut(cleaned: str) -> tuple[Word, ...]:
    """The words of a text that `clean` has been through.

    >>> [w.form for w in cut("Day & Sons")]
    ['day', 'and', 'sons']
    """
    text = _AND.sub("and", cleaned) if "&" in cleaned else cleaned
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
    if not text.isascii():
        return tuple([word for piece in text.translate(_SEPARATORS).split() for word in _pieces(piece)])
    if "'" in text:
        whole = [word.strip("'") for word in _ASCII_WORD_WITH_APOSTROPHE.findall(text)]
        return tuple([Word(word, word.replace("'", "").lower(), "latin") for word in whole])
    return tuple([Word(word, word.lower(), "latin") for word in _ASCII_WORD.findall(text)])


@lru_cache(maxsize=8192)
def _pieces(piece: str) -> tuple[Word, ...]:
    """The words of a piece without blanks: one, or one for each stretch of a script."""
    piece = piece.strip("'")
    if piece.isascii():
        return (Word(piece, piece.replace("'", "").lower(), "latin"),) if piece else ()
    if piece.isalpha() and len(scripts := set(map(script_of, piece))) == 1:
        return (Word(piece, fold(piece), scripts.pop()),)
    made = [(text.strip("'"), script) for text, script in _detached(_runs(unmix(piece)))]
    words_ = (Word(text, _form(text, script), "latin" if script == "common" else script) for text, script in made)
    # A mark without a letter is no word.
    return tuple(word for word in words_ if any(map(str.isalnum, word.form)))


def _form(text: str, script: str) -> str:
    """The normalised form; in Hebrew the geresh belongs to the letter before it (`ג'ון` is Jon, not Gon)."""
    return fold(text if script == "hebrew" else text.replace("'", ""))


def _runs(piece: str) -> list[tuple[str, str]]:
    """Stretches of one script; marks, apostrophes and digits go with what they follow."""
    runs: list[tuple[str, str]] = []
    for char in piece:
        script = script_of(char)
        text, before = runs[-1] if runs else ("", "")
        if runs and (script in (before, "common") or (before == "common" and script == "latin")):
            runs[-1] = (text + char, script if before == "common" else before)
        elif runs or script != "common" or char.isalnum():
            runs.append((char, script))
    return runs


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
