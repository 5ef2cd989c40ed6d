import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.enumerated import items


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Afghan", ("Afghan",)),
        ("(1) Serbia (2) Bosnia-Herzegovina", ("Serbia", "Bosnia-Herzegovina")),
        ("(1) Uganda (2) Uganda (3)Uganda", ("Uganda",) * 3),
        ("a) 1955- 1958 b) 1945-1950", ("1955- 1958", "1945-1950")),
        (
            "(a) Iraq card 00405771, issued in Iraq (b) Certificate 540763",
            ("Iraq card 00405771, issued in Iraq", "Certificate 540763"),
        ),
        ("1) Saudi Arabia 2) Qatar", ("Saudi Arabia", "Qatar")),
        ("(12)H-123259", ("(12)H-123259",)),
        ("2) only", ("2) only",)),
        ("1) only", ("only",)),
        ("A (b) or (d)", ("A", "or (d)")),
        (" ", ()),
    ],
)
def test_numbered_values(text, values):
    assert items(text) == values


@given(st.lists(st.from_regex(r"[A-Z]{1,8}", fullmatch=True), min_size=1, max_size=30))
def test_what_was_numbered_is_taken_apart(values):
    assert items(" ".join(f"({n}) {value}" for n, value in enumerate(values, 1))) == tuple(values)


@given(st.text(alphabet="(12ab) x.", max_size=40))
def test_no_text_raises_and_no_value_is_empty(text):
    assert all(items(text))
