"""A listed name as the changes need it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matcher.records import Entry
from matcher.text.scripts import scripts_of

COMMON = 25
"""A word that stands in so many listed names does not tell a party by itself."""
_SIGNS = ".,'\"()"


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of an entry.

    Attributes:
        text: as published.
        source: of the entry.
        id: of the entry.
        kind: of the entry.
        type: the publisher's grade of the name.
        borne: in how many listed names a word stands, by the word in small letters.
        plain: the name in display order: `FAMILY, Given` of a person turned round.
        words: of that.
        script: the main one.
    """

    text: str
    source: str
    id: str
    kind: str
    type: str
    borne: Mapping[str, int] = field(repr=False, default_factory=dict)
    plain: str = ""
    words: tuple[str, ...] = ()
    script: str = ""

    @property
    def person(self) -> bool:
        """Whether it is a person's."""
        return self.kind == "person"

    def telling(self, words: Iterable[str]) -> bool:
        """Whether some words tell a party: at least one is long enough, and not common on the list."""
        return any(self.borne.get(bare(word), 0) < COMMON and len(word) > 3 for word in words)


def listed_names(entries: Iterable[Entry]) -> list[Listed]:
    """All names of some entries.

    >>> from matcher.records import ListedName
    >>> listed_names([Entry("1", "own", "person", (ListedName("JON, Jin Yong"),))])[0].words
    ('Jin', 'Yong', 'JON')
    """
    found = [(entry, name) for entry in entries for name in entry.names]
    borne: Counter[str] = Counter()
    for _, name in found:
        borne.update({bare(word) for word in name.text.split()})
    return [_listed(entry, name.text, name.type, borne) for entry, name in found]


def bare(word: str) -> str:
    """A word in small letters, without signs at its ends.

    >>> bare("CO.,")
    'co'
    """
    return word.lower().strip(_SIGNS)


def _listed(entry: Entry, text: str, grade: str, borne: Mapping[str, int]) -> Listed:
    turned = entry.kind == "person" and text.count(",") == 1
    plain = " ".join(reversed([part.strip() for part in text.split(",", 1)])) if turned else text
    script = (scripts_of(text) or ("none",))[0]
    return Listed(text, entry.source, entry.id, entry.kind, grade, borne, plain, tuple(plain.split()), script)
