"""How alike two words are, and in which way: the same, read the same, sound the same, mean the same, or nearly so.

The ways are tried from the surest to the loosest; the first that holds wins over spelling distance unless that is
higher. What each way is worth stands in `WAYS`.
"""

from __future__ import annotations

from typing import NamedTuple

from matcher.compare.distance import closeness, edits
from matcher.compare.lexeme import Lexeme
from matcher.text import phonetic


class Likeness(NamedTuple):
    """Likeness of two words: 1.0 for the same word, 0.0 for nothing in common, and the way in which they are alike."""

    quality: float
    way: str


# What each way is worth, and a pair of words it serves.
WAYS: dict[str, float] = {
    "equal": 1.0,  # Jon / JON
    "reading": 0.99,  # Козлов / Kozlov; Müller / Mueller
    "sound": 0.95,  # Sergei / Sergey; Khasan / Hasan
    "culture": 0.9,  # Jeong / Chong; Qaddafi / Gadhafi
    "meaning": 0.9,  # завод / plant; Россия / Russia
    "nickname": 0.75,  # Bill / William; Misha / Mikhail
    "initial": 0.6,  # J. / John
    "short": 0.7,  # Mohd / Mohammed; Intell / Intellekt
}
NOTHING = Likeness(0.0, "")
# Below this two words have nothing in common that should count.
LEAST = 0.3
_memo: dict[tuple[int, int, tuple[str, ...]], tuple[Likeness, Lexeme, Lexeme]] = {}
_MEMO_SIZE = 1_000_000


def likeness(a: Lexeme, b: Lexeme, systems: tuple[str, ...] = ()) -> Likeness:
    """How alike two words are.

    Args:
        a: one word.
        b: the other.
        systems: sound systems that the names' cultures bring, besides those of the words' scripts.
    """
    if a is b:
        return Likeness(1.0, "equal")
    memo = (id(a), id(b), systems)
    known = _memo.get(memo)
    if known is not None:
        return known[0]
    found = _likeness(a, b, systems)
    if len(_memo) >= _MEMO_SIZE:
        _memo.clear()
    # The lexemes are kept with the answer, so that their ids stay theirs.
    _memo[memo] = (found, a, b)
    return found


def _likeness(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> Likeness:
    if a.form == b.form:
        return Likeness(1.0, "equal")
    if a.form.isdigit() or b.form.isdigit():
        return NOTHING
    if a.initial or b.initial:
        return _initial(a, b)
    return max(_ways(a, b, systems), _spelling(a, b, systems))


def _ways(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> Likeness:
    if not set(a.readings).isdisjoint(b.readings):
        return Likeness(WAYS["reading"], "reading")
    if not set(a.keys).isdisjoint(b.keys):
        return Likeness(WAYS["sound"], "sound")
    if not a.meanings.isdisjoint(b.meanings):
        return Likeness(WAYS["meaning"], "meaning")
    for system in dict.fromkeys(a.systems + b.systems + systems):
        if _sounds(a, system) & _sounds(b, system):
            return Likeness(WAYS["culture"], "culture")
    if not a.groups.isdisjoint(b.groups):
        return Likeness(WAYS["nickname"], "nickname")
    return NOTHING


def _sounds(word: Lexeme, system: str) -> set[str]:
    return {key for reading in word.readings if len(key := phonetic.key(reading, system)) > 1}


def _spelling(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> Likeness:
    best = 0.0
    for x in a.readings:
        for y in b.readings:
            length = max(len(x), len(y))
            if abs(len(x) - len(y)) <= length // 2:
                best = max(best, closeness(edits(x, y, phonetic.key(x), phonetic.key(y)), length))
    for system in dict.fromkeys(a.systems + b.systems):
        best = max(best, 0.95 * _near_sound(a, b, system))
    return Likeness(best, "spelling") if best >= LEAST else NOTHING


def _near_sound(a: Lexeme, b: Lexeme, system: str) -> float:
    """Nearness of the keys in one sound system: what went through a script comes back blurred."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    best = 0.0
    for x in _sounds(a, system):
        for y in _sounds(b, system):
            best = max(best, closeness(OSA.distance(x, y), max(len(x), len(y))))
    return best


def _initial(a: Lexeme, b: Lexeme) -> Likeness:
    short, long = (a, b) if a.initial else (b, a)
    letters = {r[0] for r in short.readings if r}
    starts = {r[0] for r in long.readings if r}
    return Likeness(WAYS["initial"], "initial") if letters & starts else NOTHING
