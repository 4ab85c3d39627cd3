"""`rubrica explain`: what a remark means, and what to do about it."""

from __future__ import annotations

from difflib import get_close_matches

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.explanations import explanation
from rubrica.cli.remark_lines import COLOURS
from rubrica.cli.terminal import out, show
from rubrica.review import CODES

EXAMPLES = (
    ("rubrica explain", "every code there is"),
    ("rubrica explain overall-mismatch", "one of them, with examples"),
)


def complete_code(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The codes that begin so, for a shell."""
    return [name for name in CODES if name.startswith(incomplete)]


@click.command("explain", cls=Command, examples=EXAMPLES)
@click.argument("code", required=False, shell_complete=complete_code)
def command(code: str | None) -> None:
    """Explain a remark by its code; without a CODE, list them all."""
    if code is None:
        print_codes()
    elif code in CODES:
        print_page(code)
    else:
        near = get_close_matches(code, CODES, n=1)
        hint = f"did you mean {near[0]}?" if near else "`rubrica explain` lists them all."
        raise Hindrance(f"There is no remark called {code}; {hint}")


def print_codes() -> None:
    """Every code with its severity and what it says in general."""
    column = max(len(name) for name in CODES)
    for code in CODES.values():
        severity = click.style(f"{code.severity.value:<8}", fg=COLOURS[code.severity])
        out(f"{severity} {click.style(code.name.ljust(column), bold=True)}  {code.meaning}")


def print_page(code: str) -> None:
    """The page about one code, its title in the colour of its severity."""
    from rich.markdown import Markdown
    from rich.text import Text

    severity = CODES[code].severity
    head = Text(code, style="bold").append(f"  {severity.value}", style=f"not bold {COLOURS[severity]}")
    show(head, "", Markdown(explanation(code), hyperlinks=False, code_theme="ansi_dark"))
