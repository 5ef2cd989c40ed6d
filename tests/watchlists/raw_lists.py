"""Names and numbers in published files, read without the project's readers: each with the plainest means there is.

A function gives for each entry its names and its number fields as they stand in the file. What is plain to every eye is
done here too and nothing else: blanks are joined, one name that stands twice in an entry counts once.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from openpyxl import load_workbook

Raw = dict[str, tuple[set[str], list[str]]]

# What a part of OFAC's remarks or an element of its XML begins with if a number follows that is a party's own. The
# codes of banks, the tails of aircraft and the call signs of ships may be letters alone.
NUMBER = re.compile(
    r"[^\d;]*?(?:SWIFT/BIC|Aircraft Tail Number|[Cc]all [Ss]ign|(?:\bNo\b\.?|Number|\bID\b|Passport|\bIMO|MMSI|ISIN|"
    r"BIK|NIT|RUC|R\.F\.C|RFC|RTN|RSIN|C\.U\.|C\.R\.|Digital Currency Address|[Ii]dentification|Identidad|NUIT|"
    r"Numerical Code|D\.N\.I|SSN|FEIN|License|Matricula|I\.F\.E|C\.I\.F|N\.I\.E|RIF|Credit Code|Organization Code|"
    r"Transponder Code|Cartilla|Credencial|Fiscal Code|Document #|Resident CAN|Tax Registration)[^;]*\d)"
)
NO_NUMBER = re.compile(
    r"Executive Order|CAATSA|Telephone|Phone|Fax|Email|Chinese Commercial|Linked To|DOB|Interpol|[afn]\.k\.a\.|"
    r"Secondary|Effective|Listing|For more|Nationality|POB|Additional|Subject|Website",
    re.I,
)


def tidy(text: str | None) -> str:
    """A text with single blanks, without signs around it."""
    return " ".join((text or "").split()).strip(" ,;")


def numbered(parts: Iterable[str]) -> list[str]:
    """The parts that say a number of a party, without days; what signs, `alt.` or `No` alone tell apart is one."""
    found: dict[str, str] = {}
    for part in map(tidy, parts):
        bare = re.sub(r"^alt\. |\W*\b(?:issued?|expires?)\b.*", "", part, flags=re.I)
        if NUMBER.match(bare) and not NO_NUMBER.match(bare):
            found.setdefault(" ".join(word for word in re.findall(r"\w+", bare) if word != "No"), bare)
    return list(found.values())


def ofac_csv(folder: Path) -> Raw:
    """A row of the main file is an entry, its second cell the name; a row of the alias file one more; weak aliases
    stand in the remarks as `a.k.a. '...'`. Numbers are the call sign in the sixth cell, and those parts of the remarks,
    between semicolons, that are named as one and hold a digit; not the last part of remarks that end at their limit of
    1,000 characters where the file of comments does not go on.
    """
    files = {path.stem.rpartition("_")[2].lower(): list(_rows(path)) for path in folder.iterdir()}
    main = files.get("sdn", files.get("prim", []))
    found: Raw = {row[0]: ({tidy(row[1])}, [row[5]] * (row[5].strip() != "-0-")) for row in main if len(row) > 2}
    remarks = {row[0]: row[11] for row in main if len(row) > 2}
    cut = {number for number, text in remarks.items() if len(text) >= 1000}
    for row in files.get("alt", ()):
        if row[0] in found:
            found[row[0]][0].add(tidy(row[3]))
    for row in files.get("comments", ()):
        if row[0] in remarks and len(row) > 1:
            remarks[row[0]] += row[1]
            cut.discard(row[0])
    for number, text in remarks.items():
        found[number][0].update(map(tidy, re.findall(r"[afn]\.k\.a\. '([^;]+?)'(?=[;.]|$)", text)))
        parts = text.split(";")
        found[number][1].extend(numbered(parts[:-1] if number in cut else parts))
    return found


def _rows(path: Path) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(path.read_text("latin-1").replace("\x1a", "")))


def ofac_xml(path: Path) -> Raw:
    """An `sdnEntry` is an entry; it and each `aka` have a last and a first name; numbers are elements `id`."""
    found: Raw = {}
    for entry in _tree(path.read_bytes()).iter("sdnEntry"):
        named = [entry, *entry.iterfind("akaList/aka")]
        names = {
            tidy(", ".join(filter(None, map(tidy, (n.findtext("lastName"), n.findtext("firstName")))))) for n in named
        }
        parts = (f"{each.findtext('idType')} {each.findtext('idNumber')}" for each in entry.iterfind("idList/id"))
        found[entry.findtext("uid") or ""] = (names, numbered(parts))
    return found


def ofac_enhanced(path: Path) -> Raw:
    """An `entity` with names is an entry; each translation of a name is one; numbers are its identity documents, and
    features that are named as one.
    """
    with zipfile.ZipFile(path) as packed:
        tree = _tree(packed.read(packed.namelist()[0]))
    return {
        entity.get("id", ""): (
            {tidy(each.text) for each in entity.iterfind("names/name/translations/translation/formattedFullName")},
            numbered(
                f"{each.findtext('type')} {each.findtext('documentNumber') or each.findtext('value')}"
                for each in (
                    *entity.iterfind("identityDocuments/identityDocument"),
                    *entity.iterfind("features/feature"),
                )
            ),
        )
        for entity in tree.iter("entity")
        if entity.find("names") is not None
    }


def ofac_advanced(path: Path) -> Raw:
    """A `DistinctParty` is an entry; each `DocumentedName` is one name, the values of its parts in their order; its
    numbers are those of the registration documents of its identity, and the features that are named as one.
    """
    tree = _tree(path.read_bytes())
    kinds = {each.get("ID"): each.text for each in tree.iter("FeatureType")}
    numbers: dict[str, list[str]] = defaultdict(list)
    for document in tree.iter("IDRegDocument"):
        numbers[document.get("IdentityID", "")].append(tidy(document.findtext("IDRegistrationNo")))
    found: Raw = {}
    for party in tree.iter("DistinctParty"):
        names = {str(number) for number, _ in enumerate(party.iter("DocumentedName"))}
        features = (
            f"{kinds[feature.get('FeatureTypeID')]} {detail.text}"
            for feature in party.iter("Feature")
            for detail in feature.iter("VersionDetail")
        )
        documents = [n for each in party.iter("Identity") for n in numbers[each.get("ID", "")]]
        found[party.get("FixedRef", "")] = (names, [*documents, *numbered(features)])
    return found


def uk_sl(path: Path) -> Raw:
    """Below the title a row is one name out of six parts; rows of one `Unique ID` are an entry; of the cells that are
    named for a number or a reference each says one.
    """
    lines = path.read_text("utf-8-sig").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if "Unique ID" in line)
    found: Raw = defaultdict(lambda: (set(), []))
    for row in csv.DictReader(lines[start:]):
        names = found[row["Unique ID"]][0]
        names |= {tidy(" ".join(row[f"Name {n}"] for n in range(1, 7)))} - {""}
        for column, cell in row.items():
            if (
                re.search(r"[Nn]umber|Group ID", column)
                and "hone" not in column
                and cell
                and cell not in found[row["Unique ID"]][1]
            ):
                found[row["Unique ID"]][1].append(cell)
    return found


# Words in brackets that say something about a name, in the lists of the UN and of Australia.
ABOUT = re.compile(
    r"(?:birth|combat|maiden|short|nick|real|stage|family|sub-unit)[ -]?name|listed|previously|formerly|former|"
    r"false identity|third|tigrinya|spelling|transliteration|nom de guerre",
    re.I,
)
LABELLED = re.compile(r"(.*?)((?:original script|In Arabic)\s*:\s*)?([^:]*)$", re.S | re.I)


def apart(field: str) -> set[str]:
    """The names in a field of the UN's or of Australia's list, by its signs alone.

    Semicolons and ` b) ` stand between names. What stands in brackets is another name where it begins in another kind
    of letters than the field, or behind `original script:` or `In Arabic:`; it is no name where it is one of the words
    of `ABOUT`; else (an acronym) it is a part of the name. `, born ...` ends a name.
    """
    field = re.sub(r",\s+born\b.*$|\s*\(original script\)", "", field)
    found: list[str] = []

    def inside(bracket: re.Match[str]) -> str:
        before, label, text = LABELLED.match(bracket[1]).groups()  # type: ignore[union-attr]
        if not label and ABOUT.search(bracket[1]):
            return ""
        first = next((char for char in text if char.isalpha()), "")
        if label or (first.isascii() != next(filter(str.isalpha, field), "a").isascii() and len(text) > 2):
            found.append(text)
            return ""
        return "" if ABOUT.search(before) else bracket[0]

    rest = re.sub(r"\s*\(((?:[^()]|\([^()]*\))*)\)", inside, field)
    names = re.split(r";|\s+b\)\s+", ";".join([rest, *found]))
    return {tidy(name.strip().lstrip(") ")) for name in names} - {""}


def un_xml(path: Path) -> Raw:
    """An `INDIVIDUAL` or `ENTITY` is an entry; its four names make one, each `ALIAS_NAME` and the original script
    others, which may hold several (`apart`); numbers are its reference, its data id, and those of its documents: where
    there is no `NUMBER`, what stands in the second type or in the note, without days, if it holds a digit. A passport
    is one in three languages.
    """
    found: Raw = {}
    tree = _tree(path.read_bytes())
    for record in (*tree.iter("INDIVIDUAL"), *tree.iter("ENTITY")):
        parts = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
        names = {
            tidy(" ".join(record.findtext(part) or "" for part in parts)),
            tidy(record.findtext("NAME_ORIGINAL_SCRIPT")),
        }
        names |= {tidy(each.text) for each in record.iter("ALIAS_NAME")}
        key = (record.findtext("REFERENCE_NUMBER") or "").replace(" ", "")
        documents = [each for kind in ("INDIVIDUAL_DOCUMENT", "ENTITY_DOCUMENT") for each in record.iter(kind)]
        numbers = {
            (bool(re.search("pass|pasaporte", each.findtext("TYPE_OF_DOCUMENT") or "", re.I)), number)
            for each in documents
            for number in [_un_number(each)]
            if number
        }
        own = [key, tidy(record.findtext("DATAID"))]
        found[key] = (names - {""}, [*own, *(number for _, number in sorted(numbers))])
    return found


def _un_number(document: ET.Element) -> str:
    """The number of a document, or the words that hold it."""
    words = (document.findtext(each) or "" for each in ("NUMBER", "TYPE_OF_DOCUMENT2", "NOTE"))
    bare = (tidy(re.sub(r",?\s*\b(?:issued|expire[sd]|under)\b.*", "", each, flags=re.I | re.S)) for each in words)
    return next((each for each in bare if re.search(r"\d", each)), "")


def eu_xml(path: Path) -> Raw:
    """A whole `sanctionEntity` is a record, records of one reference number an entry; each `wholeName` is a name;
    numbers are `identification`, the logical id and the reference of the UN. What follows the cut of a damaged file is
    no whole record.
    """
    found: Raw = defaultdict(lambda: (set(), []))
    for text in re.findall(rb"<sanctionEntity\b.*?</sanctionEntity>", _unpacked(path), re.S):
        record = ET.fromstring(text)
        names, numbers = found[record.get("euReferenceNumber", "")]
        names |= {tidy(each.get("wholeName")) for each in record.iter("nameAlias")} - {""}
        given = [
            record.get("logicalId", ""),
            record.get("unitedNationId", ""),
            *(each.get("number", "") for each in record.iter("identification")),
        ]
        numbers += [each for each in dict.fromkeys(given) if each and each not in numbers]
    return found


def eu_mangled(path: Path) -> Raw:
    """Each line is a row without the quotation marks and tabs of the spreadsheet; the cell under `Naal_wholename` is a
    name, that under `EU_ref_num` its entry, that under `Iden_number` a number.
    """
    lines = [
        line.strip('"\t\r').replace('""', '"').replace("\t", ",")
        for line in _unpacked(path).decode("cp1252").split("\n")
    ]
    header, *rows = [next(csv.reader([line.rstrip(",")], delimiter=";"), []) for line in lines]
    found: Raw = defaultdict(lambda: (set(), []))
    for row in rows:
        cells = dict(zip((each.lower() for each in header), row, strict=False))
        if key := cells.get("eu_ref_num"):
            found[key][0].update({tidy(cells.get("naal_wholename"))} - {""})
            found[key][1].extend(filter(None, [tidy(cells.get("iden_number", "").partition(" (")[0])]))
    return found


# In the UK's cells: days and years of issue, and runs of words with digits, which may have `No.` or a letter between.
UK_DAY = re.compile(
    r"(?<![\w/.-])\d{1,2}(?:st|nd|rd|th)?(?:[./-]\d{1,2}[./-]|\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s*)"
    r"(?:\d{4}|\d\d)\b|\b(?:issued|in|end|date|expired|[A-Z][a-z]{2,8})\s+(?:19|20)\d\d\b|\((?:19|20)\d\d(?:-\d{4})?\)"
    r"|issue number \S+"
)
_WITH_DIGIT = r"[^\s;(),]*\d(?:[^\s.,;()]|[.,](?=\S)|\([A-Za-z\d]+\)(?=\d)|\(\d\))*"
UK_RUN = re.compile(
    rf"(?<=SWIFT/BI[CN] )[A-Z]{{8,11}}\b|(?<=SWIFT/BIC: )\w+|(?<=\bBIC: )\w+|"
    rf"{_WITH_DIGIT}(?: (?:No\. |[A-Z] )?{_WITH_DIGIT})*"
)


def uk_conlist(path: Path) -> Raw:
    """A row below the header is one name out of six parts, and one more in another script; rows of one `Group ID` are
    an entry; numbers are the runs of words with three digits or more (days aside) in the cells of passports and
    identity cards and, in `Other Information`, behind the labels of ships and companies; and the references of the UN
    and of the UK's list there. Rows that repeat one state it once.
    """
    found: Raw = defaultdict(lambda: (set(), []))
    numbers: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _sheet(path) if path.suffix == ".xlsx" else _below_title(path):
        names = found[row["Group ID"]][0]
        names |= {tidy(" ".join(row[f"Name {n}"] for n in range(1, 7))), tidy(row.get("Name Non-Latin Script"))} - {""}
        for number in _uk_numbers(row):
            numbers[row["Group ID"]].setdefault(" ".join(re.findall(r"\w+", number)), number)
    return {key: (names, list(numbers[key].values())) for key, (names, _) in found.items()}


def _uk_numbers(row: dict[str, str]) -> Iterator[str]:
    """The numbers of a row; of the older layout the words about them too."""
    newer, other = "Passport Number" in row, row["Other Information"]
    cells = (
        [row["Passport Number"], row["National Identification Number"]]
        if newer
        else [row["Passport Details"], row["NI Number"]]
    )
    for label in ("IMO number", "Business Reg No"):
        cells += re.findall(rf"\({label}\):(.*?)(?=\([A-Z][^():]+\):|$)", other, re.S)
    for cell in cells:
        bare = re.sub(
            r"(?:^|(?<=[\s.,;)]))\(?(?:\d{1,2}|[A-Za-z])\)\s|\((?:\d|[a-z])\)\s", " ; ", UK_DAY.sub(" ; ", cell)
        )
        yield from (
            tidy(run) for run in UK_RUN.findall(bare) if _digits(run) > 2 or (len(run) > 7 and _digits(run) != 1)
        )
    yield from re.findall(r"\bUN Ref(?:erence)?\b[\s.:)]*(\w[\w.]*\.\w+)", other, re.I)
    yield from re.findall(r"\(UK Sanctions List Ref\):\s*(\w+)", other)


def _sheet(path: Path) -> Iterator[dict[str, str]]:
    rows = load_workbook(path, data_only=True).worksheets[0].iter_rows(values_only=True)
    header = next(row for row in rows if row[0] in ("Name 6", "Reference"))
    for row in rows:
        if any(row):
            yield {
                str(key): str(value) if value is not None else "" for key, value in zip(header, row, strict=True) if key
            }


def _below_title(path: Path) -> Iterator[dict[str, str]]:
    return iter(csv.DictReader(io.StringIO(path.read_text("cp1252").split("\n", 1)[1])))


# In Australia's sentences: what has digits and is no number of a document (days, laws, resolutions, references of the
# UN, telephones, heights, websites, orders), runs of words with digits, and words for one before a short number.
AU_OTHER = re.compile(
    r"(?<![\w./-])\d\d?(?:[-/ .]+|(?=[a-z]))(?:\d\d?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|n ov|dec)[a-z]*)"
    r"[-/ .,]*(?:1[34]|19|20)\d\d\b|\[[A-Z]\d{4}[A-Z]\d+\]|\bresolutions? ?\d+ ?\(\d{4}\)|"
    r"(?:telephone|phone|fax|mobile|tel)\b.*?(?=[a-z]{4}|\.(?: |$)|$)|\+(?:963|98)[\d -]+|\+?850[- ]2[-\d ]+|"
    r"https?:\S+|"
    r"\b(?!no)[a-z]{2,3}\.[a-z]?\.?\d[\d.]*|\b[a-z]\.[a-z]\.\d+\.\d+|\d[\d-]* ?(?:cm|kg)\b|\$[\d.,]+|"
    r"\b(?:executive order|inmate number|unit|contract|interpol\D{0,40}|control|decree|order|"
    r"case|see \D{0,20}|list no\.|"
    r"(?:decision|operation|warrant|request) number|shareholders:|ordinary shares:.{0,20}) "
    r"[\"“]?(?:no\. ?)?[\w/-]*\d[\w/-]*|"
    r"\bmid-\d{4}|\bS/\d{4}/\d+|\[see[^\]]*\]|\d{4}/\d{4}/\d{4}|\d?QD[ei]\w?\.[\d.]+|\b\d{1,3}(?:,\d{3})+|"
    r"\d{3}-\d{3} [a-z]|\d+ \(ext|\b\d+\]|"
    r"(?:Hijri )?(?<![\w./-])(?:1[34]|19|20)\d\d(?:[-/ ]+(?:19|20)\d\d)?\b",
    re.I,
)
AU_CODE = re.compile(r"[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?|[A-Z]+\d+[A-Z]{4,}\d*")
AU_SHORT = re.compile(r"(?:number|no|card)[.:]{0,2} ?$", re.I)


def au_dfat(path: Path) -> Raw:
    """A row is a name; rows whose reference begins with the same number are an entry. Numbers are the runs of
    words with five digits, or three behind `number`, `no` or `card`, that are none of `AU_OTHER`; each once, whatever
    its signs.
    """
    found: Raw = defaultdict(lambda: (set(), []))
    numbers: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _sheet(path):
        name = next(value for key, value in row.items() if key.startswith("Name of Individual"))
        key = re.match(r"\d*", row["Reference"])[0]  # type: ignore[index]
        found[key][0].add(tidy(name))
        for number in _au_numbers(row["Additional Information"]):
            plain = re.sub(r"\W", "", number)
            if not (plain.isdigit() and any(re.fullmatch("[A-Z]+" + plain, each) for each in numbers[key])):
                numbers[key][plain] = number
    return {key: (names, list(numbers[key].values())) for key, (names, _) in found.items()}


def _au_numbers(text: str) -> Iterator[str]:
    """The numbers of documents that a text states."""
    bare = AU_OTHER.sub("#;", " ".join(text.split()))
    for run in UK_RUN.finditer(bare):
        short = AU_SHORT.search(bare, 0, run.start())
        if AU_CODE.fullmatch(run[0]) or _digits(run[0]) > (2 if short else 4):
            yield run[0]


def _digits(text: str) -> int:
    return len(re.findall(r"\d", text))


def ca_xml(path: Path) -> Raw:
    """A `record` is an entry; it has the name of an entity or ship or two names of a person, and a text of aliases."""
    found: Raw = {}
    for record in _tree(path.read_bytes()).iter("record"):
        found |= _ca_record(record)
    return found


def _ca_record(record: ET.Element) -> Raw:
    person = f"{record.findtext('GivenName') or ''} {record.findtext('LastName') or ''}"
    names = {tidy(record.findtext("EntityOrShip")) or tidy(person), tidy(record.findtext("Aliases"))}
    number = tidy(record.findtext("ShipIMONumber"))
    place = (
        (record.findtext("Country") or "").partition(" / ")[0],
        record.findtext("Schedule"),
        record.findtext("Item"),
    )
    return {", ".join(filter(None, map(tidy, place))): (names - {""}, [number] if number else [])}


# In Canada's aliases: what is open in brackets and quotation marks parts nothing; a legal form, or words in small
# letters, behind a comma go on; between names stand semicolons, strokes, commas, `or`, and languages with a colon; an
# English `and` beside letters of another script or before words that begin as those before do; in French `et`.
CA_INSIDE = re.compile(r'\([^()]*\)|«[^«»]*»|“[^”“]*”|"(?:[^",]|,(?! ))*"|(?<=[ ,])"[^"]*,[^"]*"[^"]*"')
CA_FORM = (
    r"(?:AO|OOO|FSUE|JSC|LLC|Ltd|Co|Inc|S\.A|SARL|San|Limited|LTD|ООО|ОАО|ПАО|АО|ЗАО|ФГУП|ФКП|УП|ОсОО|САО|МК|ГУП|ФГБУ)"
)
CA_BETWEEN = re.compile(
    r";|\s/\s|/\s|(?<=[\w)]{3})/(?=\w{3})|(?<!^)\s?(?<![,/]\s)(?<![,/])(?:Russian|Belarus\w+|Arabic|Ukrainian|Persian)\s*:|,?\sor\s|"
    rf"(?<!ОАО),(?!\s*{CA_FORM}\b\.?\s*(?:[,;/)]|or\b|$))(?!\s*[а-яё])(?:\s*(?:or|and)\s)?|"
    r"\sand\s(?=['«\"“]?[^\x00-\x7f«“])|(?<=[^\x00-\x7f])\sand\s|(?<=[^\x00-\x7f].)\sand\s"
)
CA_AND = re.compile(r" and (?=ZAO|AO|JSC|Joint Stock|Zlatoust|Tulamash|Public Joint)|, (?=AO|Tulamash)")
CA_ALIKE = re.compile(r"(\b(\w\w)[^,;]*)\s(?:and|et)\s(?=\2)")


def ca_counts(path: Path) -> dict[str, int]:
    """How many names each record has by the signs of its texts; one that stands twice counts once.

    Of the name that the record is under, two languages are parted by a stroke, and `(also known as ...)` is another.
    """
    found: dict[str, int] = {}
    for record in _tree(path.read_bytes()).iter("record"):
        (key,) = _ca_record(record)
        own = tidy(record.findtext("EntityOrShip"))
        own = re.sub(r" \(also known as ([^()]*)\)?", lambda found: f";{CA_AND.sub(';', found[1])}", own)
        own = re.sub(r"\([^()]*/[^()]*\)", "", own)
        person = tidy(f"{record.findtext('GivenName') or ''} {record.findtext('LastName') or ''}")
        names = {person, *map(tidy, re.split(r"(?<=\w\w)/ ?(?=[\w«]{2})|\s/\s|(?<=[)”])/|;", own))}
        found[key] = len((names | ca_apart(tidy(record.findtext("Aliases")))) - {""})
    return found


def ca_apart(text: str) -> set[str]:
    """The parts of a text between its signs, brackets and quotation marks made plain."""
    bare, before = CA_ALIKE.sub(r"\1;", text), ""
    while bare != before:
        bare, before = CA_INSIDE.sub(lambda found: re.sub("[^\\w ]", "x", found[0]), bare), bare
    ends = [(0, 0), *(found.span() for found in CA_BETWEEN.finditer(bare)), (len(bare),) * 2]
    parts = (bare[end:start] for (_, end), (start, _) in pairwise(ends))
    return {tidy(part) for part in parts if re.search(r"\w", part)}


# What a part of `ids` of the US list is called that is no number.
NOTE = re.compile(
    r"Gender|Website|Email|[Ss]anctions|Date|Type|Issuer|Ticker|Executive Order|Directive|Flag|Phone|Model|Operator|"
    r"nformation|Prohibited|risk|Effective|Commercial Code"
)


def us_csl(path: Path) -> Raw:
    """Rows of one `_id` are an entry; its name and what stands between the semicolons of `alt_names` are names. Numbers
    are the call sign, and the parts of `ids`, between semicolons, whose last word is no `NOTE`: country, dates, number,
    type; a number under two types is two.
    """
    found: Raw = defaultdict(lambda: (set(), []))
    seen: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in csv.DictReader(io.StringIO(_unpacked(path).decode())):
        names, numbers = found[row["_id"]]
        names |= {tidy(row["name"])} | {
            tidy(re.sub(r"^and ", "", each.strip())) for each in row["alt_names"].split(";")
        } - {""}
        numbers += [row["call_sign"]] if row["call_sign"] else []
        for part in map(str.strip, row["ids"].split(";")):
            before, _, label = part.rpartition(", ")
            number = re.sub(r"^IMO | \([^()]*\)$", "", before.rpartition(", ")[2])
            if re.search(r"\d|SWIFT|Tail", part) and not NOTE.search(label) and (label, number) not in seen[row["_id"]]:
                seen[row["_id"]].add((label, number))
                numbers.append(number)
    return found


def simple(path: Path) -> Raw:
    """A row is an entry; `name`, and what stands between the semicolons of `aliases`, are names; likewise numbers."""
    found: Raw = {}
    for row in csv.DictReader(io.StringIO(_unpacked(path).decode(), newline="")):
        aliases, numbers = (next(csv.reader([row[name]], delimiter=";"), []) for name in ("aliases", "identifiers"))
        found[row["id"]] = (
            {row["name"], *filter(None, aliases)},
            [re.sub(r"^IMO", "", each) for each in numbers if each],
        )
    return found


CODE = re.compile(r"(?:Number|Code|Bic|wikidataId|callSign)$|^(?:isin|mmsi|publicKey)$")


def json_lines(path: Path) -> Raw:
    """An object is an entry if it is a party, and a target where that is said; `name` and the like are names; what the
    schema of OpenSanctions calls a number, code or id is one, each once.
    """
    found: Raw = {}
    for line in path.read_text().splitlines():
        entity = json.loads(line)
        said = entity.get("properties", {})
        if entity.get("target", True) and entity["schema"] in ("Person", "Company", "Organization", "Vessel"):
            names = {each for key in ("name", "alias", "weakAlias", "previousName") for each in said.get(key, ())}
            codes = [each for key, texts in said.items() if CODE.search(key) for each in texts]
            found[entity["id"]] = ({tidy(each) for each in names}, list(dict.fromkeys(codes)))
    return found


def senzing(path: Path) -> Raw:
    """An object is an entry; each `NAME_FULL` or `NAME_ORG` anywhere in it is a name; a number what ends in `_NUMBER`
    or is a call sign.
    """
    found: Raw = {}
    for line in path.read_text().splitlines():
        record = json.loads(line)
        names = re.findall(r'"NAME_(?:FULL|ORG)": ?"((?:[^"\\]|\\.)*)"', json.dumps(record, ensure_ascii=False))
        numbers = re.findall(r'"[A-Z_]+_(?:NUMBER|SIGN)": ?"([^"]*)"', line)
        found[record["RECORD_ID"]] = ({tidy(each) for each in names}, list(dict.fromkeys(numbers)))
    return found


def _tree(content: bytes) -> ET.Element:
    """The elements of a file without their namespaces."""
    tree = ET.fromstring(content)
    for each in tree.iter():
        each.tag = each.tag.rpartition("}")[2]
    return tree


def _unpacked(path: Path) -> bytes:
    """A file, unpacked as far as it goes."""
    if path.suffix != ".gz":
        return path.read_bytes()
    with gzip.open(path) as file:
        return file.read()


def text(path: Path) -> str:
    """All that a file, or the files of a folder, say."""
    if path.is_dir():
        return " ".join(map(text, sorted(path.iterdir())))
    if path.suffix == ".xlsx":
        rows = load_workbook(path, data_only=True).worksheets[0].iter_rows(values_only=True)
        return " ".join(str(cell) for row in rows for cell in row if cell is not None)
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            return packed.read(packed.namelist()[0]).decode()
    return _unpacked(path).decode("utf-8", "replace")


def runs(text: str) -> set[str]:
    """The runs of letters and of digits in a text."""
    return set(re.findall(r"[^\W\d_]+|\d+", text.casefold()))
