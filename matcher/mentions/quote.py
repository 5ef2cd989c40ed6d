"""The sentence in which a name stands, for a reader to see it in."""

from __future__ import annotations

from bisect import bisect_right

from matcher.mentions.running_text import Running

# Of a longer sentence so much is shown on each side of the name.
AROUND = 300


def sentence_at(run: Running, offset: int) -> int:
    """The number of the sentence in which a character stands.

    >>> from matcher.mentions.running_text import running
    >>> sentence_at(running("He left. She stayed."), 10)
    1
    """
    return max(0, bisect_right(run.sentences, offset, key=lambda bounds: bounds[0]) - 1)


def quote(run: Running, start: int, end: int) -> str:
    r"""The sentence of a name on one line; of a very long one the part around the name.

    >>> from matcher.mentions.running_text import running
    >>> quote(running("He left. She\nstayed."), 9, 12)
    'She stayed.'
    """
    first, last = run.sentences[sentence_at(run, start)] if run.sentences else (start, end)
    cut, rest = max(min(first, start), start - AROUND), min(max(last, end), end + AROUND)
    text = " ".join(run.text[cut:rest].split())
    return f"{'… ' if cut > first else ''}{text}{' …' if rest < last else ''}"
