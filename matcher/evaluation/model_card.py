"""One page on the score, for whoever must answer for it: what it is, what it is not, and on what it was tried."""

from __future__ import annotations

import hashlib
from importlib.resources import files

import matcher
from matcher.evaluation.thresholds import Tuned

Card = tuple[tuple[str, str], ...]


def model_card(tuned: Tuned) -> Card:
    """Headings and paragraphs; the text stands in templates/model_card.md, the figures come from the labels."""
    config, recall, total = tuned.measured.config, tuned.recall, tuned.measured.groups[0]
    values = {
        "weights": hashlib.sha256((files("matcher.data") / "weights.csv").read_bytes()).hexdigest(),
        "pairs": total.pairs,
        "same": total.same,
        "path": tuned.measured.labels.path,
        "error": "unknown" if total.calibration_error is None else f"{total.calibration_error:.3f}",
        "review_at": tuned.review_at,
        "match_at": tuned.match_at,
        "wanted": tuned.wanted.recall,
        "recall": recall.share,
        "low": recall.low,
        "high": recall.high,
        "review_now": config.review_at,
        "match_now": config.match_at,
        "version": matcher.__version__,
        "settings": config.digest(),
    }
    text = (files("matcher.evaluation") / "templates" / "model_card.md").read_text(encoding="utf-8")
    parts = (part.partition("\n") for part in text.split("## ")[1:])
    return tuple((heading.strip(), paragraph.strip().format_map(values)) for heading, _, paragraph in parts)


def markdown(card: Card) -> str:
    r"""The card as Markdown.

    >>> markdown((("Version", "1"),))
    '# Model card of the score\n\n## Version\n\n1\n'
    """
    return "# Model card of the score\n\n" + "\n".join(f"## {heading}\n\n{text}\n" for heading, text in card)
