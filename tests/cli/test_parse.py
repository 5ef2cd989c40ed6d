"""`matcher parse`."""

from __future__ import annotations

import json
from unicodedata import east_asian_width

from click.testing import CliRunner

from matcher.cli import main


def test_roles_and_readings() -> None:
    done = CliRunner().invoke(main, ["parse", "KOZLOV, Sergey Mikhaylovich", "전진용"])
    assert done.exit_code == 0
    assert "patronymic" in done.stdout
    assert "hangul" in done.stdout


def test_json() -> None:
    done = CliRunner().invoke(main, ["parse", "Intellekt LLC", "--format", "json"])
    (found,) = json.loads(done.stdout)
    assert found["text"] == "Intellekt LLC"
    assert any(token["role"] == "legal_form" for token in found["tokens"])


def test_keys_are_sound_and_sense() -> None:
    done = CliRunner().invoke(main, ["parse", "Sergey", "Sergej", "Банк", "--format", "json"])
    one, other, bank = (name["tokens"][0]["keys"] for name in json.loads(done.stdout))
    assert one[0] == other[0]
    assert "=bank" in bank


def test_columns_stand_below_each_other_in_every_script() -> None:
    lines = CliRunner().invoke(main, ["parse", "전진용 Jon Jin Yong"]).stdout.splitlines()[1:]
    places = {sum(2 if east_asian_width(c) in "WF" else 1 for c in line.partition(" hangul")[0]) for line in lines[1:2]}
    assert places == {lines[0].index("script") - 1}


def test_a_name_with_nothing_in_it_says_so() -> None:
    assert "nothing in it can be compared" in CliRunner().invoke(main, ["parse", "..."]).stdout
