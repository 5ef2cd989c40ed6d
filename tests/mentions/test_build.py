"""One row becomes one mention."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher.errors import InputError
from matcher.mentions.build import countries, kind, mention, sex, whole_name
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Selection, places
from matcher.records import Identifier, Mention

HEADERS = ["name", "alias", "type", "born", "country", "sex", "passport no", "IMO"]
CHOSEN = Selection(
    names=("name", "alias"),
    kind="type",
    birth_date="born",
    country="country",
    sex="sex",
    identifiers=("passport no", "IMO"),
)


def build(*cells: str, strict: bool = False) -> Mention:
    row = Row(Columns(HEADERS), cells)
    return mention(row, places(HEADERS, CHOSEN), line=7, path="a.csv", default_kind=None, strict=strict)


def test_everything_is_read() -> None:
    found = build(" Jon Jin Yong ", "전진용", "Individual", "5 Mar 1981", "KP; RU", "M", "836110034", "")
    assert (found.text, found.aliases) == ("Jon Jin Yong", ("전진용",))
    assert (found.kind, found.birth_date, found.countries, found.sex) == ("person", "1981-03-05", ("KP", "RU"), "male")
    assert found.identifiers == (Identifier("passport", "836110034"),)
    assert (found.row, found.source, found.fields["name"]) == (7, "a.csv", " Jon Jin Yong ")


def test_an_empty_first_name_lets_the_next_one_speak() -> None:
    assert build("", "전진용", *[""] * 6).text == "전진용"
    assert build(*[""] * 8).text == ""


def test_what_cannot_be_read_leaves_the_name() -> None:
    found = build("Jon", "", "thing", "long ago", "", "?", "", "")
    assert (found.text, found.kind, found.birth_date, found.sex) == ("Jon", None, "", "")


def test_what_cannot_be_read_is_counted_by_column() -> None:
    unread: Counter[str] = Counter()
    for born in ("soon", "1981", "", "31.31.1981"):
        row = Row(Columns(HEADERS), ("Jon", "", "thing", born, "", "m", "", ""))
        mention(row, places(HEADERS, CHOSEN), line=2, path="", default_kind=None, strict=False, unread=unread)
    assert unread == {"type": 4, "born": 2}


@pytest.mark.parametrize("column", ["type", "born", "sex"])
def test_strict_names_the_cell(column: str) -> None:
    cells = ["rubbish" if header == column else "" for header in HEADERS]
    with pytest.raises(InputError, match=f"Line 7, column '{column}'") as caught:
        build(*cells, strict=True)
    assert (caught.value.row, caught.value.column) == (7, column)


def test_unknown_is_no_rubbish() -> None:
    assert build("Jon", "", "unknown", "N/A", "", "", "", "", strict=True).kind is None


@pytest.mark.parametrize(
    ("given", "middle", "family", "expected"),
    [
        ("Jin Yong", "", "Jon", "Jon, Jin Yong"),
        ("Sergey", "M.", "Kozlov", "Kozlov, Sergey M."),
        ("진용", "", "전", "전진용"),
        ("正恩", "", "金", "金正恩"),
        ("", "", "Intellekt LLC", "Intellekt LLC"),
        ("Madonna", "", "", "Madonna"),
    ],
)
def test_whole_name(given: str, middle: str, family: str, expected: str) -> None:
    assert whole_name(given, middle, family) == expected


def test_words_of_kinds_sexes_and_countries() -> None:
    assert [kind(word) for word in ("Person", "Organisation", "legal_entity", "SHIP", "Aircraft", "x")] == [
        "person",
        "organization",
        "organization",
        "vessel",
        "aircraft",
        None,
    ]
    assert [sex(word) for word in ("Male", "f.", "женский", "x")] == ["male", "female", "female", None]
    assert countries("") == ()
    assert countries("Russia | China") == ("Russia", "China")
