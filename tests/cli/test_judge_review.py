"""The review on a real terminal: one key for each match."""

from __future__ import annotations

import os
import select
import signal
import sys
import time

import pytest

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is one of POSIX")


def review(desk: Desk, *keys: str, more: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run the review on a terminal, press keys when it asks, and give exit code and what was shown."""
    import pty

    process, terminal = pty.fork()
    if process == 0:
        words = ["-m", "matcher.cli", "--config", str(desk.config), "judge", *more]
        os.execv(sys.executable, [sys.executable, *words])
    shown, waiting = b"", list(keys)
    asked = 0
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        if waiting and shown.count(b"q quit") + shown.count(b"Why ") > asked:
            asked += 1
            time.sleep(0.05)  # until it listens
            os.write(terminal, waiting.pop(0).encode())
    else:
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_key_for_each(desk: Desk) -> None:
    desk.screen()
    code, shown = review(desk, "1", "2")
    assert code == 0, shown
    assert "[1/2, line 2] match" in shown
    assert "Zebulon Quartermaine (ref C1, city Leeds)" in shown
    assert "born 1961; EXAMPLE" in shown
    assert "2 judged, 0 left open in run 1." in shown
    listed = desk.run("judgements", "list").stdout
    assert "other birth date - A. Analyst" in listed
    assert "other country or place - A. Analyst" in listed
    assert [row["decision"] for row in desk.screen()] == ["suppressed", "clear", "suppressed"]
    assert "Nothing is open in run 2." in review(desk)[1]


def test_next_back_quit_and_a_reason_of_ones_own(desk: Desk) -> None:
    desk.screen()
    code, shown = review(desk, "n", "b", "d", "passport seen\n", "q")
    assert code == 0, shown
    assert "1 judged, 1 left open in run 1." in shown
    assert "passport seen - A. Analyst" in desk.run("judgements", "list").stdout


def test_no_reason_no_judgement(desk: Desk) -> None:
    desk.screen()
    _, shown = review(desk, "s", "\n", "x", "q")
    assert "a judgement needs a reason" in shown
    assert desk.run("judgements", "list").stdout == ""


def test_one_reason_for_all(desk: Desk) -> None:
    desk.screen()
    review(desk, "s", "u", more=("--reason", "checked", "--author", "B. Boss"))
    listed = desk.run("judgements", "list").stdout
    assert listed.count("checked - B. Boss") == 2


def test_what_was_judged_is_kept_if_the_review_is_killed(desk: Desk) -> None:
    desk.screen()
    code, _ = review(desk, "1", "\x03")
    assert code in (0, 130)
    assert len(desk.run("judgements", "list").stdout.splitlines()) == 1


def test_what_is_open_again_says_why(desk: Desk) -> None:
    desk.screen()
    desk.judge("--expires", "0")
    _, shown = review(desk, "q")
    assert "re-opened: judged different by A. Analyst" in " ".join(shown.split())
