import pytest

from matcher.records import Identifier
from matcher.watchlists.draft import Draft
from matcher.watchlists.uk_subject import full_name, numbers, other_information


def test_a_name_in_speaking_order():
    assert full_name({"name_6": " AL-QAHTANI", "name_1": "Sheikh", "name_3": "Farooq "}) == "Sheikh Farooq AL-QAHTANI"
    assert full_name({}) == ""


@pytest.mark.parametrize(
    ("values", "details", "found"),
    [
        ("(1) 654781 (2) 286062", "(1) Jordan number (2) Iraq number", [("654781", "JO"), ("286062", "IQ")]),
        ("(1) D014433 (2) D009889", "Diplomatic", [("D014433", ""), ("D009889", "")]),
        (
            "1) A-333602 (Indian) issued in 1985 2) C-267185. Issued in Karachi",
            "",
            [("A-333602", "IN"), ("C-267185", "")],
        ),
        (
            "(1) 203037 (2) 347834(3) 434021161",
            "(1) Libya (2) Libya (3) South African",
            [("203037", "LY"), ("347834", "LY"), ("434021161", "ZA")],
        ),
        ("734088604. 735958824", "", [("734088604", ""), ("735958824", "")]),
        ("FA0157612", "Afghanistan number, issued on 25 Aug. 2016 in Kabul", [("FA0157612", "AF")]),
    ],
)
def test_numbers_and_the_words_about_them(values, details, found):
    draft = Draft("1", "uk-sl")
    numbers(draft, "passport", values, details)
    assert list(draft.identifiers) == [Identifier("passport", value, issuer) for value, issuer in found]


def test_a_reference_of_the_old_form_is_whole():
    draft = Draft("1", "uk-ofsi")
    other_information(draft, "UN Ref E.21.I.11. Owned or controlled by, or acts on behalf of, nobody.")
    assert list(draft.identifiers) == [Identifier("un-reference", "E.21.I.11")]


def test_labels_of_other_information():
    draft = Draft("1", "uk-ofsi")
    text = "(UK Sanctions List Ref):RUS9001. UN Ref QDe.004. (Gender):Female (Subsidiaries):(1) A Bank (2) B Ltd"
    other_information(draft, text)
    other_information(draft, text)
    assert list(draft.identifiers) == [Identifier("un-reference", "QDe.004"), Identifier("uk-sl", "RUS9001")]
    assert (draft.sex, list(draft.links), list(draft.remarks)) == ("female", ["A Bank", "B Ltd"], [text])
