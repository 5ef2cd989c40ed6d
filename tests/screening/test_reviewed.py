"""What results pass on their way into a report."""

from __future__ import annotations

from dataclasses import replace

from matcher.records import Mention, Result, Skipped
from matcher.screening.reviewed import Further, noted, reviewed

SKIPPED = Skipped("damaged", row=2)
ITEMS = [Result(Mention("Jon"), "clear"), SKIPPED, Result(Mention("Jin"), "clear")]


class Suppressing:
    """A reviewer that suppresses all and asks for more."""

    def judged(self, result: Result, further: Further) -> Result:
        return replace(further(result.mention, 7), decision="suppressed")

    def basis(self) -> dict[str, object]:
        return {}

    def account(self) -> dict[str, object]:
        return {}


def looked_up(mention: Mention, limit: int) -> Result:
    return Result(mention, "clear", more=limit)


def test_without_judgements_nothing_changes() -> None:
    assert list(reviewed(ITEMS, looked_up, None)) == ITEMS


def test_each_result_is_judged_and_what_was_skipped_is_not() -> None:
    first, second, third = reviewed(ITEMS, looked_up, Suppressing())
    assert isinstance(first, Result)
    assert isinstance(third, Result)
    assert (first.decision, first.more, third.mention.text) == ("suppressed", 7, "Jin")
    assert second is SKIPPED


def test_note_is_told_of_each_as_it_passes() -> None:
    seen: list[Result | Skipped] = []
    stream = noted(ITEMS, seen.append)
    next(stream)
    assert seen == ITEMS[:1]
    assert list(stream) == ITEMS[1:]
    assert seen == ITEMS
    assert list(noted(ITEMS, None)) == ITEMS
