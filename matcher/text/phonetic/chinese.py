"""Fold romanised Chinese names: one key for pinyin, Wade-Giles without its marks, and the habits of surnames abroad.

Wade-Giles without apostrophes writes zh, ch, j and q all as ch, d and t as t, and so on; the key folds what that system
lost, and nothing else. Surnames of one syllable that no mainland system writes are Cantonese or Hokkien (Wong, Cheung,
Ng, Goh) and stand for the surname in pinyin. Sources: GB/T 16159, Wade-Giles (Library of Congress, 1979), the table
chinese_surnames.
"""

from __future__ import annotations

import re
from functools import cache

from matcher.data import rows
from matcher.data.kept import kept
from matcher.text.phonetic.syllables import Edges, cut, edges, keep_cheapest
from matcher.text.translit.wade_giles import wade_giles

_INITIALS = (
    ("zh", "c"), ("ch", "c"), ("sh", "sh"), ("j", "c"), ("q", "c"), ("b", "p"), ("d", "t"), ("g", "k"), ("c", "z"),
)  # fmt: skip
_PINYIN, _WADE, _HABIT, _RARE = 0.0, 0.2, 0.4, 1.0
# Other ways of one syllable: postal, Yale and everyday spellings.
_HABITS = (
    (r"hua", "hwa"), (r"^gu(?=a)", "kw"), (r"ui$", "uei"), (r"^si$", "sze"), (r"^si$", "szu"), (r"^zi$", "tze"),
    (r"^li$", "lee"), (r"^wu$", "woo"), (r"^ci$", "tsu"), (r"^lv", "lyu"), (r"^x(?=i)", "hs"), (r"^er$", "erh"),
)  # fmt: skip


_NOT_LETTERS = re.compile(r"[^a-z]")


def key(latin: str) -> str:
    """The key of a romanised Chinese word; the word itself if it is none.

    >>> key("xi") == key("hsi"), key("tsetung") == key("zedong"), key("chou") == key("zhou"), key("ng") == key("wu")
    (True, True, True, True)
    """
    word = _plain(latin)
    anywhere, alone = _spellings()
    if word in alone:
        return alone[word]
    if not syllable_edges().fit(word):
        return word
    return "".join([letters for _, letters in cut(word, anywhere, {})[1]]) or word


def syllables(latin: str) -> tuple[str, ...]:
    """A romanised Chinese word cut into its syllables; empty if it is none.

    >>> syllables("jinping"), syllables("hsiaoping"), syllables("smith")
    (('jin', 'ping'), ('hsiao', 'ping'), ())
    """
    word = _plain(latin)
    anywhere, alone = _spellings()
    found = tuple(spelling for spelling, _ in cut(word, anywhere, {})[1])
    return found or ((word,) if word in alone else ())


@cache
def syllable_edges() -> Edges:
    """How words that can be cut may begin and end."""
    return edges(*_spellings())


def _plain(latin: str) -> str:
    latin = latin.lower()
    return latin if latin.isascii() and latin.isalpha() else _NOT_LETTERS.sub("", latin)


def is_pinyin(latin: str) -> bool:
    """Whether a word can only be pinyin: all its syllables are, and one of them no other system writes so.

    >>> is_pinyin("zhang"), is_pinyin("jinping"), is_pinyin("chang"), is_pinyin("hsiaoping")
    (True, True, False, False)
    """
    found = syllables(latin)
    own, shared = _pinyin_syllables()
    return bool(found) and all(part in own or part in shared for part in found) and any(part in own for part in found)


@cache
def _pinyin_syllables() -> tuple[frozenset[str], frozenset[str]]:
    """Syllables that only pinyin writes so, and those that other systems and habits have too."""
    pinyin = {row["pinyin"].replace("v", "u") for row in rows("chinese_pinyin")}
    other = {wade_giles(syllable) for syllable in pinyin}
    other |= {spelling for row in rows("chinese_surnames") for spelling in row["abroad"].split()}
    return frozenset(pinyin - other), frozenset(pinyin & other)


@kept
def _spellings() -> tuple[dict[str, tuple[float, str]], dict[str, str]]:
    """Spellings of syllables with cost and key letters; surnames that stand alone, with key letters."""
    table: dict[str, tuple[float, str]] = {}
    readings = [(row["pinyin"], _RARE if len(row["characters"]) < 3 else 0.0) for row in rows("chinese_pinyin")]
    for pinyin, rare in readings:
        keep_cheapest(table, pinyin.replace("v", "u"), _PINYIN + rare, _letters(pinyin))
    for pinyin, rare in readings:
        keep_cheapest(table, wade_giles(pinyin), _WADE + rare, _letters(pinyin))
        for old, new in _HABITS:
            if re.search(old, pinyin):
                keep_cheapest(table, re.sub(old, new, pinyin), _HABIT + rare, _letters(pinyin))
    alone: dict[str, str] = {}
    for row in rows("chinese_surnames"):
        for spelling in row["abroad"].split():
            if row["tier"] == "1" and len(spelling) > 2 and spelling not in table and not cut(spelling, table, {})[1]:
                alone.setdefault(spelling, _letters(row["pinyin"]))
    alone["ng"] = "wu"  # 吳 in Hong Kong; 黃 in Singapore is the rarer one
    for _, letters in list(table.values()):  # a key reads as itself
        table[letters] = (min(_PINYIN, table.get(letters, (0.0, ""))[0]), letters)
    return table, alone


def _letters(pinyin: str) -> str:
    for old, new in _INITIALS:
        if pinyin.startswith(old):
            pinyin = new + pinyin[len(old) :]
            break
    return pinyin.replace("v", "u")
