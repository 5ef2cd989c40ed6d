import pytest

from matcher.watchlists.draft import Draft
from matcher.watchlists.ofac_facts import fact, grade, name_of


@pytest.mark.parametrize(
    ("label", "value", "field", "expected"),
    [
        ("Gender", "Female", "sex", "female"),
        ("Birthdate", "05 Mar 1981", "birth_dates", ["1981-03-05"]),
        ("Place of Birth", "Ulm, Germany", "birth_places", ["Ulm, Germany"]),
        ("Citizenship Country", "Korea, North", "countries", ["KP"]),
        ("Website", "example.org", "remarks", ["Website: example.org."]),
        ("Secondary sanctions risk:", "section 1(b)", "remarks", ["Secondary sanctions risk: section 1(b)."]),
        ("Gender", "", "sex", ""),
    ],
)
def test_a_fact_goes_to_its_place(label, value, field, expected):
    draft = Draft("1", "own")
    fact(draft, label, value)
    found = getattr(draft, field)
    assert (found if isinstance(found, str) else list(found)) == expected


def test_a_number_has_its_issuer():
    draft = Draft("1", "own")
    fact(draft, "Tax ID No.", "7736640919", "Russia")
    fact(draft, "Vessel Registration Identification", "IMO 9187629")
    assert [(i.type, i.value, i.issuer) for i in draft.identifiers] == [
        ("tax-id", "7736640919", "RU"),
        ("imo", "9187629", ""),
    ]


def test_names_and_grades():
    assert name_of("", "Orven") == "Orven"
    assert [grade(kind, weak=weak) for kind, weak in (("f.k.a.", True), ("F.K.A.", False), ("", False))] == [
        "weak", "former", "strong",
    ]  # fmt: skip
