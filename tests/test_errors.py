"""The tree of errors."""

from __future__ import annotations

import pickle

import pytest

from matcher import errors

TREE = [
    (errors.ConfigError, errors.MatcherError),
    (errors.InputError, errors.MatcherError),
    (errors.WatchlistError, errors.MatcherError),
    (errors.UnknownFormat, errors.WatchlistError),
    (errors.StoreError, errors.MatcherError),
    (errors.MissingDependency, errors.MatcherError),
    (errors.MatcherError, Exception),
]


@pytest.mark.parametrize(("child", "parent"), TREE)
def test_tree(child: type[Exception], parent: type[Exception]) -> None:
    assert child.__bases__ == (parent,)
    assert child.__doc__


def test_the_docstring_draws_every_error() -> None:
    for child, _ in TREE:
        assert child.__name__ in (errors.__doc__ or "")


def test_an_input_error_says_where() -> None:
    error = errors.InputError("Line 3 has no name.", path="names.csv", row=3, column="name")
    assert (str(error), error.path, error.row, error.column) == ("Line 3 has no name.", "names.csv", 3, "name")
    bare = errors.InputError("Nothing to read.")
    assert (bare.path, bare.row, bare.column) == ("", None, None)


def test_errors_cross_processes() -> None:
    error = pickle.loads(pickle.dumps(errors.InputError("Line 3 has no name.", path="names.csv", row=3)))
    assert (str(error), error.path, error.row) == ("Line 3 has no name.", "names.csv", 3)
