"""From a review to what its page prints of the text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.data.review_json import review_json, to_json
from rubrica.pages.scores.made import made_of
from rubrica.pages.text.body import body
from rubrica.pages.values.printed import Body, Printed
from rubrica.pages.words import words_of
from rubrica.rubric import speak

if TYPE_CHECKING:
    from rubrica.pages.source import TextSource
    from rubrica.pages.values.entry import Entry, Picture, Site
    from rubrica.review import Review
    from rubrica.rubric import Rubric


def print_review(review: Review, source: TextSource, entry: Entry) -> Printed:
    """Print a text: its body, how its overall is made, its review.json."""
    viewing, asking = review.viewing, Asking(source)
    rubric = spoken_in(entry.language, review.rubric)
    read = body(review, asking)
    foreign = entry.language != source.site().language
    return Printed(
        body=read,
        made=made_of(review, rubric, words_of(entry.language)),
        viewing=viewing.text if viewing else "",
        when=viewing.when if viewing else "",
        rubric_name=review.rubric.name,
        rubric_title=rubric.title,
        verdict=(rubric.verdict(review.overall) if review.overall is not None else "") or review.verdict,
        names=names_of(review.rubric, rubric, read) if foreign else (),
        json=to_json(review_json(review, entry=entry, site=source.site())),
        asked=tuple(sorted(asking.keys)),
        guesses=tuple((guess.criterion, guess.direction.value) for guess in review.guesses),
    )


def spoken_in(language: str, rubric: Rubric) -> Rubric:
    """The rubric as a page in this language names it."""
    return speak(rubric, language, words_of(language).language)


def names_of(rubric: Rubric, spoken: Rubric, read: Body) -> tuple[tuple[str, str, str], ...]:
    """The criteria in the language of a text; where the rubric does not speak it, under the headings the text gives."""
    if spoken is not rubric:
        return tuple((one.key, one.name, one.short) for one in spoken.criteria)
    return tuple((one.score.criterion, one.heading, one.heading) for one in read.sections if one.score is not None)


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
