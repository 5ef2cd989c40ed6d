"""The share of names of each culture that bear a word, from typed ranks, name lists and censuses.

A typed list gives ranks; frequency_sources/cultures.csv gives the share at rank 1, 10, 100 and 1000, and what lies
between is a straight line in logarithms. A list of unknown order counts as names of middling rank, behind the typed.
"""

from __future__ import annotations

import csv
import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import log10
from pathlib import Path

from matcher.data import rows as table_rows
from matcher.text import translit
from matcher.text.tokenise import words

SOURCES = Path(__file__).resolve().parent / "frequency_sources"
Shares = dict[str, float]

# Attributes of Faker's providers that list one part of a name.
FAKER = {
    "family": ("last_names", "male_last_names", "unisex_last_names"),
    "given": ("first_names",),
    "patronymic": ("middle_names",),
}
# Tables of the package that list surnames in order of frequency, and their columns of spellings.
SURNAMES = {
    "chinese": ("chinese_surnames", ("pinyin", "abroad")),
    "korean": ("korean_surnames", ("spellings",)),
    "japanese": ("japanese_surnames", ("readings",)),
}
# Given names of two syllables are also written as one word (Xiaoming, Jongun): so many of the commonest are joined.
JOINED = {"chinese": 60, "korean": 50}
GENDERED = ("russian", "belarusian", "ukrainian", "bulgarian", "central-asian", "caucasian", "azeri")
# What a list with weights covers of all bearers; a name of middling rank stands at least so far down.
COVERED = 0.8
MIDDLING = 30
# The table of Arabic spellings is not in order of frequency: the rank each of its names is given.
ARABIC_RANK = 150


def read(name: str) -> list[dict[str, str]]:
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def share_at(points: tuple[float, ...], rank: float) -> float:
    """The share at a rank, on straight lines in logarithms through ranks 1, 10, 100 and 1000, and beyond."""
    at = log10(max(rank, 1.0))
    i = min(int(at), len(points) - 2)
    return points[i] * (points[i + 1] / points[i]) ** (at - i)


def culture_shares(row: dict[str, str]) -> Shares:
    """The share of names of one culture that bear each word; `row` is its row of cultures.csv."""
    shares: Shares = defaultdict(float)
    culture = row["culture"]
    curves = {part: tuple(float(percent) / 100 for percent in row[part].split()) for part in ("family", "given")}
    curves["patronymic"] = curves["given"]
    for part, points in curves.items():
        ranked = typed(culture, part)
        for names in (ranked, surnames(culture) if part == "family" else []):
            _add_ranked(shares, names, points, gendered=part if culture in GENDERED else "")
        for listed in faker_lists(row["locales"].split(), part):
            _add_list(shares, listed, points, 2 * len(ranked))
    _add_joined(shares, typed(culture, "given")[: JOINED.get(culture, 0)], curves["given"])
    if culture == "arabic":
        _add_arabic(shares, curves["given"])
    if culture == "english":
        for name, share in census():
            _add(shares, name, share)
    return shares


# ---- how a list is counted


@cache
def latin(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name, each with the one or two Latin spellings that count."""
    found = []
    for word in words(text):
        spellings = [r for r in translit.readings(word.form, word.script) if r.isascii() and r.isalpha()]
        if spellings:
            found.append(tuple(spellings[: 1 if word.script in ("han", "kana") else 2]))
    return tuple(found)


def _add(shares: Shares, name: str, share: float) -> None:
    """Count a name: its words, the second spelling of a word at a quarter."""
    for spellings in latin(name):
        for i, spelling in enumerate(spellings):
            shares[spelling] = max(shares[spelling], share / 4**i)


def _add_ranked(shares: Shares, names: list[list[str]], points: tuple[float, ...], gendered: str) -> None:
    """Count names in order of frequency; the second spelling of a rank at half, the third at a third."""
    for rank, spellings in enumerate(names, 1):
        for i, spelling in enumerate(dict.fromkeys(spellings), 1):
            for form in (spelling, *_female(spelling, gendered)):
                _add(shares, form, share_at(points, rank) / i)


def _add_list(shares: Shares, names: dict[str, float], points: tuple[float, ...], behind: int) -> None:
    """Count a list: by its weights if it has them, else as names of middling rank behind the typed ones."""
    weighted = len(set(names.values())) > 3
    total = sum(names.values())
    plain = share_at(points, max(len(names) / 2, behind, MIDDLING))
    for name, weight in names.items():
        _add(shares, name, min(COVERED * weight / total, points[0]) if weighted else plain)


def _add_joined(shares: Shares, names: list[list[str]], points: tuple[float, ...]) -> None:
    """Count given names of two syllables written as one word: as likely as both syllables together."""
    for i, first in enumerate(names, 1):
        for j, second in enumerate(names, 1):
            share = 2 * share_at(points, i) * share_at(points, j)
            for a, b in zip(first[:2], second[:2], strict=False):
                _add(shares, a + b, share)


def _add_arabic(shares: Shares, points: tuple[float, ...]) -> None:
    """Count the package's table of Arabic spellings: the preferred ones at their rank, others ever less."""
    for row in table_rows("arabic_names"):
        for i, spelling in enumerate(row["spellings"].split(), 1):
            _add(shares, spelling, share_at(points, ARABIC_RANK) / i)


def _female(form: str, part: str) -> Iterator[str]:
    """The female forms of a Slavic or Central Asian name, and the spellings of its ending."""
    if part == "family" and form.endswith(("ov", "ev", "in")):
        yield form + "a"
    if part == "family" and form.endswith("sky"):
        yield from (form[:-1] + ending for ending in ("aya", "aia", "iy", "ii", "yi", "i"))
    if part == "patronymic" and form.endswith("vich"):
        yield form[:-3] + "na"
    if part == "patronymic" and form.endswith("ovych"):
        yield form[:-4] + "ivna"


# ---- where the lists come from


@cache
def _typed() -> dict[tuple[str, str], list[list[str]]]:
    found: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for row in table_rows("culture_names"):
        found[row["culture"], row["part"]] += [rank.split("/") for rank in row["names"].split()]
    return found


def typed(culture: str, part: str) -> list[list[str]]:
    """The typed names of a culture in their ranks, each with its spellings."""
    return _typed().get((culture, part), [])


def surnames(culture: str) -> list[list[str]]:
    """Surnames that the package's own tables hold in order of frequency."""
    if culture not in SURNAMES:
        return []
    table, columns = SURNAMES[culture]
    return [[spelling for column in columns for spelling in row[column].split()][:4] for row in table_rows(table)]


def faker_lists(locales: Iterable[str], part: str) -> Iterator[dict[str, float]]:
    """The lists of Faker's locales for one part of a name, male and female apart, with their weights (else 1)."""
    for locale in locales:
        if part == "patronymic" and locale not in ("ru_RU", "uk_UA"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for name, value in sorted(vars(provider).items()):
            listed = isinstance(value, (dict, list, tuple)) and value and "romanized" not in name
            if listed and name.startswith(FAKER[part]):
                yield dict(value) if isinstance(value, dict) else dict.fromkeys(value, 1.0)


def census() -> Iterator[tuple[str, float]]:
    """Names of the United States census of 1990 with their shares; given names are shared by half the people."""
    folder = Path(importlib.import_module("names").__file__ or "").parent
    for file in ("dist.all.last", "dist.male.first", "dist.female.first"):
        halves = 1.0 if file.endswith("last") else 2.0
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            name, percent, *_ = line.split()
            yield name, max(float(percent), 0.0005) / 100 / halves


def places() -> set[str]:
    """Words of the names of provinces, states and regions of Faker's locales."""
    found = set()
    for room in sorted(Path(importlib.import_module("faker.providers.address").__file__ or "").parent.glob("*_*/")):
        if room.name.startswith("_"):
            continue
        provider = importlib.import_module(f"faker.providers.address.{room.name}").Provider
        for name in ("states", "provinces", "regions", "departments", "cantons", "governorates"):
            for place in getattr(provider, name, ()):
                parts = latin(place if isinstance(place, str) else place[-1])
                found.update(spellings[0] for spellings in parts if len(spellings[0]) > 3)
    return found
