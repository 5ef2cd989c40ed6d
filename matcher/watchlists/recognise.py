"""Which format a file has, told from what is in it.

File names lie, headers mostly do not. The first lines decide: how many fields they have, whether the first of them is
a number, which words the header holds. What is no list at all, most often an error page that a download saved, is
said so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping

from matcher.errors import UnknownFormat, WatchlistError
from matcher.watchlists.files import ListFile, head
from matcher.watchlists.xml_records import root

FORMATS = (
    "ofac-csv",
    "ofac-xml",
    "ofac-enhanced",
    "ofac-advanced",
    "un-xml",
    "ch-seco",
    "eu-xml",
    "eu-csv",
    "uk-conlist",
    "uk-sl",
    "ca-xml",
    "au-dfat",
    "jp-mof",
    "ua-nsdc",
    "us-csl",
    "opensanctions-ftm",
    "opensanctions-senzing",
    "opensanctions-simple",
    "csv",
    "jsonl",
    "parquet",
)
_ROOTS = {
    "CONSOLIDATED_LIST": "un-xml",
    "Sanctions": "ofac-advanced",
    "data-set": "ca-xml",
    "export": "eu-xml",
    "sanctionsData": "ofac-enhanced",
    "sdnList": "ofac-xml",
    "swiss-sanctions-list": "ch-seco",
}
_KEYS = {
    "opensanctions-ftm": ('"schema"', '"properties"'),
    "opensanctions-senzing": ('"RECORD_ID"', '"NAMES"'),
}
_JAPANESE = "告示日付"
_UKRAINIAN = ('"sid"', '"translit"')
_OFAC_TYPES = frozenset(("-0-", "individual", "vessel", "aircraft", "entity"))
_ALIAS_TYPES = frozenset(("aka", "fka", "nka"))
_SEPARATORS = re.compile(r"[\s_-]+")
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_HEADERS = (
    ("opensanctions-simple", "id schema name aliases identifiers dataset first_seen last_seen"),
    ("eu-csv", "entity_logical_id subject_type naal_wholename eu_ref_num"),
    ("eu-csv", "entity_logicalid entity_eu_referencenumber namealias_wholename"),
    ("uk-sl", "unique_id name_6 name_1 regime_name designation_type"),
    ("au-dfat", "reference name_of_individual_or_entity name_type committees"),
    ("us-csl", "_id source alt_names ids programs"),
    ("uk-conlist", "name_6 name_1 group_type alias_type regime group_id"),
)


def recognise(file: ListFile, columns: Mapping[str, str] | None = None) -> str:
    """The format's name; for the further files of an OFAC set `ofac-alt`, `ofac-add` or `ofac-comments`.

    Args:
        file: what to look at.
        columns: the caller's mapping of columns, which makes any table with a header a generic list.

    Raises:
        WatchlistError: it is a web page, or blank.
        UnknownFormat: no reader knows it.
    """
    if file.is_parquet:
        return "parquet"
    start = text_of(file)
    if not start.strip(" \r\n\t\x1a\ufeff"):
        raise WatchlistError(f"{file.path} holds no list, only blank lines: download it again.")
    if file.is_workbook and _JAPANESE in "".join(start.split()):
        return "jp-mof"
    if found := _published_table(start) or _ofac(start):
        return found
    return _with_header(file, start, columns)


def text_of(file: ListFile) -> str:
    """The first characters of a file that is text and no web page.

    Raises:
        WatchlistError: it is a web page.
        UnknownFormat: it is no text.
    """
    start = head(file)
    if _HTML.match(start):
        raise WatchlistError(
            f"{file.path} is a web page, not a list: the download was refused; open it in a browser to see why."
        )
    if "\0" in start or start.count("\ufffd") > len(start) // 20:
        raise UnknownFormat(f"{file.path} is not a text file; unpack it, or export it as CSV, and name that.")
    return start


def _published_table(start: str) -> str:
    """The format whose header stands in the first line, or in the second below a title; empty for none."""
    for line in start.lstrip("\ufeff").splitlines()[:2]:
        words = {_SEPARATORS.sub("_", word.strip(" \"'").casefold()) for word in re.split(r"[,;\t|]", line)}
        if found := next((name for name, header in _HEADERS if words.issuperset(header.split())), ""):
            return found
    return ""


def _ofac(start: str) -> str:
    """The OFAC file that the first whole rows belong to, or empty."""
    kinds = {_ofac_kind(row) for row in csv.reader(start.splitlines()[:5]) if row and row[0].strip(" \x1a")}
    return kinds.pop() if len(kinds) == 1 else "ofac-csv" if "ofac-csv" in kinds else ""


def _ofac_kind(row: list[str]) -> str:
    """The OFAC file that one row looks like."""
    cells = [cell.strip() for cell in row]
    if not cells[0].isdecimal() or len(cells) < 2:
        return ""
    if len(cells) > 3 and cells[2].lower() in _OFAC_TYPES and not cells[1].isdecimal():
        return "ofac-csv"
    if len(cells) == 5 and cells[1].isdecimal() and cells[2].lower() in _ALIAS_TYPES:
        return "ofac-alt"
    if len(cells) == 6 and cells[1].isdecimal():
        return "ofac-add"
    return "ofac-comments" if len(cells) == 2 and len(cells[1]) > 20 else ""


def _with_header(file: ListFile, start: str, columns: Mapping[str, str] | None) -> str:
    """The format that the header's words say."""
    if start.lstrip("\ufeff \r\n\t").startswith("<"):
        return _xml(file, start)
    if start.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
        return _json(file, start, columns)
    first = start.lstrip("\ufeff").splitlines()[0]
    words = {word.strip(" \"'").casefold() for word in re.split(r"[,;\t|]", first)}
    if columns or {"id", "name"} & words:
        return "csv"
    raise UnknownFormat(
        f"{file.path} is no list that is known: its first line is {first[:80]!r}. A list of your own needs a "
        "header with `id` and `name`; other headers are named by a mapping such as id=Ref,name=Party."
    )


def _xml(file: ListFile, start: str) -> str:
    """The XML format that the root element says.

    Raises:
        WatchlistError: it declares a document type.
        UnknownFormat: no list has that root element.
    """
    name, _ = root(file, start)
    if name in _ROOTS:
        return _ROOTS[name]
    raise UnknownFormat(
        f"{file.path} is XML of a kind that is not read: its root element is {name or 'damaged'!r}, not one of "
        f"{', '.join(_ROOTS)}; give the list as CSV ({', '.join(FORMATS)})."
    )


def _json(file: ListFile, start: str, columns: Mapping[str, str] | None) -> str:
    """The format whose keys the first JSON object has.

    Raises:
        UnknownFormat: no list has such objects.
    """
    begun = start.lstrip("\ufeff \r\n\t")
    first = begun.partition("\n")[0]
    if begun.startswith("["):
        if all(key in begun for key in _UKRAINIAN):
            return "ua-nsdc"
    elif found := next((name for name, keys in _KEYS.items() if all(key in first for key in keys)), ""):
        return found
    elif columns or all(re.search(f'"{key}"\\s*:', first, re.I) for key in ("id", "name")):
        return "jsonl"
    raise UnknownFormat(
        f"{file.path} holds JSON of a kind that is not read: its first line is {first[:60]!r}; give the list as CSV, "
        "or as one object a line with `id` and `name`."
    )
