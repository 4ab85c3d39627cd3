"""`rubrica score`: an overall taken apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from rubrica.cli.checked import read_checked
from rubrica.cli.command import Command, Hindrance
from rubrica.cli.rubric_names import rubric_option
from rubrica.cli.terminal import out, say, typed
from rubrica.review import Severity
from rubrica.rubric import Lens, explain

if TYPE_CHECKING:
    from rubrica.cli.checked import Checked
    from rubrica.rubric import Rubric

EXAMPLES = (
    ("rubrica score reviews/salt-radio.md", "the working, and what carried it"),
    ("rubrica score FILE --without visuals,enjoyment", "the overall without two categories"),
    ("rubrica score FILE --lens story:2,audio:0.5", "the overall with other weights"),
    ("rubrica score - --json < draft.md", "as data"),
)


@click.command("score", cls=Command, examples=EXAMPLES)
@click.argument("text", metavar="TEXT|-", type=click.Path())
@click.option("--without", multiple=True, metavar="NAMES", help="Leave these categories out (with commas between).")
@click.option("--lens", "lens_text", default="", metavar="WEIGHTS", help="Weigh otherwise: story:2,audio:0.5.")
@rubric_option("Score with this rubric, whatever the text says.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(text: str, without: tuple[str, ...], lens_text: str, rubric: str, as_json: bool) -> None:
    """Explain an overall: its working, what each category puts in, what carried it.

    Also the lowest and highest overall that any weights could give, and the smallest change of one score that would
    move the verdict.
    """
    checked = read_checked(text, rubric)
    left_out = _criteria(without, checked.review.rubric)
    lens = _lens(lens_text, checked.review.rubric)
    if as_json:
        from rubrica.cli.score_json import score_json

        out(json.dumps(score_json(checked.review, checked.text, left_out, lens), ensure_ascii=False, indent=2))
    else:
        from rubrica.cli.score_view import print_score

        print_score(checked.review, explain(checked.review.rubric, checked.review.values), left_out, lens)
        _mention_errors(checked)


def _criteria(without: tuple[str, ...], rubric: Rubric) -> tuple[str, ...]:
    """The keys of the criteria named, in the rubric's order."""
    names = [name.strip() for names in without for name in names.split(",") if name.strip()]
    found = {name: rubric.criterion(name) for name in names}
    for name, criterion in found.items():
        if criterion is None:
            near = rubric.suggest(name)
            known = ", ".join(criterion.key for criterion in rubric.criteria)
            hint = f"did you mean {near}?" if near else f"there are {known}."
            raise Hindrance(f"--without {name}: there is no category of that name; {hint}")
    return tuple(criterion.key for criterion in rubric.criteria if criterion in found.values())


def _lens(written: str, rubric: Rubric) -> Lens | None:
    if not written:
        return None
    lens, faults = Lens.parse(written, rubric)
    if faults:
        raise Hindrance(f"--lens {faults[0].part}: {faults[0].problem}.")
    return lens


def _mention_errors(checked: Checked) -> None:
    """An error may mean that a score was not read: the working is then not the critic's."""
    errors = sum(remark.severity is Severity.ERROR for remark in checked.remarks)
    if errors:
        found = "is an error" if errors == 1 else f"are {errors} errors"
        say(f"There {found} in this text: run `rubrica check {typed(checked.text.path or '-')}`.")
