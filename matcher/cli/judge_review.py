"""The review: the open matches of a run one after the other on the terminal, one key for each.

Each judgement is on the disk before the next match is shown, so nothing is lost whenever the review ends.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from matcher.cli.evidence import shown
from matcher.cli.group import say
from matcher.cli.stores import login, now, review_settings, today

if TYPE_CHECKING:
    from matcher.review.database import Database
    from matcher.review.facts import Facts
    from matcher.review.runs import Found
    from matcher.review.standing import Standing

_KEYS = {"s": "same", "d": "different", "u": "unsure"}
_NEXT, _BACK, _QUIT = ("n", " ", "\r", "\n"), ("b",), ("q", "\x03", "\x04", "\x1b")
_SHOWN_NAMES = 6


def review(ctx: click.Context, database: Database, word: str | None, *, reason: str, author: str, expires: str) -> None:
    """Go through the open matches of a run.

    Args:
        ctx: of the command.
        database: the file.
        word: which run; the last one if None.
        reason: for every judgement; asked for where it is empty.
        author: who judges.
        expires: from when the judgements hold no more.

    Raises:
        click.UsageError: there is no terminal.
    """
    from matcher.review.find import open_matches  # noqa: PLC0415 - help needs none
    from matcher.review.runs import run_of  # noqa: PLC0415

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError("the review needs a terminal; name one match, or an edited report with --from")
    settings = review_settings(ctx)
    run = run_of(database, word or "last")
    matches = list(open_matches(database, run, today=today(), four_eyes=settings.four_eyes, author=author))
    if not matches:
        say(f"Nothing is open in run {run.id}.")
        return
    asking = _Asking(database, settings.reasons, reason, author, expires)
    asking.through(matches, tuple(run.manifest["input"].get("columns", ())))
    left = len(matches) - len(asking.done)
    say(f"{len(asking.done)} judged, {left} left open in run {run.id}.")


class _Asking:
    def __init__(self, database: Database, reasons: tuple[str, ...], reason: str, author: str, expires: str) -> None:
        self.done: set[int] = set()
        self._database = database
        self._reasons = dict(enumerate(reasons, 1))
        self._reason = reason
        self._author = author
        self._expires = expires

    def through(self, matches: list[tuple[Found, Standing | None]], columns: tuple[str, ...]) -> None:
        """Show each match until all are judged or passed over, or the person has had enough.

        Args:
            matches: what to show.
            columns: of the input, in order.
        """
        at = 0
        while at < len(matches):
            found, said = matches[at]
            for line in _card(found, said, columns, f"{at + 1}/{len(matches)}"):
                click.echo(shown(line), err=True)
            click.echo(self._offer(), err=True)
            key = click.getchar().lower()
            if key in _QUIT:
                return
            if key in _BACK:
                at = max(0, at - 1)
            elif key in _NEXT:
                at += 1
            elif self._judged(key, found):
                self.done.add(at)
                at += 1

    def _judged(self, key: str, found: Found) -> bool:
        """Record what a key says; False if it says nothing, or no reason was given."""
        from matcher.review.find import judgement_on  # noqa: PLC0415 - as above
        from matcher.review.judgements import record  # noqa: PLC0415

        by_number = self._reasons.get(int(key)) if key.isdecimal() else None
        verdict = "different" if by_number else _KEYS.get(key)
        if verdict is None:
            return False
        reason = by_number or self._reason or self._asked(verdict)
        if not reason:
            click.echo("Nothing was judged: a judgement needs a reason.", err=True)
            return False
        new = judgement_on(
            found, verdict=verdict, reason=reason, author=self._author, time=now(), expires=self._expires, via="review"
        )
        (number,) = record(self._database, [new], now=now(), login=login())
        click.echo(f"{verdict}: {reason} (record {number})", err=True)
        return True

    def _asked(self, verdict: str) -> str:
        words = click.prompt(f"Why {verdict}?", err=True, default="", show_default=False, prompt_suffix=" ")
        return str(words).strip()

    def _offer(self) -> str:
        numbered = "".join(f"  {number} {words}\n" for number, words in self._reasons.items())
        return (
            f"  different, because:\n{numbered}"
            "  d different for another reason, s same, u unsure; n next, b back, q quit"
        )


def _card(found: Found, said: Standing | None, columns: tuple[str, ...], place: str) -> Iterator[str]:
    """A match as a few lines."""
    mention, entry = found.mention, found.entry
    line = f", line {found.row}" if found.row else ""
    yield f"\n[{place}{line}] {found.decision}, score {found.score:.4f}"
    yield f"  asked   {found.queried or mention['text']}{_beside(mention, columns)}"
    yield f"  listed  {found.name} ({found.name_type}): {entry['source']} {entry['id']}, {entry['kind']}"
    others = [text for text, _ in entry["names"] if text != found.name]
    if others:
        rest = f", and {len(others) - _SHOWN_NAMES} more" if len(others) > _SHOWN_NAMES else ""
        yield f"          also {'; '.join(others[:_SHOWN_NAMES])}{rest}"
    facts = [
        *(f"born {each}" for each in entry.get("birth_dates", ())),
        *entry.get("countries", ()),
        *(f"{kind} {value}" for kind, value, _ in entry.get("identifiers", ())),
        *entry.get("programs", ()),
    ]
    if facts:
        yield f"          {'; '.join(facts)}"
    yield f"  why     {found.sentence}"
    if said and said.sentence not in found.sentence:
        yield f"  before  {said.sentence}"


def _beside(facts: Facts, columns: tuple[str, ...]) -> str:
    """What else is known of a mention: its row, or its facts."""
    fields = facts.get("fields", {})
    ordered = [key for key in columns if key in fields] + [key for key in fields if key not in columns]
    row = {key: fields[key] for key in dict.fromkeys(ordered) if fields[key] not in ("", facts["text"])}
    known = row or {key: facts[key] for key in ("id", "birth_date", "sex") if facts.get(key)}
    return f" ({', '.join(f'{key} {value}' for key, value in known.items())})" if known else ""
