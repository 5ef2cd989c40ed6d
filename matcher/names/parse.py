"""Parse a name: from a text as people write it to words with roles, in display order.

The way: clean -> brackets apart -> family name before the comma turned round -> legal forms found and set aside -> kind
-> roles -> readings. One parser serves the list and the query, so that a mistake at least is the same on both sides.
Where a name can be read in several ways (a weak legal form, an unspaced name, an alias in brackets) all are given.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from matcher.names import brackets, order
from matcher.names.cultures import culture, cultures
from matcher.names.facts import facts
from matcher.names.kinds import guess, is_vessel
from matcher.names.lexicon import LegalForm
from matcher.names.roles import roles, roles_of_plain
from matcher.names.views import views
from matcher.names.without_legal import is_whole, without_legal
from matcher.records import Kind, Name, Role, Token
from matcher.text import translit
from matcher.text.normalise import clean
from matcher.text.scripts import scripts_of
from matcher.text.tokenise import Word

# Beyond this many words nothing more is looked at: a text this long is no name, and its first words are screened.
MOST_WORDS = 60
MOST_WAYS = 8
# So many letters with dots may be initials (`T. H. A. J. Esmael`); more are an acronym.
MOST_INITIALS = 4


class Parsed(NamedTuple):
    """One way to read a name, as the comparer wants it.

    Attributes:
        kind: of the name.
        words: in display order, legal forms left out.
        roles: one for each word.
        legal: the legal forms, in order.
        cultures: naming cultures that the rules recognise.
        aside: only a part of the name is read: brackets, or what is outside them.
    """

    kind: Kind
    words: tuple[Word, ...]
    roles: tuple[Role, ...]
    legal: tuple[LegalForm, ...]
    cultures: frozenset[str]
    aside: bool = False


def parse_name(text: str, *, kind: Kind | None = None) -> Name:
    """Parse a name.

    Args:
        text: as people write it, in any script.
        kind: if known; else it is decided from the name.

    Returns:
        The name with its tokens in display order; without tokens if nothing in the text can be read.

    >>> [(t.form, t.role) for t in parse_name("JON, Jin Yong").tokens]
    [('jin', 'given'), ('yong', 'given'), ('jon', 'family')]
    >>> parse_name("Intellekt LLC").kind
    'organization'
    """
    ways = parse(text, kind)
    if not ways:
        return Name(text, kind or "unknown", (), scripts_of(text))
    first = ways[0]
    tokens = tuple(_token(w, r) for w, r in zip(first.words, first.roles, strict=True))
    legal = tuple(Token(f.canonical, f.canonical, "legal_form", "latin", (f.canonical,)) for f in first.legal)
    return Name(text, first.kind, tokens + legal, scripts_of(text), _culture(first))


def _culture(way: Parsed) -> str:
    return culture(way.words, way.cultures) if way.kind in ("person", "unknown") else ""


def _token(word: Word, role: Role) -> Token:
    readings = translit.readings(word.form, word.script)
    # A letter that no table reads still is one: it is shown by its number in Unicode.
    return Token(word.text, word.form, role, word.script, readings or ("".join(f"u{ord(c):x}" for c in word.form),))


@lru_cache(maxsize=4096)
def parse(text: str, kind: Kind | None = None) -> tuple[Parsed, ...]:
    """Every way to read a name, likeliest first; empty if no letter or digit is in it.

    >>> [[w.form for w in way.words] for way in parse("SARIR (DADULLAH)")]
    [['sarir'], ['dadullah']]
    >>> [(way.kind, [w.form for w in way.words]) for way in parse("DARWESH SAD")]
    [('unknown', ['darwesh', 'sad']), ('organization', ['darwesh'])]
    """
    known = None if kind == "unknown" else kind
    found: list[Parsed] = []
    for number, name in enumerate(brackets.alternatives(clean(text))):
        ways = _ways(name, known)
        found += [way._replace(aside=True) for way in ways] if number else ways
    return tuple(found) if len(found) < 2 else tuple(dict.fromkeys(found))[:MOST_WAYS]


def _ways(text: str, kind: Kind | None) -> list[Parsed]:
    parts = [part[:MOST_WORDS] for part in order.segments(text)]
    if not parts:
        return []
    if kind is None and is_vessel(text):
        kind = "vessel"
    if kind in (None, "person"):
        row, family = order.turned(parts, person=kind == "person")
    else:
        row, family = tuple([word for part in parts for word in part]), 0
    found = [way for view in views(row[:MOST_WORDS]) for way in _read(view, family, kind)]
    if kind is None and family and order.may_be_form(parts[-1]):
        found += _read(tuple([word for part in parts for word in part]), 0, "organization")
    return found


def _read(row: tuple[Word, ...], family: int, kind: Kind | None) -> list[Parsed]:
    """A row read with its legal forms set aside, or as it is, or both ways where it does not tell."""
    if kind not in ("vessel", "aircraft") and _is_plain(row, person=kind == "person"):
        return [_read_plain(row, family, kind or ("person" if family else "unknown"))]
    if kind in ("person", "vessel", "aircraft"):
        return [_parsed(row, family, kind, ())]
    stripped = without_legal(row, company=kind == "organization")
    if stripped.sure or not stripped.legal:
        family = 0 if stripped.legal else family
        return [
            _parsed(
                stripped.words, family, kind or _guess(stripped.words, family, bool(stripped.legal)), stripped.legal
            )
        ]
    plain = _parsed(row, family, _guess(row, family, False), ())
    if plain.kind == "person":
        return [plain]
    company = _parsed(stripped.words, 0, "organization", stripped.legal)
    if plain.kind == "organization":
        return [company]
    return [company, plain] if _marked(row, stripped.words) else [plain, company]


def _is_plain(row: tuple[Word, ...], *, person: bool) -> bool:
    """Whether no word of a name is anything but a name, as of most persons, so that there is nothing to find out."""
    for word in row:
        if word.dotted or not facts(word.form).plain:
            return False
    return person or (is_whole(row[-1]) and is_whole(row[0]))


def _read_plain(row: tuple[Word, ...], family: int, kind: Kind) -> Parsed:
    return Parsed(kind, row, roles_of_plain(len(row), kind, family), (), cultures(row, kind))


def _guess(row: tuple[Word, ...], family: int, legal: bool) -> Kind:
    return guess(row, legal=legal, comma=family > 0)


def _marked(row: tuple[Word, ...], rest: tuple[Word, ...]) -> bool:
    """Whether the case sets the legal form at the end off: `Norsk Hydro AS`, but not `NORSK HYDRO AS`."""
    return row[: len(rest)] == rest and row[-1].text.isupper() and not any(word.text.isupper() for word in rest)


def _parsed(row: tuple[Word, ...], family: int, kind: Kind, legal: tuple[LegalForm, ...]) -> Parsed:
    row = _undotted(row, kind)
    found = cultures(row, kind)
    return Parsed(kind, row, tuple(roles(row, kind, family, found)), legal, found)


def _undotted(row: tuple[Word, ...], kind: Kind) -> tuple[Word, ...]:
    """`V.V.` in a person's name is two initials; in a company's it is one acronym."""
    if kind == "organization" or not any([w.dotted and 1 < len(w.form) <= MOST_INITIALS for w in row]):
        return row
    found: list[Word] = []
    for word in row:
        dotted = word.dotted and 1 < len(word.form) <= MOST_INITIALS
        letters = zip(word.text, word.form, strict=False) if dotted else ()
        found += [Word(t, f, word.script, True) for t, f in letters] or [word]
    return tuple(found)
