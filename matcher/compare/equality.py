"""Names that are the same word for word are never below `match_at`, however common they are.

Rarity still orders them: what the name scores on its own decides how far above the line it comes.
"""

from __future__ import annotations

from functools import lru_cache
from math import log2

from matcher.compare.align import Edge
from matcher.compare.profile import Profile
from matcher.compare.score import Scored, bits_of
from matcher.names.phrases import unmarked
from matcher.records import Evidence
from matcher.text.tokenise import words

# ASCII characters that are no letters and no digits.
_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}


def same_name(scored: Scored, queried: str, listed: str) -> bool:
    """Whether two names have the same words, letter by letter after normalisation, in whatever order.

    Marks on Latin letters do not count: lists are often typed without them (`Nguyễn Văn Đức`). Light words (particles,
    titles) may be missing, and legal forms may be spelt in another way, but not contradict. Father and son are two,
    though the words are the same: with `bin` between them, or `Jr.` against `Sr.`.
    """
    if scored.sums.chain_turned:
        return False
    if same_words(queried, listed):
        return True
    # What stands in brackets is not the whole name: `Ivan (Moscow)` is not `Moscow`.
    return not (scored.a.aside or scored.b.aside) and _same_units(scored)


def same_words(queried: str, listed: str) -> bool:
    """Whether two texts have the same words, in whatever order."""
    # Both have as many letters and digits, or they are others: these are counted before words are made.
    plain = queried.isascii() and listed.isascii() and "&" not in queried and "&" not in listed
    if plain and len(queried.translate(_SIGNS)) != len(listed.translate(_SIGNS)):
        return False
    return key_of_words(queried) == key_of_words(listed)


@lru_cache(maxsize=16_384)
def key_of_words(text: str) -> tuple[str, ...]:
    """The words of a text in an order of their own: the same for two texts that have the same words."""
    return tuple(sorted(unmarked(word.form) if word.script == "latin" else word.form for word in words(text)))


def _same_units(scored: Scored) -> bool:
    edges, left, right = scored.alignment
    # A legal form makes another party of a person's name: `Martin AG` is not MARTIN.
    if scored.sums.company:
        return False
    # A piece of a broken legal form weighs little, but is a word: `Global Trading` is not `International Trading`.
    if any(not u.light or u.role == "word" for u in left + right):
        return False
    if not edges or not all(_letter_by_letter(scored, e) for e in edges):
        return False
    if any(u.role == "suffix" for u in left) and any(u.role == "suffix" for u in right):
        return False
    return not (scored.a.legal and scored.b.legal) or _generics(scored.a) == _generics(scored.b)


def _letter_by_letter(scored: Scored, edge: Edge) -> bool:
    if edge.quality == 1.0 or edge.way != "reading":
        return edge.quality == 1.0
    a, b = scored.a.units[edge.left[0]].lexeme, scored.b.units[edge.right[0]].lexeme
    return a.script == b.script == "latin" and unmarked(a.form) == unmarked(b.form)


def _generics(profile: Profile) -> set[str]:
    return {f.generic for f in profile.legal}


def lift(bits: float, line_at: float) -> float:
    """What equality adds, in bits: a little always, and as much as it takes to be over a line (a score).

    The curve is smooth and rises with the bits, so that rarity still orders equal names however common they are.
    """
    line, lifted = bits_of(line_at), bits + EQUAL
    return line + log2(1.0 + 2.0 ** (lifted - line)) - bits


def equality(bits: float) -> Evidence:
    """What equality adds, as evidence."""
    return Evidence("same_name", "", "", bits, "the names are the same, word for word")


# What it says that two names are the same to the letter, beyond what their words say, in bits: the same name in another
# script (`Ivan` / `Иван`) never scores above the name itself.
EQUAL = 2.0
