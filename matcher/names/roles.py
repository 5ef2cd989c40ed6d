"""What each word does in a name: title, particle, patronymic, suffix, number, initial, given or family, plain word.

Titles stand in front, several if need be, and behind in East Asia; generation marks and degrees stand behind. Small
words that tie a name together are particles, unless they are syllables of a Korean or Chinese name (`Kim Jong Il`) or
the first or last word where they are names (`Ben Affleck`, `Kim Il`).
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.names.facts import ANYWHERE, facts
from matcher.names.lexicon import is_particle, match_title, particle
from matcher.names.small_words import ARTICLES, FUNCTION, ROMAN
from matcher.names.suffixes import suffix_at_end
from matcher.records import Kind, Role
from matcher.text.tokenise import Word

# Numerals that no language's name looks like; `Xi` and `Vi` are names.
_GENERATIONS = ROMAN - {"i", "v", "x", "vi", "xi"}
_ALPHABETS = frozenset(("latin", "cyrillic", "greek"))
_TITLES_BEHIND = frozenset(("han", "hangul", "kana"))
# Particles that are given names in front.
_NAMES_IN_FRONT = frozenset(("ben", "bar", "bat", "ha", "na", "wa", "ja", "van", "te"))
# Of ships and aircraft only what is never a syllable of an East Asian name.
_FUNCTION_OF_SHIPS = frozenset(("of", "the", "and", "for"))
_SHIP_PREFIXES = frozenset(("mv", "mt", "ms", "ss", "mts", "fv", "sv", "my", "hms", "uss", "rv", "lng", "lpg"))
_SHIP_LETTERS = {"m": frozenset("vtsy"), "f": frozenset("v"), "s": frozenset("sv"), "t": frozenset("b")}

_WORD: tuple[Role, ...] = ("word",)
_GIVEN: tuple[Role, ...] = ("given",)
_FAMILY: tuple[Role, ...] = ("family",)


def roles(row: Sequence[Word], kind: Kind, family: int, cultures: frozenset[str] = frozenset()) -> list[Role]:
    """One role for each word.

    Args:
        row: words in display order, legal forms left out.
        kind: of the name.
        family: how many of the last words (before suffixes) are known to be the family name; 0 if not known.
        cultures: naming cultures that the name may come from.

    >>> from matcher.text.tokenise import words
    >>> roles(words("Dr Jin Yong JON"), "person", 1)
    ['title', 'given', 'given', 'family']
    >>> roles(words("Bank of Alfa"), "organization", 0)
    ['word', 'particle', 'word']
    """
    if kind == "organization":
        return [_of_company(row, place) for place in range(len(row))]
    if kind in ("vessel", "aircraft"):
        return _of_ship(row)
    eastern = "korean" in cultures or "chinese" in cultures
    found: list[Role] = [_of_person(row, place, kind, eastern=eastern) for place in range(len(row))]
    if len(row) > 1:
        _mark_titles(row, found)
        _mark_suffixes(row, found, family)
    if kind == "person" and family:
        _mark_families(found, family)
    return found


def roles_of_plain(size: int, kind: Kind, family: int) -> tuple[Role, ...]:
    """One role for each word of a name all whose words are plain (`facts`): what `roles` finds out the long way.

    >>> roles_of_plain(3, "person", 1)
    ('given', 'given', 'family')
    """
    if kind == "person" and family:
        return _GIVEN * (size - family) + _FAMILY * min(size, family)
    return _WORD * size


def _of_company(row: Sequence[Word], place: int) -> Role:
    form = row[place].form
    if form.isdigit() or (place and _is_roman(row[place], 1)):
        return "number"
    inner = 0 < place < len(row) - 1
    if len(row) > 1 and ((inner and form in FUNCTION) or (not place and form in ARTICLES)):
        return "particle"
    return "word"


def _of_ship(row: Sequence[Word]) -> list[Role]:
    found: list[Role] = []
    prefix = _ship_prefix(row)
    for place, word in enumerate(row):
        if place < prefix:
            found.append("title")
        elif word.form.isdigit() or (place and _is_roman(word, 1)):
            found.append("number")
        elif len(row) > 1 and word.form in _FUNCTION_OF_SHIPS:
            found.append("particle")
        else:
            found.append("initial" if len(word.form) == 1 and word.script in _ALPHABETS else "word")
    return found


def _ship_prefix(row: Sequence[Word]) -> int:
    """How many words in front say only that it is a ship: `M/V`, `MV`."""
    forms = [word.form for word in row]
    if len(forms) > 1 and forms[0] in _SHIP_PREFIXES:
        return 1
    return 2 if len(forms) > 2 and forms[1] in _SHIP_LETTERS.get(forms[0], ()) else 0


def _is_roman(word: Word, shortest: int) -> bool:
    return word.form in ROMAN and len(word.form) >= shortest and word.text.isupper()


def _of_person(row: Sequence[Word], place: int, kind: Kind, *, eastern: bool) -> Role:
    word = row[place]
    form, last = word.form, len(row) - 1
    if form.isdigit() or (kind == "unknown" and place and _is_roman(word, 2)):
        return "number"
    single = len(form) == 1 and word.script in _ALPHABETS
    if last and (not single or _is_small(row, place)) and _ties(row, place, eastern=eastern):
        return "particle"
    if single:
        return "initial"
    known = facts(form)
    if place and (known.chain or _is_father(row, place) or (known.patronymic and _is_patronymic(row, place))):
        return "patronymic"
    return "word"


def _ties(row: Sequence[Word], place: int, *, eastern: bool) -> bool:
    """Whether a word of a person's name is a particle where it stands."""
    form = row[place].form
    if not facts(form).particle:
        return False
    following = row[place + 1].form if place < len(row) - 1 else ""
    if facts(form).chain or not following or (eastern and len(form) <= 2):
        return False
    in_front = place == 0 and form in _NAMES_IN_FRONT and not _particle(following, "")
    return not in_front and _particle(form, following)


def _particle(form: str, following: str) -> bool:
    # An article assimilated to its sun letter needs two letters of the next word at most.
    return len(form) <= 6 and is_particle(form, following[:2])


def _is_small(row: Sequence[Word], place: int) -> bool:
    """Whether a single letter is a word (`Garcia y Lopez`, `GARCIA Y LOPEZ`) and no initial."""
    word = row[place]
    if word.text.islower() and not all(other.text.islower() for other in row):
        return True
    return (
        word.form in "yи" and 0 < place < len(row) - 1 and min(len(row[place - 1].form), len(row[place + 1].form)) > 3
    )


def _is_father(row: Sequence[Word], place: int) -> bool:
    """The father's name before `oglu`: `Heydar Alirza oglu Aliyev`; there the first name is one's own."""
    return 0 < place < len(row) - 1 and facts(row[place + 1].form).chain


def _is_patronymic(row: Sequence[Word], place: int) -> bool:
    """Between other names always; at the end (`KOZLOV Sergey Mikhaylovich`) if the ending is East Slavic, once."""
    if place < len(row) - 1:
        return True
    if len(row) < 3 or any(facts(word.form).patronymic for word in row[1:-1]):
        return False
    return not row[place].form.endswith(("c", "č", "cz"))


def _mark_titles(row: Sequence[Word], found: list[Role]) -> None:
    """In front as many as there are; weak ones only if they are no names: two words are left, no `bin` follows."""
    forms = [word.form for word in row]
    place = 0
    while place < len(row) - 1 and _may_be_title(row[place]):
        title = match_title(forms, place)
        left = len(row) - place - (title[0] if title else 0)
        # With its dot an abbreviation is no name: `Gen. Gurbitz`, but `Gen Tanaka`.
        weak = title is not None and title[1] and not row[place].dotted
        if not title or left < (2 if weak else 1) or (weak and _is_filial(forms[place + title[0]])):
            break
        found[place : place + title[0]] = ["title"] * title[0]
        place += title[0]
    for behind in range(place + 1, len(row)):
        if forms[behind] in ANYWHERE and behind < len(row) - 1 and len(row) - place > 2:
            found[behind] = "title"
    last = row[-1]
    if (
        set(found[:-1]) - {"title"}
        and last.script in _TITLES_BEHIND
        and facts(last.form).title
        and match_title(forms, len(row) - 1) == (1, False)
    ):
        found[-1] = "title"


def _is_filial(form: str) -> bool:
    found = particle(form)
    return found is not None and found.role == "filial"


def _may_be_title(word: Word) -> bool:
    known = facts(word.form)
    return known.title or (known.title_abbreviated and word.dotted)


def _mark_suffixes(row: Sequence[Word], found: list[Role], family: int) -> None:
    """From the end, as long as a name is left; a numeral only where no family name was turned round."""
    end = len(row)
    while end > 1:
        numeral = not family and end > 2 and row[end - 1].form in _GENERATIONS
        length = 1 if numeral else suffix_at_end(row[:end])
        if not length or not set(found[: end - length]) - {"title"}:
            return
        found[end - length : end] = ["suffix"] * length
        end -= length


def _mark_families(found: list[Role], family: int) -> None:
    last = len(found)
    while last and found[last - 1] == "suffix":
        last -= 1
    for place, role in enumerate(found[:last]):
        if role == "word":
            found[place] = "family" if place >= last - family else "given"
