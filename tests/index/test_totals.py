"""The sums of many pairs are those of each."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.align import align
from matcher.compare.sums import Sums, sums_of
from matcher.index import totals
from matcher.index.form_slips import slips_of
from matcher.index.instead import with_instead
from matcher.index.totals import left_over, legal_of
from matcher.names.lexicon import LegalForm, legal_forms
from tests.index.test_chosen import KEPT, LEFT, PROFILES, RIGHT, P, whole

SLIPS = slips_of(P, KEPT, P.b.registers.legal)


def found() -> Sums:
    """The sums of every name beside every other."""
    legal = [legal_of(PROFILES[i].legal, PROFILES[j].legal) for i, j in zip(LEFT.tolist(), RIGHT.tolist(), strict=True)]
    rest = left_over(P.a, P.ua, KEPT.left, SLIPS[0]), left_over(P.b, P.ub, KEPT.right, SLIPS[1])
    made = totals.sums_of(P, KEPT, rest, totals.Legal(*np.array(legal, dtype=np.bool_).T))
    return with_instead(P, KEPT, SLIPS, made)


def test_sums_are_those_of_each_pair() -> None:
    sums = found()
    for combo in range(len(LEFT)):
        a, b = whole(combo)
        one = sums_of(a, b, align(a, b))
        for name in Sums._fields:
            assert getattr(sums, name)[combo] == pytest.approx(getattr(one, name)), (name, a, b)


def test_what_legal_forms_say() -> None:
    forms: dict[str, LegalForm] = {form.generic: form for form in legal_forms().values()}
    limited, stock = list(forms.values())[:2]
    assert legal_of((limited,), (limited,)) == (True, False)
    assert legal_of((limited,), ()) == (False, False)
    assert legal_of((limited,), (stock,)).same is False
