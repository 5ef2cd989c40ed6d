"""Two manifests of what should be the same run: where they differ, in sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from matcher.config import digest_of


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """What differs between a run and its repetition; empty if nothing does, the report byte for byte among it.

    Another version of the program is a difference too, though the report may have stayed the same.

    Args:
        before: the manifest of the first run.
        after: the manifest of the second.

    >>> run = {"program": {"version": "1"}, "lists": [], "input": {"sha256": "a"}, "output": {"sha256": "b"}}
    >>> differences(run, run), differences(run, run | {"output": {"sha256": "c"}})
    ([], ['The report differs: its sha256 was b and is c.'])
    """
    found = [*_version(before, after), *_settings(before, after), *_lists(before, after)]
    found += _inputs(before, after)
    if not same_report(before, after):
        found.append(f"The report differs: its {_change(before['output'], after['output'])}.")
    return found


def same_report(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether both runs wrote the same bytes."""
    return bool(before["output"]["sha256"] == after["output"]["sha256"])


def changed_since(manifest: Mapping[str, Any], folder: Path) -> list[str]:
    """What was changed by hand after the run: settings inside the manifest, or the report beside it."""
    found = []
    if "configuration_sha256" in manifest:
        digest = digest_of(manifest["configuration"])
        if digest != manifest["configuration_sha256"]:
            change = _change({"sha256": manifest["configuration_sha256"]}, {"sha256": digest})
            found.append(f"The configuration in the manifest was changed after it was written: its {change}.")
    output = manifest["output"]
    path = folder / Path(output["path"]).name
    if output["path"] != "-" and path.is_file():
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != output["sha256"]:
            found.append(f"{path} was changed after it was written: its {_change(output, {'sha256': digest})}.")
    return found


def _inputs(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Of a screening there is one; of a resolution there may be several, or none beside lists."""
    old, new = (run["inputs"] if "inputs" in run else [run["input"]] for run in (before, after))
    for one, two in zip(old, new, strict=True):
        if one["sha256"] != two["sha256"]:
            which = f"The input {one['path']}" if len(old) > 1 else "The input"
            yield f"{which} differs: its {_change(one, two)}."


def _version(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    old, new = before["program"]["version"], after["program"]["version"]
    if old != new:
        yield f"The program differs: its version was {old} and is {new}."


def _settings(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    old, new = before.get("configuration", {}), after.get("configuration", {})
    for name in sorted({*old, *new}):
        if name not in old:
            yield f"The setting {name} was not there then and is {new[name]!r}."
        elif old[name] != new.get(name):
            yield f"The setting {name} was {old[name]!r} and is {new.get(name)!r}."


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
