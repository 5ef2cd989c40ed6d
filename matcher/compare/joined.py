"""How alike words that stand side by side are to one word of the other name: `Silver Star` / `Silverstar`."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from matcher.compare.distance import REACH_SLIP, most_apart
from matcher.compare.lexeme import Lexeme, joined
from matcher.compare.likeness import NOTHING, WAYS, Likeness, likeness
from matcher.text.phonetic import general

# Joined words must be this alike: `Jin Yong` / `Jinyong`; a chance likeness of a longer string is common.
JOINED_LEAST = 0.72
# Keys that forget vowels and voice find a likeness for any long enough string (`城市农场` / `Chunxian Zhang`), and so
# do the many readings of two words in another script.
JOINED_BLURRED = 0.84
JOINED_WORTH = 0.97


def joined_likeness(parts: tuple[Lexeme, ...], other: Lexeme, systems: tuple[str, ...]) -> Likeness:
    """How alike neighbours written as one are to a word; nothing if that is too little.

    Args:
        parts: the neighbours.
        other: the word.
        systems: sound systems that the names' cultures bring.

    >>> from matcher.compare.lexeme import lexeme
    >>> jin, yong, jinyong = (lexeme(word, "latin") for word in ("jin", "yong", "jinyong"))
    >>> joined_likeness((jin, yong), jinyong, ()).way, joined_likeness((jin, jin), jinyong, ()).way
    ('equal', '')
    """
    if not (systems or other.systems) and _are_plain(parts, other) and _are_far_apart(parts, other):
        return NOTHING
    least = JOINED_LEAST if parts[0].script == other.script else JOINED_BLURRED
    found = likeness(joined(*parts), other, systems, least)
    return found if found.quality >= (JOINED_BLURRED if found.way == "culture" else least) else NOTHING


def _are_plain(parts: tuple[Lexeme, ...], other: Lexeme) -> bool:
    """Whether all are Latin words of letters alone, with one way to read them."""
    return _is_plain(other) and all([not part.systems and part.form.isascii() and _is_plain(part) for part in parts])


def _is_plain(word: Lexeme) -> bool:
    return word.script == "latin" and len(word.spellings) == 1 and word.form.isalpha()


def _are_far_apart(parts: tuple[Lexeme, ...], other: Lexeme) -> bool:
    """Whether plain words tell at a look that they are too far apart, before the neighbours are read as one word."""
    whole = "".join([part.form for part in parts])
    (reading, sound, _), *_ = other.spellings
    if abs(len(whole) - len(reading)) > 2 + len(whole) // 6:
        return False  # one may be the other cut short; so different in length they are hardly ever compared
    most = most_apart(JOINED_LEAST / WAYS["sound"], max(len(whole), len(reading)), REACH_SLIP)
    return OSA.distance(whole, reading, score_cutoff=most) > most and _sound(whole) != sound


# Neighbours stand beside many words, one after the other.
_sound = lru_cache(maxsize=4096)(general.key)
