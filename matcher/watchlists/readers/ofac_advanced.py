"""OFAC's lists as advanced XML, `SDN_ADVANCED.XML` and `CONS_ADVANCED.XML`, the most detailed of its forms.

Source: the schema `sdn_advanced.xsd`, which follows the Advanced Sanctions Data Model. Nearly everything is a
number that another part of the file explains: kinds, labels, scripts and countries in `ReferenceValueSets`, then
places, then documents by identity, then the parties, and at the end relations and the entries of the lists with
their programmes; so an entry is ready only when the file has been read. A year of birth stands there as the time
from its first day to its last.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matcher.records import Entry, Kind, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.drafts import Drafts
from matcher.watchlists.files import ListFile, head
from matcher.watchlists.gathered import finished
from matcher.watchlists.ofac_facts import KINDS, fact, grade, name_of
from matcher.watchlists.xml_records import records, words

_TAGS = ("ReferenceValueSets", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry")
_PROGRAM = "program"
_ADDRESSES = frozenset(("location", "address"))


@dataclass(slots=True)
class _Tables:
    """What other parts of the file refer to by number."""

    values: dict[tuple[str, str], str] = field(default_factory=dict)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    documents: dict[str, list[tuple[str, str, str]]] = field(default_factory=lambda: defaultdict(list))

    def named(self, kind: str, element: ET.Element, attribute: str = "") -> str:
        """What an element's reference to a kind of value means."""
        return self.values.get((kind, element.get(attribute or f"{kind}ID", "")), "")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list; what is not whole comes first.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    tables = _Tables()
    drafts = Drafts()
    for record in records(files[0], _TAGS):
        if isinstance(record, Skipped):
            yield record
        elif record.tag == "DistinctParty":
            _party(drafts, record, source, tables)
        else:
            _part(drafts, record, tables)
    yield from finished(drafts, files[0].name)


def known_as(file: ListFile) -> str:
    """The registry's id, by the file's name: the list that an entry is on stands at its end."""
    return "us-ofac-cons" if file.stem.startswith("cons") else "us-ofac-sdn"


def published(file: ListFile) -> str:
    """ISO date on which the file says it was issued; empty if it says none, or none that can be read."""
    issued = head(file).partition("<DateOfIssue")[2].partition("</DateOfIssue>")[0]
    if not issued:
        return ""
    try:
        return _date(ET.fromstring(f"<d>{issued.partition('>')[2]}</d>"))
    except ET.ParseError:
        return ""


def _part(drafts: Mapping[str, Draft], record: ET.Element, tables: _Tables) -> None:
    """A record that is no party: reference values, a place, a document, a relation, an entry of a list."""
    if record.tag == "ReferenceValueSets":
        for value in record.iterfind("*/*"):
            tables.values[value.tag, value.get("ID", "")] = (value.get("Description") or value.text or "").strip()
    elif record.tag == "Location":
        country = record.find("LocationCountry")
        area = record.find("LocationAreaCode")
        where = tables.named("Country", country) if country is not None else ""
        where = where or (tables.named("AreaCode", area) if area is not None else "")
        lines = [value.text or "" for value in record.iterfind("LocationPart/LocationPartValue/Value")]
        tables.places[record.get("ID", "")] = (", ".join(line for line in lines if line), where)
    elif record.tag == "IDRegDocument":
        issuer = tables.values.get(("Country", record.get("IssuedBy-CountryID", "")), "")
        document = (tables.named("IDRegDocType", record), words(record, "IDRegistrationNo"), issuer)
        tables.documents[record.get("IdentityID", "")].append(document)
    elif record.tag == "ProfileRelationship":
        if draft := drafts.get(record.get("From-ProfileID", "")):
            draft.link(record.get("To-ProfileID", ""))
    elif draft := drafts.get(record.get("ProfileID", "")):
        for measure in record.iterfind("SanctionsMeasure"):
            if tables.named("SanctionsType", measure).casefold() == _PROGRAM:
                draft.program(words(measure, "Comment"))
        for event in record.iterfind("EntryEvent"):
            day = event.find("Date")
            draft.note("Listed on", _date(day) if day is not None else "")
            draft.note("Legal basis", tables.named("LegalBasis", event))


def _party(drafts: Drafts, record: ET.Element, source: str, tables: _Tables) -> None:
    """A party: its profile's names, documents and features. Relations and entries name the profile."""
    for profile in record.iterfind("Profile"):
        draft = Draft(record.get("FixedRef", ""), source, _kind(profile, tables))
        drafts[profile.get("ID", "")] = draft
        for identity in profile.iterfind("Identity"):
            _names(draft, identity, tables)
            for label, number, country in tables.documents.get(identity.get("ID", ""), ()):
                fact(draft, label, number, country)
        for feature in profile.iterfind("Feature"):
            _feature(draft, feature, tables)
        draft.note("", words(record, "Comment"))


def _kind(profile: ET.Element, tables: _Tables) -> Kind:
    """What a profile is of."""
    return KINDS.get(tables.named("PartySubType", profile).casefold(), "unknown")


def _names(draft: Draft, identity: ET.Element, tables: _Tables) -> None:
    """The names of an identity, their parts ordered as the legacy files order them."""
    groups = {group.get("ID", ""): tables.named("NamePartType", group) for group in identity.iter("NamePartGroup")}
    for alias in identity.iterfind("Alias"):
        weak = alias.get("LowQuality") == "true"
        graded = grade(tables.named("AliasType", alias), weak=weak)
        for name in alias.iterfind("DocumentedName"):
            last: list[str] = []
            first: list[str] = []
            for part in name.iterfind("DocumentedNamePart/NamePartValue"):
                is_last = groups.get(part.get("NamePartGroupID", "")) == "Last Name"
                (last if is_last else first).append(" ".join((part.text or "").split()))
            primary = alias.get("Primary") == "true"
            draft.name(name_of(" ".join(last), " ".join(first)), "primary" if primary else graded)


def _feature(draft: Draft, feature: ET.Element, tables: _Tables) -> None:
    """One feature: a date, a place, or a text, each under its label."""
    label = tables.named("FeatureType", feature)
    for version in feature.iterfind("FeatureVersion"):
        for period in version.iterfind("DatePeriod"):
            fact(draft, label, _period(period))
        for location in version.iterfind("VersionLocation"):
            line, country = tables.places.get(location.get("LocationID", ""), ("", ""))
            if label.casefold() in _ADDRESSES:
                draft.address(line, country)
                draft.country(country)
            else:
                fact(draft, label, country if not line else f"{line}, {country}".strip(", "))
        for detail in version.iterfind("VersionDetail"):
            fact(draft, label, tables.named("DetailReference", detail) or words(detail, "."))


def _period(period: ET.Element) -> str:
    """A day, a month, a year, or from one day to another, in words that `edtf` reads."""
    first, last = period.find("Start/From"), period.find("End/To")
    if first is None or last is None:
        return ""
    begin, end = _date(first), _date(last)
    around = "circa " if any(edge.get("Approximate") == "true" for edge in period) else ""
    if begin == end:
        return around + begin
    if begin[:4] == end[:4] and begin.endswith("-01-01") and end.endswith("-12-31"):
        return around + begin[:4]
    return f"{around}{begin} to {end}"


def _date(element: ET.Element) -> str:
    """An ISO date out of year, month and day; parts that are missing are left out."""
    parts = [words(element, part) for part in ("Year", "Month", "Day")]
    return "-".join(part.zfill(2) for part in parts if part)
