import gzip
import hashlib

import pytest

from matcher.errors import WatchlistError
from matcher.watchlists import files
from matcher.watchlists.files import examine, head


def test_the_digest_is_that_of_the_bytes_on_disk(fixtures):
    path = fixtures / "lists" / "generic_packed.csv.gz"
    assert examine(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_packed_text_is_read_whatever_the_file_is_called(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(gzip.compress(b"id,name\n1,A\n"))
    assert list(examine(path).lines()) == ["id,name\n", "1,A\n"]
    assert head(examine(path)) == "id,name\n1,A\n"


def test_half_a_packed_file_gives_what_is_whole_and_says_so(fixtures):
    file = examine(fixtures / "lists" / "ofac_cut_packed" / "sdn.csv.gz")
    assert "cut short" in file.damage
    lines = list(file.lines())
    assert len(lines) > 100
    assert all(line.endswith("\r\n") for line in lines)


def test_no_file_no_bytes_no_access(tmp_path):
    with pytest.raises(WatchlistError, match="cannot be read"):
        examine(tmp_path / "missing.csv")
    (tmp_path / "empty.csv").touch()
    with pytest.raises(WatchlistError, match="is empty"):
        examine(tmp_path / "empty.csv")
    (tmp_path / "cut.csv.gz").write_bytes(gzip.compress(b"x")[:8])
    with pytest.raises(WatchlistError, match="cut short"):
        examine(tmp_path / "cut.csv.gz")


def test_a_line_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_LINE", 1000)
    path = tmp_path / "list.csv"
    path.write_text("id,name\n" + "x" * 5000)
    with pytest.raises(WatchlistError, match=r"Line 2 of .* is refused"):
        list(examine(path).lines())


def test_what_unpacks_without_end_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "bomb.csv.gz"
    path.write_bytes(gzip.compress(b"\0" * 2**21))
    monkeypatch.setattr(files, "MAX_BYTES", 2**20)
    with pytest.raises(WatchlistError, match="is refused"):
        examine(path)
