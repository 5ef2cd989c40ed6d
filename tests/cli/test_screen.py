"""`matcher screen`: what comes out, what is said, how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main


def run(*words: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["screen", *map(str, words)], input=io.BytesIO(stdin))


def table(done: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout, newline="")))


def test_names_from_standard_input_one_per_line() -> None:
    done = run("-w", "excerpt", stdin=b"Jon Jin Yong\nJohn Quincy Smithson\n...\n")
    assert done.exit_code == 0
    assert [row["decision"] for row in table(done)] == ["match", "clear", "unscreenable"]
    assert table(done)[0]["entry_id"] == "27743"
    lines = done.stderr.splitlines()
    assert "trying out" in lines[0]
    counts = "3 rows read: 1 match, 0 to review, 1 clear, 1 unscreenable."
    assert lines[-1] == f"{counts} List: excerpt of 2024-07-02 (90 entries)."


def test_report_and_manifest(tmp_path: Path, fixtures: Path) -> None:
    out = tmp_path / "report.jsonl"
    done = run(fixtures / "inputs" / "article_names.csv", "-w", "excerpt", "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    objects = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    manifest = json.loads((tmp_path / "report.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert manifest["rows"]["read"] == len(objects)
    assert manifest["lists"][0]["trial"] is True
    assert manifest["options"]["format"] == "jsonl"


def test_manifest_where_the_caller_wants_it(tmp_path: Path) -> None:
    done = run("-w", "excerpt", "--manifest", tmp_path / "m.json", stdin=b"Jon Jin Yong\n")
    assert done.exit_code == 0
    assert json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))["input"]["path"] == "-"


def test_every_input_row_is_there_in_order(fixtures: Path) -> None:
    done = run(fixtures / "inputs" / "bad_rows.csv", "-w", "excerpt")
    assert done.exit_code == 0
    assert list(dict.fromkeys(row["id"] for row in table(done))) == ["1", "2", "3", "4", "5", "6"]
    assert "4 unscreenable" in done.stderr


def test_no_list_is_named() -> None:
    done = run(stdin=b"Jon\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "-w excerpt" in done.stderr


@pytest.mark.parametrize(("what", "name", "code"), [
    ("never", b"Jon Jin Yong\n", 0), ("match", b"Jon Jin Yong\n", 3), ("review", b"Jon Jin Yong\n", 3),
    ("match", b"John Quincy Smithson\n", 0),
])  # fmt: skip
def test_fail_on(what: str, name: bytes, code: int) -> None:
    assert run("-w", "excerpt", "--fail-on", what, stdin=name).exit_code == code


BAD = [
    (["empty.csv"], "is empty"),
    (["no_name_column.csv"], "'key', 'city'"),
    (["missing.csv"], "does not exist"),
    (["bom.csv", "--name-column", "nme"], "no column 'nme'"),
    (["cp1252.csv", "--encoding", "utf-8"], "Line 2"),
    (["truncated_utf8.csv"], "Line 3"),
    (["bad_rows.csv", "--strict"], "Line 3"),
    (["bom.csv", "-w", "missing-list"], "missing-list"),
]


@pytest.mark.parametrize(("words", "expected"), BAD)
def test_bad_input_ends_in_one_sentence_and_no_output(
    words: list[str], expected: str, fixtures: Path, tmp_path: Path
) -> None:
    path, *options = words
    done = run(fixtures / "inputs" / path, "-w", "excerpt", "-o", tmp_path / "out.csv", *options)
    assert done.exit_code == 1
    (error,) = [line for line in done.stderr.splitlines() if not line.startswith("note: ")]
    assert error.startswith("error: ")
    assert expected in error
    assert list(tmp_path.iterdir()) == []


def test_thresholds_that_contradict_are_wrong_usage() -> None:
    done = run("-w", "excerpt", "--review-at", "0.9", stdin=b"a\n")
    assert done.exit_code == 2
    assert "review_at (0.9) is above match_at" in done.stderr


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("Ref,Party\nA1,Zebulon Quartermaine\n", encoding="utf-8")
    done = run("-w", mine, "--map", "id=Ref,name=Party", stdin=b"Quartermaine, Zebulon\n")
    assert done.exit_code == 0, done.stderr
    assert table(done)[0]["entry_id"] == "A1"
    assert run("-w", mine, "--map", "id", stdin=b"a\n").exit_code == 2


def test_columns_and_details(fixtures: Path) -> None:
    done = run(
        fixtures / "inputs" / "with_details.csv", "-w", "excerpt", "--format", "jsonl", "--name-column", "name",
        "--id-column", "ref", "--kind-column", "type", "--birth-date-column", "born", "--country-column", "nationality",
        "--sex-column", "sex", "--identifier-column", "passport no",
    )  # fmt: skip
    first = json.loads(done.stdout.splitlines()[0])["mention"]
    assert (first["id"], first["kind"], first["birth_date"], first["sex"]) == ("C1", "person", "1981-03-05", "male")


def test_only_hits_raw_and_quiet(fixtures: Path) -> None:
    path = fixtures / "inputs" / "formulas.csv"
    assert [row["name"] for row in table(run(path, "-w", "excerpt", "--only-hits"))] == ["Jon Jin Yong"]
    done = CliRunner().invoke(main, ["-q", "screen", str(path), "-w", "excerpt", "--raw"])
    assert '"=HYPERLINK' in done.stdout
    assert done.stderr == ""
    assert "'=HYPERLINK" in run(path, "-w", "excerpt").stdout


def test_a_guessed_encoding_is_announced(fixtures: Path) -> None:
    assert "read as cp1252, which is a guess" in run(fixtures / "inputs" / "cp1252.csv", "-w", "excerpt").stderr


def test_titles_above_the_header_are_announced(fixtures: Path) -> None:
    done = run(fixtures / "inputs" / "title_lines.csv", "-w", "excerpt")
    assert "the header of" in done.stderr
    assert "is in line 5; what stands above it was not screened" in done.stderr
    assert [row["Nr"] for row in table(done)] == ["1", "2", "", "3", "Summe"]


def test_no_rows_are_said_to_be_none(fixtures: Path) -> None:
    done = run(fixtures / "inputs" / "header_only.csv", "-w", "excerpt")
    assert done.exit_code == 0
    assert "has a header and no rows, so nothing was screened" in done.stderr


def test_the_closing_line_says_where_the_report_is(tmp_path: Path, fixtures: Path) -> None:
    done = run(fixtures / "inputs" / "nul.csv", "-w", "excerpt", "-o", tmp_path / "out.csv")
    assert done.stderr.splitlines()[-1].startswith("1 row read: 1 match, ")
    assert done.stderr.endswith(f" Report: {tmp_path / 'out.csv'}.\n")


def test_a_table_without_colours_in_a_pipe() -> None:
    done = run("-w", "excerpt", "--format", "table", stdin=b"Jon Jin Yong\n")
    assert "27743" in done.stdout
    assert "\x1b" not in done.stdout


def test_limit_counts_what_lies_beyond() -> None:
    done = run("-w", "excerpt", "--limit", "1", "--review-at", "0", "--match-at", "0.99", stdin=b"Kozlov\n")
    (row,) = table(done)
    assert int(row["more"]) >= 1


def test_a_workbook_and_what_was_not_screened(fixtures: Path, tmp_path: Path) -> None:
    done = run(fixtures / "inputs" / "customers.xlsx", "-w", "excerpt", "-o", tmp_path / "out.csv")
    assert done.exit_code == 0, done.stderr
    assert "the sheet 'Customers' was screened, 'Vendors' not; --sheet names another" in done.stderr
    assert "is in line 3" in done.stderr
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
    assert [row[:6] for row in rows] == [
        ["account", "name", "born", "limit", "decision", "rank"],
        ["000042", "Jon Jin Yong", "1981-03-05", "12.5", "match", "1"],
        ["000107", "", "", "100", "unscreenable", ""],
        ["000108", "정성화", "1970-02-05", "-3", "match", "1"],
        ["000109", "Nikki Haley", "", "0", "clear", ""],
    ]
    replayed = CliRunner().invoke(main, ["-q", "replay", str(tmp_path / "out.csv.manifest.json")])
    assert replayed.exit_code == 0, replayed.output
    done = run(fixtures / "inputs" / "customers.xlsx", "-w", "excerpt", "--sheet", "vendors")
    assert [row["name"] for row in table(done)] == ["Yanbian Silverstar"]
    done = run(fixtures / "inputs" / "customers.xlsx", "-w", "excerpt", "--sheet", "x")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "there are 'Customers', 'Vendors'" in done.stderr


def test_the_column_of_ofacs_own_search(tmp_path: Path) -> None:
    config = tmp_path / "matcher.toml"
    config.write_text("ofac_like = true\n")
    names, out = tmp_path / "names.csv", tmp_path / "out.csv"
    names.write_text("name\nJon Jin Yong\nNobody At All\n")
    words = ["--config", str(config), "screen", str(names), "-w", "excerpt", "-o", str(out), "--store", "none"]
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, done.stdout) == (0, "")
    header, first, second = out.read_text(encoding="utf-8-sig").splitlines()
    assert header.endswith(",more,ofac_like")
    assert first.endswith(",100")
    assert second.endswith(",")


def test_parquet_in_and_out(tmp_path: Path) -> None:
    """The same rows as CSV in and out, with types; the report can be made again."""
    from pyarrow import parquet, table

    given, report = tmp_path / "names.parquet", tmp_path / "report.parquet"
    parquet.write_table(table({"ref": [7, 8], "name": ["Jon Jin Yong", None]}), given)
    done = run(given, "-w", "excerpt", "-o", report)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "2 rows read: 1 match, 0 to review, 0 clear, 1 unscreenable." in done.stderr
    first, second = parquet.read_table(report).to_pylist()
    assert (first["ref"], first["decision"], first["entry_id"], first["rank"]) == ("7", "match", "27743", 1)
    assert (second["ref"], second["decision"], second["rank"]) == ("8", "unscreenable", None)
    again = CliRunner().invoke(main, ["replay", f"{report}.manifest.json"])
    assert again.exit_code == 0, again.output
