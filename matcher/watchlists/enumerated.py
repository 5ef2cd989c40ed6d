"""Cells that hold several values, numbered by hand: `(1) Syria. (2) United Kingdom`, `a) General b)Major General`.

Publishers number with digits or letters, with one bracket or two, with and without blanks. A mark counts only where
it is the next one in its order, for `Unit 3) of the a) kind` numbers nothing.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"(?:(?<=^)|(?<=[\s.,;:)])|(?<=\w)(?=\([\da-z]\)\s))\(?(?:(\d{1,2})|([a-z]|[ivx]{2,4}))\)\s*", re.I)


def items(text: str) -> tuple[str, ...]:
    """The values of a cell, in order; a text without numbering is one.

    The first value may lack its mark: `Sabel b) Saber`.

    >>> items("(1) Syria. (2) United Kingdom"), items("a) General b)Major General"), items("Sabel b) Saber")
    (('Syria', 'United Kingdom'), ('General', 'Major General'), ('Sabel', 'Saber'))
    >>> items("Unit 3) of the kind"), items("")
    (('Unit 3) of the kind',), ())
    """
    if ")" not in text:
        return (tidy,) if (tidy := " ".join(text.split()).strip(" ,;").removesuffix(".")) else ()
    cuts: list[tuple[int, int]] = [(0, 0)]
    wanted = {1, 2}
    for mark in _MARK.finditer(text):
        number = int(mark[1]) if mark[1] else ord(mark[2].casefold()) - 96 if len(mark[2]) == 1 else 0
        if number in wanted and not (number == 2 and len(cuts) == 1 and not text[: mark.start()].strip()):
            cuts.append((mark.start(), mark.end()))
            wanted = {number + 1}
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    found = (text[begin:end] for (_, begin), end in zip(cuts, ends, strict=True))
    return tuple(tidy for part in found if (tidy := " ".join(part.split()).strip(" ,;").removesuffix(".")))
