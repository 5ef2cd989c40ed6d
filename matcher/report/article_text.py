"""Articles as a page shows them: the text with its finds marked, each linked to the card that says why.

A party that an article names ten times has one card with ten places; the same holds for a name that is clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from matcher.records import Match, Mention, Result, Skipped

Numbered = tuple[int, Result | Skipped]

MOST_TEXT = 2_000_000
"""Characters of text on one page; articles beyond are named with their counts, and their finds have cards."""
_ALIKE = ("match", "review", "suppressed")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a text.

    Attributes:
        text: as it stands there.
        decision: of the name that it is; empty for what is none.
        spot: number of the result.
        card: number of the card that tells of it.
    """

    text: str
    decision: str = ""
    spot: int = 0
    card: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """An article, made for the eyes.

    Attributes:
        name: as given.
        match: how many places match.
        review: how many a person should look at.
        clear: how many names are clear.
        suppressed: how many places were judged to be another party.
        stretches: the whole text in pieces; empty if it is not shown.
    """

    name: str
    match: int
    review: int
    clear: int
    suppressed: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Another place of the same party: number of the result, offsets, the name as it stands there."""

    order: int
    start: int
    end: int
    text: str


def is_spot(item: Result | Skipped) -> bool:
    """Whether a result comes from running text."""
    return isinstance(item, Result) and item.mention.start is not None


def folded(items: Iterable[Numbered]) -> tuple[list[Numbered], dict[int, int], dict[int, list[Spot]]]:
    """The results that have a card of their own; for each result its card; for each card the places it tells of.

    >>> from matcher.records import Mention
    >>> both = [(n, Result(Mention("Jon", start=n, end=n + 3), "clear")) for n in (1, 9)]
    >>> kept, cards, spots = folded(both)
    >>> len(kept), cards, [spot.start for spot in spots[1]]
    (1, {1: 1, 9: 1}, [1, 9])
    """
    groups: dict[object, list[Numbered]] = {}
    for order, item in items:
        groups.setdefault(_party(order, item), []).append((order, item))
    kept: list[Numbered] = []
    cards: dict[int, int] = {}
    spots: dict[int, list[Spot]] = {}
    for group in groups.values():
        head = min(group, key=_fullness)
        kept.append(head)
        cards.update((order, head[0]) for order, _ in group)
        mentions = ((order, item.mention) for order, item in group if isinstance(item, Result) and is_spot(item))
        spots[head[0]] = [Spot(order, m.start or 0, m.end or 0, m.text) for order, m in mentions]
    return sorted(kept, key=lambda each: each[0]), cards, spots


def _party(order: int, item: Result | Skipped) -> object:
    """What results of one card have in common."""
    if not isinstance(item, Result) or not is_spot(item):
        return order
    article = item.mention.fields.get("article", "")
    if item.matches and item.decision in _ALIKE:
        entry = _telling(item).entry
        return article, entry.source, entry.id, item.decision == "suppressed"
    return article, item.decision, item.mention.text.casefold()


def _telling(result: Result) -> Match:
    """The match that the decision is from: the best one that is not suppressed, if there is one."""
    return next((each for each in result.matches if each.decision != "suppressed"), result.matches[0])


def _fullness(numbered: Numbered) -> tuple[bool, float, int]:
    """A key that sorts what names a party best to the front: no short form, the highest score, the first."""
    order, item = numbered
    if not isinstance(item, Result) or not item.matches:
        return False, 0.0, order
    best = _telling(item)
    return any(e.feature == "short form" for e in best.evidence), -best.score, order


def articles(items: Sequence[Numbered], texts: Mapping[str, str], cards: Mapping[int, int]) -> list[Shown]:
    """The articles with their finds, those with matches first.

    Args:
        items: the results, numbered, in the order of the report.
        texts: the text of each article by its name.
        cards: for each result the number of its card.
    """
    found: dict[str, list[tuple[int, Result]]] = {name: [] for name in texts}
    for order, item in items:
        if isinstance(item, Result) and is_spot(item) and item.mention.fields.get("article", "") in found:
            found[item.mention.fields["article"]].append((order, item))
    counted = sorted(found.items(), key=lambda each: -_weight(each[1]))
    return list(_shown(counted, texts, cards))


def _weight(results: Sequence[tuple[int, Result]]) -> int:
    decisions = [result.decision for _, result in results]
    return 2 * ("match" in decisions) + ("review" in decisions)


def _shown(
    counted: Iterable[tuple[str, list[tuple[int, Result]]]], texts: Mapping[str, str], cards: Mapping[int, int]
) -> Iterator[Shown]:
    room = MOST_TEXT
    for name, results in counted:
        room -= len(texts[name])
        decisions = [result.decision for _, result in results]
        yield Shown(
            name,
            decisions.count("match"),
            decisions.count("review"),
            decisions.count("clear"),
            decisions.count("suppressed"),
            tuple(_stretches(texts[name], results, cards)) if room >= 0 else (),
        )


def _stretches(text: str, results: Iterable[tuple[int, Result]], cards: Mapping[int, int]) -> Iterator[Stretch]:
    place = 0
    for order, result in sorted(results, key=lambda each: each[1].mention.start or 0):
        start, end = _ends(result.mention)
        if place <= start < end <= len(text):
            yield Stretch(text[place:start])
            yield Stretch(text[start:end], result.decision, order, cards.get(order, order))
            place = end
    yield Stretch(text[place:])


def _ends(mention: Mention) -> tuple[int, int]:
    return mention.start or 0, mention.end or 0


def quoted(mention: Mention) -> tuple[str, str, str]:
    """The sentence of a mention in three parts: before it, itself, behind it.

    >>> quoted(Mention("Jon", fields={"sentence": "Then Jon left."}))
    ('Then ', 'Jon', ' left.')
    """
    before, name, behind = mention.fields.get("sentence", "").partition(mention.text)
    return (before, name, behind) if name else ("", "", "")
