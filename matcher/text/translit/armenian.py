"""Armenian: BGN/PCGN first, then what newspapers, Western Armenians and scholars write.

`Սարգսյան` is Sargsyan in Yerevan and Sarkissian in Beirut. Source: data/armenian_letters.csv.
"""

from __future__ import annotations

import unicodedata

from matcher.text import alphabets

_LIGATURES = str.maketrans({"և": "եւ"})


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of an Armenian word, BGN/PCGN first.

    >>> read("սարգսյան"), read("երևան")[0]
    (('sargsyan', 'sargsian', 'sarksian'), 'yerevan')
    """
    letters = unicodedata.normalize("NFKC", word.casefold()).translate(_LIGATURES)
    return alphabets.spell(letters, "armenian_letters")
