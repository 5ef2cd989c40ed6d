"""What an input is, when nobody says."""

from __future__ import annotations

import pytest

from matcher.mentions.selection import Selection
from matcher.mentions.sniff import find_delimiter, input_format


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.CSV", "Jon Jin Yong\n", "csv"),
        ("a.csv.gz", "x", "csv"),
        ("a.tsv", "x", "csv"),
        ("a.ndjson", "x", "jsonl"),
        ("a.txt", "name\tcity\nJon\tMoscow\n", "csv"),
        ("-", "name\nJon Jin Yong\n", "csv"),
        ("-", "姓名\n金正恩\n", "csv"),
        ("-", '{"name": "Jon"}\n', "jsonl"),
        ("-", "Jon Jin Yong\nSergei Kozlov\n", "lines"),
        ("-", "Kim, Jong Un\nKozlov, Sergei\n", "lines"),
        ("-", "Jon Jin Yong", "lines"),
        ("-", "key;party\n1;Jon\n", "csv"),
        ("-", "a,b,c\n1,2,3\n", "csv"),
        ("-", "sep=;\nx;y\n", "csv"),
        ("", "\n\nJon\n", "lines"),
    ],
)
def test_format(path: str, text: str, expected: str) -> None:
    assert input_format(path, text, Selection()) == expected


def test_a_column_named_by_the_caller_makes_a_table() -> None:
    assert input_format("-", "party\nJon\n", Selection(names=("party",))) == "csv"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name,city\n", ","),
        ("name;address, with, commas\n", ";"),
        ("a\tname\n", "\t"),
        ("id|name\n", "|"),
        ("sep=|\n", "|"),
        ("name\n", ","),
        ('"name, full";city\n', ";"),
    ],
)
def test_delimiter(text: str, expected: str) -> None:
    assert find_delimiter(text, Selection()) == expected
