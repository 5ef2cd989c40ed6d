"""Parties and their members written: a table with a row for each item, JSON Lines with one for each party, a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.errors import ConfigError, MatcherError
from matcher.records import Cluster, Entry, Link, Mention, Skipped
from matcher.report.columns import score_text
from matcher.report.page import ROOM, environment, policy, source
from matcher.report.target import Target, opened
from matcher.report.write_html import MOST_MENTIONS
from matcher.report.write_rows import write_rows

FORMATS = ("csv", "jsonl", "html")
COLUMNS = (
    "cluster_id", "canonical_name", "link_score", "members", "explanation", "source", "entry_id", "entry_name",
)  # fmt: skip
Item = Mention | Entry | Skipped


@dataclass(frozen=True, slots=True)
class Resolved:
    """What was resolved, and into what.

    Attributes:
        items: in input order, with the rows that could not be read.
        clusters: the parties.
        header: the input columns.
    """

    items: Sequence[Item]
    clusters: Sequence[Cluster]
    header: tuple[str, ...] = ()

    def several(self) -> list[Cluster]:
        """The parties with several members, the largest first."""
        found = [cluster for cluster in self.clusters if len(cluster.members) > 1]
        return sorted(found, key=lambda c: (-len(c.members), c.canonical.casefold(), c.id))

    def skipped(self) -> list[Skipped]:
        """The rows that could not be read."""
        return [item for item in self.items if isinstance(item, Skipped)]


def write_clusters(resolved: Resolved, target: Target, *, format: str = "csv", raw: bool = False) -> None:  # noqa: A002
    """Write what was resolved.

    Args:
        resolved: the items and their parties.
        target: where it goes; a file appears whole or not at all.
        format: `csv`, `jsonl` or `html`.
        raw: whether cells that a spreadsheet would run as formulas are left as they are.

    Raises:
        ConfigError: there is no such format.
        MatcherError: there are more items than a page can show.
        OSError: the target cannot be written to.

    >>> import io
    >>> stream = io.BytesIO()
    >>> write_clusters(Resolved([], []), stream)
    >>> stream.getvalue().decode().strip()
    'cluster_id,canonical_name,link_score,members,explanation,source,entry_id,entry_name'
    """
    if format not in FORMATS:
        raise ConfigError(f"There is no form {format!r} of parties; choose one of {', '.join(FORMATS)}.")
    if format == "csv":
        write_rows((*resolved.header, *COLUMNS), _rows(resolved), target, raw=raw)
        return
    if format == "html" and len(resolved.items) > MOST_MENTIONS:
        raise MatcherError(
            f"There are more than {MOST_MENTIONS:,} names, too many for one page; write CSV (-o out.csv)."
        )
    pieces = _page(resolved) if format == "html" else _lines(resolved)
    with opened(target) as (file, _):
        for piece in pieces:
            file.write(piece.encode("utf-8", "backslashreplace"))


def _rows(resolved: Resolved) -> Iterator[list[str]]:
    cluster_of = {id(member): cluster for cluster in resolved.clusters for member in cluster.members}
    best = _best_links(resolved.clusters)
    for item in resolved.items:
        given = _given(item, resolved.header)
        if isinstance(item, Skipped):
            yield [*given, "", "", "", "", item.reason, item.place.rpartition(":")[0], "", ""]
            continue
        cluster, link = cluster_of[id(item)], best.get(id(item))
        score, told = (score_text(link.score), link.explain()) if link else ("", "")
        entry = (item.id, item.name) if isinstance(item, Entry) else ("", "")
        yield [*given, cluster.id, cluster.canonical, score, str(len(cluster.members)), told, _origin(item), *entry]


def _origin(item: Mention | Entry) -> str:
    """Where an item comes from; a sign alone would be guarded as a formula."""
    return "stdin" if item.source == "-" else item.source


def _given(item: Item, header: tuple[str, ...]) -> list[str]:
    """The input columns of an item; a name that came from no table stands in the first one."""
    fields = {} if isinstance(item, Entry) else item.fields
    if not fields and not isinstance(item, Entry) and header:
        return [item.text, *[""] * (len(header) - 1)]
    return [fields.get(name, "") for name in header]


def _best_links(clusters: Sequence[Cluster]) -> dict[int, Link]:
    """The surest link of each member."""
    found: dict[int, Link] = {}
    for cluster in clusters:
        for link in cluster.links:
            for item in (link.left, link.right):
                found.setdefault(id(item), link)
    return found


def _lines(resolved: Resolved) -> Iterator[str]:
    for cluster in resolved.clusters:
        yield json.dumps(to_dict(cluster), ensure_ascii=False, separators=(",", ":")) + "\n"
    for item in resolved.skipped():
        told = {"skipped": item.reason, "row": item.row, "text": item.text, "fields": dict(item.fields)}
        yield json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def to_dict(cluster: Cluster) -> dict[str, Any]:
    """A party as plain values; its links name members by their places.

    >>> to_dict(Cluster("1", (Mention("Jon"),), "Jon"))["members"][0]["text"]
    'Jon'
    """
    place = {id(member): number for number, member in enumerate(cluster.members)}
    links = [
        {
            "left": place[id(link.left)],
            "right": place[id(link.right)],
            "left_name": link.left_name,
            "right_name": link.right_name,
            "score": round(link.score, 6),
            "explanation": link.explain(),
            "evidence": [each.to_dict() for each in link.evidence],
        }
        for link in cluster.links
    ]
    members = [_member(member) for member in cluster.members]
    return {"id": cluster.id, "canonical": cluster.canonical, "members": members, "links": links}


def _member(item: Mention | Entry) -> dict[str, Any]:
    known = {
        "source": item.source,
        "id": item.id,
        "kind": item.kind,
        "countries": list(item.countries),
        "identifiers": [{"type": i.type, "value": i.value, "issuer": i.issuer} for i in item.identifiers],
        "sex": item.sex,
    }
    if isinstance(item, Entry):
        names = [{"text": name.text, "type": name.type} for name in item.names]
        return {"text": item.name, **known, "names": names, "birth_dates": list(item.birth_dates)}
    born = [item.birth_date] if item.birth_date else []
    names = [{"text": text, "type": "primary"} for text in (item.text, *item.aliases)]
    more = {"row": item.row, "start": item.start, "end": item.end, "fields": dict(item.fields)}
    return {"text": item.text, **known, "names": names, "birth_dates": born, **more}


def _page(resolved: Resolved) -> Iterator[str]:
    several = resolved.several()
    style = source(ROOM, "page.css")
    return (
        environment(ROOM)
        .get_template("clusters.html")
        .generate(
            policy=policy(style),
            style=style,
            clusters=several,
            items=len(resolved.items) - len(resolved.skipped()),
            parties=len(resolved.clusters),
            alone=len(resolved.clusters) - len(several),
            skipped=resolved.skipped(),
            is_entry=lambda item: isinstance(item, Entry),
            score=score_text,
        )
    )
