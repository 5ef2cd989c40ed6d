"""Look words up in the edited tables: what a word is, in any language and script.

Everything here takes normalised words (`text.tokenise`) and answers from tables that load when first asked for. Single
words have a function that says what they are; phrases have one that says what begins at a word and how long it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from matcher.data import rows
from matcher.data.kept import kept
from matcher.names.legal import LegalForm, glued_legal_form, legal_forms, legal_words, match_legal_form
from matcher.names.phrases import Beginnings, Parts, Phrases, Stems, Words
from matcher.text.tokenise import words

__all__ = [
    "LegalForm", "Particle", "concepts", "countries_in", "country_code", "glued_legal_form", "is_particle",
    "is_title", "legal_forms", "legal_words", "match_concept", "match_legal_form", "match_suffix", "match_title",
    "nickname_groups", "nickname_kind", "nickname_roles", "particle", "segments", "suffix_kind",
]  # fmt: skip

SuffixKind = Literal["generation", "postnominal"]
NicknameKind = Literal["variant", "nickname", "cognate"]


class Particle(NamedTuple):
    """What a particle is: whether it may be left out, its role (article, filial, kunya, ...) and its culture."""

    drop: bool
    role: str
    culture: str


# ---- persons


@cache
def _titles() -> Phrases[bool]:
    return Phrases.of(_title_parts())


@kept
def _title_parts() -> Parts[bool]:
    return Phrases((row["form"], row["weak"] == "yes") for row in rows("titles")).parts


def match_title(sequence: Sequence[str], start: int = 0) -> tuple[int, bool] | None:
    """The longest title that begins at a word: how many words, and whether it is weak (also a name or plain word).

    >>> match_title(("brig", "gen", "ali"))
    (2, False)
    >>> match_title(("sheikh", "ahmad"))
    (1, True)
    """
    return _titles().find(sequence, start)


def is_title(word: str, *, weak: bool = True) -> bool:
    """Whether a word is a title; without the weak ones (also names: Sheikh, Khan, King) if so asked.

    >>> is_title("dr"), is_title("sheikh"), is_title("sheikh", weak=False)
    (True, True, False)
    """
    found = _titles().get((word,))
    return found is not None and (weak or not found)


@cache
def _particles() -> Phrases[Particle]:
    exact, longest, stems = _particle_parts()
    return Phrases.of(({key: Particle(*found) for key, found in exact.items()}, longest, stems))


@kept
def _particle_parts() -> Parts[tuple[bool, str, str]]:
    return Phrases((r["form"], (r["drop"] == "yes", r["role"], r["culture"])) for r in rows("particles")).parts


def particle(word: str, following: str = "") -> Particle | None:
    """The particle that a word is, or None.

    Args:
        word: a normalised word.
        following: the next word; an assimilated Arabic article (as, an, ar) is one only before its own sun letter.

    >>> particle("bin").role, particle("an"), particle("an", "nahar").role
    ('filial', None, 'sun')
    """
    found = _particles().get((word,))
    if found is None or found.role != "sun":
        return found
    sound = re.sub("^[aeiouаеу]", "", word)
    return found if sound and following.startswith(sound) else None


def may_be_particle(word: str) -> bool:
    """Whether a word is a particle that says nothing by being left out, before some word at least.

    >>> may_be_particle("van"), may_be_particle("an"), may_be_particle("kim")
    (True, True, False)
    """
    found = _particles().get((word,))
    return found is not None and found.drop


@lru_cache(maxsize=8192)
def is_particle(word: str, following: str = "") -> bool:
    """Whether a word is a particle that says nothing by being left out.

    >>> is_particle("van"), is_particle("abu"), is_particle("ar", "rashid"), is_particle("un")
    (True, False, True, False)
    """
    found = particle(word, following)
    return found is not None and found.drop


@cache
def _suffixes() -> Phrases[SuffixKind]:
    return Phrases.of(_suffix_parts())


@kept
def _suffix_parts() -> Parts[SuffixKind]:
    return Phrases((row["form"], cast(SuffixKind, row["kind"])) for row in rows("suffixes")).parts


def match_suffix(sequence: Sequence[str], start: int = 0) -> tuple[int, SuffixKind] | None:
    """The longest suffix that begins at a word: how many words, and its kind.

    >>> match_suffix(("juan", "ph", "d"), 1)
    (2, 'postnominal')
    """
    return _suffixes().find(sequence, start)


def suffix_kind(word: str) -> SuffixKind | None:
    """What kind of suffix a word is: a generation tells bearers of one name apart, a postnominal says nothing.

    >>> suffix_kind("jr"), suffix_kind("phd"), suffix_kind("kim")
    ('generation', 'postnominal', None)
    """
    return _suffixes().get((word,))


@cache
def _nicknames() -> Phrases[frozenset[tuple[str, str]]]:
    return Phrases.of(_nickname_parts())


@kept
def _nickname_parts() -> Parts[frozenset[tuple[str, str]]]:
    pairs = ((row["form"], frozenset({(row["group"], row["kind"])})) for row in rows("nicknames"))
    return Phrases(pairs, merge=frozenset.union).parts


# One empty set for all words: it takes two hundred bytes, and most words are in no group and mean nothing.
NO_GROUPS: frozenset[str] = frozenset()


def nickname_groups(word: str) -> frozenset[str]:
    """The groups of given names that a word belongs to: its variants, short forms and cognates share them.

    >>> "william" in nickname_groups("bill"), nickname_groups("qwerty")
    (True, frozenset())
    """
    found = _nicknames().get((word,))
    return frozenset([group for group, _ in found]) if found else NO_GROUPS


_NO_ROLES: frozenset[tuple[str, str]] = frozenset()


def nickname_roles(word: str) -> frozenset[tuple[str, str]]:
    """The groups of given names that a word belongs to, each with what it is in it: name, variant, nickname, cognate.

    >>> [kind for group, kind in nickname_roles("bill") if group == "william"]
    ['nickname']
    """
    return _nicknames().get((word,)) or _NO_ROLES


@lru_cache(maxsize=16384)
def nickname_kind(a: str, b: str) -> NicknameKind | None:
    """How two given names are related: spelling variants, a short form, or cognates of two languages.

    >>> nickname_kind("bill", "william"), nickname_kind("ivan", "john"), nickname_kind("ivan", "petr")
    ('nickname', 'cognate', None)
    """
    left, right = nickname_roles(a), nickname_roles(b)
    kinds = [{of_a, of_b} for group, of_a in left for other, of_b in right if group == other]
    ranked: tuple[tuple[NicknameKind, set[str]], ...] = (
        ("variant", {"name", "variant"}),
        ("nickname", {"name", "variant", "nickname"}),
        ("cognate", {"name", "variant", "nickname", "cognate"}),
    )
    return next((kind for kind, allowed in ranked if any(pair <= allowed for pair in kinds)), None)


# ---- organisations


@cache
def _concepts() -> Phrases[frozenset[str]]:
    return Phrases.of(_concept_parts())


@kept
def _concept_parts() -> Parts[frozenset[str]]:
    pairs = ((row["form"], frozenset({row["concept"]})) for row in rows("company_words"))
    return Phrases(pairs, merge=frozenset.union).parts


def match_concept(sequence: Sequence[str], start: int = 0) -> tuple[int, frozenset[str]] | None:
    """The longest company word or phrase that begins at a word: how many words, and what they mean.

    >>> match_concept(("конструкторское", "бюро", "машиностроения"))
    (2, frozenset({'design-bureau'}))
    """
    return _concepts().find(sequence, start)


def begins_concept(word: str) -> bool:
    """Whether a phrase of two and more company words may begin with a word.

    >>> begins_concept("design"), begins_concept("kozlov")
    (True, False)
    """
    return _concepts().longest(word) > 1


NO_CONCEPTS: frozenset[str] = frozenset()


def concepts(phrase: str) -> frozenset[str]:
    """What a normalised word or phrase (blanks between words) means in company names, in whatever language it is.

    A name of two countries means either of them.

    >>> concepts("завод") == concepts("plant") == frozenset({"plant"})
    True
    >>> sorted(concepts("korea"))
    ['country:KP', 'country:KR']
    """
    if phrase.isalpha() and phrase.isascii() and phrase not in beginnings():
        return NO_CONCEPTS
    return _listed_concepts(phrase)


@lru_cache(maxsize=8192)
def _listed_concepts(phrase: str) -> frozenset[str]:
    forms = phrase.split()
    codes = _countries().get(forms) or ()
    found = _concepts().get(forms) or NO_CONCEPTS
    return found | {f"country:{code}" for code in codes} if len(codes) > 1 else found


@lru_cache(maxsize=8192)
def segments(word: str) -> tuple[str, ...]:
    """An unspaced word of Han, kana or hangul cut into known company words, countries and legal forms, and the rest.

    >>> segments("조선무역은행")
    ('조선', '무역', '은행')
    >>> segments("银星网络科技有限公司")
    ('银星', '网络', '科技', '有限公司')
    """
    found: list[str] = []
    known, longest = _pieces(), _longest_piece()
    start = rest = 0
    while start < len(word):
        ends = range(min(len(word), start + longest), start + 1, -1)
        end = next((end for end in ends if word[start:end] in known), start)
        if end == start:
            start += 1
            continue
        found += [piece for piece in (word[rest:start], word[start:end]) if piece]
        start = rest = end
    return (*found, word[rest:]) if rest < len(word) else tuple(found)


@cache
def _pieces() -> frozenset[str]:
    """The single words that are known as company words, countries or legal forms."""
    tables = (_concepts().exact, _countries().exact, legal_forms())
    return frozenset(key[0] for table in tables for key in table if len(key) == 1)


@cache
def _longest_piece() -> int:
    return max(map(len, _pieces()))


# ---- places


@cache
def _countries() -> Phrases[tuple[str, ...]]:
    """Codes by form, the likelier country first where two share a name (Korea, Congo)."""
    return Phrases.of(_country_parts())


@kept
def _country_parts() -> Parts[tuple[str, ...]]:
    pairs: list[tuple[str, tuple[str, ...]]] = [(row["form"], (row["code"],)) for row in rows("countries")]
    pairs += [(form.replace(" the ", " "), codes) for form, codes in pairs if " the " in form]
    return Phrases(pairs, merge=_both).parts


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))


def countries_in(sequence: Sequence[str], start: int = 0) -> tuple[int, str] | None:
    """The longest name or adjective of a country that begins at a word: how many words, and the ISO 3166-1 code.

    A name that two countries share (Korea, Congo) tells neither; `concepts` has both.

    >>> countries_in(("bank", "of", "north", "korea"), 2), countries_in(("korea", "shipping"))
    ((2, 'KP'), None)
    """
    found = _countries().find(sequence, start)
    return (found[0], found[1][0]) if found and len(found[1]) == 1 else None


@cache
def beginnings() -> Beginnings:
    """All words that anything in the tables asked here begins with: titles, particles, legal forms, trades, countries.

    >>> "design" in beginnings(), "kozlov" in beginnings()
    (True, False)
    """
    return Beginnings.of(_beginning_parts())


@kept
def _beginning_parts() -> Stems:
    tables = (_titles(), _particles(), _concepts(), _countries())
    return Beginnings({key[0] for key in legal_forms()}.union(*(table.firsts for table in tables))).parts


def begins_country(word: str) -> bool:
    """Whether the name of a country may begin with a word.

    >>> begins_country("north"), begins_country("kozlov")
    (True, False)
    """
    return _countries().longest(word) > 0


@lru_cache(maxsize=16384)
def country_code(text: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country however it is written; empty if it is none.

    >>> country_code("Korea, North"), country_code("Россия"), country_code("ru"), country_code("Atlantis")
    ('KP', 'RU', 'RU', '')
    >>> country_code("Iran (Islamic Republic of)"), country_code("Bahamas, The")
    ('IR', 'BS')
    """
    forms = tuple(word.form for word in words(text))
    if len(forms) == 1 and len(forms[0]) == 2 and forms[0].upper() in _codes():
        return forms[0].upper()
    for way in (forms, *_turned(text)):
        found = _countries().get(way) or _countries().get(tuple(form for form in way if form != "the"))
        if found:
            return found[0]
    return ""


def _turned(text: str) -> Iterator[Words]:
    """`Iran, Islamic Republic of` and `Iran (Islamic Republic of)` as lists print them, in plain order and short."""
    short, mark, rest = next((text.partition(mark) for mark in ",(" if mark in text), (text, "", ""))
    if mark:
        yield tuple(word.form for part in (rest, short) for word in words(part))
    if mark == "(":
        yield tuple(word.form for word in words(short))


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("countries"))
