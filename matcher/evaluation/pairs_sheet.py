"""Measured pairs as a sheet and as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import matcher
from matcher.evaluation.judged import CATEGORY, ONE_SIDED
from matcher.evaluation.metrics import interval
from matcher.evaluation.pairs import PairsMeasured, ScoredPair, plain_figures, script_of_pair
from matcher.evaluation.plots import FEWEST, Bar, Line, Lines, bars
from matcher.evaluation.runs import WHATS, Flip, flipped, flips
from matcher.evaluation.sheet import Cell, Column, Section, Sheet, Sort, Table, cut, figure

COMMAND = "evaluate pairs"
MEANING = (
    "Precision is the share of alerts that are right, recall the share of pairs of one party that alert, F1 their "
    "harmonic mean; an alert is a score at or above review_at. Average precision looks at all thresholds. The "
    "calibration error says how far a score and the share of pairs that are one party lie apart. They hold for names "
    "like these, labelled by these people."
)
_SORTS: dict[str, Sort] = {"by": "text", "group": "name", "pairs": "count", "same": "count", "missed": "count",
                           "false_alerts": "count"}  # fmt: skip
_MOST = 200
_SEEN = 9
"""Columns of figures that are shown; CSV and JSON have all."""


def pairs_data(measured: PairsMeasured, before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Everything as plain values: the run that `--against` reads."""
    data: dict[str, Any] = {
        "command": COMMAND,
        "version": matcher.__version__,
        "configuration": measured.config.to_dict(),
        "configuration_sha256": measured.config.digest(),
        "labels": {"path": measured.labels.path, "sha256": measured.labels.sha256, "unsure": measured.labels.unsure},
        "figures": [plain_figures(group) for group in measured.groups],
        "reliability": [
            {"score": b.score, "same": b.same, "pairs": b.count, "low": b.low, "high": b.high} for b in measured.bins
        ],
        "cases": [_case(case) for case in measured.cases],
    }
    return data | flipped(before, data)


def pairs_sheet(measured: PairsMeasured, data: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> Sheet:
    """What is shown of it."""
    total = measured.groups[0]
    at, up = total.at_review, measured.config
    low, high = interval(at.found, at.found + at.missed)
    main = figures_table(data["figures"])
    wrong, rest = cut([_wrong(case) for case in measured.wrong], _MOST)
    changed = (flip_section(flips(before, data), "a", "b"),) if before is not None else ()
    return Sheet(
        eyebrow="Evaluation of pairs",
        title=Path(measured.labels.path).name,
        lede=f"{total.pairs:,} pairs of names, {total.same:,} of them one party: {at.found:,} alert, "
        f"{at.missed:,} are missed; {at.false:,} pairs of two parties alert.",
        figures=(
            figure("Precision", at.precision, f"from {up.review_at}"),
            figure("Recall", at.recall, f"{low:.3f} to {high:.3f}, 95 % sure", "clear"),
            figure("F1", at.f1),
            figure("Average precision", total.average_precision, "over all thresholds"),
            figure("Calibration error", total.calibration_error, "0 is best"),
            figure("Precision of matches", total.at_match.precision, f"from {up.match_at}", "match"),
        ),
        main=main,
        sections=(
            *changed,
            Section("Figures", plots=(_reliability(measured), _by_category(measured)), tables=(_narrow(main),)),
            Section(
                "Wrong cases",
                "Farthest from the threshold first. A label may be wrong, too."
                if wrong
                else "None: every pair came out as labelled.",
                tables=(Table("", _WRONG, wrong, rest=rest),),
            ),
        ),
        account=(
            ("labels", measured.labels.path),
            ("rows on which nobody is sure, left out", f"{measured.labels.unsure:,}"),
            ("review_at", str(up.review_at)),
            ("match_at", str(up.match_at)),
            ("program", f"matcher {matcher.__version__}"),
            ("labels, SHA-256", measured.labels.sha256 or "not a file"),
            ("settings, SHA-256", up.digest()),
        ),
        meaning=MEANING,
        notices=(ONE_SIDED,) if any(case.pair.category == CATEGORY for case in measured.cases) else (),
    )


def figures_table(figures: Sequence[Mapping[str, Any]]) -> Table:
    """Figures of groups as a table; all groups have the same figures."""
    columns = tuple(Column(name, _SORTS.get(name, "share")) for name in figures[0])
    return Table("By group", columns, tuple(tuple(row.values()) for row in figures))


def _narrow(table: Table) -> Table:
    """The columns that eyes need; CSV has all."""
    return replace(table, columns=table.columns[:_SEEN], rows=tuple(row[:_SEEN] for row in table.rows))


def cases_table(measured: PairsMeasured) -> Table:
    """Every case, the wrong ones first, by their distance from the threshold."""
    right = [case for case in measured.cases if case.right]
    columns = (Column("right"), *_WRONG)
    rows = [(case.right, *_wrong(case)) for case in (*measured.wrong, *right)]
    return Table("Cases", columns, tuple(rows))


def flip_section(found: Sequence[Flip], *keys: str) -> Section:
    """What came out otherwise than in the run before.

    Args:
        found: what flipped.
        keys: what the parts of a case's key are called.
    """
    rows: list[tuple[Cell, ...]] = [
        (flip.what, *map(str, flip.case["key"][: len(keys)]), flip.before, flip.after) for flip in found
    ]
    shown, rest = cut(rows, _MOST)
    columns = (Column("what"), *(Column(key, "name") for key in keys), Column("before"), Column("now"))
    count = ", ".join(f"{sum(f.what == what for f in found)} {what} ({told})" for what, told in WHATS.items()
                      if any(f.what == what for f in found))  # fmt: skip
    return Section(
        "Against the run before", f"{count or 'Nothing flipped'}.", tables=(Table("", columns, shown, rest=rest),)
    )


_WRONG = (Column("line", "count"), Column("label"), Column("decision"), Column("score", "score"),
          Column("name1", "name"), Column("name2", "name"), Column("kind"), Column("category", "name"),
          Column("script"))  # fmt: skip


def _wrong(case: ScoredPair) -> tuple[Cell, ...]:
    pair = case.pair
    label = "same" if pair.same else "different"
    return (pair.line or None, label, case.decision, case.score, pair.a, pair.b, pair.kind or "", pair.category,
            script_of_pair(pair))  # fmt: skip


def _case(case: ScoredPair) -> dict[str, Any]:
    pair = case.pair
    return {
        "key": [pair.a, pair.b, pair.kind or ""],
        "line": pair.line,
        "category": pair.category,
        "script": script_of_pair(pair),
        "same": pair.same,
        "score": round(case.score, 6),
        "decision": case.decision,
        "right": case.right,
    }


def _reliability(measured: PairsMeasured) -> Lines:
    points = tuple((each.score, each.same) for each in measured.bins)
    ranges = tuple((each.score, each.low, each.high) for each in measured.bins)
    return Lines(
        "Reliability: is a score what it says?",
        "score",
        "share of one party",
        (Line("share of pairs that are one party, with the range of 95 %", points, "match", dots=True),),
        (("review", measured.config.review_at), ("match", measured.config.match_at)),
        diagonal=True,
        ranges=ranges,
    )


def _by_category(measured: PairsMeasured) -> Any:
    found = []
    for group in measured.groups:
        right = group.at_review.found + group.at_review.spared
        low, high = interval(right, group.pairs)
        if group.by in ("all", "category", "script") and group.pairs >= FEWEST:
            found.append(Bar(group.name or "no category", right / group.pairs, low, high, group.pairs))
    return bars("Share of pairs that come out right", found, "pairs")
