"""One scan: read articles, find the listed parties in each, write the report, account for it in a manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import matcher as package
from matcher.mentions.ner import recogniser
from matcher.mentions.read_article import Article, Inputs, read_articles
from matcher.records import Mention, Result, Skipped
from matcher.report.columns import unheard
from matcher.report.manifest import manifest, run_so_far, utc_now, write_manifest
from matcher.report.target import Target
from matcher.report.write import format_of, write_report
from matcher.screening.article import find_mentions
from matcher.screening.matcher import Matcher
from matcher.screening.reviewed import Note, Reviewer, noted, reviewed
from matcher.screening.run import Run, RunOptions
from matcher.screening.tell import COLUMNS, EXTRA


def scan(
    matcher: Matcher,
    target: Target,
    options: RunOptions,
    *,
    manifest_path: str | Path | None = None,
    progress: Callable[[int], None] | None = None,
    warn: Callable[[str], None] = unheard,
    reviewer: Reviewer | None = None,
    note: Note | None = None,
) -> Run:
    """Scan articles and write their report and manifest.

    Args:
        matcher: what to look names up with.
        target: where the report goes.
        options: `articles` says what is read: `paths`, and what else of `read_articles` and `ner` is told.
        manifest_path: where the manifest goes; None writes none.
        progress: called with the number of articles done.
        warn: called with a sentence when something should be known of an article.
        reviewer: what past judgements make of each find; None leaves all as they are.
        note: called with each result as it goes into the report.

    Raises:
        InputError: an article is not there; with `strict`, or if there is no other, one cannot be read.
        OSError: the report cannot be written.
    """
    started = utc_now()
    options = replace(options, format=options.format or format_of(target))
    inputs = Inputs([])
    texts: dict[str, str] | None = {} if options.format == "html" else None
    results = noted(
        scanned(matcher, options, inputs, texts=texts, progress=progress, warn=warn, reviewer=reviewer), note
    )
    first = next(results, None)
    summary = write_report(
        results if first is None else chain([first], results),
        target,
        format=options.format,
        only_hits=options.only_hits,
        raw=options.raw,
        input_columns=COLUMNS.headers,
        extra_columns=EXTRA,
        width=options.width,
        colour=options.colour,
        account=lambda: _account(matcher, options, inputs),
        warn=warn,
        texts=texts,
    )
    account = manifest(
        _account(matcher, options, inputs),
        summary=summary,
        output=str(target) if isinstance(target, str | Path) else "-",
        started=started,
        finished=utc_now(),
    )
    if reviewer is not None:
        account["judgements"] = reviewer.account()
    if manifest_path is not None:
        write_manifest(account, manifest_path)
    return Run(summary, account)


def scanned(
    matcher: Matcher,
    options: RunOptions,
    inputs: Inputs,
    *,
    texts: dict[str, str] | None = None,
    progress: Callable[[int], None] | None = None,
    warn: Callable[[str], None] = unheard,
    reviewer: Reviewer | None = None,
) -> Iterator[Result | Skipped]:
    """The results of all articles, one article after the other.

    Args:
        matcher: what to look names up with.
        options: what is read, and how.
        inputs: filled with what was read.
        texts: filled with the text of each article, by its name, if it is wanted.
        progress: called with the number of articles done.
        warn: called with a sentence when something should be known of an article.
        reviewer: what past judgements make of each find; None leaves all as they are.
    """
    names = recogniser(options.articles.get("ner"))
    articles: Iterator[Article | Skipped] = read_articles(
        options.articles["paths"],
        format=options.articles.get("format"),
        encoding=options.articles.get("encoding"),
        strict=bool(options.articles.get("strict")),
        inputs=inputs,
        folder=options.articles.get("folder", ""),
        labels=options.articles.get("labels"),
    )
    for done, article in enumerate(articles, 1):
        if isinstance(article, Skipped):
            yield article
            continue
        if article.note:
            warn(f"{article.name}: {article.note}.")
        if texts is not None:
            texts[article.name] = article.text
        found = partial(find_mentions, article.text, matcher, article=article.name, named_too=[*names(article.text)])
        every = _Every(partial(found, limit=max(1, len(matcher.watchlist.entries))))
        yield from reviewed(found(limit=options.limit), every.further, reviewer)
        if progress:
            progress(done)


class _Every:
    """The finds of an article with all their matches, looked for once it is asked for one of them."""

    def __init__(self, find: Callable[[], Iterable[Result]]) -> None:
        self._find = find
        self._found: dict[tuple[int | None, int | None], Result] | None = None

    def further(self, mention: Mention, limit: int) -> Result:
        """The find at the place of a mention, with so many matches; what is beyond them is counted."""
        if self._found is None:
            self._found = {(each.mention.start, each.mention.end): each for each in self._find()}
        found = self._found.get((mention.start, mention.end), Result(mention, "clear"))
        beyond = max(0, len(found.matches) - limit)
        return replace(found, matches=found.matches[:limit], more=found.more + beyond)


def _account(matcher: Matcher, options: RunOptions, inputs: Inputs) -> dict[str, Any]:
    account = run_so_far(
        program=package.__version__,
        config=matcher.config,
        options=options.to_dict(),
        lists=[asdict(each) for each in matcher.watchlist.sources],
        source=inputs,
        extra_columns=EXTRA,
    )
    account["input"] |= {"articles": inputs.articles, "files": len(inputs.files)}
    return account
