from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Identifier, Mention
from matcher.resolution.contradictions import Contradictions
from matcher.resolution.facts import Facts, Numbered, contradiction, facts_of

NUMBERS = [
    (),
    facts_of(Mention("", identifiers=(Identifier("passport", "A5476394", "IR"),))).numbers,
    facts_of(Mention("", identifiers=(Identifier("passport", "B3029584", "IR"),))).numbers,
    facts_of(Mention("", identifiers=(Identifier("passport", "B3029584", "FR"),))).numbers,
    (Numbered("other", frozenset(("1",)), frozenset(("",))),),
]
FACTS = st.builds(
    Facts,
    kind=st.sampled_from(("", "person", "organization", "vessel", "aircraft")),
    years=st.frozensets(st.integers(1958, 1966), max_size=4),
    sex=st.sampled_from(("", "male", "female")),
    numbers=st.sampled_from(NUMBERS),
    list=st.sampled_from(("", "un", "uk")),
)
MANY = st.lists(FACTS, min_size=2, max_size=6)


@given(MANY)
def test_arrays_say_what_single_pairs_say(facts: list[Facts]) -> None:
    pairs = [(a, b) for a in range(len(facts)) for b in range(len(facts))]
    found = Contradictions(facts).between(*np.array(pairs).T)
    assert found.tolist() == [bool(contradiction(facts[a], facts[b])) for a, b in pairs]


@given(MANY)
def test_where_all_agree_no_two_contradict_each_other(facts: list[Facts]) -> None:
    (agree,) = Contradictions(facts).agree(np.zeros(len(facts), dtype=np.int64), np.arange(len(facts)), 1)
    if agree:
        assert not any(contradiction(a, b) for a in facts for b in facts)
        assert not any(each.list for each in facts)


def test_records_that_know_nothing_agree() -> None:
    assert Contradictions([Facts(), Facts()]).agree(np.array([0, 1]), np.array([0, 1]), 2).all()
