"""Names in a text that somebody wrote as prose: spellings between commas, strokes, `or` and `and`.

    Hanna Borisovna Liavusik or Anna Borisovna Leusik         two names
    Katsiaryna or Katerina Smuschkovich                       two given names of one family name
    Александр Владимирович Карниенко or Карниенка             two family names
    Htoo Wood, Htoo Wood Products                             two names of a company
    НПО "Ижбс", ООО                                           one, with its legal form behind a comma
    Министерство культуры, спорта и туризма                   one

What cannot be told apart for certain stays as it was written, for a wrong alias finds the wrong parties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from matcher.data import rows
from matcher.watchlists.respelled import alike

_OR = re.compile(r",?\s+(?:or|and)\s+|\s*/\s*")
_STROKE = re.compile(r"(?P<apart>\s+/\s+|(?<=[\w)»\"”]{3})/\s*(?=[\w«\"“]{3}))|(?<=\w\w)/(?=\w\w)")
_COMMA = re.compile(r"\s*,\s+")
_BARE_COMMA = re.compile(r"\s*,\s*")
_LOWER = re.compile(r"(?!(?:the|la|le|les)\s|l['’])[^\W\d_]")
_BRACKETS = {"(": 1, "«": 1, "“": 1, "„": 1, ")": -1, "»": -1, "”": -1}
_STRAIGHT = re.compile(r'(?<![\w.)])"(?=\w)')
_LANGUAGES = 3
"""Words on both sides of a stroke behind two letters: `Organization of Radio and TV/Organisme de la radio`."""
_FEWEST = 4
"""Parts of a list; and words on both sides of an `or` that stands between two spellings of one of them."""
_MORE_FORMS = {"сао", "мк"}
"""Forms that are too short to be told as such elsewhere: insurance and international company in Russian."""


def of_person(text: str) -> Iterator[str]:
    """The names in a text about a person.

    >>> list(of_person("Katsiaryna or Katerina Smuschkovich, Ekaterina Varabei"))
    ['Katsiaryna Smuschkovich', 'Katerina Smuschkovich', 'Ekaterina Varabei']
    >>> list(of_person("Баранов, Олег Анатольевич"))
    ['Баранов, Олег Анатольевич']
    """
    for part in _listed(text):
        yield from _either(part)


def of_body(text: str) -> Iterator[str]:
    """The names in a text about an organisation or a ship.

    >>> list(of_body('Htoo Wood, Htoo Wood Products')), list(of_body('НПО "Ижбс", ООО'))
    (['Htoo Wood', 'Htoo Wood Products'], ['НПО "Ижбс", ООО'])
    """
    found: list[str] = []
    for stroke in between_strokes(text):
        parts = re.split(r",?\s+or\s+", stroke)
        for part in [stroke] if any(map(_is_form, parts)) else parts:
            for each in _whole(list(_parted(part))):
                found += _conjoined(each, found)
    yield from found


def also_known(text: str) -> list[str]:
    """The names of an organisation behind `also known as`.

    An `and` parts two of them where a legal form or a closing quotation mark stands beside it, or where both begin
    alike; others are parts of a name.

    >>> also_known("Moscow Television Institute and ZAO MNITI"), also_known("Bank of Industry and Trade")
    (['Moscow Television Institute', 'ZAO MNITI'], ['Bank of Industry and Trade'])
    """
    found: list[str] = []
    for listed in of_body(text):
        first, *more = re.split(r"\s+and\s+", listed)
        found.append(first)
        for part in more:
            if _begins_anew(found[-1], part, alone=len(found) > 1):
                found.append(part)
            else:
                found[-1] += f" and {part}"
    return found


def _begins_anew(before: str, part: str, *, alone: bool) -> bool:
    """Whether what stands behind an `and` is another name; `alone` says that names stand before it already."""
    words, behind = before.split(), part.split()
    last, first = words[-1], behind[0]
    if len(behind) == 1 and not _is_form(first):
        return False
    formed = _is_form(last) or _is_form(first) or last.endswith(("’", "”", '"')) or _is_form(" ".join(behind[:3]))
    single = len(words) == 1 and (alone or first[:_FEWEST].casefold() == last[:_FEWEST].casefold())
    return formed or single or first == words[0]


def between_strokes(text: str) -> list[str]:
    """The parts between strokes: one name in two languages.

    >>> between_strokes("Mahrukat Company / Société Mahrukat"), between_strokes("A/S Norden")
    (['Mahrukat Company', 'Société Mahrukat'], ['A/S Norden'])
    """
    found = [""]
    end = 0
    for stroke in _STROKE.finditer(text):
        before, behind = text[end : stroke.start()], text[stroke.end() :]
        apart = stroke["apart"] or min(len(before.split()), len(behind.split())) >= _LANGUAGES
        if apart and text.count("(", 0, stroke.start()) == text.count(")", 0, stroke.start()):
            found[-1] += before
            found.append("")
        else:
            found[-1] += text[end : stroke.end()]
        end = stroke.end()
    found[-1] += text[end:]
    return found


def _listed(text: str) -> list[str]:
    """The parts between commas: where each has several words, or in a long list where most have."""
    parts = [part for part in _BARE_COMMA.split(text) if part]
    several = [len(part.split()) > 1 or part.startswith(("or ", "and ")) for part in parts]
    if _OR.search(text) and re.search(r",\s+(?:or|and)\s", text):
        return [text]
    if all(several):
        return parts
    if len(parts) < _FEWEST or sum(several) * 2 < len(parts):
        return [text]
    found: list[str] = []
    for at, part in enumerate(parts):
        if at and not several[at] and not several[at - 1]:
            found[-1] += f", {part}"  # single words in a row are one name: `Alburhan, Abdalftah, Alrahman`
        else:
            found.append(part)
    return found


def _either(text: str) -> Sequence[str]:
    """The names between `or`, `and` and strokes; one word is another spelling of its neighbour on the other side."""
    parts = [part.split() for part in _OR.split(text) if part.strip()]
    if len(parts) <= 1:
        return (text,)
    whole = next((at for at, words in enumerate(parts) if len(words) > 1), None)
    if whole is None or not all(alike(words[0], parts[whole][0]) for words in parts[:whole]):
        return (text,)
    found = [[*words, *parts[whole][1:]] for words in parts[:whole]]
    base = parts[whole]
    found.append(base)
    for words in parts[whole + 1 :]:
        if len(words) == 1:
            found.append([*base[:-1], *words])
        elif len(base) + len(words) <= _FEWEST and alike(base[-1], words[0]) and base[-1] != words[0]:
            found[-1], base = [*base, *words[1:]], [*base[:-1], *words]
            found.append(base)
        else:
            base = words
            found.append(base)
    return [" ".join(words) for words in found]


def _parted(text: str) -> Iterator[str]:
    """The parts between commas, unless a legal form, a word in small letters, or a bracket goes on behind one."""
    begin = 0
    for comma in _COMMA.finditer(text):
        behind = re.sub(r"^and\s+", "", text[comma.end() :])
        following = _COMMA.split(behind, maxsplit=1)[0]
        goes_on = _LOWER.match(behind) and behind[0].islower()
        if (
            goes_on
            or _is_form(following)
            or _is_form(text[begin : comma.start()])
            or _inside(text[begin : comma.end()])
        ):
            continue
        yield text[begin : comma.start()]
        begin = len(text) - len(behind)
    yield text[begin:]


def _whole(parts: list[str]) -> list[str]:
    """Parts of which none is what several others end in.

    `Alborz, Medical University` beside `Albors Medical University` was parted by a comma too many.
    """
    found: list[str] = []
    for part in parts:
        ends = sum(each.endswith(f" {part}") for each in parts)
        if found and ends > 1 and " " in part and " " not in found[-1]:
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


def _conjoined(text: str, known: Sequence[str]) -> Sequence[str]:
    """The names between an `and` beside letters of another script, before the same word, or behind a known name."""
    parts = re.split(r"\s+(and|et)\s+", text)
    found = [parts[0]]
    for word, part in zip(parts[1::2], parts[2::2], strict=True):
        first, again = (re.split(r"[\s-]", each.strip('«"“'))[0].casefold() for each in (found[-1], part))
        foreign = not (found[-1].rstrip('»"”)')[-1:].isascii() and part.lstrip('«"“(')[:1].isascii())
        if first == again or found[-1] in known or (foreign and word == "and"):
            found.append(part)
        else:
            found[-1] += f" {word} {part}"
    return found


def _inside(text: str) -> bool:
    """Whether a bracket or a quotation mark is open at the end of a text."""
    straight = len(_STRAIGHT.findall(text)) * 2 - text.count('"')
    return sum(_BRACKETS.get(sign, 0) for sign in text) + straight > 0


def _is_form(text: str) -> bool:
    """Whether a text is a legal form and nothing else."""
    return text.strip(" .").casefold() in _forms()


@cache
def _forms() -> frozenset[str]:
    return frozenset(row["form"].strip(" .").casefold() for row in rows("legal_forms")) | _MORE_FORMS
