"""Read words in Khmer letters: each consonant belongs to one of two series, which decides how its vowel sounds.

A word is cut into clusters (consonant, subscripts, vowel); a bare consonant closes the syllable before it when none
follows that it could open. Frequent name words have their usual French-coloured spellings (data/khmer_names.csv).

Source: UNGEGN/BGN romanisation of Khmer (1972, 2012), without marks; data/khmer_letters.csv.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from matcher.data import rows

LIMIT = 8

_CLUSTER = re.compile("(?P<base>[ក-អ])(?P<marks>[៉៊័៌់៎៏៑ៈ]*)(?P<under>(?:្[ក-អ])*)(?P<vowel>[៉៊ា-ះ]*)(?P<end>[៉-៓]*)|[ឣ-ឳ]")
_FINALS = {"d": "t", "b": "p", "r": "", "y": "y", "s": "s", "kh": "k", "th": "t", "ph": "p", "ch": "ch", "chh": "ch"}
_HABITS = (("ei", "y"), ("ph", "p"), ("eu", "oeu"), ("^y", "e"), ("ou", "u"), ("u", "ou"))


class Cluster(NamedTuple):
    """A consonant with subscripts, its series, and its written vowel sign or none."""

    onset: str
    series: str
    vowel: str
    bare: bool
    stacked: bool = False


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one Khmer word, preferred first.

    >>> read("ហ៊ុន")[0], read("ម៉ាណែត")[0], read("សែន")[0], read("ភ្នំពេញ")[0]
    ('hun', 'manet', 'sen', 'phnumpenh')
    """
    known = _names().get(word, ())
    sounded = _joined([cluster for found in _CLUSTER.finditer(word) if (cluster := _cluster(found))])
    habits = (re.sub(old, new, sounded) for old, new in _HABITS)
    return tuple(dict.fromkeys(way for way in (*known, sounded, *habits) if way))[:LIMIT]


def _cluster(found: re.Match[str]) -> Cluster | None:
    consonants, vowels = _letters()
    if not found["base"]:
        return Cluster("", "a", vowels.get(found.group(), ("", ""))[0], False)
    marks = found["marks"] + found["vowel"] + found["end"]
    if "\u17cd" in marks:  # a silent letter
        return None
    onset, series = consonants[found["base"]]
    for under in found["under"].replace("\u17d2", ""):
        onset += consonants[under][0]
    if "៉" in marks:
        onset, series = ("p" + onset[1:] if onset.startswith("b") else onset), "a"
    elif "៊" in marks:
        series = "o"
    signs = re.sub("[៉៊]", "", found["vowel"])
    sound = vowels.get(signs) or vowels.get(signs[:1])
    vowel = sound[0 if series == "a" else 1] if sound else ""
    return Cluster(onset, series, vowel, not vowel and not found["under"], bool(found["under"]))


def _joined(clusters: list[Cluster]) -> str:
    out: list[str] = []
    closed = True
    for place, here in enumerate(clusters):
        after = clusters[place + 1] if place + 1 < len(clusters) else None
        if here.vowel:
            out.append(here.onset + here.vowel)
            closed = False
        elif not closed and here.bare and not (after and after.stacked):
            out.append(_FINALS.get(here.onset, here.onset))
            closed = True
        elif after is None:
            out.append(here.onset)
        else:
            out.append(here.onset + ("a" if here.series == "a" else "o"))
            closed = not after.bare
    return "".join(out)


@cache
def _letters() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    consonants: dict[str, tuple[str, str]] = {}
    vowels: dict[str, tuple[str, str]] = {}
    for row in rows("khmer_letters"):
        (consonants if row["kind"] == "consonant" else vowels)[row["letter"]] = (row["first"], row["second"])
    return consonants, vowels


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {row["native"]: tuple(row["spellings"].split()) for row in rows("khmer_names")}
