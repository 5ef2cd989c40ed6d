"""`python -m matcher.cli` is the command `matcher`."""

from matcher.cli import main

main(prog_name="matcher")
