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
from matcher.text.scripts import script_of

ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
# Characters of a word, in scripts that put no blanks between words: corpora of Chinese, Japanese and Thai.
CHARACTERS = {"han": 1.6, "kana": 2.5, "thai": 4.5, "khmer": 5.0, "myanmar": 6.0, "lao": 4.5}
REPEATS = 3
WORDS, HUNDRED, THOUSAND = 1000, 100, 1000


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
    for text in map(_long, texts):
        _timed(text, matcher)
    _memory(texts, matcher)


def words_in(text: str) -> int:
    """How many words a text has; where none are parted by blanks, by how many characters a word has there."""
    unspaced = [char for char in text if script_of(char) in CHARACTERS]
    inside = sum(1 / CHARACTERS[script_of(char)] for char in unspaced)
    rest = text.translate(dict.fromkeys(map(ord, set(unspaced)), " "))
    return round(inside) + sum(any(map(str.isalnum, word)) for word in rest.split())


def _long(text: str) -> str:
    """About a thousand words of one article, each time with other small words, so that nothing is remembered whole."""
    rows: list[str] = []
    count = 0
    while count < WORDS:
        rows.append(f"Part {len(rows)}.\n\n{text}")
        count += max(1, words_in(text))
    return "\n\n".join(rows)


def _timed(text: str, matcher: Matcher) -> None:
    """The best of several times: others may be at work on the machine."""
    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        found = find_mentions(text, matcher)
        times.append(time.process_time() - started)
    took, words = min(times), words_in(text)
    print(
        f"{words:6} words {took:6.3f} s, {took * WORDS / words:6.3f} s per thousand, {len(found)} names: {text[:30]!r}"
    )


def _memory(texts: list[str], matcher: Matcher) -> None:
    """Resident memory after each hundred of a thousand articles, each with words that no other one has."""
    started = time.process_time()
    for number in range(1, THOUSAND + 1):
        find_mentions(f"{texts[number % len(texts)]}\n\nPart {number} of Vendor{number:x} Ltd.", matcher)
        if number % HUNDRED == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{number:5} articles: {peak:,.0f} MB at most, {time.process_time() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
