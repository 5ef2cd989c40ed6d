"""Names of files without what does not matter."""

import pytest

from matcher.watchlists.stem import stem


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SDN.CSV", "sdn"),
        ("sdn.csv.gz", "sdn"),
        ("SDN COMMENTS.CSV", "sdn_comments"),
        ("targets.simple.csv", "targets.simple"),
    ],
)
def test_the_stem_of_a_file(tmp_path, name, expected):
    assert stem(tmp_path / name) == expected
