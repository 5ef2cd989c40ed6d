"""Greek: letters and groups of letters, by ELOT 743 (ISO 843), by the press, by sound and by scholars' usage.

`Χρήστος` is Christos in the passport, Hristos by sound, Khristos to others. Accents go, but an accent on the first of
two vowels or a diaeresis on the second says that they are no digraph: `μάιος`, `μαΐου`. Source: data/greek_letters.csv.
"""

from __future__ import annotations

import re
import unicodedata

from matcher.text import alphabets

VOICELESS = "θκξπσςτφχψ"
_ACCENT = "\u0301"
_ACCENTS = re.compile("[\u0300\u0301\u0304\u0306\u0313\u0314\u0342\u0345]")  # every mark but the diaeresis
# An accented vowel before iota or upsilon: as if that one had a diaeresis.
_APART = re.compile(f"([αεο]{_ACCENT})([ιυ])(?!{_ACCENT})")
_BORROWED = str.maketrans({"ϐ": "β", "ϑ": "θ", "ϕ": "φ", "ϖ": "π", "ϰ": "κ", "ϱ": "ρ", "ϲ": "σ", "ϵ": "ε"})


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of a Greek word, ELOT 743 first.

    >>> read("χρήστος"), read("παπανδρέου")[:2]
    (('christos', 'hristos', 'khristos', 'chrestos'), ('papandreou', 'papandreu'))
    """
    letters = unicodedata.normalize("NFD", word.casefold().translate(_BORROWED))
    letters = _APART.sub("\\1\\2\u0308", letters)
    letters = unicodedata.normalize("NFC", _ACCENTS.sub("", letters))
    if letters.endswith("σ"):  # casefold makes one sigma of both
        letters = letters[:-1] + "ς"
    return alphabets.spell(letters, "greek_letters", VOICELESS)
