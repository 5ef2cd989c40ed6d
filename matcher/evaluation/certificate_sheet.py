"""The certificate as a sheet and as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

import matcher
from matcher.config import MatchConfig
from matcher.evaluation.certify import Certificate, CleanTally, Tally
from matcher.evaluation.lists import lists_account, lists_data, trial_notices
from matcher.evaluation.plots import FEWEST, Bar, Bars, bars
from matcher.evaluation.sheet import Cell, Column, Section, Sheet, Table, cut, figure
from matcher.evaluation.variants import EXACT, MAJOR, MINOR, WORDS
from matcher.watchlists import Source

COMMAND = "certify"
MEANING = (
    "Recall is the share of changed forms whose own entry is at or above review_at among the first 50 matches; "
    "the range is that of Wilson, 95 % sure. The forms are generated, so they show what these kinds of change do, "
    "not how often they happen. The clean names are put together from the common names of each culture, each "
    "culture with the same share: of real customers fewer alert. Alerts per find is the number of entries that "
    "alert on a changed form, its own among them, for each that is found."
)
_ORDER = (EXACT, *MINOR, *MAJOR)
_BY = ("all", "group", "change", "script", "kind", "grade", "list")
_FEWEST = 2
"""Of fewer bars there is nothing to compare."""
_TONES = {"exact": "suppressed", **dict.fromkeys(MINOR, "clear"), **dict.fromkeys(MAJOR, "review")}
_MISSED = (Column("change"), Column("asked", "name"), Column("listed", "name"), Column("entry_id"),
           Column("found_instead", "name"))  # fmt: skip
_FALSE = (Column("kind"), Column("culture"), Column("clean_name", "name"), Column("listed", "name"), Column("entry_id"),
          Column("score", "score"))  # fmt: skip
_RECALL = (Column("by"), Column("group"), Column("asked", "count"), Column("found", "count"), Column("recall", "share"),
           Column("low", "share"), Column("high", "share"), Column("matched", "share"), Column("first", "share"),
           Column("alerts_per_find", "score"))  # fmt: skip
_CLEAN = (Column("by"), Column("group"), Column("names", "count"), Column("alerts", "count"),
          Column("alerts_per_1000", "number"), Column("matches_per_1000", "number"))  # fmt: skip
_MOST = 200


def certificate_data(made: Certificate, config: MatchConfig, lists: Iterable[Source]) -> dict[str, Any]:
    """Everything as plain values, with neither places nor times: the same question gives the same bytes."""
    recall, clean = _recall(made), _clean(made)
    return {
        "command": COMMAND,
        "version": matcher.__version__,
        "configuration": config.to_dict(),
        "configuration_sha256": config.digest(),
        "lists": lists_data(lists),
        "plan": asdict(made.plan),
        "recall": [_named(_RECALL, row) for row in recall],
        "clean": [_named(_CLEAN, row) for row in clean],
        "missed": [_named(_MISSED, row) for row in _missed(made)],
        "alerts_on_clean_names": [_named(_FALSE, row) for row in _false(made)],
    }


def certificate_sheet(made: Certificate, config: MatchConfig, lists: list[Source]) -> Sheet:
    """What is shown of it."""
    everything = made.by.get(("all", "all"), Tally())
    clean = _clean(made)
    main = Table("Changed forms", _RECALL, _recall(made))
    missed, missed_rest = cut(_missed(made), _MOST)
    false, false_rest = cut(_false(made), _MOST)
    persons, companies = (made.clean.get(("kind", kind), CleanTally()) for kind in ("person", "organization"))
    names = ", ".join(each.id for each in lists)
    return Sheet(
        eyebrow="Certificate of screening",
        title=names,
        lede=f"{everything.asked:,} changed forms of the names on {names} were screened: {everything.found:,} alert on "
        f"their own entry, {len(made.missed):,} are missed. Of {persons.asked + companies.asked:,} made-up clean names "
        f"{persons.alerts + companies.alerts:,} alert.",
        figures=(
            *(_headline(made, group) for group in ("exact", "minor", "major")),
            figure("Alerts per find", _per_find(everything), "the right one among them", decimals=2),
            figure("Clean persons", persons.per_1000("alerts"), "alerts per 1,000 names", "match", 1),
            figure("Clean companies", companies.per_1000("alerts"), "alerts per 1,000 names", "match", 1),
        ),
        main=main,
        sections=(
            Section("Recall by kind of change", plots=_bars(made, "change"), tables=(_changes(main),)),
            Section("Recall by script, party and list", plots=(*_bars(made, "script"), *_bars(made, "kind")),
                    tables=(_only(main, "script", "kind", "grade", "list"),)),
            Section("Clean names", "Made-up persons of many cultures and companies in many languages.",
                    tables=(Table("", _CLEAN, clean), Table("What alerts on them", _FALSE, false, rest=false_rest))),
            Section("What was missed", "" if missed else "Nothing.",
                    tables=(Table("", _MISSED, missed, rest=missed_rest),)),
        ),
        account=(
            *lists_account(lists),
            ("review_at", str(config.review_at)),
            ("match_at", str(config.match_at)),
            ("seed", str(made.plan.seed)),
            ("forms of each kind", "one of every name" if made.plan.each is None else f"at most {made.plan.each:,}"),
            ("program", f"matcher {matcher.__version__}"),
            ("settings, SHA-256", config.digest()),
        ),
        meaning=MEANING,
        notices=trial_notices(lists),
    )  # fmt: skip


def missed_table(made: Certificate) -> Table:
    """Everything that was missed."""
    return Table("Missed", _MISSED, tuple(_missed(made)))


def _recall(made: Certificate) -> tuple[tuple[Cell, ...], ...]:
    return tuple((by, name, tally.asked, tally.found, tally.recall, *tally.reach, tally.matched / tally.asked,
                  tally.first / tally.asked, _per_find(tally)) for (by, name), tally in _ordered(made.by))  # fmt: skip


def _clean(made: Certificate) -> tuple[tuple[Cell, ...], ...]:
    found = sorted(made.clean.items(), key=lambda each: (("kind", "script", "culture").index(each[0][0]), each[0][1]))
    return tuple((by, name, tally.asked, tally.alerts, tally.per_1000("alerts"), tally.per_1000("matches"))
                 for (by, name), tally in found)  # fmt: skip


def _ordered(tallies: Mapping[tuple[str, str], Tally]) -> list[tuple[tuple[str, str], Tally]]:
    def place(each: tuple[tuple[str, str], Tally]) -> tuple[int, int, str]:
        (by, name), _ = each
        known = _ORDER if by == "change" else ("exact", "minor", "major")
        return _BY.index(by), known.index(name) if name in known else len(known), name

    return sorted(tallies.items(), key=place)


def _missed(made: Certificate) -> list[tuple[Cell, ...]]:
    return [(each.how, each.text, each.listed.text, f"{each.listed.source}:{each.listed.id}", each.instead)
            for each in made.missed]  # fmt: skip


def _false(made: Certificate) -> list[tuple[Cell, ...]]:
    found = sorted(made.false, key=lambda each: (-each.score, each.clean.text))
    return [
        (each.clean.kind, each.clean.culture, each.clean.text, each.name, each.entry_id, each.score) for each in found
    ]


def _headline(made: Certificate, group: str) -> Any:
    tally = made.by.get(("group", group), Tally())
    low, high = tally.reach
    title = {"exact": "Exact names", "minor": "Minor changes", "major": "Major changes"}[group]
    return figure(title, tally.recall, f"recall, {low:.3f} to {high:.3f}", "clear", 4)


def _per_find(tally: Tally) -> float | None:
    return tally.alerts / tally.found if tally.found else None


def _bars(made: Certificate, by: str) -> tuple[Bars, ...]:
    found = [(name, tally) for (key, name), tally in _ordered(made.by) if key == by and tally.asked >= FEWEST]
    drawn = [
        Bar(name, tally.recall or 0.0, *tally.reach, tally.asked, _TONES.get(name, "clear")) for name, tally in found
    ]
    return (bars(f"Recall by {'kind of change' if by == 'change' else by}", drawn, "forms"),) * (len(drawn) >= _FEWEST)


def _changes(table: Table) -> Table:
    """The rows of the kinds of change, with what each does."""
    rows = [(row[1], WORDS.get(str(row[1]), ""), *row[2:]) for row in table.rows if row[0] == "change"]
    return Table("", (Column("change"), Column("what_it_does"), *table.columns[2:]), tuple(rows))


def _only(table: Table, *by: str) -> Table:
    """The rows of a table that group by some things."""
    return Table("", table.columns, tuple(row for row in table.rows if row[0] in by))


def _named(columns: tuple[Column, ...], row: tuple[Cell, ...]) -> dict[str, Cell]:
    return {column.header: cell for column, cell in zip(columns, row, strict=True)}
