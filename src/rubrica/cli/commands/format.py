"""`rubrica format`: the canonical form of a text."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import CLEAN, FINDINGS, USAGE, Command, Hindrance
from rubrica.cli.presses import find_rubric, press_of
from rubrica.cli.progress import progress
from rubrica.cli.rubric_names import rubric_option
from rubrica.cli.terminal import harmless, out, say
from rubrica.cli.texts import Text, gather_names, read_text
from rubrica.cli.writing import replace_file
from rubrica.manuscript import SourceText, cut
from rubrica.review import format_text

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = (
    ("rubrica format reviews/salt-radio.md", "rewrite one text"),
    ("rubrica format --diff", "show what would change in this press"),
    ("rubrica format --check", "only say what would change: for CI"),
    ("rubrica format - < draft.md", "standard input to standard output"),
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text and its canonical form."""

    text: Text
    canonical: str

    @property
    def changes(self) -> bool:
        return self.canonical.encode() != self.text.data


@click.command("format", cls=Command, examples=EXAMPLES)
@click.argument("texts", nargs=-1, metavar="[TEXT|FOLDER|-]...", type=click.Path())
@click.option("--check", is_flag=True, help="Change nothing; name the texts that would change.")
@click.option("--diff", is_flag=True, help="Change nothing; show what would change.")
@rubric_option("Read against this rubric, whatever the texts say.")
def command(texts: tuple[str, ...], check: bool, diff: bool, rubric: str) -> None:
    """Rewrite texts to the canonical form; scores and prose stay what they are.

    Every score becomes `Score: 5/10` under its heading, headings get their #, front matter its order. Without a TEXT,
    the press or folder you are in is rewritten.

    The exit code is 0; with --check or --diff, 1 where a text would change; 2 where one could not be read.
    """
    names = gather_names(texts or (".",))
    hindrances: list[Hindrance] = []
    changed = [one for one in _format(names, rubric, hindrances) if _deliver(one, check=check, diff=diff)]
    for hindrance in hindrances:
        hindrance.show()
    _summarize(changed, len(names) - len(hindrances), would=check or diff)
    code = FINDINGS if changed and (check or diff) else CLEAN
    raise click.exceptions.Exit(USAGE if hindrances else code)


def _format(names: list[str], rubric: str, hindrances: list[Hindrance]) -> Iterator[Formatted]:
    with progress() as tell:
        for number, name in enumerate(names):
            tell("formatting", number, len(names))
            try:
                yield _formatted(read_text(name), rubric)
            except Hindrance as hindrance:
                hindrances.append(hindrance)


def _formatted(text: Text, rubric: str) -> Formatted:
    """A text beside its canonical form. One with bytes that are no text is left alone: rewriting would lose them."""
    source, faults = SourceText.read_from(text.data)
    if faults:
        place = source.place(faults[0].start)
        raise Hindrance(f"{text.name}:{place.line}:{place.column}: {faults[0].message}; so nothing is rewritten.")
    try:
        found = find_rubric(rubric or cut(source.text).front.text("rubric"), press_of(text.path))
    except Hindrance as hindrance:
        raise Hindrance(f"{text.name}: {hindrance}") from None
    return Formatted(text, format_text(source.text, found))


def _deliver(one: Formatted, *, check: bool, diff: bool) -> bool:
    """Print or write one text; whether it changed, or would."""
    if diff:
        out("".join(_diff(one)), end="")
    elif not check and one.text.path is None:
        out(one.canonical, end="")
    elif one.changes and not check and one.text.path:
        replace_file(one.text.path, one.canonical.encode())
    return one.changes


def _diff(one: Formatted) -> Iterator[str]:
    colours = {"+": "green", "-": "red", "@": "cyan"}
    before = SourceText.read_from(one.text.data)[0].text
    name = one.text.file
    for line in unified_diff(before.splitlines(True), one.canonical.splitlines(True), name, name):
        yield click.style(line.rstrip("\n"), fg=colours.get(line[0])) + "\n"


def _summarize(changed: list[Formatted], texts: int, *, would: bool) -> None:
    for one in changed:
        if one.text.path is None and not would:
            continue  # it was just printed
        say(f"{'would rewrite' if would else 'rewritten'}: {harmless(one.text.name)}")
    left = texts - len(changed)
    if left:
        say(f"{left} {'text is' if left == 1 else 'texts are'} in canonical form already.")
