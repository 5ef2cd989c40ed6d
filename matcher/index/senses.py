"""Keys of words that need no measuring: whoever shares one is alike in a way that the key tells, and worth so much.

All sorts of keys stand in one table, told apart by a mark in front: then a word is looked up once, under all of them.
Listed words stand there by what they are (`listed_texts`); a word that is asked for looks under all that is alike to it
(`asked_texts`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from matcher.compare.align import ACRONYM_WORTH
from matcher.compare.joined import JOINED_WORTH
from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import SHORTEST_STEM, WAYS
from matcher.compare.shortening import LEAST_CUT, SHORTEST, SHORTEST_TRADE
from matcher.index.hashing import hashes
from matcher.index.keys import LONGEST_TWICE, Keys
from matcher.index.nearness import Floats
from matcher.names.lexicon import nickname_roles
from matcher.names.numerals import number_value
from matcher.text.lookalikes import digits_as_letters
from matcher.text.translit import han

# Sorts of keys: written so; with letters for digits; cut short; meaning, stem, number, plain Chinese characters; given
# name; what neighbours sound like together; acronym.
_FORM, _LETTERS, _CUT, _MEANT, _STEM, _NUMBER, _HAN, _GIVEN, _JOINT, _ACRONYM = "frbms#hnja"
_NUMBER_WORTH = 0.95
_Of = Callable[[Lexeme], Iterable[str]]


class Worth(NamedTuple):
    """Keys to look under, and what each is worth if it is found."""

    keys: Keys
    worth: Floats


def listed_keys(lexemes: Sequence[Lexeme]) -> Keys:
    """The keys that listed words have, with their places.

    >>> from matcher.compare.lexeme import lexeme
    >>> kept, sought = listed_keys([lexeme("plant", "latin")]), asked_keys([lexeme("завод", "cyrillic")])
    >>> sought.worth[np.isin(sought.keys.hashes, kept.hashes)].tolist()
    [0.9]
    """
    return _keys([(f"{mark}{text}", i) for i, word in enumerate(lexemes) for mark, of in _LISTED for text in of(word)])


def joint_keys(rows: Iterable[tuple[str, int]]) -> Keys:
    """The keys of listed neighbours by what they sound like together, with their numbers."""
    return _keys([(f"{_JOINT}{text}", number) for text, number in rows])


def acronym_keys(rows: Iterable[tuple[str, int]]) -> Keys:
    """The keys of listed acronyms, with their numbers."""
    return _keys([(f"{_ACRONYM}{text}", number) for text, number in rows])


def asked_keys(lexemes: Sequence[Lexeme]) -> Worth:
    """The keys under which words that are asked for are looked up, with their places."""
    rows = [
        (f"{mark}{text}", i, worth) for i, word in enumerate(lexemes) for mark, of, worth in _ASKED for text in of(word)
    ]
    keys = _keys([row[:2] for row in rows])
    return Worth(keys, np.fromiter((worth for *_, worth in rows), dtype=np.float64, count=len(rows)))


def _keys(rows: Sequence[tuple[str, int]]) -> Keys:
    owners = np.fromiter((owner for _, owner in rows), dtype=np.int64, count=len(rows))
    return Keys(hashes([text for text, _ in rows], "k"), owners)


def _form(word: Lexeme) -> tuple[str, ...]:
    return (word.form,)


def _lettered(word: Lexeme) -> Iterable[str]:
    """What a word with digits in it is with letters for digits: `R1`, `Ri`."""
    if word.form.isalpha() or word.form.isdigit() or len(word.form) > LONGEST_TWICE:
        return ()
    return digits_as_letters(word.form)


def _beginnings(word: Lexeme) -> Iterable[str]:
    """What a word may be cut short to."""
    least = SHORTEST_TRADE if word.meanings else SHORTEST
    return [word.form[:end] for end in range(least, len(word.form) - LEAST_CUT + 1)]


def _meanings(word: Lexeme) -> Iterable[str]:
    return word.meanings


def _stem(word: Lexeme) -> tuple[str, ...]:
    return (word.stem,) if len(word.stem) >= SHORTEST_STEM else ()


def _numbers(word: Lexeme) -> tuple[str, ...]:
    if len(word.form) > 12 or word.script not in ("latin", "common", "cyrillic"):
        return ()
    value = number_value(word.form, roman=True)
    return () if value is None else (str(value),)


def _simplified(word: Lexeme) -> tuple[str, ...]:
    return (han.simplify(word.form),) if word.script == "han" else ()


def _given(word: Lexeme) -> Iterable[str]:
    """The groups of given names that a word belongs to, and what it is in them."""
    return [f"{group} {kind}" for group, kind in _roles(word)] if word.groups else ()


def _roles(word: Lexeme) -> set[tuple[str, str]]:
    return {role for form in (word.form, *word.readings[:2]) for role in nickname_roles(form)}


# Who is related to whom, as `lexicon.nickname_kind` has it.
_NAME, _VARIANT, _NICK, _COGNATE = "name", "variant", "nickname", "cognate"
_ALL = (_NAME, _VARIANT, _NICK, _COGNATE)
_KIN: dict[str, dict[str, tuple[str, ...]]] = {
    "variant": {_NAME: (_NAME, _VARIANT), _VARIANT: (_NAME, _VARIANT)},
    "nickname": {_NAME: (_NICK,), _VARIANT: (_NICK,), _NICK: (_NAME, _VARIANT, _NICK)},
    "cognate": {_NAME: (_COGNATE,), _VARIANT: (_COGNATE,), _NICK: (_COGNATE,), _COGNATE: _ALL},
}


def _kin(pairs: dict[str, tuple[str, ...]]) -> _Of:
    """The keys (`_given`) of a word's relatives."""

    def of(word: Lexeme) -> Iterable[str]:
        if not word.groups:
            return ()
        return {f"{group} {other}" for group, kind in _roles(word) for other in pairs.get(kind, ())}

    return of


def _coarse(word: Lexeme) -> Iterator[str]:
    """What a word sounds like, as neighbours may that it is made of."""
    return (coarse for _, _, coarse in word.spellings)


def _first_reading(word: Lexeme) -> tuple[str, ...]:
    return word.readings[:1]


_LISTED: tuple[tuple[str, _Of], ...] = (
    (_FORM, _form), (_LETTERS, _lettered), (_CUT, _beginnings), (_MEANT, _meanings), (_STEM, _stem),
    (_NUMBER, _numbers), (_HAN, _simplified), (_GIVEN, _given),
)  # fmt: skip
_ASKED: tuple[tuple[str, _Of, float], ...] = (
    (_FORM, _form, 1.0),
    (_MEANT, _meanings, WAYS["meaning"]),
    (_STEM, _stem, WAYS["stem"]),
    (_NUMBER, _numbers, _NUMBER_WORTH),
    (_HAN, _simplified, WAYS["reading"]),
    *((_GIVEN, _kin(pairs), WAYS[way]) for way, pairs in _KIN.items()),
    (_LETTERS, _form, WAYS["reading"]),
    (_FORM, _lettered, WAYS["reading"]),
    (_CUT, _form, WAYS["short"]),
    (_FORM, _beginnings, WAYS["short"]),
    (_JOINT, _coarse, WAYS["sound"] * JOINED_WORTH),
    (_ACRONYM, _first_reading, max(ACRONYM_WORTH.values())),
)
