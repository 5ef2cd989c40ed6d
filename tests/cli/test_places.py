"""Nothing that is read is overwritten; a place that cannot be written to is told before the work."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from matcher.cli.places import check_places


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name in ("names.csv", "list.csv"):
        (tmp_path / name).write_text("id,name\n1,Jon Jin Yong\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("writes", "word"),
    [
        (("names.csv", None), "is read"),
        (("list.csv", None), "is read"),
        (("./x/../names.csv", None), "is read"),
        (("out.csv", "out.csv"), "written to twice"),
        (("-", "list.csv"), "is read"),
    ],
)
def test_what_would_be_lost(files: Path, writes: tuple[str, str | None], word: str) -> None:
    (files / "x").mkdir()
    reads = [str(files / "names.csv"), "excerpt", "-", str(files / "list.csv")]
    places = [name if name in (None, "-") else str(files / name) for name in writes]
    with pytest.raises(click.UsageError, match=word):
        check_places(reads, places)


def test_places_that_are_free(files: Path) -> None:
    check_places([str(files / "names.csv"), "-"], [str(files / "out.csv"), str(files / "out.csv.manifest.json")])
    check_places([], ["-", None])
    check_places([], ["/dev/null", "/dev/null"])


def screen(files: Path, *words: object) -> Result:
    return CliRunner().invoke(main, ["screen", str(files / "names.csv"), *map(str, words)])


def test_the_input_is_never_overwritten(files: Path) -> None:
    before = (files / "names.csv").read_bytes()
    done = screen(files, "-w", "excerpt", "-o", files / "names.csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert (files / "names.csv").read_bytes() == before


@pytest.mark.parametrize("option", ["-o", "--manifest"])
def test_a_folder_that_is_not_there_is_told_before_the_list_is_read(files: Path, option: str) -> None:
    done = screen(files, "-w", files / "nothing.csv", option, files / "no" / "out.csv")
    assert done.exit_code == 1
    assert done.stderr == f"error: {files / 'no' / 'out.csv'}: its folder does not exist. Check the path.\n"


def test_a_mistake_in_the_input_is_told_before_the_list_is_read(files: Path) -> None:
    done = screen(files, "-w", files / "nothing.csv", "--name-column", "nme", "-o", files / "out.csv")
    assert done.exit_code == 1
    assert "no column 'nme'" in done.stderr
    assert sorted(path.name for path in files.iterdir()) == ["list.csv", "names.csv"]
