"""Read Chinese characters: a name in them may be Chinese, Korean or Japanese, so a word has the readings of all three.

Chinese: pinyin, with the name readings of surnames (曾 is Zeng), Wade-Giles without marks, and what emigrants made of
surnames (陳 is Chan in Hong Kong, Tan in Singapore) and given names. Korean: the hanja's syllable, romanised as Hangul
is. Japanese: a table of surnames and of the kanji of given names. Traditional, simplified and Japanese forms of a
character are one.

Sources: GB/T 16159 (pinyin), Wade-Giles (Library of Congress, 1979), KS X 1001 and Unihan kHangul, Modified Hepburn.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from matcher.text.translit import han_foreign, hangul
from matcher.text.translit.han_splits import splits
from matcher.text.translit.han_tables import (
    REPEAT,
    foreign_sounds,
    full_forms,
    given_abroad,
    hangul_of,
    japanese_given,
    japanese_surnames,
    korean_surname,
    pinyin_of,
    places,
    rare_pinyin_of,
    simplify,
    surnames,
)
from matcher.text.translit.wade_giles import wade_giles

__all__ = ["is_japanese_surname", "may_be_foreign", "read", "read_as", "simplify", "splits", "stands_for_sounds"]

_LIMIT = 8
_SHORTEST_FOREIGN, _MOST_FOREIGN = 3, 2
_LONGEST_GIVEN, _MOST_ABROAD = 2, 2
_DISTRICTS = "省市县区州"

# Characters that names read in a second way as often as in the first (Xiandai Hanyu Cidian).
_SECOND = {
    "朝": "zhao", "乐": "yue", "长": "zhang", "行": "hang", "重": "zhong", "单": "shan", "曾": "zeng", "传": "zhuan",
    "省": "xing", "茜": "xi", "觉": "jiao", "盛": "cheng", "石": "dan", "广": "guang", "会": "kuai",
}  # fmt: skip

# The South drops or changes r and n at the start of a word (rule 11 and 12 of Korean spelling, 1988).
_SILENT_BEFORE = {2, 3, 6, 7, 12, 17, 20}  # the vowels i and those with y
_NIEUN, _RIEUL, _IEUNG = 2, 5, 11


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Chinese characters, preferred first.

    >>> read("曾")[0], read("金")[:3], "jongun" in read("正恩")
    ('zeng', ('jin', 'kim', 'gim'), True)
    >>> read("岸田")[0], read("香港")[0]
    ('kishida', 'hongkong')
    """
    word = _unfold(word)
    form = simplify(word)
    if not form:
        return ()
    found = [*_place(form), *(_single(form, word) if len(form) == 1 else _several(form, word))]
    return tuple(dict.fromkeys(spelling for spelling in found if spelling))[:_LIMIT]


@lru_cache(maxsize=4096)
def read_as(word: str, culture: str) -> tuple[str, ...]:
    """The Latin spellings of one word of a name that is read in one way: chinese, korean, japanese, or `han`: by sound.

    >>> read_as("金", "chinese")[0], read_as("金", "korean")[0], read_as("岸田", "japanese")
    ('jin', 'kim', ('kishida',))
    >>> read_as("科兹洛夫", "han")[0]
    'kozlov'
    """
    word = _unfold(word)
    form = simplify(word)
    if not form:
        return ()
    if culture == "han":
        found = [*han_foreign.read(form), *_chinese(form)[:1]]
    elif culture == "korean":
        found = list(hangul.korean(_southern(korean_surname(word)))) if len(form) == 1 else _korean(word)
    elif culture == "japanese":
        found = list(japanese_surnames().get(form, ())) or _japanese(form)
    else:
        surname = surnames().get(form)
        own = [surname.pinyin, wade_giles(surname.pinyin), *surname.abroad] if surname else []
        found = own or [*_chinese(form), *_given_abroad(form)]
    return tuple(dict.fromkeys(spelling for spelling in found if spelling))[:_LIMIT]


def may_be_foreign(word: str) -> bool:
    """Whether a word may be a foreign name by its sound: three characters or more, of those that stand for sounds.

    >>> may_be_foreign("奥巴马"), may_be_foreign("天使笑颜"), may_be_foreign("马丁")
    (True, False, False)
    """
    return len(word) >= _SHORTEST_FOREIGN and stands_for_sounds(word)


def stands_for_sounds(word: str) -> bool:
    """Whether all characters of a word are of those that stand for sounds of foreign names.

    >>> stands_for_sounds("普京"), stands_for_sounds("银星")
    (True, False)
    """
    return foreign_sounds().keys() >= set(simplify(word))


def is_japanese_surname(word: str) -> bool:
    """Whether a word is a Japanese surname of two characters or more that the table has.

    >>> is_japanese_surname("大久保"), is_japanese_surname("科兹洛夫")
    (True, False)
    """
    return len(word) > 1 and simplify(word) in japanese_surnames()


def _unfold(word: str) -> str:
    """Write a repeated character out, unless the word is a surname of the table (佐々木)."""
    if REPEAT not in word or simplify(word) in japanese_surnames():
        return word
    for place in range(1, len(word)):
        if word[place] == REPEAT:
            word = word[:place] + word[place - 1] + word[place + 1 :]
    return word


def _place(form: str) -> tuple[str, ...]:
    known = places()
    if len(form) > 2 and form[-1] in _DISTRICTS:
        return known.get(form) or known.get(form[:-1], ())
    return known.get(form, ())


def _single(char: str, written: str) -> list[str]:
    """One character is most often a surname."""
    surname = surnames().get(char)
    pinyin = surname.pinyin if surname else _pinyin(char)
    korean = hangul.korean(_southern(korean_surname(written)))
    japanese = japanese_surnames().get(char) or japanese_given().get(char, ())
    abroad = surname.abroad if surname else ()
    return [
        pinyin,
        *korean[:2],
        *abroad[:2],
        *japanese[:1],
        wade_giles(pinyin),
        *abroad[2:],
        *japanese[1:],
        *korean[2:4],
    ]


def _several(form: str, written: str) -> list[str]:
    surname = surnames().get(form)
    if surname:
        return [surname.pinyin, *surname.abroad, *_korean(written)]
    chinese = _chinese(form)
    japanese = _japanese(form)
    if form in japanese_surnames():
        return [*japanese, *chinese, *_korean(written)[:2]]
    foreign = han_foreign.read(form)[:_MOST_FOREIGN] if may_be_foreign(form) else []
    return [*chinese[:1], *foreign, *_korean(written)[:3], *chinese[1:], *japanese]


def _chinese(form: str) -> list[str]:
    syllables = [_pinyin(char) for char in form]
    others = [_SECOND.get(char, syllable) for char, syllable in zip(form, syllables, strict=True)]
    return ["".join(syllables), "".join(map(wade_giles, syllables)), "".join(others)]


def _given_abroad(form: str) -> list[str]:
    """A given name as Cantonese and Hokkien speakers spell it: 志明 is Chi Ming in Hong Kong, Chee Beng in Penang."""
    if len(form) > _LONGEST_GIVEN:
        return []
    ways = [given_abroad().get(char, ((), ())) for char in form]
    return ["".join(spelt) for way in zip(*ways, strict=True) for spelt in islice(product(*way), _MOST_ABROAD)]


def _pinyin(char: str) -> str:
    return (pinyin_of().get(char) or rare_pinyin_of().get(char, "")).replace("v", "u")


def _korean(form: str) -> list[str]:
    """The romanisations of the Korean reading: Revised, DPRK, passport; empty if a character has none."""
    table = hangul_of()
    syllables = [_hangul(char, table) for char in form]
    if not all(syllables):
        return []
    north = "".join(syllables)
    revised, *habit = hangul.korean(_southern(north))
    return list(dict.fromkeys((revised, hangul.romanise(north, "dprk"), *habit)))[:4]


def _hangul(char: str, table: dict[str, str]) -> str:
    return table.get(char) or next((table[full] for full in full_forms().get(char, "") if full in table), "")


def _southern(word: str) -> str:
    """The spelling of the South, where 리 begins a word as 이 and 로 as 노."""
    if not word or not hangul.blocks(word[0]):
        return word
    initial, vowel, final = hangul.blocks(word[0])[0]
    if initial in {_NIEUN, _RIEUL}:
        initial = _IEUNG if vowel in _SILENT_BEFORE else _NIEUN
    return hangul.block(initial, vowel, final) + word[1:]


def _japanese(form: str) -> list[str]:
    if form in japanese_surnames():
        return list(japanese_surnames()[form])
    given = japanese_given()
    if form in given:
        return list(given[form])
    if len(form) > 3 or not all(char in given for char in form):
        return []
    return ["".join(parts) for parts in product(*(given[char][:2] for char in form))][:2]
