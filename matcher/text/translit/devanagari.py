"""Read words in Devanagari: Hindi, Marathi, Nepali, Sanskrit names, in Hunterian romanisation and customary spellings.

The machinery is that of `abugida`; here are only the letters that these languages sound in their own way.
Source: Hunterian system (Survey of India).
"""

from __future__ import annotations

from matcher.text.translit import abugida

_CUSTOMS = ((("jn", "gy"),),)


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Devanagari, preferred first.

    >>> read("नरेन्द्र")[0], read("मोदी")[0], read("सिंह")[:2], read("लक्ष्मी")[0]
    ('narendra', 'modi', ('singh', 'sinh'), 'lakshmi')
    """
    parts = abugida.syllables(word)
    found = abugida.spellings(parts, drops_a=True, customs=_CUSTOMS)
    if word.endswith("ंह"):  # Singh: anusvara and h are sounded ng
        return (found[0] + "gh", *found) if not found[0].endswith("h") else (found[0][:-1] + "gh", *found)
    return found
