"""Neighbouring words of a name written as one: what they read and sound like together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.compare.distance import coarse
from matcher.compare.lexeme import Lexeme, joined_readings
from matcher.index.words import Words, flags_of, tables
from matcher.text.phonetic import general

# Ways to read neighbours together that are looked up: later ones are guesses on guesses.
MOST_RANKS = 3


class Run(NamedTuple):
    """Neighbours to be read as one word, and the sound systems that their name brings."""

    words: tuple[Lexeme, ...]
    systems: tuple[str, ...]

    @property
    def all_systems(self) -> tuple[str, ...]:
        """Those of the name and of the words' scripts."""
        return (*self.systems, *self.words[0].systems, *self.words[-1].systems)


def words_and_runs(lexemes: Sequence[Lexeme], runs: Sequence[Run]) -> Words:
    """The tables of single words and, behind them, of neighbours written as one.

    >>> from matcher.compare.lexeme import lexeme
    >>> jin, yong = lexeme("jin", "latin"), lexeme("yong", "latin")
    >>> words_and_runs([jin], [Run((jin, yong), ())]).readings.tolist()
    ['jin', 'jinyong']
    """
    rows = [list(_rows(run.words)) for run in runs]
    no = [False] * len(runs)
    latin = [all([w.script == "latin" for w in run.words]) for run in runs]
    flags = [[*own, *joined] for own, joined in zip(flags_of(lexemes), (no, no, no, latin), strict=True)]
    spelt = [*(w.spellings for w in lexemes), *rows]
    return tables([row for each in spelt for row in each], list(map(len, spelt)), flags)


def _rows(words: tuple[Lexeme, ...]) -> Iterator[tuple[str, str, str]]:
    """Reading, sound and coarse key of each way to read the words: at the seam, letters sound as within a word."""
    for reading in joined_readings(words)[:MOST_RANKS]:
        sound = general.key(reading)
        yield reading, sound, coarse(sound)


def coarse_joint(readings: Sequence[str]) -> tuple[str, ...]:
    """The coarse keys under which neighbours are found that a query writes as one word.

    Args:
        readings: of the neighbours as one word, preferred first.

    >>> coarse_joint(["silverstar"])
    ('sarfarstar',)
    """
    return tuple(dict.fromkeys([coarse(general.key(reading)) for reading in readings[:MOST_RANKS]]))
