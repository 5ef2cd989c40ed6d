"""A small whole file of each format that has none among the fixtures, as bytes, out of the readers' own tests."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from openpyxl import Workbook

from tests.watchlists.readers import (
    test_ch_seco,
    test_eu_csv,
    test_generic_jsonl,
    test_jp_mof,
    test_ofac_advanced,
    test_ofac_enhanced,
    test_ofac_xml,
    test_opensanctions_ftm,
    test_opensanctions_senzing,
    test_ua_nsdc,
    test_uk_sl,
    test_us_csl,
)


def table(header: list[str], rows: Iterable[Mapping[str, str]], title: str = "") -> bytes:
    """Rows as CSV, below a title if there is one."""
    file = io.StringIO(newline="")
    file.write(title)
    writer = csv.DictWriter(file, header)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def lines(*objects: Any) -> bytes:
    """Objects as JSON Lines."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects).encode()


def ftm() -> bytes:
    """Parties, an address and a sanction, linked by their ids and one inside the other."""
    made = test_opensanctions_ftm
    flat = made.with_properties(addressEntity=["A1"])
    nested = made.with_properties(addressEntity=[made.ADDRESS], sanctions=[made.SANCTION]) | {"id": "Q8"}
    return lines(flat, nested, made.ADDRESS, made.SANCTION, made.RELATIVE, made.POSITION)


def workbook() -> bytes:
    """Japan's list, not packed, so that damage reaches the sheets and not only the packing."""
    book = Workbook()
    book.active.title = "1.個人"
    for row in test_jp_mof.PEOPLE:
        book.active.append(row)
    for row in test_jp_mof.GROUPS:
        book.create_sheet("2.団体").append(row)
    packed, plain = io.BytesIO(), io.BytesIO()
    book.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return plain.getvalue()


def parquet() -> bytes:
    """A list of one's own as Parquet; empty where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        return b""
    rows = {"id": ["7", "8"], "name": ["Orven Marrak", "Spring Ltd"], "aliases": [["Orwin", "O. Marrak"], None]}
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(rows), file)
    return file.getvalue()


def resealed(content: bytes) -> bytes:
    """A workbook whose parts have the check sums of what is in them now, as far as it can be opened at all."""
    try:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
            for part in source.infolist():
                start = part.header_offset + 30 + len(part.filename.encode())
                target.writestr(part.filename, content[start : start + part.file_size])
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        return content
    return made.getvalue()


MADE: dict[str, Callable[[], bytes]] = {
    "ofac-xml": test_ofac_xml.LIST.encode,
    "ofac-enhanced": test_ofac_enhanced.LIST.encode,
    "ofac-advanced": test_ofac_advanced.LIST.encode,
    "ch-seco": test_ch_seco.LIST.encode,
    "uk-sl": lambda: table(test_uk_sl.HEADER, test_uk_sl.ROWS, "Report Date: 08-Oct-2026\n"),
    "us-csl": lambda: table(test_us_csl.HEADER, test_us_csl.ROWS),
    "eu-csv": lambda: test_eu_csv.table(test_eu_csv.V10, *test_eu_csv.OLD_ROWS).encode("cp1252"),
    "eu-csv-mangled": lambda: test_eu_csv.mangled(MADE["eu-csv"]().decode("cp1252")).encode("cp1252"),
    "opensanctions-ftm": ftm,
    "opensanctions-senzing": lambda: lines(test_opensanctions_senzing.PERSON),
    "ua-nsdc": lambda: json.dumps([test_ua_nsdc.PERSON, test_ua_nsdc.COMPANY], ensure_ascii=False).encode(),
    "jsonl": lambda: lines(*test_generic_jsonl.ROWS),
    "jp-mof": workbook,
    "parquet": parquet,
}  # fmt: skip
