"""Whatever happens to the bytes of a list, loading it gives a watchlist or one clear error, never anything else."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.errors import MatcherError
from matcher.watchlists import Watchlist

LISTS = ["ofac/sdn.csv", "ofac/alt.csv", "generic_any_order.csv", "generic_tab_utf16.csv", "targets.simple.csv"]


@pytest.fixture(scope="module")
def target(tmp_path_factory):
    return tmp_path_factory.mktemp("damage") / "list.csv"


def load(target, content):
    target.write_bytes(content)
    try:
        watchlist = Watchlist.load(target)
    except MatcherError as error:
        return str(error)
    assert len(watchlist) > 0
    assert all(entry.id and entry.name for entry in watchlist)
    return ""


@pytest.mark.parametrize("name", LISTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_bytes(fixtures, target, name, data):
    content = bytearray((fixtures / "lists" / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        cut = data.draw(st.integers(0, 30))
        content[at : at + cut] = data.draw(
            st.binary(max_size=12) | st.sampled_from([b'"', b"\r\n", b",", b"\0", b"\x1a"])
        )
    assert "\n" not in load(target, bytes(content))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_any_bytes(target, content):
    assert "\n" not in load(target, content)


@pytest.mark.parametrize("name", LISTS)
def test_cut_at_every_tenth_byte(fixtures, target, name):
    content = (fixtures / "lists" / name).read_bytes()
    for at in range(0, len(content), 10):
        assert "\n" not in load(target, content[:at])
