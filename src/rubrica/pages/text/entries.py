"""From a review to its entry: what lists, cards and feeds print of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug
from rubrica.manuscript.hush import without_hushed
from rubrica.pages.terms import kick_of
from rubrica.pages.text.body import public_text
from rubrica.pages.text.clock import local_date
from rubrica.pages.values.entry import BETWEEN, Entry, RevisionEntry
from rubrica.pages.values.entry_scores import entry_scores
from rubrica.pages.words import words_of
from rubrica.rubric import speak

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import Site, WorkEntry
    from rubrica.review import Review

SUMMARY = 220
"""Characters of an excerpt that stands in for a missing summary."""

_CJK_PER_MINUTE, _WORDS_PER_MINUTE = 500, 230


def entry_of(
    review: Review,
    name: str,
    *,
    site: Site,
    critic: str,
    critic_name: str,
    work: WorkEntry | None,
    revision: int = 1,
    day: str = "",
) -> Entry:
    """The entry of a review. `name` is the slug its place gives it, `critic` who wrote it where the text does not say,
    `day` the date where it gives none."""
    front = review.manuscript.front
    overall, rubric = review.overall, review.rubric
    words, minutes = reading_time(review)
    hidden = words_of(review.language or site.language).hidden
    title, tags = review.title or name, tagged(front.texts("tags"))
    date, order = local_date(review.date, site.zone)
    if not order:
        date, order = local_date(day, site.zone)
    entry = Entry(
        slug=name,
        title=title,
        language=review.language or site.language,
        date=date,
        critic=critic,
        critic_name=critic_name,
        summary=without_hushed(front.text("summary"), hidden) or excerpt(review, hidden),
        original_title=front.text("original_title"),
        work=slug(front.text("work")),
        kick=_kick(review),
        tags=tuple(tags),
        tag_names=tuple(tags.values()),
        rubric=rubric.name,
        edition=rubric.edition,
        overall=None if overall is None else rubric.overall_text(overall),
        overall_best=rubric.overall_text(rubric.scale.best),
        verdict=review.verdict,
        working=review.working,
        scores=entry_scores(review),
        order=order,
        rank=-1 if overall is None else int(overall * 1000 / rubric.scale.best),
        cover=front.text("cover"),
        cover_alt=without_hushed(front.text("cover_alt")),
        minutes=minutes,
        words=words,
        revision=revision,
        disclosure=without_hushed(front.text("disclosure"), hidden),
        spoilers=front.text("spoilers"),
        updated=local_date(front.text("corrected"), site.zone)[0] or date,
    )
    return on_work(entry, work, site) if work else entry


def on_work(entry: Entry, work: WorkEntry, site: Site) -> Entry:
    """An entry with what its work's own file says where the text says nothing."""
    return entry._replace(
        original_title=entry.original_title or _original(work, entry.title),
        kick=kick_of(work, words_of(site.language)),
        cover=entry.cover or work.cover,
        cover_alt=entry.cover_alt or work.cover_alt,
    )


def tagged(names: Iterable[str]) -> dict[str, str]:
    """The tags of a text, each once: the slug that lists know it by, and its name as it was typed first."""
    tags: dict[str, str] = {}
    for name in names:
        tags.setdefault(slug(shown := without_hushed(name)), shown)
    tags.pop("", None)
    return tags


def revision_of(review: Review, number: int) -> RevisionEntry:
    """One revision's line in the score history, in the language of the text."""
    front, overall = review.manuscript.front, review.overall
    rubric = review.rubric
    if review.language:
        rubric = speak(rubric, review.language, words_of(review.language).language)
    return RevisionEntry(
        number=number,
        date=front.text("date"),
        viewing=review.viewing.text if review.viewing else "",
        reason=without_hushed(front.text("reason"), words_of(review.language).hidden),
        overall=None if overall is None else rubric.overall_text(overall),
        verdict=(rubric.verdict(overall) if overall is not None else "") or review.verdict,
        scores=entry_scores(review, rubric),
        corrected=front.text("corrected"),
        share=None if overall is None else float(overall / rubric.scale.best),
        correction=correction_of(review),
    )


def correction_of(review: Review) -> str:
    """What was put right in a text since it was printed, as it may be told to everybody."""
    return without_hushed(review.manuscript.front.text("correction"), words_of(review.language).hidden)


def excerpt(review: Review, hidden: str = "") -> str:
    """The first words of the lead, without spoilers, in whose place stands `hidden`, cut at a word."""
    text = " ".join(public_text(review, lead=True, hidden=hidden).split())
    if len(text) <= SUMMARY:
        return text
    cut = text[: SUMMARY - 1]
    return (cut.rpartition(" ")[0] if " " in cut[-30:] else cut).rstrip(" ,;:–—-") + "…"


def reading_time(review: Review) -> tuple[int, int]:
    """About how many words, and how many minutes: 230 words a minute, or 500 characters where words are not spaced.

    Words are told by the gaps between them, of which each block and each heading has one more.
    """
    source = review.manuscript.source
    text = source.data[review.manuscript.front.end :]
    gaps = len(text) - len(text.translate(None, b" \n"))
    words = gaps - sum([len(section.blocks) + (section.head is not None) for section in review.sections])
    characters = len(source.text) - review.manuscript.front.end
    if characters > 14 * max(words, 1):
        return characters, max(1, round(characters / _CJK_PER_MINUTE))
    return words, max(1, round(words / _WORDS_PER_MINUTE))


def _original(work: WorkEntry, title: str) -> str:
    """The work's title in its own language, where the review does not already say it."""
    found = next((said for language, said in work.titles if language in ("ja", "ko", "zh")), "")
    return "" if found and found in title else found


def _kick(review: Review) -> str:
    front = review.manuscript.front
    when = " ".join(part for part in (front.text("season").capitalize(), front.text("year")) if part)
    return BETWEEN.join(part for part in (front.text("kind"), when, front.text("studio")) if part)
