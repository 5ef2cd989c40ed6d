"""Files damaged at random: whatever comes, a list or one sentence, never a crash and never a hang."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.errors import WatchlistError
from matcher.watchlists import Watchlist
from tests.watchlists.readers.test_ofac_advanced import LIST as ADVANCED
from tests.watchlists.readers.test_ofac_enhanced import LIST as ENHANCED
from tests.watchlists.readers.test_ofac_xml import LIST as PLAIN

FILES = (
    "un.xml",
    "eu.xml",
    "ca.xml",
    "au.csv",
    "uk_conlist.csv",
    "ofac/sdn.csv",
    "targets.simple.csv",
    "generic_any_order.csv",
)
TEXTS = {"plain": PLAIN, "enhanced": ENHANCED, "advanced": ADVANCED}
BITS = (b"<", b">", b'"', b"\0", b"&x;", b"]]>", b"<!--", b"\xff\xfe", b";", b",", b"\n", b"(", b"9" * 40, "ض".encode())
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 60), st.one_of(st.sampled_from(BITS), st.binary(max_size=4))), max_size=6
)


def damaged(content, changes):
    """The content with some bytes replaced by others, places as shares of its length."""
    for share, length, bits in changes:
        at = int(share * len(content))
        content = content[:at] + bits + content[at + length :]
    return content


@pytest.mark.parametrize("name", [*FILES, *TEXTS])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES, keep=st.floats(0.1, 1))
def test_a_damaged_file_is_a_list_or_one_sentence(fixtures, tmp_path, name, changes, keep):
    content = TEXTS[name].encode() if name in TEXTS else (fixtures / "lists" / name).read_bytes()
    path = tmp_path / "list"
    path.write_bytes(damaged(content, changes)[: int(keep * len(content)) + 1])
    watchlist = None
    with contextlib.suppress(WatchlistError):
        watchlist = Watchlist.load(path)
    if watchlist:
        assert all(entry.id and entry.names for entry in watchlist)
        assert all(skipped.reason.endswith((".", "�")) for skipped in watchlist.skipped)
