"""Common names are common, rare ones rare, unseen ones somewhere in between."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.data import rows
from matcher.names import frequency
from matcher.text.phonetic.general import key
from tests.conftest import case_rows

KINDS = ("person", "organization")
LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=24)


@pytest.mark.parametrize("row", case_rows("word_bits"), ids=lambda row: f"{row['word']}-{row['kind']}")
def test_a_word_says_what_its_row_tells(row: dict[str, str]) -> None:
    assert float(row["least"]) <= frequency.bits(row["word"], row["kind"]) <= float(row["most"])


@given(st.one_of(LATIN, st.text(min_size=1, max_size=12)), st.sampled_from(KINDS))
def test_every_word_has_bits_within_bounds(word: str, kind: str) -> None:
    assert 1.0 <= frequency.bits(word, kind) <= 16.5


@given(st.sampled_from([word for row in rows("name_frequency_person") for word in row["words"].split()]))
def test_a_name_in_a_company_s_name_is_at_most_a_borrowed_one(word: str) -> None:
    """Of names that are known: another word may be rarer among companies than names that sound like it."""
    assert frequency.bits(word, "organization") <= frequency.bits(word, "person") + frequency.BORROWED_BITS


@given(LATIN, LATIN)
def test_an_unseen_word_is_never_the_rarest_nor_common(a: str, b: str) -> None:
    assert frequency.UNSEEN_LEAST <= frequency.unseen_bits(a + b) <= frequency.UNSEEN_MOST


def test_longer_unseen_words_say_more() -> None:
    found = [frequency.unseen_bits("bamirela"[:letters]) for letters in (2, 4, 6, 8)]
    assert all(a < b for a, b in pairwise(found))


@pytest.mark.parametrize(
    "spellings",
    [
        ("mohammed", "muhammad", "mohamed", "mukhammad", "mahomed", "muhammed"),
        ("hussein", "husayn", "hussain", "khusein", "houssein"),
        ("aleksandr", "alexander", "alexandr"),
        ("yuri", "yury", "yuriy", "iurii"),
        ("abdullah", "abdallah", "abdulla"),
        ("sergei", "sergey", "serguei", "sergej"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_every_spelling_of_a_common_name_is_common(spellings: tuple[str, ...]) -> None:
    found = [frequency.bits(spelling, "person") for spelling in spellings]
    assert max(found) <= min(found) + 2.0


def test_the_sound_table_fits_the_sound_key() -> None:
    """The tables are built with the key of that day: if it changes, they must be built again."""
    sounds = {word for row in rows("name_frequency_sound") for word in row["words"].split()}
    common = [w for row in rows("name_frequency_person") if float(row["bits"]) <= 8 for w in row["words"].split()]
    long = [word for word in common if len(word) > 2]
    assert sum(key(word) in sounds for word in long) >= 0.98 * len(long)


@pytest.mark.parametrize("table", ["person", "organization"])
def test_tables_hold_normalised_words_once(table: str) -> None:
    words = [word for row in rows(f"name_frequency_{table}") for word in row["words"].split()]
    assert len(words) == len(set(words))
    assert all((w.isascii() and w.isalnum() and w == w.lower()) or ":" in w or "-" in w for w in words)


def test_tables_stay_small() -> None:
    tables = ("name_frequency_person", "name_frequency_organization", "name_frequency_sound")
    assert sum(len(row["words"]) + 10 for table in tables for row in rows(table)) < 700_000
