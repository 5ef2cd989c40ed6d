"""The European Union's consolidated list of financial sanctions as a table with semicolons, versions 1.0 and 1.1.

Source: the guide to the Commission's Financial Sanctions Files. A subject has one row for each name, address, birth,
number and citizenship, with the columns of the other kinds empty; the EU reference number holds them together. The
two versions name their columns differently; either name is known here.

A spreadsheet that takes the semicolon table for one with commas and saves it again cuts each row at its commas, writes
tabs there, fills up with more tabs, and puts quotation marks around the whole. That is undone before a row is read,
for nothing of it is lost; a cell that the spreadsheet shortened, or rows beyond its limit, would be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matcher.dates import edtf
from matcher.records import Entry, Skipped
from matcher.watchlists import eu_subject, table
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.gathered import gathered
from matcher.watchlists.vocabulary import sex_of

_ADDRESS = (
    "addr_number addr_street addr_zipcode addr_city addr_country addr_other",
    "address_street address_pobox address_zipcode address_city address_place address_countrydescription",
)


class _Mended(ListFile):
    """A table that a spreadsheet mangled, as it was before."""

    __slots__ = ()

    def lines(self) -> Iterator[str]:
        """Its lines, each with what the spreadsheet did to it undone."""
        for line in ListFile.lines(self):
            yield _mended(line)


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list; rows that cannot be read come first.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the columns of this format are fixed.
    """
    return gathered(
        table.rows(_whole(files[0])),
        files[0].name,
        source,
        id_of=lambda cells: _one(cells, "eu_ref_num", "entity_eu_referencenumber"),
        name_of=lambda cells: " ".join(value for value in cells.values() if value),
        add=_row,
        id_called="EU reference number",
        each_named=False,
    )


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "eu-fsf"


def published(file: ListFile) -> str:
    """ISO date in the first column of the first row."""
    first = next((row for row in table.rows(_whole(file)) if not isinstance(row, Skipped)), None)
    return edtf(next(iter(first.cells.values()), ""), dayfirst=True) if first else ""


def _whole(file: ListFile) -> ListFile:
    """The file, mended if its header shows that a spreadsheet mangled it."""
    header = next(file.lines(), "").lstrip("\ufeff")
    if not header.startswith('"') or header.count(";") < 20 or header.count('"') > 2:
        return file
    return _Mended(file.path, file.sha256, file.encoding, file.damage, file.note)


def _mended(line: str) -> str:
    r"""A line as the publisher wrote it.

    >>> _mended('"1;al-Awja\t near Tikrit;IRQ\t\t\t"\r\n')
    '1;al-Awja, near Tikrit;IRQ\n'
    """
    text = line.strip("\r\n").rstrip("\t")
    if text.startswith('"') and text.endswith('"') and len(text) > 1:
        text = text[1:-1].replace('""', '"')
    return text.rstrip("\t").replace("\t", ",") + "\n"


def _one(cells: Mapping[str, str], *columns: str) -> str:
    """The first filled one of columns that mean the same."""
    return next((text for column in columns if (text := cells.get(column, ""))), "")


def _row(draft: Draft, cells: Mapping[str, str]) -> None:
    """What one row adds to its subject."""
    kind = _one(cells, "subject_type", "entity_subjecttype_classificationcode", "entity_subjecttype")
    draft.kind = eu_subject.KINDS.get(kind.casefold(), draft.kind)
    draft.program(_one(cells, "programme", "entity_regulation_programme"))
    basis = _one(cells, "leba_numtitle", "entity_regulation_numbertitle")
    draft.note("Legal basis", f"{basis} of {_one(cells, 'leba_publication_date', 'entity_regulation_publicationdate')}")
    draft.note("", _one(cells, "entity_remark").replace("\\n", " "))
    draft.identifier("un-reference", _one(cells, "entity_unitednationid").replace(" ", ""))
    draft.identifier("eu-logical-id", _one(cells, "entity_logicalid"))
    draft.note("Listed on", _one(cells, "entity_designationdate"))
    _name(draft, cells)
    _born(draft, cells)
    _rest(draft, cells)


def _name(draft: Draft, cells: Mapping[str, str]) -> None:
    """A name, and what it says of its bearer."""
    parts = (
        _one(cells, f"naal_{part}", f"namealias_{part}") for part in ("firstname", "middlename", "lastname")
    )  # fmt: skip
    weak = _one(cells, "namealias_strong").casefold() in ("false", "0", "no")
    draft.name(_one(cells, "naal_wholename", "namealias_wholename") or " ".join(parts), "weak" if weak else "strong")
    draft.sex = draft.sex or sex_of(_one(cells, "naal_gender", "namealias_gender"))
    draft.note("Title", _one(cells, "naal_title", "namealias_title"))
    draft.note("Function", _one(cells, "naal_function", "namealias_function"))


def _born(draft: Draft, cells: Mapping[str, str]) -> None:
    """A date and place of birth; `N/A` is none."""
    date = _one(cells, "birt_date", "birthdate_birthdate")
    ends = (_one(cells, "birthdate_yearrangefrom"), _one(cells, "birthdate_yearrangeto"))
    circa = _one(cells, "birthdate_circa").casefold() == "true"
    year = _one(cells, "birthdate_year")
    draft.birth_date(eu_subject.born("" if date == "N/A" else date, year, *ends, circa=circa))
    country = _one(cells, "birt_country", "birthdate_countrydescription")
    draft.birth_place(_one(cells, "birt_place", "birthdate_city", "birthdate_place"), country.removeprefix("UNKNOWN"))


def _rest(draft: Draft, cells: Mapping[str, str]) -> None:
    """Numbers, addresses and citizenships."""
    words, _, about = _one(cells, "iden_number", "identification_number").partition(" (")
    code = _one(cells, "identification_typecode") or about.partition("-")[0].strip("( )")
    issuer = _one(cells, "iden_country", "identification_countryiso2code")
    eu_subject.number(draft, code, words, eu_subject.country(issuer), about.strip("()"))
    for column in _ADDRESS:
        draft.address(*(cells.get(name, "") for name in column.split()))
    for country in ("addr_country", "address_countryiso2code", "citi_country", "citizenship_countryiso2code"):
        draft.country(eu_subject.country(cells.get(country, "")))
