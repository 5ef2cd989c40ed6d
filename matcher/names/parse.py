"""Parse a name: from a text as people write it to words with roles, in display order.

The way: clean -> brackets apart -> family name before the comma turned round -> legal forms found and set aside -> kind
-> roles -> readings. One parser serves the list and the query, so that a mistake at least is the same on both sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from matcher.names import brackets, order
from matcher.names.cultures import cultures
from matcher.names.kinds import guess
from matcher.names.lexicon import LegalForm, glued_legal_form, match_legal_form
from matcher.names.roles import roles
from matcher.names.views import views
from matcher.records import Kind, Name, Role, Token
from matcher.text import translit
from matcher.text.normalise import clean
from matcher.text.scripts import scripts_of
from matcher.text.tokenise import Word

# Beyond this many words nothing more is looked at: a text this long is no name, and its first words are screened.
MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Parsed:
    """One way to read a name, as the comparer wants it.

    Attributes:
        kind: of the name.
        words: in display order, legal forms left out.
        roles: one for each word.
        legal: the legal forms, in order.
        cultures: naming cultures that the rules recognise.
    """

    kind: Kind
    words: tuple[Word, ...]
    roles: tuple[Role, ...]
    legal: tuple[LegalForm, ...]
    cultures: frozenset[str]


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
    legal = tuple(Token(f.text, f.canonical, "legal_form", "latin", (f.canonical,)) for f in first.legal)
    return Name(text, first.kind, tokens + legal, scripts_of(text), min(first.cultures, default=""))


def _token(word: Word, role: Role) -> Token:
    return Token(word.text, word.form, role, word.script, translit.readings(word.form, word.script))


@lru_cache(maxsize=100_000)
def parse(text: str, kind: Kind | None = None) -> tuple[Parsed, ...]:
    """Every way to read a name, likeliest first; empty if no letter or digit is in it.

    >>> [[w.form for w in way.words] for way in parse("SARIR (DADULLAH)")]
    [['sarir'], ['dadullah']]
    """
    found: list[Parsed] = []
    for name in brackets.alternatives(clean(text)):
        found += _ways(name, None if kind == "unknown" else kind)
    return tuple(dict.fromkeys(found))


def _ways(text: str, kind: Kind | None) -> list[Parsed]:
    parts = [part[:MOST_WORDS] for part in order.segments(text)]
    row, family = order.turned(parts) if kind in (None, "person") else (tuple(w for part in parts for w in part), 0)
    return [way for view in views(row) if view for way in _parsed(view[:MOST_WORDS], family, kind)]


def _parsed(row: tuple[Word, ...], family: int, kind: Kind | None) -> list[Parsed]:
    """The ways to read a row: where a weak legal form may as well be a name (`PAO Yu Liang`), both."""
    if kind == "person" or (family and kind is None):
        return [_built(row, (), family, kind)]
    rest, legal = _without_legal(row, kind)
    found = [_built(rest, legal, family, kind)]
    if kind is None and legal and all(form.weak for form in legal):
        found.append(_built(row, (), family, kind))
    return found


def _built(row: tuple[Word, ...], legal: tuple[LegalForm, ...], family: int, kind: Kind | None) -> Parsed:
    kind = kind or guess(row, legal=any(not f.weak for f in legal), comma=family > 0)
    row = _undotted(row, kind)
    return Parsed(kind, row, tuple(roles(row, kind, family)), legal, cultures(row, kind))


def _without_legal(row: tuple[Word, ...], kind: Kind | None) -> tuple[tuple[Word, ...], tuple[LegalForm, ...]]:
    """The row without its legal forms, and those; the row itself if nothing else would be left."""
    forms = [w.form for w in row]
    kept: list[Word] = []
    legal: list[LegalForm] = []
    place = 0
    while place < len(row):
        found = match_legal_form(forms, place)
        if found and _plausible(found[0], place, row, found[1], kind):
            legal.append(found[1])
            place += found[0]
            continue
        kept.append(row[place])
        place += 1
    if not kept:
        return row, ()
    return _unglued(tuple(kept), legal)


def _plausible(length: int, place: int, row: tuple[Word, ...], form: LegalForm, kind: Kind | None) -> bool:
    """Weak legal forms (`as`, `sa`, `co`) are words of names too: they count at an end, or if the kind is known."""
    if length == len(row):
        return False
    at_edge = place == 0 or place + length == len(row)
    return not form.weak or at_edge or kind == "organization"


def _unglued(row: tuple[Word, ...], legal: list[LegalForm]) -> tuple[tuple[Word, ...], tuple[LegalForm, ...]]:
    """A legal form glued to the last word (`ANGSTREMjsc`) is cut off, if no other was found."""
    if legal or not row:
        return row, tuple(legal)
    found = glued_legal_form(row[-1].text)
    if not found:
        return row, tuple(legal)
    rest, form = found
    return (*row[:-1], Word(rest, rest.lower(), row[-1].script)), (form,)


def _undotted(row: tuple[Word, ...], kind: Kind) -> tuple[Word, ...]:
    """`V.V.` in a person's name is two initials; in a company's it is one acronym."""
    if kind == "organization" or not any(w.dotted and 1 < len(w.form) <= 3 for w in row):
        return row
    found: list[Word] = []
    for word in row:
        letters = zip(word.text, word.form, strict=False) if word.dotted and 1 < len(word.form) <= 3 else ()
        found += [Word(t, f, word.script, True) for t, f in letters] or [word]
    return tuple(found)
