"""A bundle is checked before anything in it is used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from matcher.errors import InputError
from matcher.review import unbundle
from matcher.review.bundle import write_bundle
from matcher.review.database import Database
from matcher.review.runs import RunRecord
from matcher.review.unbundle import is_bundle, unbundled
from tests.review.test_bundle import run

__all__ = ["run"]


@pytest.fixture
def bundle(tmp_path: Path, database: Database, run: RunRecord) -> Path:
    write_bundle(database, run, tmp_path / "audit.zip")
    return tmp_path / "audit.zip"


def remade(bundle: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The bundle with something else in it."""
    with ZipFile(bundle) as pack:
        files = {name: pack.read(name) for name in pack.namelist()}
    change(files)
    path = bundle.with_name("remade.zip")
    with ZipFile(path, "w") as pack:
        for name, data in files.items():
            pack.writestr(name, data)
    return path


def with_index(**changes: object) -> Callable[[dict[str, bytes]], object]:
    def change(files: dict[str, bytes]) -> None:
        files["bundle.json"] = json.dumps(json.loads(files["bundle.json"]) | changes).encode()

    return change


def with_file(name: str) -> Callable[[dict[str, bytes]], object]:
    """A file under a name that leads out of the folder."""

    def change(files: dict[str, bytes]) -> None:
        index = json.loads(files["bundle.json"])
        index["files"][name] = index["files"]["README.txt"]
        files["bundle.json"], files[name] = json.dumps(index).encode(), files["README.txt"]

    return change


def test_it_is_laid_out(bundle: Path, run: RunRecord) -> None:
    assert is_bundle(bundle)
    with unbundled(bundle) as found:
        assert Path(found.manifest["input"]["path"]).read_text(encoding="utf-8") == "name\nQuartermaine\n"
        (own,) = found.manifest["options"]["watchlists"]
        assert Path(own).name == "own.csv"
        assert (found.folder / "out.csv").read_text(encoding="utf-8") == "the report\n"
        assert found.judgements is not None
        assert found.judgements.is_file()
        place = found.folder
    assert not place.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda files: files.update({"report/out.csv": b"forged"}),
            "report/out.csv in the bundle .* was changed after",
        ),
        (lambda files: files.pop("input/names.csv"), "'input/names.csv' is missing from the bundle"),
        (lambda files: files.update({"more.txt": b""}), "'more.txt' was added to the bundle"),
        (lambda files: files.pop("bundle.json"), "is no bundle of a run"),
        (lambda files: files.update({"bundle.json": b"[]"}), "is no bundle of a run"),
        (with_index(bundle=99), "newer version"),
        (with_index(files={"a": 1}), "is no bundle of a run"),
        (with_index(input="../../etc/passwd"), "it names files that are not in it"),
        (with_index(watchlists=["/etc"]), "it names files that are not in it"),
        (with_index(articles={"input/names.csv": 1}), "is no bundle of a run"),
        (with_index(articles=["input/names.csv"]), "is no bundle of a run"),
        (with_index(articles={"../../etc": "press"}), "it names files that are not in it"),
        (with_index(articles={"input/names.csv": "names.csv"}), "what it says of its articles is damaged"),
        (with_file("../out.txt"), "it names the place"),
        (with_file("/tmp/out.txt"), "it names the place"),
        (with_file("a\\..\\out.txt"), "it names the place"),
    ],
)
def test_what_is_wrong_is_refused(bundle: Path, change: Callable[[dict[str, bytes]], object], said: str) -> None:
    path = remade(bundle, change)
    with pytest.raises(InputError, match=said), unbundled(path):
        raise AssertionError("nothing of it may be used")


@pytest.mark.parametrize("cut", [10, 300, 3000])
def test_a_bundle_that_was_cut_is_refused(bundle: Path, cut: int) -> None:
    bundle.write_bytes(bundle.read_bytes()[:-cut])
    with pytest.raises(InputError, match="damaged bundle"), unbundled(bundle):
        raise AssertionError("nothing of it may be used")


def test_a_bomb_is_not_opened(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unbundle, "MOST_BYTES", 1000)
    with pytest.raises(InputError, match="unpacked, so it is not opened"), unbundled(bundle):
        raise AssertionError("nothing of it may be used")


def test_a_manifest_is_no_bundle(tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text("{}", encoding="utf-8")
    assert not is_bundle(tmp_path / "m.json")
    assert not is_bundle(tmp_path / "none")
