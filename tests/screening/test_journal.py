"""What a run has found so far, and that a run which goes on gives the same results."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher import Matcher, Mention, Watchlist
from matcher.errors import InputError
from matcher.records import Result
from matcher.screening.journal import Journal

ACCOUNT = {"program": "1", "lists": [["own", "a"]]}
NAMES = ["Jon Jin Yong", "Nikki Haley", "전진용", "   ", "Jong Song Hwa", "\udc80x", "Sergei Kozlov"]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


@pytest.fixture(scope="module")
def whole(matcher: Matcher) -> list[Result]:
    return list(matcher.match_all(mentions()))


def mentions(names: list[str] = NAMES) -> list[Mention]:
    return [Mention(text, row=row, id=str(row), fields={"name": text}) for row, text in enumerate(names, 2)]


def unheard(sentence: str) -> None:
    raise AssertionError(sentence)


def opened(tmp_path: Path, *, resume: bool) -> Journal:
    return Journal(tmp_path / "unfinished", tmp_path / "out.csv", resume=resume, warn=unheard)


def through(journal: Journal, matcher: Matcher, names: list[str] = NAMES, **changes: object) -> Iterator[Result]:
    return journal.through(iter(mentions(names)), matcher.match_all, ACCOUNT | changes, matcher.watchlist.entries)


def interrupted(tmp_path: Path, matcher: Matcher, after: int) -> Path:
    """The file of a run that stopped after so many results."""
    journal = opened(tmp_path, resume=False)
    results = through(journal, matcher)
    for _ in range(after):
        next(results)
    journal.close()
    return journal.path


@pytest.mark.parametrize("after", range(len(NAMES) + 1))
def test_a_run_goes_on(tmp_path: Path, matcher: Matcher, whole: list[Result], after: int) -> None:
    interrupted(tmp_path, matcher, after)
    journal = opened(tmp_path, resume=True)
    assert list(through(journal, matcher)) == whole
    assert journal.taken == after
    journal.finish()
    assert not journal.path.exists()


@pytest.mark.parametrize("cut", [1, 7, 60, 400])
def test_a_line_that_was_cut_is_done_again(tmp_path: Path, matcher: Matcher, whole: list[Result], cut: int) -> None:
    path = interrupted(tmp_path, matcher, 5)
    path.write_bytes(path.read_bytes()[:-cut])
    for _ in range(2):  # and the run that goes on may be interrupted too
        journal = opened(tmp_path, resume=True)
        results = through(journal, matcher)
        assert [next(results) for _ in range(6)] == whole[:6]
        journal.close()
    journal = opened(tmp_path, resume=True)
    assert list(through(journal, matcher)) == whole
    assert journal.taken == 6
    journal.close()


def test_without_resume_it_begins_anew(tmp_path: Path, matcher: Matcher, whole: list[Result]) -> None:
    interrupted(tmp_path, matcher, 5)
    journal = opened(tmp_path, resume=False)
    assert not journal.account
    assert list(through(journal, matcher)) == whole
    assert journal.taken == 0
    journal.close()


def test_nothing_to_go_on_with(tmp_path: Path, matcher: Matcher, whole: list[Result]) -> None:
    journal = opened(tmp_path, resume=True)
    assert list(through(journal, matcher)) == whole
    journal.close()


def test_another_run_is_refused(tmp_path: Path, matcher: Matcher) -> None:
    interrupted(tmp_path, matcher, 5)
    journal = opened(tmp_path, resume=True)
    with pytest.raises(InputError, match=r"its lists was .* and is .*\. Run without --resume to begin anew"):
        list(through(journal, matcher, lists=[["own", "b"]]))
    journal.close()


def test_another_input_is_refused(tmp_path: Path, matcher: Matcher) -> None:
    interrupted(tmp_path, matcher, 5)
    for names, where in ((["Jon Jin Yong", "Somebody"], "in line 3"), (NAMES[:2], "at its end")):
        journal = opened(tmp_path, resume=True)
        with pytest.raises(InputError, match=f"the input differs {where}"):
            list(through(journal, matcher, names))
        journal.close()


def test_only_its_owner_may_read_it(tmp_path: Path, matcher: Matcher) -> None:
    path = interrupted(tmp_path, matcher, 2)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_run_goes_on_where_nothing_can_be_kept(tmp_path: Path, matcher: Matcher, whole: list[Result]) -> None:
    (tmp_path / "unfinished").write_text("a file where the folder should be", encoding="utf-8")
    said: list[str] = []
    journal = Journal(tmp_path / "unfinished", tmp_path / "out.csv", resume=False, warn=said.append)
    assert list(through(journal, matcher)) == whole
    journal.finish()
    assert len(said) == 1
    assert "cannot be resumed" in said[0]


def test_what_nobody_came_back_for_is_swept(tmp_path: Path, matcher: Matcher) -> None:
    path = interrupted(tmp_path, matcher, 2)
    old = path.with_name("old.jsonl")
    path.rename(old)
    os.utime(old, (time.time() - 60 * 24 * 3600,) * 2)
    interrupted(tmp_path, matcher, 2)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
