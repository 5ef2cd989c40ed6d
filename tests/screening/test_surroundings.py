"""What stands near a find."""

from __future__ import annotations

from matcher.mentions.running_text import running
from matcher.records import Entry, ListedName
from matcher.screening.surroundings import evidence

ENTRY = Entry(
    "1", "own", "person", (ListedName("KIM, Jong Un"),), programs=("DPRK3",), countries=("KP",),
    birth_dates=("1984-01-08",), remarks="Chairman of the Workers' Party",
)  # fmt: skip


def told(text: str, entry: Entry = ENTRY) -> list[str]:
    return [e.left for e in evidence(running(text), 0, entry)]


def test_country_year_office_and_sanctions() -> None:
    assert told("Chairman Kim Jong Un of North Korea, born in 1984, was sanctioned.") == [
        "KP",
        "1984",
        "chairman",
        "sanctioned",
    ]


def test_it_only_ever_adds() -> None:
    found = evidence(running("Kim Jong Un of Peru, born in 1950, sings."), 0, ENTRY)
    assert found == []
    assert all(e.bits > 0 for e in evidence(running("North Korea sanctioned Kim in 1984."), 0, ENTRY))


def test_a_far_sentence_does_not_count() -> None:
    assert told("Kim came. It rained. It rained. North Korea is far.") == []
    assert told("Kim came. He is from North Korea.") == ["KP"]


def test_the_publishers_own_words() -> None:
    assert told("The DPRK3 programme names Kim.") == ["dprk3"]


def test_scripts_without_blanks() -> None:
    assert told("金正恩被美国制裁") == ["制裁"]
