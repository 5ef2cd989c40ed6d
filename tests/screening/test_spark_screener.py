"""Mentions screened on Spark: in their order, with their evidence; a worker may be lost."""

from __future__ import annotations

from typing import Any

import pytest

from matcher import Matcher, Mention, Watchlist
from matcher.errors import MatcherError
from matcher.screening import spark_screener
from matcher.screening.spark_screener import SparkScreener
from tests.screening.cluster import kill, workers

NAMES = [
    "Jon Jin Yong", "전진영", "ООО «Интеллект»", "Intelekt LLC", "Sergei Kozlov", "Nobody Whoever", "???", "", None,
    "x" * 500, "Volasys Silverstar", "Jong Song Hwa", "محمد علي", "延边银星网络科技有限公司", "=1+1",
]  # fmt: skip


@pytest.mark.spark
def test_mentions_come_back_in_order_with_their_evidence(spark: Any, shipped: Matcher) -> None:
    mentions = [Mention(name or "", row=i, fields={"ref": str(i)}) for i, name in enumerate(NAMES * 20)]
    counted: list[int] = []
    screener = SparkScreener(shipped, spark)
    found = list(screener.match_all(iter(mentions), workers=1, limit=3, progress=counted.append, told=True))
    assert found == list(shipped.match_all(mentions, limit=3, told=True))
    assert [result.mention for result in found] == mentions
    assert counted == list(range(1, len(mentions) + 1))
    assert list(screener.match_all([], limit=3)) == []
    assert list(screener.match_all(mentions[:1], limit=3)) == found[:1]


@pytest.mark.spark
def test_a_lost_worker_costs_no_mention(spark: Any, shipped: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark_screener, "BLOCK", 100)
    mentions = [Mention(f"{name} {i}", row=i) for i in range(200) for name in NAMES[:10]]
    victim = workers(spark, of_tables=False)[0]
    results = SparkScreener(shipped, spark).match_all(mentions, limit=3)
    first = next(results)
    kill(victim)
    assert [first, *results] == list(shipped.match_all(mentions, limit=3))
    assert victim not in workers(spark, of_tables=False)


@pytest.mark.spark
def test_another_program_on_the_workers_is_told(spark: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.screening.shipment.program_digest", lambda: "other")
    screener = SparkScreener(Matcher(Watchlist.load("excerpt")), spark)
    with pytest.raises(MatcherError, match=r"^The worker runs another matcher than the driver"):
        list(screener.match_all([Mention("Jon"), Mention("Jin")], limit=3))
