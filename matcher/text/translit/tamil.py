"""Read words in Tamil letters: one letter serves k, g and h, another t, d, th and dh, as its neighbours decide.

A stop is hard at the beginning and when doubled, soft after a nasal and between vowels: முருகன் Murugan, கந்தசாமி
Kandasamy, பிரபாகரன் Prabhakaran. Names from Sanskrit keep their own sounds, so hard and soft variants follow.
Source: ISO 15919 without marks; Hunterian romanisation of Tamil (Survey of India).
"""

from __future__ import annotations

import re

from matcher.text.translit import abugida

# Letter: hard at the beginning, doubled, after a nasal, between vowels.
_STOPS = {
    "k": ("k", "kk", "g", "g"),
    "ch": ("s", "ch", "j", "s"),
    "t": ("t", "tt", "d", "d"),
    "th": ("th", "tth", "d", "th"),
    "p": ("p", "pp", "b", "b"),
}
_SOUNDS = {"त": "th", "ट": "t", "च": "ch", "ऱ": "r", "ज": "j", "ञ": "n", "ऴ": "zh", "ङ": "n"}


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Tamil letters, preferred first.

    >>> read("முருகன்")[0], read("ஸ்டாலின்")[0], read("கந்தசாமி")[0], read("தமிழ்")[0]
    ('murugan', 'stalin', 'kandasami', 'thamizh')
    """
    parts = abugida.syllables(word, _SOUNDS)
    soft = [_sounded(parts, place) for place in range(len(parts))]
    spelled = abugida.plain(abugida.joined(soft))
    hard = abugida.plain(abugida.joined(parts))
    ways = (
        spelled,
        _english(abugida.joined(soft)),
        spelled.replace("th", "t").replace("zh", "l"),
        spelled.replace("th", "dh"),
        re.sub(r"^s", "ch", spelled),
        re.sub(r"^([pkt])i(?=r)|^([pkt])u(?=r)", r"\1\2", spelled),
        hard,
        hard.replace("th", "t"),
    )
    return tuple(way for way in dict.fromkeys(ways) if way)[: abugida.LIMIT]


def _english(spelled: str) -> str:
    """Long vowels written as in English, a final i as y: Kandasamy."""
    return re.sub(r"i$", "y", abugida.plain(spelled.replace("ii", "ee").replace("uu", "oo")).replace("th", "t"))


def _sounded(parts: list[abugida.Syllable], place: int) -> abugida.Syllable:
    part = parts[place]
    if part.consonant not in _STOPS:
        return part
    hard, _, nasal, soft = _STOPS[part.consonant]
    before = parts[place - 1] if place else None
    after = parts[place + 1] if place + 1 < len(parts) else None
    if before is None or (not before.vowel and before.consonant not in ("n", "m", part.consonant, "r", "l", "zh")):
        return part._replace(consonant="t" if before and hard == "th" else hard)
    if not before.vowel and before.consonant in ("n", "m"):
        return part._replace(consonant=nasal)
    if not before.vowel and before.consonant == part.consonant:
        return part
    if not part.vowel and after:
        return part._replace(consonant={"ch": "c", "th": "t"}.get(part.consonant, part.consonant))
    return part._replace(consonant=soft)
