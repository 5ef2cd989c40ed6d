"""A stronger fold for Slavic names: Russian, Ukrainian, Belarusian and other forms of one name share a key.

Sergey, Serhiy and Siarhei; Vladimir, Volodymyr and Uladzimir; Ivanov, Ivanoff and Ivanou: by the sound correspondences
of the languages, never by a list of names. It is meant for words already believed Slavic; what ends in -a keeps it, so
that Evgeny and Evgenia, Ivanov and Ivanova stay two.

Source: the correspondences of East Slavic (Ukrainian h for g, i for e and o, final -o of given names; pleophony olo/la;
Belarusian akannie, tsekannie, dzekannie and u for v), and the endings as BGN/PCGN, French (-off, -itch), German (-ow,
-itsch), Polish (-wicz) and Serbian (-ic) spelling have them.
"""

from __future__ import annotations

import re

from matcher.text.phonetic import general
from matcher.text.phonetic.doubled import single

# Before the general fold, on the letters of the word, where y is already i, w is v, q is k and x is ks.
BEFORE: tuple[tuple[str, str], ...] = (
    (r"cic$", "chich"),  # Vucic
    (r"ic$", "ich"),  # Milosevic
    (r"c(?=[aou])", "ts"),  # Kuznecov
    (r"ts(?=in|i[aeou])", "t"),  # Kanstantsin, Artsiom
    (r"dz(?=[im])", "d"),  # Uladzimir, Dzmitry
    (r"zh", "z"),
    (r"k?h(?<![sctp]h)", "g"),  # Serhiy; kh too, since both are spelled h
    (r"(?<=[aeio])u$|(?<=[ae])u(?=[bcdgklmnprstz])", "v"),  # Ivanou, Paulina
    (r"^ula", "vla"),  # Uladzimir
    (r"^volod", "vlad"),  # Volodymyr
    (r"^j(?=[aeiou])", "i"),  # Jurij
)
# After it.
AFTER: tuple[tuple[str, str], ...] = (
    (r"j", "i"),
    (r"(?<=[aeio])f$", "v"),  # Ivanoff
    (r"(?<=en)ka$", "k"),  # Lukashenka
    (r"(?<=[bdfghklmnprstvz])o$", ""),  # Dmytro, Lukashenko
    (r"h(?<![sc]h)", "g"),
    (r"(?<!^)i[ao](?=[^aeiou])|(?<!^)e", "i"),  # Siarhei, Fyodor, Andrei
    (r"i(?=u)", ""),  # Lyudmila
    (r"i?[aio]v(?=na$|ich$)", "av"),  # Petrivna, Petrovna; Ihorovych, Igorevich
    (r"(?<=[cs]h)[ao]v(?=a?$)", "iv"),  # Chernyshov, Chernyshev
    (r"o(?!$)", "a"),  # Kazlou, but Maria and Mario
)
_BEFORE = tuple((re.compile(pattern).sub, into) for pattern, into in BEFORE)
_AFTER = tuple((re.compile(pattern).sub, into) for pattern, into in AFTER)
_SHORTEST = 4  # Li, Roy, Lev: short words have too little left to tell them apart
_ROUNDS = 8


def key(latin: str) -> str:
    """The Slavic sound key of a Latin word in a to z; digits stay.

    >>> key("sergey") == key("serhiy") == key("siarhei"), key("evgeny") == key("evgenia")
    (True, False)
    """
    latin = general.letters(latin)
    if len(latin) < _SHORTEST:
        return general.key(latin)
    for _ in range(_ROUNDS):  # until nothing changes, so that the key of a key is itself
        folded = _fold(latin)
        if folded == latin:
            break
        latin = folded
    return latin


def _fold(latin: str) -> str:
    for fold, into in _BEFORE:
        latin = fold(into, latin)
    latin = general.fold_once(latin)
    for fold, into in _AFTER:
        latin = fold(into, latin)
    return single(latin)
