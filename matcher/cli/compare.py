"""`matcher compare`: two names, every piece of evidence, the sum, the score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown, waterfall
from matcher.cli.options import json_option, kind_option

if TYPE_CHECKING:
    from matcher.records import Comparison

_EPILOG = """\b
Examples:
  matcher compare "Jon Jin Yong" "JON, Jin Yong"
  matcher compare "Intellekt LLC" "ООО Интеллект" --kind organization --format json
"""


@click.command("compare", epilog=_EPILOG)
@click.argument("a")
@click.argument("b")
@kind_option
@json_option
def command(a: str, b: str, kind: Any, form: str) -> None:
    """Compare the names A and B: what speaks for and against their being one party, in bits."""
    from matcher.compare import compare_names  # noqa: PLC0415 - help needs it not

    comparison = compare_names(a, b, kind=kind)
    if form == "json":
        print_json(_plain(comparison))
    else:
        print_text(_lines(comparison))


def _plain(comparison: Comparison) -> dict[str, Any]:
    return {
        "a": comparison.a.text,
        "b": comparison.b.text,
        "kind": comparison.a.kind,
        "score": round(comparison.score, 6),
        "bits": round(sum(finding.bits for finding in comparison.evidence), 3),
        "explanation": comparison.explain(),
        "evidence": [finding.to_dict() for finding in comparison.evidence],
    }


def _lines(comparison: Comparison) -> Iterator[str]:
    total = sum(finding.bits for finding in comparison.evidence)
    yield f"{shown(comparison.a.text)} ({comparison.a.kind})"
    yield f"{shown(comparison.b.text)} ({comparison.b.kind})"
    yield ""
    yield "   bits     sum  feature          finding"
    yield from waterfall(comparison.evidence)
    yield ""
    yield f"{total:+.2f} bits, score {comparison.score:.4f}"
    yield shown(comparison.explain())
