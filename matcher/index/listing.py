"""A list made of pieces that were taken apart: what the index is built from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import Any, TypeVar

import numpy as np

from matcher.compare.lexeme import Lexeme
from matcher.index import keys
from matcher.index.hashing import Places
from matcher.index.listed import Bearers, Listed, Names, Postings, Read, Tables
from matcher.index.numbered import Numbered
from matcher.index.piece import Borne, Joint, Piece, key_of, piece_of
from matcher.index.senses import acronym_keys, joint_keys, listed_keys
from matcher.index.table import key_table
from matcher.index.traits import traits_of
from matcher.index.ways import Registers, Ways
from matcher.index.words import Flags, Words, words_of

T = TypeVar("T")


def take_apart(rows: Iterable[Read]) -> Listed:
    """All listed names taken apart.

    Args:
        rows: one for each listed name, with its ways to be read.
    """
    return put_together(map(piece_of, (rows,)))


def put_together(pieces: Iterable[Piece]) -> Listed:
    """One list of pieces: the same as if all their names had been one piece.

    Args:
        pieces: in the order of the names.
    """
    gathered = _Gathered()
    for piece in chain([piece_of(())], pieces):
        gathered.add(piece)
    return gathered.listed()


class _Gathered:
    """What the pieces come to so far."""

    def __init__(self) -> None:
        self._lexemes: Numbered[Lexeme] = Numbered()
        self._joints: Numbered[Joint] = Numbered()
        self._acronyms: Numbered[str] = Numbered()
        self._registers = Registers()
        self._texts: dict[int, str] = {}
        self._names: list[Names] = []
        self._ways: list[Ways] = []
        self._borne: list[tuple[Borne, ...]] = []
        self._counts = np.zeros(3, dtype=np.int64)

    def add(self, piece: Piece) -> None:
        """One more piece, behind the others."""
        names, ways, units = self._counts.tolist()
        sorts = (
            _numbers(self._lexemes, piece.lexemes, key_of),
            _numbers(self._joints, piece.joints, lambda joint: joint.readings),
            _numbers(self._acronyms, piece.acronyms, str),
        )
        scripts, cultures, legal = self._registers.numbers_of(piece.registers)
        self._texts.update({units + unit: text for unit, text in piece.texts.items()})
        # A name that may be in several scripts is in none.
        self._names.append(piece.names._replace(script=_picked(np.append(scripts, -1), piece.names.script)))
        self._ways.append(
            piece.ways._replace(
                names=piece.ways.names + ways,
                units=piece.ways.units + units,
                script=_picked(scripts, piece.ways.script),
                cultures=_picked(cultures, piece.ways.cultures),
                legal=_picked(legal, piece.ways.legal),
                word=_picked(sorts[0], piece.ways.word),
            )
        )
        self._borne.append(
            tuple(
                [
                    b._replace(words=_picked(n, b.words), names=b.names + names)
                    for n, b in zip(sorts, piece.borne, strict=True)
                ]
            )
        )
        self._counts += [len(piece.names.total), len(piece.ways.kind), len(piece.ways.word)]

    def listed(self) -> Listed:
        """The list."""
        lexemes, joints, acronyms = self._lexemes.all, self._joints.all, self._acronyms.all
        # Whatever was needed to number them may go: the rest takes room too.
        self._lexemes, self._joints, self._acronyms = Numbered(), Numbered(), Numbered()
        words = words_of(lexemes)
        borne = [Borne(*map(np.concatenate, zip(*rows, strict=True))) for rows in zip(*self._borne, strict=True)]
        return Listed(
            lexemes=lexemes,
            words=words,
            traits=traits_of(lexemes, words),
            bringing=_bringing(lexemes),
            joints=[joint.readings for joint in joints],
            acronyms=acronyms,
            tables=_tables(words, lexemes, joints, acronyms),
            names=Names(*map(np.concatenate, zip(*self._names, strict=True))),
            postings=_postings(borne, (len(lexemes), len(joints), len(acronyms))),
            bearers=_bearers(borne[0], int(self._counts[0])),
            registers=self._registers,
            ways=_all_ways(self._ways),
            texts=self._texts,
        )


def _numbers(numbered: Numbered[T], things: Iterable[T], key: Callable[[T], Hashable]) -> Places:
    """The numbers in the list of a piece's things."""
    return np.array([numbered.number(key(thing), partial(_itself, thing)) for thing in things], dtype=np.int64)


def _itself(thing: T) -> T:
    return thing


def _picked(numbers: Places, column: Any) -> Any:
    """The numbers in the list of what a column of a piece has numbers of its own for."""
    return numbers[column].astype(column.dtype)


def _all_ways(pieces: Sequence[Ways]) -> Ways:
    """The ways of all pieces one behind the other; each of them begins where the last one ends."""
    columns: list[Any] = [np.concatenate(column) for column in zip(*pieces, strict=True)]
    whole = Ways(*columns)
    names = np.concatenate([whole.names[:1], *(piece.names[1:] for piece in pieces)])
    units = np.concatenate([whole.units[:1], *(piece.units[1:] for piece in pieces)])
    return whole._replace(names=names, units=units)


def _tables(words: Words, lexemes: Sequence[Lexeme], joints: Sequence[Joint], acronyms: Sequence[str]) -> Tables:
    first, last = len(lexemes), len(lexemes) + len(joints)
    joint = joint_keys([(text, first + i) for i, row in enumerate(joints) for text in row.coarse])
    acronym = acronym_keys([(text, last + i) for i, text in enumerate(acronyms)])
    return Tables(sense=key_table([listed_keys(lexemes), joint, acronym]), sound=key_table([keys.sound_keys(words)]))


def _bringing(lexemes: Sequence[Lexeme]) -> dict[str, Flags]:
    systems = sorted({system for word in lexemes for system in word.systems})
    return {system: np.array([system in word.systems for word in lexemes], dtype=np.bool_) for system in systems}


def _postings(borne: Sequence[Borne], counts: tuple[int, ...]) -> Postings:
    offsets = np.cumsum((0, *counts))
    words = np.concatenate([rows.words + offset for rows, offset in zip(borne, offsets.tolist(), strict=False)])
    order = np.argsort(words, kind="stable")
    starts = np.searchsorted(words[order], np.arange(offsets[-1] + 1))
    names, bits, highest = (np.concatenate([rows[i] for rows in borne])[order] for i in (1, 2, 3))
    return Postings(starts, names, bits, highest)


def _bearers(borne: Borne, count: int) -> Bearers:
    starts = np.searchsorted(borne.names, np.arange(count + 1))
    return Bearers(starts, borne.words, borne.bits)
