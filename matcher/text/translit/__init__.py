"""Read words of every script in Latin letters: one file per script, loaded when a word of that script comes.

Each file has `read(word)`: the Latin spellings of one normalised word (a to z only), preferred first, at most eight.
Files of scripts that write names without spaces also have `splits(word)`: the plausible ways to cut a name into words.
Scripts without a file are read by anyascii.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType

ROOMS = {
    "latin": "latin",
    "cyrillic": "cyrillic",
    "greek": "greek",
    "armenian": "armenian",
    "georgian": "georgian",
    "hangul": "hangul",
    "han": "han",
    "kana": "kana",
    "arabic": "arabic",
    "hebrew": "hebrew",
    "devanagari": "devanagari",
    "bengali": "bengali",
    "tamil": "tamil",
    "thai": "thai",
    "khmer": "khmer",
    "myanmar": "myanmar",
    "ethiopic": "ethiopic",
}


def readings(word: str, script: str) -> tuple[str, ...]:
    """The Latin spellings of one normalised word, preferred first; a to z and 0 to 9 only; empty if it has no sound.

    Args:
        word: a word as `text.tokenise` gives it, in one script.
        script: that script, as `text.scripts` names it.

    >>> readings("kim", "latin")
    ('kim',)
    """
    if script == "latin" and word.isascii() and word.isalpha() and word.islower():
        return (word,)
    return _read(word, script)


@lru_cache(maxsize=8192)
def _read(word: str, script: str) -> tuple[str, ...]:
    room = _room(script)
    found = room.read(word) if room else ()
    return tuple(found) or _fall_back(word)


@lru_cache(maxsize=8192)
def splits(word: str, script: str) -> tuple[tuple[str, ...], ...]:
    """The plausible ways to cut an unspaced name into words, likeliest first; empty if it should stay whole."""
    room = _room(script)
    cut = getattr(room, "splits", None)
    return tuple(cut(word)) if cut else ()


@cache
def _room(script: str) -> ModuleType | None:
    name = ROOMS.get(script)
    return import_module(f"{__name__}.{name}") if name else None


def _fall_back(word: str) -> tuple[str, ...]:
    from anyascii import anyascii  # noqa: PLC0415 - its tables load only when a script without a room comes

    latin = re.sub(r"[^a-z0-9]", "", anyascii(word).lower())
    return (latin,) if latin else ()
