"""Screen only what can have changed since an earlier run; what comes out is what a whole run would give.

Names that the earlier run looked up, and that no difference between the lists then and now can touch (`Delta`), keep
their result; all others are looked up. Where nothing can be kept, everything is looked up, and it is said why.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import matcher as program
from matcher.errors import InputError, MatcherError
from matcher.records import Decision, Entry, Evidence, Match, Mention, NameType, Result
from matcher.report.earlier import Earlier
from matcher.report.manifest import read_manifest
from matcher.screening.batch import Block, in_order
from matcher.screening.delta import AllAnew, Delta
from matcher.screening.matcher import Found, Matcher
from matcher.watchlists import Watchlist

_JUDGED = "judgement"
"""The feature of the evidence that a past judgement leaves on a match."""


class EarlierRun:
    """A finished run that is built on: its manifest and its report; a context manager.

    Args:
        path: its manifest; the report lies beside it, or where the manifest says.

    Raises:
        InputError: manifest or report cannot be read, the report is not JSON Lines or was changed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.manifest = read_manifest(path)
        if self.manifest["options"].get("articles"):
            raise InputError(f"{path} is of a scan of articles; build on a run of `matcher screen`.", path=str(path))
        self.results = Earlier(_report(path, self.manifest), self.manifest["output"]["sha256"])

    def __enter__(self) -> EarlierRun:
        return self

    def __exit__(self, *_: object) -> None:
        self.results.__exit__()

    def lists(self) -> Watchlist:
        """The lists as they were then.

        Raises:
            AllAnew: they are not there any more, or are not what they were.
        """
        options = self.manifest["options"]
        try:
            found = Watchlist.load(
                *options["watchlists"],
                format=options.get("list_format", "auto"),
                columns=options.get("list_columns") or None,
            )
        except (MatcherError, OSError) as error:
            raise AllAnew(f"the lists of the earlier run cannot be read any more ({error})") from error
        then = [(each["id"], each["sha256"]) for each in self.manifest["lists"]]
        if [(each.id, each.sha256) for each in found.sources] != then:
            raise AllAnew("the lists of the earlier run are not there any more: what lies in their place is newer")
        return found


class KeptMatch(NamedTuple):
    """A match of the earlier run, without its mention and entry.

    Attributes:
        entry: source and id of the entry.
        values: name, score, name type and decision.
        evidence: as it was.
        queried: text of the mention's name that matched.
        sentence: as it was.
        extra: further columns.
    """

    entry: tuple[str, str]
    values: tuple[str, float, NameType, Decision]
    evidence: tuple[Evidence, ...]
    queried: str
    sentence: str
    extra: Mapping[str, str]


class Kept(NamedTuple):
    """A result of the earlier run that still holds, without its mention and entries."""

    decision: Decision
    matches: tuple[KeptMatch, ...]
    more: int
    reason: str


class Since:
    """Screens like a `Matcher`, but looks up again only what can have changed.

    Args:
        matcher: screens against the lists as they are.
        run: the earlier run.
        limit: most matches of one mention.
        say: told with a sentence if everything is looked up again.
    """

    def __init__(self, matcher: Matcher, run: EarlierRun, limit: int, say: Callable[[str], None]) -> None:
        self._matcher = matcher
        self.watchlist, self.config = matcher.watchlist, matcher.config
        self._run = run
        self._limit = limit
        self._again = multiprocessing.Value("q", 0)
        self._entries: Mapping[tuple[str, str], Entry] = {(e.source, e.id): e for e in matcher.watchlist}
        self._delta: Delta | None = None
        self.why = ""
        try:
            _same_settings(run.manifest, matcher, limit)
            self._delta = Delta(run.lists(), matcher)
        except AllAnew as reason:
            self.why = str(reason)
            say(f"all names are looked up again, since {reason}.")

    def account(self) -> dict[str, Any]:
        """What a manifest says of it: the earlier run, how many names were looked up again, and if all, why."""
        found = {"manifest": str(self._run.path.resolve()), "output_sha256": self._run.manifest["output"]["sha256"]}
        if self._delta is None:
            return found | {"all_again": self.why}
        return found | {"entries_that_differ": self._delta.entries, "looked_up_again": self._again.value}

    def match_all(
        self,
        mentions: Iterable[Mention],
        *,
        workers: int = 1,
        limit: int,
        min_score: float | None = None,
        progress: Callable[[int], None] | None = None,
        told: bool = False,
    ) -> Iterator[Any]:
        """Screen many mentions, as `Matcher.match_all` does, which also answers what is not asked as it was then."""
        if self._delta is None or limit != self._limit or min_score is not None:
            yield from self._matcher.match_all(
                mentions, workers=workers, limit=limit, min_score=min_score, progress=progress, told=told
            )
            return
        # Elsewhere processes are not forked and would have to read everything again.
        workers = workers if sys.platform == "linux" else 1
        found = in_order(self, mentions, workers=workers, block=Block(limit, None, told))
        for done, result in enumerate(found, 1):
            yield result
            if progress:
                progress(done)

    def prepare(self) -> None:
        """Make what every process needs, before they begin."""
        self._matcher.prepare()

    def found(
        self, mentions: Sequence[Mention], limit: int, min_score: float | None, told: bool = False
    ) -> list[Found | Kept]:
        """What there is for each mention of a block: kept where it still holds, else looked up."""
        assert self._delta is not None, "asked only where something is kept"
        kept = [self._kept(result) if result else None for result in self._run.results.results(mentions)]
        known = [m for m, each in zip(mentions, kept, strict=True) if each]
        touched = iter(self._delta.touches(known))
        kept = [None if each and next(touched) else each for each in kept]
        again = [m for m, each in zip(mentions, kept, strict=True) if not each]
        with self._again.get_lock():
            self._again.value += len(again)
        fresh = iter(self._matcher.found(again, limit, min_score, told))
        return [each or next(fresh) for each in kept]

    def result(self, mention: Mention, found: Found | Kept) -> Result:
        """The result of a mention, with the entries of today."""
        if isinstance(found, Found):
            return self._matcher.result(mention, found)
        matches = tuple([
            Match(mention, self._entries[each.entry], *each.values, evidence=each.evidence, queried=each.queried,
                  sentence=each.sentence, extra=each.extra)
            for each in found.matches
        ])  # fmt: skip
        return Result(mention, found.decision, matches, found.more, found.reason)

    def _kept(self, found: Result) -> Kept | None:
        """An earlier result as plain values; None where it was judged or merged, or an entry is gone."""
        if any(match.decision == "suppressed" or _judged(match.evidence) for match in found.matches):
            return None
        if any("also_listed" in match.extra for match in found.matches):
            return None
        if any((match.entry.source, match.entry.id) not in self._entries for match in found.matches):
            return None
        return Kept(found.decision, tuple(map(_kept_match, found.matches)), found.more, found.reason)


def _kept_match(match: Match) -> KeptMatch:
    return KeptMatch(
        (match.entry.source, match.entry.id),
        (match.name, match.score, match.name_type, match.decision),
        match.evidence,
        match.queried,
        match.sentence,
        match.extra,
    )


def _judged(evidence: Iterable[Any]) -> bool:
    return any(finding.feature == _JUDGED for finding in evidence)


def _same_settings(manifest: Mapping[str, Any], matcher: Matcher, limit: int) -> None:
    """Stop where the earlier run was made in another way.

    Raises:
        AllAnew: it was.
    """
    version = manifest["program"]["version"]
    if version != program.__version__:
        raise AllAnew(f"the earlier run was made by version {version} of this program, not by {program.__version__}")
    if manifest.get("configuration_sha256") != matcher.config.digest():
        raise AllAnew("the earlier run had other settings")
    if manifest["options"].get("limit") != limit:
        raise AllAnew(f"the earlier run had another limit of matches ({manifest['options'].get('limit')})")


def _report(path: Path, manifest: Mapping[str, Any]) -> Path:
    """The report of a run.

    Raises:
        InputError: it is not there, or holds too little.
    """
    told = Path(manifest["output"]["path"])
    form = manifest["options"].get("format")
    if str(told) == "-" or form not in (None, "jsonl"):
        where = "went to standard output" if str(told) == "-" else f"is {str(form).upper()}"
        raise InputError(
            f"The report of {path} {where}, so it cannot be built on: --since needs JSON Lines in a file "
            "(-o results.jsonl), from which `matcher report` makes any other form.",
            path=str(path),
        )
    for place in (path.parent / told.name, told):
        if place.is_file():
            return place
    raise InputError(f"The report {told.name} of {path} is neither beside it nor at {told}.", path=str(path))
