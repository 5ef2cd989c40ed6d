"""Built on an earlier run, a run gives exactly what a whole run gives."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject, settings, target
from hypothesis import strategies as st

from matcher import Matcher, Watchlist
from matcher.errors import InputError
from matcher.records import Entry, Evidence, ListedName
from matcher.report import write_report
from matcher.report.write_jsonl import to_dict
from matcher.screening import matcher as module
from matcher.screening.run import RunOptions, screen
from matcher.screening.since import EarlierRun, Since
from tests.watchlists.samples import FIRST, SECOND


def earlier(matcher: Matcher, names: Path, folder: Path, *lists: object, **more: Any) -> EarlierRun:
    """A finished run."""
    options = RunOptions(watchlists=tuple(map(str, lists)), **more)
    about = [asdict(each) for each in matcher.watchlist.sources]
    path = folder / "then.jsonl.manifest.json"
    screen(names, matcher, folder / "then.jsonl", options, lists=about, manifest_path=path)
    return EarlierRun(path)


def written(path: Path, names: Iterable[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name"], *([name] for name in names)])
    return path


def report(screener: Matcher | Since, names: Path, path: Path, **more: Any) -> bytes:
    screen(names, screener, path, RunOptions(**more))
    return path.read_bytes()


def no_excuse(sentence: str) -> None:
    raise AssertionError(sentence)


def not_of_interest(_: str) -> None:
    """Where so much has changed that all is looked up, there is nothing to prove."""
    reject()


# Lists of so many names are in the middle of a step, so that a few more or less do not move every score.
SIZE = 70
ENDS = ["", "ov", "ina", "sen", "escu", "ides"]


def name(chance: random.Random) -> str:
    words = [chance.choice(FIRST) + chance.choice(ENDS), chance.choice(SECOND) + chance.choice(ENDS)]
    return " ".join(words if chance.random() < 0.5 else [words[0], chance.choice(["Xanthe", "Ogilvy"]), words[1]])


def slip(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text))
    return text[:place] + text[place + chance.randrange(2) :]


def entry(number: int, chance: random.Random) -> Entry:
    return Entry(f"{number:04}", "own", "person", (ListedName(name(chance)),))


def edited(entries: Sequence[Entry], chance: random.Random) -> list[Entry]:
    """The list after one to four changes."""
    found = list(entries)
    for number in range(chance.randint(1, 4)):
        place = chance.randrange(len(found))
        what = chance.choice(["add", "drop", "name", "fact"])
        if what == "add":
            found.insert(place, entry(1000 + number, chance))
        elif what == "drop":
            del found[place]
        elif what == "name":
            found[place] = replace(found[place], names=(*found[place].names, ListedName(name(chance), "weak")))
        else:
            found[place] = replace(found[place], birth_dates=("1961",))
    return found


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 1_000_000), limit=st.integers(1, 3))
def test_on_random_changes(tmp_path_factory: pytest.TempPathFactory, seed: int, limit: int) -> None:
    chance, folder = random.Random(seed), tmp_path_factory.mktemp("random")
    before = [entry(number, chance) for number in range(SIZE)]
    now = edited(before, chance)
    listed = [each.text for one in (*before, *now) for each in one.names]
    asked = [slip(chance, chance.choice(listed)) for _ in range(30)]
    with pytest.MonkeyPatch.context() as patch:
        # So few candidates are scored that a new one takes the place of another.
        patch.setattr(module, "MOST_CANDIDATES", 2)
        then, matcher = Matcher(Watchlist(before)), Matcher(Watchlist(now))
        with earlier(then, written(folder / "then.csv", asked[:20]), folder, limit=limit) as run:
            patch.setattr(run, "lists", lambda: then.watchlist)
            since = Since(matcher, run, limit, not_of_interest)
            names = written(folder / "now.csv", asked[5:])
            whole = report(matcher, names, folder / "b.jsonl", limit=limit)
            assert report(since, names, folder / "a.jsonl", limit=limit) == whole
            target(-since.account()["looked_up_again"])


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("workers", [1, 2])
def test_on_two_versions_of_the_list_of_ofac(shared_dir: Path, tmp_path: Path, workers: int) -> None:
    folders = [shared_dir / "lists" / "ofac" / day for day in ("2023-08-24", "2023-08-31")]
    then, now = (Matcher(Watchlist.load(folder)) for folder in folders)
    rows = _customers(shared_dir, [*then.watchlist, *now.watchlist])
    reading = {"birth_date_column": "born"}
    names = tmp_path / "names.csv"
    with names.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name", "born"], *rows])
    with earlier(then, names, tmp_path, folders[0], read=reading) as run:
        since = Since(now, run, 50, no_excuse)
        again = report(since, names, tmp_path / "a.jsonl", read=reading, workers=workers)
        whole = report(now, names, tmp_path / "b.jsonl", read=reading, workers=2)
        assert again == whole != (tmp_path / "then.jsonl").read_bytes()
        assert since.account()["looked_up_again"] < len(rows) / 3


def _customers(shared_dir: Path, entries: list[Entry]) -> list[tuple[str, str]]:
    """The names of the entries that changed, other listed names, both with slips, and people who are not listed."""
    chosen = random.Random(5).sample(entries, 300)
    changed = [entry for entry in entries if entry.id in ("27743", "36217", "37621")]
    listed = [(name.text, born) for entry in (*changed, *chosen) for name in entry.names for born in ("", "1981")]
    slips = [(name[:3] + name[4:], "") for name, _ in listed]
    with (shared_dir / "eval" / "clean_global.csv").open(encoding="utf-8") as file:
        clean = [(row["name"], row["birth_date"]) for row in list(csv.DictReader(file))[:400]]
    return [*listed, *slips, *clean, ("Sergey Quartermaine", ""), ("...", "")]


@pytest.fixture
def lists(tmp_path: Path) -> tuple[Path, Path]:
    """A list of one's own, before and after one more name."""
    places = (tmp_path / "old" / "own.csv", tmp_path / "new" / "own.csv")
    for place, more in zip(places, ("", "X9,Zebulon Quartermaine\n"), strict=True):
        place.parent.mkdir()
        rows = "".join(f"{n},{FIRST[n % 10]} {SECOND[n // 10]}\n" for n in range(70))
        place.write_text(f"id,name\n{rows}{more}", encoding="utf-8")
    return places


NAMES = ["Zebulon Quartermain", "Orven Valdric", "Nobody Here", "..."]


def test_only_what_can_have_changed_is_looked_up(lists: tuple[Path, Path], tmp_path: Path) -> None:
    then, now = (Matcher(Watchlist.load(place)) for place in lists)
    names = written(tmp_path / "names.csv", NAMES)
    with earlier(then, names, tmp_path, lists[0]) as run:
        since = Since(now, run, 50, no_excuse)
        assert report(since, names, tmp_path / "a.html") == report(now, names, tmp_path / "b.html")
        assert since.account()["looked_up_again"] == 1
        assert since.account()["entries_that_differ"] == 1


def test_new_names_are_looked_up(lists: tuple[Path, Path], tmp_path: Path) -> None:
    matcher = Matcher(Watchlist.load(lists[0]))
    with earlier(matcher, written(tmp_path / "then.csv", NAMES), tmp_path, lists[0]) as run:
        since = Since(matcher, run, 50, no_excuse)
        names = written(tmp_path / "now.csv", ["Tassilo Valdric", *NAMES])
        assert report(since, names, tmp_path / "a.jsonl") == report(matcher, names, tmp_path / "b.jsonl")
        assert since.account()["looked_up_again"] == 1


def test_clear_names_that_were_left_out_are_looked_up(lists: tuple[Path, Path], tmp_path: Path) -> None:
    matcher = Matcher(Watchlist.load(lists[0]))
    names = written(tmp_path / "names.csv", NAMES)
    with earlier(matcher, names, tmp_path, lists[0], only_hits=True) as run:
        since = Since(matcher, run, 50, no_excuse)
        assert report(since, names, tmp_path / "a.jsonl") == report(matcher, names, tmp_path / "b.jsonl")
        assert since.account()["looked_up_again"] == 2


def test_another_limit_is_answered_too(lists: tuple[Path, Path], tmp_path: Path) -> None:
    matcher = Matcher(Watchlist.load(lists[0]))
    with earlier(matcher, written(tmp_path / "names.csv", NAMES), tmp_path, lists[0]) as run:
        since = Since(matcher, run, 50, no_excuse)
        found = [list(each.match_all(NAMES, limit=2)) for each in (since, matcher)]
        assert list(map(to_dict, found[0])) == list(map(to_dict, found[1]))


def test_what_a_judgement_has_changed_is_looked_up(lists: tuple[Path, Path], tmp_path: Path) -> None:
    matcher = Matcher(Watchlist.load(lists[0]))
    names = written(tmp_path / "names.csv", ["Orven Valdric", "Tassilo Valdric", "Marrak Valdric"])
    with earlier(matcher, names, tmp_path, lists[0]) as run:
        first, second, third = matcher.match_all(["Orven Valdric", "Tassilo Valdric", "Marrak Valdric"])
        said = Evidence("judgement", "", "", 0.0, "judged different")
        first = replace(first, matches=[replace(first.matches[0], decision="suppressed")])
        second = replace(second, matches=[replace(second.matches[0], evidence=(said,))])
        write_report([first, second, third], tmp_path / "then.jsonl")
    path = tmp_path / "then.jsonl.manifest.json"
    manifest = json.loads(path.read_text())
    manifest["output"]["sha256"] = write_report([first, second, third], tmp_path / "then.jsonl").sha256
    path.write_text(json.dumps(manifest))
    with EarlierRun(path) as run:
        since = Since(matcher, run, 50, no_excuse)
        assert report(since, names, tmp_path / "a.jsonl") == report(matcher, names, tmp_path / "b.jsonl")
        assert since.account()["looked_up_again"] == 2


@pytest.mark.parametrize(("change", "why"), [
    (lambda run: run["program"].update(version="0"), "version 0"),
    (lambda run: run.update(configuration_sha256="0"), "other settings"),
    (lambda run: run["options"].update(limit=7), "another limit"),
    (lambda run: run["options"].update(watchlists=["gone.csv"]), "cannot be read any more"),
    (lambda run: run["lists"][0].update(sha256="0"), "not there any more"),
])  # fmt: skip
def test_where_nothing_can_be_kept_all_is_looked_up(
    lists: tuple[Path, Path], tmp_path: Path, change: Any, why: str
) -> None:
    matcher = Matcher(Watchlist.load(lists[1]))
    names = written(tmp_path / "names.csv", NAMES)
    with earlier(matcher, names, tmp_path, lists[1]) as run:
        change(run.manifest)
        said: list[str] = []
        since = Since(matcher, run, 50, said.append)
        assert report(since, names, tmp_path / "a.jsonl") == report(matcher, names, tmp_path / "b.jsonl")
        assert why in said[0]
        assert why in since.account()["all_again"]


@pytest.mark.parametrize(("form", "place"), [("csv", None), ("jsonl", "-")])
def test_a_report_that_holds_too_little_is_refused(
    lists: tuple[Path, Path], tmp_path: Path, form: str, place: str | None
) -> None:
    matcher = Matcher(Watchlist.load(lists[0]))
    path = tmp_path / "m.json"
    options = RunOptions(watchlists=(str(lists[0]),), format=form)
    screen(written(tmp_path / "names.csv", NAMES), matcher, tmp_path / "out", options, manifest_path=path)
    manifest = json.loads(path.read_text())
    manifest["output"]["path"] = place or manifest["output"]["path"]
    path.write_text(json.dumps(manifest))
    with pytest.raises(InputError, match="needs JSON Lines in a file"):
        EarlierRun(path)


def test_a_report_that_is_gone_is_said_so(lists: tuple[Path, Path], tmp_path: Path) -> None:
    matcher = Matcher(Watchlist.load(lists[0]))
    earlier(matcher, written(tmp_path / "names.csv", NAMES), tmp_path, lists[0]).__exit__()
    (tmp_path / "then.jsonl").unlink()
    with pytest.raises(InputError, match="neither beside it nor at"):
        EarlierRun(tmp_path / "then.jsonl.manifest.json")
