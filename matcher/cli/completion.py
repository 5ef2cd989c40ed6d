"""`matcher completion`: the script that teaches a shell the commands and options."""

from __future__ import annotations

import click

_EPILOG = """\b
Examples:
  matcher completion bash >> ~/.bashrc
  matcher completion fish > ~/.config/fish/completions/matcher.fish
"""


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def command(ctx: click.Context, /, shell: str) -> None:
    """Print the completion script for SHELL."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - rarely needed

    script = get_completion_class(shell)
    if script is None:
        raise click.ClickException(f"There is no completion for {shell}.")
    click.echo(script(ctx.find_root().command, {}, "matcher", "_MATCHER_COMPLETE").source())
