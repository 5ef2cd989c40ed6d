"""What a name is the name of, as far as the name itself tells: a person, an organization, or it does not say.

A sure legal form, a telling trade word or two trade words make an organization; a title, a family name before a comma
or a patronymic makes a person. Anything else stays unknown: a wrong guess costs more than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.names.facts import facts
from matcher.names.lexicon import match_title
from matcher.names.small_words import AND
from matcher.records import Kind
from matcher.text.tokenise import Word

# Prefixes of ships' names that nothing else looks like: motor vessel, tanker, ship, yacht; fishing vessel; steamship.
_VESSEL = re.compile(r"\s*(?:M/[VTSY]|F/V|S/S|M/Tanker)[ .:]", re.IGNORECASE)


def guess(row: Sequence[Word], *, legal: bool, comma: bool) -> Kind:
    """The kind of a name.

    Args:
        row: its words in display order, legal forms left out.
        legal: whether a sure legal form was found.
        comma: whether a family name stood before a comma.

    >>> from matcher.text.tokenise import words
    >>> guess(words("Mikhail Ivanovich Petrov"), legal=False, comma=False)
    'person'
    >>> guess(words("Marina Bank"), legal=False, comma=False), guess(words("Marina Gun"), legal=False, comma=False)
    ('organization', 'unknown')
    """
    known = [facts(word.form) for word in row]
    if legal or any(fact.telling for fact in known) or len({min(fact.trade) for fact in known if fact.trade}) > 1:
        return "organization"
    if not comma and any(len(word.form) > 1 and word.form in AND for word in row[1:-1]):
        return "unknown"
    if comma or any(fact.patronymic or fact.chain for fact in known[1:]):
        return "person"
    return "person" if len(row) > 1 and _titled(row) else "unknown"


def _titled(row: Sequence[Word]) -> bool:
    """Whether the name begins with a title that is no name."""
    if not facts(row[0].form).title:
        return False
    found = match_title([word.form for word in row])
    return found is not None and not found[1] and found[0] < len(row) and row[found[0]].form.isalpha()


def is_vessel(text: str) -> bool:
    """Whether a cleaned text begins as only the names of ships do.

    >>> is_vessel("M/V Jon Jin 2"), is_vessel("Mv Ramana")
    (True, False)
    """
    return text[:1] in "MmFfSs" and _VESSEL.match(text) is not None
