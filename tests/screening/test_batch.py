"""Many mentions: the same results in any company, in blocks of any size, by any number of processes, in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from matcher import Matcher, Mention, Watchlist
from matcher.records import Skipped
from matcher.screening import batch

TEXTS = [
    "Jon Jin Yong", "전진영", "ООО «Интеллект»", "Intelekt LLC", "Jon Jinyong", "Sergei Kozlov", "Nobody Whoever",
    "???", "12345",
    "x" * 500, "Volasys Silverstar", "Jong Song Hwa", "محمد علي", "延边银星网络科技有限公司",
]  # fmt: skip


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def plain(results: Iterator[object]) -> list[object]:
    return [(r.mention.text, r.decision, r.more, [m.to_dict() for m in r.matches]) for r in results]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_results_depend_on_no_other_name_and_no_size(
    matcher: Matcher, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    alone = [plain(matcher.match_all([text]))[0] for text in TEXTS]
    monkeypatch.setattr(batch, "BLOCK", size)
    monkeypatch.setattr(batch, "FIRST", size)
    assert plain(matcher.match_all(TEXTS)) == alone
    assert plain(matcher.match_all(reversed(TEXTS))) == alone[::-1]


def test_results_depend_on_no_number_of_processes(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "BLOCK", 4)
    monkeypatch.setattr(batch, "FIRST", 2)
    assert plain(matcher.match_all(TEXTS, workers=2)) == plain(matcher.match_all(TEXTS))


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_skipped_stays_at_its_place(matcher: Matcher, monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    monkeypatch.setattr(batch, "FIRST", 1)
    skipped = Skipped("no name", row=3)
    items = ["Jon Jin Yong", skipped, Mention("Sergei Kozlov", id="7"), skipped, "Nobody"]
    results = list(matcher.match_all(items, workers=workers))
    assert [r is skipped for r in results] == [False, True, False, True, False]
    assert results[2].mention.id == "7"


def test_reading_ahead_is_bounded(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "BLOCK", 5)
    monkeypatch.setattr(batch, "FIRST", 2)
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield "Jon Jin Yong"

    results = matcher.match_all(endless())
    for _ in range(10):
        next(results)
    assert read <= 20


def test_progress_counts_every_mention(matcher: Matcher) -> None:
    seen: list[int] = []
    list(matcher.match_all(TEXTS[:3], progress=seen.append))
    assert seen == [1, 2, 3]
