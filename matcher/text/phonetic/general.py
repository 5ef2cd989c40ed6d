"""A light fold of any Latin spelling, whatever its culture: what romanisation systems write differently becomes equal.

Letters that sound alike become one (w and v, y and i, q and k), then digraphs (kh and h, ph and f, tsch and ch, zh and
j), then doubled letters. Vowels stay, so that Un and Il, Jean and John, Salman and Sultan keep different keys: this is
no consonant skeleton. Equal keys mean "the same name as another office would spell it"; one letter apart, "perhaps".

Source: the columns of BGN/PCGN, ISO 9, ICAO Doc 9303, Duden and French press transcription for Cyrillic, of BGN/PCGN
and French usage for Arabic, laid side by side: where they differ for one letter, the fold makes them one.
"""

from __future__ import annotations

import re

from matcher.text.phonetic.doubled import single

# Letters that spell one sound everywhere, then digraphs that do (the longest first), then what depends on its place.
LETTERS = (("y", "i"), ("w", "v"), ("q", "k"), ("x", "ks"))
_SPELLINGS: dict[str, str] = {
    "sh": "schtsch stsch shtsh shch szcz szch shcz chtch shsh ssch ssh shh sch sz",
    "ch": "tsch ttsch ttch tsh tch cz",
    "j": "ddzh dzh ddj dzj dj zh jh",
    "h": "ckh kh",
    "f": "ph",
    "z": "ts tz",
    "g": "gh",
    "k": "ck",
    "b": "bh",
    "d": "dh",
    "t": "th",
    "r": "rh",
    "v": "vh",
    "u": "ou oo",
}
DIGRAPHS = {digraph: sound for sound, spellings in _SPELLINGS.items() for digraph in spellings.split()}
# A rule: letters without which it has nothing to do, what it looks for, and what becomes of that.
RULES: tuple[tuple[str, str, str], ...] = (
    ("mich", r"^mich(?=a)", "mih"),  # Michail, Mikhail
    ("ch", r"ch(?=[bdfgklmnprtvz])", "h"),  # Achmed, Christos
    ("gu", r"gu(?=[ei])", "g"),  # Serguei
    ("ku", r"ku(?=[ei])", "k"),  # Enrique
    ("vic", r"(?<=[aeio]v)ic$", "ich"),  # Milosevic
    ("c", r"c(?=[ei])", "s"),
    ("c", r"c(?!h)", "k"),
    ("h", r"(?<=n)h$|(?<=[ae])h$", ""),  # Minh, Abdullah
    ("ev", r"e[eij]*e(?=v)", "e"),  # Andreev, Andreyev
    ("ee", r"ee", "i"),
    ("j", r"(?<=[aeiou])j(?![aeiouj])|(?<=[bcdfghklmnprstvz])j(?=[aeiou])", "i"),  # Sergej, Tatjana
    ("nder", r"(?<=nd)er$", "r"),  # Alexander, Aleksandr
    ("ie", r"i+e$", "i"),  # Sophie
    ("ie", r"i+e", "e"),  # Yevgeny, Vasilyevich
)
_DIGRAPH = re.compile("|".join(sorted(DIGRAPHS, key=len, reverse=True)))
_STEPS = tuple((need, re.compile(pattern).sub, into) for need, pattern, into in RULES)
_MAY_CHANGE = re.compile("|".join(sorted({*DIGRAPHS, *(need for need, _, _ in RULES)})))  # else no rule can apply
_NUMERAL = re.compile(r"(?=.*([ivx])\1)x*(?:ix|iv|v?i*)$")  # XII and XIII, VII and VIII: never one
_ROUNDS = 8


def key(latin: str) -> str:
    """The general sound key of a Latin word in a to z; digits stay.

    >>> key("khasan") == key("hasan"), key("zelenskyy") == key("zelensky"), key("jean") == key("john")
    (True, True, False)
    """
    if not latin.strip("ivx") and _NUMERAL.match(latin):
        return latin
    for _ in range(_ROUNDS):  # until nothing can change, so that the key of a key is itself
        folded = fold_once(latin)
        if folded == latin or not _MAY_CHANGE.search(folded):
            return folded
        latin = folded
    return latin


def fold_once(latin: str) -> str:
    """One round of the fold, for systems that go on from it.

    >>> fold_once("khasan")
    'hasan'
    """
    latin = letters(latin)
    if _MAY_CHANGE.search(latin):
        latin = _DIGRAPH.sub(_sound, latin)
        for need, fold, into in _STEPS:
            if need in latin:
                latin = fold(into, latin)
    return single(latin)


def letters(latin: str) -> str:
    """A word with one letter for each sound that several letters spell everywhere.

    >>> letters("maxwylq")
    'maksvilk'
    """
    for letter, sound in LETTERS:
        latin = latin.replace(letter, sound)
    return latin


def _sound(found: re.Match[str]) -> str:
    return DIGRAPHS[found[0]]
