from __future__ import annotations

import numpy as np
import pytest

from matcher import compare_names
from matcher.compare.score import probability
from matcher.records import Mention
from matcher.resolution.name_pairs import NamePairs, found
from matcher.resolution.records import records_of
from matcher.resolution.spellings import Spellings

NAMES = (
    "Jon Jin Yong", "JON, Jin Yong", "Ri Sol Ju", "전진용", "!!!", "Müller Hans", "Mueller, Hans",
    "B.I. Trading (Hong Kong)",
    "Ali bin Omar", "Omar bin Ali", "Bank of China (Singapore)",
    "Bank of China (Hong Kong)", "Bank of China (HONG KONG)",
)  # fmt: skip


@pytest.fixture(scope="module", params=[1, 2])
def names(request) -> tuple[Spellings, NamePairs]:
    spellings = Spellings(records_of(map(Mention, NAMES), (), by_origin=False))
    found = NamePairs(spellings, request.param)
    found.find(np.zeros(len(NAMES)))
    own = np.arange(len(NAMES), dtype=np.int32)
    found.add(found.code(own, own))
    return spellings, found


def test_pairs_score_as_the_names_do_by_themselves(names: tuple[Spellings, NamePairs]) -> None:
    spellings, found = names
    texts = {(spellings.all[a].text, spellings.all[b].text) for a, b in zip(found.left, found.right, strict=True)}
    assert ("JON, Jin Yong", "Jon Jin Yong") in texts
    assert not any("!!!" in pair or ("Ri Sol Ju" in pair and pair[0] != pair[1]) for pair in texts)
    for a, b, bits, equal in zip(found.left, found.right, found.bits, found.equal, strict=True):
        assert a <= b
        bits_alone, equal_alone = spellings.score(int(a), int(b))
        assert (bits_alone, equal_alone) == (pytest.approx(bits), equal)
        if not equal:
            score = compare_names(spellings.all[a].text, spellings.all[b].text).score
            assert probability(bits) == pytest.approx(score)


def test_each_pair_stands_once_and_is_found_again(names: tuple[Spellings, NamePairs]) -> None:
    _, found = names
    codes = found.code(found.right, found.left)
    assert found.places(codes).tolist() == list(range(len(codes)))
    before = len(found.bits)
    found.add(codes)
    assert len(found.bits) == before


def test_what_was_not_found_is_compared_when_asked(names: tuple[Spellings, NamePairs]) -> None:
    spellings, found = names
    number = {s.text: n for n, s in enumerate(spellings.all)}
    assert found.score(number["Ri Sol Ju"], number["전진용"])[0] < 0
    assert found.score(number["Ri Sol Ju"], number["!!!"]) is None


def test_a_pair_must_reach_the_line_of_both() -> None:
    texts = ("Sergei Kozlov", "Sergei Petrovich Kozlov", "Jon Jin Yong")
    spellings = Spellings(records_of(map(Mention, texts), (), by_origin=False))
    number = {s.text: n for n, s in enumerate(spellings.all)}
    pair = number["Sergei Kozlov"], number["Sergei Petrovich Kozlov"]
    bits = spellings.score(*pair)[0]
    for high in (None, *pair):
        least = np.full(len(texts), bits - 3.0)
        if high is not None:
            least[high] = bits + 3.0
        codes = found(spellings, least, 1)
        assert (min(pair) * len(texts) + max(pair) in codes.between(0, len(codes))) is (high is None)


def test_what_reaches_no_line_is_not_kept() -> None:
    texts = ("Sergei Kozlov", "Sergei Petrovich Kozlov", "Sergey Koslow", "Sergei Ivanov")
    spellings = Spellings(records_of(map(Mention, texts), (), by_origin=False))
    every, few = NamePairs(spellings), NamePairs(spellings)
    every.find(np.full(len(texts), -30.0))
    few.find(np.full(len(texts), 0.0))
    at = (every.bits >= 0.0) | every.equal
    assert 0 < len(few.bits) == at.sum() < len(at)
    assert few.bits.tolist() == every.bits[at].tolist()
