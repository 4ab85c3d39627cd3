"""Every text that a review has had, public or not, by the name that addresses and forms give it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.reading import read_revision, read_text

if TYPE_CHECKING:
    from rubrica.review import Review as Read
    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.reviews.models import Draft, Review, Revision

NOW = "now"
_REVISION = re.compile(r"r([0-9]{1,6})\.([0-9]{1,6})")
_DRAFT = re.compile(r"d([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Step:
    """One of them: `r2.1` is the first correction of the second revision, `d14` a draft, `now` what is saved last.

    Of `now`, either or neither is there: a revision that nobody has changed since, or the draft.
    """

    name: str
    text: str
    revision: Revision | None = None
    draft: Draft | None = None

    def read(self, press: RowPress) -> Read:
        """A revision is read with the edition it was published with, everything else with the press as it is."""
        return read_revision(self.revision, press) if self.revision else read_text(self.text, press)


def name_of_revision(revision: Revision) -> str:
    return f"r{revision.number}.{revision.correction}"


def name_of_draft(draft: Draft) -> str:
    return f"d{draft.number}"


def step_of(review: Review, name: str) -> Step | None:
    """The text of this name, None where the review has none."""
    if name == NOW:
        standing = standing_of(review)
        return Step(NOW, standing.text, None if standing.is_changed else standing.newest, standing.draft)
    if found := _REVISION.fullmatch(name):
        number, correction = map(int, found.groups())
        revision = review.revisions.select_related("by").filter(number=number, correction=correction).first()
        return Step(name, revision.text, revision=revision) if revision else None
    if found := _DRAFT.fullmatch(name):
        draft = review.drafts.select_related("by").filter(number=int(found[1])).first()
        return Step(name, draft.text, draft=draft) if draft else None
    return None


def before(review: Review) -> str:
    """What readers saw last before what is saved now: the name to compare that with, "" where there is nothing."""
    newest = list(review.revisions.order_by("-number", "-correction")[:2])
    if not newest:
        drafts = list(review.drafts.order_by("-number")[:2])
        return name_of_draft(drafts[1]) if len(drafts) > 1 else ""
    if standing_of(review).is_changed or len(newest) == 1:
        return name_of_revision(newest[0])
    return name_of_revision(newest[1])
