"""The keys under which a word is found: its form, what it sounds like, means, and what is left when letters go.

Two words that share a key may be alike; whether they are is measured afterwards. Deletion keys are those of symmetric
deletion (Garbe 2012): two words one edit apart share a spelling with one letter taken out, two edits apart one with two
taken out. They are made of sound keys; words that differ in vowels and voice alone share a coarse key.
Each function takes many words and gives hashes, with the number of the word that each belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import SHORTEST_STEM
from matcher.compare.shortening import LEAST_CUT, SHORTEST, SHORTEST_TRADE
from matcher.index.hashing import Hashes, Places, deletions, double_deletions, hashes
from matcher.index.words import Texts, Words
from matcher.names.lexicon import nickname_roles
from matcher.names.numerals import number_value
from matcher.text.lookalikes import digits_as_letters
from matcher.text.translit import han

# Below this many letters one edit makes another word; below that many, two do; in a longer word so many letters have
# too many pairs, and two slips in it leave most of it alone.
SHORTEST_FUZZY = 3
SHORTEST_TWICE = 5
LONGEST_TWICE = 16
SHORTEST_FUZZY_SYSTEM = 3
# First readings are met letter by letter, later ones only whole.
MOST_FUZZY = 4


class Keys(NamedTuple):
    """Hashed keys, and for each the place of its word, or of its row where a word has several readings."""

    hashes: Hashes
    owners: Places


def form_keys(lexemes: Sequence[Lexeme]) -> Keys:
    """Keys of words written the same."""
    return _keyed(lexemes, "f", lambda w: (w.form,))


def sense_keys(lexemes: Sequence[Lexeme]) -> list[Keys]:
    """Keys of words that mean the same, come from one stem, are one number, or the same Chinese characters."""
    return [
        _keyed(lexemes, "m", lambda w: w.meanings),
        _keyed(lexemes, "s", lambda w: (w.stem,) if len(w.stem) >= SHORTEST_STEM else ()),
        _keyed(lexemes, "#", _numbers),
        _keyed(lexemes, "h", lambda w: (han.simplify(w.form),) if w.script == "han" else ()),
    ]


def letter_keys(lexemes: Sequence[Lexeme]) -> Keys:
    """Keys of what words with digits in them are with letters for digits, as those have by their form: `R1`, `Ri`."""
    return _keyed(lexemes, "f", _lettered)


def _lettered(word: Lexeme) -> tuple[str, ...]:
    if word.form.isalpha() or word.form.isdigit() or len(word.form) > LONGEST_TWICE:
        return ()
    return tuple(digits_as_letters(word.form))


def beginning_keys(lexemes: Sequence[Lexeme]) -> Keys:
    """Keys of what a word may be cut short to, as those that are written so have by their form."""
    return _keyed(lexemes, "f", _beginnings)


def _beginnings(word: Lexeme) -> tuple[str, ...]:
    least = SHORTEST_TRADE if word.meanings else SHORTEST
    return tuple([word.form[:end] for end in range(least, len(word.form) - LEAST_CUT + 1)])


def group_keys(lexemes: Sequence[Lexeme]) -> Keys:
    """Keys of words by the groups of given names that they belong to, and what they are in them."""
    return _keyed(lexemes, "n", lambda w: [f"{group} {kind}" for group, kind in _roles(w)] if w.groups else ())


def kin_keys(lexemes: Sequence[Lexeme]) -> Iterator[tuple[str, Keys]]:
    """For each way in which given names are related, the keys (`group_keys`) of a word's relatives."""
    for way, pairs in _KIN.items():
        yield way, _keyed(lexemes, "n", lambda w, pairs=pairs: _kin(w, pairs) if w.groups else ())  # type: ignore[misc]


def _kin(word: Lexeme, pairs: dict[str, tuple[str, ...]]) -> set[str]:
    return {f"{group} {other}" for group, kind in _roles(word) for other in pairs.get(kind, ())}


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


def _numbers(word: Lexeme) -> tuple[str, ...]:
    if len(word.form) > 12 or word.script not in ("latin", "common", "cyrillic"):
        return ()
    value = number_value(word.form, roman=True)
    return () if value is None else (str(value),)


def sound_keys(words: Words) -> Keys:
    """Keys of rows that sound or read nearly the same: equal but for vowels and voice, or but for one letter or two."""
    rank = np.arange(len(words.of)) - words.starts[words.of]
    whole = np.flatnonzero(~words.alone)
    near = whole[rank[whole] < MOST_FUZZY]
    # A slip may break a digraph: `dheere` is `dire` by its sound, and `dehere` nothing like it.
    spelt = near[words.readings[near] != words.sounds[near]]
    texts, rows = np.concatenate([words.sounds[near], words.readings[spelt]]), np.concatenate([near, spelt])
    return together([
        Keys(hashes(words.coarse[whole].tolist(), "c"), whole),
        Keys(hashes(texts.tolist(), "d"), rows),
        *near_keys(texts, rows, "d", SHORTEST_FUZZY, twice=True),
        _swapped(words.readings[near], near),
    ])  # fmt: skip


def _swapped(texts: Texts, owners: Places) -> Keys:
    """Keys of short texts with the same letters: two that changed places (`MAD`, `AMD`) leave none to go by."""
    short = [i for i, text in enumerate(texts) if 1 < len(text) <= 4]
    return Keys(hashes(["".join(sorted(texts[i])) for i in short], "w"), owners[np.array(short, dtype=np.int64)])


def joined_keys(words: Words) -> Keys:
    """Keys of neighbours written as one, under which single words are found: whole, and with one letter left out."""
    every = np.arange(len(words.of))
    spelt = np.flatnonzero(words.readings != words.sounds)
    texts, rows = np.concatenate([words.sounds, words.readings[spelt]]), np.concatenate([every, spelt])
    return together([
        Keys(hashes(words.coarse.tolist(), "c"), every),
        Keys(hashes(texts.tolist(), "d"), rows),
        *near_keys(texts, rows, "d", SHORTEST_FUZZY, twice=False),
    ])  # fmt: skip


def near_keys(texts: Texts, owners: Places, mark: str, shortest: int, *, twice: bool) -> list[Keys]:
    """Keys of texts with one letter left out, and of longer ones with two left out."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    once = np.flatnonzero(lengths >= shortest)
    one, of_one = deletions(texts[once].tolist(), mark)
    found = [Keys(one, owners[once][of_one])]
    if twice:
        long = np.flatnonzero((lengths >= SHORTEST_TWICE) & (lengths <= LONGEST_TWICE))
        two, of_two = double_deletions(texts[long].tolist(), mark)
        found.append(Keys(two, owners[long][of_two]))
    return found


def text_keys(texts: Sequence[str], owners: Places, mark: str) -> Keys:
    """Keys of some texts; empty ones have none."""
    full = [i for i, text in enumerate(texts) if text]
    return Keys(hashes([texts[i] for i in full], mark), owners[np.array(full, dtype=np.int64)])


def _keyed(lexemes: Sequence[Lexeme], mark: str, of: Callable[[Lexeme], Iterable[str]]) -> Keys:
    texts: list[str] = []
    owners: list[int] = []
    for i, word in enumerate(lexemes):
        found = of(word)
        if found:
            texts += found
            owners += [i] * (len(texts) - len(owners))
    return Keys(hashes(texts, mark), np.array(owners, dtype=np.int64))


def together(parts: Sequence[Keys]) -> Keys:
    """Several rows of keys as one."""
    return Keys(np.concatenate([p.hashes for p in parts]), np.concatenate([p.owners for p in parts]))
