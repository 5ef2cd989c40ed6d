"""What stands behind a name and is no part of it: generation marks, degrees, orders.

Short degrees are surnames too (`Ma`, `Do`); they count with their dots, or where nobody is called so.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.names.facts import facts
from matcher.names.lexicon import match_suffix
from matcher.text.tokenise import Word

_LONGEST = 3


def suffix_at_end(row: Sequence[Word], *, left: int = 1) -> int:
    """How many words at the end are one suffix; 0 if none is.

    Args:
        row: words of a name.
        left: how many words must stand before it.

    >>> from matcher.text.tokenise import words
    >>> suffix_at_end(words("Juan Perez Ph.D.")), suffix_at_end(words("Yo-Yo Ma")), suffix_at_end(words("Ivan M.A."))
    (2, 0, 0)
    """
    last = row[-1]
    known = facts(last.form)
    if not known.suffix_end:
        return 0
    # Dotted letters behind one word only are initials: `Ivan M.A.`
    shortest = 1 if known.suffix or (last.dotted and len(last.form) > 1 and len(row) > 2) else 2
    forms = [word.form for word in row[-_LONGEST:]]
    for length in range(min(_LONGEST, len(row) - left), shortest - 1, -1):
        match = match_suffix(forms, len(forms) - length)
        if match and match[0] == length:
            return length
    return 0


def only_suffixes(row: Sequence[Word]) -> bool:
    """Whether a row holds nothing but suffixes.

    >>> from matcher.text.tokenise import words
    >>> only_suffixes(words("Jr. Ph.D.")), only_suffixes(words("Jun"))
    (True, False)
    """
    end = len(row)
    while end:
        length = suffix_at_end(row[:end], left=0)
        if not length:
            return False
        end -= length
    return True
