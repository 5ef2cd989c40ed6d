"""`matcher index`: the group."""

from tests.cli.indexing import run


def test_the_group_shows_its_commands() -> None:
    done = run("index", "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [word for word in ("build", "list", "clear") if word in done.stdout] == ["build", "list", "clear"]
