"""What an alignment says, in numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.align import align
from matcher.compare.features import NAMES as FEATURES
from matcher.compare.features import features
from matcher.compare.model import bits
from matcher.compare.sums import Sums, sums_of
from matcher.records import Kind
from tests.compare.samples import KINDS, NAMES, profile, ways


def found(a: str, b: str, kind: Kind | None = None) -> dict[str, float]:
    left, right = profile(a, kind), profile(b, kind)
    return dict(zip(FEATURES, features(sums_of(left, right, align(left, right))), strict=True))


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_the_order_of_the_names_does_not_matter(a: str, b: str, kind: Kind | None) -> None:
    for left in ways(a, kind):
        for right in ways(b, kind):
            there = features(sums_of(left, right, align(left, right)))
            back = features(sums_of(right, left, align(right, left)))
            assert dict(zip(FEATURES, there, strict=True)) == pytest.approx(dict(zip(FEATURES, back, strict=True)))
            assert all(value >= 0.0 for value in there)


@pytest.mark.xfail(strict=True, reason="edges of words that stand three times tie by their place on the left alone")
def test_the_order_of_names_with_a_word_three_times_does_not_matter() -> None:
    one, two = "John Ivan Jinyong Ivan", "Ivan Ivan Ivan John J."
    assert found(one, two, "person")["turned"] == found(two, one, "person")["turned"]


def test_omission_is_not_contradiction() -> None:
    omitted, contradicted = found("Jon Jin Yong", "Jon Jin", "person"), found("Jon Jin Yong", "Jon Jin Il", "person")
    assert omitted["omitted_person"] > 0 == omitted["contradicted_person"]
    assert contradicted["contradicted_person"] > 0


def test_light_words_left_out_count_nothing() -> None:
    values = found("Sheikh Ahmad Sharaa", "Ahmad Sharaa", "person")
    assert values["omitted_person"] == values["contradicted_person"] == 0.0


@pytest.mark.parametrize(
    ("feature", "a", "b", "kind"),
    [
        ("number_conflict", "711 Aircraft Plant", "419 Aircraft Plant", "organization"),
        ("number_conflict", "Ocean Star II", "Ocean Star III", "vessel"),
        ("number_omitted", "711 Aircraft Plant", "Aircraft Plant", "organization"),
        ("legal_conflict", "Vektor LLC", "Vektor JSC", "organization"),
        ("legal_same", "Vektor LLC", "ООО Vektor", "organization"),
        ("country_omitted", "Progress Trading Russia", "Progress Trading", "organization"),
        ("country_conflict", "Bank of Chile", "Bank of China", "organization"),
        ("patronymic_conflict", "Anna Ivanovna Petrova", "Anna Sergeevna Petrova", "person"),
        ("chain_turned", "Khalid bin Faisal", "Faisal bin Khalid", "person"),
        ("joined", "Silver Star", "Silverstar", "vessel"),
        ("initials", "J. Smith", "John Smith", "person"),
        ("nicknames", "Bill Gates", "William Gates", "person"),
        ("translated", "завод Прогресс", "Progress Plant", "organization"),
        ("initials_company", "M. Invest", "Moliner Invest", "organization"),
        ("given_omitted", "Saddam Hussein al-Tikriti", "Layla Saddam Hussein al-Tikriti", "person"),
        ("contradicted_person", "John Smith", "Robert Smith", "person"),
        ("contradicted_single", "Chile Trading", "China Trading", "organization"),
        ("weak_words", "Hamidullah Khan", "Habibulla Khan", "person"),
        ("doubt_share", "Lindenberg", "Lindenburg", "person"),
        ("cross_script", "Виктор Бут", "Viktor Bout", "person"),
        ("cross_script_person", "Виктор Бут", "Viktor Bout", "person"),
        ("person", "Viktor Bout", "Viktor Bout", "person"),
        ("whole", "Viktor Bout", "Viktor Bout", "person"),
    ],
)
def test_a_rule_is_seen_where_it_holds_and_not_in_the_name_itself(feature: str, a: str, b: str, kind: Kind) -> None:
    assert found(a, b, kind)[feature] > 0
    if a != b and feature != "legal_same":
        assert found(a, a, kind)[feature] == 0


def test_kinds_conflict_only_where_both_are_known() -> None:
    person, company = profile("Robert Mugabe", "person"), profile("Robert Mugabe LLC", "organization")
    values = dict(zip(FEATURES, features(sums_of(person, company, align(person, company))), strict=True))
    assert values["kind_conflict"] == values["company"] == 1.0
    assert found("Robert Mugabe", "Robert Mugabe")["kind_conflict"] == 0.0


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    rare, common = found("Rosoboronexport", "Rosoboronexport"), found("Trading", "Trading")
    total = ("agreed_first", "agreed_middle", "agreed_last")
    assert sum(rare[n] for n in total) > sum(common[n] for n in total)


def test_words_that_agree_make_no_contradiction_good_between_persons() -> None:
    agreed = ("agreed_first", "agreed_middle", "agreed_last", "agreed_beyond")
    against = found("Maria Elena Lopez Santos Vargas", "Maria Elena Lopez Santos Ortega", "person")
    omitted = found("Maria Elena Lopez Santos Vargas", "Maria Elena Lopez Santos", "person")
    assert sum(against[name] for name in agreed) == 0.0 < sum(omitted[name] for name in agreed)


MORE_IS_BETTER = ("letters", "least")
MORE_IS_WORSE = (
    "weak", "initials", "relatives", "joined", "left", "right", "left_words", "right_words",
    "left_patronymic", "right_patronymic", "kinds", "company", "legal_conflict", "turned",
    "given_omitted", "chain_turned",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES, KINDS, st.sampled_from(("agreed", *MORE_IS_BETTER, *MORE_IS_WORSE)), st.floats(0.05, 12.0))
def test_more_agreement_never_lowers_the_bits_and_more_against_never_raises_them(
    a: str, b: str, kind: Kind | None, name: str, step: float
) -> None:
    for left in ways(a, kind):
        for right in ways(b, kind):
            s = sums_of(left, right, align(left, right))
            changed = {name: getattr(s, name) + step, "paired": s.paired + step * (name == "agreed")}
            if name == "least":
                changed["least"] = min(1.0, s.least + step)
            # A word left over is one whose bits are left over.
            if name in ("left_words", "right_words"):
                changed = {name: getattr(s, name) + 1.0}
            more = bits(features(s._replace(**changed)))
            if name in MORE_IS_WORSE:
                assert more <= bits(features(s)) + 1e-9
            else:
                assert more >= bits(features(s)) - 1e-9


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES, KINDS), min_size=1, max_size=8))
def test_many_pairs_at_once_have_the_features_and_bits_that_each_has(pairs: list[tuple[str, str, Kind | None]]) -> None:
    ways_ = [(profile(a, kind), profile(b, kind)) for a, b, kind in pairs if ways(a, kind) and ways(b, kind)]
    each = [sums_of(a, b, align(a, b)) for a, b in ways_]
    if each:
        many = features(Sums(*map(np.array, zip(*each, strict=True))), np)
        singly = [features(one) for one in each]
        np.testing.assert_allclose(np.array(many).T, singly)
        np.testing.assert_allclose(bits(many), [bits(one) for one in singly])
