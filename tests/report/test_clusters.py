"""Parties written as a table, as JSON Lines and as a page."""

from __future__ import annotations

import csv
import io
import json

import pytest

from matcher import Cluster, ConfigError, Entry, Evidence, Identifier, Link, ListedName, MatcherError, Mention, Skipped
from matcher.report import clusters
from matcher.report.clusters import COLUMNS, Resolved, write_clusters

ONE = Mention(
    "=Jon <b>", id="1", fields={"name": "=Jon <b>", "city": "Yanji"}, row=2, source="a.csv", birth_date="1960"
)
TWO = Entry("7", "un-sc", "person", (ListedName("JON"),), (Identifier("passport", "A1"),), countries=("KP",))
ALONE = Mention("Ri", fields={"name": "Ri", "city": ""}, row=3, source="a.csv")
BAD = Skipped("Line 4 cannot be read.", place="a.csv:4", row=4, fields={"name": "x", "city": ""})
LINK = Link(
    ONE, TWO, "=Jon <b>", "JON", 0.987654321, (Evidence("word equal", "Jon", "JON", 6.3, "Jon = JON"),), "Jon = JON"
)
RESOLVED = Resolved(
    [ONE, ALONE, BAD, TWO],
    [Cluster("aa", (ONE, TWO), "JON", (LINK,)), Cluster("bb", (ALONE,), "Ri")],
    ("name", "city"),
)


def written(form: str, resolved: Resolved = RESOLVED, **options: bool) -> str:
    stream = io.BytesIO()
    write_clusters(resolved, stream, format=form, **options)
    return stream.getvalue().decode()


def test_a_row_for_each_item_in_input_order() -> None:
    rows = list(csv.reader(io.StringIO(written("csv"))))
    assert rows[0] == ["name", "city", *COLUMNS]
    assert rows[1:] == [
        ["'=Jon <b>", "Yanji", "aa", "JON", "0.9877", "2", "Jon = JON", "a.csv", "", ""],
        ["Ri", "", "bb", "Ri", "", "1", "", "a.csv", "", ""],
        ["x", "", "", "", "", "", "Line 4 cannot be read.", "a.csv", "", ""],
        ["", "", "aa", "JON", "0.9877", "2", "Jon = JON", "un-sc", "7", "JON"],
    ]
    assert written("csv", raw=True).splitlines()[1].startswith("=Jon")


def test_a_name_from_no_table_stands_in_the_first_column() -> None:
    plain = Mention("Jon")
    rows = list(csv.reader(io.StringIO(written("csv", Resolved([plain], [Cluster("aa", (plain,), "Jon")], ("name",))))))
    assert rows[1][0] == "Jon"


def test_a_line_for_each_party_and_for_what_could_not_be_read() -> None:
    lines = [json.loads(line) for line in written("jsonl").splitlines()]
    assert [line.get("id") for line in lines] == ["aa", "bb", None]
    assert [member["text"] for member in lines[0]["members"]] == ["=Jon <b>", "JON"]
    assert lines[0]["members"][0]["fields"] == {"name": "=Jon <b>", "city": "Yanji"}
    (link,) = lines[0]["links"]
    assert (link["left"], link["right"], link["score"]) == (0, 1, 0.987654)
    assert link["evidence"][0]["bits"] == 6.3
    assert lines[2]["skipped"] == "Line 4 cannot be read."


def test_the_page_shows_the_parties_of_several_and_escapes_names() -> None:
    page = written("html")
    assert "<script" not in page
    assert "=Jon &lt;b&gt;" in page
    assert 'id="caa"' in page
    assert 'id="cbb"' not in page
    for told in ("0.9877", "Jon = JON", "un-sc 7", "a.csv, row 2", "Line 4 cannot be read.", "passport A1"):
        assert told in page
    assert "Nothing was found to be one party." in written("html", Resolved([], []))


def test_other_forms_and_pages_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="csv, jsonl, html"):
        written("pdf")
    monkeypatch.setattr(clusters, "MOST_MENTIONS", 1)
    with pytest.raises(MatcherError, match="too many for one page"):
        written("html")
