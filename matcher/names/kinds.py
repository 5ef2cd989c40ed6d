"""What a name is the name of, as far as the name itself tells: a person, an organization, or it does not say.

A legal form or a plain trade word makes an organization; a title, a family name before a comma or a patronymic makes
a person. Anything else stays unknown: a wrong guess costs more than none.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.names.lexicon import concepts, is_title
from matcher.names.patronymics import CHAIN, is_patronymic
from matcher.records import Kind
from matcher.text.tokenise import Word

# Trade words that are also names of persons or of ships, or mere adjectives: they do not tell.
_WEAK = frozenset(
    "star gold silver sun moon east west north south central new great general first second sea ocean port united "
    "republic peoples national state diamond trust front party movement army brigade special young old "
    "white black red green blue royal prince king star light world global and of the for".split()
)


def guess(row: Sequence[Word], *, legal: bool, comma: bool) -> Kind:
    """The kind of a name.

    Args:
        row: its words in display order.
        legal: whether a legal form was found.
        comma: whether a family name stood before a comma.

    >>> from matcher.text.tokenise import words
    >>> guess(words("Mikhail Ivanovich Petrov"), legal=False, comma=False)
    'person'
    """
    if legal:
        return "organization"
    if comma or any(is_patronymic(w.form) or w.form in CHAIN for w in row[1:]):
        return "person"
    if any(meant - _WEAK for w in row if (meant := {c for c in concepts(w.form) if ":" not in c})):
        return "organization"
    if len(row) > 1 and is_title(row[0].form) and not is_title(row[1].form):
        return "person"
    return "unknown"
