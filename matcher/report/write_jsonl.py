"""The report as JSON Lines: one object per mention, with its matches and all their evidence; no value is changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from matcher.records import Mention, Result, Skipped
from matcher.report.columns import Layout


def write_jsonl(results: Iterable[Result | Skipped], stream: BinaryIO, layout: Layout) -> None:  # noqa: ARG001 - all writers are called alike
    """Write results to a stream of bytes, an object per line.

    >>> import io
    >>> stream = io.BytesIO()
    >>> write_jsonl([Result(Mention("Jon Jin Yong"), "clear")], stream, Layout())
    >>> json.loads(stream.getvalue())["decision"]
    'clear'
    """
    for item in results:
        line = json.dumps(to_dict(item), ensure_ascii=False, separators=(",", ":"))
        # Half a surrogate pair is no UTF-8, but the escape that comes out is the JSON escape that it came from.
        stream.write(line.encode("utf-8", "backslashreplace") + b"\n")


def to_dict(item: Result | Skipped) -> dict[str, Any]:
    """One result as plain values.

    >>> to_dict(Skipped("Line 3 cannot be read.", row=3))["decision"]
    'unscreenable'
    """
    if isinstance(item, Skipped):
        mention: dict[str, Any] = {"text": item.text, "row": item.row}
        return _object(mention, dict(item.fields), "unscreenable", item.reason)
    matches = [{"rank": rank, **match.to_dict()} for rank, match in enumerate(item.matches, 1)]
    object_ = _object(_mention(item.mention), dict(item.mention.fields), item.decision, item.reason)
    return object_ | {"more": item.more, "matches": matches}


def _object(mention: dict[str, Any], fields: dict[str, str], decision: str, reason: str) -> dict[str, Any]:
    return {"mention": mention, "fields": fields, "decision": decision, "reason": reason, "more": 0, "matches": []}


def _mention(mention: Mention) -> dict[str, Any]:
    """What is known of a mention; where its file lies is not, for a report does not depend on it."""
    return {
        "text": mention.text,
        "row": mention.row,
        "id": mention.id,
        "kind": mention.kind,
        "birth_date": mention.birth_date,
        "countries": list(mention.countries),
        "identifiers": [{"type": i.type, "value": i.value, "issuer": i.issuer} for i in mention.identifiers],
        "sex": mention.sex,
        "aliases": list(mention.aliases),
        "start": mention.start,
        "end": mention.end,
    }
