"""How an overall is made, in a few sentences: what carried it, what held it back, how far weights could move it."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.rubric import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.pages.words import Words
    from rubrica.review import Review
    from rubrica.rubric import Criterion, Explanation, Rubric

LEAST = 2  # a single score explains itself


def made_of(review: Review, rubric: Rubric, words: Words) -> tuple[Markup, ...]:
    """The sentences for a review; none under the critic's own judgement or with a single score. `rubric` is its own
    under the names of the language that is spoken."""
    if len(review.values) < LEAST:
        return ()
    explanation = review.explanation if rubric is review.rubric else explain(rubric, review.values)
    if explanation is None:
        return ()
    said = [say(explanation, words) for say in SENTENCES]
    return tuple(sentence for sentence in said if sentence)


def carried(made: Explanation, words: Words) -> Markup:
    return _without("carried_by", made.carried_by, made, words)


def held_back(made: Explanation, words: Words) -> Markup:
    return _without("held_back_by", made.held_back_by, made, words)


def reach(made: Explanation, words: Words) -> Markup:
    """The lowest and the highest overall that any weights could give."""
    text = made.rubric.overall_text
    return _say(words.any_weights, text(made.lowest), text(made.highest))


def moves(made: Explanation, words: Words) -> Markup:
    """The smallest change of one score that moves the verdict."""
    change, text = made.smallest_change, made.rubric.scale.text
    if change is None:
        return Markup("")
    overall = made.rubric.overall_text(change.overall)
    after, before = text(change.after), text(change.before)
    return _say(words.would_move, change.criterion.name, after, before, overall, change.verdict)


SENTENCES: tuple[Callable[[Explanation, Words], Markup], ...] = (carried, held_back, reach, moves)


def _without(name: str, criteria: tuple[Criterion, ...], made: Explanation, words: Words) -> Markup:
    if not criteria:
        return Markup("")
    rest = made.rubric.overall_text(made.without_each[criteria[0].key])
    return _say(getattr(words, name), words.join(tuple([criterion.name for criterion in criteria])), rest)


def _say(sentence: str, *filling: str) -> Markup:
    """A sentence with its gaps filled, numbers set as numbers."""
    return Markup(_set(sentence).format(*map(_set, filling)))


@lru_cache(maxsize=1024)
def _set(said: str) -> str:
    return f'<b class="num">{escape(said)}</b>' if said[:1].isdigit() else escape(said)
