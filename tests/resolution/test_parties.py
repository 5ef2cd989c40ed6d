from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import Cluster, Entry, Identifier, ListedName, Mention, resolve
from matcher.resolution.facts import contradiction, facts_of

PASSPORT = Identifier("passport", "A5476394", "IR")


def parts(clusters: list[Cluster]) -> list[set[str]]:
    """The clusters by the ids of their members."""
    return sorted(({member.id for member in cluster.members} for cluster in clusters), key=sorted)


def test_nothing_resolves_to_nothing() -> None:
    assert resolve([]) == []


def test_members_are_the_very_objects_and_every_one_is_there_once() -> None:
    items = [Mention("Jon Jin Yong"), Mention("JON, Jin Yong"), Mention("Jon Jin Yong"), Mention("???"), Mention("???")]
    members = [member for cluster in resolve(items) for member in cluster.members]
    assert sorted(map(id, members)) == sorted(map(id, items))


def test_a_cluster_tells_what_joined_it() -> None:
    (cluster,) = resolve([Mention("Jon Jin Yong", row=1), Mention("JON, Jin Yong"), Mention("Jon Jin Yong", row=2)])
    assert len(cluster.links) == len(cluster.members) - 1
    for link in cluster.links:
        assert link.score >= 0.8
        assert link.left in cluster.members
        assert link.right in cluster.members
        assert "Yong" in link.explain()
    scores = [link.score for link in cluster.links]
    assert scores == sorted(scores, reverse=True)


def test_the_bits_of_a_link_add_up_to_its_score() -> None:
    known = {"birth_date": "1981-03-05", "countries": ("IQ",), "identifiers": (PASSPORT,)}
    (cluster,) = resolve([Mention("Yasir Abbas", **known), Mention("ABBAS, Yassir", **known, sex="m")])
    (link,) = cluster.links
    assert 1 / (1 + 2 ** -sum(e.bits for e in link.evidence)) == pytest.approx(link.score)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"birth_date": "1960"}, {"birth_date": "1971"}),
        ({"kind": "vessel"}, {"kind": "aircraft"}),
        ({"identifiers": (PASSPORT,)}, {"identifiers": (Identifier("passport", "B3029584", "IR"),)}),
        ({"sex": "male"}, {"sex": "female"}),
    ],
)
def test_what_contradicts_stays_apart_whatever_stands_between(one: dict, two: dict) -> None:
    items = [Mention("Jon Jin Yong", "1", **one), Mention("Jon Jin Yong", "2"), Mention("Jon Jin Yong", "3", **two)]
    assert parts(resolve(items)) == [{"1"}, {"2"}, {"3"}]


def test_a_person_is_no_company() -> None:
    items = [Mention("Jon Jin Yong", "1", "person"), Mention("Jon Jin Yong", "2", "organization")]
    assert parts(resolve(items)) == [{"1"}, {"2"}]


def test_types_to_ignore_neither_join_nor_part() -> None:
    other = Identifier("passport", "B3029584", "IR")
    apart = [Mention("Jon Jin Yong", "1", identifiers=(PASSPORT,)), Mention("Jon Jin Yong", "2", identifiers=(other,))]
    joined = [Mention("Abu Jihad", "1", identifiers=(PASSPORT,)), Mention("K Wazir", "2", identifiers=(PASSPORT,))]
    assert [len(resolve(items)) for items in (apart, joined)] == [2, 1]
    assert [len(resolve(items, ignore=("passport",))) for items in (apart, joined)] == [1, 2]


def test_entries_of_two_lists_and_mentions_become_one_party() -> None:
    one = Entry("1", "un", "person", (ListedName("Jon Jin Yong"), ListedName("전진용")))
    two = Entry("2", "uk", "person", (ListedName("JON, Jin Yong"),))
    (cluster,) = resolve([one, two, Mention("전진용", "3"), Mention("Jin-Yong Jon", "4")])
    assert {m.id for m in cluster.members} == {"1", "2", "3", "4"}
    assert cluster.canonical in {"Jon Jin Yong", "JON, Jin Yong"}


def test_among_files_and_within_one() -> None:
    items = [
        Mention("Jon Jin Yong", "1", source="a"),
        Mention("JON, Jin Yong", "2", source="a"),
        Mention("Jin Yong Jon", "3", source="b"),
        Mention("Ri Sol Ju", "4", source="a"),
        Mention("Ri Sol Ju", "5", source="a"),
    ]
    assert parts(resolve(items, among="one-file")) == [{"1", "2"}, {"3"}, {"4", "5"}]
    assert parts(resolve(items, among="files")) == [{"1", "2", "3"}, {"4"}, {"5"}]


def test_a_higher_line_links_less() -> None:
    items = [Mention("Jon Jin Yong"), Mention("Jong Jin Yong")]
    assert len(resolve(items, link_at=0.5)) == 1
    assert len(resolve(items, link_at=0.9999)) == 2


GIVEN = ("Ali", "Aly", "Hassan", "Sergei", "Sergey", "Maria", "Jin", "J.")
FAMILY = ("Kozlov", "Kozlow", "Mansour", "Mansur", "Petrova", "Yong")
MENTIONS = st.builds(
    Mention,
    st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY)),
    kind=st.sampled_from((None, None, "person", "organization")),
    birth_date=st.sampled_from(("", "", "1960", "1971-03-04", "circa 1961")),
    sex=st.sampled_from(("", "", "", "m", "f")),
    identifiers=st.sampled_from(((), (), (PASSPORT,), (Identifier("passport", "B3029584", "IR"),))),
)
ITEMS = st.lists(MENTIONS, max_size=9).map(
    lambda items: [Mention(m.text, str(n), m.kind, m.birth_date, (), m.identifiers, m.sex) for n, m in enumerate(items)]
)
FEW = settings(max_examples=40)


@FEW
@given(ITEMS, st.randoms(use_true_random=False))
def test_the_order_of_items_changes_nothing(items: list[Mention], random) -> None:
    other = items[:]
    random.shuffle(other)
    one, two = resolve(items), resolve(other)
    assert [(c.id, c.canonical, [k.score for k in c.links]) for c in one] == [
        (c.id, c.canonical, [k.score for k in c.links]) for c in two
    ]
    assert parts(one) == parts(two)


@FEW
@given(ITEMS)
def test_no_two_members_contradict_each_other(items: list[Mention]) -> None:
    for cluster in resolve(items):
        facts = [facts_of(member) for member in cluster.members]
        assert not any(contradiction(a, b) for a in facts for b in facts)


@FEW
@given(ITEMS)
def test_an_unrelated_item_changes_no_cluster(items: list[Mention]) -> None:
    before, after = resolve(items), resolve([*items, Mention("Zvonimir Quackenbush-Featherstonehaugh", "new")])
    assert [(c.id, c.canonical) for c in before] == [(c.id, c.canonical) for c in after if c.members[0].id != "new"]
    assert [*parts(before), {"new"}] == sorted(parts(after), key=lambda p: (p == {"new"}, sorted(p)))


@FEW
@given(ITEMS)
def test_ids_are_never_given_twice(items: list[Mention]) -> None:
    ids = [cluster.id for cluster in resolve(items)]
    assert len(ids) == len(set(ids))
