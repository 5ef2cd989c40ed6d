"""An entry in the making: what a reader finds goes in as it comes and comes out as an `Entry`.

Every publisher repeats itself: the same name as alias and as primary, a nationality that is also the country of an
address, a date on each of four rows. A draft keeps each thing once, in the order in which it came, and of a name
graded twice the better grade. What has no place of its own in an entry is noted in the remarks, with a label.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from matcher.dates import edtf
from matcher.records import Entry, Identifier, Kind, ListedName, NameType
from matcher.watchlists.countries import country_code

_BETTER: tuple[NameType, ...] = ("primary", "strong", "former", "weak")


@dataclass(slots=True)
class Draft:
    """What is known so far of one listed subject.

    >>> draft = Draft("QDi.001", "un-sc", "person")
    >>> draft.name("MUHAMMAD TAHER", "primary"), draft.name("Haji Mudir", "weak"), draft.country("Afghanistan")
    (None, None, None)
    >>> entry = draft.entry()
    >>> entry.name, entry.countries
    ('MUHAMMAD TAHER', ('AF',))
    """

    id: str
    source: str
    kind: Kind = "unknown"
    sex: str = ""
    names: dict[str, NameType] = field(default_factory=dict)
    identifiers: dict[Identifier, None] = field(default_factory=dict)
    programs: dict[str, None] = field(default_factory=dict)
    countries: dict[str, None] = field(default_factory=dict)
    birth_dates: dict[str, None] = field(default_factory=dict)
    birth_places: dict[str, None] = field(default_factory=dict)
    addresses: dict[str, None] = field(default_factory=dict)
    links: dict[str, None] = field(default_factory=dict)
    remarks: dict[str, None] = field(default_factory=dict)

    def name(self, text: str, grade: NameType = "strong") -> None:
        """Add a name; of two grades of the same text the better one stays."""
        if text := " ".join(text.split()).strip(" ,;"):
            known = self.names.get(text, grade)
            self.names[text] = min(known, grade, key=_BETTER.index)

    def identifier(self, kind: str, value: str, issuer: str = "") -> None:
        """Add an official number; its issuer in the publisher's words."""
        if value := " ".join(value.split()):
            self.identifiers.setdefault(Identifier(kind, value, country_code(issuer) if issuer else ""))

    def program(self, words: str) -> None:
        """Add a programme."""
        _add(self.programs, words)

    def country(self, words: str) -> None:
        """Add a country, named or coded as the publisher does."""
        _add(self.countries, country_code(words))

    def birth_date(self, words: str, *, dayfirst: bool | None = None) -> None:
        """Add a date of birth; one that cannot be read is noted as it stands."""
        if date := edtf(words, dayfirst=dayfirst):
            _add(self.birth_dates, date)
        else:
            self.note("Born", words)

    def birth_place(self, *parts: str) -> None:
        """Add a place of birth out of its parts."""
        _add(self.birth_places, _line(parts))

    def address(self, *parts: str) -> None:
        """Add an address out of its parts."""
        _add(self.addresses, _line(parts))

    def link(self, words: str) -> None:
        """Add a party that the publisher links to this one."""
        _add(self.links, words)

    def note(self, label: str, words: str) -> None:
        """Keep words of the publisher in the remarks; without a label they stand as they are."""
        if words := " ".join(words.split()):
            _add(self.remarks, f"{label}: {words.rstrip('.')}." if label else words)

    def entry(self) -> Entry:
        """The finished entry. Where nothing is primary, the first name is.

        A draft without any name gives an entry without names; a reader skips those before.
        """
        return Entry(
            id=self.id,
            source=self.source,
            kind=self.kind,
            names=_ordered(self.names),
            identifiers=tuple(self.identifiers),
            programs=tuple(self.programs),
            countries=tuple(self.countries),
            birth_dates=tuple(self.birth_dates),
            birth_places=tuple(self.birth_places),
            sex=self.sex,
            addresses=tuple(self.addresses),
            links=tuple(self.links),
            remarks=" ".join(self.remarks),
        )


def _add(kept: dict[str, None], words: str) -> None:
    """Keep words once, unless there are none; those that are tidy already are not copied."""
    tidy = " ".join(words.split())
    if tidy:
        kept.setdefault(words if tidy == words else tidy)


def _line(parts: Iterable[str]) -> str:
    """Parts as one line, each once: publishers repeat the city in the street."""
    tidy = (" ".join(part.split()).strip(" ,;") for part in parts)
    return ", ".join(dict.fromkeys(part for part in tidy if part))


def _ordered(names: dict[str, NameType]) -> tuple[ListedName, ...]:
    """The primary name first, the others as they came."""
    if not names:
        return ()
    first = next((text for text, grade in names.items() if grade == "primary"), next(iter(names)))
    rest = (ListedName(text, "strong" if grade == "primary" else grade) for text, grade in names.items())
    return (ListedName(first), *(name for name in rest if name.text != first))
