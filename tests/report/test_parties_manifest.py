"""The manifest beside parties: counts that add up, and plain values."""

from __future__ import annotations

import json

from matcher.config import digest_of
from matcher.records import Cluster, Link, Mention, Skipped
from matcher.report.clusters import Resolved
from matcher.report.parties_manifest import parties_counts, parties_manifest

ONE, TWO, ALONE = Mention("Jon Jin Yong"), Mention("JON, Jin Yong"), Mention("Ri Sol Ju")
LINK = Link(ONE, TWO, ONE.text, TWO.text, 0.9)
RESOLVED = Resolved(
    [ONE, TWO, Skipped("the row is empty"), ALONE],
    [Cluster("a", (ONE, TWO), ONE.text, (LINK,)), Cluster("b", (ALONE,), ALONE.text)],
)


def test_counts_add_up() -> None:
    counts = parties_counts(RESOLVED)
    assert counts == {
        "read": 4, "mentions": 3, "entries": 0, "skipped": 1, "parties": 2, "of_several": 1, "joined": 2, "links": 1,
    }  # fmt: skip
    assert parties_counts(Resolved([], [])) == dict.fromkeys(counts, 0)


def test_a_manifest_is_plain_values() -> None:
    made = parties_manifest(
        program="1", configuration={"link_at": 0.8}, options={"among": "all"}, lists=[{"id": "x"}], inputs=[],
        counts=parties_counts(RESOLVED), output={"path": "-", "sha256": "0"}, times=("a", "b"),
    )  # fmt: skip
    assert json.loads(json.dumps(made)) == made
    assert made["command"] == "resolve"
    assert made["configuration_sha256"] == digest_of({"link_at": 0.8})
    assert (made["started"], made["finished"]) == ("a", "b")
