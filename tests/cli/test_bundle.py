"""`matcher bundle`, and `matcher replay` of it where nothing else is left."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from matcher.cli import main
from tests.cli.installing import Place, place
from tests.cli.reviewing import Desk, desk

__all__ = ["desk", "place"]


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.html", "out.xlsx"])
def test_a_bundle_replays_elsewhere(desk: Desk, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    desk.screen()
    desk.judge("--expires", "365")
    desk.screen(name)
    desk.run("judge", "same", "C1", "A1", "--reason", "later")  # what came later changes nothing
    bundle = tmp_path_factory.mktemp("auditor") / "audit.zip"
    done = desk.run("bundle", "last", "-o", bundle)
    assert done.exit_code == 0
    assert done.stderr.startswith(f"Run 2: 7 files in {bundle}. Its sha256: ")
    shutil.rmtree(desk.folder)
    again = CliRunner().invoke(main, ["-q", "replay", str(bundle)])
    assert again.exit_code == 0, again.output
    assert again.stdout.startswith("The same, byte for byte: ")


def test_a_bundle_that_was_forged_is_refused(desk: Desk) -> None:
    desk.screen()
    bundle = desk.folder / "audit.zip"
    desk.run("bundle", "last", "-o", bundle)
    data = bundle.read_bytes()
    with ZipFile(bundle, "a") as pack:
        pack.writestr("more.txt", "")
    assert "was added to the bundle" in desk.run("replay", bundle).stderr
    bundle.write_bytes(data[: len(data) // 2])
    done = desk.run("replay", bundle)
    assert done.exit_code == 1
    assert "is a damaged bundle" in done.stderr


def test_what_a_forged_report_gives(desk: Desk) -> None:
    desk.screen()
    with (desk.folder / "out.csv").open("a", encoding="utf-8") as file:
        file.write("C9,Forged\n")
    done = desk.run("bundle", "1", "-o", desk.folder / "a.zip")
    assert done.exit_code == 1
    assert "The report" in done.stderr
    assert "was changed after the run" in done.stderr


def test_it_overwrites_nothing_it_is_made_of(desk: Desk) -> None:
    desk.screen()
    done = desk.run("bundle", "1", "-o", desk.folder / "customers.csv")
    assert done.exit_code == 2
    assert Path(desk.folder / "customers.csv").read_text(encoding="utf-8").startswith("ref,")


def test_its_usual_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.screen()
    monkeypatch.chdir(desk.folder)
    assert desk.run("bundle", "last", quiet=True).stderr == ""
    assert (desk.folder / "run-1.zip").is_file()


def test_an_installed_list_comes_along(place: Place, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert place.install().exit_code == 0
    names = place.folder / "names.csv"
    names.write_text("name\nNobody At All\n", encoding="utf-8")
    store = ("--store", place.folder / "review.sqlite")
    assert place.run("screen", names, "-o", place.folder / "out.csv", *store).exit_code == 0
    bundle = tmp_path_factory.mktemp("auditor") / "audit.zip"
    assert place.run("bundle", "1", "-o", bundle, *store).exit_code == 0
    shutil.rmtree(place.folder)
    again = CliRunner().invoke(main, ["-q", "replay", str(bundle)])
    assert again.exit_code == 0, again.output
