"""Judgements from CSV: those that another store exported, or the white list that somebody has kept until now.

A white list has a row for each pair of a name and an entry that were found to be different parties. It tells little of
either, so the judgement is bound to what it does tell of the mention, and to the entry as the list has it now. A row
without a reference or birth date holds for everybody of that name: that is what such a list means, and it is said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from matcher.errors import ConfigError, InputError
from matcher.mentions import InputFile, read_mentions
from matcher.mentions.headers import plain as plain_header
from matcher.records import Entry, Mention, Skipped
from matcher.report.formulas import unguarded
from matcher.review.facts import entry_facts, mention_facts, refuse_malformed
from matcher.review.judgements import VERDICTS, Judgement, expiry, verdict_of

OURS = ("name", "entry_id", "source", "id", "birth_date", "countries", "verdict", "reason", "author", "date", "expires")
"""The columns of a white list; `name` and `entry_id` it must have."""
_EXPORTED = ("verdict", "mention_facts", "entry_facts")


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file gave.

    Attributes:
        judgements: to be recorded.
        left: a sentence for each row that was not taken.
        wide: how many judgements hold for everybody of a name.
    """

    judgements: list[Judgement]
    left: list[str]
    wide: int


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a row does not say.

    Attributes:
        author: who judged.
        reason: why.
        expires: from when it holds no more.
        time: UTC time.
    """

    author: str
    reason: str
    expires: str
    time: str


def import_judgements(
    path: str, entries: Iterable[Entry], defaults: Defaults, *, columns: Mapping[str, str] | None = None
) -> Imported:
    """Read judgements from a CSV or XLSX file.

    Args:
        path: what `judgements export` wrote, or a white list.
        entries: of the lists, for a white list.
        defaults: what holds where a row does not say.
        columns: of a white list, ours -> theirs.

    Raises:
        ConfigError: there is no such column of ours.
        InputError: it cannot be read, or lacks a column.
    """
    header = _header(path)
    if {plain_header(name) for name in header} >= set(map(plain_header, _EXPORTED)):
        return _gathered(_exported(path))
    theirs = _columns(path, header, columns or {})
    by_id: dict[str, list[Entry]] = {}
    for entry in entries:
        by_id.setdefault(entry.id, []).append(entry)
    return _gathered(_white(path, theirs, by_id, defaults))


def is_export(path: str) -> bool:
    """Whether a file is what `judgements export` wrote, so that no list is needed."""
    return {plain_header(name) for name in _header(path)} >= set(map(plain_header, _EXPORTED))


def _gathered(items: Iterable[Judgement | str]) -> Imported:
    found = list(items)
    judgements = [each for each in found if isinstance(each, Judgement)]
    wide = sum(bool(each.mention.get("partial")) and not _narrow(each.mention) for each in judgements)
    return Imported(judgements, [each for each in found if isinstance(each, str)], wide)


def _narrow(mention: Mapping[str, Any]) -> bool:
    return bool(mention.get("id") or mention.get("birth_date"))


def _header(path: str) -> tuple[str, ...]:
    """The columns of the file."""
    with InputFile(path) as source:
        try:
            next(read_mentions(source, format=_form(source)), None)
        except InputError:  # no column looks like a name, which is no matter here
            if not source.header:
                raise
        return source.header


def _form(source: InputFile) -> str | None:
    """CSV whatever the file is called, unless it is a workbook."""
    return None if source.head()[0].startswith(b"PK") else "csv"


def _columns(path: str, header: tuple[str, ...], given: Mapping[str, str]) -> dict[str, str]:
    """Our columns that the file has, with its headers."""
    if unknown := sorted(set(given) - set(OURS)):
        raise ConfigError(f"There is no column {unknown[0]!r} of a white list; there are {', '.join(OURS)}.")
    there = {plain_header(name): name for name in header}
    found = {ours: given.get(ours) or there.get(plain_header(ours), "") for ours in OURS}
    for name in ("name", "entry_id"):
        if not found[name]:
            raise InputError(
                f"{path} has no column {name!r}: map it, such as --columns name=Customer,entry_id=ListId. Its columns "
                f"are {', '.join(map(repr, header))}.",
                path=path,
                column=name,
            )
    return {ours: theirs for ours, theirs in found.items() if theirs}


def _white(
    path: str, columns: Mapping[str, str], by_id: Mapping[str, list[Entry]], defaults: Defaults
) -> Iterator[Judgement | str]:
    source = InputFile(path)
    items = read_mentions(
        source,
        name_column=columns["name"],
        id_column=columns.get("id"),
        birth_date_column=columns.get("birth_date"),
        country_column=columns.get("countries"),
        format=_form(source),
    )
    for item in items:
        if isinstance(item, Skipped):
            yield f"line {item.row}: {item.reason}"
            continue
        try:
            yield _row(item, columns, by_id, defaults)
        except ConfigError as error:
            yield f"line {item.row}: {error}"


def _row(
    mention: Mention, columns: Mapping[str, str], by_id: Mapping[str, list[Entry]], defaults: Defaults
) -> Judgement:
    """The judgement of a row.

    Raises:
        ConfigError: it cannot be understood.
    """

    def told(name: str) -> str:
        return mention.fields.get(columns.get(name, ""), "").strip() if name in columns else ""

    verdict = verdict_of(told("verdict")) if told("verdict") else "different"
    if not mention.text:
        raise ConfigError("it has no name.")
    if not verdict:
        raise ConfigError(f"{told('verdict')!r} is none of {', '.join(VERDICTS)}.")
    entry = _entry(told("entry_id"), told("source"), by_id)
    known = replace(mention, fields={}, aliases=(), kind=None)
    return Judgement(
        verdict=verdict,
        reason=told("reason") or defaults.reason,
        author=told("author") or defaults.author,
        time=_day(told("date")) or defaults.time,
        expires=expiry(told("expires"), date.fromisoformat(defaults.time[:10])) or defaults.expires,
        mention={**mention_facts(known), "partial": True},
        entry=entry_facts(entry),
        via="import",
    )


def _entry(name: str, source: str, by_id: Mapping[str, list[Entry]]) -> Entry:
    """The entry of an id.

    Raises:
        ConfigError: there is none, or several lists have one.
    """
    found = [each for each in by_id.get(name, []) if source in ("", each.source)]
    if not found:
        raise ConfigError(f"the entry {name or '(none)'} is not in the lists{f' ({source})' if source else ''}.")
    if len(found) > 1:
        raise ConfigError(f"the entry {name} is in {', '.join(each.source for each in found)}; add a column source.")
    return found[0]


def _day(text: str) -> str:
    if not text:
        return ""
    try:
        return date.fromisoformat(text[:10]).isoformat() + "T00:00:00Z"
    except ValueError:
        raise ConfigError(f"the date {text!r} is not written as 2026-11-27.") from None


def _exported(path: str) -> Iterator[Judgement | str]:
    for item in read_mentions(InputFile(path), name_column="verdict", format="csv"):
        if isinstance(item, Skipped):
            yield f"line {item.row}: {item.reason}"
            continue
        cells = {name: unguarded(cell) for name, cell in item.fields.items()}
        try:
            score, verdict = cells["score"], verdict_of(cells["verdict"])
            if not verdict or not cells["author"] or not cells["reason"]:
                raise ValueError("verdict, author or reason is missing")
            mention, entry = json.loads(cells["mention_facts"]), json.loads(cells["entry_facts"])
            refuse_malformed(mention, entry)
            yield Judgement(
                verdict=verdict,
                reason=cells["reason"],
                author=cells["author"],
                time=cells["time"],
                expires=expiry(cells["expires"], date.fromisoformat(cells["time"][:10])),
                mention=mention,
                entry=entry,
                score=float(score) if score else None,
                via="import",
            )
        except (KeyError, ValueError, TypeError, RecursionError, ConfigError) as error:
            yield f"line {item.row}: it is no exported judgement ({error})."
