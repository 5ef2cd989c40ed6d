"""Names inside a name: what stands in brackets or quotes may be another name, a translation, or a remark.

`NAME (ALIAS)` is screened as written without the brackets' content, and the content by itself, if it is long enough to
be a name. Quotes around the whole rest of a company's name (`ООО «Интеллект»`) are only decoration.
"""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_KNOWN_AS = re.compile(
    r"\b(?:a\.?\s?k\.?\s?a\.?|f\.?\s?k\.?\s?a\.?|n\.?\s?k\.?\s?a\.?|also known as|formerly known as|formerly|known as|alias|"
    r"née|nee|born|dba|d/b/a|t/a|trading as|он же|она же)\s*:?\s+",
    re.IGNORECASE,
)
_SHORTEST = 3


def alternatives(text: str) -> tuple[str, ...]:
    """The names that a cleaned text holds: itself without bracketed parts first, then each bracketed part.

    >>> alternatives("SARIR (DADULLAH)")
    ('SARIR', 'DADULLAH')
    >>> alternatives("Ivan Petrov a.k.a. Vanya")
    ('Ivan Petrov', 'Vanya')
    >>> alternatives("Jon Jin Yong")
    ('Jon Jin Yong',)
    """
    if "(" not in text and "[" not in text and "{" not in text and not _KNOWN_AS.search(text):
        return (text,)
    inside = [part.strip() for part in _BRACKETS.findall(text)]
    outside = " ".join(_BRACKETS.sub(" ", text).split())
    found = [part.strip(" ,;:-") for whole in (outside, *inside) for part in _KNOWN_AS.split(whole)]
    kept = [part for part in dict.fromkeys(found) if sum(c.isalnum() for c in part) >= _SHORTEST or part == text]
    return tuple(kept) or (text,)
