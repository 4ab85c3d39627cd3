"""From a copied page to a manuscript and its receipt: the steps in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.importers.receipt import Receipt
from rubrica.importers.text.boxes import mark_boxes, mark_tables
from rubrica.importers.text.closing import mark_closing_overall
from rubrica.importers.text.contents import find_contents
from rubrica.importers.text.ending import find_end
from rubrica.importers.text.fates import fates
from rubrica.importers.text.front import front_matter
from rubrica.importers.text.furniture import heads_a_mail, why_dropped
from rubrica.importers.text.head import find_head
from rubrica.importers.text.headings import read_headings
from rubrica.importers.text.insets import mark_insets
from rubrica.importers.text.lines import mark_captions, mark_lists, mark_notes, mark_rules
from rubrica.importers.text.names import learn_name, learn_owner, mark_names
from rubrica.importers.text.openings import read_openings
from rubrica.importers.text.overall import mark_bare_overall
from rubrica.importers.text.page import read_page
from rubrica.importers.text.plan import Plan
from rubrica.importers.text.points import mark_lists_under_colons, mark_points
from rubrica.importers.text.scores import title_score
from rubrica.importers.text.second import cut_second_review
from rubrica.importers.text.start import find_text
from rubrica.importers.text.tail import find_tail
from rubrica.importers.text.title import find_title
from rubrica.importers.text.writing import write
from rubrica.review import Remark, Review, read

if TYPE_CHECKING:
    from rubrica.rubric import Rubric


MAIL_HEAD = 8
"""Lines on top of a newsletter that may be its mail's."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A page made into a manuscript: its text, the receipt of every line, and the review and remarks of its reading."""

    manuscript_text: str
    receipt: Receipt
    review: Review
    remarks: list[Remark]


def import_text(given: str | bytes, rubric: Rubric, name: str = "", *, named_rubric: str = "") -> Imported:
    """Make a manuscript of a page as the browser copies it. Never raises, whatever the bytes.

    `name` is the title where the page has none, such as the name of its file. The rubric says which headings are
    criteria; a page is read with it, and not changed to fit it. `named_rubric` goes into the front matter, for a press
    that would read the manuscript with another one.
    """
    page = read_page(given)
    plan = Plan(page, rubric, notes=list(page.faults))
    plan.facts.rubric = named_rubric
    mark_furniture(plan)
    find_contents(plan)
    mark_tables(plan)
    find_text(plan)
    find_title(plan)
    find_head(plan)
    learn_name(plan)
    cut_second_review(plan)
    find_end(plan)
    mark_insets(plan)
    read_openings(plan)
    mark_boxes(plan)
    mark_points(plan)
    mark_bare_overall(plan)
    find_tail(plan)
    learn_owner(plan)
    mark_names(plan)
    mark_text(plan)
    name_untitled(plan, name)
    return finish(plan)


def mark_furniture(plan: Plan) -> None:
    """What is the site's own wherever it stands."""
    for index, piece in enumerate(plan.pieces):
        if why := why_dropped(piece.whole):
            plan.mark(index, "boilerplate", why)
    mail = [index for index, piece in enumerate(plan.pieces[:MAIL_HEAD]) if heads_a_mail(piece.whole)]
    for index in mail if len(mail) > 1 else ():
        plan.mark(index, "boilerplate", "is of the head of a mail")


def mark_text(plan: Plan) -> None:
    """What the lines of the text itself are."""
    mark_rules(plan)
    mark_captions(plan)
    mark_titles(plan)
    read_headings(plan)
    mark_closing_overall(plan)
    mark_lists(plan)
    mark_lists_under_colons(plan)
    mark_notes(plan)


def mark_titles(plan: Plan) -> None:
    """The title once more within the text, as the head of a box with the overall in it."""
    for index in range(plan.text, plan.end - 1):
        again = bool(plan.facts.title) and plan.pieces[index].text == plan.facts.title
        if again and not plan.kind(index) and plan.is_unnamed(index + 1):
            plan.mark(index, "title", "is the title again")


def name_untitled(plan: Plan, name: str) -> None:
    """A page without a title takes the name it is given."""
    if not plan.facts.title and name:
        plan.facts.title = " ".join(name.split())
        plan.notes.append("The page has no title; the name of its file stands in for one.")
    elif not plan.facts.title:
        plan.notes.append("The page has no title.")


def mark_viewing(plan: Plan, review: Review) -> None:
    """The note from which reading knows after which viewing it was scored."""
    said = review.viewing.text if review.viewing else ""
    for index in range(plan.start, plan.end) if said else ():
        if not plan.kind(index) and index not in plan.heads and said in " ".join(plan.pieces[index].text.split()):
            plan.mark(index, "note", "says after which viewing it was scored")


def finish(plan: Plan) -> Imported:
    """Write it, read it, and write it again with what the reading found for the front matter."""
    written = write(plan, front_matter(plan, None))
    review, _ = read(written.text, plan.rubric)
    mark_viewing(plan, review)
    overall = title_score(plan.facts.title) if review.stated is None else ""
    written = write(plan, front_matter(plan, review.viewing), overall)
    review, remarks = read(written.text, plan.rubric)
    receipt = Receipt(fates(plan, written, review), tuple(plan.notes))
    return Imported(written.text, receipt, review, remarks)
