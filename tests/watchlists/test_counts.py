"""Every real list is whole: entries, names and numbers as an independent reading of the raw file counts them.

How each file is counted say the functions of `raw_lists`. What a publisher writes into one field as several names
(`Behman Asgharpour; Behman Asgharpur`), or with words about them (`previously listed as`), is taken apart when it is
loaded. For the UN and Australia `raw_lists.apart` takes such fields apart by their signs alone, and the names must be
the very same ones. Canada's names and aliases are prose in which commas, strokes and `or` may stand within a name: a
field without them must be one name, or as many as semicolons part; of the others no word may be lost and none invented,
and each record has as many names as the signs of its texts say (`raw_lists.ca_counts`), but for `BY_EYE`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from matcher.records import Entry
from matcher.watchlists import Watchlist
from tests.watchlists import raw_lists as raw

pytestmark = [pytest.mark.shared, pytest.mark.slow]


class Row(NamedTuple):
    """A file, how it is counted, and its counts.

    Attributes:
        entries: in the raw file and as loaded.
        names: as loaded, in the raw file too where no field is taken apart.
        fields: of names in the raw file, each text once for an entry.
        numbers: fields in the raw file that say a party's number.
        identifiers: as loaded, entry by entry as many as `numbers`.
    """

    file: str
    count: Callable[[Path], raw.Raw]
    entries: int
    names: int
    fields: int
    numbers: int
    identifiers: int

    @property
    def same(self) -> Callable[[set[str], Entry], bool]:
        """How names are compared with the fields of the file."""
        if self.count is raw.ca_xml:
            return told
        return taken_apart if self.count in (raw.un_xml, raw.au_dfat) else equal


TABLE = [
    Row("au/regulation8_consolidated_2024-12.xlsx", raw.au_dfat, 3_062, 9_522, 9_518, 689, 689),
    Row("ca/sema-lmes_2025-05.xml", raw.ca_xml, 4_759, 8_515, 7_636, 109, 109),
    Row("csl/consolidated_2022-05.csv.gz", raw.us_csl, 14_048, 33_490, 33_490, 9_159, 9_159),
    Row("eu/eu_fsf_2018-07-04_excel_mangled.csv.gz", raw.eu_mangled, 93, 743, 743, 9, 9),
    Row("eu/eu_fsf_2022-03-18_truncated.xml.gz", raw.eu_xml, 1_024, 4_751, 4_751, 1_311, 1_311),
    Row("eu/eu_fsf_sample_2020-04-15.xml", raw.eu_xml, 6, 15, 15, 9, 9),
    Row("ofac/2023-08-24", raw.ofac_csv, 12_861, 15_981, 15_981, 12_038, 12_038),
    Row("ofac/2023-08-31", raw.ofac_csv, 12_864, 15_984, 15_984, 12_041, 12_041),
    Row("ofac/2024-07", raw.ofac_csv, 15_443, 37_635, 37_635, 17_163, 17_163),
    Row("ofac/CONS_ENHANCED_2025-01-10.zip", raw.ofac_enhanced, 443, 1_623, 1_623, 894, 894),
    Row("ofac/consolidated-2025-12", raw.ofac_csv, 442, 1_585, 1_585, 912, 912),
    Row("ofac/consolidated_2025-03-28.xml", raw.ofac_xml, 443, 1_578, 1_578, 894, 894),
    Row("ofac/sdn_advanced_sample.xml", raw.ofac_advanced, 3, 8, 8, 4, 4),
    Row("ofac/sdn_sample.xml", raw.ofac_xml, 8, 35, 35, 6, 6),
    Row("opensanctions/targets.simple_interpol_2025-05-23.csv.gz", raw.simple, 6_561, 6_563, 6_563, 0, 0),
    Row(
        "opensanctions/targets.simple_ua_war_sanctions_2026-03-13.csv.gz",
        raw.simple,
        5_600,
        13_330,
        13_330,
        8_743,
        8_743,
    ),
    Row("opensanctions/tiny_export_2024_senzing.json", raw.senzing, 14, 23, 23, 14, 14),
    Row("opensanctions/tiny_export_2024_targets.nested.json", raw.json_lines, 5, 11, 11, 5, 5),
    Row("opensanctions/tiny_export_2024_targets.simple.csv", raw.simple, 5, 11, 11, 5, 5),
    Row("opensanctions/us_ofac_sdn_fixture.ftm.json", raw.json_lines, 3, 7, 7, 3, 3),
    Row("uk/ConList_2018-04-13.csv", raw.uk_conlist, 2_106, 5_548, 5_548, 1_203, 1_203),
    Row("uk/ConList_2025-04-10.xlsx", raw.uk_conlist, 4_686, 15_964, 15_964, 6_966, 6_966),
    Row("uk/UK-Sanctions-List_2026-10-08_sample.csv", raw.uk_sl, 1, 1, 1, 1, 1),
    Row("un/consolidated_2024-11-30.xml", raw.un_xml, 879, 4_020, 3_966, 2_195, 2_195),
    Row("un/consolidated_2026-02-27.xml", raw.un_xml, 1_003, 4_221, 4_121, 2_466, 2_466),
]


def loaded(path: Path) -> dict[str, Entry]:
    return {entry.id: entry for entry in Watchlist.load(path)}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.file)
def test_a_list_is_whole(shared_dir: Path, row: Row) -> None:
    path = shared_dir / "lists" / row.file
    found, entries = row.count(path), loaded(path)
    assert found.keys() == entries.keys()
    assert len(entries) == row.entries
    assert sum(len(entry.names) for entry in entries.values()) == row.names
    assert sum(len(names) for names, _ in found.values()) == row.fields
    assert sum(len(numbers) for _, numbers in found.values()) == row.numbers
    assert sum(len(entry.identifiers) for entry in entries.values()) == row.identifiers
    if row.count is raw.ofac_advanced:
        assert all(len(entries[key].names) == len(names) for key, (names, _) in found.items())
    else:
        assert [key for key, (names, _) in found.items() if not row.same(names, entries[key])] == []
    assert [key for key, (_, numbers) in found.items() if len(numbers) != len(entries[key].identifiers)] == []
    unread = [each for key, (_, numbers) in found.items() for each in numbers if not held(each, entries[key])]
    assert unread == []


def equal(names: set[str], entry: Entry) -> bool:
    """Whether an entry has just these names."""
    return names == {raw.tidy(name.text) for name in entry.names}


def taken_apart(names: set[str], entry: Entry) -> bool:
    """Whether an entry has just the names that these fields hold."""
    return equal(set().union(*map(raw.apart, names)), entry)


BY_EYE = {
    "Belarus, 1, Part 1, 108": 8,  # `Aleksander/ Aleksandr or Alexander /Alexandr ...`: a stroke behind a blank
    "Belarus, 1, Part 1, 110": 7,  # the same
    "Belarus, 1, Part 1, 112": 4,  # spellings of each word (`Nikolay or Nikolai / Vasilievich or ...`) stay as written
    "Belarus, 1, Part 3, 4": 3,  # `Combating Organized Crime and Corruption`, where `Co` stands before and behind `and`
    "Iran, 1, Part 1, 146": 14,  # `Baqiatollah, Medical Sciences University` with a comma too many
    "Russia, 1, Part 1.1, 37": 2,  # `Family, Given Patronymic`
    "Russia, 1, Part 2, 365": 2,  # a legal form before its comma
    "Russia, 1, Part 2, 384": 2,  # quotation marks in quotation marks
    "Russia, 1, Part 2, 470": 2,  # `Некоммерческое Партнерство`, a legal form of two words
    "Russia, 1, Part 2, 482": 2,  # `Акционерное общество or АО`: a form and its short form, no name
    "Russia, 1, Part 2, 563": 5,  # names behind `also known as` between commas
    "Russia, 1, Part 2, 577": 4,  # names behind `also known as` that an `and` parts
    "Russia, 1, Part 2, 595": 5,  # both
    "Sudan, Part 1, 8": 7,  # `Alburhan, Abdalftah, Alrahman`: one name between commas
    "Ukraine, Part 1, 69": 2,  # `Batya, Kazak`: may be two nicknames, stays as written
    "Ukraine, Part 1, 80": 2,  # the same
}
"""Names of the records of Canada's list that were read by eye, 16 of 4,759: signs alone say another number."""


def test_canadas_records_have_as_many_names_as_their_signs_say(shared_dir: Path) -> None:
    path = shared_dir / "lists" / "ca" / "sema-lmes_2025-05.xml"
    counted, entries = raw.ca_counts(path), loaded(path)
    assert sum((counted | BY_EYE).values()) == 8_515
    assert {key: len(entry.names) for key, entry in entries.items()} == counted | BY_EYE
    assert all(counted[key] != number for key, number in BY_EYE.items())


PROSE = re.compile(r"[,/:()]|\b(?:or|and)\b")
BETWEEN = {"or", "and", "et", "also", "known", "as", "russian", "belarusian", "belarussian", "arabic"}


def told(names: set[str], entry: Entry) -> bool:
    """Whether an entry has the names of every field without prose, all words of its fields, and no others."""
    own = {raw.tidy(name.text) for name in entry.names}
    plain = {raw.tidy(part) for field in names if not PROSE.search(field) for part in field.split(";")} - {""}
    spelled = {word for name in own for word in name.split()}  # one word alone may spell one of the names
    return all(part in own or part in spelled for part in plain) and words(names) - BETWEEN == words(own) - BETWEEN


def words(texts: set[str]) -> set[str]:
    return {word.casefold() for text in texts for word in re.findall(r"\w+", text)}


ACROSS_FILES = {"ofac/2024-07": 4}
"""Numbers that OFAC's remarks begin in `sdn.csv` and end in `sdn_comments.csv`."""


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.file)
def test_no_number_is_made_up(shared_dir: Path, row: Row) -> None:
    """Every run of letters or digits of an identifier stands in the raw file, prose and references included."""
    there = raw.runs(raw.text(shared_dir / "lists" / row.file))
    entries = loaded(shared_dir / "lists" / row.file)
    values = {each.value for entry in entries.values() for each in entry.identifiers}
    assert len([value for value in values if not raw.runs(value) <= there]) == ACROSS_FILES.get(row.file, 0)


def held(number: str, entry: Entry) -> bool:
    """Whether an identifier comes of a field."""
    return any(each.value in number or number in each.value for each in entry.identifiers)


def test_every_list_is_in_the_table(shared_dir: Path) -> None:
    """All but the specification, the schema and the list that was taken apart by others."""
    lists = shared_dir / "lists"
    other = {"dat_spec_2023-09-25.txt", "sdn_advanced_2020-04.xsd", "uksl_2026-05_normalised"}
    sets = {path.parent for path in lists.rglob("*.csv") if path.parent.parent.name == "ofac"}
    files = {path for path in lists.rglob("*") if path.is_file() and path.parent not in sets}
    there = {path.relative_to(lists).as_posix() for path in files | sets if not other & set(path.parts)}
    assert there == {row.file for row in TABLE}
