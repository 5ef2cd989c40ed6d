"""Drafts of many subjects at once, for lists that tell of one subject in several places.

A draft takes several times the room of the words in it, so all but the one in hand are kept as bytes.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, MutableMapping

from matcher.records import Identifier
from matcher.watchlists.draft import Draft

_SETS = ("programs", "countries", "birth_dates", "birth_places", "addresses", "links", "remarks")


class Drafts(MutableMapping[str, Draft]):
    """Drafts by key, in the order in which they were begun. Only the one asked for last may be added to.

    >>> drafts = Drafts()
    >>> drafts["1"] = Draft("1", "list")
    >>> drafts["2"] = Draft("2", "list")
    >>> drafts["1"].name("Jon")
    >>> [(key, list(draft.names)) for key, draft in drafts.items()]
    [('1', ['Jon']), ('2', [])]
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._key = ""
        self._in_hand: Draft | None = None

    def __getitem__(self, key: str) -> Draft:
        if self._in_hand is None or key != self._key:
            self[key] = _unpacked(key, self._kept[key])
        assert self._in_hand is not None
        return self._in_hand

    def __setitem__(self, key: str, draft: Draft) -> None:
        self._put_away()
        self._kept.setdefault(key, b"")
        self._key, self._in_hand = key, draft

    def __delitem__(self, key: str) -> None:
        del self._kept[key]
        if key == self._key:
            self._in_hand = None

    def __contains__(self, key: object) -> bool:
        return key in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def _put_away(self) -> None:
        if self._in_hand is not None:
            self._kept[self._key] = _packed(self._key, self._in_hand)
            self._in_hand = None


def _packed(key: str, draft: Draft) -> bytes:
    """A draft as bytes, for this process only: `marshal` is for nothing that comes from outside."""
    numbers = [(each.type, each.value, each.issuer) for each in draft.identifiers]
    sets = [list(getattr(draft, name)) for name in _SETS]
    own = "" if draft.id == key else draft.id
    return marshal.dumps((own, draft.source, draft.kind, draft.sex, draft.names, numbers, sets))


def _unpacked(key: str, data: bytes) -> Draft:
    id_, source, kind, sex, names, numbers, sets = marshal.loads(data)
    found = {name: dict.fromkeys(each) for name, each in zip(_SETS, sets, strict=True)}
    identifiers = {Identifier(*number): None for number in numbers}
    return Draft(id_ or key, source, kind, sex, names, identifiers, **found)
