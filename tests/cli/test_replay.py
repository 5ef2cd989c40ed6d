"""`matcher replay`: the same, or what differs."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import matcher
from matcher.cli import main


def run(*words: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["-q", *map(str, words)], input=io.BytesIO(stdin))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text("id,name\nA1,Zebulon Quartermaine\n", encoding="utf-8")
    (tmp_path / "names.csv").write_text("name\nQuartermaine Zebulon\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name", ["out.csv", "out.jsonl", "out.csv.gz", "out.txt", "out.html", "out.html.gz", "out.xlsx"]
)
def test_the_same(files: Path, name: str) -> None:
    assert run("screen", files / "names.csv", "-w", files / "list.csv", "-o", files / name).exit_code == 0
    done = run("replay", files / f"{name}.manifest.json")
    assert done.exit_code == 0, done.stdout
    assert done.stdout.startswith("The same, byte for byte")


def test_a_list_is_read_again_in_the_format_that_was_named(files: Path) -> None:
    # By its content it is of OpenSanctions, which knows no column `Party`.
    head = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,Party"
    (files / "list.csv").write_text(f"{head}\nA1,Person,No,,,,,,,,,x,Zebulon Quartermaine\n", encoding="utf-8")
    words = ["-w", files / "list.csv", "--list-format", "csv", "--map", "name=Party", "-o", files / "out.csv"]
    assert run("screen", files / "names.csv", *words).exit_code == 0
    assert ",match,1," in (files / "out.csv").read_text()
    assert json.loads((files / "out.csv.manifest.json").read_text())["options"]["list_format"] == "csv"
    assert run("replay", files / "out.csv.manifest.json").exit_code == 0


def test_all_options_are_repeated(files: Path) -> None:
    (files / "names.csv").write_bytes("x;Kunde\n1;=Quartermaine Zebulon é\n2;Nobody\n".encode("cp1252"))
    words = [
        "--delimiter",
        ";",
        "--encoding",
        "cp1252",
        "--raw",
        "--only-hits",
        "--name-column",
        "Kunde",
        "--limit",
        "1",
        "--match-at",
        "0.7",
        "--kind",
        "person",
        "--format",
        "jsonl",
    ]
    assert run("screen", files / "names.csv", "-w", files / "list.csv", "-o", files / "o", *words).exit_code == 0
    assert run("replay", files / "o.manifest.json").exit_code == 0


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("list.csv", "id,name\nA1,Zebulon Quartermaine\nA2,Other Person\n", "The list list differs"),
        ("names.csv", "name\nSomebody Else\n", "The input differs"),
        ("out.csv", "changed by hand", "was changed after it was written"),
    ],
)
def test_what_differs_is_named(files: Path, name: str, text: str, word: str) -> None:
    run("screen", files / "names.csv", "-w", files / "list.csv", "-o", files / "out.csv")
    (files / name).write_text(text, encoding="utf-8")
    done = run("replay", files / "out.csv.manifest.json")
    assert done.exit_code == 1
    assert word in done.stdout


def screened(files: Path) -> Path:
    run("screen", files / "names.csv", "-w", files / "list.csv", "-o", files / "out.csv")
    return files / "out.csv.manifest.json"


def edited(manifest: Path, **changes: object) -> Path:
    data = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(data | changes), encoding="utf-8")
    return manifest


def test_other_settings_are_named(files: Path) -> None:
    manifest = screened(files)
    (files / "other.toml").write_text("match_at = 0.95\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["--config", str(files / "other.toml"), "replay", str(manifest)])
    assert done.exit_code == 1
    assert "The setting match_at was 0.8 and is 0.95." in done.stdout


def test_settings_edited_in_the_manifest_are_noticed(files: Path) -> None:
    configuration = json.loads(screened(files).read_text(encoding="utf-8"))["configuration"]
    manifest = edited(files / "out.csv.manifest.json", configuration=configuration | {"review_at": 0.1})
    done = run("replay", manifest)
    assert done.exit_code == 1
    assert "The configuration in the manifest was changed" in done.stdout


def test_another_version_differs_though_the_report_is_the_same(files: Path) -> None:
    done = run("replay", edited(screened(files), program={"version": "0.0.1"}))
    assert done.exit_code == 1
    assert f"version was 0.0.1 and is {matcher.__version__}" in done.stdout
    assert "What comes out now is the same, byte for byte" in done.stdout


def test_json(files: Path) -> None:
    manifest = screened(files)
    done = run("replay", manifest, "--format", "json")
    assert (done.exit_code, json.loads(done.stdout)["differences"]) == (0, [])
    (files / "list.csv").write_text("id,name\nA1,Zebulon Quartermaine\nA2,Other\n", encoding="utf-8")
    done = run("replay", manifest, "--format", "json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["same"], len(found["differences"]) > 0) == (1, False, True)


def test_an_input_that_is_gone(files: Path) -> None:
    manifest = screened(files)
    (files / "names.csv").rename(files / "moved.csv")
    done = run("replay", manifest)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "names.csv is not there now; name it with --input." in done.stderr
    assert run("replay", manifest, "--input", files / "moved.csv").exit_code == 0


def test_standard_input_needs_a_file(files: Path) -> None:
    data = (files / "names.csv").read_bytes()
    assert run("screen", "-w", files / "list.csv", "-o", files / "out.csv", stdin=data).exit_code == 0
    done = run("replay", files / "out.csv.manifest.json")
    assert done.exit_code == 1
    assert "--input" in done.stderr
    assert run("replay", files / "out.csv.manifest.json", "--input", files / "names.csv").exit_code == 0


def test_a_list_or_manifest_that_is_gone(files: Path) -> None:
    run("screen", files / "names.csv", "-w", files / "list.csv", "-o", files / "out.csv")
    (files / "list.csv").unlink()
    done = run("replay", files / "out.csv.manifest.json")
    assert done.exit_code == 1
    assert "list.csv" in done.stderr
    assert run("replay", files / "nothing.json").exit_code == 1
