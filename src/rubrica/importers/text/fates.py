"""Exactly one fate for every line of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.importers.receipt import Fate
from rubrica.importers.text.plan import Mark

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan
    from rubrica.importers.text.writing import Written
    from rubrica.review import Review


_CALLED = {"label": "prose", "stated": "score"}
"""What a receipt calls marks that only the writing tells apart."""


def fates(plan: Plan, written: Written, review: Review) -> tuple[Fate, ...]:
    """The fate of each line: its piece's, or nothing's for a blank one."""
    owners = {line: index for index, piece in enumerate(plan.pieces) for line in range(piece.first, piece.last + 1)}
    found = _said(review)
    stated = review.manuscript.source.line_of(review.stated.start) if review.stated else 0
    made = []
    for number, text in enumerate(plan.page.lines):
        index = owners.get(number, -1)
        to = tuple(written.to.get(number, ()))
        mark = Mark("blank", "is empty") if index < 0 else _mark(plan, index, to, found, stated)
        if mark.kind == "contents" and mark.entry >= 0:
            to = tuple(written.to.get(plan.pieces[mark.entry].first, ())[:1])
        made.append(Fate(number + 1, mark.kind, mark.why, text, to, mark.guessed))
    return tuple(made)


def _mark(plan: Plan, index: int, to: tuple[int, ...], said: dict[int, tuple[str, str]], stated: int) -> Mark:
    """What a piece is; of the text itself, what reading has found in it."""
    if index in plan.heads:
        head = plan.heads[index]
        return Mark("heading", head.why + (f", with the score {head.score}" if head.score else ""), head.guessed)
    if index in plan.marks:
        mark = plan.marks[index]
        return replace(mark, kind=_CALLED.get(mark.kind, mark.kind))
    if plan.is_unnamed(index) or (plan.score(index) and plan.names(plan.label(index))):
        return Mark("score", "is a score line")
    if plan.score(index) and stated in to:
        return Mark("score", "states the overall")
    if index < plan.start or index >= plan.end:
        return Mark("boilerplate", "stands outside of the text", guessed=True)
    return Mark(*next((said[line] for line in to if line in said), ("prose", "is the critic’s text")))


def _said(review: Review) -> dict[int, tuple[str, str]]:
    """Lines of the manuscript in which reading has found advice."""
    source = review.manuscript.source
    whys: dict[int, str] = {}
    for why, items in (
        ("says who should not watch it", review.advice.skip),
        ("says who should watch it", review.advice.watch),
    ):
        for item in items:
            for line in range(source.line_of(item.start), source.line_of(max(item.start, item.end - 1)) + 1):
                both = whys.get(line, why) != why
                whys[line] = "says who should watch it and who should not" if both else why
    return {line: ("advice", why) for line, why in whys.items()}
