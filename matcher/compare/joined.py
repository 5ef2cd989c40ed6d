"""How alike words that stand side by side are to one word of the other name: `Silver Star` / `Silverstar`."""

from __future__ import annotations

from matcher.compare.lexeme import Lexeme, joined
from matcher.compare.likeness import NOTHING, Likeness, likeness

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
    least = JOINED_LEAST if parts[0].script == other.script else JOINED_BLURRED
    found = likeness(joined(*parts), other, systems, least)
    return found if found.quality >= (JOINED_BLURRED if found.way == "culture" else least) else NOTHING
