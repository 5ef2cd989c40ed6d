"""The same job side by side: changed forms of OFAC's names and clean names, looked up by this and by other libraries.

    python benchmarks/peers.py [--names 400] [--seed 1] [--only matcher] [--json peers.json] [--html peers.html]

Half of the names are changed forms of listed names (one of each kind of change in turn), half are people and companies
on no list. Each library gives its ten best entries for a name, on one processor. Its alerts are counted at the score at
which it still finds 95 % of the changed forms, so that all are asked the same. What is not installed is said to be
missing: `pip install sparse_dot_topn scikit-learn string_grouper splink nomenklatura`.
"""

# ruff: noqa: PLC0415 - what is not installed is told, and the others run

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
from reference import OFAC, labelled

from matcher import Matcher, Watchlist
from matcher.evaluation.metrics import interval
from matcher.evaluation.plots import Bar, Bars
from matcher.evaluation.sheet import Column, Section, Sheet, Table, figure
from matcher.evaluation.variants import EXACT, variants
from matcher.evaluation.write_sheet import json_text, write_sheet

TOP = 10
WANTED = 0.95
WARM = 50
"""Names looked up before the clock starts, so that tables are loaded."""
NGRAM = 3
LIKELY = 50
"""Candidates that the slow scorer is given: those nearest by 3-grams."""
Found = list[list[tuple[str, float]]]


@dataclass(frozen=True)
class Job:
    """What is asked: the listed names with the ids of their entries, and names, with the id that each should find."""

    listed: list[str]
    ids: list[str]
    names: list[str]
    wanted: list[str]


@dataclass(frozen=True)
class Row:
    """What a library did: names a second with and without making ready, recall, alerts; None where it is missing."""

    library: str
    version: str
    ready_seconds: float | None = None
    names_per_second: float | None = None
    recall_at_1: float | None = None
    recall_at_10: float | None = None
    threshold: float | None = None
    alerts_per_1000: float | None = None
    note: str = ""


def job(watchlist: Watchlist, count: int, seed: int) -> Job:
    """Half changed forms, one of each kind in turn, half clean names."""
    by_kind = defaultdict(list)
    for each in variants(watchlist, seed=seed, each=count, exact=count):
        by_kind[each.how].append(each)
    by_kind.pop(EXACT)
    turns = [each for group in zip(*by_kind.values(), strict=False) for each in group][:count]
    clean = [row["name"] for kind in ("global", "us", "companies") for row in labelled(f"clean_{kind}")]
    people = random.Random(seed).sample(clean, count)
    listed = [(name.text, entry.id) for entry in watchlist for name in entry.names]
    names = [each.text for each in turns] + people
    wanted = [each.listed.id for each in turns] + [""] * len(people)
    return Job([text for text, _ in listed], [id_ for _, id_ in listed], names, wanted)


def ours(work: Job) -> tuple[Found, float, float]:
    """This library: timed as it screens, at its default threshold; the best entries are asked for without one."""
    watchlist = Watchlist.load(OFAC)
    start = process_time()
    matcher = Matcher(watchlist)
    list(matcher.match_all(work.names[:WARM], limit=TOP))
    ready = process_time()
    list(matcher.match_all(work.names, limit=TOP))
    seconds = process_time() - ready
    results = matcher.match_all(work.names, limit=TOP, min_score=0.0)
    return [[(m.entry.id, m.score) for m in result.matches] for result in results], ready - start, seconds


def rapidfuzz(work: Job) -> tuple[Found, float, float]:
    """Every name against every listed name: token_sort_ratio of RapidFuzz."""
    from rapidfuzz import fuzz, process, utils

    start = process_time()
    listed = [utils.default_process(name) for name in work.listed]
    ready = process_time()
    found = []
    for name in work.names:
        row = process.cdist([utils.default_process(name)], listed, scorer=fuzz.token_sort_ratio, dtype=np.uint8)[0]
        best = np.argpartition(-row.astype(int), 10 * TOP)[: 10 * TOP]
        found.append(entries(work, ((place, row[place] / 100) for place in best)))
    return found, ready - start, process_time() - ready


def sparse(work: Job, top: int = TOP) -> tuple[Found, float, float]:
    """Cosine of 3-grams weighted by their rarity: scikit-learn and sparse_dot_topn."""
    start = process_time()
    vectors, table = _fitted(work)
    ready = process_time()
    from sparse_dot_topn import sp_matmul_topn

    near = sp_matmul_topn(vectors.transform(work.names), table, top_n=5 * top, threshold=0.1, n_threads=1)
    found = [
        entries(work, zip(near.indices[a:b], near.data[a:b], strict=True), top)
        for a, b in zip(near.indptr, near.indptr[1:], strict=False)
    ]
    return found, ready - start, process_time() - ready


def _fitted(work: Job) -> tuple[Any, Any]:
    import sparse_dot_topn  # noqa: F401 - missing is told before the work begins
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(NGRAM, NGRAM), lowercase=True).fit(work.listed)
    return vectors, vectors.transform(work.listed).T.tocsr()


def string_grouper(work: Job) -> tuple[Found, float, float]:
    """`match_strings` of string_grouper."""
    import pandas as pd
    from string_grouper import StringGrouper

    start = process_time()
    grouper = StringGrouper(
        pd.Series(work.listed), pd.Series(work.names), max_n_matches=5 * TOP, min_similarity=0.1, number_of_processes=1
    )
    pairs = grouper.fit().get_matches()
    rows: list[list[tuple[int, float]]] = [[] for _ in work.names]
    for place, score, number in zip(pairs["left_index"], pairs["similarity"], pairs["right_index"], strict=True):
        rows[number].append((place, score))
    return [entries(work, row) for row in rows], 0.0, process_time() - start


def splink(work: Job) -> tuple[Found, float, float]:
    """A Splink model on the one column there is: levels of Jaro-Winkler, blocked by words in common."""
    import pandas as pd
    import splink.comparison_library as levels
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    start = process_time()

    def frame(names: Sequence[str]) -> Any:
        words = [sorted(name.casefold().replace(",", " ").split(), key=len, reverse=True) for name in names]
        parts = [[*row, "", ""][:2] for row in words]
        return pd.DataFrame(
            {"unique_id": range(len(names)), "name": [" ".join(sorted(row)) for row in words],
             "longest": [part[0] or None for part in parts], "second": [part[1] or None for part in parts],
             "begins": [part[0][:4] or None for part in parts]}
        )  # fmt: skip

    rules = [block_on("longest"), block_on("second"), block_on("begins")]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[levels.JaroWinklerAtThresholds("name", [0.97, 0.92, 0.85, 0.75])],
        blocking_rules_to_generate_predictions=rules,
        probability_two_random_records_match=1e-4,
    )
    base = DuckDBAPI()
    linker = Linker([base.register(frame(names)) for names in (work.listed, work.names)], settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("longest"))
    ready = process_time()
    pairs = linker.inference.predict().as_pandas_dataframe()
    rows: list[list[tuple[int, float]]] = [[] for _ in work.names]
    for place, number, score in zip(
        pairs["unique_id_l"], pairs["unique_id_r"], pairs["match_probability"], strict=True
    ):
        rows[number].append((place, score))
    return [entries(work, row) for row in rows], ready - start, process_time() - ready


def nomenklatura(work: Job) -> tuple[Found, float, float]:
    """logic-v2 of nomenklatura, on the fifty names nearest by 3-grams: it has no search of its own without a server."""
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    def entity(name: str) -> Any:
        made = model.make_entity("LegalEntity")
        made.id = name
        made.add("name", name)
        return made

    start = process_time()
    near, _, _ = sparse(work, LIKELY)
    config = LogicV2.default_config()
    names: dict[str, list[str]] = defaultdict(list)
    for text, id_ in zip(work.listed, work.ids, strict=True):
        names[id_].append(text)
    found = []
    for name, row in zip(work.names, near, strict=True):
        asked = entity(name)
        scored = [
            (id_, max(LogicV2.compare(asked, entity(each), config).score for each in names[id_])) for id_, _ in row
        ]
        found.append(sorted(scored, key=lambda each: (-each[1], each[0]))[:TOP])
    return found, 0.0, process_time() - start


def entries(work: Job, places: Iterable[tuple[int, float]], top: int = TOP) -> list[tuple[str, float]]:
    """The best entries of some listed names, each once."""
    best: dict[str, float] = {}
    for place, score in places:
        id_ = work.ids[place]
        best[id_] = max(best.get(id_, 0.0), float(score))
    return list(islice(sorted(best.items(), key=lambda each: (-each[1], each[0])), top))


PEERS: dict[str, tuple[str, Callable[[Job], tuple[Found, float, float]]]] = {
    "matcher": ("watchlist-matcher", ours),
    "RapidFuzz cdist, token_sort_ratio": ("rapidfuzz", rapidfuzz),
    "sparse_dot_topn, 3-grams": ("sparse_dot_topn", sparse),
    "string_grouper": ("string_grouper", string_grouper),
    "Splink, name column alone": ("splink", splink),
    "nomenklatura logic-v2 on 3-grams": ("nomenklatura", nomenklatura),
}


def measured(library: str, package: str, run: Callable[[Job], tuple[Found, float, float]], work: Job) -> Row:
    """The row of one library."""
    number = ""
    try:
        number = version(package)
        found, ready, seconds = run(work)
    except PackageNotFoundError:
        return Row(library, "", note="not installed")
    except Exception as error:
        return Row(library, number, note=f"broke: {type(error).__name__}: {error}"[:200])
    places = [
        next((at for at, (id_, _) in enumerate(row, 1) if id_ == want), 0)
        for row, want in zip(found, work.wanted, strict=True)
    ]
    listed = [n for n, want in enumerate(work.wanted) if want]
    own = sorted((found[n][places[n] - 1][1] if places[n] else 0.0 for n in listed), reverse=True)
    line = own[round(WANTED * len(listed)) - 1]
    clean = [row[0][1] if row else 0.0 for row, want in zip(found, work.wanted, strict=True) if not want]
    return Row(
        library,
        number,
        ready,
        len(work.names) / seconds,
        sum(places[n] == 1 for n in listed) / len(listed),
        sum(places[n] > 0 for n in listed) / len(listed),
        line or None,
        1000 * sum(score >= line for score in clean) / len(clean) if line else None,
        "" if line else f"does not find {WANTED:.0%} of the changed forms among its ten best",
    )


def sheet(rows: Sequence[Row], work: Job) -> Sheet:
    """The rows as a page."""
    columns = (Column("library"), Column("version"), Column("ready_seconds", "number"),
               Column("names_per_second", "number"), Column("recall_at_1", "share"), Column("recall_at_10", "share"),
               Column("threshold", "share"), Column("alerts_per_1000", "number"), Column("note"))  # fmt: skip
    table = Table("", columns, tuple(tuple(asdict(row).values()) for row in rows))
    there = [row for row in rows if row.recall_at_1 is not None]
    half = len(work.names) // 2
    shares = [
        Bar(row.library, row.recall_at_1 or 0.0, *interval(round((row.recall_at_1 or 0.0) * half), half), half)
        for row in there
    ]
    plot = Bars("Share of changed forms whose entry stands first", tuple(shares), 0.0, "forms")
    return Sheet(
        "Benchmark",
        "Beside other libraries",
        f"{len(work.names):,} names, half of them changed forms of listed ones, against {len(work.listed):,} of OFAC.",
        tuple(figure(row.library, row.recall_at_1, "recall at 1") for row in there),
        table,
        (Section("Figures", plots=(plot,), tables=(table,)),),
        (("processors", "one"), ("alerts counted at the score that finds", f"{WANTED:.0%} of the changed forms")),
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=400, help="of each half")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="libraries whose name has this in it")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--html", type=Path)
    options = parser.parse_args()
    work = job(Watchlist.load(OFAC), options.names, options.seed)
    rows = []
    for library, (package, run) in ((name, peer) for name, peer in PEERS.items() if options.only in name):
        rows.append(measured(library, package, run, work))
        print(f"{library}: done", file=sys.stderr)
    data = {
        "names": len(work.names),
        "listed": len(work.listed),
        "seed": options.seed,
        "rows": [asdict(row) for row in rows],
    }
    page = sheet(rows, work)
    write_sheet(page, data, "-", "table", width=170)
    if options.html:
        write_sheet(page, data, options.html, "html")
    if options.json:
        options.json.write_text(json_text(data), encoding="utf-8")


if __name__ == "__main__":
    main()
