"""`matcher scan` and the file of judgements and runs: what was judged different is suppressed, scans are recorded."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import main
from tests.cli.reviewing import LIST, Desk, desk

__all__ = ["desk"]

ARTICLE = "They met Zebulon Quartermaine in Leeds. Quartermaine left. Later Octavia Brimblecombe spoke.\n"
NEXT = "On Tuesday Octavia Brimblecombe was quiet, says Zebulon Quartermaine.\n"
REASON = ("--reason", "another one of that name")


def scan(desk: Desk, output: str = "scan.csv", *words: object, article: str = "article.txt") -> list[dict[str, str]]:
    """Scan an article; give the rows of a CSV report."""
    place = desk.folder / article
    if not place.exists():
        desk.write(article, ARTICLE)
    done = desk.run("scan", place, "-w", desk.folder / "own.csv", "-o", desk.folder / output, *words)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == ""
    return desk.rows(output) if output.endswith(".csv") else []


def told(rows: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(row["mention"], row["decision"], row["entry_id"]) for row in rows if row["entry_id"]]


def judge(desk: Desk, verdict: str = "different", name: str = "Zebulon Quartermaine", *words: object) -> None:
    done = desk.run("judge", verdict, name, "A1", *REASON, *words)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "1 judged.\n")


def test_what_was_judged_is_suppressed_wherever_it_stands(desk: Desk) -> None:
    assert told(scan(desk)) == [
        ("Zebulon Quartermaine", "match", "A1"), ("Quartermaine", "match", "A1"),
        ("Octavia Brimblecombe", "match", "A2"),
    ]  # fmt: skip
    judge(desk)
    again = scan(desk, "again.csv")
    assert told(again) == [
        ("Zebulon Quartermaine", "suppressed", "A1"), ("Quartermaine", "suppressed", "A1"),
        ("Octavia Brimblecombe", "match", "A2"),
    ]  # fmt: skip
    assert again[0]["explanation"].startswith("judged different by A. Analyst on 2")
    desk.write("next.txt", NEXT)
    assert told(scan(desk, "next.csv", article="next.txt")) == [
        ("Octavia Brimblecombe", "match", "A2"), ("Zebulon Quartermaine", "suppressed", "A1"),
    ]  # fmt: skip
    account = json.loads((desk.folder / "next.csv.manifest.json").read_text(encoding="utf-8"))
    assert account["rows"]["suppressed"] == 1
    assert account["judgements"]["matches"]["different"] == 1


def test_suppressed_is_counted_and_fails_nothing(desk: Desk) -> None:
    desk.write("one.txt", "They met Zebulon Quartermaine.\n")
    scan(desk, article="one.txt")
    judge(desk)
    words = ("scan", desk.folder / "one.txt", "-w", desk.folder / "own.csv", "--fail-on", "review", "--format", "table")
    done = desk.run(*words)
    assert done.exit_code == 0
    assert "suppressed" in done.stdout
    assert done.stderr.splitlines()[-1].startswith(
        "1 article read: 0 matches, 0 to review, 0 names clear, 1 suppressed. List: own of "
    )


def test_every_form_shows_it(desk: Desk) -> None:
    scan(desk)
    judge(desk)
    for form in ("html", "jsonl", "xlsx"):
        scan(desk, f"again.{form}")
    page = (desk.folder / "again.html").read_text(encoding="utf-8")
    assert 'class="find suppressed"' in page
    assert '<span class="badge suppressed">2 suppressed</span>' in page
    lines = [json.loads(line) for line in (desk.folder / "again.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [each["decision"] for each in lines if each["matches"]] == ["suppressed", "suppressed", "match"]


def test_a_short_form_that_was_judged_leaves_the_full_name_open(desk: Desk) -> None:
    scan(desk)
    judge(desk, "different", "Quartermaine")
    assert told(scan(desk, "again.csv"))[:2] == [
        ("Zebulon Quartermaine", "match", "A1"), ("Quartermaine", "suppressed", "A1"),
    ]  # fmt: skip


def test_a_change_of_the_entry_opens_it_again(desk: Desk) -> None:
    scan(desk)
    judge(desk)
    desk.write("own.csv", LIST.replace("1961", "1962"))
    done = desk.run("scan", desk.folder / "article.txt", "-w", desk.folder / "own.csv", "-o", desk.folder / "again.csv")
    assert done.exit_code == 0
    assert "note: 2 matches judged before are open again; the explanation says what changed." in done.stderr
    first = desk.rows("again.csv")[0]
    assert first["decision"] == "match"
    assert "the entry's birth dates: '1962' added, '1961' removed" in first["explanation"]


def test_rows_and_articles_say_nothing_of_each_other(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    assert told(scan(desk))[0] == ("Zebulon Quartermaine", "match", "A1")
    assert "judged" not in desk.rows("scan.csv")[0]["explanation"]
    judge(desk)
    first = desk.screen("second.csv")[0]
    assert first["decision"] == "suppressed"  # by its own judgement
    desk.run("judge", "same", "C1", "A1", "--reason", "passport seen")
    assert told(scan(desk, "again.csv"))[0][1] == "suppressed"


def test_a_white_list_of_names_holds_for_articles_too(desk: Desk) -> None:
    white = desk.write("white.csv", "name,entry_id\nZebulon Quartermaine,A1\n")
    done = desk.run("judgements", "import", white, "-w", desk.folder / "own.csv", *REASON)
    assert done.exit_code == 0, done.stderr
    assert told(scan(desk))[0][1] == "suppressed"


def test_a_scan_is_a_run_like_others(desk: Desk) -> None:
    desk.screen()
    scan(desk)
    judge(desk)
    scan(desk, "again.csv")
    runs = json.loads(desk.run("runs", "--format", "json").stdout)
    assert [(run["run"], run["command"]) for run in runs] == [(1, "screen"), (2, "scan"), (3, "scan")]
    done = desk.run("runs", "diff", "last~1", "last", "--format", "csv")
    assert (done.exit_code, done.stderr) == (0, "0 new, 0 gone, 2 changed.\n")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [(row["mention"], row["decision_after"]) for row in rows] == [
        ("Zebulon Quartermaine", "suppressed"), ("Quartermaine", "suppressed"),
    ]  # fmt: skip
    assert all(row["why"].startswith("judgement (judged different by A. Analyst") for row in rows)
    assert desk.run("judgements", "verify").exit_code == 0


def test_an_edited_report(desk: Desk) -> None:
    rows = [row for row in scan(desk) if row["entry_id"]]
    path = desk.folder / "edited.csv"

    def edit(*verdicts: str) -> None:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, [*rows[0], "judgement", "reason"])
            table.writeheader()
            given = zip(rows, verdicts, strict=False)
            table.writerows({**row, "judgement": verdict, "reason": "another one"} for row, verdict in given)

    edit("different", "", "same")
    done = desk.run("judge", "--from", path)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "2 judged.\n")
    assert [decision for _, decision, _ in told(scan(desk, "again.csv"))] == ["suppressed", "suppressed", "match"]
    desk.write("article.txt", f"{ARTICLE}{NEXT}")
    rows = [row for row in scan(desk, "third.csv") if row["mention"] == "Zebulon Quartermaine"]
    assert len(rows) == 2
    edit("different", "different")
    assert desk.run("judge", "--from", path).stderr == "0 judged, 1 stood already.\n"
    edit("different", "same")
    done = desk.run("judge", "--from", path)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "line 3 says same of what line 2 says different of. Nothing was judged." in done.stderr


def test_store_none_leaves_no_trace(desk: Desk) -> None:
    scan(desk, "none.csv", "--store", "none")
    assert not desk.store.exists()
    scan(desk)
    judge(desk)
    before = desk.store.read_bytes()
    assert told(scan(desk, "none.csv", "--store", "none"))[0][1] == "match"
    assert desk.store.read_bytes() == before
    assert '"judgements"' not in (desk.folder / "none.csv.manifest.json").read_text(encoding="utf-8")


def test_another_store(desk: Desk) -> None:
    other = desk.folder / "other.sqlite"
    done = desk.run("-v", "scan", "-w", desk.folder / "own.csv", "--store", other, stdin=ARTICLE)
    assert done.exit_code == 0
    assert f"note: recorded as run 1 in {other}." in done.stderr
    assert not desk.store.exists()


def test_a_foreign_file_stops_the_scan_before_it_begins(desk: Desk) -> None:
    desk.store.write_text("something else", encoding="utf-8")
    words = ("scan", desk.write("a.txt", ARTICLE), "-w", desk.folder / "own.csv", "-o", desk.folder / "out.csv")
    done = desk.run(*words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "it was not touched" in done.stderr
    assert "add --store none" in done.stderr
    assert not (desk.folder / "out.csv").exists()


def test_the_file_itself_is_not_overwritten(desk: Desk) -> None:
    scan(desk)
    done = desk.run("scan", desk.folder / "article.txt", "-w", desk.folder / "own.csv", "-o", desk.store)
    assert done.exit_code == 2
    assert desk.run("judgements", "verify").exit_code == 0


def test_a_replay_asks_the_judgements_of_then(desk: Desk) -> None:
    scan(desk)
    judge(desk)
    scan(desk, "again.html")
    judge(desk, "same")
    done = desk.run("replay", desk.folder / "again.html.manifest.json")
    assert (done.exit_code, done.stdout[:24]) == (0, "The same, byte for byte:"), done.output


@pytest.mark.parametrize("named", ["last", "1", "FILE"])
def test_no_screening_builds_on_a_scan(desk: Desk, named: str) -> None:
    scan(desk, "scan.jsonl")
    word: str | Path = desk.folder / "scan.jsonl.manifest.json" if named == "FILE" else named
    words = ("screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "-o", desk.folder / "out.csv")
    done = desk.run(*words, "--since", word)
    assert (done.exit_code, done.stdout) == (1, "")
    assert ("is of a scan of articles" if named == "FILE" else "There is no run") in done.stderr


def test_suppressed_matches_take_no_place_from_open_ones(desk: Desk) -> None:
    desk.write("own.csv", f"{LIST}A3,Zebulon Quartermaine,person,1970,\nA4,Zebulon Quartermaine,person,1980,\n")
    desk.write("one.txt", "They met Zebulon Quartermaine.\n")
    first = scan(desk, "out.csv", "--limit", "1", article="one.txt")
    assert [(row["entry_id"], row["more"]) for row in first] == [("A1", "2")]
    judge(desk)
    again = scan(desk, "again.csv", "--limit", "1", article="one.txt")
    assert [(row["entry_id"], row["decision"], row["more"]) for row in again] == [
        ("A1", "suppressed", "1"), ("A3", "match", "1"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "jsonl", "html", "xlsx"])
def test_a_bundle_replays_elsewhere(desk: Desk, tmp_path_factory: pytest.TempPathFactory, form: str) -> None:
    scan(desk)
    judge(desk)
    (desk.folder / "press" / "old").mkdir(parents=True)
    desk.write("press/b.txt", NEXT)
    desk.write("press/old/a.txt", ARTICLE)
    desk.write("press/empty.txt", "")
    place = desk.folder / f"out.{form}"
    words = ("scan", desk.folder / "article.txt", desk.folder / "press", "-w", desk.folder / "own.csv", "-o", place)
    assert desk.run(*words).exit_code == 0
    bundle = tmp_path_factory.mktemp("auditor") / "audit.zip"
    done = desk.run("bundle", "last", "-o", bundle)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith(f"Run 2: 10 files in {bundle}. Its sha256: ")
    shutil.rmtree(desk.folder)
    again = CliRunner().invoke(main, ["-q", "replay", str(bundle)])
    assert again.exit_code == 0, again.output
    assert again.stdout.startswith("The same, byte for byte: ")


def test_a_bundle_of_what_came_from_a_pipe(desk: Desk) -> None:
    done = desk.run("scan", "-w", desk.folder / "own.csv", "-o", desk.folder / "out.csv", stdin=ARTICLE)
    assert done.exit_code == 0
    bundle, source = desk.folder / "audit.zip", desk.folder / "saved.txt"
    done = desk.run("bundle", "last", "-o", bundle)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "The input came from standard input; name the file that holds it with --input." in done.stderr
    source.write_text(NEXT, encoding="utf-8")
    done = desk.run("bundle", "last", "-o", bundle, "--input", source)
    assert done.exit_code == 1
    assert f"The input {source} was changed after the run" in done.stderr
    assert not bundle.exists()
    source.write_text(ARTICLE, encoding="utf-8")
    assert desk.run("bundle", "last", "-o", bundle, "--input", source).exit_code == 0
    source.unlink()
    done = desk.run("replay", bundle)
    assert (done.exit_code, done.stdout[:24]) == (0, "The same, byte for byte:"), done.output
