"""Running text as a row of words that know where they stand: offsets, sentence, capitals, what parts them.

The words are those of `text.tokenise`, one parser for lists and for articles; here they keep their place in the text as
it was given. What only clings to a word is no part of it: possessive endings (`Putin's`, `Putin'in`), footnote marks, a
hyphen at the end of a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from matcher.names.everyday import is_compound
from matcher.names.facts import facts
from matcher.text.tokenise import words

# Scripts in which names begin with a capital.
CASED = frozenset(("latin", "cyrillic", "greek", "armenian"))
# Scripts that put no blanks between words.
UNSPACED = frozenset(("han", "kana", "thai", "khmer", "myanmar", "lao"))
_APOSTROPHES = "'\u2018\u2019\u02bb\u02bc\u02be\u02bf`\u00b4\u2032\uff07"
LONGEST_WORD = 60
"""No word of a name has more letters; a longer one is rubbish that would cost much to look up."""
# Of an Asian given name written with a hyphen.
_LONGEST_SYLLABLE = 6
_UNSEEN = "\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# A letter with its marks and signs that cannot be seen, an apostrophe within a word; digits go with letters.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0e7f\u0f00-\u109f\u1780-\u17ff"
)
_INSIDE = rf"(?:[^\W_]|[{_MARKS}{_UNSEEN}])"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?!\w))?|[^\W_]{_INSIDE}*(?:[{_APOSTROPHES}]{_INSIDE}+)*|(?<!\S)&(?!\S)"
)
_SUPERSCRIPT = re.compile("[\u00b2\u00b3\u00b9\u2070-\u209f]+$")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}](?:s|S)$")
# Turkish parts the endings of names from them: `Putin'in`, `Erdoğan'dan`.
_TURKISH = re.compile(rf"[{_APOSTROPHES}](?:[ydns]?[ıiuüaeIİ]\w{{0,6}}|[dt][aei]\w{{0,3}}|l[ae]\w{{0,4}})$")
# A word that a printer parted at the end of a line.
PARTED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_SPEECH = re.compile('[,:]\\s*["\u201c\u201e\u00ab\u300c]')
_NOTE = re.compile(r"[ \t]*(?:\[\d{1,3}\]|[*\u2020\u2021\u00a7]{1,3})")
_COMMAS = frozenset(",;:|/\u060c\uff0c\u3001\u061b\uff1b\uff1a")
_BRACKETS = frozenset("()[]{}<>\uff08\uff09\u3010\u3011")
_HYPHENS = frozenset(("", "-", "\u2010", "\u2011", "\u05be", "\u00b7", "\u30fb", "\uff65", "=", "\uff1d", "\u30a0"))
_QUOTES = frozenset("\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f\n\r\t ")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_ENDS = frozenset(".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u0965\u1362\u0589\u037e\u17d4\u104b")
_CLOSING = frozenset("\"'\u2019\u201d\u00bb\u300d\u300f)]")


class Spot(NamedTuple):
    r"""One word of a running text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character, what clings to it left out.
        text: as written, between the two.
        form: normalised.
        script: writing system.
        capital: whether it begins with a capital, in a script that has them.
        upper: whether all its letters are capitals, and they are several.
        first: whether a sentence, a title or an item begins with it.
        sentence: number of its sentence.
        gap: what stands before it: "" nothing, " " blank, "-" hyphen, "," comma, '"' quote, "(" bracket, "\n" end of a
            line, "." end of a sentence, "'" the word before it was a possessive.
        dotted: whether dots stand between or behind its single letters.
    """

    start: int
    end: int
    text: str
    form: str
    script: str
    capital: bool
    upper: bool
    first: bool
    sentence: int
    gap: str
    dotted: bool


class Running(NamedTuple):
    """A text and its words.

    Attributes:
        text: as given.
        spots: its words in order.
        sentences: start and end offset of each sentence.
    """

    text: str
    spots: list[Spot]
    sentences: list[tuple[int, int]]

    def sentence(self, number: int) -> str:
        """The words of a sentence, line ends as blanks."""
        start, end = self.sentences[number]
        return " ".join(self.text[start:end].split())


def running(text: str) -> Running:
    r"""Cut a text into words and sentences.

    >>> [(s.form, s.gap) for s in running("Jon\nJin-yong’s firm. It fell.").spots]
    [('jon', ''), ('jin', '\n'), ('yong', '-'), ('firm', "'"), ('it', '.'), ('fell', ' ')]
    """
    spots: list[Spot] = []
    bounds: list[tuple[int, int]] = []
    begin = end = 0
    owned = False
    for start, stop, raw, parts in _pieces(text):
        between = text[end:start]
        gap = _gap(between, spots[-1] if spots else None, raw) if spots else ""
        if gap == ".":
            bounds.append((begin, _close(text, end)))
        if gap == "." or not spots:
            begin = start
        for number, (at, upto, form, script, dotted) in enumerate(parts):
            shown = text[at:upto]
            mark = "" if number else "'" if owned and gap in (" ", "\n") else gap
            first = not number and (not spots or gap == "." or _opens(between))
            capital = _capital(shown, script) or (mark == "-" and spots[-1].capital and _goes_on(form, script))
            spots.append(Spot(at, upto, shown, form, script, capital, _upper(shown), first, len(bounds), mark, dotted))
        owned = stop > parts[-1][1] and parts[-1][3] == "latin"
        end = stop
    if spots:
        bounds.append((begin, _close(text, end)))
    return Running(text, spots, bounds)


def _pieces(text: str) -> Iterator[tuple[int, int, str, list[tuple[int, int, str, str, bool]]]]:
    """Each stretch of letters with the words in it: start, end, form, script, dots."""
    place = 0
    while found := _WORD.search(text, place):
        start, stop = found.span()
        if text[start:stop].isdigit() and text[start - 1 : start] == "[" and text[stop : stop + 1] == "]":
            place = stop + 1  # a footnote mark
            continue
        parted = PARTED.match(text, stop)
        if parted and text[parted.end()].islower() and (rest := _WORD.match(text, parted.end())):
            stop = rest.end()
        place = stop
        raw = text[start:stop]
        parts = [(start + a, start + b, form, script, dotted) for a, b, form, script, dotted in _cut(raw)]
        if parts:
            yield start, stop, raw, parts


@lru_cache(maxsize=20_000)
def _cut(raw: str) -> tuple[tuple[int, int, str, str, bool], ...]:
    """The words of a stretch of letters, with offsets into it."""
    bare = _SUPERSCRIPT.sub("", raw)
    bare = _POSSESSIVE.sub("", bare)
    bare = _TURKISH.sub("", bare) if len(bare) > 3 else bare
    plain = PARTED.sub("", bare)
    found = words(plain)
    if len(found) == 1 or plain != bare:
        dotted = bool(found) and found[0].dotted
        joined = found[0] if found else None
        return ((0, len(bare), joined.form, joined.script, dotted),) if joined else ()
    cut: list[tuple[int, int, str, str, bool]] = []
    place = 0
    for word in found:
        at = bare.find(word.text, place)
        at, upto = (place, len(bare)) if at < 0 else (at, at + len(word.text))
        if at < upto:
            cut.append((at, upto, word.form, word.script, word.dotted))
        place = upto
    return tuple(cut)


def _gap(between: str, before: Spot | None, raw: str) -> str:
    """What parts a word from the one before it, by the strongest sign between them."""
    between = _NOTE.sub("", between)
    bare = between.strip(" \t\u00a0")
    if not between:
        return ""
    if _PARAGRAPH.search(between) or _is_end(bare, before, raw):
        return "."
    for sign, kinds in ((",", _COMMAS), ("(", _BRACKETS)):
        if any(char in kinds for char in bare):
            return sign
    if any(char in "\u2014\u2013\u2022" for char in bare) or (bare == "-" and bare != between):
        return ","
    return _light_gap(bare)


def _light_gap(bare: str) -> str:
    """What parts two words that may be of one name."""
    if bare in _HYPHENS:
        return "-" if bare else " "
    if all(char in _QUOTES for char in bare) and bare.strip():
        return '"'
    if "\n" in bare or "\r" in bare:
        return "\n"
    return " " if bare in (".", "'", "`") else ","


def _is_end(bare: str, before: Spot | None, raw: str) -> bool:
    ends = [char for char in bare if char in _ENDS]
    if not ends:
        return False
    if ends != ["."] or before is None:
        return True
    if before.dotted or len(before.form) == 1:
        return False
    # A dot behind an abbreviation (`Mr.`, `Co.`) ends no sentence if a name may go on.
    short = facts(before.form)
    if len(before.form) <= 5 and before.capital and (short.title_abbreviated or short.title or short.legal):
        title = short.title_abbreviated or short.title
        return not (title or facts(raw.lower()).legal or raw[:1].islower())
    return not (raw[:1].islower() and bare == ".")


def _opens(between: str) -> bool:
    """Whether speech or an item of a list begins here, with a capital that tells nothing."""
    if any(char in between for char in ":\u2022\u2014"):
        return True
    return _SPEECH.search(between) is not None


def _close(text: str, end: int) -> int:
    while end < len(text) and (text[end] in _ENDS or text[end] in _CLOSING):
        end += 1
    return end


def _capital(text: str, script: str) -> bool:
    """Whether a word is written as a name is: with a capital, or with a digit among its letters."""
    if script not in CASED:
        return False
    return text[:1].isupper() or unicodedata.category(text[:1]) == "Lt" or any(map(str.isupper, text[1:]))


def _goes_on(form: str, script: str) -> bool:
    """Whether a small word behind a hyphen goes on with the name before it: `Jong-un`, not `Moscow-based`."""
    return script in CASED and len(form) <= _LONGEST_SYLLABLE and not is_compound(form)


def _upper(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters))
