"""What the text says of a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.mentions.extract import casing
from matcher.mentions.running_text import running
from matcher.records import Entry, ListedName, Match, Mention
from matcher.screening.beside import Beside, beside
from matcher.screening.support import NEVER, is_equal, least_score, strength
from matcher.screening.windows import Window


def look(text: str, words: str) -> Beside:
    run = running(text)
    start = text.index(words)
    places = [i for i, s in enumerate(run.spots) if start <= s.start < start + len(words)]
    window = Window(start, start + len(words), places[0], places[-1], len(places))
    return beside(run, window, casing(run))


def listed(name: str, kind: str = "organization", score: float = 0.95) -> Match:
    entry = Entry("1", "own", kind, (ListedName(name),))  # type: ignore[arg-type]
    return Match(Mention(name), entry, name, score, "primary", "match")


@pytest.mark.parametrize(
    ("text", "words", "name", "kind", "borne"),
    [
        # one word
        ("The attack was claimed by Hizballah on Monday.", "Hizballah", "HIZBALLAH", "organization", "full"),
        ("Hizballah claimed the attack on a Monday.", "Hizballah", "HIZBALLAH", "organization", "full"),
        ("Auditors read the books again and again.", "Auditors", "AUDITORS LLC", "organization", "none"),
        ("The books went to Auditors LLC last week.", "Auditors LLC", "AUDITORS LLC", "organization", "full"),
        ("They saw a Star in the sky last night.", "Star", "JOINT STOCK COMPANY STAR", "organization", "none"),
        ("The company “Star” sold the ships last night.", "Star", "JOINT STOCK COMPANY STAR", "organization", "review"),
        ("Nothing happened at all in September.", "September", "LLC SEPTEMBER", "organization", "none"),
        ("The men drove to Moscow in the evening.", "Moscow", "MOSCO", "organization", "none"),
        ("The tanker Fortuna left the port again.", "Fortuna", "FORTUNA", "vessel", "full"),
        ("Die Firma Fortuna wartet auf ihr Geld.", "Firma Fortuna", "FORTUNA", "vessel", "none"),
        ("The cafe Fortuna opened its doors again.", "Fortuna", "FORTUNA", "vessel", "none"),
        ("There they met Victoria from the school.", "Victoria", "VICTORIA", "person", "none"),
        ("He is an expert of IT and of nothing else.", "IT", "AO NPO IT", "organization", "none"),
        # several
        ("There they met Jon Jin Yong again.", "Jon Jin Yong", "JON, Jin Yong", "person", "full"),
        ("The company paid for technology projects only.", "technology projects", "TECHNOLOGY PROJECTS", "organization",
         "review"),
        ("They named the Munitions Industry Department in it.", "Munitions Industry Department",
         "MUNITIONS INDUSTRY DEPARTMENT", "organization", "full"),
        ("Then Maria Sergei Kozlov came into the room.", "Sergei Kozlov", "KOZLOV, Sergei", "person", "review"),
        ("Then President Sergei Kozlov came into the room.", "Sergei Kozlov", "KOZLOV, Sergei", "person", "full"),
        ("We asked the Fortuna firm and her Maria Fortuna.", "Maria Fortuna", "FORTUNA", "vessel", "none"),
    ],
)  # fmt: skip
def test_strength(text: str, words: str, name: str, kind: str, borne: str) -> None:
    assert strength(look(text, words), listed(name, kind), elsewhere=False) == borne


def test_a_rare_word_that_is_found_by_its_full_name_elsewhere_needs_nothing_more() -> None:
    found = look("Later Intellekt paid for it.", "Intellekt")
    assert strength(found, listed("INTELLEKT LLC"), elsewhere=True) == "full"


def test_everyday_words_and_parts_of_longer_names_need_not_be_scored() -> None:
    assert least_score(look("They came in September again.", "September")) == NEVER
    assert least_score(look("They met Kim Jong Un there.", "Jong")) == NEVER
    assert least_score(look("They met Kim Jong Un there.", "Kim Jong Un")) == 0.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("어제 함은 왔다.", "함은"), ("어제 탈레반 왔다.", "탈레반"), ("어제 필요한 푸틴 왔다.", "필요한 푸틴"),
        ("قال همس شيئا.", "همس"), ("قال طالبان شيئا.", "طالبان"), ("قالت شركة همس شيئا.", "همس"),
        ("They met Kim Jong Un there.", "Kim Jong Un"), ("They met Intellekt there.", "Intellekt"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["person", "organization", "vessel"])
def test_what_scores_less_than_is_needed_is_never_borne(text: str, words: str, kind: str) -> None:
    found = look(text, words)
    for score in (0.3, 0.5, 0.69, 0.75, 0.89, 0.93, 0.99):
        if score < least_score(found):
            assert strength(found, listed("QQ", kind, score), elsewhere=False) == "none"


def test_equal_but_for_the_legal_form() -> None:
    assert is_equal(look("The firm Intellekt closed.", "Intellekt").content, listed("INTELLEKT LLC"))
    assert not is_equal(look("The firm Intellekt closed.", "Intellekt").content, listed("INTELLEKT SISTEMY LLC"))


@pytest.mark.parametrize(
    ("text", "words", "match", "borne"),
    [
        # An organization of one word is called so everywhere; a company has its legal form, a ship is said to be one.
        ("قال داعش شيئا.", "داعش", listed("DAESH", "organization", 0.87), "review"),
        ("昨日、ハマスは発表した。", "ハマス", listed("HAMAS", "organization", 0.89), "review"),
        ("قال داعش شيئا.", "داعش", listed("DAESH LLC", "organization", 0.87), "none"),
        ("قال داعش شيئا.", "داعش", listed("DAESH", "vessel", 0.87), "none"),
        ("قال داعش شيئا.", "داعش", listed("DAESH PRESS", "organization", 0.87), "none"),
        # What it is and where it is are all of some names.
        ("بانک مرکزی ایران گفت.", "بانک مرکزی ایران", listed("CENTRAL BANK OF IRAN", "organization", 0.98), "full"),
        # Bare of an ending it is all of the listed name, or none.
        ("ეს კონტური არის.", "კონტური", replace(listed("KONTUR OOO"), queried="კონტურ"), "none"),
        ("ეს კონტური არის.", "კონტური", replace(listed("KONTUR"), queried="კონტურ"), "full"),
        ("ეს თავის არის.", "თავის", replace(listed("TAV"), queried="თავ"), "none"),
        # Signs on letters are no letters.
        ("နာမည် ကောင်း", "နာမည်", listed("FSUE NAMI", "organization", 0.91), "none"),
    ],
)  # fmt: skip
def test_strength_in_scripts_without_capitals(text: str, words: str, match: Match, borne: str) -> None:
    found = look(text, words)
    assert strength(found, match, elsewhere=False) == borne
    assert borne == "none" or match.score >= least_score(found)
