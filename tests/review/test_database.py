"""The file: who may read it, what it refuses, that nothing in it is changed."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.errors import StoreError
from matcher.review import chain
from matcher.review.database import MARK, Database
from matcher.review.judgements import record
from tests.review.samples import NOW, judged, judgement


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "review.sqlite"
    judged(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [each.name for each in path.parent.iterdir()] == ["review.sqlite"]
    path.chmod(0o644)
    Database(path, make=True).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"There is no file of judgements and runs at .*none\.sqlite"):
        Database(tmp_path / "none.sqlite")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("make", [True, False])
def test_a_file_of_something_else_is_not_touched(tmp_path: Path, make: bool) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name\nJon Jin Yong\n" * 100, encoding="utf-8")
    before = path.read_bytes(), path.stat().st_mode
    with pytest.raises(StoreError, match=r"is no file of judgements and runs: it was not touched; name another file"):
        Database(path, make=make)
    assert (path.read_bytes(), path.stat().st_mode) == before


@pytest.mark.parametrize("make", [True, False])
def test_a_database_of_another_program_is_not_touched(tmp_path: Path, make: bool) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE records (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is a database of another program"):
        Database(path, make=make)
    assert path.read_bytes() == before


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA application_id = {MARK}")
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(StoreError, match="newer version"):
        Database(path, make=True)


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    judged(path).close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), Database(path) as database:
        list(chain.faults(database))


def test_a_folder_or_a_pipe_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no ordinary file"):
        Database(tmp_path, make=True)


@pytest.mark.parametrize("verb", ["UPDATE records SET body = ''", "DELETE FROM records", "DELETE FROM facts"])
def test_what_was_recorded_stays(tmp_path: Path, verb: str) -> None:
    path = tmp_path / "review.sqlite"
    judged(path).close()
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="stays as it is"):
        other.execute(verb)
    other.close()


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as connection:
            chain.add(connection, "judgement", {"a": 1})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert chain.head(database).number == 0


def test_a_locked_file_says_so_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    judged(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Database(path, wait=0.1) as database:
        with pytest.raises(StoreError, match=r"in use: another process .* Nothing was changed; try again"):
            record(database, [judgement()], now=NOW)
        assert chain.head(database).number == 1  # reading goes on
        holder.execute("ROLLBACK")
        assert record(database, [judgement()], now=NOW) == [2]
    holder.close()


WRITER = """
import os, sys
from matcher.errors import MatcherError
from matcher.review.database import Database
from matcher.review.judgements import record
from tests.review.samples import NOW, judgement
{before}
done = 0
try:
    with Database(sys.argv[1], make=True) as database:
        for number in range(2000):
            record(database, [judgement(reason="because " * 50 + str(number))], now=NOW)
            done += 1
except MatcherError as error:
    print(done, str(error))
"""


def writing(path: Path, before: str, root: Path) -> str:
    """What a process says that writes until it cannot."""
    code = WRITER.format(before=before)
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="limits of files are those of POSIX")
def test_a_full_disk_says_so_and_loses_nothing(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "review.sqlite"
    judged(path).close()
    limit = path.stat().st_size + 40_000
    before = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))"
    said = writing(path, before, root)
    done = int(said.split()[0])
    assert done > 0
    assert "disk" in said
    assert "nothing that was in it is lost" in said.replace("Nothing was changed and ", "")
    with Database(path, make=True) as database:
        assert list(chain.faults(database)) == []
        assert chain.head(database).number == 1 + done
        assert record(database, [judgement()], now=NOW) == [2 + done]


@pytest.mark.skipif(os.name == "nt", reason="rights of folders are those of POSIX")
def test_a_read_only_folder_says_so_and_loses_nothing(tmp_path: Path, root: Path) -> None:
    path = Path("/tmp") / f"matcher-read-only-{os.getpid()}" / "review.sqlite"  # nobody may look into pytest's folder
    judged(path).close()
    try:
        drop = ""
        if os.getuid() == 0:
            for each in (path, path.parent):
                os.chown(each, 65534, 65534)
            drop = "os.setgid(65534); os.setuid(65534)"
        path.parent.chmod(0o555)
        said = writing(path, drop, root)
        assert said.startswith("0 ")
        assert "read-only" in said or "nothing can be written in its folder" in said
        assert "Nothing was changed" in said
        said = writing(path.parent / "other.sqlite", drop, root)
        assert "cannot be made or written to" in said
        path.parent.chmod(0o755)
        with Database(path) as database:
            assert list(chain.faults(database)) == []
            assert chain.head(database).number == 1
    finally:
        path.parent.chmod(0o755)
        path.unlink()
        path.parent.rmdir()


def test_the_system_s_own_words_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(StoreError, match="No space left"):
        Database(tmp_path / "review.sqlite", make=True)
