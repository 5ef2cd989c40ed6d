"""Small made-up lists for the tests of freshness."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from matcher.watchlists.registry import LISTINGS, Listing

FIRST = ["Orven", "Tassilo", "Marrak", "Bellwin", "Zerrin", "Quorn", "Haldis", "Ruvek", "Ostrid", "Fenwar"]
SECOND = ["Valdric", "Umberlin", "Praxted", "Solvane", "Kestrin", "Dornach", "Yelvar", "Ibrect", "Nuvolin", "Trasker"]


def names(count: int) -> list[str]:
    """So many different names."""
    return [f"{FIRST[n % 10]} {SECOND[n // 10 % 10]}{'' if n < 100 else f' {n}'}" for n in range(count)]


def own(people: Iterable[str], *, born: str = "1961") -> bytes:
    """A list of one's own as CSV."""
    rows = "".join(f"P{n},{name},person,{born},Alias {name}\n" for n, name in enumerate(people, 1))
    return f"id,name,kind,birth_date,aliases\n{rows}".encode()


def un(people: Iterable[str], day: str = "2026-11-01", tag: str = "INDIVIDUAL") -> bytes:
    """The United Nations' list as XML, with the element of a person renamed if wished."""
    records = "".join(
        f"<{tag}><DATAID>{n}</DATAID><FIRST_NAME>{name}</FIRST_NAME><UN_LIST_TYPE>X</UN_LIST_TYPE>"
        f"<REFERENCE_NUMBER>QDi.{n:03}</REFERENCE_NUMBER></{tag}>\n"
        for n, name in enumerate(people, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="{day}T00:00:00">'
        f"<INDIVIDUALS>\n{records}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>\n"
    ).encode()


def own_listing(*urls: str, **more: object) -> Listing:
    """A list of one's own at these addresses."""
    return replace(Listing("own", "", "own", "auto", urls=urls), **more)  # type: ignore[arg-type]


def un_listing(*urls: str, **more: object) -> Listing:
    """The United Nations' list at these addresses, small as it is."""
    return replace(LISTINGS["un-sc"], urls=urls, fewest=1, **more)  # type: ignore[arg-type]


def resized(path: Path, size: bytes) -> None:
    """Let the sheets of a workbook say that they are of another size."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="%b"' % size, content))
