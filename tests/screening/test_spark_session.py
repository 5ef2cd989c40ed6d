"""A session for a command, and what is said where there is none."""

from __future__ import annotations

import sys

import pytest

from matcher.errors import MatcherError, MissingDependency
from matcher.screening.spark_session import session, told
from tests.screening.cluster import require_spark


@pytest.mark.spark
def test_a_cluster_that_is_not_there() -> None:
    require_spark()
    with pytest.raises(MatcherError, match=r"^Spark \(nonsense\) cannot be started"):
        session("nonsense")


def test_without_pyspark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(MissingDependency, match="pip install"):
        session("local[1]")


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        ("an error\nModuleNotFoundError: No module named 'matcher'", "The workers have no matcher"),
        ("Job aborted: matcher.errors.MatcherError: The worker runs another shipped.", "The worker runs another"),
        ("An error occurred while calling z:o.apache.spark.\nNo space left on device\n at x", "Spark could not screen"),
        ("", "Spark could not screen the names: RuntimeError"),
    ],
)
def test_a_failure_is_told_in_one_sentence(raised: str, said: str) -> None:
    sentence = str(told(RuntimeError(raised)))
    assert sentence.startswith(said)
    assert "\n" not in sentence
