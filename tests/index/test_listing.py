"""What is listed is taken apart: every word, neighbours as one, acronyms."""

from matcher.index.listing import take_apart
from matcher.index.names import read_list
from tests.index.samples import ENTRIES, INDEX


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
