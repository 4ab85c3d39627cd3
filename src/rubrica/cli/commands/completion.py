"""`rubrica completion`: words completed by the shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.terminal import out

EXAMPLES = (
    ('eval "$(rubrica completion bash)"', "in ~/.bashrc"),
    ('eval "$(rubrica completion zsh)"', "in ~/.zshrc, after compinit"),
    ("rubrica completion fish > ~/.config/fish/completions/rubrica.fish", "once"),
)


@click.command("completion", cls=Command, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands, options, rubrics and codes in a shell."""
    kind = get_completion_class(shell)
    assert kind is not None
    try:
        script = kind(ctx.find_root().command, {}, "rubrica", "_RUBRICA_COMPLETE").source()
    except RuntimeError as error:
        raise Hindrance(str(error)) from None
    out(script.replace('string split ","', 'string split --max 1 ","'))  # fish: a description may have commas
