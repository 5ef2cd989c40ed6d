from __future__ import annotations

import numpy as np
import pytest

from matcher import compare_names
from matcher.compare.score import probability
from matcher.records import Mention
from matcher.resolution.records import records_of
from matcher.resolution.spellings import Spellings

NAMES = ("Jon Jin Yong", "JON, Jin Yong", "Ri Sol Ju", "전진용", "!!!")


@pytest.fixture(scope="module")
def spellings() -> Spellings:
    return Spellings(records_of(map(Mention, NAMES), (), by_origin=False))


def test_each_distinct_name_is_there_once(spellings: Spellings) -> None:
    assert [s.text for s in spellings.all] == sorted(NAMES)


def test_pairs_score_as_the_names_do_by_themselves(spellings: Spellings) -> None:
    found = {}
    for pairs in spellings.pairs(np.zeros(len(NAMES))):
        found |= {(a, b): bits for a, b, bits in zip(pairs.left, pairs.right, pairs.bits, strict=True)}
    texts = {(spellings.all[a].text, spellings.all[b].text) for a, b in found}
    assert ("JON, Jin Yong", "Jon Jin Yong") in texts
    assert not any("!!!" in pair or ("Ri Sol Ju" in pair and pair[0] != pair[1]) for pair in texts)
    for (a, b), bits in found.items():
        assert a <= b
        bits_alone, equal = spellings.score(int(a), int(b))
        assert bits_alone == pytest.approx(bits)
        if not equal:
            score = compare_names(spellings.all[a].text, spellings.all[b].text).score
            assert probability(bits) == pytest.approx(score)


def test_words_have_sounds(spellings: Spellings) -> None:
    numbers = {s.text: n for n, s in enumerate(spellings.all)}
    assert spellings.sounds(numbers["Jon Jin Yong"]) & spellings.sounds(numbers["전진용"])
    assert spellings.sounds(numbers["!!!"]) == set()
