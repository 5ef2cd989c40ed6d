from __future__ import annotations

import pytest

from matcher.records import Entry, ListedName, Mention
from matcher.resolution.canonical import canonical, cluster_id
from matcher.resolution.records import records_of


def shown(*items: Mention | Entry | str) -> str:
    given = [Mention(item) if isinstance(item, str) else item for item in items]
    return canonical(records_of(given, (), by_origin=False))


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (("Kozlov", "S. Kozlov", "Sergei Kozlov"), "Sergei Kozlov"),
        (("Sergei Kozlov", "Sergei Mikhailovich Kozlov"), "Sergei Mikhailovich Kozlov"),
        (("Sergey Kozlov", "Sergei Kozlov", "Sergei Kozlov"), "Sergei Kozlov"),
        (("JON JIN YONG", "Jon Jin Yong"), "Jon Jin Yong"),
        (("전진용", "Jon Jin Yong"), "Jon Jin Yong"),
        (("전진용",), "전진용"),
    ],
)
def test_the_most_complete_name_is_shown(names: tuple[str, ...], best: str) -> None:
    assert shown(*names) == shown(*names[::-1]) == best


def test_a_listed_primary_name_comes_first() -> None:
    entry = Entry("1", "list", "person", (ListedName("KOZLOV, Sergey"), ListedName("Sergei Mikhailovich Kozlov")))
    assert shown("Sergei Mikhailovich Kozlov", entry) == "KOZLOV, Sergey"


def test_the_id_of_a_party_survives_new_members() -> None:
    entry = Entry("1", "list", "person", (ListedName("KOZLOV, Sergey"),))
    alone = cluster_id(records_of([entry], (), by_origin=False))
    assert cluster_id(records_of([Mention("Kozlov"), entry], (), by_origin=False)) == alone
    assert cluster_id(records_of([entry], (), by_origin=False), 1) != alone
