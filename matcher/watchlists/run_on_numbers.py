"""Fields in which several official numbers follow each other without marks: `OGRN: 1027807560186 INN: 7814027653`.

A new number begins with the words for it (`Tax ID No.`, `INN`, `Service passport number`), or behind a full stop, a
semicolon, `and`, a dot or a stroke between blanks where long numbers stand on both sides. What stands in brackets is
about the number before them. A passport in two groups (`4615 949409`, `8208 No. 555627`) stays one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = re.compile(
    r"\b(?:(?:national |service |diplomatic |foreign )?passport|(?:tax|state|business|company|unified|national|legal)"
    r"(?:payer)? [a-z ]{0,30}(?:id|identification|registration|number|code|identity|entity|credit)\b"
    r"(?: (?:no|number|code)\b)?|"
    r"registration (?:no|number)|government gazette number|identity card|visa no|travel document|"
    r"tax id|ogrn(?:ip)?|s?inn|tin|kpp|srn|crn|brn|unp|uscc|bin|bik|swift(?:/bic)?|nic no|lei|iin|okpo|vat)\b",
    re.I,
)
_BEFORE = re.compile(
    r"(?:\b(?!(?:issued|expire[sd]|valid|under|name|and)\b|(?-i:[A-Z]{8}))[^\W\d_][^\W\d_'’/-]*\s+){1,4}$", re.I
)
_NUMBER = re.compile(r"\d{5}|(?<![\d/.])(?!(?:19|20)\d\d\b)\d{3}|\b[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?\b")
_ENDS = re.compile(r"\d[.;,]\s*$")
_BETWEEN = re.compile(
    r"(?<=\d{5})(?:[.;,]\s+(?:and\s+)?|\s+and\s+|\s+[·/]\s+|\s+(?=[A-Z]{2}\s\d{7}))(?=(?:[A-Z]{1,3}\s?)?\d{5})"
    r"|(?<=[A-Z]{8})\s+/\s+(?=\d{5})|(?<=\))\s?[,;]\s*(?=\d{6})"
)
_FAR = 60
"""Signs before the words for a number in which others that belong to them are looked for."""
_EDGES = " \t.,;:/·\"'"


def statements(text: str) -> tuple[str, ...]:
    """The parts of a field, of which each states one number or none.

    >>> statements("Tax ID No. 7718989383 (Russia); Registration Number 1147746803049 (Russia)")
    ('Tax ID No. 7718989383 (Russia)', 'Registration Number 1147746803049 (Russia)')
    >>> statements("734088604. 735958824"), statements("4615 949409"), statements("Tax Number: INN 2536210349")
    (('734088604', '735958824'), ('4615 949409',), ('Tax Number: INN 2536210349',))
    """
    found: list[str] = []
    begin = 0
    for cut in _cuts(text):
        said = _NUMBER.search(text, begin, cut) or _ENDS.search(text, begin, cut)
        if said and _NUMBER.search(text, cut):
            found.append(text[begin:cut])
            begin = cut
    found.append(text[begin:])
    return tuple(part for each in found for piece in _BETWEEN.split(each) if (part := piece.strip(_EDGES)))


def _cuts(text: str) -> Iterator[int]:
    """Where the words for a number begin behind another number; words before them belong to them."""
    seen = depth = 0
    for words in _WORDS.finditer(text):
        before = _BEFORE.search(text, max(seen, words.start() - _FAR), words.start())
        start = before.start() if before else words.start()
        depth += text.count("(", seen, start) - text.count(")", seen, start)
        seen = start
        if not depth:
            yield start
