"""How the publisher grades the listed name that matched."""

from __future__ import annotations

from matcher.compare.secondary.weights import weights
from matcher.records import Evidence, ListedName


def grade(name: ListedName) -> list[Evidence]:
    """What a weak alias takes: its publisher warns that it is broad or common and finds many by chance.

    >>> [e.text for e in grade(ListedName("EL PATRON", "weak"))]
    ['the publisher calls this alias weak']
    """
    if name.type != "weak":
        return []
    return [Evidence("alias_weak", "", name.text, weights()["alias_weak"], "the publisher calls this alias weak")]
