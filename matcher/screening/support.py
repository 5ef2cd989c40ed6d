"""Whether the text speaks for a find: what capitals, neighbours and legal forms say of the words that match.

A list holds names that are everyday words as well (`AUDITORS`, `STAR`, `FORTUNA`). In a list of customers such a word
is a name for certain; in running text it is one only if something beside the word itself says so. These rules are of
language, not of any list: what they ask is how a writer marks a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.compare.lexeme import lexeme
from matcher.mentions.running_text import CASED, Spot
from matcher.names.everyday import place_of
from matcher.names.facts import facts, sure
from matcher.names.inflection import bare_forms
from matcher.names.lexicon import is_particle
from matcher.names.small_words import FUNCTION
from matcher.records import Match
from matcher.screening.beside import THINGS, Beside, is_everyday_here
from matcher.text.normalise import normalise
from matcher.text.tokenise import words

NEVER = 2.0
"""A score that no match has."""
# A shorter word in capitals is an abbreviation of many things.
_SHORTEST_ACRONYM = 4
# A shorter word alone must be spelled as listed.
_SHORTEST_ALIKE, _SHORTEST_OTHER = 6, 4
# And the score from which it is worth a look if it is not: in Latin letters, and through another script.
_ALIKE, _ALIKE_OTHER = 0.8, 0.85
# A word that stands for itself in a script without capitals: so many letters, by how much each of them tells, and the
# scores from which it is looked at, and taken, with nothing else to speak for it.
_SHORTEST_BARE = {
    "arabic": 4,
    "hebrew": 4,
    "hangul": 3,
    "han": 3,
    "kana": 3,
    "thai": 4,
    "khmer": 4,
    "lao": 4,
    "myanmar": 4,
}
_SHORTEST_BARE_ELSE = 5
_BARE_REVIEW, _BARE_FULL = 0.9, 0.95
# An organization that is called by one word and nothing else (`HAMAS`) is named so in every text: less is enough.
_BARE_KNOWN = 0.86
# Scripts in which vowels and endings are signs on letters: there letters are counted.
_SIGNED = frozenset(("thai", "khmer", "lao", "myanmar", "devanagari"))
# Two or three characters are many people's names: each of them must be met.
_PERSON_REVIEW, _PERSON_FULL = 0.8, 0.9
# What is made of everyday words alone must be so near to a listed name.
_EVERYDAY = 0.9
# Of several words without capitals of which one is a plain word, so much must be met.
_BESIDE_PLAIN = 0.7
# A match of this score has hardly a word left over.
_WHOLE = 0.99
# The same through another script, of whose words none is among those of the listed name (`بانک مرکزی ایران`).
_WHOLE_OTHER = 0.95


def is_equal(content: Sequence[Spot], match: Match) -> bool:
    """Whether the listed name is made of just these words, whatever legal form it has.

    Words in another script have no letters in common with it: there the score tells.
    """
    if any(s.script != "latin" for s in content) and match.name.isascii():
        return match.score >= _ALIKE_OTHER
    listed = {
        w.form for w in words(match.name) if not (facts(w.form).legal and sure(w.form)) and w.form not in FUNCTION
    }
    return {s.form for s in content} == {form for form in listed if len(form) > 1 or form.isdigit()}


def least_score(found: Beside) -> float:
    """The score below which `strength` bears no match whatever its party: what cannot reach it need not be looked for.

    It is asked of a party that the text names nowhere else; `NEVER` is what no match can reach.

    >>> least_score(Beside((), False, False, False, frozenset(), False, False, False)) == NEVER
    True
    """
    if not found.content:
        return NEVER
    if len(found.content) > 1 or found.legal:
        beside_plain = not found.legal and not any(s.script in CASED for s in found.content)
        plain = beside_plain and _is_partly_plain(found.content)
        return max(_PERSON_REVIEW if found.person else 0.0, _BESIDE_PLAIN if plain else 0.0)
    word = found.content[0]
    if found.within or (is_everyday_here(word) and not (found.described and found.quoted)):
        return NEVER
    if word.script in CASED or found.described or found.quoted:
        return 0.0
    return _BARE_KNOWN if _is_long_enough(word.form, word.script) else NEVER


def _is_partly_plain(content: Sequence[Spot]) -> bool:
    plain = [is_everyday_here(s) for s in content]
    return any(plain) and not all(plain)


def _is_long_enough(form: str, script: str) -> bool:
    """Whether a word of a script without capitals may stand for itself with nothing beside it."""
    letters = sum(map(str.isalpha, form)) if script in _SIGNED else len(form)
    return letters >= _SHORTEST_BARE.get(script, _SHORTEST_BARE_ELSE)


def strength(found: Beside, match: Match, *, elsewhere: bool) -> str:
    """How far the text bears a find: `full`, `review` (never more than that), or `none`.

    Args:
        found: what stands in the window and around it.
        match: the best match of its words.
        elsewhere: whether the same party is found by a longer name in the text.
    """
    if not found.content or (found.person and (match.entry.kind != "person" or match.score < _PERSON_REVIEW)):
        return "none"
    core = _core(found, match)
    if len(core) > 1:
        return _of_several(found, match)
    if found.within:
        return "none"
    described = found.described or len(core) < len(found.content)
    return _of_one(replace(found, content=core, described=described), match, elsewhere=elsewhere)


def _core(found: Beside, match: Match) -> tuple[Spot, ...]:
    """The words that tell, without those that only say what it is or where (`firm`, `Russian`) and are not listed."""
    listed = {w.form for w in words(match.name)}
    core = tuple(s for s in found.content if s.form in listed or not (facts(s.form).telling or _place(s)))
    other = match.name.isascii() and all(s.script not in CASED for s in found.content)
    return core if len(core) == 1 and match.score < (_WHOLE_OTHER if other else _WHOLE) else found.content


def _place(spot: Spot) -> str:
    forms = (spot.form, *bare_forms(spot.form, spot.script))
    return next((place for place in map(place_of, zip(forms, strict=True)) if place), "")


def _of_several(found: Beside, match: Match) -> str:
    cased = [s for s in found.content if s.script in CASED]
    if match.entry.kind in THINGS and len(found.content) > len(words(match.name)):
        return "none"
    if not cased:
        return _of_several_bare(found, match)
    equal = is_equal(found.content, match)
    if not any(s.capital for s in cased) and not equal:
        return "none"
    if all(map(is_everyday_here, found.content)) and not found.legal:
        if not equal:
            return "review" if match.score >= _EVERYDAY and found.marked else "none"
        return "full" if found.marked else "review"
    return "review" if found.within else "full"


def _of_several_bare(found: Beside, match: Match) -> str:
    """Several words of a script without capitals: plain ones name no person, and another party if they are its name."""
    plain = [is_everyday_here(s) for s in found.content]
    if all(plain) and not found.legal and match.entry.kind == "person":
        return "none"
    if all(plain) and not found.legal and not is_equal(found.content, match):
        return "review" if match.score >= _EVERYDAY else "none"
    if any(plain) and match.score < _BESIDE_PLAIN:
        return "none"
    few = found.person and match.score < _PERSON_FULL
    return "review" if found.within or few else "full"


def _of_one(found: Beside, match: Match, *, elsewhere: bool) -> str:
    """One word: what it is called elsewhere, its legal form, or what it is said to be must speak for it."""
    word = found.content[0]
    everyday = is_everyday_here(word)
    if elsewhere and not everyday:
        return "full"
    if found.legal and match.entry.kind != "person":
        return "none" if match.entry.kind in THINGS else "full"
    if match.entry.kind == "person":
        return "review" if found.titled and found.marked else "none"
    equal = is_equal(found.content, match)
    if match.entry.kind in THINGS:
        return "full" if equal and found.things & THINGS[match.entry.kind] else "none"
    if everyday or (word.upper and len(word.form) < _SHORTEST_ACRONYM):
        return "review" if equal and found.described and (found.quoted or not everyday) else "none"
    return _of_rare(found, word, match, equal=equal)


def _of_rare(found: Beside, word: Spot, match: Match, *, equal: bool) -> str:
    """One word that is no everyday one: a name by itself if it is rare, else it needs to be marked as one."""
    cased = word.script in CASED
    known = lexeme(word.form, word.script).known
    if not cased and not (found.described or found.quoted):
        return _of_bare(word, match) if equal else "none"
    if equal:
        if found.described or (found.quoted and cased) or (not known and (not cased or word.capital)):
            return "full"
        return "review" if found.marked else "none"
    bare = cased and not found.marked
    if bare or len(word.form) < (_SHORTEST_ALIKE if cased else _SHORTEST_OTHER):
        return "none"
    return "review" if not known and match.score >= _ALIKE else "none"


def _of_bare(word: Spot, match: Match) -> str:
    """One word of a script without capitals, nothing beside it: the longer and the nearer, the surer a name.

    What is a name only without an ending of its language (`კონტური`, outline) is one if it is all of the listed name.
    """
    own = [w.form for w in words(match.name)]
    legal = any(facts(form).legal and sure(form) for form in own)
    asked = normalise(match.queried)
    if not _is_long_enough(asked or word.form, word.script) or (legal and asked not in ("", word.form)):
        return "none"
    known = match.entry.kind == "organization" and not legal and sum(not is_particle(form) for form in own) == 1
    if match.score < (_BARE_KNOWN if known else _BARE_REVIEW):
        return "none"
    return "full" if match.score >= _BARE_FULL else "review"
