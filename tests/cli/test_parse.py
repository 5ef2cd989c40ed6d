"""`matcher parse`."""

from __future__ import annotations

import json

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
