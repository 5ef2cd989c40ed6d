"""What every page shares."""

from __future__ import annotations

from matcher.report.page import ROOM, environment, policy, source, visible


def test_templates_escape_and_know_the_filters() -> None:
    made = environment(ROOM).from_string("{{ name }} {{ 12345 | count }} {{ 'a_b' | words }}{{ none | count }}")
    assert made.render(name="<b>", none=None) == "&lt;b&gt; 12,345 a b"


def test_signs_that_cannot_be_seen_are_named() -> None:
    assert "U+202E" in visible("a\u202eb")
    assert str(visible("a&b")) == "a&amp;b"


def test_the_policy_allows_this_style_alone() -> None:
    style = source(ROOM, "page.css")
    assert policy(style) == policy(str(style))
    assert policy(style) != policy(style + " ")
    assert "script-src 'none'" in policy(style)
    assert "script-src 'sha256-" in policy(style, "run()")


def test_of_two_templates_with_one_name_the_first_room_counts() -> None:
    assert environment("matcher.evaluation", ROOM).get_template("sheet.html")
    assert environment("matcher.evaluation", ROOM).get_template("page.html")
