"""Changes of words."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from matcher.evaluation import word_changes
from tests.evaluation.changing import listed

RNG = random.Random(1)
CHANGES = [word_changes.case, word_changes.punctuation, word_changes.order, word_changes.title, word_changes.joined,
           word_changes.split, word_changes.dropped, word_changes.initial, word_changes.added, word_changes.nickname,
           word_changes.legal_form]  # fmt: skip


@given(st.text(max_size=40), st.sampled_from(("person", "organization", "vessel")))
def test_no_name_raises(text: str, kind) -> None:
    for change in CHANGES:
        change(random.Random(1), listed(text, kind))


def test_each_change_by_hand() -> None:
    person, company = listed("BOUT, Viktor Anatolyevich"), listed("SIS-Trade D.O.O.", "organization")
    assert word_changes.case(RNG, person) == "Viktor Anatolyevich Bout"
    assert word_changes.punctuation(RNG, company) == "SIS Trade DOO"
    assert word_changes.order(RNG, person) == "BOUT, Viktor Anatolyevich"
    assert word_changes.order(RNG, company) is None
    assert (word_changes.title(RNG, person) or "").endswith(" Viktor Anatolyevich BOUT")
    assert word_changes.joined(RNG, person) in ("Viktoranatolyevich BOUT", "Viktor Anatolyevichbout")
    assert word_changes.split(RNG, person) == "Viktor Anatol yevich BOUT"
    assert word_changes.dropped(RNG, person) == "Viktor BOUT"


def test_initials_need_a_name_that_tells() -> None:
    assert word_changes.initial(RNG, listed("KOZLOV, Sergei")) == "S. KOZLOV"
    assert word_changes.initial(RNG, listed("KIM, Jong")) is None


def test_what_is_added() -> None:
    assert (word_changes.added(RNG, listed("KOZLOV, Sergei")) or "").split()[1].endswith(".")
    changed = word_changes.added(RNG, listed("VEKTOR Ltd", "organization"))
    assert changed is not None
    assert changed.startswith("VEKTOR ")
    assert changed.endswith(" Ltd")


def test_nicknames_are_those_of_the_language() -> None:
    assert word_changes.nickname(RNG, listed("QUARTERMAINE, William")) is not None
    assert word_changes.nickname(RNG, listed("QUARTERMAINE, Xyzzy")) is None


def test_legal_forms_behind_and_before() -> None:
    behind = {word_changes.legal_form(random.Random(i), listed("VEKTOR LLC", "organization")) for i in range(20)}
    before = {word_changes.legal_form(random.Random(i), listed("LLC VEKTOR", "organization")) for i in range(20)}
    assert "VEKTOR" in behind & before
    assert all(form.startswith("VEKTOR") for form in behind if form)
    assert all(form.endswith("VEKTOR") for form in before if form)
    assert min(len(behind), len(before)) > 3
    assert word_changes.legal_form(RNG, listed("VEKTOR", "organization")) is None
