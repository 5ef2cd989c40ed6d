import sys
from datetime import date

import pytest

from matcher.errors import MissingDependency, WatchlistError
from matcher.records import Identifier
from matcher.watchlists import Watchlist

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def saved(tmp_path):
    def save(**columns):
        parquet.write_table(pyarrow.table(columns), tmp_path / "ours.parquet")
        return tmp_path / "ours.parquet"

    return save


def test_typed_columns(saved):
    path = saved(
        id=[7, 8], name=["Orven Marrak", "Spring Ltd"], aliases=[["Orwin", "O. Marrak"], None],
        birth_date=[date(1961, 5, 17), None],
        identifiers=["passport: A1 (AF);tax-id: 5", None], other=[1, 2],
    )  # fmt: skip
    watchlist = Watchlist.load(path)
    person, company = watchlist
    assert (watchlist.sources[0].format, watchlist.sources[0].id) == ("parquet", "ours")
    assert (person.id, [n.text for n in person.names]) == ("7", ["Orven Marrak", "Orwin", "O. Marrak"])
    assert person.birth_dates == ("1961-05-17",)
    assert person.identifiers == (Identifier("passport", "A1", "AF"), Identifier("tax-id", "5"))
    assert company.id == "8"


def test_own_columns_are_mapped_and_rows_without_a_name_said(saved):
    watchlist = Watchlist.load(saved(Ref=["1", "2"], Party=["Orven", None]), columns={"id": "Ref", "name": "Party"})
    assert [(e.id, e.name) for e in watchlist] == [("1", "Orven")]
    assert [(s.reason, s.row) for s in watchlist.skipped] == [("The row has no name.", 2)]
    with pytest.raises(WatchlistError, match="no column 'id'; its columns are Ref, Party"):
        Watchlist.load(saved(Ref=["1"], Party=["Orven"]))


@pytest.mark.parametrize("keep", [4, 40, 200])
def test_half_a_file_is_one_sentence(saved, keep):
    path = saved(id=["1"], name=["Orven"])
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(WatchlistError, match="damaged Parquet") as error:
        Watchlist.load(path)
    assert "\n" not in str(error.value)


def test_without_pyarrow(saved, monkeypatch):
    path = saved(id=["1"], name=["Orven"])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingDependency, match=r"watchlist-matcher\[parquet\]"):
        Watchlist.load(path)
