"""Selection: columns by name, and errors that list what there is."""

from __future__ import annotations

import pytest

from matcher.errors import ConfigError, InputError
from matcher.mentions.selection import Selection, has_names, places


def test_an_unknown_column_lists_the_columns() -> None:
    with pytest.raises(InputError, match=r"no column 'nme' in a\.csv; its columns are 'name', 'city'") as caught:
        places(["name", "city"], Selection(names=("nme",)), path="a.csv", name="a.csv")
    assert (caught.value.path, caught.value.row, caught.value.column) == ("a.csv", 1, "nme")


def test_no_name_column_lists_the_columns() -> None:
    with pytest.raises(InputError, match=r"--name-column.*'key', 'city'"):
        places(["key", "city"], Selection())


def test_an_exact_header_comes_before_a_like_one() -> None:
    assert places(["NAME", "name"], Selection(names=("name",))).names == (1,)
    assert places([" Name "], Selection(names=("name",))).names == (0,)


def test_all_columns_of_one_header_count() -> None:
    assert places(["name", "x", "name"], Selection(names=("name",))).names == (0, 2)


def test_given_and_family_by_name() -> None:
    assert places(["a", "b", "name"], Selection(given="a", family="b")).parts == (0, (), 1)


@pytest.mark.parametrize("chosen", [Selection(family="a"), Selection(given="a"), Selection(("name",), given="a")])
def test_half_a_name_is_not_screened(chosen: Selection) -> None:
    with pytest.raises(ConfigError, match="go together"):
        places(["a", "name"], chosen)


def test_a_full_name_comes_before_its_parts() -> None:
    assert places(["first name", "last name", "full name"], Selection()).names == (2,)


def test_what_a_header_is() -> None:
    assert has_names(["Name", "x"], Selection())
    assert not has_names(["Jon Jin Yong"], Selection())
    assert has_names(["party"], Selection(names=("party",)))
