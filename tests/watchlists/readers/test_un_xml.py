import re
import xml.dom.minidom

import pytest

from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def un(fixtures):
    return Watchlist.load(fixtures / "lists" / "un.xml")


@pytest.fixture
def changed(fixtures, tmp_path):
    """The small list with its text changed, loaded."""

    def load(change, encoding="utf-8"):
        path = tmp_path / "list.xml"
        path.write_bytes(change((fixtures / "lists" / "un.xml").read_text(encoding="utf-8")).encode(encoding))
        return Watchlist.load(path)

    return load


def test_the_list_is_recognised_and_states_its_day(un):
    (source,) = un.sources
    assert (source.id, source.format, source.published, source.entries) == ("un-sc", "un-xml", "2024-11-30", 3)
    assert "United Nations" in source.publisher
    assert un.skipped == ()


def test_a_person(un):
    entry = un.entries[0]
    assert (entry.id, entry.kind, entry.sex, entry.programs) == ("TAi.901", "person", "male", ("Taliban",))
    assert [(n.text, n.type) for n in entry.names] == [
        ("ORVEN TASSILO MARRAK", "primary"),
        ("اورفن مراك", "strong"),
        ("Orwin Marak", "strong"),
        ("Orven Marrakh", "strong"),
        ("Haji Orwin", "weak"),
        ("Tassilo Orven", "former"),
    ]
    assert entry.birth_dates == ("1961~", "1958/1963", "1962-05-17", "1961-08")
    assert entry.birth_places == ("Zurmat District, Afghanistan",)
    assert entry.countries == ("AF", "PK")
    assert entry.addresses == ("12 Well Street, Quetta, Pakistan",)
    assert [(i.type, i.value, i.issuer) for i in entry.identifiers] == [
        ("un-reference", "TAi.901", ""),
        ("un-dataid", "100001", ""),
        ("passport", "OR 000111", "AF"),
        ("national-id", "11111-2222222-3", "PK"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Title: Mullah.",
        "Designation: Keeper of the wells; Governor.",
        "Listed on: 2001-02-23.",
        "A made-up person. INTERPOL-UN",
        "Alias as published: Orwin Marak; Orven Marrakh.",
        "Date of birth: from false passport.",
        "Pakistani national identity card number 11111-2222222-3",
        "Address: as of 2016.",
    ],
)
def test_the_publishers_words_stay(un, words):
    assert words in un.entries[0].remarks


def test_an_organisation(un):
    entry = un.entries[2]
    assert (entry.id, entry.kind, entry.countries) == ("CDe.903", "organization", ("CD",))
    assert [(n.text, n.type) for n in entry.names] == [
        ("ORVEN & DREY TRADING (ODT)", "primary"),
        ("ODT Mining", "strong"),
        ("Drey Brothers", "former"),
    ]


def test_half_a_file_gives_its_whole_records_and_lists_the_rest(changed):
    watchlist = changed(lambda text: text[: text.index("Second of three")])
    assert [entry.id for entry in watchlist] == ["TAi.901"]
    damaged, cut = watchlist.skipped
    assert "SELVAN DREY" in " ".join(damaged.text.split())
    assert damaged.row == 35
    assert "cut short" in cut.reason


def test_a_cut_between_two_records_is_seen(changed):
    watchlist = changed(lambda text: text[: text.index("  <ENTITIES>")])
    assert len(watchlist) == 2
    assert "cut short" in watchlist.skipped[0].reason


def test_a_damaged_record_costs_itself_alone(changed):
    watchlist = changed(lambda text: text.replace("<SECOND_NAME>DREY</SECOND_NAME>", "<SECOND_NAME>DREY</SECOND"))
    assert [entry.id for entry in watchlist] == ["TAi.901", "CDe.903"]
    assert ["damaged" in s.reason for s in watchlist.skipped] == [True]


def test_a_record_without_its_end_costs_itself_alone(changed):
    watchlist = changed(lambda text: text.replace("</INDIVIDUAL>\n    <!--", "<!--"))
    assert [entry.id for entry in watchlist] == ["CDi.902", "CDe.903"]
    assert len(watchlist.skipped) == 1


def test_bare_ampersands_and_control_characters_cost_nothing(changed):
    watchlist = changed(lambda text: text.replace("&amp;", "&\x0b"))
    assert watchlist.entries[2].name == "ORVEN & DREY TRADING (ODT)"


def test_a_record_without_name_or_number_is_skipped(changed):
    watchlist = changed(lambda text: text.replace("<FIRST_NAME>SELVAN</FIRST_NAME>", "").replace("DREY</SEC", "</SEC"))
    assert "no name" in watchlist.skipped[0].reason
    assert watchlist.skipped[0].place == "CDi.902"


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize(
    ("declared", "written"),
    [("UTF-8", "utf-8"), ("ISO-8859-1", "utf-8"), ("UTF-16", "utf-8"), ("UTF-8", "utf-16"), ("nonsense", "utf-8")],
)
def test_what_a_file_says_of_its_encoding_is_not_believed(changed, un, quote, declared, written):
    def rewritten(text):
        return text.replace("'", quote).replace(f"encoding={quote}UTF-8", f"encoding={quote}{declared}")

    assert [e.names for e in changed(rewritten, written)] == [e.names for e in un]


def test_an_encoding_of_single_bytes_is_believed(changed):
    def cyrillic(text):
        return text.replace("اورفن مراك", "Орвен").replace("UTF-8", "windows-1251")

    watchlist = changed(cyrillic, "cp1251")
    assert watchlist.entries[0].names[1].text == "Орвен"
    assert watchlist.skipped == ()


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!-- --> <!doctype x SYSTEM 'http://127.0.0.1/x.dtd'>",
    ],
)
def test_a_document_type_is_refused_in_one_sentence(changed, doctype):
    from matcher.errors import WatchlistError

    with pytest.raises(WatchlistError, match="document type") as error:
        changed(lambda text: text.replace("?>", f"?>{doctype}", 1).replace("ORVEN", "&a;"))
    assert "\n" not in str(error.value)


def test_an_entity_that_nobody_declared_stays_as_it_is_written(changed):
    assert changed(lambda text: text.replace("SELVAN", "&selvan;")).entries[1].name == "&selvan; DREY"


def test_a_passport_in_three_languages_is_one(fixtures, changed):
    passport = "<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>"
    assert passport in (fixtures / "lists" / "un.xml").read_text(encoding="utf-8")
    for words in ("Numéro de passeport ", "Número de pasaporte"):
        spoken = changed(lambda text, words=words: text.replace(passport, passport.replace("Passport", words)))
        assert [i.type for i in spoken.entries[0].identifiers][2:] == ["passport", "national-id"]


@pytest.mark.parametrize(
    ("name", "entries", "names", "identifiers"),
    [("consolidated_2024-11-30.xml", 879, 4020, 2195), ("consolidated_2026-02-27.xml", 1003, 4221, 2466)],
)
def test_the_real_lists_are_whole(shared_dir, name, entries, names, identifiers):
    """Counted independently: records, filled aliases and filled document elements in a tree of the whole file."""
    path = shared_dir / "lists" / "un" / name
    watchlist = Watchlist.load(path)
    assert watchlist.skipped == ()
    assert (len(watchlist), sum(len(e.names) for e in watchlist)) == (entries, names)
    assert sum(len(e.identifiers) for e in watchlist) == identifiers
    assert len(re.findall(rb"<(?:INDIVIDUAL|ENTITY)>", path.read_bytes())) == entries
    tree = xml.dom.minidom.parse(str(path))
    ours = {entry.id: entry for entry in watchlist}
    for tag in ("INDIVIDUAL", "ENTITY"):
        for record in tree.getElementsByTagName(tag):
            _is_all_there(record, ours[_texts(record, "REFERENCE_NUMBER")[0]])


def _texts(record, tag):
    """Filled elements of that name anywhere below a record."""
    found = (
        "".join(n.data for n in e.childNodes if n.nodeType == n.TEXT_NODE) for e in record.getElementsByTagName(tag)
    )
    return [" ".join(text.split()) for text in found if text.strip()]


def _is_all_there(record, entry):
    """Every alias is a name, or its words are in several; every number is an identifier's or in the remarks."""
    names = {name.text for name in entry.names}
    for alias in _texts(record, "ALIAS_NAME") + _texts(record, "NAME_ORIGINAL_SCRIPT"):
        assert alias in names or any(alias.lstrip("() ").startswith(n[:9]) for n in names), (entry.id, alias)
    values = " ".join(identifier.value for identifier in entry.identifiers)
    for number in _texts(record, "NUMBER"):
        assert number in values or number in entry.remarks, (entry.id, number)
