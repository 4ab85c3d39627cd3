"""An overall taken apart, for a terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from rubrica.cli.terminal import harmless, show
from rubrica.rubric import Policy
from rubrica.rubric.numbers import weight_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from rubrica.review import Review
    from rubrica.rubric import Contribution, Criterion, Explanation, Lens, Rubric

FILLED, HALF, EMPTY = "■", "◧", "□"


def print_score(review: Review, explanation: Explanation | None, without: tuple[str, ...], lens: Lens | None) -> None:
    """The overall, its working, what each criterion puts in, and what else there is to know."""
    facts = Table.grid(padding=(0, 3))
    for label, fact in _facts(review, explanation, without, lens):
        facts.add_row(Text(label, style="dim"), Text(fact))
    parts: list[RenderableType] = [_head(review)]
    parts += [_table(review, explanation)] if review.values else []
    parts += ["", facts] if facts.row_count else []
    show(*parts)


def _head(review: Review) -> Text:
    """Title, overall and verdict, and the working as a line of its own."""
    head = Text(harmless(review.title) or "(no title)", style="bold")
    if review.overall is None:
        return head.append("\nnot scored\n", style="not bold")
    overall = review.rubric.print_overall(review.overall)
    head.append("\n" + overall, style="bold red").append(f"  {harmless(review.verdict)}\n", style="red")
    return head.append(f"{review.working or _stated(review)}\n", style="not bold")


def _stated(review: Review) -> str:
    if review.rubric.policy is Policy.OWN:
        return "stated by the critic: this rubric's overall is a judgement of its own"
    return "stated by the critic: no category has a score"


def _table(review: Review, explanation: Explanation | None) -> Table:
    """A row for every criterion of the rubric."""
    weighted = review.rubric.policy is Policy.WEIGHTED
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim", pad_edge=False)
    table.add_column()
    table.add_column("score", justify="right")
    table.add_column()
    if explanation:
        for name in (*(("weight",) if weighted else ()), "puts in", "without it"):
            table.add_column(name, justify="right")
    contributions = {one.criterion.key: one for one in explanation.contributions} if explanation else {}
    for criterion in review.rubric.criteria:
        table.add_row(*_row(review, criterion, contributions.get(criterion.key), weighted, explanation))
    return table


def _row(
    review: Review,
    criterion: Criterion,
    contribution: Contribution | None,
    weighted: bool,
    explanation: Explanation | None,
) -> Iterator[Text]:
    scale, value = review.rubric.scale, review.values.get(criterion.key)
    yield Text(criterion.name)
    if value is None:
        yield Text("not scored", style="dim")
        return
    yield Text(scale.text(value), style="bold")
    yield ticks(value / scale.best)
    if explanation is None:
        return
    if weighted:
        yield Text(weight_text(review.rubric.weight(criterion)))
    if contribution is None:
        yield Text("not counted", style="dim")
        return
    yield Text(f"{contribution.points:.{review.rubric.rounding.digits}f}")
    rest = explanation.without(criterion.key)
    yield Text(
        "nothing" if rest is None else f"{review.rubric.overall_text(rest)} {_signed(contribution.lift, review.rubric)}"
    )


def ticks(share: Decimal) -> Text:
    """Ten countable ticks, half a point being half a tick."""
    halves = int(share * 20 + Decimal("0.5"))
    full, half = divmod(max(0, min(halves, 20)), 2)
    text = Text(FILLED * full + HALF * half, style="red")
    return text.append(EMPTY * (10 - full - half), style="dim")


def _signed(lift: Decimal | None, rubric: Rubric) -> str:
    """How the overall moves when a criterion goes: as much down as it lifted, and the other way round."""
    if not lift:
        return "     "
    return f"{'−' if lift > 0 else '+'}{rubric.rounding.text(abs(lift))}".rjust(5)


def _facts(
    review: Review, explanation: Explanation | None, without: tuple[str, ...], lens: Lens | None
) -> Iterator[tuple[str, str]]:
    rubric = review.rubric
    if explanation:
        yield from _what_moved_it(explanation)
    if explanation and without:
        names = ", ".join(rubric.by_key[key].name for key in without)
        rest = explanation.without(*without)
        yield "without", f"{names}: {_overall(review, rest)}"
    if lens:
        seen, working = lens.overall(rubric, review.values), lens.working(rubric, review.values)
        yield (
            "through",
            f"{lens}: {working}{_verdict(review, seen)}" if seen is not None else f"{lens}: nothing is left",
        )


def _what_moved_it(explanation: Explanation) -> Iterator[tuple[str, str]]:
    rubric = explanation.rubric
    for label, criteria in (("carried by", explanation.carried_by), ("held back by", explanation.held_back_by)):
        if criteria:
            rest = explanation.without(criteria[0].key)
            assert rest is not None
            each = "without it" if len(criteria) == 1 else "without one of them"
            yield label, f"{', '.join(one.name for one in criteria)} ({rubric.overall_text(rest)} {each})"
    lowest, highest = (rubric.overall_text(end) for end in (explanation.lowest, explanation.highest))
    yield "any weights", f"give {lowest}" if lowest == highest else f"give between {lowest} and {highest}"
    change = explanation.smallest_change
    if change:
        before, after = rubric.scale.text(change.before), rubric.scale.text(change.after)
        moved = f"{change.criterion.name} from {before} to {after}"
        yield "smallest change", f"{moved} makes it {rubric.overall_text(change.overall)} “{change.verdict}”"


def _overall(review: Review, overall: Decimal | None) -> str:
    if overall is None:
        return "nothing is left"
    return review.rubric.overall_text(overall) + _verdict(review, overall)


def _verdict(review: Review, overall: Decimal) -> str:
    verdict = review.rubric.verdict(overall)
    return f" “{verdict}”" if verdict else ""
