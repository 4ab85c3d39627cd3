"""The page on which a reader sees the scores they last sent, and changes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.readers.form import ScoreForm, given_in, lens_of, score_address, score_form
from rubrica.pages.text.text import spoken_in
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site


@dataclass(frozen=True, slots=True)
class ScorePage:
    """`working` and `verdict` are of the reader's own overall, "" where nothing is scored; `said` is what became of
    what was sent. `account` leads to where they are kept for several devices."""

    template: ClassVar[str] = "score.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    entry: Entry
    said: str
    form: ScoreForm | None
    working: str
    verdict: str
    account: tuple[str, str] | None


def score_page(
    source: Source,
    entry: Entry,
    scores: Mapping[str, str],
    said: str,
    *,
    taken: bool = True,
    account: tuple[str, str] | None = None,
) -> ScorePage:
    site, words = source.site(), words_of(entry.language)
    rubric = spoken_in(entry.language, source.rubric(entry.rubric, entry.edition))
    given = given_in(rubric, scores)
    lens = lens_of(rubric)
    working, overall = lens.working(rubric, given), lens.overall(rubric, given)
    return ScorePage(
        site=site,
        words=words,
        language=entry.language,
        head=head_of(site, words.of("your_scores_of", entry.title), "", score_address(entry), listed=False),
        section="/reviews/",
        entry=entry,
        said=said,
        form=score_form(entry, rubric, "", scores) if taken else None,
        working=str(working) if working else "",
        verdict=(rubric.verdict(overall) or "") if overall is not None else "",
        account=account,
    )
