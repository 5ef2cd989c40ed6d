"""One word given as another name of a person: mostly another spelling of the given name or of the family name alone.

    Andrey Igorevich AKIMOV, also `Andrei`                    Andrei Igorevich AKIMOV
    Vladimir Anatolyevich BIDYOVKA, also `BIDEVKA`            Vladimir Anatolyevich BIDEVKA
    Arseny PAVLOV, also `Motorola`                            Motorola

As a name of its own `Andrei` would find every Andrei.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_ALIKE = 0.6
"""Likeness of two spellings that begin alike; of others (`Yekaterina`, `Ekaterina`) more is asked."""
_ALIKE_WITHOUT_FIRST = 0.75


def alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one.

    >>> alike("Evgenyevich", "Evgenievich"), alike("Yekaterina", "Ekaterina"), alike("Arina", "Vera")
    (True, True, False)
    """
    a, b = one.casefold(), other.casefold()
    least = _ALIKE if a[:1] == b[:1] else _ALIKE_WITHOUT_FIRST
    return (a[:1] == b[:1] or abs(len(a) - len(b)) <= 1) and SequenceMatcher(None, a, b).ratio() >= least


def respelled(text: str, given: str, family: str) -> str:
    """The whole name with one word of it spelled anew; any other text as it is.

    >>> respelled("Andrei", "Andrey Igorevich", "AKIMOV"), respelled("Motorola", "Arseny", "PAVLOV")
    ('Andrei Igorevich AKIMOV', 'Motorola')
    """
    first, *more = given.split() or [""]
    if len(text.split()) != 1 or not first or not family:
        return text
    if alike(text, first):
        return " ".join([text, *more, family])
    return f"{given} {text}" if alike(text, family) else text


def words_alone(field: str, given: str, family: str) -> list[str]:
    """The parts between the commas of a field, if one of them is a word alone and each such is a spelling.

    Prose with `or` or strokes is not read here (`prose_names.of_person`).

    >>> words_alone("Alexei, Aleksei", "Alexey", "DYUMIN"), words_alone("Batya, Kazak", "Pavel", "DREMOV")
    (['Alexei DYUMIN', 'Aleksei DYUMIN'], [])
    """
    if re.search(r"/|\b(?:or|and)\b", field):
        return []
    parts = [part for part in re.split(r"\s*,\s*", field) if part]
    made = {part: respelled(part, given, family) for part in parts if len(part.split()) == 1}
    return [made.get(part, part) for part in parts] if made and all(made[part] != part for part in made) else []
