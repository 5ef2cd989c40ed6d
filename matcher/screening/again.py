"""Single words that may name once more what the text names in full elsewhere, and tell too little by themselves.

A word without capitals and with nothing beside it must be very near to a listed name to be one. Beside a full name that
is found in the same text less is enough: the party may be called by an alias of one word, or by a word spelled another
way. Which words may be, the index tells: those near to a word of a name of that party.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matcher.index.reach import reached_names
from matcher.mentions.extract import Casing
from matcher.mentions.running_text import Spot
from matcher.screening.beside import Beside, is_everyday_here
from matcher.screening.choose import in_full
from matcher.screening.look_up import Find
from matcher.screening.matcher import Matcher
from matcher.screening.windows import Window, asks


def again(
    scored: Iterable[Find], around: Mapping[Window, Beside], withheld: Iterable[Window], case: Casing, matcher: Matcher
) -> list[Window]:
    """The windows of one word that are worth looking up after all, because a party of theirs is named in full.

    Args:
        scored: what was looked up.
        around: what stands in and around each window.
        withheld: the windows that were not looked up, or of which more was asked.
        case: what the capitals of the text tell.
        matcher: what the others were looked up with.
    """
    single = [w for w in withheld if _is_single(around[w])]
    parties = {matcher.book.bearer(name) for _, name in in_full(scored, around, matcher)} if single else set()
    words = {around[w].content[0].form: around[w].content[0] for w in single} if parties else {}
    known = {form for form, word in words.items() if _may_be(word, case, matcher, parties)}
    return [w for w in single if around[w].content[0].form in known]


def _is_single(found: Beside) -> bool:
    alone = len(found.content) == 1 and not found.legal and not found.within
    return alone and not is_everyday_here(found.content[0])


def _may_be(word: Spot, case: Casing, matcher: Matcher, parties: set[int]) -> bool:
    """Whether a word is near to the telling one of a name of some parties."""
    names = reached_names(matcher.index, asks(word, case))
    return not parties.isdisjoint(map(matcher.book.bearer, names))
