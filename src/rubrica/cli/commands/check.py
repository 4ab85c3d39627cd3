"""`rubrica check`: what does not add up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from rubrica.cli.checked import Checked, read_checked
from rubrica.cli.command import CLEAN, FINDINGS, USAGE, Command, Hindrance
from rubrica.cli.mending import mend as mend_text
from rubrica.cli.other_rubrics import other_rubric
from rubrica.cli.presses import press_of
from rubrica.cli.progress import progress
from rubrica.cli.remark_lines import text_lines
from rubrica.cli.reports import github_lines, json_lines, sarif_lines
from rubrica.cli.rubric_names import rubric_option
from rubrica.cli.terminal import out, say
from rubrica.cli.texts import gather_names
from rubrica.review import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMATS = {"text": text_lines, "json": json_lines, "sarif": sarif_lines, "github": github_lines}
EXAMPLES = (
    ("rubrica check", "the press you are in"),
    ("rubrica check reviews/salt-radio.md", "one text"),
    ("rubrica check - --rubric film < draft.md", "standard input, scored like a film"),
    ("rubrica check --format sarif > remarks.sarif", "for a code host"),
    ("rubrica check --strict", "notes are findings as well"),
    ("rubrica check --fix", "mend what needs no critic, and say what is left"),
)


@click.command("check", cls=Command, examples=EXAMPLES)
@click.argument("texts", nargs=-1, metavar="[TEXT|FOLDER|-]...", type=click.Path())
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to print the remarks.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@rubric_option("Read against this rubric, whatever the texts say.")
@click.option("--strict", is_flag=True, help="Let notes count as findings.")
@click.option("--fix", "mend", is_flag=True, help="First do what remarks suggest, where a machine can.")
def command(texts: tuple[str, ...], form: str, as_json: bool, rubric: str, strict: bool, mend: bool) -> None:
    """Say what does not add up: scores, overall, words, pictures, links.

    A folder with a rubrica.toml is a press: its texts are read against its rubrics. Without a TEXT, the folder you are
    in is checked.

    The exit code is 0 without errors and warnings, 1 with any, 2 where a text could not be read.
    """
    form = "json" if as_json else form
    names = gather_names(texts or (".",))
    hindrances: list[Hindrance] = []
    mended: list[str] = []
    checked = _check(names, rubric, hindrances, mended if mend else None)
    counts: Counter[Severity] = Counter()
    others: list[str] = []
    checked = _compared(checked, others, alone=len(names) == 1)
    lines = list(FORMATS[form](_counted(checked, counts)))  # printed when the progress bar is gone
    for line in lines:
        out(line)
    for hindrance in {str(one): one for one in hindrances}.values():  # a press at fault hinders all of its texts
        hindrance.show()
    for sentence in (*mended, *others):
        say(sentence)
    if form == "text":
        _summarize(len(names) - len(hindrances), counts)
    raise click.exceptions.Exit(_exit_code(hindrances, counts, strict))


def _check(names: list[str], rubric: str, hindrances: list[Hindrance], mended: list[str] | None) -> Iterator[Checked]:
    """Read every text; what cannot be read is put aside, so that the others are. `mended` notes which were changed."""
    with progress() as tell:
        for number, name in enumerate(names):
            tell("reading", number, len(names))
            try:
                checked = read_checked(name, rubric)
                if mended is not None and (sentence := mend_text(checked)):
                    mended.append(sentence)
                    checked = read_checked(name, rubric)
                yield checked
            except Hindrance as hindrance:
                hindrances.append(hindrance)


def _counted(checked: Iterable[Checked], counts: Counter[Severity]) -> Iterator[Checked]:
    for one in checked:
        counts.update(remark.severity for remark in one.remarks)
        yield one


def _compared(checked: Iterable[Checked], others: list[str], *, alone: bool) -> Iterator[Checked]:
    """Note where another rubric would know more of a text. A text without any score is asked only if it is the one."""
    for one in checked:
        strange = any(remark.code == "unknown-criterion" for remark in one.remarks)
        if strange or (alone and not one.review.values):
            press = press_of(one.text.path)
            other = other_rubric(one.text.data, one.review, one.remarks, press, "write `rubric: {}` on top of the text")
            others.extend([f"{one.text.name}: {other}"] if other else [])
        yield one


def _summarize(texts: int, counts: Counter[Severity]) -> None:
    """The last line: how many texts were read, and how many remarks of each severity there are."""
    if not texts:
        return  # why not is said already
    read_texts = _number(texts, "text") + " read"
    if not counts:
        say(f"{read_texts}: nothing to remark.")
        return
    found = ", ".join(_number(counts[severity], severity.value) for severity in Severity if counts[severity])
    say(f"{read_texts}: {found}. `rubrica explain CODE` says more.")


def _number(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _exit_code(hindrances: list[Hindrance], counts: Counter[Severity], strict: bool) -> int:
    if hindrances:
        return USAGE
    found = counts.total() if strict else counts[Severity.ERROR] + counts[Severity.WARNING]
    return FINDINGS if found else CLEAN
