"""Results to write, made by hand: one of each decision."""

from __future__ import annotations

from matcher.mentions.rows import Columns, Row
from matcher.records import Entry, Evidence, ListedName, Match, Mention, Result, Skipped

COLUMNS = Columns(["ref", "name", "note", "note"])
ENTRY = Entry(
    id="27743",
    source="us-ofac-sdn",
    kind="person",
    names=(ListedName("JON, Jin Yong"), ListedName("CHO'N, Chin-yo'ng", "strong")),
    programs=("DPRK3", "DPRK4"),
    countries=("KP", "RU"),
    birth_dates=("1981-03-05",),
)


def mention(name: str, row: int = 2) -> Mention:
    return Mention(name, row=row, fields=Row(COLUMNS, (str(row), name, "-12.5", "=1+1")))


def match(to: Mention, score: float = 0.98765, decision: str = "match") -> Match:
    evidence = (Evidence("word equal", "Jon", "JON", 5.25, "Jon = JON"),)
    return Match(
        mention=to,
        entry=ENTRY,
        name="JON, Jin Yong",
        score=score,
        name_type="primary",
        decision=decision,  # type: ignore[arg-type]
        evidence=evidence,
        queried=to.text,
        sentence="Jon = JON; all words agree",
        extra={"ofac_like": "97"},
    )


def hit(name: str = "Jon Jin Yong") -> Result:
    asked = mention(name)
    return Result(asked, "match", (match(asked), match(asked, 0.61, "review")), more=3)


def review() -> Result:
    asked = mention("Jon Jin", 3)
    return Result(asked, "review", (match(asked, 0.7, "review"),))


def clear() -> Result:
    return Result(mention("John Smith", 4), "clear")


def unscreenable() -> Result:
    return Result(mention("...", 5), "unscreenable", reason="Nothing in the name can be compared.")


def skipped() -> Skipped:
    fields = Row(COLUMNS, ("6", "Kozlov", "", ""))
    return Skipped("Line 6 cannot be read: it has 2 fields.", text="6,Kozlov", row=6, fields=fields, ordinal=5)


def everything() -> list[Result | Skipped]:
    return [hit(), review(), clear(), unscreenable(), skipped()]
