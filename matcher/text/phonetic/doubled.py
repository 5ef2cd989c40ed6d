"""Doubled letters, which spellings of one name have or have not: all folds make them single."""

from __future__ import annotations

import re
from itertools import pairwise

_DOUBLED = re.compile(r"(?s)(.)\1")


def single(word: str) -> str:
    """A word with its doubled letters single.

    >>> single("abdullaah")
    'abdulah'
    """
    if not _DOUBLED.search(word):
        return word
    return word[0] + "".join([letter for before, letter in pairwise(word) if letter != before])
