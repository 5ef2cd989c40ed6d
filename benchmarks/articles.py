"""Speed and memory of scanning articles: seconds for a thousand words, memory over a thousand articles.

    python -m benchmarks.articles [LIST] [ARTICLE...]

LIST is the whole list of the reference data, or else the excerpt; articles are the fixtures if none is named. A first
article makes ready what the list makes when it is first asked for (sound tables of a script); it is told apart.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from benchmarks.reference import SHARED
from matcher import Matcher, Watchlist
from matcher.mentions.read_article import Article, read_articles
from matcher.screening.article import find_mentions

ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
WORDS, THOUSAND = 1000, 1000


def main(words: list[str]) -> None:
    """Print the figures."""
    whole = SHARED / "lists" / "ofac" / "2024-07"
    chosen = words[0] if words else str(whole if whole.is_dir() else "excerpt")
    started = time.process_time()
    matcher = Matcher(Watchlist.load(chosen))
    print(f"{chosen}: loaded in {time.process_time() - started:.1f} s")
    texts = [a.text for a in read_articles(words[1:] or [ARTICLES]) if isinstance(a, Article)]
    started = time.process_time()
    for text in texts:
        find_mentions(text, matcher)
    print(f"first pass over {len(texts)} articles: {time.process_time() - started:.2f} s")
    for text in [_long(text) for text in texts if len(text.split()) > WORDS // 10]:
        _timed(text, matcher)
    _memory(texts, matcher)


def _long(text: str) -> str:
    """About a thousand words of one article, each time with other small words, so that nothing is remembered whole."""
    rows: list[str] = []
    count = 0
    while count < WORDS:
        rows.append(f"Part {len(rows)}.\n\n{text}")
        count += len(text.split())
    return "\n\n".join(rows)


def _timed(text: str, matcher: Matcher) -> None:
    started = time.process_time()
    found = find_mentions(text, matcher)
    took = time.process_time() - started
    words = len(text.split())
    print(
        f"{words:6} words {took:6.3f} s, {took * WORDS / words:6.3f} s per thousand, {len(found)} names: {text[:30]!r}"
    )


def _memory(texts: list[str], matcher: Matcher) -> None:
    """Resident memory after a hundred articles and after a thousand."""
    started = time.process_time()
    for number in range(1, THOUSAND + 1):
        find_mentions(texts[number % len(texts)], matcher)
        if number in (100, 500, THOUSAND):
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{number:5} articles: {peak:,.0f} MB at most, {time.process_time() - started:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
