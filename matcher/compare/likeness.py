"""How alike two words are, and in which way: the same, read the same, sound the same, mean the same, or nearly so.

The ways are tried from the surest to the loosest; the first that holds wins over spelling distance unless that is
higher. What each way is worth stands in `WAYS`.
"""

from __future__ import annotations

from typing import NamedTuple

from matcher.compare.lexeme import Lexeme
from matcher.compare.shortening import is_short_for
from matcher.compare.sounds import EXACT, soundness
from matcher.compare.spelling import nearness, same_but_digits
from matcher.names.lexicon import nickname_kind
from matcher.text.translit import han

__all__ = ["EXACT", "LEAST", "NOTHING", "SHORTEST_STEM", "WAYS", "Likeness", "likeness"]


class Likeness(NamedTuple):
    """Likeness of two words: 1.0 for the same word, 0.0 for nothing in common, and the way in which they are alike."""

    quality: float
    way: str


# What each way is worth, and a pair of words it serves.
WAYS: dict[str, float] = {
    "equal": 1.0,  # Jon / JON
    "reading": 0.99,  # Козлов / Kozlov; Müller / Mueller
    "sound": 0.95,  # Sergei / Sergey; Khasan / Hasan
    "culture": 0.9,  # Jeong / Chong; Ri / Lee; Qaddafi / Gadhafi
    "stem": 0.88,  # Муромский / Murom; Votkinskiy / Votkinsk
    "meaning": 0.9,  # завод / plant; Россия / Russia
    "variant": 0.9,  # Mohd / Mohammed; Oleksandr / Aleksandr
    "nickname": 0.75,  # Bill / William; Misha / Mikhail
    "cognate": 0.6,  # Ivan / John; Yusuf / Joseph
    "initial": 0.6,  # J. / John
    "short": 0.75,  # COMM / COMMUNICATIONS; Intell / Intellekt
}
SHORTEST_STEM = 4
# What each step down the list of readings takes from a common one: the later ones are guesses.
GUESS = 0.015
# What is left of likeness where one word is the other with an ending that makes a new name of it.
DESCENT = 0.55
# Below this two words have nothing in common that should count.
LEAST = 0.32
NOTHING = Likeness(0.0, "")
# Words read in these cultures are compared by the sounds of these, not by what letters sound like elsewhere.
_OWN_SOUNDS = (("korean",), ("chinese",), ("japanese",))
_memo: dict[tuple[int, int, tuple[str, ...], float], tuple[Likeness, Lexeme, Lexeme]] = {}
_MEMO_SIZE = 30_000


def likeness(a: Lexeme, b: Lexeme, systems: tuple[str, ...] = (), least: float = LEAST) -> Likeness:
    """How alike two words are.

    Args:
        a: one word.
        b: the other.
        systems: sound systems that the names' cultures bring, besides those of the words' scripts.
        least: what is measured need not be told from nothing below it.
    """
    if a is b:
        return Likeness(1.0, "equal")
    memo = (id(a), id(b), systems, least)
    known = _memo.get(memo)
    if known is not None:
        return known[0]
    found = _likeness(a, b, systems, least)
    if len(_memo) >= _MEMO_SIZE:
        _memo.clear()
    # The lexemes are kept with the answer, so that their ids stay theirs.
    _memo[memo] = (found, a, b)
    return found


def _likeness(a: Lexeme, b: Lexeme, systems: tuple[str, ...], least: float) -> Likeness:
    if a.form == b.form:
        return Likeness(1.0, "equal")
    if a.form.isdigit() or b.form.isdigit():
        return NOTHING
    if a.initial or b.initial:
        return _initial(a, b)
    if a.script == b.script == "han":
        # Characters are compared as such: many read alike.
        return Likeness(WAYS["reading"], "reading") if han.simplify(a.form) == han.simplify(b.form) else NOTHING
    if same_but_digits(a, b):
        return Likeness(WAYS["reading"], "reading")
    found = _sure(a, b)
    if found.quality < WAYS["sound"]:
        found = max(found, _measured(a, b, systems, least))
    return found


def _measured(a: Lexeme, b: Lexeme, systems: tuple[str, ...], least: float) -> Likeness:
    """The better of likeness in sound and likeness in spelling."""
    sound = 0.0
    if systems or a.systems or b.systems:
        sound = WAYS["culture"] * soundness(a, b, systems, least / WAYS["culture"])
    spelled = WAYS["sound"] * nearness(a, b, systems, least / WAYS["sound"])
    if (sound or spelled) and _is_descent(a, b, systems):
        sound, spelled = sound * DESCENT, spelled * DESCENT
    if max(sound, spelled) < WAYS["short"] and is_short_for(a, b):
        return Likeness(WAYS["short"], "short")
    if max(sound, spelled) < least:
        return NOTHING
    return Likeness(sound, "culture") if sound >= spelled else Likeness(spelled, "spelling")


def _is_descent(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> bool:
    """Whether one word is the other with the ending of descent of Arabic and Persian: Mohammadi is no Mohammad."""
    if not any("arabic" in known for known in (a.systems, b.systems, systems)):
        return False
    short, long = sorted((a.readings, b.readings), key=lambda readings: len(readings[0]) if readings else 0)
    return any(len(r) >= SHORTEST_STEM and f"{r}i" in long for r in short)


def _sure(a: Lexeme, b: Lexeme) -> Likeness:
    """The ways that need no measuring."""
    if _share(a.readings, b.readings):
        return Likeness(WAYS["reading"] - GUESS * _rank(a, b), "reading")
    if _share(a.keys, b.keys) and _are_spoken(a, b):
        return Likeness(WAYS["sound"], "sound")
    if a.meanings and b.meanings and not a.meanings.isdisjoint(b.meanings):
        return Likeness(WAYS["meaning"], "meaning")
    if a.stem == b.stem and len(a.stem) >= SHORTEST_STEM:
        return Likeness(WAYS["stem"], "stem")
    if a.groups and b.groups and not a.groups.isdisjoint(b.groups):
        return _relative(a, b)
    return NOTHING


def _are_spoken(a: Lexeme, b: Lexeme) -> bool:
    """Whether what letters sound like in general says anything of two words.

    Not of letters that are spelled out (`SKF` / `SCF`), and not of what is read in one culture: `建` is `chien` in
    Wade-Giles, and no Chen.
    """
    if a.systems in _OWN_SOUNDS or b.systems in _OWN_SOUNDS:
        return False
    return a.spoken and b.spoken


def _share(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two short rows of words have one in common; most rows hold one word."""
    if len(left) == 1:
        return left[0] in right
    return not set(left).isdisjoint(right)


def _relative(a: Lexeme, b: Lexeme) -> Likeness:
    """Forms of one given name: spelling variants are near, short forms less, other languages' forms least."""
    kinds = {nickname_kind(x, y) for x in (a.form, *a.readings[:2]) for y in (b.form, *b.readings[:2])}
    way = next((k for k in ("variant", "nickname", "cognate") if k in kinds), "")
    return Likeness(WAYS[way], way) if way else NOTHING


def _rank(a: Lexeme, b: Lexeme) -> int:
    """How far down the list of readings the first common one stands."""
    common = set(a.readings) & set(b.readings)
    return min(max(a.readings.index(r), b.readings.index(r)) for r in common)


def _initial(a: Lexeme, b: Lexeme) -> Likeness:
    short, long = (a, b) if a.initial else (b, a)
    if _share(short.readings, long.readings):
        return Likeness(WAYS["reading"], "reading")  # a whole name of one letter: И, Yi
    letters = {r[0] for r in short.readings if r}
    starts = {r[0] for r in long.readings if r}
    return Likeness(WAYS["initial"], "initial") if letters & starts else NOTHING
