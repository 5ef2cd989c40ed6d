"""JSON Lines: one object per mention, nothing changed."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Mention, Result
from matcher.report.columns import Layout
from matcher.report.write_jsonl import write_jsonl
from tests.report import samples


def written(*results: object) -> list[dict[str, object]]:
    stream = io.BytesIO()
    write_jsonl(results, stream, Layout())  # type: ignore[arg-type]
    return [json.loads(line) for line in stream.getvalue().split(b"\n")[:-1]]


def test_one_object_per_mention_with_matches_and_evidence() -> None:
    first, *_, last = written(*samples.everything())
    assert len(written(*samples.everything())) == 5
    assert (first["decision"], first["more"], len(first["matches"])) == ("match", 3, 2)  # type: ignore[arg-type]
    match = first["matches"][0]  # type: ignore[index]
    assert (match["rank"], match["score"], match["entry_id"], match["ofac_like"]) == (1, 0.98765, "27743", "97")
    assert match["evidence"][0]["bits"] == 5.25
    assert (last["decision"], last["fields"]["name"]) == ("unscreenable", "Kozlov")  # type: ignore[index]


def test_duplicate_headers_keep_their_values() -> None:
    (found,) = written(samples.clear())
    assert found["fields"] == {"ref": "4", "name": "John Smith", "note": "-12.5", "note (2)": "=1+1"}


@given(st.text())
def test_no_value_is_changed(name: str) -> None:
    (found,) = written(Result(Mention(name), "clear"))
    assert found["mention"]["text"] == name  # type: ignore[index]
