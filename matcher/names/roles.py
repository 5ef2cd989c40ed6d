"""What each word does in a name: title, particle, patronymic, suffix, number, initial, given or family name, plain word."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.names.lexicon import is_particle, is_title, suffix_kind
from matcher.names.patronymics import CHAIN, is_patronymic
from matcher.records import Kind, Role
from matcher.text.tokenise import Word

_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())
# Numerals that no language's name looks like; `Xi` and `Vi` are names.
_GENERATIONS = _ROMAN - frozenset("i v x vi xi".split())


def roles(row: Sequence[Word], kind: Kind, family: int) -> list[Role]:
    """One role for each word.

    Args:
        row: words in display order, legal forms left out.
        kind: of the name.
        family: how many of the last words (before suffixes) are known to be the family name; 0 if not known.

    >>> from matcher.text.tokenise import words
    >>> roles(words("Dr Jin Yong JON"), "person", 1)
    ['title', 'given', 'given', 'family']
    """
    found: list[Role] = [_plain(word, i, len(row), kind) for i, word in enumerate(row)]
    if kind in ("person", "unknown"):
        _mark_titles(row, found)
        _mark_suffixes(row, found, family)
    if kind == "person" and family:
        _mark_families(found, family)
    return found


def _plain(word: Word, place: int, length: int, kind: Kind) -> Role:
    if word.form.isdigit() or (len(word.form) > (kind == "unknown") and kind != "person" and place and word.form in _ROMAN and word.text.isupper()):
        return "number"
    if len(word.form) == 1 and word.script in ("latin", "cyrillic", "greek") and kind != "organization":
        return "initial"
    if kind == "organization":
        return "word"
    if is_particle(word.form) and length > 1:
        return "particle"
    if place and (word.form in CHAIN or (place < length - 1 or length > 2) and is_patronymic(word.form)):
        return "patronymic"
    return "word"


def _mark_titles(row: Sequence[Word], found: list[Role]) -> None:
    """Titles stand in front, several if need be, but never are the whole name."""
    for place, word in enumerate(row[:-1]):
        if not is_title(word.form) or all(is_title(w.form) for w in row[place:]):
            return
        found[place] = "title"


def _mark_suffixes(row: Sequence[Word], found: list[Role], family: int) -> None:
    """Generation marks and letters of degrees stand behind; a numeral does so only where no family name was turned round."""
    for place in range(len(row) - 1, 0, -1):
        word = row[place]
        numeral = not family and len(row) > 2 and word.form in _GENERATIONS
        if not suffix_kind(word.form) and not numeral:
            return
        found[place] = "suffix"


def _mark_families(found: list[Role], family: int) -> None:
    last = len(found)
    while last and found[last - 1] == "suffix":
        last -= 1
    for place, role in enumerate(found[:last]):
        if role == "word":
            found[place] = "family" if place >= last - family else "given"
