"""Names in scripts that put no blanks between words: where one may begin and end.

A Chinese or Korean full name is a surname of a closed set and one or two characters more; a foreign name is written in
the few hundred characters that are used for sounds, its words parted by a dot; a company's name ends in a word for it.
Katakana words are foreign names or words; Thai, Khmer, Lao and Burmese put blanks between phrases, so that a name may
begin within one word and end within the next. What is cut out here is a guess: a list or a title beside it decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, product
from typing import NamedTuple

from matcher.data import rows
from matcher.mentions.running_text import LONGEST_WORD, Running, Spot
from matcher.names.everyday import place_of
from matcher.names.inflection import bare_forms
from matcher.names.plain_words import is_plain
from matcher.text.normalise import fold
from matcher.text.scripts import script_of
from matcher.text.translit import splits
from matcher.text.translit.han_tables import foreign_sounds, japanese_surnames, simplify, surnames

_EASTERN = frozenset(("han", "kana"))
_PHRASED = frozenset(("thai", "khmer", "lao", "myanmar"))
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f]+")
_LONGEST_FOREIGN, _SHORTEST_FOREIGN = 10, 2
# By so much a foreign name may be shorter than the run of sounds it stands in: a character before it may be one too.
_MOST_TRIMMED = 3
_LONGEST_COMPANY = 16
# What a body may be called, beside the words of trade of the tables.
_BODIES_TEXT = """
    財団 财团 財團 协会 協會 協会 委员会 委員會 委員会 研究所 研究院 科学院 科學院 大学 大學 总局 總局 军 軍 党 黨 组织
    組織 基金会 基金會 贸易部 工业部 工業部 部 局 署
"""
# Characters that no name of a body has in it: and, with, of, at, to, by, is, also, said.
_NO_NAME = frozenset("和与與及的在对對由是也将將被把向从從了过過说說称稱等这這那其为為于於又并並但而且让讓给給")
_SHORTEST_PART, _MOST_CUTS = 3, 8
_LONGEST_TITLE = 4
# A longer stretch without a blank is no phrase; nothing is looked for within it.
LONGEST_PHRASE = 1000


class Guess(NamedTuple):
    """A stretch of characters that may be a name.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        words: the words it is cut into, each with its writing system.
    """

    start: int
    end: int
    words: tuple[tuple[str, str], ...]


def guesses(run: Running) -> Iterator[Guess]:
    """What may be a name in the unspaced parts of a text, in no order."""
    for chain in _chains(run.spots):
        for spot in chain:
            if spot.script == "han":
                yield from _full_names(spot)
                yield from _bodies(spot)
        yield from _foreign(chain)
    yield from (guess for spot in run.spots if spot.script == "hangul" for guess in _korean(spot))
    phrases = [spot for spot in run.spots if spot.script in _PHRASED]
    yield from _phrased(phrases)


def named(run: Running) -> Iterator[tuple[int, int]]:
    """Start and end of what reads like a name by itself: a full name beside a title, a foreign name with its dot.

    >>> from matcher.mentions.running_text import running
    >>> text = "国务委员金正恩委员长会见弗拉基米尔·普京。"
    >>> [text[a:b] for a, b in named(running(text))]
    ['金正恩', '弗拉基米尔·普京']
    """
    for chain in _chains(run.spots):
        taken = 0
        for spot in chain:
            for guess in _full_names(spot) if spot.script == "han" else ():
                if (
                    guess.start >= taken
                    and _titled(run.text, guess)
                    and not _NO_NAME & set("".join(word for word, _ in guess.words))
                ):
                    taken = guess.end
                    yield guess.start, guess.end
        yield from _dotted(chain)


def _chains(spots: list[Spot]) -> Iterator[list[Spot]]:
    """Words of Chinese characters and Kana that stand together, or with a dot between."""
    chain: list[Spot] = []
    for spot in spots:
        if chain and (spot.script not in _EASTERN or spot.gap not in ("", "-")):
            yield chain
            chain = []
        if spot.script in _EASTERN:
            chain.append(spot)
    if chain:
        yield chain


@cache
def _surnames() -> frozenset[str]:
    return frozenset(map(simplify, (*surnames(), *japanese_surnames())))


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        row["form"]
        for row in rows("titles")
        if row["language"] in ("zh", "ja", "ko") and 1 < len(row["form"]) <= _LONGEST_TITLE
    )


def _full_names(spot: Spot) -> Iterator[Guess]:
    """A surname and one or two characters more."""
    plain = simplify(spot.text)
    if len(plain) != len(spot.text):
        return
    for place in range(len(plain)):
        for size in (2, 1):
            if plain[place : place + size] not in _surnames():
                continue
            for given in (2, 1):
                end = place + size + given
                if end <= len(plain):
                    cut = (spot.text[place : place + size], spot.text[place + size : end])
                    yield Guess(spot.start + place, spot.start + end, tuple((fold(w), "han") for w in cut))


def _korean(spot: Spot) -> Iterator[Guess]:
    """A word of Hangul cut into surname and given name, or a company's name into its words, particles left out."""
    for form in (spot.form, *bare_forms(spot.form, "hangul")):
        if len(form) > min(len(spot.text), LONGEST_WORD):
            continue
        for cut in splits(form, "hangul"):
            yield Guess(spot.start, spot.start + len(form), tuple((word, "hangul") for word in cut))


def _titled(text: str, guess: Guess) -> bool:
    titles, start, end = _titles(), guess.start, guess.end
    lengths = range(2, _LONGEST_TITLE + 1)
    return any(text[end : end + n] in titles or text[max(0, start - n) : start] in titles for n in lengths)


@cache
def _company_ends() -> tuple[str, ...]:
    """Words that the name of a company or another body ends in."""
    trades = {row["word"] for table in ("chinese_trades", "japanese_trades") for row in rows(table)}
    trades |= {row["form"] for row in rows("company_words") if row["language"] in ("zh", "ja")}
    han = {word for word in trades if len(word) > 1 and all(script_of(char) == "han" for char in word)}
    return tuple(sorted(han.union(_BODIES_TEXT.split()), key=lambda word: (-len(word), word)))


def _bodies(spot: Spot) -> Iterator[Guess]:
    """What ends in a word for a company or another body, from each place before it."""
    text = spot.text
    for end_word in _company_ends():
        place = text.find(end_word)
        while place >= 0:
            end = place + len(end_word)
            for begin in range(place - 1, max(-1, end - _LONGEST_COMPANY), -1):
                if text[begin] in _NO_NAME:
                    break
                form = fold(text[begin:end])
                cut = splits(form, "han")[:1] or ((form,),)
                yield Guess(spot.start + begin, spot.start + end, tuple((word, "han") for word in cut[0]))
            place = text.find(end_word, end)


def _foreign(chain: list[Spot]) -> Iterator[Guess]:
    """Names written by their sound; of the first word the end may be meant alone, of the last one the beginning."""
    pieces = [piece for spot in chain for piece in _sounding(spot)]
    for begin in range(len(pieces)):
        for count in (1, 2, 3, 4):
            row = pieces[begin : begin + count]
            if len(row) < count or any(b[0] - a[1] > 1 for a, b in pairwise(row)):
                break
            yield from _cut_ends(row)


def _sounding(spot: Spot) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, text and script of each run of sounds in a word."""
    if spot.script == "kana":
        for found in _KATAKANA.finditer(spot.text):
            if len(found.group()) >= _SHORTEST_FOREIGN:
                yield spot.start + found.start(), spot.start + found.end(), found.group(), "kana"
        return
    sounds, plain = foreign_sounds(), simplify(spot.text)
    begin = 0
    for place in range(len(plain) + 1):
        if place == len(plain) or plain[place] not in sounds:
            if place - begin >= _SHORTEST_FOREIGN:
                yield spot.start + begin, spot.start + place, spot.text[begin:place], "han"
            begin = place + 1


def _cut_ends(row: list[tuple[int, int, str, str]]) -> Iterator[Guess]:
    if sum(len(piece[2]) for piece in row) < _SHORTEST_FOREIGN + 1:
        return
    script = row[0][3]
    most = _MOST_TRIMMED if script == "han" else 0
    heads = range(min(most, len(row[0][2]) - _SHORTEST_FOREIGN) + 1)
    tails = range(min(most, len(row[-1][2]) - _SHORTEST_FOREIGN) + 1)
    for head, tail in product(heads, tails):
        words = [piece[2] for piece in row]
        if len(row) == 1 and ((head and tail) or len(words[0]) - head - tail < _SHORTEST_FOREIGN + 1):
            continue
        words[0] = words[0][head:]
        words[-1] = words[-1][: len(words[-1]) - tail]
        if all(len(word) <= _LONGEST_FOREIGN for word in words):
            start, end = row[0][0] + head, row[-1][1] - tail
            yield Guess(start, end, tuple((fold(word), piece[3]) for word, piece in zip(words, row, strict=True)))


def _dotted(chain: list[Spot]) -> Iterator[tuple[int, int]]:
    """Foreign names whose words are parted by dots: the dots say where a word ends, the sounds where the name does."""
    row: list[tuple[int, int, str, str]] = []
    for piece in [piece for spot in chain for piece in _sounding(spot)]:
        if row and piece[0] - row[-1][1] != 1:
            if len(row) > 1:
                yield row[0][0], row[-1][1]
            row = []
        row.append(piece)
    if len(row) > 1:
        yield row[0][0], row[-1][1]


def _phrased(spots: list[Spot]) -> Iterator[Guess]:
    """Two neighbouring words, of the first one only the end, of the second one only the beginning, and each alone."""
    spots = [spot for spot in spots if len(spot.text) <= LONGEST_PHRASE]
    for spot in spots:
        for begin, end in {(0, len(spot.text)), *((c, len(spot.text)) for c in _cuts(spot.text))}:
            form = fold(spot.text[begin:end])
            for cut in splits(form, spot.script)[:2] or ((form,),):
                yield Guess(spot.start + begin, spot.start + end, tuple((word, spot.script) for word in cut))
    for one, two in pairwise(spots):
        if two.start - one.end != 1 or one.script != two.script:
            continue
        heads = [0, *_cuts(one.text)]
        tails = [len(two.text), *reversed([c for c in _cuts(two.text) if c >= _SHORTEST_PART])][: _MOST_CUTS + 1]
        for head, tail in product(heads[: _MOST_CUTS + 1], tails):
            words = ((fold(one.text[head:]), one.script), (fold(two.text[:tail]), two.script))
            yield Guess(one.start + head, two.start + tail, words)


def _cuts(text: str) -> list[int]:
    """Where a syllable may begin within a word: before a consonant or a vowel that is written in front."""
    places = [i for i in range(1, len(text) - _SHORTEST_PART + 1) if _begins(text[i - 1], text[i])]
    return places[-_MOST_CUTS:]


def _begins(before: str, char: str) -> bool:
    if "\u0e40" <= char <= "\u0e44":
        return True
    if "\u0e40" <= before <= "\u0e44":
        return False
    return "\u0e01" <= char <= "\u0e2e" or "\u1000" <= char <= "\u1021" or "\u1780" <= char <= "\u17a2"


def is_plain_guess(words: Sequence[tuple[str, str]]) -> bool:
    """Whether a guess is nothing but plain words and places, by its words or as one word cut in two (`和平`)."""
    forms = [form for form, _ in words]
    whole = is_plain("".join(forms), words[0][1])
    return whole or all(is_plain(form, script) for form, script in words) or bool(place_of(forms))
