"""Read the JSON Lines that a run wrote back into results, so that other forms can be made without screening again."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from matcher.errors import InputError
from matcher.records import Entry, Evidence, Identifier, ListedName, Match, Mention, Result, Skipped

_DECISIONS = frozenset(("match", "review", "clear", "suppressed", "unscreenable"))
_KEYS = """rank decision score entry_id source entry_kind entry_name matched_name name_type queried programs countries
    birth_dates identifiers aliases explanation evidence"""
_KNOWN = frozenset(_KEYS.split())


class Fields(dict[str, str]):
    """The input columns of one result by key, and as they were: in JSON two columns `note` are `note` and `note (2)`.

    Attributes:
        headers: as written in the input.
        cells: their values.

    >>> Fields({"note": "a", "note (2)": "b"}, ("note", "note")).headers
    ('note', 'note')
    """

    def __init__(self, values: Mapping[str, str], columns: Sequence[str] = ()) -> None:
        super().__init__(values)
        self.cells = tuple(values.values())
        self.headers = tuple(columns) if _are_keys_of(columns, values) else tuple(values)


def read_results(source: str | Path, columns: Sequence[str] = ()) -> Iterator[Result | Skipped]:
    """The results in a JSON Lines report, in its order, one at a time.

    What JSON Lines does not hold of an entry (addresses, remarks, ...) is empty.

    Args:
        source: path of the report, packed (`.gz`) or not; `-` for standard input.
        columns: the headers of the input that was screened, if they are known.

    Raises:
        InputError: the file cannot be read, or a line is no result; says the line.
    """
    name = "standard input" if source == "-" else str(source)
    with _opened(source) as stream:
        lines = _lines(stream, name)
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _parsed(line, number, name, columns)


def result(data: Mapping[str, Any], columns: Sequence[str] = ()) -> Result | Skipped:
    """One result from the plain values of its line.

    >>> result({"mention": {"text": "Jon", "id": ""}, "decision": "clear", "matches": []}).decision
    'clear'

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it is none.
    """
    given = data["mention"]
    fields = Fields({key: _text(value) for key, value in data.get("fields", {}).items()}, columns)
    if data["decision"] not in _DECISIONS:
        raise ValueError(f"there is no decision {data['decision']!r}")
    if "id" not in given:
        return Skipped(_text(data["reason"]), text=_text(given["text"]), row=given.get("row"), fields=fields)
    mention = mention_of(given, fields)
    matches = tuple(_match(each, mention) for each in data.get("matches", ()))
    return Result(mention, data["decision"], matches, more=int(data.get("more", 0)), reason=data.get("reason", ""))


def mention_of(given: Mapping[str, Any], fields: Mapping[str, str]) -> Mention:
    """The mention in a line, with its input columns."""
    return Mention(
        text=_text(given["text"]),
        id=_text(given["id"]),
        kind=given.get("kind"),
        birth_date=_text(given.get("birth_date", "")),
        countries=_texts(given.get("countries", ())),
        identifiers=_identifiers(given.get("identifiers", ())),
        sex=_text(given.get("sex", "")),
        aliases=_texts(given.get("aliases", ())),
        start=given.get("start"),
        end=given.get("end"),
        fields=fields,
        row=given.get("row"),
    )


def _match(data: Mapping[str, Any], mention: Mention) -> Match:
    score = float(data["score"])
    if not 0.0 <= score <= 1.0 or data["decision"] not in _DECISIONS:
        raise ValueError("its score or decision is none")
    return Match(
        mention=mention,
        entry=_entry(data),
        name=_text(data["matched_name"]),
        score=score,
        name_type=cast(Any, _text(data["name_type"])),
        decision=data["decision"],
        evidence=tuple(_evidence(each) for each in data.get("evidence", ())),
        queried=_text(data.get("queried", "")),
        sentence=_text(data.get("explanation", "")),
        extra={key: value for key, value in data.items() if key not in _KNOWN},
    )


def _entry(data: Mapping[str, Any]) -> Entry:
    names = tuple(ListedName(_text(each["text"]), each["type"]) for each in data.get("aliases", ()))
    return Entry(
        id=_text(data["entry_id"]),
        source=_text(data["source"]),
        kind=cast(Any, _text(data["entry_kind"])),
        names=names or (ListedName(_text(data["entry_name"])),),
        identifiers=_identifiers(data.get("identifiers", ())),
        programs=_texts(data.get("programs", ())),
        countries=_texts(data.get("countries", ())),
        birth_dates=_texts(data.get("birth_dates", ())),
    )


def _evidence(data: Mapping[str, Any]) -> Evidence:
    feature, left, right = (_text(data[name]) for name in ("feature", "left", "right"))
    return Evidence(feature, left, right, float(data["bits"]), _text(data["text"]))


def _identifiers(values: Any) -> tuple[Identifier, ...]:
    return tuple(Identifier(_text(v["type"]), _text(v["value"]), _text(v.get("issuer", ""))) for v in values)


def _texts(values: Any) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError("one text stands where there should be several")
    return tuple(_text(value) for value in values)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _are_keys_of(columns: Sequence[str], values: Mapping[str, str]) -> bool:
    return len(columns) == len(values) and all(
        key == header or key.startswith(f"{header} (") for key, header in zip(values, columns, strict=True)
    )


def _parsed(line: str, number: int, name: str, columns: Sequence[str]) -> Result | Skipped:
    try:
        return result(json.loads(line), columns)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        why = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise InputError(
            f"Line {number} of {name} is no result of a screening ({why[:200]}); "
            "it takes what `matcher screen -o results.jsonl` writes.",
            path=name,
            row=number,
        ) from error


@contextmanager
def _opened(source: str | Path) -> Iterator[IO[bytes]]:
    if source == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(source).open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
            file.seek(0)
            yield cast(IO[bytes], gzip.GzipFile(fileobj=file)) if packed else file
    except FileNotFoundError as error:
        raise InputError(f"{source} does not exist; check the path.", path=str(source)) from error
    except IsADirectoryError as error:
        raise InputError(f"{source} is a folder; name a file in it.", path=str(source)) from error


def _lines(stream: IO[bytes], name: str) -> Iterator[str]:
    number = 0
    try:
        for number, line in enumerate(stream, 1):
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"Line {number} of {name} is not UTF-8, so it is no JSON Lines.", path=name) from error
    except (OSError, EOFError) as error:
        raise InputError(f"{name} cannot be read beyond line {number}: {error}.", path=name) from error
