"""What one word can be, looked up once: the tables are asked per distinct word, not per name.

Short words need care. An abbreviation without its dots is often a name (`Ma` a degree and a surname, `Ko` a Burmese
title and a Japanese ending, `Sad` a legal form and an Arabic name), so a short word counts as title, suffix or legal form only if
nobody is called so: it has no vowel (`Ltd`, `PhD`), or it is named below.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from matcher.data import rows
from matcher.names import lexicon
from matcher.names.patronymics import CHAIN, is_patronymic
from matcher.names.phrases import spellings, unmarked
from matcher.text.scripts import script_of

SHORT = 3
_LONG = 6
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
_SHORT_FORMS = frozenset("inc ооо оао зао пао ooo oao zao pao jsco".split())
_SHORT_TITLES = frozenset("mr mrs ms mx dr lt col gen maj cpt sgt cpl adm hrh rev sir hon ing eng".split())
_SHORT_SUFFIXES = frozenset("jr sr md ii iii iv esq mba obe cbe mbe".split())
# Titles that are met in the midst of a name too: `BERHAN Dr. Sahir`.
ANYWHERE = frozenset("dr prof mr mrs ms eng ing gen col maj capt lt hon д-р др проф dott".split())
# What companies do or are, in words that are hardly ever names of persons, ships or places. Gold, marine, gun and steel
# are trades too, and Marina, Gun and Acero are people.
_TELLING = frozenset(
    "academy administration aerospace agency airlines airport applied association automation aviation bank biotechnology branch "
    "bureau center charity college commercial commerce committee communication computer consortium construction council "
    "department design-bureau development education electronics equipment exchange experimental export fertilizer finance "
    "foundation fund group hawala headquarters helicopter holding import import-export industry information institute "
    "instrument insurance internet investment laboratory leasing logistics machine-building management manufacturing "
    "medical metallurgy microelectronics ministry movement munitions network office petrochemical petroleum "
    "pharmaceutical power-plant production products radioelectronics railway refinery relief remittance research savings "
    "scientific scientific-production-association scientific-production-enterprise securities semiconductor service "
    "shipbuilding shipping shipyard software supply system technical technology telecom television trading transport "
    "university international".split()
)
# Trade words that are mere adjectives or belong to every kind of name: even two of them do not tell.
_IDLE = frozenset("central front general heavy ocean party sea vessel sons brothers port".split())


class Facts(NamedTuple):
    """What a normalised word can be.

    Attributes:
        legal: whether a legal form may begin with it.
        title: whether a title may begin with it; short words only if nobody is called so.
        title_abbreviated: whether it is a title if a dot stands behind it.
        suffix: whether a suffix may end with it, likewise.
        patronymic: whether it has the ending of a patronymic.
        chain: whether it is a word of its own that says whose child somebody is (`oglu`, `kyzy`).
        telling: whether by itself it makes an organization.
        trade: what it means among the trades, common adjectives left out.
    """

    legal: bool
    title: bool
    title_abbreviated: bool
    suffix: bool
    patronymic: bool
    chain: bool
    telling: bool
    trade: frozenset[str]


@lru_cache(maxsize=200_000)
def facts(form: str) -> Facts:
    """What a normalised word can be.

    >>> facts("bank").telling, facts("marina").telling, facts("ltd").legal, facts("ivanovich").patronymic
    (True, False, True, True)
    """
    title = form in _beginnings("titles") or unmarked(form) in _beginnings("titles")
    trade = _trade(form)
    return Facts(
        legal=_legal(form),
        title=title and (sure(form) or form in _SHORT_TITLES),
        title_abbreviated=title,
        suffix=form in _endings("suffixes") and (sure(form) or form in _SHORT_SUFFIXES),
        patronymic=is_patronymic(form),
        chain=form in CHAIN,
        telling=bool(trade & _TELLING),
        trade=trade,
    )


@lru_cache(maxsize=50_000)
def sure(form: str) -> bool:
    """Whether an abbreviation of this form is hardly anybody's name: long enough, or unspeakable.

    >>> sure("ltd"), sure("sad"), sure("gmbh"), sure("ооо")
    (True, False, True, True)
    """
    if len(form) > SHORT or script_of(form[0]) not in ("latin", "cyrillic", "greek"):
        return True
    return form in _SHORT_FORMS or (len(form) == SHORT and not _VOWELS & set(form))


def _trade(form: str) -> frozenset[str]:
    """What a word means as a trade; nothing if it is too short, or an adjective of descent (`صنایعی`)."""
    alphabetic = script_of(form[0]) in ("latin", "cyrillic", "greek", "arabic", "hebrew")
    if len(form) < (4 if alphabetic else 2) or (form[-1] in "یي" and script_of(form[0]) == "arabic"):
        return frozenset()
    meant = {concept for concept in lexicon.concepts(form) if ":" not in concept}
    if not alphabetic and not meant:
        pieces = lexicon.segments(form)
        meant = {c for piece in pieces if len(piece) > 1 and len(pieces) > 1 for c in lexicon.concepts(piece)}
    return frozenset(meant - _IDLE)


def _legal(form: str) -> bool:
    firsts = _legal_beginnings()
    group = firsts.get(form[:1], frozenset())
    if form in group or unmarked(form) in firsts.get(unmarked(form)[:1], ()):
        return True
    return len(form) >= _LONG and any(
        len(other) >= _LONG and OSA.distance(form, other, score_cutoff=1) <= 1 for other in group
    )


@cache
def _legal_beginnings() -> dict[str, frozenset[str]]:
    """The first words of all legal forms by their first letter."""
    found: dict[str, set[str]] = {}
    for key in lexicon.legal_forms():
        found.setdefault(key[0][:1], set()).add(key[0])
    return {letter: frozenset(group) for letter, group in found.items()}


@cache
def _beginnings(table: str) -> frozenset[str]:
    return frozenset(key[0] for row in rows(table) for key in spellings(row["form"]) if key)


@cache
def _endings(table: str) -> frozenset[str]:
    return frozenset(key[-1] for row in rows(table) for key in spellings(row["form"]) if key)
