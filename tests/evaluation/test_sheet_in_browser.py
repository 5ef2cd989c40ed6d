"""A sheet in a real browser: styled by its digest, nothing asked for, nothing beyond the edge, no harm by names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matcher.evaluation.model_card import model_card
from matcher.evaluation.pairs_sheet import pairs_data, pairs_sheet
from matcher.evaluation.thresholds import tune
from matcher.evaluation.tuning_sheet import tuning_data, tuning_sheet
from matcher.evaluation.write_sheet import write_sheet
from tests.evaluation.test_thresholds import measured, some
from tests.evaluation.test_write_sheet import SHEET
from tests.report.test_page_in_browser import browser, opened

__all__ = ["browser"]
pytestmark = pytest.mark.browser


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    one = measured(some(1))
    tuned = tune(one)
    card = model_card(tuned)
    sheets = {
        "hostile": (SHEET, {}),
        "pairs": (pairs_sheet(one, pairs_data(one)), {}),
        "tuned": (tuning_sheet(tuned, card), tuning_data(tuned, card)),
    }
    for name, (sheet, data) in sheets.items():
        write_sheet(sheet, data, tmp_path / f"{name}.html", "html")
    return [tmp_path / f"{name}.html" for name in sheets]


@pytest.mark.parametrize("width", [1280, 400])
def test_pages_open_without_a_fault_and_fit(browser: Any, pages: list[Path], width: int) -> None:
    for path in pages:
        with opened(browser, path, viewport={"width": width, "height": 900}) as page:
            assert page.locator("svg").count() == 2
            assert page.evaluate("getComputedStyle(document.querySelector('.counts')).display") == "grid"
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.locator("h1").is_visible()
