"""Read words in Thai letters in the Royal Thai General System, and as families spell names of Indian origin.

Tone marks are dropped, letters under a cancelling mark (์) are silent. Vowels stand before, after, above and below their
consonant; a syllable is found by its vowel pattern, its final consonant is one that opens no other syllable. The
second reading writes each letter by its own value, the third sounds every letter (ชินวัตร Chinwat, Jinvatr, Chinawatra),
as passports of old families do.

Source: Royal Thai General System of Transcription (Royal Institute, 1999); data/thai_letters.csv.
"""

from __future__ import annotations

import re
from functools import cache

from matcher.data import rows

LIMIT = 8

_OPEN = "[ะาำิีึืุูั็]"  # a vowel sign: the consonant before it opens a syllable
_H = "(?:ห(?=[งญนมยรลว])|อ(?=ย))?"  # a silent letter that only sets the tone
_CLUSTER = "(?:[กขคตปผพทสศจ]ร|[กขคปผพ]ล|[กขค]ว)"
_ONSET = f"{_H}(?P<c>{_CLUSTER}(?={_OPEN}|อ)|[ก-ฮ])"
_PAIR = f"{_H}(?P<c>{_CLUSTER}(?=[าะ็ิีืย]|[ก-ฮ])|[ก-ฮ])"
_END = f"(?P<f>[ก-ฮ](?!{_OPEN}|รร|[ก-ฮ]$))?"
_NO_SIGN = f"(?!{_OPEN})"


def _expanded(pattern: str) -> str:
    """A vowel pattern as an expression: PRE and C an onset, F a closing consonant, NOSIGN what must not follow."""
    return pattern.replace("PRE", _PAIR).replace("NOSIGN", _NO_SIGN).replace("C", _ONSET).replace("F", _END)


# Vowel pattern and its sound, tried in this order; c is the opening consonant, f the closing one.
_PATTERNS = tuple(
    (re.compile(_expanded(pattern)), sound)
    for pattern, sound in (
        ("เPREียว", "iao"),
        ("เPREียF", "ia"),
        ("เPREือF", "uea"),
        ("เPREาะ", "o"),
        ("เPREา", "ao"),
        ("เPREอะ?F", "oe"),
        ("เPREิF", "oe"),
        ("เPREยNOSIGN", "oei"),
        ("เPRE็?วNOSIGN", "eo"),
        ("เPRE็?ะ?F", "e"),
        ("แPRE็?วNOSIGN", "aeo"),
        ("แPRE็?ะ?F", "ae"),
        ("โPREะ?F", "o"),
        ("[ใไ]PREย?", "ai"),
        ("Cัวะ?", "ua"),
        ("Cัย", "ai"),
        ("CัF", "a"),
        ("Cำ", "am"),
        ("CายNOSIGN", "ai"),
        ("CาวNOSIGN", "ao"),
        ("CาF", "a"),
        ("Cะ", "a"),
        ("CิวNOSIGN", "io"),
        ("C[ิี]F", "i"),
        ("Cือ", "ue"),
        ("C[ึื]F", "ue"),
        ("C[ุู]ยNOSIGN", "ui"),
        ("C[ุู]F", "u"),
        ("Cรร(?=[ก-ฮ]NOSIGN)F", "a"),
        ("Cรร", "an"),
        ("C็?อยNOSIGN", "oi"),
        ("C็?อNOSIGNF", "o"),
        ("Cว(?=[ก-ฮ]NOSIGN)F", "ua"),
        ("(?P<c>[ก-ฮ])(?P<f>[ก-ฮ](?![ะาำิีึืุูั็รอว]|[ก-ฮ]$))", "o"),
        ("(?P<c>[ก-ฮ])", "a"),
    )
)
_SILENCED = re.compile("(?:[ทตด](?=ร)|ษ(?=[ณม]))?[ก-ฮ][ิุ]?์|[่-๋ํ๎ฺๆฯ]|(?<=[ะ-ู][ตทก])ร$")
_SILENT_R = ("สร", "ศร", "จร")
_TONES = re.compile("[่-๎ฺๆฯ]")
_SIGNS = {
    **{"ะ": "a", "า": "a", "ำ": "am", "ิ": "i", "ี": "i", "ึ": "ue", "ื": "ue", "ุ": "u", "ู": "u", "ั": "a"},
    **{"เ": "e", "แ": "ae", "โ": "o", "ใ": "ai", "ไ": "ai"},
}
_HABITS = (("^ch|(?<=[aeiou])ch", "j"), ("w", "v"), ("^kh", "k"), ("^ph", "p"), ("^th", "t"))


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one Thai word, preferred first.

    >>> read("สมชาย")[0], read("ประยุทธ์")[0], read("ทักษิณ")[0], read("เชียงใหม่")[0]
    ('somchai', 'prayut', 'thaksin', 'chiangmai')
    """
    plain = _SILENCED.sub("", word)
    spoken = _spoken(plain)
    habits = [re.sub(old, new, spoken) for old, new in _HABITS]
    initial, _, graphic = _letters()
    full = _TONES.sub("", word)
    every = _written(full, initial, "a")
    found = (spoken, _written(full, graphic, ""), every, re.sub("^ch", "sh", every), *habits)
    return tuple(way for way in dict.fromkeys(found) if way)[:LIMIT]


def _spoken(word: str) -> str:
    """The word syllable by syllable."""
    initial, final, _ = _letters()
    out: list[str] = []
    place = 0
    while place < len(word):
        for pattern, vowel in _PATTERNS:
            found = pattern.match(word, place)
            if found:
                close = found.groupdict().get("f") or ""
                onset = found["c"][:1] if found["c"] in _SILENT_R else found["c"]
                out.append("".join(initial.get(c, "") for c in onset) + vowel + final.get(close, ""))
                place = found.end()
                break
        else:
            place += 1
    return "".join(out)


def _written(word: str, sounds: dict[str, str], gap: str) -> str:
    """Each letter by its own value; a vowel written first is read after its consonant, the unwritten one is `gap`."""
    turned = re.sub("^อ(?=[ก-ฮ])", "ะ", word)
    turned = re.sub("([เแโใไ])([ก-ฮ](?:[รล](?=[ก-ฮ]))?)", r"\2\1", turned)
    turned = re.sub("(?<=[ก-ฮ])(?=[ก-ฮ](?!$|[รล]?$))(?![รล])", "-", turned) + ("-" if turned[-1:] in ("ร", "ล") else "")
    return "".join(sounds.get(c) or _SIGNS.get(c) or (gap if c == "-" else "") for c in turned)


@cache
def _letters() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The sound of each consonant at the beginning and at the end of a syllable, and its own value."""
    table = list(rows("thai_letters"))
    initial = {row["letter"]: row["initial"] for row in table}
    final = {row["letter"]: row["final"] for row in table}
    return initial, final, {row["letter"]: row["graphic"] for row in table}
