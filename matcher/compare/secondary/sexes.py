"""Sex on both sides: equal says little, for the name mostly tells it too; different says more."""

from __future__ import annotations

from matcher.compare.secondary.weights import weights
from matcher.records import Entry, Evidence, Mention

_WORDS = {"m": "male", "male": "male", "man": "male", "f": "female", "female": "female", "woman": "female"}


def sexes(mention: Mention, entry: Entry) -> list[Evidence]:
    """Evidence from the sexes; none where a side does not say.

    >>> from matcher.records import ListedName
    >>> entry = Entry("1", "list", "person", (ListedName("JON, Jin Yong"),), sex="male")
    >>> sexes(Mention("Jon Jin Yong", sex="female"), entry)[0].text
    'female, listed as male'
    """
    left, right = sex(mention.sex), sex(entry.sex)
    if not left or not right:
        return []
    rule = f"sex_equal_{left}" if left == right else "sex_differs"
    said = f"{left} on both sides" if left == right else f"{left}, listed as {right}"
    return [Evidence(rule, left, right, weights()[rule], said)]


def sex(word: str) -> str:
    """`male`, `female`, or empty for anything else.

    >>> sex("M"), sex("female"), sex("?")
    ('male', 'female', '')
    """
    return _WORDS.get(word.strip().casefold(), "")
