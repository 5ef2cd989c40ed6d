"""A recommendation of thresholds as a sheet and as plain values."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import matcher
from matcher.evaluation.judged import CATEGORY, ONE_SIDED
from matcher.evaluation.metrics import Counts, counts
from matcher.evaluation.model_card import Card
from matcher.evaluation.pairs import ScoredPair
from matcher.evaluation.plots import Line, Lines
from matcher.evaluation.sheet import Cell, Column, Figure, Section, Sheet, Table, figure
from matcher.evaluation.thresholds import FEW, Confirmed, Expected, Point, Tuned

COMMAND = "tune"
_CURVE = (Column("threshold", "score"), Column("recall", "share"), Column("alerts", "count"),
          Column("share_of_pairs", "share"), Column("false_alerts", "count"), Column("precision", "share"),
          Column("false_per_find", "score"), Column("note"))  # fmt: skip
_PAIRS = (Column("score", "score"), Column("label"), Column("name1", "name"), Column("name2", "name"),
          Column("line", "count"))  # fmt: skip
_FINE = 200


def tuning_data(tuned: Tuned, card: Card, confirmed: Confirmed | None = None) -> dict[str, Any]:
    """Everything as plain values."""
    measured = tuned.measured
    return {
        "command": COMMAND,
        "version": matcher.__version__,
        "configuration": measured.config.to_dict(),
        "configuration_sha256": measured.config.digest(),
        "labels": {"path": measured.labels.path, "sha256": measured.labels.sha256, "unsure": measured.labels.unsure},
        "wanted": asdict(tuned.wanted),
        "recommended": {"review_at": tuned.review_at, "match_at": tuned.match_at},
        "recall": asdict(tuned.recall),
        "precision": asdict(tuned.precision) if tuned.precision else None,
        "precision_reached": tuned.reached,
        "held_out": None if confirmed is None else asdict(confirmed) | {"confirmed": confirmed.holds},
        "curve": [asdict(point) for point in tuned.curve],
        "samples": {
            name: {
                side: [_plain(case) for case in tuned.near(line, above=side == "above")] for side in ("above", "below")
            }
            for name, line in _lines(tuned).items()
        },
        "card": [{"heading": heading, "text": text} for heading, text in card],
    }


def tuning_sheet(tuned: Tuned, card: Card, confirmed: Confirmed | None = None) -> Sheet:
    """What is shown of it."""
    config = tuned.measured.config
    main = Table("Thresholds", _CURVE, tuple(_row(point, tuned) for point in tuned.curve))
    return Sheet(
        eyebrow="Thresholds",
        title=Path(tuned.measured.labels.path).name,
        lede=told(tuned),
        figures=(
            figure("review_at", tuned.review_at, f"now {config.review_at:g}", "review"),
            figure("match_at", tuned.match_at, f"now {config.match_at:g}", "match"),
            _expected("Recall of alerts", tuned.recall),
            _expected("Precision of matches", tuned.precision),
            *_of_held_out(confirmed),
        ),
        main=main,
        sections=(
            Section(
                "Recall against alerts",
                "What each threshold would do to these pairs. Precision holds for this mix, not for customers.",
                plots=_plots(tuned),
                tables=(main,),
            ),
            *(_samples(tuned, name, line) for name, line in _lines(tuned).items()),
            Section("Model card", tables=(Table("", (Column("question"), Column("answer")), card),)),
        ),
        account=(
            ("labels", tuned.measured.labels.path),
            ("wanted recall", f"{tuned.wanted.recall:g}"),
            ("wanted precision of matches", f"{tuned.wanted.precision:g}"),
            ("program", f"matcher {matcher.__version__}"),
            ("labels, SHA-256", tuned.measured.labels.sha256 or "not a file"),
            ("settings, SHA-256", config.digest()),
        ),
        meaning="To use them, write review_at and match_at into [match] of the configuration, or give --review-at and "
        "--match-at. The ranges are those of another sample of as many pairs like these, 95 % sure.",
        notices=_notices(tuned, confirmed),
    )


def told(tuned: Tuned) -> str:
    """The recommendation in a sentence."""
    recall = tuned.recall
    return (
        f"review_at = {tuned.review_at:g}, match_at = {tuned.match_at:g}: {recall.share:.3f} of {recall.of:,} pairs of "
        f"one party alert; in another sample of as many, {recall.low:.3f} to {recall.high:.3f}."
    )


def verdict(confirmed: Confirmed) -> str:
    """What the held-out set says, in a sentence."""
    low, high = confirmed.recall_range
    words = "confirms" if confirmed.holds else "does not confirm"
    sentence = f"The held-out set {words} them: recall {confirmed.recall:.3f}, stated {low:.3f} to {high:.3f}"
    if confirmed.precision is not None and confirmed.precision_range is not None:
        low, high = confirmed.precision_range
        sentence += f"; precision of matches {confirmed.precision:.3f}, stated {low:.3f} to {high:.3f}"
    return f"{sentence}."


def _notices(tuned: Tuned, confirmed: Confirmed | None) -> tuple[str, ...]:
    total = tuned.measured.groups[0]
    found = []
    if min(total.same, total.pairs - total.same) < FEW:
        found.append(
            f"Only {total.same:,} pairs of one party and {total.pairs - total.same:,} of two: the ranges are wide."
        )
    if not tuned.reached:
        found.append(f"No threshold makes {tuned.wanted.precision:g} of the matches right on these labels.")
    if any(case.pair.category == CATEGORY for case in tuned.measured.cases):
        found.append(ONE_SIDED)
    return (*found, *((verdict(confirmed),) if confirmed else ()))


def _lines(tuned: Tuned) -> dict[str, float]:
    return {"review_at": tuned.review_at, "match_at": tuned.match_at}


def _samples(tuned: Tuned, name: str, line: float) -> Section:
    tables = tuple(
        Table(f"Just {side} {line:g}", _PAIRS, tuple(_pair(case) for case in tuned.near(line, above=side == "above")))
        for side in ("above", "below")
    )
    return Section(f"Pairs around {name}", "Look at these before you move the line.", tables=tables)


def _row(point: Point, tuned: Tuned) -> tuple[Cell, ...]:
    config = tuned.measured.config
    marks = {"recommended review_at": tuned.review_at, "recommended match_at": tuned.match_at,
             "review_at now": config.review_at, "match_at now": config.match_at}  # fmt: skip
    note = ", ".join(name for name, at in marks.items() if at == point.threshold)
    return (point.threshold, point.recall, point.alerts, point.share, point.false, point.precision,
            point.false_per_find, note)  # fmt: skip


def _pair(case: ScoredPair) -> tuple[Cell, ...]:
    pair = case.pair
    return case.score, "same" if pair.same else "different", pair.a, pair.b, pair.line or None


def _plain(case: ScoredPair) -> dict[str, Cell]:
    return {column.header: cell for column, cell in zip(_PAIRS, _pair(case), strict=True)}


def _expected(name: str, expected: Expected | None) -> Figure:
    if expected is None:
        return figure(name, None)
    return figure(name, expected.share, f"{expected.low:.3f} to {expected.high:.3f} in another sample", "clear")


def _of_held_out(confirmed: Confirmed | None) -> tuple[Figure, ...]:
    if confirmed is None:
        return ()
    return (figure("Held-out recall", confirmed.recall, "confirmed" if confirmed.holds else "not confirmed"),)


def _plots(tuned: Tuned) -> tuple[Lines, ...]:
    steps = [step / _FINE for step in range(_FINE + 1)]
    at = [(step, counts(tuned.measured.scored, step)) for step in steps]
    total = tuned.measured.groups[0].pairs

    def alerts(found: Counts) -> float:
        return (found.found + found.false) / total

    marks = (("review", tuned.review_at), ("match", tuned.match_at))
    by_threshold = (
        Line("recall", tuple((step, found.recall or 0.0) for step, found in at), "clear"),
        Line("share of all pairs that alert", tuple((step, alerts(found)) for step, found in at), "suppressed"),
        Line("precision", tuple((step, found.precision) for step, found in at if found.precision is not None), "match"),
    )
    against = tuple(sorted({(alerts(found), found.recall or 0.0) for _, found in at}))
    return (
        Lines("What a threshold does", "threshold", "share", by_threshold, marks),
        Lines("Recall against alerts", "share of all pairs that alert", "recall", (Line("recall", against, "clear"),)),
    )
