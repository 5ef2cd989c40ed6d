"""A measurement kept as a file or in the file of runs, and what flipped between two of them.

The file is the JSON form of `matcher evaluate`: figures, thresholds, digests, and every case with its score. Cases are
found again by what was asked, so that rows may move.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.errors import InputError

WHATS = {"new": "was not asked before", "gone": "is not asked any more", "mended": "was wrong and is right",
         "broken": "was right and is wrong", "moved": "decided otherwise, and as right or wrong as before"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flip:
    """A case that came out otherwise than before.

    Attributes:
        what: one of `WHATS`.
        case: the case as it is now, or as it was if it is gone.
        before: decision and score then; empty if it is new.
        after: decision and score now; empty if it is gone.
    """

    what: str
    case: Mapping[str, Any]
    before: str = ""
    after: str = ""


def read_run(path: str, command: str) -> dict[str, Any]:
    """A run that was kept.

    Args:
        path: of the file.
        command: what it must be of: `evaluate pairs`, `evaluate queries`.

    Raises:
        InputError: it cannot be read, or is something else.
    """
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            f"{path} cannot be read: {error.strerror or error}; name a run kept before.", path=path
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is no run that was kept: it is no JSON ({error}).", path=path) from error
    return checked_run(found, command, path)


def checked_run(found: Any, command: str, name: str) -> dict[str, Any]:
    """A run, if that is what it is.

    Args:
        found: plain values.
        command: what it must be of.
        name: what an error calls it.

    Raises:
        InputError: it is something else.
    """
    if not isinstance(found, dict) or found.get("command") != command or not _cases(found):
        raise InputError(
            f"{name} is no run of `matcher {command}`; name its number, or its JSON form (--run, -o run.json).",
            path=name,
        )
    return found


def flips(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Flip]:
    """What came out otherwise: broken first, then mended, moved, new, gone; in the order of the later run.

    >>> one, two = ({"cases": [{"key": ["a"], "decision": d, "score": s, "right": r}]} for d, s, r in (
    ...     ("clear", 0.2, False), ("match", 0.9, True)))
    >>> [(flip.what, flip.before, flip.after) for flip in flips(one, two)]
    [('mended', 'clear 0.2000', 'match 0.9000')]
    """
    then, now = _by_key(before["cases"]), _by_key(after["cases"])
    found = [_flip(then.get(key), case) for key, case in now.items()]
    found += [Flip("gone", case, _told(case)) for key, case in then.items() if key not in now]
    order = ("broken", "mended", "moved", "new", "gone")
    return sorted((each for each in found if each), key=lambda each: order.index(each.what))


def flipped(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> dict[str, Any]:
    """The same as plain values, to be added to a run; nothing if there is none before it."""
    if before is None:
        return {}
    return {
        "flipped": [
            {"what": flip.what, "before": flip.before, "after": flip.after, "key": flip.case["key"]}
            for flip in flips(before, after)
        ]
    }


def _flip(then: Mapping[str, Any] | None, now: Mapping[str, Any]) -> Flip | None:
    if then is None:
        return Flip("new", now, after=_told(now))
    if then["right"] != now["right"]:
        return Flip("mended" if now["right"] else "broken", now, _told(then), _told(now))
    return Flip("moved", now, _told(then), _told(now)) if then["decision"] != now["decision"] else None


def _told(case: Mapping[str, Any]) -> str:
    return f"{case['decision']} {case['score']:.4f}"


def _by_key(cases: Iterable[Mapping[str, Any]]) -> dict[tuple[str, int], Mapping[str, Any]]:
    """Cases by what was asked; where it was asked twice, the second one is told from the first."""
    found: dict[tuple[str, int], Mapping[str, Any]] = {}
    for case in cases:
        text, number = json.dumps(case["key"]), 0
        while (text, number) in found:
            number += 1
        found[text, number] = case
    return found


def _cases(run: Mapping[str, Any]) -> bool:
    cases = run.get("cases")
    needed = {"key", "decision", "score", "right"}
    return isinstance(cases, list) and all(
        isinstance(each, dict) and needed <= each.keys() and isinstance(each["score"], int | float) for each in cases
    )
