"""A matcher in two files: what is unpacked from them screens as the one that was shipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from matcher import Matcher, Mention, Watchlist
from matcher.config import MatchConfig
from matcher.errors import MatcherError
from matcher.screening import shipment
from matcher.screening.shipment import program_digest, ship, unpacked
from matcher.storage.blocks import DamagedError

NAMES = ["Jon Jin Yong", "전진영", "ООО «Интеллект»", "Nobody Whoever", "???", "Volasys Silverstar", "محمد علي"]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"), MatchConfig(review_at=0.3))


def plain(matcher: Matcher) -> list[object]:
    mentions = [Mention(name, birth_date="1970") for name in NAMES]
    return list(matcher.match_all(mentions, told=True))


def test_what_is_unpacked_gives_the_same_results(matcher: Matcher, tmp_path: Path) -> None:
    made = ship(matcher, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(made.files)
    other = unpacked(made, tmp_path)
    assert other.config == matcher.config
    assert other.watchlist.entries == matcher.watchlist.entries
    assert plain(other) == plain(matcher)


def test_lists_stay_apart(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("id,name\n1,Acme Widgets\n", encoding="utf-8")
    both = Matcher(Watchlist.load("excerpt", own))
    other = unpacked(ship(both, tmp_path), tmp_path)
    assert other.watchlist.entries == both.watchlist.entries
    assert [m.entry.source for m in other.match("Acme Widgets")] == ["own"]


def test_a_process_unpacks_once(matcher: Matcher, tmp_path: Path) -> None:
    made = ship(matcher, tmp_path)
    assert unpacked(made, tmp_path) is unpacked(made, tmp_path)


def test_two_shipments_do_not_meet(matcher: Matcher, tmp_path: Path) -> None:
    assert not set(ship(matcher, tmp_path).files) & set(ship(matcher, tmp_path).files)


def test_another_program_is_refused(matcher: Matcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = ship(matcher, tmp_path)
    monkeypatch.setattr(shipment, "program_digest", lambda: "other")
    with pytest.raises(MatcherError, match="another matcher than the driver"):
        unpacked(made, tmp_path)


def test_damaged_entries_are_refused(matcher: Matcher, tmp_path: Path) -> None:
    made = ship(matcher, tmp_path)
    path = tmp_path / made.files[0]
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedError):
        unpacked(made, tmp_path)


def test_a_damaged_index_is_built_again(matcher: Matcher, tmp_path: Path) -> None:
    made = ship(matcher, tmp_path)
    (tmp_path / made.files[1]).write_bytes(b"rubbish")
    assert plain(unpacked(made, tmp_path)) == plain(matcher)


def test_the_digest_is_that_of_the_files_wherever_and_whenever() -> None:
    code = "from matcher.screening.shipment import program_digest; print(program_digest())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == program_digest()
