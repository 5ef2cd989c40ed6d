"""Fold what a foreign name loses on its way through Chinese characters, so that it meets the pinyin of its characters.

Chinese has no r, v, th and no two consonants together: Vladimir becomes fu-la-ji-mi-er, Smith shi-mi-si. The key keeps
classes of consonants only, with a vowel at the start. Source: Names of the World's Peoples (Xinhua, 1993), whose tables
give each sound its character, read backwards.
"""

from __future__ import annotations

import re

from matcher.text.phonetic.doubled import single

_RULES = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"[^a-z]", ""),
        (r"er$|er(?=[^aeiouy])", "L"),  # 尔
        (r"^(?:kn|gn|pn)", "n"),
        (r"ph", "P"),
        (r"tsch|tch|dzh|tsh|zh|ch(?=[^lr]|$)", "C"),
        (r"shch|sch|sh|th|ts|tz|cz|x", "S"),
        (r"kh", "h"),
        (r"ch|ck|cq", "K"),
        (r"c(?=[eiy])", "S"),
        (r"c|q(?=u)", "K"),
        (r"q|j", "C"),
        (r"dg(?=e)|g(?=[iy]|e$)", "C"),
        (r"m(?=[pb])|ng?(?=[^aeiouy]|$)", "N"),
        (r"^w(?=u)", ""),
    )
)
_CLASSES = str.maketrans("bvpfwdtkgqzslrmnh", "PPPPPTTKKKSSLLMNH")


def key(latin: str) -> str:
    """The key of a foreign name that went through Chinese characters.

    >>> key("obama") == key("aobama"), key("sergey") == key("xieergai")
    (True, True)
    """
    word = latin.lower()
    for rule, new in _RULES:
        word = rule.sub(new, word)
    word = re.sub(r"(?<!^)H", "", word.translate(_CLASSES))
    word = re.sub(r"^[aeiouy]+", "A", word)
    word = re.sub(r"[aeiouy]+", "", word)
    return single(word).lower()
