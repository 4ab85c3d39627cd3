"""The page of a review: everything it prints, and how that is gathered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.comments.box import gather_box
from rubrica.pages.data.head import Head
from rubrica.pages.data.review_json import put_right
from rubrica.pages.lens.page import LensBox, printed_box
from rubrica.pages.lists.tags import tag_items
from rubrica.pages.onward import Onward, feeds_of, gather_onward
from rubrica.pages.readers.box import gather_readers
from rubrica.pages.review.heads import head_of_newest, head_of_numbered, with_what_stands_below
from rubrica.pages.review.history import HistoryLine, history_of
from rubrica.pages.review.rows import rows_of, spoken_here
from rubrica.pages.scores import scores
from rubrica.pages.scores.radar import radar
from rubrica.pages.scripts import script_of
from rubrica.pages.terms import kick_of, name_of, term
from rubrica.pages.text.images import poster_of
from rubrica.pages.text.parts import Part, contents, parts_of
from rubrica.pages.tip import Tip, tip_of
from rubrica.pages.values.entry import Credit
from rubrica.pages.words import Words, words_of
from rubrica.review import read_date

if TYPE_CHECKING:
    from rubrica.pages.comments.box import CommentsBox
    from rubrica.pages.readers.box import ReadersBox
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site, WorkEntry
    from rubrica.pages.values.printed import Advice

_DATED = '<details class="spoil" data-from="'
SOME, VOICES = 5, 2  # credits in the margin, and characters with who speaks them


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One revision of a review. `newest` is the address of the newest revision where this is one by its number, else
    ""; `superseded` says whether that is another one."""

    template: ClassVar[str] = "review.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    entry: Entry
    number: int
    newest: str
    superseded: bool
    rubric_name: str
    rubric_title: str
    original_language: str
    poster: Markup
    viewing: str
    scored_on: str
    rows: Markup
    radar: Markup
    working: Markup
    parts: tuple[Part, ...]
    contents: Markup
    advice: Advice
    footnotes: Markup
    work: WorkEntry | None
    kick: str
    credits: tuple[Credit, ...]
    made: tuple[str, ...]
    history: tuple[HistoryLine, ...]
    correction: str
    others: tuple[Entry, ...]
    tags: Markup
    tip: Tip | None
    previous: Entry | None
    next: Entry | None
    lens: LensBox
    dated: bool
    onward: Onward
    talk: CommentsBox | None = None
    readers: ReadersBox | None = None

    @property
    def day(self) -> str:
        return self.words.day(self.entry.date)

    @property
    def deck(self) -> str:
        """The summary, unless it is an excerpt of what stands right below and would be read twice."""
        summary = self.entry.summary.partition(self.words.hidden)[0].removesuffix("…").rstrip()
        opening = self.parts[0].html if self.parts else Markup("")
        repeats = summary and summary.partition(" ")[0] in opening and opening.striptags().startswith(summary)
        return "" if repeats else self.entry.summary

    @property
    def best(self) -> str:
        """The best overall as people say it: 10 for 10.0."""
        return scores.whole(self.entry.overall_best)

    @property
    def corrected(self) -> str:
        """When something was put right that left scores and number alone."""
        is_told = self.correction or is_corrected(self.entry)
        return self.words.of("corrected", self.words.day(self.entry.updated)) if is_told else ""


def gather_review(source: Source, slug: str, number: str = "") -> ReviewPage:
    """The page of a review's newest revision, or of any by its number."""
    published = source.published(slug, int(number) if number else None)
    printed, read = published.printed, published.printed.body
    entry = spoken_here(published.entry, printed)
    site, words = source.site(), words_of(entry.language)
    work = source.work(entry.work) if entry.work else None
    history = source.history(slug) if number or entry.revision > 1 else ()
    superseded = bool(history) and published.number != history[0].number
    neighbours = source.neighbours(slug)
    parts = parts_of(read.sections, words.language, read.advice.section)
    lens = LensBox(Markup("")) if number else printed_box(entry, source)
    correction = put_right(published.review, entry)
    readers = None if number else gather_readers(source, entry, words, printed.guesses)
    talk = None if number else gather_box(source, entry, words)
    dated = any(_DATED in part.html for part in parts) or bool(talk and talk.is_dated)
    if number:
        head = head_of_numbered(entry, published.number, site, superseded=superseded)
    else:
        head = head_of_newest(entry, work, source, correction, readers)
    return ReviewPage(
        site=site,
        words=words,
        language=entry.language,
        head=with_what_stands_below(head, entry, talk, lens, dated=dated),
        section="/reviews/",
        entry=entry,
        number=published.number,
        newest=entry.address if number else "",
        superseded=superseded,
        rubric_name=printed.rubric_name,
        rubric_title=printed.rubric_title,
        original_language=script_of(entry.original_title),
        poster=poster_of(entry, source, first=True),
        viewing=printed.viewing,
        scored_on=scored_said(printed.when, words),
        rows=rows_of(entry.scores, read, words.language),
        radar=radar(entry.scores, words.language),
        working=scores.working(entry.working),
        parts=parts,
        contents=contents(read.sections, words.language),
        advice=read.advice,
        footnotes=Markup(read.footnotes),
        work=work,
        kick=kick_of(work, words) if work and entry.language != site.language else entry.kick,
        credits=credits_of(work, words) if work else (),
        made=printed.made,
        history=history_of(history, entry.address, words),
        correction=correction,
        others=others_on(entry, source),
        tags=tag_items(entry),
        tip=tip_of(site, source.critic(entry.critic) if entry.critic else None, words),
        previous=neighbours.previous,
        next=neighbours.next,
        readers=readers,
        talk=talk,
        onward=gather_onward(
            source, head.address, words, *feeds_of(entry, work, words, has_comments=bool(talk and talk.feed))
        ),
        dated=dated,
        lens=lens,
    )


def is_corrected(entry: Entry) -> bool:
    """Whether something was put right after the day of the revision."""
    return entry.updated[:10] > entry.date[:10]


def credits_of(work: WorkEntry, words: Words) -> tuple[Credit, ...]:
    """Who made the work and who speaks in it, the first of each: the margin is narrow. A role stands there once."""
    made = [(term(one.role, words), one.name) for one in work.credits[:SOME]]
    made += [(words.studio, work.studio)] if work.studio else []
    voices = [(name_of(one, words), one.voices[0][1]) for one in work.characters if one.voices]
    names: dict[str, list[str]] = {}
    for role, name in (*made, *voices[:VOICES]):
        names.setdefault(role, []).append(name)
    return tuple(Credit(role, words.between.join(said)) for role, said in names.items())


def scored_said(when: str, words: Words) -> str:
    """Scored on a day, or in a season as vague as the critic's: "scored in Winter 2024"."""
    if not when:
        return ""
    return words.of("scored_on" if read_date(when) else "scored_in", words.day(when))


def others_on(entry: Entry, source: Source) -> tuple[Entry, ...]:
    """Other critics' reviews of the same work."""
    if not entry.work:
        return ()
    return tuple(other for other in source.listed("work", entry.work) if other.slug != entry.slug)
