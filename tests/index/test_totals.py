"""The sums of many pairs are those of each."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.align import align
from matcher.compare.sums import Sums, sums_of
from matcher.index import totals
from matcher.index.totals import legal_of
from matcher.names.lexicon import LegalForm, legal_forms
from tests.index.test_edges import KEPT, LEFT, MORE, PROFILES, RIGHT, P

# What only pairs that are scored one by one have.
ALONE = {"joined", "chain_turned"}


def test_sums_are_those_of_each_pair() -> None:
    legal = [legal_of(PROFILES[i].legal, PROFILES[j].legal) for i, j in zip(LEFT.tolist(), RIGHT.tolist(), strict=True)]
    table = np.array(legal, dtype=np.bool_).T
    found = totals.sums_of(P, KEPT, totals.Legal(*table))
    eastern, compared = {"hangul", "han"}, 0
    for combo in np.flatnonzero(~MORE).tolist():
        a, b = PROFILES[LEFT[combo]], PROFILES[RIGHT[combo]]
        alignment = align(a, b)
        if a.script != b.script and {a.script, b.script} & eastern:
            continue
        compared += 1
        one = sums_of(a, b, alignment)
        for name in Sums._fields:
            if name not in ALONE and not (name in {"left", "right"} and a.legal != b.legal):
                assert getattr(found, name)[combo] == pytest.approx(getattr(one, name)), name
    assert compared > 500


def test_what_legal_forms_say() -> None:
    forms: dict[str, LegalForm] = {form.generic: form for form in legal_forms().values()}
    limited, stock = list(forms.values())[:2]
    assert legal_of((limited,), (limited,)) == (True, False)
    assert legal_of((limited,), ()) == (False, False)
    assert legal_of((limited,), (stock,)).same is False
