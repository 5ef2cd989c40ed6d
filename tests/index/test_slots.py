"""The words of queries as flat arrays: each word, and each neighbourhood written as one."""

from __future__ import annotations

from matcher.compare.profile import profiles
from matcher.index.slots import Query, known_of, slots_of
from matcher.index.ways import KINDS
from matcher.records import Kind
from tests.index.samples import INDEX, RARITY

QUERIES = [Query(profiles(text, None, RARITY)[0], 0.0) for text in ("Jon Jin Yong", "Intellekt LLC")]


def test_each_word_and_each_run_has_its_slots() -> None:
    slots, asked = slots_of(QUERIES)
    assert [tuple(w.form for w in a.words) for a in asked] == [
        ("jon",), ("jin",), ("yong",), ("jon", "jin"), ("jin", "yong"), ("yong", "jon"), ("intellekt",),
    ]  # fmt: skip
    assert slots.query.tolist() == [0] * 9 + [1]
    assert slots.share.tolist() == [1.0] * 3 + [2.0] * 6 + [1.0]
    assert (slots.highest[:3] == 0.0).all()
    assert (slots.highest[3:9] > 0.0).all()


def test_what_is_known_of_a_query_is_what_its_profile_says() -> None:
    known = known_of(QUERIES, INDEX.listed.registers.scripts)
    assert known.total.tolist() == [q.profile.total for q in QUERIES]
    assert known.legal.tolist() == [0.0, 1.0]
    assert known.kind.tolist() == [1 << KINDS.index("unknown"), 1 << KINDS.index("organization")]


def test_no_queries_have_no_slots() -> None:
    slots, asked = slots_of([])
    assert not asked
    assert not len(slots.query)


def test_what_may_be_a_misspelt_legal_form_is_told_apart() -> None:
    """Of a company's name `Lbd` may be `LTD`; a person's name has no legal form."""
    texts: tuple[tuple[Kind, str], ...] = (("organization", "Valdric Lbd"), ("person", "Valdric Lbd"))
    queries = [Query(profiles(text, kind, RARITY)[0], 0.0) for kind, text in texts]
    known = known_of(queries, INDEX.listed.registers.scripts)
    assert [slips > 0.0 for slips in known.slips.tolist()] == [True, False]
    assert (known.slips <= known.spare).all()


def test_some_queries_of_a_block_are_what_they_are_alone() -> None:
    whole, alone = slots_of(QUERIES)[0].between(1, 2), slots_of(QUERIES[1:])[0]
    assert [c.tolist() for f, c in whole._asdict().items() if f != "asked"] == [
        c.tolist() for f, c in alone._asdict().items() if f != "asked"
    ]
    scripts = INDEX.listed.registers.scripts
    some, one = known_of(QUERIES, scripts).between(1, 2), known_of(QUERIES[1:], scripts)
    assert [c.tolist() for c in some] == [c.tolist() for c in one]
