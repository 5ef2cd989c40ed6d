"""Mentions: the names to look up, read from tables, workbooks, Parquet, JSON Lines and plain lists, as a stream.

Every input row gives exactly one `Mention`, or one `Skipped` that says why it could not be read, in input order.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from matcher.errors import ConfigError, InputError
from matcher.mentions.encoding import checked, detect
from matcher.mentions.lines import decoded
from matcher.mentions.read_csv import read_csv
from matcher.mentions.read_jsonl import read_jsonl
from matcher.mentions.read_lines import read_lines
from matcher.mentions.read_parquet import is_parquet, read_parquet
from matcher.mentions.read_xlsx import read_xlsx
from matcher.mentions.selection import Selection
from matcher.mentions.signature import foreign
from matcher.mentions.sniff import find_delimiter, input_format
from matcher.mentions.source import InputFile
from matcher.mentions.workbook import is_workbook
from matcher.records import Kind, Mention, Skipped

__all__ = ["InputFile", "read_mentions"]

FORMATS = ("csv", "jsonl", "lines", "xlsx", "parquet")


def read_mentions(
    source: str | Path | IO[Any] | InputFile,
    *,
    name_column: str | Iterable[str] | None = None,
    given_column: str | None = None,
    family_column: str | None = None,
    id_column: str | None = None,
    kind_column: str | None = None,
    birth_date_column: str | None = None,
    country_column: str | None = None,
    sex_column: str | None = None,
    identifier_column: str | Iterable[str] | None = None,
    kind: Kind | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    format: str | None = None,  # noqa: A002 - the word that the command line uses
    sheet: str | None = None,
    strict: bool = False,
) -> Iterator[Mention | Skipped]:
    r"""Read the names to look up from a file or stream, row by row.

    The input is opened and its header read at once; rows are read when asked for, in memory that does not grow with the
    input. Packed input (gzip) is unpacked.

    Args:
        source: a path, `-` for standard input, a stream opened for bytes, or an `InputFile`.
        name_column: the column of the name, found by its header if not given. Several are several names of one row.
        given_column: column of the given name, with `family_column` instead of `name_column`.
        family_column: column of the family name.
        id_column: column of the caller's own reference.
        kind_column: column of the kind: person, company, ship, ...
        birth_date_column: column of the birth date, in any usual form.
        country_column: column of countries, several separated by `;`.
        sex_column: column of the sex.
        identifier_column: column or columns of official numbers, several separated by `;`.
        kind: kind of every row that does not say.
        encoding: of the text, told by its bytes if not given.
        delimiter: between cells, told by the header if not given.
        format: `csv`, `jsonl`, `lines`, `xlsx` or `parquet`, told by what the input begins with and its ending if not
            given.
        sheet: of a workbook, by its name or its number from 1; the first one if not given.
        strict: whether the first row that cannot be read stops the run.

    Returns:
        A `Mention` for each row, a `Skipped` for each that cannot be read, in input order.

    Raises:
        ConfigError: there is no such encoding, delimiter or format, or only one of given and family name is chosen.
        InputError: the input cannot be opened, is empty, is in another encoding, or lacks a column.
        MissingDependency: it is Parquet, and pyarrow is not installed.

    >>> import io
    >>> [m.text for m in read_mentions(io.BytesIO("姓名,城市\n金正恩,平壤\n".encode()))]
    ['金正恩']
    """
    chosen = Selection(
        names=_several(name_column),
        given=given_column,
        family=family_column,
        id=id_column,
        kind=kind_column,
        birth_date=birth_date_column,
        country=country_column,
        sex=sex_column,
        identifiers=_several(identifier_column),
        default_kind=kind,
    )
    given = source if isinstance(source, InputFile) else InputFile(source)
    try:
        if _checked_format(format) == "xlsx" or (format is None and is_workbook(given.head()[0])):
            given.format = "xlsx"
            return _closing(given, read_xlsx(given, chosen, sheet=sheet, strict=strict))
        if sheet is not None:
            raise ConfigError(f"{given.name} is no Excel workbook, so it has no sheet {sheet!r}; leave --sheet out.")
        if _checked_format(format) == "parquet" or (format is None and is_parquet(given.head()[0])):
            given.format = "parquet"
            return _closing(given, read_parquet(given, chosen, strict=strict))
        return _closing(given, _read(given, chosen, encoding=encoding, delimiter=delimiter, form=format, strict=strict))
    except BaseException:
        given.close()
        raise


def _read(
    source: InputFile, chosen: Selection, *, encoding: str | None, delimiter: str | None, form: str | None, strict: bool
) -> Iterator[Mention | Skipped]:
    head = _beginning(source, encoding)
    source.format = _checked_format(form) or input_format(source.path, head, chosen)
    lines = decoded(source.chunks(), source.encoding, path=source.path)
    if source.format == "jsonl":
        return read_jsonl(source, lines, chosen, head=head, strict=strict)
    if source.format == "lines":
        return read_lines(source, lines, chosen)
    sign = _checked_delimiter(delimiter) or find_delimiter(head, chosen)
    return read_csv(source, lines, chosen, delimiter=sign, strict=strict)


def _beginning(source: InputFile, encoding: str | None) -> str:
    """Settle the encoding and give the text that the input begins with."""
    head, complete = source.head()
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise InputError(f"{source.name} is empty; it needs at least one name.", path=source.path)
    if other := foreign(head, any_signs=bool(encoding)):
        raise InputError(f"{source.name} is {other}.", path=source.path)
    if encoding:
        source.encoding = checked(encoding)
    else:
        try:
            source.encoding, source.guessed = detect(head, complete)
        except InputError as error:
            raise InputError(f"{source.name}: {error}", path=source.path, row=error.row) from None
    decoder = codecs.getincrementaldecoder(source.encoding)("replace")
    return decoder.decode(head, final=False)


def _closing(source: InputFile, rows: Iterator[Mention | Skipped]) -> Iterator[Mention | Skipped]:
    try:
        yield from rows
        source.finish()
    finally:
        source.close()


def _several(columns: str | Iterable[str] | None) -> tuple[str, ...]:
    if columns is None:
        return ()
    return (columns,) if isinstance(columns, str) else tuple(columns)


def _checked_format(form: str | None) -> str:
    if form is not None and form not in FORMATS:
        raise ConfigError(f"{form!r} is no format of an input; it is one of {', '.join(FORMATS)}.")
    return form or ""


def _checked_delimiter(delimiter: str | None) -> str:
    if delimiter is None:
        return ""
    sign = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"}.get(delimiter, delimiter)
    if len(sign) != 1 or sign in '\r\n"':
        raise ConfigError(f"{delimiter!r} is no delimiter; it is one sign, such as ';' or 'tab'.")
    return sign
