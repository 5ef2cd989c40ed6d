"""Names found by a spaCy pipeline of the user's own, beside those that the text shows by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher.errors import ConfigError, MissingDependency

# What the pipelines of spaCy call persons and organizations: OntoNotes, WikiNER, and their like.
LABELS = frozenset(("PERSON", "PER", "ORG", "persName", "orgName", "PRS", "NORP", "FAC", "PRODUCT", "MISC"))
Recogniser = Callable[[str], list[tuple[int, int]]]


def recogniser(pipeline: str | None) -> Recogniser:
    """A function that gives start and end of the names in a text; of none if no pipeline is named.

    Args:
        pipeline: name of an installed spaCy pipeline (`en_core_web_sm`), or the folder of one.

    Raises:
        MissingDependency: spaCy is not installed.
        ConfigError: there is no such pipeline.

    >>> recogniser(None)("Jon Jin Yong")
    []
    """
    if not pipeline:
        return lambda _: []
    try:
        import spacy  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise MissingDependency('--ner needs spaCy: pip install "watchlist-matcher[ner]".') from error
    try:
        language: Any = spacy.load(pipeline)
    except OSError as error:
        raise ConfigError(f"There is no spaCy pipeline {pipeline!r}; install it, or name its folder.") from error
    return lambda text: _names(language, text)


def _names(language: Any, text: str) -> list[tuple[int, int]]:
    """The entities of a text, read in pieces that are no longer than the pipeline takes."""
    found = []
    most = min(int(language.max_length), 200_000)
    for begin in range(0, len(text), most):
        document = language(text[begin : begin + most])
        found += [(begin + e.start_char, begin + e.end_char) for e in document.ents if e.label_ in LABELS]
    return found
