"""Which naming cultures a name may come from, as far as its words tell.

A culture brings its sound system into the comparison: two Latin spellings of one Korean syllable are near only if both
names can be Korean. Several may be possible (`Lee`, `Kim`); none is an answer too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from matcher.data import rows
from matcher.data.kept import kept
from matcher.names.facts import facts
from matcher.names.phrases import unmarked
from matcher.records import Kind
from matcher.text import phonetic
from matcher.text.tokenise import Word

# Words, beginnings and endings that Arabic, Persian, Pashto and Urdu names share: articles, kunyas, the commonest given
# names. The lists are of words that belong to no other naming culture, or to none as often.
_ARABIC_WORDS_TEXT = """
    al el ul bin ibn bint abu umm abd abdul abdel abdal abdi abou aboul allah ullah din eddine uddin mohammed
    muhammad mohamed mohammad mohamad ahmad ahmed ali hassan hasan husayn hussein hussain hossein omar umar usman
    othman mahmoud mahmud khan shah jan agha mullah mohd sayed seyed syed sayyid said haji hajji sheikh shaykh
    khalid ibrahim yusuf yousef ismail mustafa abdullah abdallah karim rahim rahman aziz hamid salim saleh salih
    hashem hashim reza raza akbar asghar gul zia noor nur
"""
_ARABIC_WORDS = frozenset(_ARABIC_WORDS_TEXT.split())
# How such names begin and end; of a beginning four letters must follow, before an ending two letters stand.
_ARABIC_BEGINNINGS = ("al", "el", "abu", "abda", "abde", "abdu")
_AFTER = 4
_ARABIC_ENDINGS_TEXT = """
    ullah allah ollah uddin eddin eddine uddine addin oddin zadeh zada zai zay abadi
"""
_ARABIC_ENDINGS = tuple(_ARABIC_ENDINGS_TEXT.split())
# European names that the table has as Persian and Urdu write them.
_BORROWED_TEXT = """
    aleksandr aleksei alexander alexandre alexei alexey andrei andrey antoine anton basil carlos charles christoph
    christophe daniel david dimitri dmitri dmitry frank gabriel george henri henry james joseph julia lewis louis
    marcus maria marie markus michael michel mikhail nikolai nikolay pavel peter pierre raymond richard robert sarah
    sergei sergey simon solomon stephen steven thomas tomas victor viktor vladimir william
"""
_BORROWED = frozenset(_BORROWED_TEXT.split())
# In pinyin q stands before i and u.
_ARABIC_LETTERS = re.compile(r"q(?![iu])|(?<=[aeiou])dhd?h?(?=[aeiou])")
_SHORTEST_NAME = 5
_SLAVIC_ENDINGS_TEXT = """
    ov ova ev eva off eff in yn ina yna ski sky skiy skyy skaya skaia enko enka chuk
    ovic ovich ovicz ovyc ovych ovycz evic evich evicz evyc evych evycz vich vych vna iuk yuk eiko eyko
"""
_SLAVIC_ENDINGS = tuple(_SLAVIC_ENDINGS_TEXT.split())
_BEFORE = 2
_LONGEST_EASTERN, _FEWEST_EASTERN, _MOST_EASTERN = 18, 2, 4
_OF_SCRIPT = {
    "hangul": "korean", "kana": "japanese", "arabic": "arabic", "hebrew": "hebrew", "greek": "greek", "thai": "thai",
    "armenian": "armenian", "georgian": "georgian", "devanagari": "indian", "bengali": "indian", "tamil": "indian",
    "myanmar": "burmese", "khmer": "khmer", "ethiopic": "ethiopian", "han": "chinese", "cyrillic": "slavic",
}  # fmt: skip


_ARABIC, _SLAVIC = ("arabic",), ("slavic",)
_BOTH = _ARABIC + _SLAVIC
NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=32768)
def _signs(form: str) -> tuple[str, ...]:
    """What one Latin word tells by itself: Arabic, Slavic, both or nothing."""
    if not (form.isascii() and form.isalpha()):
        return ()
    arabic = form in _ARABIC_WORDS or form in _arabic_names() or _is_arabic(form)
    slavic = form.endswith(_SLAVIC_ENDINGS, _BEFORE)
    return _BOTH if arabic and slavic else _ARABIC if arabic else _SLAVIC if slavic else ()


@kept
def _arabic_names() -> frozenset[str]:
    """The spellings of frequent names; short ones are names elsewhere too (`Sami`, `Adam`)."""
    found = {spelling for row in rows("arabic_names") for spelling in row["spellings"].split()}
    return frozenset(spelling for spelling in found if len(spelling) >= _SHORTEST_NAME) - _BORROWED


def _is_arabic(form: str) -> bool:
    """Whether a word begins or ends as Arabic names do, or has letters that only they have: `Qaddafi`, `Gadhafi`."""
    if form.endswith(_ARABIC_ENDINGS, _BEFORE) or (("q" in form or "dh" in form) and _ARABIC_LETTERS.search(form)):
        return True
    return form.startswith(_ARABIC_BEGINNINGS) and any(
        form.startswith(begin) and len(form) >= len(begin) + _AFTER for begin in _ARABIC_BEGINNINGS
    )


def cultures(row: Sequence[Word], kind: Kind) -> frozenset[str]:
    """The sound systems of the cultures that a name may come from; empty for company names and where nothing tells.

    >>> from matcher.text.tokenise import words
    >>> sorted(cultures(words("Sergei Kozlov"), "person"))
    ['slavic']
    >>> sorted(cultures(words("Jon Jin Yong"), "person"))
    ['korean']
    """
    if kind not in ("person", "unknown"):
        return NONE
    forms = [unmarked(w.form) for w in row if w.script == "latin"]
    found = [culture for form in forms for culture in _signs(form)]
    if len(forms) <= _MOST_EASTERN and sum([len(w.form) for w in row]) <= _LONGEST_EASTERN:
        found += [culture for culture in ("korean", "chinese") if _is_eastern(forms, culture)]
    return frozenset(found) if found else NONE


def _is_eastern(forms: list[str], culture: str) -> bool:
    """Whether Latin words are syllables of one language, as many as a name has."""
    if not all([phonetic.may_cut(form, culture) for form in forms]):
        return False
    count = 0
    for form in forms:
        syllables = len(phonetic.cut(form, culture)) if len(form) <= _LONGEST_EASTERN else 0
        count += syllables
        if not syllables or count > _MOST_EASTERN:
            return False
    return count >= _FEWEST_EASTERN


def culture(row: Sequence[Word], found: frozenset[str]) -> str:
    """The one culture to show: that of the script, else the one that most words tell; empty if none does.

    >>> from matcher.text.tokenise import words
    >>> culture(words("전진영"), frozenset()), culture(words("Ali Ivanov"), frozenset({"arabic", "slavic"}))
    ('korean', 'slavic')
    """
    scripts = {word.script for word in row} - {"latin"}
    if scripts:
        return next((name for script, name in _OF_SCRIPT.items() if script in scripts), "")
    if not found:
        return ""
    forms = [unmarked(word.form) for word in row]
    # Who is named with a patronymic or a Slavic surname behind Arabic names lives in a Slavic language.
    rank = ("korean", "chinese", "slavic", "arabic")
    if any(facts(word.form).patronymic for word in row):
        return "slavic" if "slavic" in found else min(found)
    return min(found, key=lambda name: (-sum(_tells(form, name) for form in forms), rank.index(name)))


def _tells(form: str, culture: str) -> bool:
    """Whether one word by itself may be of a culture."""
    if culture in ("arabic", "slavic"):
        return culture in _signs(form)
    return len(form) <= _LONGEST_EASTERN and len(phonetic.cut(form, culture)) > 0
