"""The critic's name where no word says that it is one, and names that stand on the page again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.around import WIDE
from rubrica.importers.text.bylines import Byline
from rubrica.importers.text.edges import NAME
from rubrica.importers.text.furniture import what_ends, why_dropped_at_the_edge
from rubrica.importers.text.plan import NEAR
from rubrica.importers.text.start import says_review
from rubrica.importers.text.tags import read_tags
from rubrica.importers.text.words import any_of, straight

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_TWO_NAMES = re.compile(r"[^\W\d_a-z][\w.’'-]+ [^\W\d_a-z][\w.’'-]+")
LONGEST_WIDE = 10
"""Characters of a name in a script without blanks between words: what is longer is a sentence."""

_PROFILE = re.compile(f"(?i){any_of('profile')}")
_BESIDE_A_NAME = re.compile(f"(?i){any_of('beside_a_name')}")


def learn_name(plan: Plan) -> None:
    """The critic's name above the text, where it stands beside a date, a reading time or a button to follow."""
    _learn_from_the_title(plan)
    for index in range(max(plan.text, plan.head) if not plan.facts.critic else 0):
        mark = plan.marks.get(index)
        if (mark is None or (mark.kind == "boilerplate" and mark.guessed)) and _is_beside_what_names_have(plan, index):
            plan.unmark(index)
            plan.learn(index, Byline(plan.pieces[index].text), guessed=True)
            return
        if mark is None and _stands_alone_under_the_title(plan, index):
            plan.learn(index, Byline(plan.pieces[index].text), guessed=True)
            return


def _learn_from_the_title(plan: Plan) -> None:
    """`ann`, alone, where the title is `A review of Salt Radio by ann`; who wrote the work may stand there as well."""
    title = plan.facts.title
    for index in range(plan.title + 1, min(plan.text + 3, len(plan.pieces))):
        name = plan.pieces[index].text
        if title.casefold().startswith("a review") and title.endswith(f" by {name}") and not plan.kind(index):
            plan.learn(index, Byline(name))


def _stands_alone_under_the_title(plan: Plan, index: int) -> bool:
    """A first and a last name that the text has no use for, right under a title with a day or a category beside it."""
    text = plan.pieces[index].text
    if index != plan.title + 1 or not _TWO_NAMES.fullmatch(text) or why_dropped_at_the_edge(text):
        return False
    said = " ".join(piece.text for piece in plan.pieces[plan.text :])
    near = [plan.pieces[i].text for i in (plan.title - 1, index + 1) if 0 <= i < plan.text]
    return text.split()[-1] not in said and any(why_dropped_at_the_edge(line) for line in near)


def learn_owner(plan: Plan) -> None:
    """The critic's name above a way to their profile, beside a text that names nobody: whoever keeps the blog."""
    for index in range(plan.tail, len(plan.pieces) if not plan.facts.critic else 0):
        text = plan.pieces[index - 1].text
        if _PROFILE.fullmatch(straight(plan.pieces[index].text)) and NAME.fullmatch(text):
            plan.unmark(index - 1)
            plan.learn(index - 1, Byline(text), guessed=True)
            return


def mark_names(plan: Plan) -> None:
    """Every line outside of the text that says the critic's or the site's name again, or the tags."""
    again = {name.casefold(): what for name, what in ((plan.facts.site, "site"), (plan.facts.critic, "critic")) if name}
    for index, piece in enumerate(plan.pieces):
        what = again.get(piece.text.casefold())
        outside = (
            index < max(plan.text, plan.head)
            or plan.kind(index - 1) in ("boilerplate", "byline", "tags", "tip")
            or index >= plan.tail
        )
        if what and outside and plan.kind(index) in ("", "boilerplate"):
            plan.unmark(index)
            plan.mark(index, "byline", f"is the {what}’s name again")
        if plan.kind(index) == "comment" and (tags := read_tags(piece.whole)) and {*tags.tags} <= {*plan.facts.tags}:
            plan.unmark(index)
            plan.mark(index, "tags", "is tags again")


def _is_beside_what_names_have(plan: Plan, index: int) -> bool:
    text = plan.pieces[index].text
    if len(text) > 40 or not NAME.fullmatch(text) or why_dropped_at_the_edge(text) or what_ends(text)[0]:
        return False
    if WIDE.search(text) and (len(text) > LONGEST_WIDE or says_review(text)):
        return False
    if index < plan.title and text.isupper() and " " in text:  # a site's, on top
        return False
    if index < plan.title - NEAR and any(plan.marks[i].why == "is a menu" for i in range(index, plan.title)):
        return False
    for step in (-1, 1):
        near = _beside(plan, index, step)
        if near >= 0 and (plan.kind(near) == "byline" or _BESIDE_A_NAME.fullmatch(plan.pieces[near].text)):
            return True
    return False


def _beside(plan: Plan, index: int, step: int) -> int:
    """The nearest piece that is more than a sign between two others."""
    index += step
    while 0 <= index < len(plan.pieces) and not any(char.isalnum() for char in plan.pieces[index].text):
        index += step
    return index if 0 <= index < len(plan.pieces) else -1
