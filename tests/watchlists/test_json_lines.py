import gzip

import pytest

from matcher.records import Skipped
from matcher.watchlists.files import examine
from matcher.watchlists.json_lines import objects


@pytest.fixture
def read(tmp_path):
    def reading(content):
        path = tmp_path / "list.json"
        path.write_bytes(content)
        return list(objects(examine(path)))

    return reading


@pytest.mark.parametrize(
    "line", [b"{", b"[1]", b"null", b"{'a': 1}", b"[" * 100_000, b'{"a": ' + b"9" * 5000 + b"}", b"\xff"]
)
def test_what_is_no_object_costs_its_line(read, line):
    found = read(b'{"a": 1}\n\n' + line + b'\n{"b": 2}')
    assert [x[0] if isinstance(x, tuple) else x.row for x in found if not isinstance(x, Skipped) or x.row] == [1, 3, 4]
    assert isinstance(found[1], Skipped)


def test_half_a_packed_file_is_said(read):
    packed = gzip.compress(b"".join(b'{"a": %d}\n' % (n * n * 7919) for n in range(9000)))
    assert "missing" in read(packed[: len(packed) // 2])[-1].reason
