"""Words left over that are a misspelt legal form of the other name: `compare.align` on arrays, its slips.

`VISCAYA LTA` / `VISCAYA Ltda`: they are none of the words that count.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from matcher.index.chosen import Kept
from matcher.index.edges import Names, Pairing, Units
from matcher.index.table import Numbers
from matcher.index.words import Flags
from matcher.names.lexicon import LegalForm
from matcher.names.misspelt import is_slip_of_form


def slips_of(p: Pairing, kept: Kept, forms: Sequence[tuple[LegalForm, ...]]) -> tuple[Flags, Flags]:
    """The units of each side that no edge takes and that may be a legal form of the other name, misspelt.

    Args:
        p: the names side by side.
        kept: the edges.
        forms: rows of legal forms, by the number that the ways have.
    """
    rows = Rows(forms)
    one, two = p.a.ways.legal[p.combos.left], p.b.ways.legal[p.combos.right]
    return rows.slips(p.a, p.ua, kept.left, (one, two)), rows.slips(p.b, p.ub, kept.right, (two, one))


class Rows:
    """Rows of legal forms.

    Args:
        forms: by number.
    """

    def __init__(self, forms: Sequence[tuple[LegalForm, ...]]) -> None:
        self._forms = forms
        self._some = np.array([bool(row) for row in forms], dtype=np.bool_)

    def slips(self, names: Names, units: Units, used: Flags, legal: tuple[Numbers, Numbers]) -> Flags:
        """The units of one side that may be slips.

        Args:
            names: of that side.
            units: of that side.
            used: units that an edge takes.
            legal: for each combo the numbers of the rows of forms of this side and of the other.
        """
        own, others = legal
        found = np.zeros(len(units.at), dtype=np.bool_)
        rest = np.flatnonzero(~used & (self._some[others] & (own != others))[units.combo])
        combo, words = units.combo[rest], names.ways.word[units.at[rest]]
        codes = (words.astype(np.int64) * len(self._forms) + own[combo]) * len(self._forms) + others[combo]
        some, back = np.unique(codes, return_inverse=True)
        found[rest] = np.array([self._is_slip(names, code) for code in some.tolist()], dtype=np.bool_)[back]
        return found

    def _is_slip(self, names: Names, code: int) -> bool:
        code, others = divmod(code, len(self._forms))
        word, own = divmod(code, len(self._forms))
        return _is_slip(names.side.lexemes[word].form, self._forms[own], self._forms[others])


@lru_cache(maxsize=16_384)
def _is_slip(word: str, own: tuple[LegalForm, ...], others: tuple[LegalForm, ...]) -> bool:
    """Whether a word may be a legal form of the other name, misspelt, that its own name lacks."""
    missing = {form.canonical for form in others} - {form.canonical for form in own}
    return any(is_slip_of_form(word, form) for form in missing)
