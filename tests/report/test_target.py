"""Targets: whole or not at all."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from matcher.report.target import check, opened


def test_a_file_appears_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with opened(path) as (file, digest):
        file.write(b"name\n")
        assert not path.exists()
    assert path.read_bytes() == b"name\n"
    assert digest.sha256 == hashlib.sha256(b"name\n").hexdigest()
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_the_old_report_and_no_draft(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")

    def fail() -> None:
        with opened(path) as (file, _):
            file.write(b"half")
            raise error

    with pytest.raises(error):
        fail()
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def test_gz_is_packed_and_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.csv.gz"):
        with opened(tmp_path / name) as (file, digest):
            file.write(b"name\n")
        data = (tmp_path / name).read_bytes()
        assert gzip.decompress(data) == b"name\n"
        assert digest.sha256 == hashlib.sha256(data).hexdigest()
    assert (tmp_path / "a.csv.gz").read_bytes() == (tmp_path / "b.csv.gz").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="rights and links are those of POSIX")
def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "out.csv", tmp_path / "link.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    with opened(link) as (file, _):
        file.write(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="the umask is that of POSIX")
def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        with opened(tmp_path / "out.csv") as (file, _):
            file.write(b"x")
    finally:
        os.umask(old)
    assert (tmp_path / "out.csv").stat().st_mode & 0o777 == 0o640


def test_what_is_no_file_is_written_through() -> None:
    with opened(os.devnull) as (file, _):
        file.write(b"x")
    stream = io.BytesIO()
    with opened(stream) as (file, _):
        file.write(b"x")
    assert stream.getvalue() == b"x"


def test_dash_is_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream))
    with opened("-") as (file, _):
        file.write(b"x")
    assert stream.getvalue() == b"x"


def test_a_place_that_does_not_exist_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught, opened(tmp_path / "no" / "out.csv") as (file, _):
        file.write(b"x")
    assert caught.value.filename == str(tmp_path / "no" / "out.csv")


@pytest.mark.parametrize(("name", "word"), [("no/out.csv", "folder does not exist"), ("", "directory")])
def test_a_place_is_checked_beforehand(tmp_path: Path, name: str, word: str) -> None:
    with pytest.raises(OSError, match=word) as caught:
        check(tmp_path / name)
    assert caught.value.filename == str(tmp_path / name)


def test_a_check_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_bytes(b"old")
    for target in (tmp_path / "out.csv", tmp_path / "old.csv", "-", os.devnull, io.BytesIO()):
        check(target)
    assert [path.name for path in tmp_path.iterdir()] == ["old.csv"]
    assert (tmp_path / "old.csv").read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(OSError, match="No space left") as caught, opened("/dev/full") as (file, _):
        file.write(b"x" * 100_000)
    assert caught.value.filename == "/dev/full"


def test_an_error_of_another_file_keeps_its_name(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="other") as caught, opened(tmp_path / "out.csv"):
        raise OSError(5, "Input/output error", "other.csv")
    assert caught.value.filename == "other.csv"
