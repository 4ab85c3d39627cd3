"""What is being written: the text that an editor sees, what it rests on, and how it is saved without losing another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.web.input import clean
from rubrica.web.reviews.listings import newest_revision
from rubrica.web.reviews.models import Draft, Review, Revision
from rubrica.web.reviews.naming import note_pictures

if TYPE_CHECKING:
    from rubrica.web.accounts.models import Critic


@dataclass(frozen=True, slots=True)
class Standing:
    """A review as its editors see it. `base` names exactly this: whoever saves says what they had before them."""

    text: str
    base: str
    draft: Draft | None
    newest: Revision | None

    @property
    def is_changed(self) -> bool:
        """Whether there is something that readers do not see."""
        return self.newest is None or self.text != self.newest.text


class ConflictError(Exception):
    """Somebody saved in between. `standing` is what stands there now."""

    def __init__(self, standing: Standing) -> None:
        super().__init__("This text was changed by somebody else meanwhile.")
        self.standing = standing


def standing_of(review: Review) -> Standing:
    """The newest draft, unless a revision was published that it does not rest on: then that revision's text."""
    draft, newest = review.drafts.order_by("-number").first(), newest_revision(review)
    base = f"{draft.number if draft else 0}.{newest.pk if newest else 0}"
    if draft and draft.based_on_id == (newest.pk if newest else None):
        return Standing(draft.text, base, draft, newest)
    return Standing(newest.text if newest else "", base, None, newest)


def text_at(review: Review, base: str) -> str | None:
    """The text that a base names; None where nobody knows it any more."""
    number, _, revision = base.partition(".")
    if not (number.isdecimal() and revision.isdecimal() and len(base) < 40):
        return None
    draft = review.drafts.filter(number=int(number)).first()
    if draft and (draft.based_on_id or 0) == int(revision):
        return draft.text
    found = review.revisions.filter(pk=int(revision)).values_list("text", flat=True).first()
    return "" if base == "0.0" else found


def save_draft(review: Review, text: str, base: str, by: Critic | None = None, *, by_machine: bool = False) -> Standing:
    """Save a text that nobody else sees, inside `changes.writing`. Raises ConflictError where it rests on something
    else than what stands there now, unless it is the same text. What is saved `by_machine` is not kept for good."""
    now, text = standing_of(review), tidy(text)
    if text == now.text:
        if now.draft and now.draft.by_machine and not by_machine:
            review.drafts.filter(pk=now.draft.pk).update(by_machine=False)
        return now
    if base != now.base:
        raise ConflictError(now)
    last = review.drafts.order_by("-number").values_list("number", flat=True).first() or 0
    given = {"review": review, "number": last + 1, "text": text, "based_on": now.newest, "by": by}
    Draft.objects.create(**given, by_machine=by_machine)
    note_pictures(review, text)
    return standing_of(review)


def tidy(text: str) -> str:
    """A text as browsers send it, with the ends of lines that files have."""
    return clean(text).replace("\r\n", "\n").replace("\r", "\n")
