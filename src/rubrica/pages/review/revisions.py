"""What changed: the two newest revisions of a review side by side, and the table of all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.data.head import Head
from rubrica.pages.review.history import HistoryLine, history_of
from rubrica.pages.review.rows import spoken_here
from rubrica.pages.scores import scores
from rubrica.pages.text.text import spoken_in
from rubrica.pages.values.entry_scores import entry_score
from rubrica.pages.words import Words, words_of
from rubrica.review import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.review import Passage
    from rubrica.review.comparison import Move
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two revisions."""

    number: int
    line: HistoryLine
    working: str


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A criterion in both: `data` carries the new score and, in ticks, the old; `change` is "−2" or "same"."""

    name: str
    data: Markup
    old: str
    new: str
    change: str
    moved: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text: unchanged passages in one line, or one passage in both versions."""

    heading: str
    same: str
    old: Markup
    new: Markup


@dataclass(frozen=True, slots=True)
class RevisionsPage:
    template: ClassVar[str] = "revisions.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    entry: Entry
    title: str
    about: str
    old: Side
    new: Side
    moves: tuple[MoveLine, ...]
    overall: MoveLine | None
    moved: str
    fell: bool
    passages: tuple[Stretch, ...]
    counted: str
    history: tuple[HistoryLine, ...]


def gather_revisions(source: Source, slug: str) -> RevisionsPage:
    """The two newest revisions of a review compared. Spoilers stay out of the comparison."""
    site = source.site()
    history = source.history(slug)
    newest, before = source.published(slug, history[0].number), source.published(slug, history[1].number)
    entry, old = (spoken_here(one.entry, one.printed) for one in (newest, before))
    words, rubric = words_of(entry.language), spoken_in(entry.language, newest.review.rubric)
    compared = compare(before.review, newest.review)
    lines = history_of(history, entry.address, words)
    moves = tuple(_move(one, rubric, words) for one in compared.scores)
    overall = _overall(old, entry, rubric, words)
    title = words.of("what_changed_in", words.nth(newest.number))
    address = f"{entry.address}revisions/"
    return RevisionsPage(
        site=site,
        words=words,
        language=entry.language,
        head=Head(
            f"{words.what_changed}: {entry.title} · {site.name}",
            words.compared,
            address,
            site.absolute(address),
            site.absolute(f"{entry.address}card.png"),
        ),
        section="/reviews/",
        entry=entry,
        title=title,
        about=_about(moves, old, entry, words),
        old=Side(before.number, lines[1], _sum(old)),
        new=Side(newest.number, lines[0], _sum(entry)),
        moves=moves,
        overall=overall,
        moved=words.of("n_moved", sum(one.moved for one in moves), len(moves)),
        fell=any(one.old is not None and one.new is not None and one.new < one.old for one in compared.scores),
        passages=tuple(_stretches(compared.passages, words)),
        counted=words.of("words_counted", compared.added, compared.removed),
        history=lines,
    )


def _sum(entry: Entry) -> str:
    """The working without its result, which stands above it."""
    return entry.working.rpartition(" = ")[0].partition(" = ")[0] if entry.working else ""


def _about(moves: tuple[MoveLine, ...], old: Entry, new: Entry, words: Words) -> str:
    """One score fell by two …: what happened to scores, overall and verdict, in two sentences."""
    scores_said = words.of("scores_moved", sum(one.moved for one in moves))
    if old.overall is None or new.overall is None:
        return scores_said
    overall = words.overall_stayed if old.overall == new.overall else words.of("overall_went", old.overall, new.overall)
    stayed = words.verdict_stayed if old.verdict == new.verdict else words.of("verdict_went", old.verdict, new.verdict)
    return f"{scores_said}{words.between}{overall} {stayed}"


def _move(move: Move, rubric: Rubric, words: Words) -> MoveLine:
    named = rubric.by_key.get(move.criterion)
    new = entry_score(rubric, move.criterion, move.new) if named else None
    old = entry_score(rubric, move.criterion, move.old) if named else None
    data = scores.data(new) if new else Markup("")
    if old is not None and move.moved:
        data += Markup(f' data-was="{scores.ticks_of(old)}"')
    return MoveLine(
        name=named.name if named else move.name,
        data=data,
        old=_printed(move.old, rubric),
        new=_printed(move.new, rubric),
        change=difference(move.old, move.new, rubric) if move.moved else words.same,
        moved=move.moved,
    )


def _overall(old: Entry, new: Entry, rubric: Rubric, words: Words) -> MoveLine | None:
    if old.overall is None or new.overall is None:
        return None
    change = difference(Decimal(old.overall), Decimal(new.overall), rubric)
    moved = old.overall != new.overall
    return MoveLine(words.overall, Markup(""), old.overall, new.overall, change if moved else words.same, moved)


def difference(old: Decimal | None, new: Decimal | None, rubric: Rubric) -> str:
    """−2, +0.5; nothing where one of the two is missing."""
    if old is None or new is None:
        return ""
    by = new - old
    return f"{'−' if by < 0 else '+'}{rubric.scale.text(abs(by)) if not rubric.scale.letters else abs(by)}"


def _printed(value: Decimal | None, rubric: Rubric) -> str:
    return "–" if value is None else rubric.scale.text(value)


def _stretches(passages: tuple[Passage, ...], words: Words) -> Iterator[Stretch]:
    """Unchanged passages in a row become one line; a heading stands once above its changed ones."""
    heading = None
    for same, group in groupby(passages, lambda one: one.kind == "same"):
        if same:
            unchanged = list(group)
            names = words.join(tuple(dict.fromkeys(one.heading or words.opening for one in unchanged)))
            yield Stretch("", words.of("n_unchanged", len(unchanged), names), Markup(""), Markup(""))
            continue
        for one in group:
            shown = one.heading or words.opening
            yield Stretch(shown if shown != heading else "", "", _runs(one.old), _runs(one.new))
            heading = shown


def _runs(runs: tuple[tuple[str, str], ...]) -> Markup:
    """A passage with its removed and added words marked."""
    marks = {"removed": "<del>{}</del>", "added": "<ins>{}</ins>", "same": "{}"}
    return Markup(" ".join(marks[kind].format(escape(text)) for kind, text in runs))
