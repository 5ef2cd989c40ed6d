"""Turn pinyin into Wade-Giles without marks: how lists before 1980, and Taiwan until today, spell Chinese names.

Without its apostrophes and dots Wade-Giles no longer tells chi from ch'i, or chu from ch'ü: that is how names of it
reach a list (Hsi Chin-ping, Mao Tse-tung). Source: Giles, A Chinese-English Dictionary (1892/1912), as the table of
the Library of Congress (1979) sets it against pinyin.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu",
    "yi": "i", "yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung", "er": "erh", "e": "o",
    "ge": "ko", "ke": "ko", "he": "ho", "gui": "kuei", "kui": "kuei",
    "duo": "to", "tuo": "to", "nuo": "no", "luo": "lo", "zuo": "tso", "cuo": "tso", "suo": "so",
    "zhuo": "cho", "chuo": "cho", "ruo": "jo", "yue": "yueh", "lv": "lu", "nv": "nu",
}  # fmt: skip
_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"), ("q", "ch"),
    ("z", "ts"), ("c", "ts"), ("r", "j"), ("x", "hs"),
)  # fmt: skip
_FINALS = ((r"ong$", "ung"), (r"ian$", "ien"), (r"ie$", "ieh"), (r"[uv]e$", "ueh"))


@lru_cache(maxsize=1024)
def wade_giles(syllable: str) -> str:
    """The Wade-Giles spelling of one pinyin syllable, without marks.

    >>> wade_giles("xi"), wade_giles("dong"), wade_giles("zhou")
    ('hsi', 'tung', 'chou')
    """
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    spelt = syllable
    for pinyin, initial in _INITIALS:
        if spelt.startswith(pinyin):
            spelt = initial + spelt[len(pinyin) :]
            break
    for final, new in _FINALS:
        spelt = re.sub(final, new, spelt)
    return spelt.replace("v", "u")
