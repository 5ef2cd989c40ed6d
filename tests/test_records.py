"""The plain values: frozen, slotted, with the contract's fields, and their plain forms."""

from __future__ import annotations

import dataclasses
import json
import pickle

import pytest

from matcher import records
from matcher.records import Comparison, Entry, Evidence, Identifier, ListedName, Match, Mention, Name, Result, Summary

CLASSES = [cls for cls in vars(records).values() if dataclasses.is_dataclass(cls)]

ENTRY = Entry(
    id="27743",
    source="us-ofac-sdn",
    kind="person",
    names=(ListedName("JON, Jin Yong"), ListedName("JON, Chin-yong", "weak")),
    identifiers=(Identifier("passport", "563410081", "KP"),),
    programs=("DPRK3",),
    countries=("KP",),
)
EVIDENCE = Evidence("equal", "jon", "jon", 8.12345, "Jon = JON")
MATCH = Match(
    Mention("Jon Jin Yong"), ENTRY, "JON, Jin Yong", 0.98765432, "primary", "match", (EVIDENCE,), sentence="Jon = JON"
)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_values_are_frozen_and_slotted(cls: type) -> None:
    assert cls.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(cls)
    assert cls.__doc__


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_is_explained(cls: type) -> None:
    if cls is ListedName:
        return
    text = " ".join((cls.__doc__ or "").split())
    missing = [f.name for f in dataclasses.fields(cls) if f"{f.name}:" not in text and f.name not in ("a", "b")]
    counted = {"review", "clear", "suppressed", "unscreenable"} if cls is Summary else set()
    assert set(missing) <= counted


def test_nothing_can_be_set() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        ENTRY.id = "1"  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        ENTRY.other = "1"  # type: ignore[attr-defined]


def test_the_primary_name_comes_first() -> None:
    assert ENTRY.name == "JON, Jin Yong" == str(ENTRY.names[0])
    assert ENTRY.names[0].type == "primary"


def test_a_mention_needs_a_text_only() -> None:
    mention = Mention("Jon Jin Yong")
    assert (mention.id, mention.kind, mention.start, mention.end, mention.aliases) == ("", None, None, None, ())


def test_a_match_as_plain_values() -> None:
    plain = MATCH.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["score"] == 0.987654
    assert plain["entry_id"] == "27743"
    assert plain["evidence"] == [
        {"feature": "equal", "left": "jon", "right": "jon", "bits": 8.123, "text": "Jon = JON"}
    ]
    assert plain["identifiers"] == [{"type": "passport", "value": "563410081", "issuer": "KP"}]
    assert MATCH.explain() == plain["explanation"] == "Jon = JON"


def test_extra_columns_stand_beside() -> None:
    assert dataclasses.replace(MATCH, extra={"ofac_like": "100"}).to_dict()["ofac_like"] == "100"


def test_a_summary_adds_up() -> None:
    summary = Summary(rows=10, match=1, review=2, clear=3, suppressed=1, unscreenable=3)
    assert summary.screened == 7
    assert summary.rows == summary.screened + summary.unscreenable


def test_a_comparison_explains_itself() -> None:
    name = Name("Jon", "unknown", (), ("latin",))
    assert Comparison(name, name, 0.5, (), "equal").explain() == "equal"


def test_values_cross_processes() -> None:
    result = Result(MATCH.mention, "match", (MATCH,))
    assert pickle.loads(pickle.dumps(result)) == result
