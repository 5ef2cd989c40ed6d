"""What is listed is taken apart: every word, neighbours as one, acronyms."""

import pickle
from io import BytesIO

import pytest

from matcher.index.listed import Listed
from matcher.index.listing import put_together, take_apart
from matcher.index.names import read_list
from matcher.index.piece import piece_of
from matcher.index.store import save
from matcher.records import Entry, Kind, ListedName
from tests.index.samples import ENTRIES, INDEX, RARITY


def saved(listed: Listed) -> bytes:
    file = BytesIO()
    save(file, RARITY, listed)
    return file.getvalue()


def test_the_same_names_are_taken_apart_in_the_same_way() -> None:
    listed = take_apart(read_list(ENTRIES)[1])
    assert [w.form for w in listed.lexemes] == [w.form for w in INDEX.listed.lexemes]
    assert listed.joints == INDEX.listed.joints
    assert listed.count == len(listed.lexemes) + len(listed.joints) + len(listed.acronyms)


def test_scripts_bring_their_sound_systems() -> None:
    brought = {INDEX.listed.lexemes[i].form for i in INDEX.listed.brings("slavic").nonzero()[0].tolist()}
    assert brought == {"виктор", "бут"}


def test_no_names_are_no_hindrance() -> None:
    listed = take_apart([])
    assert (listed.count, len(listed.ways.kind), len(listed.names.total)) == (0, 0, 0)


# Names that differ in what is numbered: phrases, one of two scripts, such as cannot be read, legal forms.
ODD: tuple[tuple[Kind, str], ...] = (
    ("person", "Ivan"), ("unknown", "!!!"), ("organization", "Islamic Republic of Iran Shipping Lines"),
    ("person", "Kim Jong (김정)"), ("person", "金正恩"), ("unknown", "???"),
    ("organization", "Bank of North Korea OOO"),
)  # fmt: skip
LIST = [*ENTRIES, *(Entry(f"o{n}", "list", kind, (ListedName(name),)) for n, (kind, name) in enumerate(ODD))]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_pieces_make_the_same_list_as_all_names_at_once(size: int) -> None:
    rows = list(read_list(LIST)[1])
    pieces = [pickle.loads(pickle.dumps(piece_of(rows[at : at + size]))) for at in range(0, len(rows), size)]
    whole = take_apart(rows)
    assert saved(put_together(pieces)) == saved(whole)
    assert {"Islamic Republic of Iran", "North Korea"} <= set(whole.texts.values())
    assert sorted(set(whole.names.script[-len(ODD) :].tolist()))[0] == -1
