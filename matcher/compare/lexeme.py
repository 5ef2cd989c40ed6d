"""A distinct word with everything a comparison asks of it, worked out once.

Names share words; effort is spent per distinct word, not per name. A lexeme knows its Latin readings, their sound keys,
what it means (a number, a country, a trade word), and which sound systems its script brings with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from matcher.compare.distance import coarse
from matcher.names import frequency, lexicon
from matcher.names.misspelt import trade_meant
from matcher.text import phonetic, translit
from matcher.text.lookalikes import undigit
from matcher.text.phonetic import general
from matcher.text.translit import han, hangul

_ADJECTIVE = re.compile(r"(?<=[a-z]{4})(?:sk(?:iy|ii|yi|yy|y|i|ij|aya|aia|aja|oe|oye|oie|oje|ogo|oi|oy|e|a|oho)|sk)$")
_VOWELS = frozenset("aeiouy")
# Sound systems that a word brings with it because it is written in a script, most telling first.
SYSTEMS: dict[str, tuple[str, ...]] = {
    "cyrillic": ("slavic",),
    "arabic": ("arabic",),
    "hebrew": ("hebrew",),
    "hangul": ("korean", "hangul"),
    "han": ("chinese", "korean", "han"),
    "kana": ("japanese", "korean", "kana"),
    "devanagari": ("indic",),
    "bengali": ("indic",),
    "tamil": ("indic",),
    "gujarati": ("indic",),
    "gurmukhi": ("indic",),
    "oriya": ("indic",),
    "telugu": ("indic",),
    "kannada": ("indic",),
    "malayalam": ("indic",),
}


@dataclass(slots=True, eq=False)  # not frozen: that takes twice the time to make one; nobody changes one
class Lexeme:
    """A distinct word.

    Attributes:
        form: normalised, in its own script.
        script: writing system.
        readings: Latin spellings, preferred first.
        keys: the general sound key of each reading.
        systems: sound systems of its script; empty for Latin.
        meanings: trade words (`bank`) and countries (`country:RU`) it stands for, in any language, a slip forgiven.
        groups: nickname and cognate groups it belongs to.
        known: whether it is a word that names are made of, not one that is rare or misspelt.
        stem: its Latin form without the ending that makes an adjective of a place, or empty.
        spellings: each reading with its sound key and its coarse key.
        initial: whether it is one letter.
    """

    form: str
    script: str
    readings: tuple[str, ...]
    keys: tuple[str, ...]
    systems: tuple[str, ...]
    meanings: frozenset[str]
    groups: frozenset[str]
    known: bool
    stem: str
    spellings: tuple[tuple[str, str, str], ...]
    initial: bool
    _sounds: dict[str, tuple[str, ...]] | None = field(default=None, repr=False)
    _person_bits: float | None = field(default=None, repr=False)
    _other_bits: float | None = field(default=None, repr=False)

    def sounds(self, system: str) -> tuple[str, ...]:
        """The key of each reading in a sound system."""
        if self._sounds is None:
            self._sounds = {}
        found = self._sounds.get(system)
        if found is None:
            found = self._sounds[system] = tuple([phonetic.key(r, system) for r in self.readings])
        return found

    def bits(self, *, person: bool) -> float:
        """Information by the population tables: that of its commonest reading, or of what it means."""
        if person:
            if self._person_bits is None:
                self._person_bits = self._bits("person")
            return self._person_bits
        if self._other_bits is None:
            meant = [frequency.bits(meaning, "organization") for meaning in self.meanings]
            self._other_bits = min(meant) if meant else self._bits("organization")
        return self._other_bits

    def _bits(self, kind: str) -> float:
        read = [frequency.bits(reading, kind, sound) for reading, sound, _ in self.spellings]
        return min(read) if read else frequency.bits(self.form, kind)

    @property
    def latin(self) -> str:
        """The preferred Latin spelling, or the form itself if it has none."""
        return self.readings[0] if self.readings else self.form

    @property
    def spoken(self) -> bool:
        """Whether it has a vowel; letters without one are spelled out (`SKF`)."""
        return not _VOWELS.isdisjoint(self.latin)


def lexeme(form: str, script: str, meaning: str = "", culture: str = "") -> Lexeme:
    """The lexeme of a normalised word.

    Args:
        form: normalised, in its own script.
        script: writing system.
        meaning: what a phrase stands for, if its words alone do not tell.
        culture: the one culture in which a Hangul or Han word is to be read, if its name tells or all are tried.

    >>> lexeme("kozlov", "latin").readings
    ('kozlov',)
    """
    return _lexeme(form, script, meaning, culture)


@lru_cache(maxsize=32_768)  # of calls that are spelt out: else a word would be kept once for each way to ask for it
def _lexeme(form: str, script: str, meaning: str, culture: str) -> Lexeme:
    readings = _read_as(form, script, culture) if culture else translit.readings(form, script)
    if script == "latin" and readings and not readings[0].isalpha():
        readings += tuple([r for r in undigit(readings[0]) if r not in readings])
    spellings = tuple(map(_spelling, readings))
    known = any(map(frequency.is_known, readings[:2]))
    return Lexeme(
        form,
        script,
        readings,
        _keys(spellings),
        (culture,) if culture else SYSTEMS.get(script, ()),
        frozenset((meaning,)) if meaning else lexicon.concepts(form) or _meant(form, known),
        _groups(form, readings),
        known,
        stem(readings[0]) if readings else "",
        spellings,
        len(form) == 1 and form.isalpha() and script in ("latin", "cyrillic", "greek"),
    )


def _meant(form: str, known: bool) -> frozenset[str]:
    """What a word that stands in no table means: a name nothing, another one what it is a slip of."""
    return lexicon.NO_CONCEPTS if known else trade_meant(form)


def _spelling(reading: str) -> tuple[str, str, str]:
    """A reading with its sound key and its coarse key; equal ones are one text in memory."""
    sound = general.key(reading)
    if sound == reading:
        sound = reading
    blurred = coarse(sound)
    return reading, sound, sound if blurred == sound else blurred


def _keys(spellings: tuple[tuple[str, str, str], ...]) -> tuple[str, ...]:
    keys = [sound for _, sound, _ in spellings]
    return tuple(keys) if len(keys) < 2 else tuple(dict.fromkeys(keys))


def _groups(form: str, readings: tuple[str, ...]) -> frozenset[str]:
    groups = lexicon.nickname_groups(form)
    for reading in readings[:2]:
        if reading != form:
            groups |= lexicon.nickname_groups(reading)
    return groups


def _read_as(form: str, script: str, culture: str) -> tuple[str, ...]:
    found = han.read_as(form, culture) if script == "han" else hangul.korean(form)
    return found or translit.readings(form, script)


def stem(latin: str) -> str:
    """A Latin word without the ending of a Slavic adjective, as places and people lend them to companies.

    >>> stem("muromskiy"), stem("votkinskii"), stem("kozlov")
    ('murom', 'votkin', 'kozlov')
    """
    return (_ADJECTIVE.sub("", latin) or latin) if "sk" in latin else latin


def joined(*parts: Lexeme) -> Lexeme:
    """Neighbouring words written as one; each Latin reading is joined with its fellow of the same rank.

    >>> joined(lexeme("jin", "latin"), lexeme("yong", "latin")).form
    'jinyong'
    """
    return _joined(parts)


def joined_readings(parts: tuple[Lexeme, ...]) -> tuple[str, ...]:
    """The Latin readings of neighbouring words written as one, preferred first."""
    if all([p.script == "latin" for p in parts]):
        form = "".join([p.form for p in parts])
        return (form,) if form.isascii() else translit.readings(form, "latin")
    longest = max([len(p.readings) for p in parts])
    ranks = ["".join([p.readings[min(i, len(p.readings) - 1)] for p in parts if p.readings]) for i in range(longest)]
    return tuple(dict.fromkeys(ranks))


@lru_cache(maxsize=10_000)
def _joined(parts: tuple[Lexeme, ...]) -> Lexeme:
    form = "".join([p.form for p in parts])
    readings = joined_readings(parts)
    spellings = tuple(map(_spelling, readings))
    return Lexeme(
        form=form,
        script=parts[0].script,
        readings=readings,
        keys=_keys(spellings),
        systems=parts[0].systems or parts[-1].systems,
        meanings=lexicon.NO_CONCEPTS,
        groups=lexicon.NO_GROUPS,
        known=any(map(frequency.is_known, readings[:1])),
        stem="",
        spellings=spellings,
        initial=False,
    )
