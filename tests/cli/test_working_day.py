"""A working day on OFAC's lists of August 2023, and the auditor's machine, on which nothing is but the bundle."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]
pytestmark = pytest.mark.slow
CUSTOMERS = """ref,name,born
C1,Jon Jin Yong,1981-03-05
C2,Sergey Mikhaylovich Kozlov,
C3,Vladimir Vladimirovich Putin,1999-01-01
C4,Intellekt LLC,
C5,Nikki Haley,
"""


@pytest.mark.shared
def test_what_was_judged_on_one_list_holds_on_the_next(desk: Desk, shared_dir: Path) -> None:
    desk.write("customers.csv", CUSTOMERS)
    ofac = shared_dir / "lists" / "ofac"
    words = ("screen", desk.folder / "customers.csv", "--id-column", "ref", "--limit", "5")
    first = desk.run(*words, "-w", ofac / "2023-08-24", "-o", desk.folder / "first.csv")
    assert first.exit_code == 0, first.stderr
    hits = [row for row in desk.rows("first.csv") if row["decision"] in ("match", "review")]
    assert {row["ref"] for row in hits} >= {"C3"}
    for row in hits:
        done = desk.run("judge", "different", row["ref"], row["entry_id"], "--reason", "other birth date")
        assert done.exit_code == 0, done.stderr
    second = desk.run(*words, "-w", ofac / "2023-08-31", "-o", desk.folder / "second.csv")
    assert second.exit_code == 0, second.stderr
    rows = desk.rows("second.csv")
    judged = {(row["ref"], row["entry_id"]) for row in hits}
    suppressed = {(row["ref"], row["entry_id"]) for row in rows if row["decision"] == "suppressed"}
    assert suppressed >= judged
    listed = {(row["ref"], row["entry_id"]): row["decision"] for row in rows}
    assert listed["C1", "27743"] == listed["C2", "37621"] == listed["C4", "36217"] == "match"
    assert f"{sum(row['decision'] == 'suppressed' for row in rows if row['rank'] == '1')} suppressed" in second.stderr
    why = desk.run("runs", "diff", "1", "2").stdout
    assert "new      line 2: Jon Jin Yong / JON, Jin Yong (us-ofac-sdn 27743)" in why
    assert "why: list (us-ofac-sdn of" in why
    assert why.count("judgement (judged different by A. Analyst") == len(judged)
    bundle = desk.folder / "audit.zip"
    assert desk.run("bundle", "2", "-o", bundle).exit_code == 0
    assert desk.run("replay", bundle, quiet=True).exit_code == 0


def test_a_bundle_replays_in_a_fresh_environment(desk: Desk, root: Path, tmp_path: Path) -> None:
    desk.screen()
    desk.judge()
    desk.screen("out.xlsx")
    bundle = tmp_path / "auditor" / "audit.zip"
    bundle.parent.mkdir()
    assert desk.run("bundle", "last", "-o", bundle).exit_code == 0
    for path in desk.folder.iterdir():
        if path.is_file():
            path.unlink()
    environment = tmp_path / "auditor" / "environment"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [python, "-m", "pip", "install", "-q", root]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"nothing can be installed here: {done.stderr.strip().splitlines()[-1]}")
    variables = {"PATH": os.environ["PATH"], "HOME": str(bundle.parent), "LANG": "C.UTF-8"}
    again = subprocess.run(
        [python.with_name("matcher"), "-q", "replay", "audit.zip"],
        cwd=bundle.parent,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.startswith("The same, byte for byte: ")
    shutil.rmtree(environment)
