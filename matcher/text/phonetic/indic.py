"""Sound key for romanised names of India, Pakistan, Bangladesh, Nepal and Sri Lanka.

One letter of these scripts is spelled many ways: aspiration is left out, v and w and Bengali b are one, ee and i, oo
and u, s and sh, j and z; an a inside or at the end comes and goes (Narendra, Narender; Kamala, Kamla).

Source: Hunterian romanisation and the passport spellings that depart from it.
"""

from __future__ import annotations

import re

from matcher.text.phonetic.doubled import single

_LETTERS = (
    ("x", "ks"),
    ("ck", "k"),
    ("q", "k"),
    ("ph", "p"),
    ("f", "p"),
    ("sh", "s"),
    ("ow", "u"),
    ("w", "b"),
    ("v", "b"),
    ("z", "j"),
    ("ee", "i"),
    ("ey", "i"),
    ("oo", "u"),
    ("o", "u"),
)
_BREATH = re.compile(r"(?<=[kgcjtdpbs])h+|(?<=[aeiou])h$")
_SHORT = re.compile(r"(?<=.)a*(?:[iy][aeiy]*|e$)|^[iey]+(?![aeiouy])")
_SILENT = re.compile(r"(?<=.)[ae]+")


def key(latin: str) -> str:
    """The consonants of one Latin word with its i and u, as the scripts of India would sort them.

    >>> key("lakshmi") == key("laxmee"), key("vivek") == key("bibek"), key("kamala") == key("kamla")
    (True, True, True)
    """
    word = latin
    for old, new in _LETTERS:
        word = word.replace(old, new)
    word = _SILENT.sub("", _SHORT.sub("i", _BREATH.sub("", word)))
    word = word.replace("np", "mp").replace("nb", "mb")
    return single(word) or latin
