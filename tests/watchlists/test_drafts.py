"""Many drafts at once: each is as it was when it was put away."""

from __future__ import annotations

import pytest

from matcher.records import Entry
from matcher.watchlists.draft import Draft
from matcher.watchlists.drafts import Drafts


def filled(draft: Draft, word: str) -> Draft:
    draft.kind = "person"
    draft.sex = "male"
    draft.name(f"{word} weak", "weak")
    draft.name(word, "primary")
    draft.identifier("passport", f"{word}1", "France")
    draft.birth_date("5 Mar 1981")
    draft.birth_place("Paris")
    draft.note("Note", word)
    for add in (draft.program, draft.country, draft.address, draft.link):
        add(word)
    return draft


def test_drafts_are_as_they_were_whatever_came_between() -> None:
    drafts, plain = Drafts(), {key: Draft(f"{key}-id", "list") for key in "abc"}
    for key in plain:
        drafts[key] = Draft(f"{key}-id", "list")
    for key, word in (("a", "One"), ("b", "Two"), ("a", "Three"), ("a", "Four"), ("c", "\ud800")):
        filled(drafts[key], word)
        filled(plain[key], word)
    assert list(drafts) == list(plain)
    entries: list[Entry] = [drafts.pop(key).entry() for key in list(drafts)]
    assert entries == [draft.entry() for draft in plain.values()]
    assert (len(drafts), "a" in drafts) == (0, False)


def test_what_is_not_there() -> None:
    drafts = Drafts()
    assert (drafts.get("x"), drafts.setdefault("x", Draft("x", "list")).id) == (None, "x")
    del drafts["x"]
    with pytest.raises(KeyError):
        drafts["x"]
