"""One scan: read articles, find the listed parties in each, write the report, account for it in a manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from typing import Any

import matcher as package
from matcher.mentions.ner import recogniser
from matcher.mentions.read_article import Article, Inputs, read_articles
from matcher.records import Result, Skipped
from matcher.report.columns import unheard
from matcher.report.manifest import manifest, run_so_far, utc_now, write_manifest
from matcher.report.target import Target
from matcher.report.write import format_of, write_report
from matcher.screening.article import find_mentions
from matcher.screening.matcher import Matcher
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
) -> Run:
    """Scan articles and write their report and manifest.

    Args:
        matcher: what to look names up with.
        target: where the report goes.
        options: `articles` says what is read: `paths`, and what else of `read_articles` and `ner` is told.
        manifest_path: where the manifest goes; None writes none.
        progress: called with the number of articles done.
        warn: called with a sentence when something should be known of an article.

    Raises:
        InputError: an article is not there; with `strict`, or if there is no other, one cannot be read.
        OSError: the report cannot be written.
    """
    started = utc_now()
    options = replace(options, format=options.format or format_of(target))
    inputs = Inputs([])
    texts: dict[str, str] | None = {} if options.format == "html" else None
    results = scanned(matcher, options, inputs, texts=texts, progress=progress, warn=warn)
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
) -> Iterator[Result | Skipped]:
    """The results of all articles, one article after the other.

    Args:
        matcher: what to look names up with.
        options: what is read, and how.
        inputs: filled with what was read.
        texts: filled with the text of each article, by its name, if it is wanted.
        progress: called with the number of articles done.
        warn: called with a sentence when something should be known of an article.
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
        yield from find_mentions(
            article.text, matcher, article=article.name, limit=options.limit, named_too=names(article.text)
        )
        if progress:
            progress(done)


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
