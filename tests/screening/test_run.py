"""One run: rows in order though the screener reads ahead, and an account that adds up."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from matcher.config import MatchConfig
from matcher.mentions import InputFile
from matcher.records import Mention, Result
from matcher.screening.run import RunOptions, screen


class Ahead:
    """A screener that takes mentions in blocks, as a pool of processes does, and finds nothing."""

    config = MatchConfig()

    def __init__(self, block: int) -> None:
        self.block = block

    def match_all(
        self,
        mentions: Iterable[Mention],
        *,
        workers: int,  # noqa: ARG002 - a screener is called so
        limit: int,  # noqa: ARG002
        progress: Callable[[int], None] | None,  # noqa: ARG002
        told: bool,  # noqa: ARG002
    ) -> Iterator[Result]:
        stream = iter(mentions)
        while block := list(islice(stream, self.block)):
            yield from (Result(mention, "clear") for mention in block)


@given(st.lists(st.booleans(), max_size=30), st.integers(1, 9))
def test_rows_stay_in_order(good: list[bool], block: int) -> None:
    rows = [f"{number},x" if fine else f"{number}" for number, fine in enumerate(good)]
    data = "\n".join(["name,x", *rows, ""]).encode()
    out = io.BytesIO()
    run = screen(InputFile(io.BytesIO(data)), Ahead(block), out, RunOptions())
    names = [line.split(",")[0] for line in out.getvalue().decode().splitlines()[1:]]
    assert names == [str(number) for number in range(len(good))]
    assert (run.summary.rows, run.summary.clear) == (len(good), sum(good))
    assert run.summary.rows == run.summary.screened + run.summary.unscreenable


def test_the_account(tmp_path: Path, fixtures: Path) -> None:
    out, account = tmp_path / "out.csv", tmp_path / "m.json"
    options = RunOptions(read={"strict": False}, limit=7, watchlists=("excerpt",))
    lists = [{"id": "mine", "sha256": "x"}]
    run = screen(fixtures / "inputs" / "bad_rows.csv", Ahead(2), out, options, lists=lists, manifest_path=account)
    written = json.loads(account.read_text(encoding="utf-8"))
    assert written == json.loads(json.dumps(run.manifest))
    assert written["lists"] == lists
    assert Path(written["input"]["path"]).is_absolute()
    assert (written["options"]["format"], written["options"]["limit"]) == ("csv", 7)
    assert RunOptions.from_dict(written["options"]).watchlists == ("excerpt",)


def test_no_rows_still_make_a_report(fixtures: Path) -> None:
    out = io.BytesIO()
    run = screen(fixtures / "inputs" / "header_only.csv", Ahead(2), out, RunOptions())
    assert run.summary.rows == 0
    assert out.getvalue().startswith(b"name,city,decision")
