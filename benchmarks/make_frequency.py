"""Build the population table of name words, matcher/data/name_frequency.csv, and the letter pairs beside it.

    pip install Faker==40.54.0 names==0.3.0 symspellpy==6.10.1
    python benchmarks/make_frequency.py

These packages serve here alone; the tool itself needs none of them. Sources: the United States Census Bureau's lists of
surnames and given names of 1990 (public domain; package `names`), the name lists of Faker's locales (MIT), word
frequencies of English books (symspellpy, MIT; drawn from Google Books Ngrams, CC BY 3.0), the tables of surnames and
spellings in matcher/data, and the typed lists in benchmarks/frequency_sources.

A typed list gives ranks; cultures.csv gives the share at rank 1, 10, 100 and 1000 and what lies between is a straight
line in logarithms. A list of unknown order counts as names of middling rank. Shares of cultures are added after each is
lowered by the fourth root of its size against the largest: a name of a small people is a little rarer to the world, but
among that people's own names, where it is compared, it is as common as ever.
"""

from __future__ import annotations

import csv
import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import log2, log10
from pathlib import Path

from matcher.data import rows as table_rows
from matcher.names import frequency
from matcher.text import translit
from matcher.text.phonetic.general import key
from matcher.text.tokenise import words

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "matcher" / "data"
LARGEST = 1430.0
SIZE_POWER = 0.25
# Words rarer than this are left to the formula for unseen words.
MOST_PERSON, MOST_ORGANIZATION, MOST_SOUND = 14.0, 11.0, 9.5
# The census says nothing about families that hardly live there: beyond this a word counts as nearly unseen.
UNSEEN_SHARE = 0.3
ROW = 120
LETTERS = "abcdefghijklmnopqrstuvwxyz_"

Shares = dict[str, float]


# ---- shares of one culture


def read(name: str) -> list[dict[str, str]]:
    with (HERE / "frequency_sources" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def curve(text: str) -> tuple[float, ...]:
    return tuple(float(percent) / 100 for percent in text.split())


def share_at(points: tuple[float, ...], rank: float) -> float:
    """The share at a rank, on straight lines in logarithms through ranks 1, 10, 100 and 1000, and beyond."""
    at = log10(max(rank, 1.0))
    i = min(int(at), len(points) - 2)
    return points[i] * (points[i + 1] / points[i]) ** (at - i)


@cache
def latin(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name, each with its Latin spellings that count."""
    found = []
    for word in words(text):
        spellings = [r for r in translit.readings(word.form, word.script) if r.isascii() and r.isalpha()]
        keep = 1 if word.script in ("han", "kana") else 2
        if spellings:
            found.append(tuple(spellings[:keep]))
    return tuple(found)


def add(shares: Shares, name: str, share: float) -> None:
    """Count a name: its words, the second spelling at a quarter."""
    for spellings in latin(name):
        for i, spelling in enumerate(spellings):
            shares[spelling] = max(shares[spelling], share / 4**i)


def typed(culture: str, part: str) -> list[list[str]]:
    """The typed names of a culture in their ranks."""
    found = [row["names"].split() for row in read_names() if (row["culture"], row["part"]) == (culture, part)]
    return [spellings.split("/") for names in found for spellings in names]


@cache
def read_names() -> list[dict[str, str]]:
    return read("person_names")


def culture_shares(row: dict[str, str]) -> Shares:
    """The share of names of one culture that bear each word."""
    shares: Shares = defaultdict(float)
    curves = {"family": curve(row["family"]), "given": curve(row["given"])}
    curves["patronymic"] = curves["given"]
    for part, points in curves.items():
        ranked = typed(row["culture"], part) or tables_of(row["culture"], part)
        for rank, spellings in enumerate(ranked, 1):
            for i, spelling in enumerate(dict.fromkeys(spellings)):
                for form in genders(row["culture"], part, spelling):
                    add(shares, form, share_at(points, rank) / (1 + i))
        for names in faker_lists(row["locales"].split(), part):
            add_list(shares, names, points, 2 * len(ranked))
    extra = tables_of(row["culture"], "family")
    for rank, spellings in enumerate(extra, 1):
        for spelling in spellings:
            add(shares, spelling, share_at(curves["family"], rank) / (1 + spellings.index(spelling)))
    if row["culture"] == "english":
        for name, share in census():
            add(shares, name, share)
    return shares


def add_list(shares: Shares, names: dict[str, float], points: tuple[float, ...], behind: int) -> None:
    """Count a list: by its weights if it has them, else as names of middling rank behind the typed ones."""
    weights = set(names.values())
    total = sum(names.values())
    plain = share_at(points, max(len(names) / 2, behind, 30))
    for name, weight in names.items():
        share = 0.8 * weight / total if len(weights) > 3 else plain
        add(shares, name, min(share, points[0]))


def genders(culture: str, part: str, form: str) -> Iterator[str]:
    """A Slavic or Central Asian form with its female one."""
    yield form
    if culture not in ("russian", "central-asian", "caucasian", "azeri", "bulgarian", "ukrainian"):
        return
    if part == "family" and form.endswith(("ov", "ev", "in", "yov")):
        yield form + "a"
    if part == "family" and form.endswith("sky"):
        yield from (form[:-1] + "aya", form + "y", form[:-1] + "ii", form[:-1] + "iy")
    if part == "patronymic" and form.endswith("vich"):
        yield form[:-3] + "na"


def tables_of(culture: str, part: str) -> list[list[str]]:
    """Surnames that the package's own tables hold in order of frequency."""
    table = {"chinese": "chinese_surnames", "korean": "korean_surnames", "japanese": "japanese_surnames"}.get(culture)
    if part != "family" or table is None:
        return []
    column = {"chinese": ("pinyin", "abroad"), "korean": ("spellings",), "japanese": ("readings",)}[culture]
    return [[s for c in column for s in row[c].split()][:4] for row in table_rows(table)]


def faker_lists(locales: Iterable[str], part: str) -> Iterator[dict[str, float]]:
    """The lists of Faker's providers for one part of a name, male and female apart."""
    stem = {
        "family": ("last_names", "male_last_names", "unisex_last_names"),
        "given": ("first_names",),
        "patronymic": ("middle_names",),
    }[part]
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for name, value in sorted(vars(provider).items()):
            if not name.startswith(stem) or not isinstance(value, (dict, list, tuple)) or "romanized" in name:
                continue
            if part == "patronymic" and locale not in ("ru_RU", "uk_UA"):
                continue
            yield dict(value) if isinstance(value, dict) else dict.fromkeys(value, 1.0)


def census() -> Iterator[tuple[str, float]]:
    """Names of the United States census of 1990 with their shares."""
    folder = Path(importlib.import_module("names").__file__ or "").parent
    for file in ("dist.all.last", "dist.male.first", "dist.female.first"):
        half = 1.0 if file.endswith("last") else 2.0
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            name, percent, *_ = line.split()
            yield name, max(float(percent), 0.0004) / 100 / half


# ---- the world


def world() -> Shares:
    """The shares of all cultures together, each lowered for its size."""
    shares: Shares = defaultdict(float)
    for row in read("cultures"):
        lowered = (float(row["millions"]) / LARGEST) ** SIZE_POWER
        for word, share in culture_shares(row).items():
            shares[word] += share * min(lowered, 1.0)
    return shares


def sounds(shares: Shares) -> Shares:
    """The shares of sound keys: all spellings together; the spellings of an Arabic name take its commonest key."""
    groups: Shares = defaultdict(float)
    for word, share in shares.items():
        if len(word) > 2:
            groups[key(word)] += share
    for row in table_rows("arabic_names"):
        keys = {key(s) for s in row["spellings"].split()[:14] if len(s) > 2}
        most = max((groups.get(k, 0.0) for k in keys), default=0.0)
        for k in keys:
            groups[k] = max(groups[k], most / 2)
    return groups


def person_bits(shares: Shares, groups: Shares) -> dict[str, float]:
    """Bits of each word: no more than its group's and a little, and no more than a word never seen."""
    found = {}
    for word, share in shares.items():
        unseen = UNSEEN_SHARE * 2.0 ** -frequency.unseen_bits(word)
        grouped = groups.get(key(word), 0.0) * 2.0**-frequency.SPELLING_BITS
        found[word] = -log2(min(0.5, max(share + unseen, grouped)))
    return {w: b for w, b in found.items() if shares[w] >= 2.0**-MOST_PERSON}


# ---- organisations


def organization_bits() -> dict[str, float]:
    """Typed company words, and English words by how common they are in books."""
    found = dict(english())
    for row in reversed(read("company_words")):
        for word in row["words"].split():
            found[word] = min(float(row["bits"]), found.get(word, 99.0)) if ":" in word else float(row["bits"])
    return {w: b for w, b in found.items() if b <= MOST_ORGANIZATION}


def english() -> Iterator[tuple[str, float]]:
    """English words: brand names use rare words far more than books do, so the distance in bits is halved."""
    folder = Path(importlib.import_module("symspellpy").__file__ or "").parent
    lines = (folder / "frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig").splitlines()
    counts = {w: int(n) for w, n in (line.split() for line in lines) if w.isascii() and w.isalpha()}
    total = sum(counts.values())
    for word, count in counts.items():
        yield word, max(6.0, 8.5 + 0.45 * (-log2(count / total) - 13.3))


# ---- files

HEADER = """\
# How common words are among names of people (person) and of organisations (organization), in bits: -log2 of the share.
# sound: general sound keys of person names, all spellings together. A row: kind, bits, words with these bits.
# Built by benchmarks/make_frequency.py. Sources: US Census Bureau, name files of 1990 (public domain); Faker's name
# lists (MIT, (c) Daniele Faraglia and contributors); symspellpy's English word frequencies (MIT, (c) mmb L; from Google
# Books Ngrams, CC BY 3.0); typed ranks of common names and company words (benchmarks/frequency_sources).
"""
LETTERS_HEADER = """\
# Bits of each letter after another one in names of people of many cultures; _ is the edge of the word.
# Built by benchmarks/make_frequency.py from the words of name_frequency.csv.
"""


def write_table(tables: dict[str, dict[str, float]]) -> None:
    lines = [HEADER + "kind,bits,words"]
    for kind, table in tables.items():
        by_bits: dict[float, list[str]] = defaultdict(list)
        for word, value in table.items():
            by_bits[round(value, 1)].append(word)
        for value, group in sorted(by_bits.items()):
            group.sort()
            lines += [f"{kind},{value:.1f},{' '.join(group[i : i + ROW])}" for i in range(0, len(group), ROW)]
    (DATA / "name_frequency.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_letters(vocabulary: Iterable[str]) -> None:
    counts: dict[str, float] = defaultdict(lambda: 0.5)
    for word in vocabulary:
        spelled = f"_{word}_"
        for i in range(len(spelled) - 1):
            counts[spelled[i : i + 2]] += 1
    lines = [LETTERS_HEADER + "after," + ",".join(LETTERS)]
    for a in LETTERS:
        total = sum(counts[a + b] for b in LETTERS)
        lines.append(a + "," + ",".join(f"{-log2(counts[a + b] / total):.1f}" for b in LETTERS))
    (DATA / "name_frequency_letters.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    shares = world()
    write_letters(sorted(shares))
    frequency._pairs.cache_clear()
    groups = sounds(shares)
    sound_bits = {k: -log2(min(0.5, s)) for k, s in groups.items() if s >= 2.0**-MOST_SOUND}
    tables = {"person": person_bits(shares, groups), "organization": organization_bits(), "sound": sound_bits}
    write_table(tables)
    for kind, table in tables.items():
        print(kind, len(table))


if __name__ == "__main__":
    main()
