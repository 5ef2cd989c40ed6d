"""Turn names that put the family name first, with a comma, into display order: `JON, Jin Yong` is `Jin Yong JON`.

A comma before a legal form (`CECOEX, S.A.`), before a country (`Relief Fund, Sri Lanka`) or between parts of a list
(`Lewis, Phillips and Taylor`) turns nothing round; a generation mark behind a second comma (`SMITH, John, Jr.`) or
behind the given name (`SMITH, John Jr.`) goes to the end.
"""

from __future__ import annotations

from matcher.names.facts import facts, sure
from matcher.names.lexicon import countries_in, legal_forms, match_title
from matcher.names.small_words import AND
from matcher.names.suffixes import only_suffixes, suffix_at_end
from matcher.names.without_legal import without_legal
from matcher.text.tokenise import Word, cut

Row = tuple[Word, ...]
_MOST_FAMILY, _MOST_GIVEN = 4, 6


def segments(text: str) -> list[Row]:
    """The words between commas of a cleaned text, empty segments left out.

    >>> [[w.form for w in part] for part in segments("JON, Jin Yong")]
    [['jon'], ['jin', 'yong']]
    """
    return [part for piece in text.split(",") if (part := cut(piece))]


def turned(parts: list[Row], *, person: bool) -> tuple[Row, int]:
    """Words in display order, and how many of the last ones are the family name (0 if the text does not say).

    Args:
        parts: what stands between the commas.
        person: whether the name is known to be a person's; if not, it must look like one.

    >>> found, family = turned(segments("JON, Jin Yong"), person=True)
    >>> [w.form for w in found], family
    (['jin', 'yong', 'jon'], 1)
    """
    if len(parts) == 1:
        return parts[0], 0
    tail: Row = ()
    while len(parts) > 2 and (only_suffixes(parts[-1]) or _is_title(parts[-1])):
        tail, parts = (parts[-1] + tail if only_suffixes(parts[-1]) else tail), parts[:-1]
    if len(parts) == 2 and not only_suffixes(parts[1]) and (person or _like_person(*parts)):
        family, given = parts
        if _is_title(given):
            return given + family + tail, len(family)
        given, mark = _marked(given)
        return given + family + mark + tail, len(family)
    return tuple(word for part in parts for word in part) + tail, 0


def _is_title(part: Row) -> bool:
    found = match_title([word.form for word in part]) if facts(part[0].form).title else None
    return found is not None and found[0] == len(part) and not found[1]


def _marked(given: Row) -> tuple[Row, Row]:
    """Given names, and the generation mark behind them."""
    length = suffix_at_end(given)
    return (given[:-length], given[-length:]) if length else (given, ())


def _like_person(family: Row, given: Row) -> bool:
    """Whether two parts read like family and given name of a person, not like a body and its seat or a list."""
    if len(family) > _MOST_FAMILY or len(given) > _MOST_GIVEN:
        return False
    known = [facts(word.form) for word in family + given]
    if all([fact.plain and not fact.place for fact in known]):
        return True
    if any(fact.telling or word.form.isdigit() for fact, word in zip(known, family + given, strict=True)):
        return False
    forms = [word.form for word in given]
    if any(form in AND and len(form) > 1 for form in forms) or (set(forms[1:-1]) & AND):
        return False
    return not _whole(countries_in(forms), given) and not _is_legal(family) and not _is_legal(given)


def _whole(found: tuple[int, object] | None, part: Row) -> bool:
    return found is not None and found[0] == len(part)


def may_be_form(part: Row) -> bool:
    """Whether what stands behind a comma may be a legal form as well as a name: `gyenbank, ao`, `cimex, s.a.`.

    >>> may_be_form(segments("gyenbank, ao")[-1]), may_be_form(segments("JON, Jin Yong")[-1])
    (True, False)
    """
    return facts(part[0].form).legal and tuple(word.form for word in part) in legal_forms()


def _is_legal(part: Row) -> bool:
    """Whether the part ends in a sure legal form, or is nothing but one in capitals (`GENBANK, AO`)."""
    if not any(facts(word.form).legal for word in part):
        return False
    stripped = without_legal(part, company=False)
    if stripped.legal and stripped.sure:
        return True
    forms = tuple(word.form for word in part)
    return forms in legal_forms() and (len(part) > 1 or sure(forms[0]) or part[0].text.isupper())
