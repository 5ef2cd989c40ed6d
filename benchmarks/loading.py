"""How long loading a list takes and how much memory it adds, each in a process of its own.

Run: python -m benchmarks.loading. Seconds are of processor time. Memory is what the process has at its most beyond what
it had before, as a multiple of the bytes of the list's files, unpacked where they are packed: of a workbook its sheets
and texts, which are XML in a ZIP file. Libraries are imported before.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
import zipfile
from importlib import import_module
from pathlib import Path

from benchmarks.reference import LISTS

_SOURCES = (
    "ofac/2024-07",
    "ofac/consolidated-2025-12",
    "un/consolidated_2026-02-27.xml",
    "ca/sema-lmes_2025-05.xml",
    "csl/consolidated_2022-05.csv.gz",
    "uk/ConList_2018-04-13.csv",
    "uk/ConList_2025-04-10.xlsx",
    "au/regulation8_consolidated_2024-12.xlsx",
    "opensanctions/targets.simple_ua_war_sanctions_2026-03-13.csv.gz",
)


def main() -> None:
    """Measure every list, or in a process of its own the one named."""
    if len(sys.argv) > 1:
        print(measured(Path(sys.argv[1])))
        return
    print("list                                     entries   seconds      MB   times the file")
    for source in _SOURCES:
        command = [sys.executable, "-m", "benchmarks.loading", str(LISTS / source)]
        subprocess.run(command, check=True, cwd=Path(__file__).resolve().parent.parent)


def measured(path: Path) -> str:
    """One line: entries, seconds, memory."""
    from matcher.watchlists import Watchlist  # noqa: PLC0415 - importing is no part of what is measured
    from matcher.watchlists.files import opened  # noqa: PLC0415

    import_module("openpyxl")
    Watchlist.load("excerpt")  # tables that every list needs are loaded now
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    started = time.process_time()
    watchlist = Watchlist.load(path)
    seconds = time.process_time() - started
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
    size = 0
    for file in path.iterdir() if path.is_dir() else [path]:
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as packed:
                size += sum(part.file_size for part in packed.infolist())
            continue
        with opened(file) as raw:
            while chunk := raw.read(2**20):
                size += len(chunk)
    name = "/".join(path.parts[-2:])[:40]
    return f"{name:<40} {len(watchlist):>7,}  {seconds:>8.2f}  {more / 1e6:>6.1f}  {more / size:>15.1f}"


if __name__ == "__main__":
    main()
