"""Which naming cultures a name may come from, as far as its words tell.

A culture brings its sound system into the comparison: two Latin spellings of one Korean syllable are near only if both
names can be Korean. Several may be possible (`Lee`, `Kim`); none is an answer too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

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
_ARABIC = re.compile(
    r"(?:abd[aeu]l?|abu|al|el)[a-z]{4,}|[a-z]{2,}(?:ullah|allah|ollah|uddin|eddine?|uddine|addin|oddin|zadeh|zada|zai|zay|abadi)"
)
_SLAVIC = re.compile(
    r"[a-z]{2,}(?:[oe]va?|[oe]ff|[iy]n|ina|yna|sk[iy]y?|skaya|skaia|skyy|enk[oa]|chuk|[oe]v[iy]c[hz]?|v[iy]ch|vna|[yi]uk|"
    r"iev|yev|e[iy]ko)"
)
_LONGEST_EASTERN, _MOST_EASTERN = 18, 4
_OF_SCRIPT = {
    "hangul": "korean", "kana": "japanese", "arabic": "arabic", "hebrew": "hebrew", "greek": "greek", "thai": "thai",
    "armenian": "armenian", "georgian": "georgian", "devanagari": "indian", "bengali": "indian", "tamil": "indian",
    "myanmar": "burmese", "khmer": "khmer", "ethiopic": "ethiopian", "han": "chinese", "cyrillic": "slavic",
}  # fmt: skip


class _Signs(NamedTuple):
    arabic: bool
    slavic: bool
    korean: int
    chinese: int


@lru_cache(maxsize=200_000)
def _signs(form: str) -> _Signs:
    """What one Latin word tells: Arabic, Slavic, and how many syllables it has as a Korean and as a Chinese one."""
    return _Signs(
        form in _ARABIC_WORDS or _ARABIC.fullmatch(form) is not None,
        _SLAVIC.fullmatch(form) is not None,
        len(phonetic.cut(form, "korean")) if len(form) <= _LONGEST_EASTERN else 0,
        len(phonetic.cut(form, "chinese")) if len(form) <= _LONGEST_EASTERN else 0,
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
        return frozenset()
    signs = [_signs(unmarked(w.form)) for w in row if w.script == "latin"]
    if not signs:
        return frozenset()
    found = {culture for culture in ("arabic", "slavic") if any(getattr(sign, culture) for sign in signs)}
    if len(signs) <= _MOST_EASTERN and sum(len(w.form) for w in row) <= _LONGEST_EASTERN:
        for culture in ("korean", "chinese"):
            counts = [getattr(sign, culture) for sign in signs]
            if all(counts) and 2 <= sum(counts) <= _MOST_EASTERN:
                found.add(culture)
    return frozenset(found)


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
    signs = [_signs(unmarked(word.form)) for word in row]
    # Who is named with a patronymic or a Slavic surname behind Arabic names lives in a Slavic language.
    rank = ("korean", "chinese", "slavic", "arabic")
    if any(facts(word.form).patronymic for word in row):
        return "slavic" if "slavic" in found else min(found)
    return min(found, key=lambda name: (-sum(bool(getattr(sign, name)) for sign in signs), rank.index(name)))
