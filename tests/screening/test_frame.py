"""Screening a DataFrame: columns, rows, types, what may be missing."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest

from matcher.config import MatchConfig
from matcher.errors import InputError
from matcher.report.columns import COLUMNS
from matcher.screening import Matcher
from matcher.screening.frame import screen_frame
from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def test_the_columns_are_the_input_then_the_report(matcher: Matcher) -> None:
    frame = pd.DataFrame({"ref": [7, 8], "name": ["Jon Jin Yong", "Jane Doe"]})
    found = screen_frame(frame, matcher)
    assert list(found.columns) == ["ref", "name", *COLUMNS]
    assert found["decision"].tolist() == ["match", "clear"]
    assert found["entry_id"].tolist() == ["27743", ""]


def test_input_values_types_and_labels_stay(matcher: Matcher) -> None:
    frame = pd.DataFrame({"name": ["Jane Doe", "Jon Jin Yong"], "amount": [1.5, 2.0]}, index=["x", "y"])
    found = screen_frame(frame, matcher)
    assert found["amount"].dtype == frame["amount"].dtype
    assert set(found.index) == {"x", "y"}
    assert found.loc[["x"], "amount"].tolist() == [1.5]


def test_numbers_are_numbers(matcher: Matcher) -> None:
    found = screen_frame(pd.DataFrame({"name": ["Jon Jin Yong", "Jane Doe"]}), matcher)
    assert found["score"].dtype == "float64"
    assert found["score"].iloc[0] > 0.8
    assert pd.isna(found["score"].iloc[-1])
    assert pd.isna(found["rank"].iloc[-1])
    assert found["rank"].iloc[0] == 1
    assert found["more"].tolist() == [0] * len(found)


def test_a_row_per_match(matcher: Matcher) -> None:
    found = screen_frame(pd.DataFrame({"name": ["Jon Jin Yong"]}), matcher, min_score=0.0, limit=3)
    assert found["rank"].tolist() == list(range(1, len(found) + 1))
    assert len(found) > 1
    assert found.index.unique().tolist() == [0]


def test_only_hits_leaves_the_clear_out(matcher: Matcher) -> None:
    frame = pd.DataFrame({"name": ["Jane Doe", "Jon Jin Yong", "☃"]})
    found = screen_frame(frame, matcher, only_hits=True)
    assert found["decision"].tolist() == ["match", "unscreenable"]
    assert found["explanation"].iloc[-1]


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NaT, pd.NA, "", "   "])
def test_a_missing_name_is_unscreenable(matcher: Matcher, missing: object) -> None:
    found = screen_frame(pd.DataFrame({"name": pd.Series([missing, "Jane Doe"], dtype=object)}), matcher)
    assert found["decision"].tolist() == ["unscreenable", "clear"]


def test_an_empty_frame_has_the_columns(matcher: Matcher) -> None:
    found = screen_frame(pd.DataFrame({"name": []}), matcher)
    assert list(found.columns) == ["name", *COLUMNS]
    assert len(found) == 0


def test_another_column_and_several_names(matcher: Matcher) -> None:
    frame = pd.DataFrame({"party": ["Jane Doe"], "alias": ["Jon Jin Yong"]})
    assert screen_frame(frame, matcher, name="party")["decision"].tolist() == ["clear"]
    assert screen_frame(frame, matcher, name=["party", "alias"])["entry_id"].tolist() == ["27743"]


def test_a_column_that_is_not_there(matcher: Matcher) -> None:
    with pytest.raises(InputError, match="There is no column 'party'"):
        screen_frame(pd.DataFrame({"name": ["Jane Doe"]}), matcher, name="party")


@pytest.mark.parametrize("born", [datetime.date(1901, 1, 1), pd.Timestamp("1901-01-01"), "1901-01-01", "1 Jan 1901"])
def test_a_birth_date_counts_however_it_is_typed(matcher: Matcher, born: object) -> None:
    frame = pd.DataFrame({"name": ["Jon Jin Yong"], "born": [born]})
    plain = screen_frame(frame, matcher, birth_date="born", min_score=0.0, limit=1)
    texts = screen_frame(frame.assign(born="1901-01-01"), matcher, birth_date="born", min_score=0.0, limit=1)
    assert plain["score"].tolist() == texts["score"].tolist()


def test_a_watchlist_with_a_config() -> None:
    frame = pd.DataFrame({"name": ["Jon Jin Yong"]})
    config = MatchConfig(match_at=1.0, review_at=0.5)
    found = screen_frame(frame, Watchlist.load("excerpt"), config=config)
    assert found["decision"].tolist()[0] == "review"


def test_a_matcher_has_its_own_config(matcher: Matcher) -> None:
    with pytest.raises(ValueError, match="its own config"):
        screen_frame(pd.DataFrame({"name": ["x"]}), matcher, config=MatchConfig())


def test_the_frame_is_not_changed(matcher: Matcher) -> None:
    frame = pd.DataFrame({"name": ["Jon Jin Yong"]})
    before = frame.copy()
    screen_frame(frame, matcher)
    pd.testing.assert_frame_equal(frame, before)


def test_columns_without_text_headers(matcher: Matcher) -> None:
    found = screen_frame(pd.DataFrame({0: ["Jon Jin Yong"], "name": ["Jane Doe"]}), matcher, name="0")
    assert found["entry_id"].tolist() == ["27743"]
