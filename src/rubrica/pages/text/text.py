"""From a review to what its page prints of the text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.data.review_json import review_json, to_json
from rubrica.pages.scores.made import made_of
from rubrica.pages.text.body import body
from rubrica.pages.values.printed import Printed
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.source import TextSource
    from rubrica.pages.values.entry import Entry, Picture, Site
    from rubrica.review import Review


def print_review(review: Review, source: TextSource, entry: Entry) -> Printed:
    """Print a text: its body, how its overall is made, its review.json."""
    viewing, asking = review.viewing, Asking(source)
    return Printed(
        body=body(review, asking),
        made=made_of(review, words_of(entry.language)),
        viewing=viewing.text if viewing else "",
        when=viewing.when if viewing else "",
        rubric_name=review.rubric.name,
        rubric_title=review.rubric.title,
        json=to_json(review_json(review, entry=entry, site=source.site())).encode(),
        asked=tuple(sorted(asking.keys)),
    )


class Asking:
    """Answers like `source`, and keeps in `keys` what was asked."""

    def __init__(self, source: TextSource) -> None:
        self.source, self.keys = source, set[str]()

    def site(self) -> Site:
        return self.source.site()

    def picture(self, name: str) -> Picture | None:
        self.keys.add(keys.picture(name))
        return self.source.picture(name)

    def named(self, name: str) -> str | None:
        self.keys.add(keys.named(name))
        return self.source.named(name)
