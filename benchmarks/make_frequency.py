"""Build the population tables of name words, matcher/data/name_frequency_*.csv.

    pip install Faker==40.54.0 names==0.3.0 symspellpy==6.10.1
    python benchmarks/make_frequency.py             # writes the tables
    python benchmarks/make_frequency.py --check     # hides one culture at a time: how rare are unseen words?

These packages serve here alone; the tool itself needs none of them. Sources: the United States Census Bureau's lists of
surnames and given names of 1990 (public domain; package `names`), the name lists of Faker's locales (MIT), word
frequencies of English books (symspellpy, MIT; drawn from Google Books Ngrams, CC BY 3.0), the tables of surnames and
spellings in matcher/data, and the typed lists in benchmarks/frequency_sources.

Shares of cultures are joined after each is lowered by the fourth root of its size against the largest: a name of a
small people is a little rarer to the world, but among that people's own names, where it is compared, it is as common as
ever.
"""

from __future__ import annotations

import importlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log2
from pathlib import Path

from frequency_shares import Shares, culture_shares, places, read

from matcher.data import rows as table_rows
from matcher.names import frequency
from matcher.text.phonetic.general import key

DATA = Path(__file__).resolve().parent.parent / "matcher" / "data"
SIZE_POWER = 0.25
# A word stands in the table if its bits differ by this from what the formula for unseen words gives.
TELLING = 0.5
# What is rarer than this by all sources is left to the formula.
MOST_PERSON, MOST_ORGANIZATION, MOST_SOUND = 13.8, 12.0, 10.0
# One source that calls a word rare does not know all the world: so much of an unseen word's share remains.
UNSEEN_SHARE = 0.25
# A spelling of a common Arabic name that no list holds: its share of the commonest spelling of that name.
ARABIC_SPELLING = 0.5
# English words in books to words in company names: brand names use rare words far more, so distances are halved.
BOOK_BITS, COMPANY_BITS, SLOPE, LEAST_ENGLISH = 13.3, 9.3, 0.45, 7.0
# A province or region in a company's name, if no typed row says better.
PLACE_BITS = 10.5
WORDS_A_ROW = 120
LETTERS = "abcdefghijklmnopqrstuvwxyz_"


def cultures() -> dict[str, Shares]:
    """The shares of every culture, lowered for its size."""
    listed = read("cultures")
    largest = max(float(row["millions"]) for row in listed)
    found = {}
    for row in listed:
        lowered = (float(row["millions"]) / largest) ** SIZE_POWER
        found[row["culture"]] = {word: share * lowered for word, share in culture_shares(row).items()}
    return found


def world(by_culture: Iterable[Shares]) -> Shares:
    """All cultures together: the root of the sum of squares, so that a word counts most where it is at home."""
    squares: Shares = defaultdict(float)
    for shares in by_culture:
        for word, share in shares.items():
            squares[word] += share * share
    return {word: square**0.5 for word, square in squares.items()}


def sounds(shares: Shares) -> Shares:
    """The shares of sound keys: all spellings together; the spellings of an Arabic name share their commonest key."""
    groups: Shares = defaultdict(float)
    for word, share in shares.items():
        if len(word) > 2:
            groups[key(word)] += share
    for row in table_rows("arabic_names"):
        keys = {key(spelling) for spelling in row["spellings"].split() if len(spelling) > 2}
        most = max((groups[k] for k in keys), default=0.0)
        for k in keys:
            groups[k] = max(groups[k], ARABIC_SPELLING * most)
    return groups


def person_bits(shares: Shares, groups: Shares) -> dict[str, float]:
    """Bits of each word: no more than its group's and a little, and little more than those of a word never seen."""
    found = {}
    for word, share in shares.items():
        unseen = frequency.unseen_bits(word)
        grouped = groups.get(key(word), 0.0) * 2.0**-frequency.SPELLING_BITS
        found[word] = -log2(min(0.5, max(share + UNSEEN_SHARE * 2.0**-unseen, grouped)))
    return {word: bits for word, bits in found.items() if tells(word, bits, shares[word])}


def tells(word: str, bits: float, share: float) -> bool:
    """Whether the table says something about a word that the formula for unseen words does not."""
    above = bits - frequency.unseen_bits(word)
    return above <= -TELLING or (above >= TELLING and share >= 2.0**-MOST_PERSON)


def organization_bits() -> dict[str, float]:
    """Typed company words, places and concepts, and English words by how common they are in books."""
    found = {word: bits for word, bits in english() if bits <= MOST_ORGANIZATION}
    for place in places():
        found[place] = min(PLACE_BITS, found.get(place, PLACE_BITS))
    for row in table_rows("company_words"):
        found[row["concept"]] = min(frequency.CONCEPT_BITS, found.get(row["concept"], frequency.CONCEPT_BITS))
    for row in reversed(read("company_words")):  # the first row of a word counts: it is the commonest
        found.update(dict.fromkeys(row["words"].split(), float(row["bits"])))
    return found


def english() -> Iterator[tuple[str, float]]:
    folder = Path(importlib.import_module("symspellpy").__file__ or "").parent
    lines = (folder / "frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig").splitlines()
    counts = {word: int(count) for word, count in (line.split() for line in lines) if word.isascii() and word.isalpha()}
    total = sum(counts.values())
    for word, count in counts.items():
        yield word, max(LEAST_ENGLISH, COMPANY_BITS + SLOPE * (-log2(count / total) - BOOK_BITS))


# ---- files

HEADERS = {
    "person": """\
# How common words are in names of people of the world. A row: bits (-log2 of the share of names) and the words that
# have them. A share is that in the culture where the word is at home, lowered a little for a small culture.
# Built by benchmarks/make_frequency.py. Sources: US Census Bureau, name files of 1990 (public domain); Faker's name
# lists (MIT, (c) Daniele Faraglia and contributors); the surname and spelling tables beside this one; typed ranks of
# common names from general knowledge of national name statistics (culture_names.csv).
""",
    "organization": """\
# How common words are in names of companies and other organisations. A row: bits (-log2 of the share of names) and the
# words that have them; country:XX and the concepts of company_words.csv stand for their words in every language.
# Built by benchmarks/make_frequency.py. Sources: typed ranks of company words and places
# (benchmarks/frequency_sources); symspellpy's frequencies of English words (MIT, (c) mmb L; drawn from Google Books
# Ngrams, CC BY 3.0).
""",
    "sound": """\
# How common the general sound keys of names of people are, all spellings together. A row: bits (-log2 of the share of
# names) and the keys that have them. Built by benchmarks/make_frequency.py from the sources of
# name_frequency_person.csv.
""",
}
LETTERS_HEADER = """\
# Bits of each letter after another one in names of people of many cultures; _ is the edge of the word.
# Built by benchmarks/make_frequency.py from the words behind name_frequency_person.csv.
"""


def write_table(kind: str, table: dict[str, float]) -> None:
    by_bits: dict[float, list[str]] = defaultdict(list)
    for word, bits in sorted(table.items()):
        by_bits[round(bits, 1)].append(word)
    lines = [HEADERS[kind], "bits,words\n"]
    for bits, group in sorted(by_bits.items()):
        pieces = (group[i : i + WORDS_A_ROW] for i in range(0, len(group), WORDS_A_ROW))
        lines += [f"{bits:.1f},{' '.join(piece)}\n" for piece in pieces]
    (DATA / f"name_frequency_{kind}.csv").write_text("".join(lines), encoding="utf-8")


def write_letters(shares: Shares) -> None:
    counts: dict[str, float] = defaultdict(lambda: 0.5)
    for word in shares:
        spelled = f"_{word}_"
        for i in range(len(spelled) - 1):
            counts[spelled[i : i + 2]] += 1
    lines = ["after," + ",".join(LETTERS) + "\n"]
    for a in LETTERS:
        total = sum(counts[a + b] for b in LETTERS)
        lines.append(a + "," + ",".join(f"{-log2(counts[a + b] / total):.1f}" for b in LETTERS) + "\n")
    (DATA / "name_frequency_letters.csv").write_text(LETTERS_HEADER + "".join(lines), encoding="utf-8")


def check(by_culture: dict[str, Shares]) -> None:
    """Hide one culture at a time and print, by length, how rare its hidden words are and what the formula says."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0] * 5)
    for culture, shares in by_culture.items():
        others = world(other for name, other in by_culture.items() if name != culture)
        known = {word for word, share in others.items() if share >= 2.0**-14}
        for word, share in shares.items():
            if word not in known:
                guessed = frequency.unseen_bits(word)
                sums[len(word)] = [
                    s + x
                    for s, x in zip(
                        sums[len(word)], (1, share, -share * log2(share), -log2(share), guessed), strict=True
                    )
                ]
    print("letters  hidden  bits of a bearer's word  bits of a word  formula")
    for length, (count, share, bearer, word, guessed) in sorted(sums.items()):
        print(f"{length:7} {count:7.0f} {bearer / share:24.1f} {word / count:15.1f} {guessed / count:8.1f}")


def main() -> None:
    by_culture = cultures()
    if sys.argv[1:] == ["--check"]:
        return check(by_culture)
    shares = world(by_culture.values())
    write_letters(shares)
    frequency._pairs.cache_clear()  # the formula for unseen words now reads the new pairs
    groups = sounds(shares)
    common = {k: -log2(min(0.5, share)) for k, share in groups.items() if share >= 2.0**-MOST_SOUND}
    tables = {"person": person_bits(shares, groups), "organization": organization_bits(), "sound": common}
    for kind, table in tables.items():
        write_table(kind, table)
        print(kind, len(table))
    return None


if __name__ == "__main__":
    main()
