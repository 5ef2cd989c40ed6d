"""How many microseconds a word takes to be read in Latin letters, script by script.

`load` is what the words that bring a script's tables take beyond the others; `new` a word that was not read before,
once the tables are there; `known` one that was. The words are those of fixtures/cases/readings_*.csv. Run from the root
of the checkout:

    python -m benchmarks.readings --json readings.json
"""

from __future__ import annotations

import argparse
import csv
import json
import platform
from collections import defaultdict
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Any

from matcher.text import translit
from matcher.text.tokenise import words

CASES = Path(__file__).resolve().parent.parent / "fixtures" / "cases"
REPEATS = 5


def main() -> None:
    """Measure, print a table, write JSON if asked to."""
    options = argparse.ArgumentParser(description="Microseconds for the readings of a word.")
    options.add_argument("--json", type=Path, help="write the figures here")
    target = options.parse_args().json
    scripts = {script: measure(script, forms) for script, forms in sorted(forms_by_script().items())}
    print(f"{'script':<14}{'words':>6}{'readings':>10}{'load ms':>10}{'new µs':>10}{'known µs':>10}")
    for script, row in scripts.items():
        rest = "".join(f"{row[name]:>10.2f}" for name in ("readings", "load_ms", "new_us", "known_us"))
        print(f"{script:<14}{row['words']:>6}{rest}")
    if target:
        figures = {"python": platform.python_version(), "scripts": scripts}
        target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def forms_by_script() -> dict[str, list[str]]:
    """Normalised words, each once."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for path in sorted(CASES.glob("readings_*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(line for line in lines if not line.startswith("#")):
                for word in words(row["word"]):
                    found[word.script][word.form] = None
    return {script: list(forms) for script, forms in found.items() if len(forms) > 1}


def measure(script: str, forms: list[str]) -> dict[str, Any]:
    """Figures of one script: milliseconds for all its tables, microseconds for the middling word."""
    first = [timed(script, form) for form in forms]
    new = median(first)
    again = [min(timed(script, form) for _ in range(REPEATS)) for form in forms]
    count = sum(len(translit.readings(form, script)) for form in forms)
    return {
        "words": len(forms),
        "readings": round(count / len(forms), 2),
        "load_ms": round(max(0.0, sum(first) - new * len(first)) / 1000, 2),
        "new_us": round(new, 2),
        "known_us": round(median(again), 2),
    }


def timed(script: str, form: str) -> float:
    """Microseconds for one word."""
    start = perf_counter_ns()
    translit.readings(form, script)
    return (perf_counter_ns() - start) / 1000


if __name__ == "__main__":
    main()
