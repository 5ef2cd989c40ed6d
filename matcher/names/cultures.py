"""Which naming cultures a name may come from, as far as its words tell.

A culture brings its sound system into the comparison: two Latin spellings of one Korean syllable are near only if both
names can be Korean. Several may be possible (`Lee`, `Kim`); none is an answer too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.records import Kind
from matcher.text.tokenise import Word

_ARABIC_WORDS = frozenset(
    "al el ul bin ibn bint abu umm abd abdul abdel abdal abdi abou aboul allah ullah din eddine uddin mohammed muhammad mohamed mohammad "
    "mohamad ahmad ahmed ali hassan hasan husayn hussein hussain hossein omar umar usman othman mahmoud mahmud khan shah jan agha mullah "
    "mohd sayed seyed syed sayyid said haji hajji sheikh shaykh khalid ibrahim yusuf yousef ismail mustafa abdullah abdallah karim rahim "
    "rahman aziz hamid salim saleh salih hashem hashim reza raza akbar asghar gul zia noor nur".split()
)
_ARABIC_START = re.compile(r"(?:abd[aeu]l?|abu|al|el)[a-z]{4,}$")
_ARABIC_END = re.compile(r"[a-z]{2,}(?:ullah|allah|ollah|uddin|eddin|uddine|eddine|addin|zadeh|zada|zai|zay|abadi|oddin)$")
_SLAVIC = re.compile(
    r"[a-z]{2,}(?:[oe]v|[oe]va|[oe]ff|[iy]n|ina|yna|sk[iy]y?|skaya|skaia|skyy|enko|chuk|[oe]v[iy]c[hz]?|vich|vych|vna|yuk|iuk|iev|yev|eiko|eyko|enka)$"
)


def cultures(row: Sequence[Word], kind: Kind) -> frozenset[str]:
    """The sound systems of the cultures that a name may come from; empty for company names and where nothing tells.

    >>> from matcher.text.tokenise import words
    >>> sorted(cultures(words("Sergei Kozlov"), "person"))
    ['slavic']
    """
    latin = [w.form for w in row if w.script == "latin" and w.form.isascii()]
    if not latin or kind not in ("person", "unknown"):
        return frozenset()
    found = set()
    if any(f in _ARABIC_WORDS or _ARABIC_START.match(f) or _ARABIC_END.match(f) for f in latin):
        found.add("arabic")
    if any(_SLAVIC.match(f) for f in latin):
        found.add("slavic")
    for system in ("korean", "chinese"):
        if _syllabic(latin, system):
            found.add(system)
    return frozenset(found)


def _syllabic(latin: list[str], system: str) -> bool:
    """Whether every word can be cut into syllables of the language, two to four in all."""
    if sum(map(len, latin)) > 18 or len(latin) > 4:
        return False
    from importlib import import_module  # noqa: PLC0415 - its tables load only when a name may be of that culture

    try:
        cut = getattr(import_module(f"matcher.text.phonetic.{system}"), "syllables", None)
    except ImportError:
        return False
    if cut is None:
        return False
    counts = [len(cut(f)) for f in latin]
    return all(counts) and 2 <= sum(counts) <= 4
