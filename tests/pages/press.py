"""A press that stands in memory: the answers a source gives, made from a handful of manuscripts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.pages.entry import (
    Credit,
    CriticEntry,
    Entry,
    Neighbours,
    Picture,
    Published,
    RevisionEntry,
    Site,
    TextEntry,
    WorkEntry,
)
from rubrica.pages.scores import entry_score
from rubrica.review import Review, read
from rubrica.rubric import Rubric, builtin

if TYPE_CHECKING:
    from rubrica.pages.source import Group

SITE = Site(
    name="Margin Notes",
    address="https://margin-notes.example",
    tagline="Reviews that show their working",
    critic="ines-varga",
    tip="https://tips.example/margin-notes",
    tip_heading="This review was paid for by readers.",
    tip_text="No adverts, no trackers, no review copies.",
    word="I score five things from 1 to 10 and print the sum.\n\nScores change when I do.",
    menu=(("Reviews", "/reviews/"), ("Works", "/works/"), ("Best", "/best/"), ("About", "/about/")),
)
CRITICS = {
    "ines-varga": CriticEntry("ines-varga", "Ines Varga", "Trieste", "By day I settle losses at sea."),
    "teo-malm": CriticEntry("teo-malm", "Teo Malm", "Otaru", tip="https://tips.example/teo-malm"),
}
LANTERNS = WorkEntry(
    slug="paper-lanterns-of-mizuhara",
    title="Paper Lanterns of Mizuhara",
    titles=(("ja", "水原の紙灯籠"),),
    kind="Television",
    length="12 episodes",
    season="Autumn",
    year=2025,
    studio="Studio Hakutou",
    cover="poster.png",
    cover_alt="A child on a jetty holds a paper lantern above a night river",
    summary="A town writes down what it owes the dead.",
    credits=(
        Credit("Director", "Haruka Shindou"),
        Credit("Series script", "Mio Kanbara"),
        Credit("Music", "Rei Tomonaga"),
        Credit("Nao", "Aki Fujisawa"),
    ),
    facts=(("Broadcast", "6 July to 21 September 2025"), ("Source", "Original")),
)
RADIO = WorkEntry(slug="salt-radio", title="Salt Radio", kind="Film", length="96 min", year=2025, studio="Kamome Works")
WORKS = {work.slug: work for work in (LANTERNS, RADIO)}
PICTURES = {
    "poster.png": Picture("/pictures/poster.png", 900, 1200, (("/pictures/poster-450.webp", 450, "image/webp"),)),
    "train.png": Picture("/pictures/train.png", 1280, 640),
}
# slug, work, rubric, cover, the texts of its revisions from the oldest (files of the folder beside this one)
REVIEWS = (
    ("the-tide-clerk", "", "books", "", ("the-tide-clerk",)),
    ("eleven-minutes-of-snow", "", "anime", "", ("eleven-minutes-of-snow",)),
    ("paper-lanterns-teo-malm", LANTERNS.slug, "anime", "poster.png", ("paper-lanterns-teo-malm",)),
    ("sanchome-no-tenkigakari", "", "anime", "", ("sanchome-no-tenkigakari",)),
    ("salt-radio", RADIO.slug, "anime", "", ("salt-radio",)),
    ("paper-lanterns-of-mizuhara", LANTERNS.slug, "anime", "poster.png", ("paper-lanterns-1", "paper-lanterns-2")),
)


class FixedSource:
    """The press above as a source. Everything is read once, from the texts."""

    def __init__(self) -> None:
        self._reviews = {slug: [_published(place, *row, number) for number in range(1, len(row[4]) + 1)]
                         for place, row in enumerate(REVIEWS) for slug in (row[0],)}  # fmt: skip
        self._newest = [revisions[-1].entry for revisions in reversed(self._reviews.values())]

    def site(self) -> Site:
        return SITE

    def newest(self, limit: int) -> tuple[Entry, ...]:
        return tuple(self._newest[:limit])

    def groups(self, kind: str) -> tuple[Group, ...]:
        counts: dict[tuple[str, str], int] = {}
        for entry in self._newest:
            for key in _keys(kind, entry):
                counts[key] = counts.get(key, 0) + 1
        return tuple((name, part, count) for (name, part), count in counts.items())

    def listed(self, kind: str, name: str, part: str = "") -> tuple[Entry, ...]:
        return tuple(entry for entry in self._newest if (name, part) in _keys(kind, entry))

    def ranked(self, criterion: str, year: str = "", whole: str = "") -> tuple[Entry, ...]:
        part = f"score-{whole}" if whole else year
        found = [entry for entry in self._newest if (criterion, part) in _keys("best", entry)]
        return tuple(sorted(found, key=lambda entry: (-_rank(entry, criterion), entry.title)))

    def published(self, slug: str, revision: int | None = None) -> Published:
        return self._reviews[slug][(revision or 0) - 1]

    def history(self, slug: str) -> tuple[RevisionEntry, ...]:
        return tuple(_revision(published) for published in reversed(self._reviews[slug]))

    def neighbours(self, slug: str) -> Neighbours:
        place = [entry.slug for entry in self._newest].index(slug)
        newer = self._newest[place - 1] if place else None
        older = self._newest[place + 1] if place + 1 < len(self._newest) else None
        return Neighbours(previous=older, next=newer)

    def work(self, slug: str) -> WorkEntry | None:
        return WORKS.get(slug)

    def critic(self, slug: str) -> CriticEntry:
        return CRITICS[slug]

    def rubric(self, name: str, edition: int | None = None) -> Rubric:
        return builtin(name)

    def spread(self, rubric: str, critic: str = "") -> dict[str, dict[str, int]]:
        spread: dict[str, dict[str, int]] = {}
        for entry in self._newest:
            if entry.rubric == rubric and critic in ("", entry.critic):
                for score in entry.scores:
                    if score.value is not None:
                        row = spread.setdefault(score.criterion, {})
                        row[score.value] = row.get(score.value, 0) + 1
                if entry.overall is not None:
                    row = spread.setdefault("overall", {})
                    whole = entry.overall.partition(".")[0]
                    row[whole] = row.get(whole, 0) + 1
        return spread

    def texts(self, kind: str) -> tuple[TextEntry, ...]:
        return (_article(),) if kind == "articles" else ()

    def picture(self, name: str) -> Picture | None:
        return PICTURES.get(name)

    def named(self, name: str) -> str | None:
        return next((entry.address for entry in self._newest if entry.title == name), None)


@cache
def press() -> FixedSource:
    return FixedSource()


def _keys(kind: str, entry: Entry) -> list[tuple[str, str]]:
    """The lists of a kind an entry stands in, as (name, part)."""
    year, month = entry.date[:4], entry.date[:7]
    if kind == "archive":
        return [("", month)]
    if kind == "best":
        given = [(score.criterion, score.value) for score in entry.scores if score.value is not None]
        given += [("overall", entry.overall)] if entry.overall else []
        return [(key, part) for key, value in given for part in ("", year, f"score-{value.partition('.')[0]}")]
    names = {"tag": entry.tags, "critic": (entry.critic,), "work": (entry.work,), "rubric": (entry.rubric,)}[kind]
    return [(name, part) for name in names if name for part in ("", year)]


def _rank(entry: Entry, criterion: str) -> float:
    score = entry.score(criterion)
    return entry.rank / 100 if score is None else score.share


def _published(
    order: int, slug: str, work: str, rubric: str, cover: str, revisions: tuple[str, ...], number: int
) -> Published:
    review = _read(revisions[number - 1], rubric)
    front, about = review.manuscript.front, WORKS.get(work)
    scores = tuple(
        entry_score(review.rubric, criterion.key, review.values.get(criterion.key))
        for criterion in review.rubric.criteria
    )
    before = _overall(_read(revisions[number - 2], rubric)) if number > 1 else None
    entry = Entry(
        slug=slug,
        title=review.title,
        language=review.language or "en",
        date=review.date,
        critic=review.critic,
        critic_name=CRITICS[review.critic].name,
        summary=front.text("summary"),
        original_title=dict(about.titles).get("ja", "") if about else "",
        work=work,
        kick=about.kick if about else "",
        tags=tuple(tag.strip() for tag in front.text("tags").strip("[]").split(",") if tag.strip()),
        rubric=rubric,
        overall=_overall(review),
        overall_best=review.rubric.overall_text(review.rubric.scale.best),
        verdict=review.verdict,
        working=review.working,
        scores=scores if review.values else (),
        rank=int(review.overall * 100) if review.overall is not None else -1,
        order=order,
        cover=cover,
        cover_alt=about.cover_alt if cover and about else "",
        minutes=9,
        words=2000,
        revision=number,
        overall_before=before,
    )
    return Published(entry, number, review)


def _read(name: str, rubric: str) -> Review:
    text = Path(__file__).with_name("press").joinpath(f"{name}.md").read_text("utf-8")
    return read(text, builtin(rubric))[0]


def _overall(review: Review) -> str | None:
    return None if review.overall is None else review.rubric.overall_text(review.overall)


def _revision(published: Published) -> RevisionEntry:
    entry, review = published.entry, published.review
    viewing = review.viewing.text if review.viewing else ""
    reason = review.manuscript.front.text("reason")
    return RevisionEntry(published.number, entry.date, viewing, reason, entry.overall, entry.verdict, entry.scores)


def _article() -> TextEntry:
    review = _read("in-defence-of-the-six", "anime")
    return TextEntry(
        kind="articles",
        slug="in-defence-of-the-six",
        title=review.title,
        language="en",
        date=review.date,
        critic="ines-varga",
        critic_name="Ines Varga",
        summary=review.manuscript.front.text("summary"),
        review=review,
        minutes=4,
    )
