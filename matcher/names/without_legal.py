"""Set the legal forms of a name apart, and say whether they make it an organization.

Many legal forms are also words: `SA`, `AS`, `Co`, `Sad`, `DOO`. Such a weak form counts at the edge of a name, and next
to another form. Where the kind of the name is not known, it makes an organization only together with something else:
dots (`S.A.`), an `and` before it (`& Co`), a trade word; otherwise it may be a form or a name, and the parser looks at
both.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from matcher.names.facts import facts, sure
from matcher.names.legal import SAFE_TAILS
from matcher.names.lexicon import LegalForm, glued_legal_form, legal_forms, match_legal_form
from matcher.names.mended import mended
from matcher.names.phrases import unmarked
from matcher.names.small_words import AND
from matcher.text.normalise import fold
from matcher.text.tokenise import Word

SHORTEST_GLUED = 4
# Two letters with dots that are a legal form more often than initials.
_DOTTED = frozenset(("sa", "sl", "nv", "bv", "ag", "ca"))
# Scripts in which a legal form may be glued to a word: with a seam that case shows, or without any.
_CASED = frozenset(("latin", "cyrillic", "greek"))
_UNSPACED = frozenset(("han", "kana", "hangul", "thai"))


class Stripped(NamedTuple):
    """The words of a name without its legal forms, those, and whether they are sure to be such."""

    words: tuple[Word, ...]
    legal: tuple[LegalForm, ...]
    sure: bool


class _Place(NamedTuple):
    start: int
    length: int
    form: LegalForm
    strong: bool
    exact: bool


def without_legal(row: tuple[Word, ...], *, company: bool) -> Stripped:
    """A row of words without its legal forms; the row itself if nothing else would be left.

    Args:
        row: words of a name.
        company: whether it is known to be that of an organization.

    >>> from matcher.text.tokenise import words
    >>> found = without_legal(words("Alfa Trading Ltd"), company=False)
    >>> [w.form for w in found.words], [f.canonical for f in found.legal], found.sure
    (['alfa', 'trading'], ['ltd'], True)
    >>> without_legal(words("Darwesh Sa'd"), company=False).legal
    ()
    """
    row = _mended(row) if any([facts(word.form).torn for word in row]) else row
    places = _kept(_places(row), row, company=company) if any([facts(word.form).legal for word in row]) else []
    taken = {i for place in places for i in range(place.start, place.start + place.length)}
    rest = tuple([word for i, word in enumerate(row) if i not in taken]) if taken else row
    if not any([len(word.form) > 1 and not word.form.isdigit() for word in rest]):
        return Stripped(row, (), company)
    if not places:
        return _unglued(row, company=company)
    certain = company or any(p.strong or _supported(p, row) for p in places) or any(facts(w.form).telling for w in rest)
    return Stripped(_trimmed(rest), tuple(place.form for place in places), certain)


def _mended(row: tuple[Word, ...]) -> tuple[Word, ...]:
    """The row with a broken legal form mended, if one comes of it; a word with an ending (`Companys`) makes none."""
    whole = mended(row)
    if whole is row:
        return row
    for place in _places(whole):
        new = any(word not in row for word in whole[place.start : place.start + place.length])
        if new and (place.length > 1 or len(whole) < len(row)):
            return whole
    return row


def _places(row: tuple[Word, ...]) -> list[_Place]:
    """Where legal forms stand, the longest ones first seen."""
    found: list[_Place] = []
    forms = [word.form for word in row]
    start = 0
    while start < len(row):
        match = None
        if facts(row[start].form).legal:
            match = match_legal_form(forms, start)
        if match and not any("'" in w.text for w in row[start : start + match[0]]) and not _is_numeral(row[start]):
            exact = _exact(row[start : start + match[0]])
            found.append(_Place(start, *match, exact and _strong(row, start, *match), exact))
            start += match[0]
        else:
            start += 1
    return found


def _strong(row: tuple[Word, ...], start: int, length: int, form: LegalForm) -> bool:
    """Whether the form can hardly be anything else: exactly written, and no short word unless dotted at the end."""
    words = row[start : start + length]
    if words[0].dotted and length == 1:
        return start + length == len(row) and start > 0 and _like_abbreviation(words[0])
    return not form.weak and (length > 1 or sure(words[0].form))


def _exact(words: tuple[Word, ...]) -> bool:
    """Whether a form is written as the table has it, not with a slip."""
    forms = tuple(w.form for w in words)
    return forms in legal_forms() or tuple(map(unmarked, forms)) in legal_forms()


def _like_abbreviation(word: Word) -> bool:
    """`S.A.`, `a.s.` and `S.A.R.L.`, but not the initials of `MUJEL, A.S.`."""
    return len(word.form) > 2 or word.form in _DOTTED or word.text.islower() or not word.form.isascii()


def _is_numeral(word: Word) -> bool:
    """`Ramesses II` is not an `internationale Initiative`."""
    return set(word.form) <= {"i", "v", "x"} and not word.dotted


def _supported(place: _Place, row: tuple[Word, ...]) -> bool:
    return place.start > 1 and row[place.start - 1].form in AND


def _kept(places: list[_Place], row: tuple[Word, ...], *, company: bool) -> list[_Place]:
    """Strong forms anywhere, weak ones at an edge or beside another form; misspelt ones in front only if company."""
    if not company:
        places = [p for p in places if p.exact or p.start or p.length > 1]
    edges = {place.start for place in places} | {len(row)}
    ends = {place.start + place.length for place in places} | {0}
    return [p for p in places if p.strong or p.start in ends or p.start + p.length in edges]


def _trimmed(rest: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without the `and` that stood before a legal form: `Day & Co`."""
    return rest[:-1] if len(rest) > 1 and rest[-1].form in AND and len(rest[-1].form) > 1 else rest


def _unglued(row: tuple[Word, ...], *, company: bool) -> Stripped:
    """A legal form glued to the last word (`ANGSTREMjsc`) or the first (`ОООИнтеллект`) is cut off."""
    for place in (len(row) - 1, 0) if len(row) > 1 else (0,):
        word = row[place]
        found = None if is_whole(word) else _glued(word.text)
        if found and (company or not found[1].weak):
            rest = Word(found[0], fold(found[0]), word.script)
            return Stripped((*row[:place], rest, *row[place + 1 :]), (found[1],), True)
    return Stripped(row, (), company)


def is_whole(word: Word) -> bool:
    """Whether nothing can be glued to a word: its letters show no seam, and its end is none that is cut off blindly.

    >>> is_whole(Word("ANGSTREM", "angstrem", "latin")), is_whole(Word("ANGSTREMjsc", "angstremjsc", "latin"))
    (True, False)
    """
    if word.script not in _CASED:
        return word.script not in _UNSPACED
    text = word.text
    return text.isalpha() and (text.isupper() or text[1:].islower()) and not word.form.endswith(SAFE_TAILS)


@lru_cache(maxsize=8192)
def _glued(text: str) -> tuple[str, LegalForm] | None:
    if len(text) <= SHORTEST_GLUED or "'" in text:
        return None
    found = glued_legal_form(text)
    return found if found and found[0].strip() else None
