"""Names that are the same word for word are never below `match_at`, however common they are.

Rarity still orders them: what the name scores on its own decides how far above the line it comes.
"""

from __future__ import annotations

from functools import lru_cache

from matcher.compare.features import NAMES
from matcher.compare.profile import Profile
from matcher.compare.score import Scored, bits_of
from matcher.records import Evidence
from matcher.text.tokenise import words

_CHAIN_TURNED = NAMES.index("chain_turned")


def same_name(scored: Scored, queried: str, listed: str) -> bool:
    """Whether two names have the same words, letter by letter after normalisation, in whatever order.

    Father and son with `bin` between them are two, though the words are the same. Light words (particles, titles) may be missing and legal forms may be spelt in another way, but not contradict.
    """
    if scored.features[_CHAIN_TURNED]:
        return False
    return _words(queried) == _words(listed) or _same_units(scored)


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted(word.form for word in words(text)))


def _same_units(scored: Scored) -> bool:
    edges, left, right = scored.alignment
    if any(not u.light for u in left + right) or any(e.quality < 1.0 for e in edges) or not edges:
        return False
    return not (scored.a.legal and scored.b.legal) or _generics(scored.a) == _generics(scored.b)


def _generics(profile: Profile) -> set[str]:
    return {f.generic for f in profile.legal}


def lift(bits: float, line_at: float) -> list[Evidence]:
    """The evidence that lifts an equal name over a line (a score); empty if it is there by itself."""
    line = bits_of(line_at) + 0.05
    if bits >= line + 1.0:
        return []
    # Everything that would lie below is squeezed into the first bit above the line, in the same order.
    target = line + 1.0 / (1.0 + 2.0 ** (line + 1.0 - bits) * 0.5)
    return [Evidence("same_name", "", "", target - bits, "the names are the same, word for word")]
