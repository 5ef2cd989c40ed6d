"""Two manifests of what should be the same run: where they differ, in sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """What differs between a run and its repetition; empty if the report is the same, byte for byte.

    Args:
        before: the manifest of the first run.
        after: the manifest of the second.

    >>> run = {"lists": [], "input": {"sha256": "a"}, "output": {"sha256": "b"}}
    >>> differences(run, run), differences(run, run | {"output": {"sha256": "c"}})
    ([], ['The report differs: its sha256 was b and is c.'])
    """
    found = [*_settings(before, after), *_lists(before, after)]
    if before["input"]["sha256"] != after["input"]["sha256"]:
        found.append(f"The input differs: its {_change(before['input'], after['input'])}.")
    if before["output"]["sha256"] != after["output"]["sha256"]:
        found.append(f"The report differs: its {_change(before['output'], after['output'])}.")
    return found


def changed_since(manifest: Mapping[str, Any], folder: Path) -> str:
    """A sentence if the report that lies beside its manifest is not the one that was written; else empty."""
    output = manifest["output"]
    path = folder / Path(output["path"]).name
    if output["path"] == "-" or not path.is_file():
        return ""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest == output["sha256"]:
        return ""
    return f"{path} was changed after it was written: its {_change(output, {'sha256': digest})}."


def versions(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """A sentence if another version of the program ran the second time; else empty."""
    old, new = before["program"]["version"], after["program"]["version"]
    return "" if old == new else f"The first run was made with version {old}, this one with {new}."


def _settings(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    old, new = before.get("configuration", {}), after.get("configuration", {})
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield f"The setting {name} was {old.get(name)!r} and is {new.get(name)!r}."


def _lists(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    old = {each["id"]: each for each in before["lists"]}
    new = {each["id"]: each for each in after["lists"]}
    for name in sorted({*old, *new}):
        if name not in new:
            yield f"The list {name} is missing now."
        elif name not in old:
            yield f"The list {name} was not there then."
        elif old[name]["sha256"] != new[name]["sha256"]:
            counts = f"{old[name]['entries']} entries then, {new[name]['entries']} now"
            yield f"The list {name} differs: its {_change(old[name], new[name])} ({counts})."


def _change(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    return f"sha256 was {before['sha256'][:16]} and is {after['sha256'][:16]}"
