"""Fold away what spellings of one name differ in: one file per sound system, each with `key(latin)`.

A key is a short string of class letters; spellings that the system cannot tell apart share it, and near spellings have
near keys (few edits). `general` serves any Latin spelling; `korean`, `chinese`, `japanese`, `arabic` and `slavic` serve
romanised names of those cultures; `hangul`, `han`, `kana`, `hebrew` serve any name that went through that script.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from matcher.text.phonetic.syllables import Edges

SYSTEMS = ("general", "slavic", "arabic", "hebrew", "korean", "hangul", "chinese", "han", "japanese", "kana", "indic")


@lru_cache(maxsize=8192)
def key(latin: str, system: str = "general") -> str:
    """The sound key of one Latin word (a to z) in a sound system.

    >>> key("khasan") == key("hasan")
    True
    """
    return _room(system)(latin)


@cache
def _room(system: str) -> Callable[[str], str]:
    found: Callable[[str], str] = import_module(f"{__name__}.{system}").key
    return found


def may_cut(latin: str, language: str) -> bool:
    """Whether a word may have syllables of a language; if not, `cut` finds none.

    >>> may_cut("jinyong", "korean"), may_cut("smith", "korean")
    (True, False)
    """
    return _edges(language).fit(latin)


@cache
def _edges(language: str) -> Edges:
    found: Edges = import_module(f"{__name__}.{language}").syllable_edges()
    return found


@lru_cache(maxsize=8192)
def cut(latin: str, language: str) -> tuple[str, ...]:
    """The syllables of a romanised Korean or Chinese word; empty if it is none.

    >>> cut("jinyong", "korean")
    ('jin', 'yong')
    """
    return _cutter(language)(latin)


@cache
def _cutter(language: str) -> Callable[[str], tuple[str, ...]]:
    found: Callable[[str], tuple[str, ...]] = import_module(f"{__name__}.{language}").syllables
    return found
