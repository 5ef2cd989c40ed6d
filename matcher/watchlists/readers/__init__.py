"""The formats: one file each, with `read(files, source, columns)`, imported when first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a list that is kept since it was last read needs none of what opens files
    from matcher.records import Entry, Skipped
    from matcher.watchlists.files import ListFile

    Reader = Callable[[Sequence[ListFile], str, Mapping[str, str] | None], Iterator[Entry | Skipped]]
MODULES = {
    "ofac-csv": "ofac_csv",
    "ofac-xml": "ofac_xml",
    "ofac-enhanced": "ofac_enhanced",
    "ofac-advanced": "ofac_advanced",
    "un-xml": "un_xml",
    "ch-seco": "ch_seco",
    "eu-xml": "eu_xml",
    "eu-csv": "eu_csv",
    "uk-conlist": "uk_conlist",
    "uk-sl": "uk_sl",
    "ca-xml": "ca_xml",
    "au-dfat": "au_dfat",
    "jp-mof": "jp_mof",
    "ua-nsdc": "ua_nsdc",
    "us-csl": "us_csl",
    "opensanctions-ftm": "opensanctions_ftm",
    "opensanctions-senzing": "opensanctions_senzing",
    "opensanctions-simple": "opensanctions_simple",
    "csv": "generic_csv",
    "jsonl": "generic_jsonl",
    "parquet": "generic_parquet",
}


def reader(format: str) -> Reader:  # noqa: A002 - the word of the contract
    """The reader of a format.

    >>> reader("ofac-csv").__name__
    'read'
    """
    read: Reader = import_module(f"{__name__}.{MODULES[format]}").read
    return read


def known_as(format: str, file: ListFile) -> str:  # noqa: A002 - the word of the contract
    """The registry's id of a list whose format only one list has, or that says which list it is; else empty."""
    states = getattr(import_module(f"{__name__}.{MODULES[format]}"), "known_as", None)
    return states(file) if states else ""


def published(format: str, file: ListFile) -> str:  # noqa: A002 - the word of the contract
    """ISO date that a list itself states, where its format has one and the reader knows how to find it."""
    states = getattr(import_module(f"{__name__}.{MODULES[format]}"), "published", None)
    return states(file) if states else ""
