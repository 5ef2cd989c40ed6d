import gzip
import re

import pytest

from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def eu(fixtures):
    return Watchlist.load(fixtures / "lists" / "eu.xml")


def test_the_list_is_recognised_and_states_its_day(eu):
    (source,) = eu.sources
    assert (source.id, source.format, source.published) == ("eu-fsf", "eu-xml", "2022-03-18")
    assert eu.skipped == ()


def test_two_records_of_one_reference_are_one_entry(eu):
    person, company = eu
    assert (person.id, person.kind, person.sex) == ("EU.9001.1", "person", "male")
    assert [(n.text, n.type) for n in person.names] == [
        ("Orven Tassilo Marrak", "primary"),
        ("Haji Orwin", "weak"),
        ("Orwin Marak", "strong"),
    ]
    assert person.programs == ("TAQA", "AFG")
    assert person.birth_dates == ("1962-05-17", "1961~", "1958~/1963~")
    assert person.birth_places == ("Zurmat, AFGHANISTAN",)
    assert person.countries == ("AF", "PK")
    assert person.addresses == ("12 Well Street, Quetta, PAKISTAN",)
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [
        ("passport", "OR 000111", "AF"),
        ("eu-logical-id", "901", ""),
        ("un-reference", "TAi.901", ""),
        ("eu-logical-id", "9011", ""),
    ]
    assert (company.id, company.kind, company.name) == ("EU.9003.1", "organization", "Orven & Drey Trading")


@pytest.mark.parametrize(
    "words",
    ["A made-up person.", "issued in 2010", "Legal basis: 2019/555 (OJ L97) of 2019-04-08.",
     "Function: Keeper of the wells.", "Title: Mullah.",
     "Born: 1381 (Islamic calendar).", "Phone: 555 0100.", "Listed on: 2008-07-03."],
)  # fmt: skip
def test_the_publishers_words_stay(eu, words):
    assert words in eu.entries[0].remarks


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("eu_fsf_2022-03-18_truncated.xml.gz", (1024, 4751, 1311, 2)),
        ("eu_fsf_sample_2020-04-15.xml", (6, 15, 9, 0)),
    ],
)
def test_the_real_lists_are_whole(shared_dir, name, counts):
    """Counted independently: references and names by regular expressions over the text, whole records only."""
    path = shared_dir / "lists" / "eu" / name
    text = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode()
    whole = re.findall(r"<sanctionEntity .*?</sanctionEntity>", text, re.S)
    watchlist = Watchlist.load(path)
    assert {entry.id for entry in watchlist} == {re.search(r'euReferenceNumber="([^"]*)', r)[1] for r in whole}
    pairs = set()
    for record in whole:
        reference = re.search(r'euReferenceNumber="([^"]*)', record)[1]
        for listed in re.findall(r'wholeName="([^"]+)"', record):
            tidy = " ".join(listed.replace("&quot;", '"').replace("&apos;", "'").replace("&amp;", "&").split())
            pairs.add((reference, tidy.strip(" ,;")))
    assert {(entry.id, n.text) for entry in watchlist for n in entry.names} == pairs
    identifiers = sum(len(entry.identifiers) for entry in watchlist)
    assert (len(watchlist), len(pairs), identifiers, len(watchlist.skipped)) == counts
