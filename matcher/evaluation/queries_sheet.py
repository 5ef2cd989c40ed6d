"""Measured queries as a sheet and as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matcher
from matcher.evaluation.lists import lists_account, lists_data, trial_notices
from matcher.evaluation.metrics import interval
from matcher.evaluation.pairs_sheet import flip_section
from matcher.evaluation.plots import FEWEST, Bar, Bars, bars
from matcher.evaluation.queries import Asked, QueriesMeasured
from matcher.evaluation.runs import flipped, flips
from matcher.evaluation.sheet import Cell, Column, Section, Sheet, Sort, Table, cut, figure

COMMAND = "evaluate queries"
MEANING = (
    "Recall at 1 is the share of names whose entry stands first, recall at 10 of those whose entry is among the first "
    "ten, whatever the score; alerted is the share whose entry is at or above review_at. Alerts per 1,000 count clean "
    "names, on no list by their label, for which anything is at or above review_at."
)
_SORTS: dict[str, Sort] = {"by": "text", "group": "name", "listed": "count", "clean": "count",
                           "alerts_per_1000": "number", "matches_per_1000": "number"}  # fmt: skip
_MOST = 200
_WRONG = (Column("line", "count"), Column("outcome"), Column("place", "count"), Column("score", "score"),
          Column("name", "name"), Column("wanted", "name"), Column("best_found", "name"), Column("entry_id", "name"),
          Column("category", "name"))  # fmt: skip


def queries_data(measured: QueriesMeasured, before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Everything as plain values: the run that `--against` reads."""
    data: dict[str, Any] = {
        "command": COMMAND,
        "version": matcher.__version__,
        "configuration": measured.config.to_dict(),
        "configuration_sha256": measured.config.digest(),
        "labels": {"path": measured.labels.path, "sha256": measured.labels.sha256},
        "figures": measured.groups,
        "not_on_the_list": [
            {"line": query.line, "name": query.mention.text, "wanted": list(query.wanted)}
            for query in measured.unlisted
        ],
        "cases": [_case(case) for case in measured.cases],
    }
    return data | flipped(before, data)


def queries_sheet(
    measured: QueriesMeasured, data: dict[str, Any], lists: list[Any], before: Mapping[str, Any] | None = None
) -> Sheet:
    """What is shown of it; the lists go into the data, too."""
    data["lists"] = lists_data(lists)
    total = measured.groups[0]
    main = Table("By group", tuple(Column(name, _SORTS.get(name, "share")) for name in total),
                 tuple(tuple(row.values()) for row in measured.groups))  # fmt: skip
    wrong, rest = cut([_wrong(case) for case in measured.wrong], _MOST)
    low, high = interval(sum(case.place == 1 for case in measured.cases), total["listed"])
    changed = (flip_section(flips(before, data), "name", "wanted"),) if before is not None else ()
    return Sheet(
        eyebrow="Evaluation of queries",
        title=Path(measured.labels.path).name,
        lede=f"{total['listed']:,} names with an entry on the list and {total['clean']:,} clean ones: "
        f"{len(measured.wrong):,} came out wrong.",
        figures=(
            figure("Recall at 1", total["recall_at_1"], f"{low:.3f} to {high:.3f}, 95 % sure", "clear"),
            figure("Recall at 10", total["recall_at_10"]),
            figure("Alerted", total["alerted"], f"from {measured.config.review_at}", "review"),
            figure("Alerts per 1,000 clean", total["alerts_per_1000"], tone="match", decimals=1),
        ),
        main=main,
        sections=(
            *changed,
            Section("Figures", plots=_plots(measured), tables=(main,)),
            Section("Wrong cases", "" if wrong else "None.", tables=(Table("", _WRONG, wrong, rest=rest),)),
        ),
        account=(
            ("labels", measured.labels.path),
            *lists_account(lists),
            ("review_at", str(measured.config.review_at)),
            ("match_at", str(measured.config.match_at)),
            ("program", f"matcher {matcher.__version__}"),
            ("labels, SHA-256", measured.labels.sha256),
            ("settings, SHA-256", measured.config.digest()),
        ),
        meaning=MEANING,
        notices=(*trial_notices(lists), *_left_out(len(measured.unlisted))),
    )  # fmt: skip


def _left_out(count: int) -> tuple[str, ...]:
    word = "name wants an entry that is" if count == 1 else "names want entries that are"
    return (f"{count:,} {word} on none of the lists; left out of all figures.",) if count else ()


def queries_table(measured: QueriesMeasured) -> Table:
    """Every case, the wrong ones first."""
    right = [case for case in measured.cases if case.right]
    rows = [(case.right, *_wrong(case)) for case in (*measured.wrong, *right)]
    return Table("Cases", (Column("right"), *_WRONG), tuple(rows))


def _wrong(case: Asked) -> tuple[Cell, ...]:
    best = case.found[0] if case.found else None
    query = case.query
    return (query.line, case.outcome, case.place or None, case.score, query.mention.text, "; ".join(query.wanted),
            best.name if best else "", best.entry.id if best else "", query.category)  # fmt: skip


def _case(case: Asked) -> dict[str, Any]:
    return {
        "key": [case.query.mention.text, "; ".join(case.query.wanted), case.query.mention.kind or ""],
        "line": case.query.line,
        "category": case.query.category,
        "score": round(case.score, 6),
        "decision": case.outcome,
        "right": case.right,
        "found": [{"entry_id": m.entry.id, "source": m.entry.source, "name": m.name, "score": round(m.score, 6)}
                  for m in case.found[:3]],
    }  # fmt: skip


def _plots(measured: QueriesMeasured) -> tuple[Bars, ...]:
    found = []
    for group in measured.groups:
        count = group["listed"]
        if count >= FEWEST and group["by"] in ("all", "category", "script"):
            low, high = interval(round(group["recall_at_1"] * count), count)
            found.append(Bar(group["group"] or "no category", group["recall_at_1"], low, high, count))
    return (bars("Share of names whose entry stands first", found),) if found else ()
