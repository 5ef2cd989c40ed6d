import xml.etree.ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.errors import WatchlistError
from matcher.records import Skipped
from matcher.watchlists import files, xml_records
from matcher.watchlists.files import examine
from matcher.watchlists.xml_records import records, root


@pytest.fixture
def read(tmp_path):
    def reading(text, tags=("r",)):
        path = tmp_path / "list.xml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return list(records(examine(path), tags))

    return reading


def texts(found):
    return ["skipped" if isinstance(item, Skipped) else (item.text or "") for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<l><r>1</r><r>2</r></l>", ["1", "2"]),
        ("<l><r/><r>2</r></l>", ["", "2"]),
        ("<l><a><r b='1'/></a><c><r>2</r></c></l>", ["", "2"]),
        ("<l><rest>1</rest><r>2</r></l>", ["2"]),
        ("<l><!-- <r>1</r> --><r>2</r></l>", ["2"]),
        ("<l><r>1<!-- </r> --></r></l>", ["1"]),
        ("<l><r><![CDATA[</r>]]></r></l>", ["</r>"]),
        ("<l xmlns='urn:x'><r>1</r></l>", ["1"]),
        ("<x:l xmlns:x='urn:x'><x:r>1</x:r></x:l>", ["1"]),
        ("<l>\n<r>1\n<r>2</r>\n</l>", ["skipped", "2"]),
        ("<l><r>1</r><r>2", ["1", "skipped", "skipped"]),
        ("<l><r>1</r>", ["1", "skipped"]),
        ("<l><r>1</r><!-- not closed </l>", ["1", "skipped"]),
        ("<l><r>1</r></x></r><r>2</r></l>", ["1", "2"]),
        ("<l><r>a & b &amp; c</r></l>", ["a & b & c"]),
        ("<l><r>a\x0bb&#x1;</r></l>", ["a b "]),
        ("<?xml version='1.0'?>\n<!-- a -->\n<l a='>'>\n<r>1</r>\n</l>\n", ["1"]),
    ],
)
def test_records_are_read_one_by_one(read, text, expected):
    assert texts(read(text)) == expected


def test_what_is_damaged_has_its_line(read):
    damaged, cut = read("<l>\n<r>1</r>\n<r>\n<a>2</r>\n")[1:]
    assert (damaged.row, damaged.place) == (3, "list.xml line 3")
    assert cut.row == 5


@pytest.mark.parametrize("size", [1, 3, 50])
def test_the_pieces_in_which_a_file_comes_make_no_difference(read, monkeypatch, size):
    text = "<l>\n" + "".join(f"<r>{n}</r>\n<!-- <r> --> \n" for n in range(40)) + "<r>\n<a></r>\n</l>"
    whole = read(text)
    monkeypatch.setattr(files, "_PIECE", size)
    parts = read(text)
    assert texts(parts) == texts(whole)
    assert parts[-1] == whole[-1]


def test_a_prefix_is_taken_off_below_the_record_too(read):
    (record,) = read("<x:l xmlns:x='urn:x'><x:r><x:a>1</x:a></x:r></x:l>")
    assert [element.tag for element in record.iter()] == ["r", "a"]


def test_a_record_without_end_is_refused(read, monkeypatch):
    monkeypatch.setattr(xml_records, "MAX_LINE", 1000)
    with pytest.raises(WatchlistError, match="begins in line 2"):
        read("<l>\n<r>" + "x" * 5000)


def test_no_root_no_list(read):
    with pytest.raises(WatchlistError, match="no root element"):
        read("just words")


def test_the_root_is_found_behind_a_prolog(tmp_path):
    path = tmp_path / "list.xml"
    path.write_text("\n<?xml version='1.0'?><?x y?><!-- <no> --><a:LIST\n day='1'>")
    assert root(examine(path)) == ("LIST", "<a:LIST\n day='1'>")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(["<r>", "</r>", "<a>", "</a>", "<!--", "-->", "<![CDATA[", "]]>", "x", "&", "<", "\n"]))
)
def test_no_soup_of_tags_raises(read, parts):
    for item in read("<l>" + "".join(parts) + "</l>"):
        assert isinstance(item, Skipped | ET.Element)
