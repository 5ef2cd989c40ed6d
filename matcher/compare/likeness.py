"""How alike two words are, and in which way: the same, read the same, sound the same, mean the same, or nearly so.

The ways are tried from the surest to the loosest; the first that holds wins over spelling distance unless that is
higher. What each way is worth stands in `WAYS`.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import OSA

from matcher.compare.distance import REACH, REACH_BOTH_KNOWN, REACH_SLIP, closeness, most_edits
from matcher.compare.lexeme import Lexeme
from matcher.names.lexicon import nickname_kind
from matcher.text import phonetic
from matcher.text.translit import han


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
    "nasal": 0.7,  # Jon / Jong: the finals that Korean names are heard and copied wrong with
    "stem": 0.88,  # Муромский / Murom; Votkinskiy / Votkinsk
    "meaning": 0.9,  # завод / plant; Россия / Russia
    "variant": 0.9,  # Mohd / Mohammed; Oleksandr / Aleksandr
    "nickname": 0.75,  # Bill / William; Misha / Mikhail
    "cognate": 0.6,  # Ivan / John; Yusuf / Joseph
    "initial": 0.6,  # J. / John
    "short": 0.7,  # Mohd / Mohammed; Intell / Intellekt
}
# Systems whose keys keep syllables apart: equal or nothing. The others forget vowels and voice, and are measured.
EXACT = frozenset(("korean", "chinese", "japanese", "slavic"))
SHORTEST_BLURRED = 2
SHORTEST_NEAR = 5
# The share of a blurred likeness that the key alone gives, for each of its letters and at most; the rest is for
# spellings that agree as well.
TRUST, MOST_TRUST = 0.14, 0.75
SHORTEST_STEM = 4
# What each step down the list of readings takes from a common one: the later ones are guesses.
GUESS = 0.015
# What is left of nearness in spelling where both are syllables of one language, and other ones: a slip makes no
# syllable.
SYLLABIC = 0.6
# Chinese characters stand for foreign sounds only in rows of three and more.
SHORTEST_HAN = 3
NOTHING = Likeness(0.0, "")
# A syllable of three letters at least: `Un` and `Ung` are two names.
SHORTEST_NASAL = 3
# Below this two words have nothing in common that should count.
LEAST = 0.32
_memo: dict[tuple[int, int, tuple[str, ...]], tuple[Likeness, Lexeme, Lexeme]] = {}
_MEMO_SIZE = 60_000


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
    if a.script == b.script == "han":
        # Characters are compared as such: many read alike.
        return Likeness(WAYS["reading"], "reading") if han.simplify(a.form) == han.simplify(b.form) else NOTHING
    found = _sure(a, b)
    if found.quality < WAYS["sound"]:
        found = max(found, _culture(a, b, systems), _spelling(a, b, systems))
    return found


def _sure(a: Lexeme, b: Lexeme) -> Likeness:
    """The ways that need no measuring."""
    if _share(a.readings, b.readings):
        return Likeness(WAYS["reading"] - GUESS * _rank(a, b), "reading")
    if _share(a.keys, b.keys):
        return Likeness(WAYS["sound"], "sound")
    if a.meanings and b.meanings and not a.meanings.isdisjoint(b.meanings):
        return Likeness(WAYS["meaning"], "meaning")
    if a.stem == b.stem and len(a.stem) >= SHORTEST_STEM:
        return Likeness(WAYS["stem"], "stem")
    if a.groups and b.groups and not a.groups.isdisjoint(b.groups):
        return _relative(a, b)
    return NOTHING


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


def _culture(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> Likeness:
    """Likeness in the sound systems of the scripts and cultures that the words come from."""
    best = 0.0
    for system in dict.fromkeys(a.systems + b.systems + systems):
        if system == "han" and any([w.script == "han" and len(w.form) < SHORTEST_HAN for w in (a, b)]):
            continue
        if system not in EXACT:
            best = max(best, _blurred(a, b, system))
        elif best < WAYS["culture"]:
            best = max(best, _same_sound(a.sounds(system), b.sounds(system), system))
    return Likeness(best, "culture") if best >= LEAST else NOTHING


def _same_sound(left: tuple[str, ...], right: tuple[str, ...], system: str) -> float:
    """Likeness of keys that keep syllables apart; in Korean a final `n` is nearly a final `ng`.

    A key may be one letter: `Ri`, `Lee` and `Yi` are all `i`.
    """
    if any([key and key in right for key in left]):
        return WAYS["culture"]
    if system == "korean" and any(["n" in key for key in left]) and not _nasals(left).isdisjoint(_nasals(right)):
        return WAYS["nasal"]
    return 0.0


def _nasals(keys: tuple[str, ...]) -> set[str]:
    return {key.replace("ng", "n") for key in keys if len(key) >= SHORTEST_NASAL}


def _blurred(a: Lexeme, b: Lexeme, system: str) -> float:
    """Likeness of keys that forget much: the shorter they are, the more the spellings must agree too."""
    best = 0.0
    others = tuple(zip(b.sounds(system), b.readings, strict=True))
    for left, x in zip(a.sounds(system), a.readings, strict=True):
        for right, y in others:
            length = max(len(left), len(right))
            if length < SHORTEST_BLURRED or abs(len(left) - len(right)) > length // 3:
                continue
            # Between two Latin spellings a letter of a short key is another name: `Ahmed` / `Mohamed`.
            if left != right and length < SHORTEST_NEAR and a.script == b.script:
                continue
            most = int(most_edits(LEAST, length))
            apart = OSA.distance(left, right, score_cutoff=most)
            if apart <= most and (near := closeness(apart, length)) > best:
                trust = min(MOST_TRUST, TRUST * length)
                best = max(best, near * (trust + (1 - trust) * _spelt(x, y)))
    return WAYS["culture"] * best


def _spelt(left: str, right: str) -> float:
    """How much of two spellings agrees, 0 to 1, on a gentler scale than `closeness`."""
    return 1.0 - OSA.distance(left, right) / max(len(left), len(right), 1)


def _spelling(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> Likeness:
    best = 0.0
    reach = REACH_BOTH_KNOWN if a.known and b.known else REACH_SLIP if a.known or b.known else REACH
    for x, x_key, x_coarse in a.spellings:
        for y, y_key, y_coarse in b.spellings:
            length = max(len(x), len(y))
            # What leaves less than the least likeness need not be measured out.
            most = int(3 * most_edits(LEAST, length, reach))
            apart = OSA.distance(x_key, y_key, score_cutoff=most)
            if apart > most or abs(len(x) - len(y)) > length // 2:
                continue
            raw = OSA.distance(x, y)
            # A slip may break a digraph and look large in the keys: it counts for no more than the letters it changed.
            edit = min(float(raw), (raw + apart + OSA.distance(x_coarse, y_coarse)) / 3)
            best = max(best, closeness(edit, length, reach))
    if best:
        best *= WAYS["sound"] * (SYLLABIC if _other_syllables(a, b, systems) else 1.0)
    return Likeness(best, "spelling") if best >= LEAST else NOTHING


def _other_syllables(a: Lexeme, b: Lexeme, systems: tuple[str, ...]) -> bool:
    """Whether both words are whole syllables of Korean or Chinese, but not the same ones.

    `Jin` / `Jun`, `Jinping` / `Jinpeng`.
    """
    return any(
        any(phonetic.cut(r, system) for r in a.readings) and any(phonetic.cut(r, system) for r in b.readings)
        for system in ("korean", "chinese")
        if system in systems or system in a.systems or system in b.systems
    )


def _initial(a: Lexeme, b: Lexeme) -> Likeness:
    short, long = (a, b) if a.initial else (b, a)
    letters = {r[0] for r in short.readings if r}
    starts = {r[0] for r in long.readings if r}
    return Likeness(WAYS["initial"], "initial") if letters & starts else NOTHING
