"""What OFAC's own Sanctions List Search would say of two names: an emulation, for those who must compare.

The search itself is closed; this module follows what is public about it.

- FAQ 249 (`ofac.treasury.gov/faqs/249`): two algorithms, Jaro-Winkler and Soundex; two techniques, one on the whole
  string, one on each part of the name entered with a composite score; the higher of the two is shown. The first letter
  and an edit distance of at most one half select the candidates (below, they guard the whole string and each part).
- FAQ 247 and 246: 100 is an exact match, lower scores are potential ones; only the name is compared this way.
- Scores that users saw: `GEORGE BUSH` gets 50 on `HASWANI, George` and `BUSH GEORGE` finds none of what `GEORGE BUSH`
  finds, so the first letter of the name as listed guards the whole string; `VLADIMIR PUTIN` gets 82 on `VLADIMIROVKA
  ADVANCED WEAPONS AND RESEARCH COMPLEX`, so the bonus for a common beginning is given to unlike strings too; `EMMA
  DANIELS` gets 87 on `EMMA`; `KIM JONG UN` gets 100 on every `KIM, Jong ...`, so parts of two letters are dropped.

How Soundex enters the composite is not published. Emulations come closest when it does not raise a score, so equal
codes here only keep a part from being dropped as too unlike. The list is in Latin capitals; accents are folded, other
scripts score 0.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Jaro, JaroWinkler, Prefix

_PART_FLOOR = 0.5
_DROPPED_LENGTH = 2
_PREFIX_LENGTH = 4
_PREFIX_WEIGHT = 0.1
_SILENT = re.compile(r"['’`.]")
_WORD = re.compile(r"[A-Z0-9]+")
_UNDECOMPOSED = str.maketrans({"Ø": "O", "Ł": "L", "Đ": "D", "Æ": "AE", "Œ": "OE", "ẞ": "SS", "Þ": "TH", "Ð": "D"})


def ofac_like(query: str, entry_name: str) -> int:
    """The score, 0 to 100, that OFAC's search is likely to show for a query and one listed name.

    Args:
        query: the name as somebody would type it; its order counts.
        entry_name: one name of an entry, as published (`HABBASH, George`).

    >>> ofac_like("George Bush", "HASWANI, George"), ofac_like("Emma Daniels", "EMMA")
    (50, 87)
    >>> ofac_like("Maduro", "MADURO MOROS, Nicolas"), ofac_like("", "MADURO MOROS, Nicolas")
    (100, 0)
    """
    asked, listed = _parts(query), _parts(entry_name)
    return round(100 * max(_whole(asked, listed), _composite(asked, listed)))


@lru_cache(maxsize=8192)
def _parts(name: str) -> tuple[str, ...]:
    """The words of a name in plain Latin capitals; apostrophes and full stops join, all other signs part."""
    plain = unicodedata.normalize("NFKD", _SILENT.sub("", name).upper().translate(_UNDECOMPOSED))
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _whole(asked: tuple[str, ...], listed: tuple[str, ...]) -> float:
    """Jaro-Winkler of the whole strings, where they begin with the same letter."""
    a, b = " ".join(asked), " ".join(listed)
    if not a or not b or a[0] != b[0]:
        return 0.0
    jaro = Jaro.similarity(a, b)
    shared = Prefix.similarity(a[:_PREFIX_LENGTH], b[:_PREFIX_LENGTH])
    return jaro + shared * _PREFIX_WEIGHT * (1.0 - jaro)


def _composite(asked: tuple[str, ...], listed: tuple[str, ...]) -> float:
    """The mean, over the parts entered, of the best score of each among the listed parts."""
    kept = [part for part in asked if len(part) > _DROPPED_LENGTH] or asked
    if not kept or not listed:
        return 0.0
    return sum(max(_part(one, other) for other in listed) for one in kept) / len(kept)


@lru_cache(maxsize=8192)
def _part(asked: str, listed: str) -> float:
    """Jaro-Winkler of two parts; nothing below one half, unless they sound alike by Soundex."""
    alike: float = JaroWinkler.similarity(asked, listed)
    if alike >= _PART_FLOOR:
        return alike
    from jellyfish import soundex  # noqa: PLC0415 - only where the column is asked for

    return alike if asked.isalpha() and listed.isalpha() and soundex(asked) == soundex(listed) else 0.0
