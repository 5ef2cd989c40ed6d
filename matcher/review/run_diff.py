"""Two runs compared: which matches are new, gone or changed, and what that comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from matcher.review.database import Database
from matcher.review.facts import entry_changes, folded, mention_changes
from matcher.review.runs import Found, RunRecord, matches_of, name_digest, names_of

_Key = tuple[str, str, str]
_THRESHOLDS = ("match_at", "review_at")


@dataclass(frozen=True, slots=True)
class Difference:
    """A match in which two runs differ.

    Attributes:
        what: `new`, `gone` or `changed`.
        before: as the first run found it; None if it is new.
        after: as the second run found it; None if it is gone.
        why: what the difference comes from; several causes that cannot be told apart are joined by `or`.
    """

    what: str
    before: Found | None
    after: Found | None
    why: str

    @property
    def found(self) -> Found:
        """The match, as it is or was."""
        found = self.after or self.before
        assert found is not None, "a difference has a side"
        return found

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON and CSV."""
        found = self.found
        return {
            "what": self.what,
            "mention": found.mention["text"],
            "id": found.mention.get("id", ""),
            "row": found.row,
            "source": found.entry["source"],
            "entry_id": found.entry["id"],
            "entry_name": found.entry["names"][0][0],
            "decision_before": self.before.decision if self.before else "",
            "decision_after": self.after.decision if self.after else "",
            "score_before": round(self.before.score, 4) if self.before else None,
            "score_after": round(self.after.score, 4) if self.after else None,
            "why": self.why,
        }


def run_differences(database: Database, before: RunRecord, after: RunRecord) -> list[Difference]:
    """The matches in which two runs differ: new ones, then gone, then changed, each in the order of its report.

    Rows with the same content count once.
    """
    old, new = (_by_key(database, run.id) for run in (before, after))
    read_then, read_now = names_of(database, before.id), names_of(database, after.id)
    causes = _Causes(before.manifest, after.manifest)
    return [
        *(
            Difference("new", None, new[key], causes.of_one(new[key], read_then, new=True))
            for key in new
            if key not in old
        ),
        *(
            Difference("gone", old[key], None, causes.of_one(old[key], read_now, new=False))
            for key in old
            if key not in new
        ),
        *(
            Difference("changed", old[key], new[key], causes.of_both(old[key], new[key]))
            for key in new
            if key in old and _told(old[key]) != _told(new[key])
        ),
    ]


def _by_key(database: Database, run: int) -> dict[_Key, Found]:
    return {_key(found): found for found in matches_of(database, run)}


def _key(found: Found) -> _Key:
    reference = folded(found.mention.get("id", ""))
    mention = f"id {reference}" if reference else name_digest(found.mention).hex()
    return mention, found.entry["source"], found.entry["id"]


def _told(found: Found) -> tuple[Any, ...]:
    """What a report says of a match."""
    return found.decision, round(found.score, 4), found.name, found.entry, found.mention.get("text")


class _Causes:
    """Why two runs may differ, from what their manifests say."""

    def __init__(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        self._before, self._after = before, after
        self._settings = list(_settings(before, after))
        versions = before["program"]["version"], after["program"]["version"]
        self._program = f"program ({versions[0]} then, {versions[1]} now)" if versions[0] != versions[1] else ""

    def of_one(self, found: Found, read: frozenset[bytes], *, new: bool) -> str:
        """Why a match is in one run only.

        Args:
            found: the match.
            read: the names of the run that does not have it.
            new: whether the second run has it.
        """
        if name_digest(found.mention) not in read:
            return f"input (the name, or what is known of it, is {'new' if new else 'gone'})"
        other = self._before if new else self._after
        line = other["configuration"].get("review_at", 0.0)
        if found.score < line and self._threshold():
            return self._configuration()
        settings = self._settings if not self._threshold() or len(self._settings) > 1 else []
        return self._joined(found, settings)

    def of_both(self, before: Found, after: Found) -> str:
        """Why a match differs."""
        if "suppressed" in (before.decision, after.decision) and before.decision != after.decision:
            changes = "; ".join(entry_changes(before.entry, after.entry))
            return f"judgement ({after.sentence.split('; ')[0]})" + (f", list ({changes})" if changes else "")
        if changes := "; ".join(entry_changes(before.entry, after.entry)):
            return f"list ({changes})"
        if changes := "; ".join(mention_changes(before.mention, after.mention)):
            return f"input ({changes})"
        if before.score == after.score and self._settings:
            return self._configuration()
        return self._joined(after, self._settings)

    def _joined(self, found: Found, settings: list[str]) -> str:
        """The causes that are left, joined."""
        causes = [self._list(found.entry["source"]), self._configuration() if settings else "", self._program]
        return " or ".join(filter(None, causes)) or "nothing that was recorded differs"

    def _list(self, name: str) -> str:
        old, new = (next((x for x in each["lists"] if x["id"] == name), None) for each in (self._before, self._after))
        if old is None or new is None:
            return f"list ({name} was screened against in one run only)"
        if old["sha256"] == new["sha256"]:
            return ""
        dates = [each.get("published") or each["sha256"][:12] for each in (old, new)]
        return f"list ({name} of {dates[0]} then, {dates[1]} now)"

    def _threshold(self) -> bool:
        return any(each.startswith(_THRESHOLDS) for each in self._settings)

    def _configuration(self) -> str:
        return f"configuration ({'; '.join(self._settings)})"


def _settings(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """The settings in which two runs differ."""
    for place in ("configuration", "options"):
        old, new = dict(before[place]), dict(after[place])
        for name in dict.fromkeys((*old, *new)):
            if place == "options" and name not in ("read", "limit", "list_columns"):
                continue
            if old.get(name) != new.get(name):
                yield f"{name} was {old.get(name)!r}, is {new.get(name)!r}"
