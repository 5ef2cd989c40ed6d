"""The names that articles seem to mention, as rows: article, start, end, mention, sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from matcher.mentions.extract import extract
from matcher.mentions.ner import Recogniser
from matcher.mentions.quote import quote
from matcher.mentions.read_article import Article
from matcher.mentions.running_text import running
from matcher.records import Mention, Skipped

HEADER = ("article", "start", "end", "mention", "sentence")


def mention_rows(
    articles: Iterable[Article | Skipped], names: Recogniser, note: Callable[[str], None]
) -> Iterator[list[str]]:
    """A row for each mention; for what could not be read a row without a mention, its reason in place of the sentence.

    Args:
        articles: what was read.
        names: finds further names in a text.
        note: called with a sentence when something should be known of an article.

    >>> [row[3] for row in mention_rows([Article("a.txt", "He met Jon Jin Yong.", "text")], lambda _: [], print)]
    ['Jon Jin Yong']
    """
    for article in articles:
        if isinstance(article, Skipped):
            note(article.reason)
            yield [article.place, "", "", "", article.reason]
            continue
        if article.note:
            note(f"{article.name}: {article.note}.")
        yield from _rows(article, names)


def _rows(article: Article, names: Recogniser) -> Iterator[list[str]]:
    run = running(article.text)
    for mention in _together(article.text, extract(article.text), names(article.text)):
        start, end = mention.start or 0, mention.end or 0
        yield [article.name, str(start), str(end), mention.text, quote(run, start, end)]


def _together(text: str, found: list[Mention], more: list[tuple[int, int]]) -> list[Mention]:
    known = {(m.start, m.end) for m in found}
    added = [Mention(" ".join(text[a:b].split()), start=a, end=b) for a, b in more if (a, b) not in known]
    return sorted([*found, *added], key=lambda m: (m.start or 0, m.end or 0))
