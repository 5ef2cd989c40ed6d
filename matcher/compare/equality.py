"""Names that are the same word for word are never below `match_at`, however common they are.

Rarity still orders them: what the name scores on its own decides how far above the line it comes.
"""

from __future__ import annotations

from matcher.compare.profile import Profile
from matcher.compare.score import Scored, bits_of
from matcher.records import Evidence


def same_name(scored: Scored) -> bool:
    """Whether every word of one name is a word of the other, letter by letter after normalisation, none left over.

    The order may differ, light words (particles, titles) may be missing, legal forms may not contradict.
    """
    edges, left, right = scored.alignment
    if any(not u.light for u in left + right) or any(e.quality < 1.0 for e in edges) or not edges:
        return False
    return not (scored.a.legal and scored.b.legal) or _generics(scored.a) == _generics(scored.b)


def _generics(profile: Profile) -> set[str]:
    return {f.generic for f in profile.legal}


def lift(bits: float, match_at: float) -> list[Evidence]:
    """The evidence that lifts an equal name over the line; empty if it is there by itself."""
    line = bits_of(match_at) + 0.05
    if bits >= line + 1.0:
        return []
    # Everything that would lie below is squeezed into the first bit above the line, in the same order.
    target = line + 1.0 / (1.0 + 2.0 ** (line + 1.0 - bits) * 0.5)
    return [Evidence("same_name", "", "", target - bits, "the names are the same, word for word")]
