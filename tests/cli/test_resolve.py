"""`matcher resolve`: names and entries in, parties out."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main

ROWS = 'name,city,dob\nJon Jin Yong,Yanji,\n"JON, Jin-yong",Dandong,\nRi Sol Ju,Pyongyang,1989\n'


def run(*words: object, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["resolve", *map(str, words)], input=io.BytesIO(stdin.encode()))


def rows(done: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout, newline="")))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text(ROWS, encoding="utf-8")
    two.write_text("ref,name\n7,Jin Yong Jon\n", encoding="utf-8")
    return one, two


def test_input_columns_stay_and_the_party_follows() -> None:
    done = run(stdin=ROWS)
    assert done.exit_code == 0, done.stderr
    found = rows(done)
    assert list(found[0])[:6] == ["name", "city", "dob", "cluster_id", "canonical_name", "link_score"]
    assert [row["members"] for row in found] == ["2", "2", "1"]
    assert found[0]["cluster_id"] == found[1]["cluster_id"] != found[2]["cluster_id"]
    assert found[0]["canonical_name"] == "Jon Jin Yong"
    assert found[2]["link_score"] == found[2]["explanation"] == ""
    assert done.stderr == "3 names and entries: 2 parties, 1 of them with several members.\n"


def test_several_processes_find_the_same() -> None:
    many = ROWS + "".join(
        f"{given} {family},,\n" for given in ("Ali", "Aly", "Sergei") for family in ("Kozlov", "Mansur")
    )
    assert run("--jobs", "2", stdin=many).stdout == run(stdin=many).stdout


def test_ids_do_not_depend_on_the_order_of_rows() -> None:
    header, *lines = ROWS.splitlines(keepends=True)
    one, two = (rows(run(stdin=header + "".join(some))) for some in (lines, lines[::-1]))
    assert {row["name"]: row["cluster_id"] for row in one} == {row["name"]: row["cluster_id"] for row in two}


def test_link_and_dedupe(files: tuple[Path, Path]) -> None:
    every, link, dedupe = (rows(run(*files, *option)) for option in ((), ("--link",), ("--dedupe",)))
    assert [row["members"] for row in every] == ["3", "3", "1", "3"]
    assert [row["members"] for row in link] == ["3", "3", "1", "3"]
    assert [row["members"] for row in dedupe] == ["2", "2", "1", "1"]
    assert every[3]["ref"] == "7"
    assert every[3]["city"] == ""
    done = run(*files, "--link", "--dedupe")
    assert done.exit_code == 2
    assert "contradict" in done.stderr


def test_lists_are_resolved_with_the_names() -> None:
    found = rows(run("-w", "excerpt", "-", stdin="name\nSergei Kozlov\nСергей Михайлович Козлов\n"))
    entry = next(row for row in found if row["entry_id"] == "37621")
    assert entry["members"] == "3"
    assert {row["cluster_id"] for row in found[:2]} == {entry["cluster_id"]}
    assert entry["source"] == "excerpt"


def test_forms(tmp_path: Path, files: tuple[Path, Path]) -> None:
    page, lines = tmp_path / "out.html", tmp_path / "out.jsonl"
    assert run(files[0], "-o", page).exit_code == 0
    assert "Jon Jin Yong" in page.read_text(encoding="utf-8")
    assert run(files[0], "-o", lines).stderr.endswith(f"Output: {lines}.\n")
    assert len([json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]) == 2


def test_results_of_scan_are_mentions(tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    scanned = CliRunner().invoke(
        main, ["scan", "-w", "excerpt", "-o", str(found)], input=b"Treasury named Jon Jin Yong. Jon Jin Yong fled."
    )
    assert scanned.exit_code == 0
    done = run(found)
    assert done.exit_code == 0, done.stderr
    named = [row for row in rows(done) if row["mention"] == "Jon Jin Yong"]
    assert [row["members"] for row in named] == ["2", "2"]


def test_what_is_known_beside_names_counts(tmp_path: Path) -> None:
    text = "name,dob,passport\nJon Jin Yong,1960,\nJon Jin Yong,1971,\nAbu Jihad,,A5476394\nKhalil Wazir,,A5476394\n"
    words = ("--birth-date-column", "dob", "--identifier-column", "passport")
    assert [row["members"] for row in rows(run(*words, stdin=text))] == ["1", "1", "2", "2"]
    assert [row["members"] for row in rows(run(*words, "--ignore", "passport", stdin=text))][2:] == ["1", "1"]


def test_rows_that_cannot_be_read_stay(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    path.write_text('{"name": "Jon"}\nbroken\n', encoding="utf-8")
    done = run(path)
    assert done.exit_code == 0
    assert "cannot be read" in rows(done)[1]["explanation"]
    assert "1 row could not be read" in done.stderr
    assert run(path, "--strict").exit_code == 1


def test_mistakes_are_told(tmp_path: Path, files: tuple[Path, Path]) -> None:
    assert run(tmp_path / "missing.csv").exit_code == 1
    assert run(files[0], "-o", files[0]).exit_code == 2
    assert run(files[0], "--match-at", "7").exit_code == 2


def test_a_higher_line_links_less() -> None:
    text = "name\nSergei Kozlov\nSergei Kozlow\n"
    assert [row["members"] for row in rows(run(stdin=text))] == ["2", "2"]
    assert [row["members"] for row in rows(run("--match-at", "0.99999", stdin=text))] == ["1", "1"]


def manifest_of(path: Path) -> dict[str, Any]:
    return json.loads(path.with_name(f"{path.name}.manifest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("ending", ["csv", "csv.gz", "jsonl", "html"])
def test_a_manifest_accounts_for_every_row(files: tuple[Path, Path], tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"parties.{ending}"
    done = run(*files, "-w", "excerpt", "--link", "--ignore", "passport", "-o", out)
    assert done.exit_code == 0, done.stderr
    told = manifest_of(out)
    rows_, digest = told["rows"], hashlib.sha256(out.read_bytes()).hexdigest()
    assert told["output"] == {"path": str(out), "sha256": digest}
    assert rows_["read"] == rows_["mentions"] + rows_["entries"] + rows_["skipped"]
    assert (rows_["mentions"], rows_["entries"], rows_["skipped"]) == (4, 90, 0)
    assert rows_["parties"] == rows_["mentions"] + rows_["entries"] - rows_["joined"] + rows_["of_several"]
    assert [(each["path"], each["sha256"]) for each in told["inputs"]] == [
        (str(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files
    ]
    assert told["configuration"] == {"link_at": 0.8}
    assert (told["options"]["among"], told["options"]["ignore"]) == ("files", ["passport"])
    assert [each["entries"] for each in told["lists"]] == [90]


def test_the_manifest_of_standard_output_goes_where_it_is_named(tmp_path: Path) -> None:
    place = tmp_path / "of.json"
    done = run("--manifest", place, stdin=ROWS + '"\n",,\n')
    told = json.loads(place.read_text(encoding="utf-8"))
    assert told["output"] == {"path": "-", "sha256": hashlib.sha256(done.stdout_bytes).hexdigest()}
    assert told["inputs"][0]["sha256"] == hashlib.sha256((ROWS + '"\n",,\n').encode()).hexdigest()


def replay(*words: object) -> Result:
    return CliRunner().invoke(main, ["replay", *map(str, words)])


def test_parties_are_replayed(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "parties.csv"
    run(*files, "-w", "excerpt", "--match-at", "0.7", "-o", out)
    again = replay(f"{out}.manifest.json")
    assert (again.exit_code, again.stdout[:27]) == (0, "The same, byte for byte: sh"), again.output
    files[1].write_text("ref,name\n7,Ri Sol Ju\n", encoding="utf-8")
    again = replay(f"{out}.manifest.json", "--format", "json")
    told = json.loads(again.stdout)
    assert (again.exit_code, told["same"], told["same_report"]) == (1, False, False)
    assert told["differences"][0].startswith(f"The input {files[1]} differs")
    files[1].unlink()
    again = replay(f"{out}.manifest.json")
    assert (again.exit_code, again.stderr) == (1, f"error: The input {files[1]} is not there now.\n")


def test_parties_of_standard_input_are_replayed_from_a_file(tmp_path: Path) -> None:
    place, saved = tmp_path / "of.json", tmp_path / "saved.csv"
    run("--manifest", place, stdin=ROWS)
    saved.write_text(ROWS, encoding="utf-8")
    assert replay(place).exit_code == 1
    assert "--input" in replay(place).stderr
    again = replay(place, "--input", saved)
    assert again.exit_code == 0, again.output


def test_results_of_a_scan_are_replayed(tmp_path: Path) -> None:
    article, found, out = tmp_path / "news.txt", tmp_path / "found.jsonl", tmp_path / "parties.csv"
    article.write_text("The sanctions name Jon Jin Yong. Mr. Jon Jin-yong lives in Yanji.", encoding="utf-8")
    scanned = CliRunner().invoke(main, ["scan", str(article), "-w", "excerpt", "--store", "none", "-o", str(found)])
    assert scanned.exit_code == 0, scanned.output
    assert run(found, "-o", out).exit_code == 0
    assert replay(f"{out}.manifest.json").exit_code == 0


def test_other_commands_refuse_the_manifest_of_parties(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "parties.csv"
    run(*files, "-o", out)
    words = ["screen", str(files[0]), "-w", "excerpt", "--since", f"{out}.manifest.json", "-o", str(tmp_path / "x.csv")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert "only `matcher replay` takes it" in done.stderr


@pytest.mark.parametrize("part", ["inputs", "configuration", "options", "lists", "output"])
def test_a_damaged_manifest_is_told(files: tuple[Path, Path], tmp_path: Path, part: str) -> None:
    out, place = tmp_path / "parties.csv", tmp_path / "parties.csv.manifest.json"
    run(*files, "-o", out)
    told = json.loads(place.read_text(encoding="utf-8"))
    place.write_text(json.dumps({name: value for name, value in told.items() if name != part}), encoding="utf-8")
    done = replay(place)
    assert done.exit_code == 1
    assert "damaged manifest" in done.stderr
