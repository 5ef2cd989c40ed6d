"""Files damaged at random: whatever comes, a list or one sentence, never a crash and never a hang."""

import contextlib
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.errors import WatchlistError
from matcher.watchlists import Watchlist
from matcher.watchlists.readers import MODULES
from tests.watchlists.made_lists import MADE, resealed

FILES = {
    "un-xml": "un.xml",
    "eu-xml": "eu.xml",
    "ca-xml": "ca.xml",
    "au-dfat": "au.csv",
    "uk-conlist": "uk_conlist.csv",
    "ofac-csv": "ofac/sdn.csv",
    "opensanctions-simple": "targets.simple.csv",
    "csv": "generic_any_order.csv",
}
BITS = (b"<", b">", b'"', b"\0", b"&x;", b"]]>", b"<!--", b"\xff\xfe", b";", b",", b"\n", b"(", b"9" * 40, "ض".encode(),
        b"[", b"{", b"}", b"null", b"true", b"1e999", b"\\ud800", b'{"a":[]}')  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 60), st.one_of(st.sampled_from(BITS), st.binary(max_size=4))), max_size=6
)


@pytest.fixture(scope="module")
def whole(fixtures):
    """Gives the bytes of a whole file of a format."""
    return cache(lambda name: (fixtures / "lists" / FILES[name]).read_bytes() if name in FILES else MADE[name]())


def damaged(content, changes, *, same_length):
    """The content with some bytes replaced by others, places as shares of its length."""
    for share, length, bits in changes:
        at = int(share * len(content))
        end = at + (len(bits) if same_length else length)
        content = content[:at] + bits[: len(content) - at if same_length else None] + content[end:]
    return content


def test_every_format_is_tried():
    assert {*FILES, *MADE} == {*MODULES, "eu-csv-mangled"}


@pytest.mark.parametrize("name", [*FILES, *MADE])
def test_a_whole_file_is_a_list_of_its_format(whole, tmp_path, name):
    if whole(name):
        (tmp_path / "list").write_bytes(whole(name))
        assert Watchlist.load(tmp_path / "list").sources[0].format == name.removesuffix("-mangled")


@pytest.mark.parametrize("name", [*FILES, *MADE])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=st.tuples(CHANGES, st.one_of(st.just(1.0), st.floats(0.1, 1)), st.booleans()))
def test_a_damaged_file_is_a_list_or_one_sentence(whole, tmp_path, name, damage):
    changes, keep, forced = damage
    # What is packed knows its places by number; there bytes are exchanged, or nothing but the packing would be tried.
    packed = name in ("jp-mof", "parquet")
    content = damaged(whole(name), changes, same_length=packed)
    path = tmp_path / "list"
    path.write_bytes(resealed(content) if name == "jp-mof" else content[: int(keep * len(content)) + 1])
    watchlist = None
    with contextlib.suppress(WatchlistError):
        watchlist = Watchlist.load(path, format=name.removesuffix("-mangled") if forced else "auto")
    if watchlist:
        assert all(entry.id and entry.names for entry in watchlist)
        assert all(skipped.reason.endswith((".", "�")) for skipped in watchlist.skipped)
