"""Scores on arrays are the scores of single pairs, for names of every kind and script, clean and dirty."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import Watchlist
from matcher.compare.equality import same_name
from matcher.compare.profile import Profile, profiles
from matcher.compare.score import best, score
from matcher.index.edges import Combos
from matcher.index.index import Index
from matcher.index.listing import take_apart
from matcher.index.names import Book, read_list
from matcher.index.scoring import FEW, names_of

NONE = np.zeros(0, dtype=np.int64)
# Names that take every path: joined and split words, acronyms, slips of legal forms, numbers, marks of a generation,
# chains of fathers, patronymics, countries, East Asian scripts, words that stand twice.
ASKED = (
    "Jon Jin-yong", "Jin Yong JON", "Jinyong Jon", "전진영", "田振英", "Сергей Козлов", "Sergey Kozlow", "S. M. Kozlov",
    "Intellekt", "INTELLEKT LTA", "Intellekt OOO", "Silverstar China", "Silver Star of China", "CHNIA SIVLER STAR",
    "KMDTC", "Korea Mining Trading Corp", "711th Aircraft Repair Plant", "419 Aircraft Repair Plant",
    "A A Trading Company", "Ahmad bin Hasan al-Tikriti", "Hasan bin Ahmad", "John Smith Jr.", "John Smith Sr.",
    "Ivan Petrovich Sidorov", "Ivan Pavlovich Sidorov", "Bank of China (Hong Kong)", "Bank of China Australia", "J2",
    "Victory 3", "Victory III", "Abdul Rahim Al Talhi", "عبد الرحيم الطلحي", "Виктор Анатольевич Бут", "Bout, Viktor",
    "김정은", "Kim Jong Un", "12345", "Mohd Ali", "Muhammad Ali Trading LLC", "ALI, Muhammad", "Limited", "Dr. Ali",
)  # fmt: skip


@cache
def _listed() -> tuple[Index, Book]:
    watchlist = Watchlist.load("excerpt")
    rarity, ways = read_list(watchlist)
    return Index(take_apart(ways)), Book(watchlist, rarity)


def _texts() -> list[str]:
    rng = random.Random(5)
    book = _listed()[1]
    listed = [book.text(number) for number in range(len(book))]
    cut = [(text, rng.randrange(len(text))) for text in rng.sample(listed, 40)]
    return [*ASKED, *listed[:60], *(text[:at] + text[at + 1 :] for text, at in cut)]


@cache
def _asked() -> list[tuple[str, Profile]]:
    book = _listed()[1]
    return [(text, way) for text in _texts() for way in profiles(text, None, book.rarity)]


@pytest.mark.parametrize("part", range(4))
def test_every_pair_scores_the_same(part: int) -> None:
    index, _ = _listed()
    ways = index.scorer.listed.ways
    rows = [way for _, way in _asked()[part::4]]
    listed = np.arange(len(ways.kind))[part % 2 :: 2]
    combos = Combos(np.repeat(np.arange(len(rows)), len(listed)), np.tile(listed, len(rows)))
    found = index.scorer.scores(names_of(rows, index.scorer.listed.registers), rows, combos)
    whole = [index.scorer.profile(way) for way in range(len(ways.kind))]
    for i, j, bits in zip(combos.left.tolist(), combos.right.tolist(), found.bits.tolist(), strict=True):
        one = score(rows[i], whole[j])
        assert bits == pytest.approx(one.bits, abs=1e-9), (rows[i], whole[j], one)


def test_names_that_are_the_same_are_marked() -> None:
    index, book = _listed()
    texts = _texts()
    read = [profiles(text, None, book.rarity) for text in texts]
    rows = [way for ways in read for way in ways]
    starts = np.concatenate([[0], np.cumsum([len(ways) for ways in read])])
    names = np.arange(len(book))
    pairs = Combos(np.repeat(np.arange(len(texts)), len(names)), np.tile(names, len(texts)))
    found = index.scorer.best(rows, starts, pairs)
    marked = {(i, j) for i, j in zip(pairs.left[found.equal].tolist(), pairs.right[found.equal].tolist(), strict=True)}
    for i, text in enumerate(texts):
        for j, name in enumerate(map(book.name, range(len(book)))):
            if (i, j) not in marked:
                scored = best(read[i], index.scorer.profiles(j))
                assert scored is None or not same_name(scored, text, name.text), (text, name.text)


@given(st.data())
def test_few_pairs_score_as_many_do(data: st.DataObject) -> None:
    """A single query takes another path than a batch, and nobody can tell."""
    index, book = _listed()
    texts = data.draw(st.lists(st.sampled_from(_texts()), min_size=1, max_size=3))
    read = [profiles(text, None, book.rarity) for text in texts]
    rows = [way for ways in read for way in ways]
    starts = np.concatenate([[0], np.cumsum([len(ways) for ways in read])])
    names = np.array(data.draw(st.lists(st.integers(0, len(book) - 1), min_size=FEW, max_size=2 * FEW)))
    pairs = Combos(np.repeat(np.arange(len(texts)), len(names)), np.tile(names, len(texts)))
    many = index.scorer.best(rows, starts, pairs)
    for start in range(0, len(pairs.left), FEW):
        part = slice(start, start + FEW)
        few = index.scorer.best(rows, starts, Combos(pairs.left[part], pairs.right[part]))
        assert few.bits == pytest.approx(many.bits[part], abs=1e-9)


def test_no_pairs_have_no_scores() -> None:
    assert not len(_listed()[0].scorer.best([], np.zeros(1, dtype=np.int64), Combos(NONE, NONE)).bits)


def test_a_listed_way_is_made_whole_again() -> None:
    index, book = _listed()
    for number in range(len(book)):
        for made, read in zip(index.scorer.profiles(number), book.row(number).profiles, strict=True):
            assert (made.kind, made.legal, made.cultures, made.script, made.aside) == (
                read.kind, read.legal, read.cultures, read.script, read.aside
            )  # fmt: skip
            assert (made.total, made.spare) == (read.total, read.spare)
            for one, two in zip(made.units, read.units, strict=True):
                assert (one.lexeme.form, one.lexeme.readings, one.role, one.bits, one.number, one.light, one.spare) == (
                    two.lexeme.form, two.lexeme.readings, two.role, two.bits, two.number, two.light, two.spare
                )  # fmt: skip


@given(st.data())
def test_the_order_of_pairs_does_not_matter(data: st.DataObject) -> None:
    index, _ = _listed()
    rows = [way for _, way in data.draw(st.lists(st.sampled_from(_asked()), min_size=1, max_size=5))]
    ways = data.draw(st.lists(st.integers(0, len(index.scorer.listed.ways.kind) - 1), min_size=1, max_size=5))
    combos = Combos(np.repeat(np.arange(len(rows)), len(ways)), np.tile(np.array(ways), len(rows)))
    names = names_of(rows, index.scorer.listed.registers)
    found = index.scorer.scores(names, rows, combos)
    alone = [
        float(index.scorer.scores(names, rows, Combos(combos.left[i : i + 1], combos.right[i : i + 1])).bits[0])
        for i in range(len(combos.left))
    ]
    assert found.bits.tolist() == alone
