from pathlib import Path

import pytest

from matcher.watchlists import readers
from matcher.watchlists.recognise import FORMATS


def test_every_format_has_a_reader_and_every_reader_a_format():
    assert set(readers.MODULES) == set(FORMATS)
    files = {path.stem for path in Path(readers.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(readers.MODULES.values()) == files


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_is_imported_when_asked_for(name):
    assert callable(readers.reader(name))


def test_no_reader_imports_another():
    for path in Path(readers.__file__).parent.glob("[a-z]*.py"):
        assert "matcher.watchlists.readers" not in path.read_text(encoding="utf-8")
