"""What stands for a missing part of an East Asian name in its own script: `compare.sums` on arrays, that part of it.

Nothing is left out of such a name, so a syllable over is one against another.
"""

from __future__ import annotations

import numpy as np

from matcher.compare.lexeme import Lexeme
from matcher.compare.sums import EASTERN, ONE_CULTURE, TELLING, Sums
from matcher.index.chosen import Kept
from matcher.index.edges import Names, Pairing, Units
from matcher.index.hashing import Places
from matcher.index.ways import Floats
from matcher.index.words import Flags
from matcher.text.phonetic import cut

_NONE = -1


def with_instead(p: Pairing, kept: Kept, slips: tuple[Flags, Flags], sums: Sums) -> Sums:
    """Sums in which what stands for a missing part of an East Asian name counts as left over on both sides.

    Args:
        p: the names side by side.
        kept: the edges.
        slips: units that weigh nothing.
        sums: of the pairs, without that.
    """
    eastern = np.array([script in EASTERN for script in p.b.registers.scripts], dtype=np.bool_)
    one, two = p.a.ways.script[p.combos.left], p.b.ways.script[p.combos.right]
    unlike = (one != two) & (eastern[one] | eastern[two])
    if not unlike.any():
        return sums
    ours = np.where(unlike & eastern[one], _culture(p.a, p.ua), _NONE)
    theirs = np.where(unlike & eastern[two], _culture(p.b, p.ub), _NONE)
    instead = np.maximum(_over_in(p, kept, slips, ours), _over_in(p, kept, slips, theirs))
    telling = (instead > TELLING) * 1.0
    return sums._replace(
        left=np.maximum(sums.left, instead),
        right=np.maximum(sums.right, instead),
        left_words=np.maximum(sums.left_words, telling),
        right_words=np.maximum(sums.right_words, telling),
    )


def _over_in(p: Pairing, kept: Kept, slips: tuple[Flags, Flags], culture: Places) -> Floats:
    """What is left over on both sides, in the culture of one of the names."""
    return _over(p.a, p.ua, kept.left | slips[0], culture) + _over(p.b, p.ub, kept.right | slips[1], culture)


def _culture(names: Names, units: Units) -> Places:
    """The number of the culture in which the words of each combo are read; `_NONE` if it is not one for all of them."""
    word = names.ways.word[units.at]
    some, back = np.unique(word, return_inverse=True)
    own = np.array([_culture_of(names.side.lexemes[w]) for w in some.tolist()], dtype=np.int64)[back]
    found: Places = own[units.starts[:-1]]
    found[units.combo[own == _NONE]] = _NONE
    return found


def _culture_of(word: Lexeme) -> int:
    return ONE_CULTURE.index(word.systems) if word.systems in ONE_CULTURE else _NONE


def _over(names: Names, units: Units, used: Flags, culture: Places) -> Floats:
    """What is left over in each combo and may stand for a syllable of its culture."""
    rest = np.flatnonzero(~used & (culture != _NONE)[units.combo])
    combo, at = units.combo[rest], units.at[rest]
    codes: Places = names.ways.word[at].astype(np.int64) * len(ONE_CULTURE) + culture[combo]
    some, back = np.unique(codes, return_inverse=True)
    rows = [(names.side.lexemes[code // len(ONE_CULTURE)], code % len(ONE_CULTURE)) for code in some.tolist()]
    counts = np.array([_counts(word, ONE_CULTURE[number][0]) for word, number in rows], dtype=np.bool_)[back]
    found = np.bincount(combo[counts], weights=names.ways.spare[at[counts]], minlength=len(culture))
    return found.astype(np.float64)


def _counts(word: Lexeme, culture: str) -> bool:
    return word.script in EASTERN or bool(cut(word.latin, culture))
