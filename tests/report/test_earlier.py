"""Earlier results are found by what was looked up, wherever it stood."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.records import Identifier, Mention, Result
from matcher.report import write_report
from matcher.report.earlier import Earlier
from tests.report import samples


def opened(path: Path) -> Earlier:
    return Earlier(path, hashlib.sha256(path.read_bytes()).hexdigest())


@pytest.fixture(params=["results.jsonl", "results.jsonl.gz"])
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    write_report(samples.everything(), tmp_path / request.param)
    return Path(tmp_path / request.param)


def test_results_by_their_mention(report: Path) -> None:
    with opened(report) as earlier:
        asked = [Mention("Jon Jin", row=99), Mention("nobody"), Mention("Jon Jin Yong"), Mention("John Smith")]
        review, nobody, hit, clear = earlier.results(asked)
    assert nobody is None
    assert (review.decision, [m.entry.id for m in review.matches]) == ("review", ["27743"])
    assert (hit.decision, hit.more, [m.score for m in hit.matches]) == ("match", 3, [0.98765, 0.61])
    assert clear == Result(Mention("John Smith"), "clear")


def test_what_could_not_be_read_is_no_mention(report: Path) -> None:
    with opened(report) as earlier:
        assert len(earlier) == len(samples.everything()) - 1
        assert earlier.results([Mention("6,Kozlov"), Mention("...")])[0] is None


@pytest.mark.parametrize("known", [
    {"birth_date": "1981"}, {"countries": ("KP",)}, {"kind": "person"}, {"sex": "male"}, {"aliases": ("Jon",)},
    {"identifiers": (Identifier("passport", "1"),)},
])  # fmt: skip
def test_a_mention_of_which_something_else_is_known_is_another(tmp_path: Path, known: dict) -> None:
    more = Mention("Jon", **known)
    write_report([Result(more, "clear")], tmp_path / "results.jsonl")
    with opened(tmp_path / "results.jsonl") as earlier:
        assert earlier.results([Mention("Jon"), more]) == [None, Result(more, "clear")]


def test_a_report_that_was_changed_is_refused(report: Path) -> None:
    with pytest.raises(InputError, match="was changed after it was written"):
        Earlier(report, "0" * 64)


@pytest.mark.parametrize("content", [b"name\nJon\n", b'{"mention": 1}\n', b"\xff\n", b"[" * 100_000])
def test_what_is_no_results_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "r.jsonl").write_bytes(content)
    with pytest.raises(InputError, match=r"Line 1 of .* is no result"):
        opened(tmp_path / "r.jsonl")


def test_a_packed_report_that_was_cut_is_refused(tmp_path: Path) -> None:
    write_report(samples.everything(), tmp_path / "r.jsonl.gz")
    (tmp_path / "r.jsonl.gz").write_bytes((tmp_path / "r.jsonl.gz").read_bytes()[:-20])
    with pytest.raises(InputError, match="cut off"):
        opened(tmp_path / "r.jsonl.gz")
    (tmp_path / "r.jsonl.gz").write_bytes(gzip.compress(b"{}")[:3] + b"\xff" * 40)
    with pytest.raises(InputError, match="cannot be"):
        opened(tmp_path / "r.jsonl.gz")


def test_a_report_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        Earlier(tmp_path / "r.jsonl", "")
