"""White lists and exported judgements are taken in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from matcher.errors import ConfigError, InputError
from matcher.review.database import Database
from matcher.review.exported import write_judgements
from matcher.review.facts import entry_facts, mention_facts
from matcher.review.imported import Defaults, Imported, import_judgements, is_export
from matcher.review.judgements import every, record
from matcher.review.standing import standing
from tests.review.samples import NOW, TODAY, entry, judgement, mention

DEFAULTS = Defaults("A. Analyst", "from the white list", "", NOW)
ENTRIES = [entry(), entry("2", "OTHER, Name", source="own"), entry("2", "OTHER, Name", source="more")]


def taken(path: Path, text: str, **options: object) -> Imported:
    path.write_text(text, encoding="utf-8")
    return import_judgements(str(path), ENTRIES, DEFAULTS, **options)  # type: ignore[arg-type]


def test_a_white_list_of_names(tmp_path: Path) -> None:
    found = taken(tmp_path / "w.csv", "name,entry_id\nJon Jin Yong,1\n")
    (one,) = found.judgements
    assert (one.verdict, one.author, one.reason, one.via) == (
        "different",
        "A. Analyst",
        "from the white list",
        "import",
    )
    assert one.mention == {"text": "Jon Jin Yong", "partial": True}
    assert found.wide == 1
    for who in (mention(), mention(id_="C9", birth_date="1980")):
        held = standing([one], mention_facts(who), entry_facts(entry()), today=TODAY)
        assert held is not None
        assert held.verdict == "different"
    changed = standing([one], mention_facts(mention()), entry_facts(entry(programs=())), today=TODAY)
    assert changed is not None
    assert changed.state == "changed"


def test_a_white_list_with_all_columns(tmp_path: Path) -> None:
    text = (
        "Kunde;id;birth_date;List id;Grund;Author;Date;Expires;verdict;source\n"
        "Jon Jin Yong;C1;05.03.1990;1;other person;B. Boss;2024-05-01;2027-01-01;d;own\n"
    )
    columns = {"name": "Kunde", "entry_id": "List id", "reason": "Grund"}
    (one,) = taken(tmp_path / "w.csv", text, columns=columns).judgements
    assert (one.reason, one.author, one.day, one.expires) == ("other person", "B. Boss", "2024-05-01", "2027-01-01")
    assert (one.mention["id"], one.mention["birth_date"]) == ("C1", "1990-03-05")
    assert standing([one], mention_facts(mention(id_="C2")), entry_facts(entry()), today=TODAY) is None


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Jon Jin Yong,99,,", "line 2: the entry 99 is not in the lists."),
        ("Jon Jin Yong,1,more,", "line 2: the entry 1 is not in the lists (more)."),
        ("Jon Jin Yong,2,,", "line 2: the entry 2 is in own, more; add a column source."),
        ("Jon Jin Yong,1,,perhaps", "line 2: 'perhaps' is none of same, different, unsure."),
        (",1,,", "line 2: it has no name."),
        ("Jon Jin Yong", "line 2: Line 2 cannot be read"),
    ],
)
def test_a_row_that_cannot_be_taken_is_named(tmp_path: Path, row: str, said: str) -> None:
    found = taken(tmp_path / "w.csv", f"name,entry_id,source,verdict\n{row}\nJon Jin Yong,1,,\n")
    assert len(found.judgements) == 1
    assert len(found.left) == 1
    assert found.left[0].startswith(said)


def test_a_date_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    found = taken(tmp_path / "w.csv", "name,entry_id,date,expires\nJon,1,1.5.2024,\nJon,1,,soon\n")
    assert [each.split(":")[0] for each in found.left] == ["line 2", "line 3"]


def test_columns_that_are_missing_or_unknown_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"has no column 'entry_id': map it.*'name', 'ref'"):
        taken(tmp_path / "w.csv", "name,ref\nJon,1\n")
    with pytest.raises(ConfigError, match="There is no column 'nome'"):
        taken(tmp_path / "w.csv", "name,ref\nJon,1\n", columns={"nome": "ref"})


def test_what_was_exported_comes_back_whole(tmp_path: Path, database: Database) -> None:
    given = [judgement(reason="=1+1", expires="2027-01-01", score=0.9), judgement("same", author="B")]
    record(database, given, now=NOW)
    path = tmp_path / "judgements.csv"
    write_judgements(every(database), path, today=date(2026, 1, 10))
    assert is_export(str(path))
    found = import_judgements(str(path), (), DEFAULTS)
    assert found.left == []
    assert found.judgements == [replace(each, via="import") for each in given]


def test_an_export_that_was_damaged_is_told_row_by_row(tmp_path: Path, database: Database) -> None:
    record(database, [judgement(), judgement("same")], now=NOW)
    path = tmp_path / "judgements.csv"
    write_judgements(every(database), path, today=date(2026, 1, 10))
    text = path.read_text(encoding="utf-8").replace('""text"":', '""txt"":', 1)
    path.write_text(text, encoding="utf-8")
    found = import_judgements(str(path), (), DEFAULTS)
    assert len(found.judgements) == 1
    assert "no exported judgement" in found.left[0]


def test_a_file_with_one_column_is_no_white_list(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("name\nJon\n", encoding="utf-8")
    assert not is_export(str(path))


def test_a_workbook(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (("Kunde", "Liste"), ("Jon Jin Yong", "1")):
        book.active.append(row)
    book.save(tmp_path / "w.xlsx")
    columns = {"name": "Kunde", "entry_id": "Liste"}
    found = import_judgements(str(tmp_path / "w.xlsx"), ENTRIES, DEFAULTS, columns=columns)
    assert [each.mention["text"] for each in found.judgements] == ["Jon Jin Yong"]
