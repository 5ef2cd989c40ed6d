"""All that stands beside the names together, and the table of weights."""

from __future__ import annotations

from pathlib import Path

from matcher import data
from matcher.compare.secondary import secondary
from matcher.compare.secondary.weights import weights
from tests.compare.secondary.parties import entry, mention, numbers


def test_nothing_is_said_about_what_a_side_does_not_know() -> None:
    full = {"sex": "male", "countries": ("YE",), "identifiers": numbers("passport:A5476394")}
    assert secondary(mention(), entry(**full, birth_dates=("1981",))) == []
    assert secondary(mention(**full, birth_date="1981"), entry()) == []


def test_each_kind_of_evidence_speaks_once_in_a_fixed_order() -> None:
    beside = {"sex": "male", "countries": ("YE",), "identifiers": numbers("passport:A5476394")}
    rows = secondary(mention(**beside, birth_date="1981"), entry(**beside, birth_dates=("1981",)))
    assert [row.feature for row in rows] == ["birth_year", "country_shared", "sex_equal_male", "identifier_equal"]
    assert all(row.text and row.left and row.right for row in rows)


def test_every_weight_has_its_reason_and_its_example_and_is_used() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path(data.__file__).parent.parent / "compare/secondary").glob("*.py")
    )
    for row in data.rows("secondary_weights"):
        assert row["reason"], row
        assert " | " in row["example"], row
        assert f'"{row["feature"]}' in code or row["feature"].startswith("sex_equal_"), row


def test_what_says_more_weighs_more() -> None:
    table = weights()
    assert table["birth_day"] > table["birth_month"] > table["birth_year"] > table["birth_within"] > 0
    assert table["identifier_equal"] > -sum(sorted(table.values())[:3]), (
        "an equal number outweighs the worst three findings"
    )
