"""What a misspelt word of a company's name was meant to be: a word of a legal form, or a word of trade.

A legal form is so short that a slip in it makes another word (`LTA` for `Ltda`, `OA` for `AO`): what it was meant to be
shows only beside another name that has the form. Words of trade are long enough to be known by themselves.
"""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from matcher.data import rows
from matcher.data.kept import kept
from matcher.names import lexicon
from matcher.names.frequency import is_known
from matcher.names.legal import names_trade
from matcher.names.phrases import spellings
from matcher.names.slips import Slips
from matcher.text.lookalikes import digits_as_letters

_SHORTEST_FORM, _SHORT = 2, 4
# A word of trade that is known with a slip in it; a shorter one is near too many names (`Maritime`, `Martime`).
SHORTEST_TRADE = 8
# A stem that is known with a slip in it, and how many letters may follow it.
SHORTEST_STEM, LONGEST_ENDING = 7, 5


@lru_cache(maxsize=8192)
def is_slip_of_form(word: str, canonical: str) -> bool:
    """Whether a word may be a word of one legal form, a slip forgiven; not one that also names a trade.

    Args:
        word: a normalised word that stands alone in one name.
        canonical: the legal form that the other name has.

    >>> is_slip_of_form("lta", "sl"), is_slip_of_form("1td", "ltd"), is_slip_of_form("stock", "jsc")
    (True, True, True)
    >>> is_slip_of_form("alfa", "ltd"), is_slip_of_form("lt", "gmbh"), is_slip_of_form("trading", "company")
    (False, False, False)
    """
    own = _form_words().get(canonical, frozenset())
    if word in own:
        return not names_trade(word)
    if not own.isdisjoint(digits_as_letters(word)):
        return True
    if len(word) < _SHORTEST_FORM or not word.isalpha():
        return False
    return any(_is_slip(word, other) for other in _near_form_words(word) if other in own)


@lru_cache(maxsize=32768)
def may_be_form(word: str) -> bool:
    """Whether a word may be a word of any legal form, a slip forgiven.

    >>> may_be_form("joint"), may_be_form("lta"), may_be_form("kalashnikov")
    (True, True, False)
    """
    near = (word, *digits_as_letters(word), *_near_form_words(word))
    forms = {canonical for other in near for canonical in _forms_by_word().get(other, ())}
    return any(is_slip_of_form(word, canonical) for canonical in forms)


@lru_cache(maxsize=8192)
def _near_form_words(word: str) -> tuple[str, ...]:
    """The words of legal forms that may be one edit from a word: both with a letter left out, or not, are the same."""
    table = _shortened_form_words()
    return tuple({other for short in _shortened(word) for other in table.get(short, ())})


def _shortened(word: str) -> list[str]:
    return [word, *[word[:i] + word[i + 1 :] for i in range(len(word))]]


@kept
def _shortened_form_words() -> dict[str, list[str]]:
    """The words of all legal forms by these with a letter left out."""
    found: dict[str, list[str]] = {}
    for word in _forms_by_word():
        for short in set(_shortened(word)):
            found.setdefault(short, []).append(word)
    return found


@kept
def _forms_by_word() -> dict[str, list[str]]:
    """The legal forms that each word belongs to."""
    found: dict[str, list[str]] = {}
    for canonical, group in _form_words().items():
        for word in group:
            found.setdefault(word, []).append(canonical)
    return found


def _is_slip(word: str, other: str) -> bool:
    """One edit apart; short words that are known only by a letter too many, too few or in the wrong place."""
    if min(len(word), len(other)) < _SHORTEST_FORM or OSA.distance(word, other, score_cutoff=1) != 1:
        return False
    if max(len(word), len(other)) > _SHORT:
        return True
    if len(other) > _SHORTEST_FORM and not is_known(word):
        return True  # what is no word of any name was meant to be one: `LbD` / `LTD`
    return (len(other) > _SHORTEST_FORM and len(word) != len(other)) or sorted(word) == sorted(other)


@kept
def _form_words() -> dict[str, frozenset[str]]:
    """The words of every way to write each legal form."""
    found: dict[str, set[str]] = {}
    for key, form in lexicon.legal_forms().items():
        telling = [word for word in key if len(key) > 1 or len(word) >= _SHORTEST_FORM]
        found.setdefault(form.canonical, set()).update(telling)
    return {canonical: frozenset(group) for canonical, group in found.items()}


@lru_cache(maxsize=8192)
def trade_meant(word: str) -> frozenset[str]:
    """What a word that is one slip away from a word of trade means; nothing if it is near none.

    >>> trade_meant("enteprise"), trade_meant("poduction") >= {"production"}, trade_meant("kalashnikov")
    (frozenset({'enterprise'}), True, frozenset())
    """
    if len(word) < SHORTEST_TRADE or not word.isalpha():
        return lexicon.NO_CONCEPTS
    words, stems = _trades()
    found = words.meant(word)
    if found is None:
        found = stems.meant_by_beginning(word, max(SHORTEST_STEM - 1, len(word) - LONGEST_ENDING))
    return lexicon.concepts(found) if found else lexicon.NO_CONCEPTS


@cache
def _trades() -> tuple[Slips, Slips]:
    """The long single words of trade, and the stems that stand for words with endings (`product*`)."""
    keys = {key for row in rows("company_words") if " " not in row["form"] for key in spellings(row["form"])}
    words = {key[0] for key in keys if len(key) == 1}
    return (
        Slips(word for word in words if len(word) >= SHORTEST_TRADE and not word.endswith("*")),
        Slips(word[:-1] for word in words if len(word) > SHORTEST_STEM and word.endswith("*")),
    )
