"""How alike two words are in the sound systems of the scripts and cultures that they come from.

Some systems keep syllables apart (Korean, Chinese, Japanese, Slavic): their keys are equal or they are not. The others
forget vowels and voice, as the script did that a name went through; their keys are measured, and the more they forget
the more the spellings must agree as well.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from matcher.compare.distance import closeness, most_edits
from matcher.compare.lexeme import Lexeme
from matcher.text.phonetic import chinese
from matcher.text.translit import han

# Systems whose keys keep syllables apart: equal or nothing. The others forget vowels and voice, and are measured.
EXACT = frozenset(("korean", "chinese", "japanese", "slavic"))
# Systems of names that went through a script that spells foreign sounds in its own syllables.
FOREIGN = frozenset(("hangul", "han", "kana"))
SHORTEST_BLURRED = 2
SHORTEST_NEAR = 5
# The share of a blurred likeness that the key alone gives, for each of its letters and at most; the rest is for
# spellings that agree as well.
TRUST, MOST_TRUST = 0.14, 0.75
# A syllable of three letters at least: `Un` and `Ung` are two names.
SHORTEST_NASAL = 3
# What the final `n` of a Korean syllable is worth beside a final `ng`: they are heard and copied wrong (Jon / Jong).
NASAL = 0.7 / 0.9


def soundness(a: Lexeme, b: Lexeme, systems: tuple[str, ...], least: float) -> float:
    """How alike two words are in the best of the systems of both words and of `systems`, 0.0 to 1.0.

    >>> from matcher.compare.lexeme import lexeme
    >>> soundness(lexeme("jeong", "latin"), lexeme("chong", "latin"), ("korean",), 0.3)
    1.0
    """
    best = 0.0
    for system in dict.fromkeys(a.systems + b.systems + systems):
        if system in FOREIGN and not (may_be_foreign(a, system) and may_be_foreign(b, system)):
            continue
        if system not in EXACT:
            best = max(best, _blurred(a, b, system, least))
        elif best < 1.0:
            best = max(best, _same_sound(a, b, system))
    return best


def may_be_foreign(word: Lexeme, system: str) -> bool:
    """Whether a word of a script may be a foreign one by its sound: one that means something is not (`항공`, airline).

    Chinese characters stand for foreign sounds in rows of three and more, and only some of them do. What is written in
    another script may always be, and what is read by its sound is.

    >>> from matcher.compare.lexeme import lexeme
    >>> may_be_foreign(lexeme("奥巴马", "han"), "han"), may_be_foreign(lexeme("平", "han"), "han")
    (True, False)
    """
    if word.script != system:
        return True
    if word.meanings:
        return False
    return system != "han" or word.systems == ("han",) or han.may_be_foreign(word.form)


def _same_sound(a: Lexeme, b: Lexeme, system: str) -> float:
    """Likeness of keys that keep syllables apart; in Korean a final `n` is nearly a final `ng`.

    A key may be one letter: `Ri`, `Lee` and `Yi` are all `i`.
    """
    left, right = a.sounds(system), b.sounds(system)
    if any([key and key in right for key in left]):
        return 0.0 if system == "chinese" and _two_in_pinyin(a, b) else 1.0
    if system == "korean" and any(["n" in key for key in left]) and not _nasals(left).isdisjoint(_nasals(right)):
        return NASAL
    return 0.0


def _two_in_pinyin(a: Lexeme, b: Lexeme) -> bool:
    """Whether both are spelled in pinyin, which keeps apart what Wade-Giles writes alike: Zhang is not Chang.

    Characters have their pinyin among their readings, so what got here is another one.
    """
    return all(word.script == "han" or chinese.is_pinyin(word.latin) for word in (a, b))


def _nasals(keys: tuple[str, ...]) -> set[str]:
    return {key.replace("ng", "n") for key in keys if len(key) >= SHORTEST_NASAL}


def _blurred(a: Lexeme, b: Lexeme, system: str, least: float) -> float:
    """Likeness of keys that forget much: the shorter they are, the more the spellings must agree too."""
    best = 0.0
    others = tuple(zip(b.sounds(system), b.spellings, strict=True))
    for left, (_, x, _) in zip(a.sounds(system), a.spellings, strict=True):
        for right, (_, y, _) in others:
            length = max(len(left), len(right))
            if length < SHORTEST_BLURRED or abs(len(left) - len(right)) > length // 3:
                continue
            # Between two Latin spellings a letter of a short key is another name: `Ahmed` / `Mohamed`.
            if left != right and length < SHORTEST_NEAR and a.script == b.script:
                continue
            most = int(most_edits(least, length))
            apart = OSA.distance(left, right, score_cutoff=most)
            if apart <= most and (near := closeness(apart, length)) > best:
                trust = min(MOST_TRUST, TRUST * length)
                best = max(best, near * (trust + (1 - trust) * _spelt(x, y)))
    return best


def _spelt(left: str, right: str) -> float:
    """How much of two sound keys agrees, 0 to 1, on a gentler scale than `closeness`."""
    return 1.0 - OSA.distance(left, right) / max(len(left), len(right), 1)
