"""What changed: the two newest revisions of a review side by side with its score history, or any two of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head
from rubrica.pages.review.comparing import Compared, compare_two
from rubrica.pages.review.history import HistoryLine, history_of
from rubrica.pages.review.history_picture import HistoryPicture, picture_of
from rubrica.pages.review.history_table import HistoryTable, table_of
from rubrica.pages.review.rows import spoken_here
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two revisions. `rubric` names its rubric where the two were scored with different ones."""

    number: int
    name: str
    line: HistoryLine
    working: str
    rubric: str


@dataclass(frozen=True, slots=True)
class RevisionsPage:
    """Two revisions. `picture` and `table` tell of all, where these are the two newest; `newer` says that there is a
    newer one than these."""

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
    compared: Compared
    newer: bool
    picture: HistoryPicture | None
    table: HistoryTable | None


def gather_revisions(source: Source, slug: str) -> RevisionsPage:
    """The two newest revisions of a review compared, and the history of all."""
    history = source.history(slug)
    return _gather(source, slug, history[1].number, history[0].number, whole=True)


def gather_compared(source: Source, slug: str, old: str, new: str) -> RevisionsPage:
    """Any two revisions of a review compared, the earlier one first. Raises LookupError where there are no such two."""
    there = [one.number for one in source.history(slug)]
    before, after = int(old), int(new)
    if before not in there or after not in there or before >= after:
        raise LookupError(f"{slug} has no revisions {old} and {new} to compare.")
    return _gather(source, slug, before, after)


def _gather(source: Source, slug: str, old: int, new: int, *, whole: bool = False) -> RevisionsPage:
    site, history = source.site(), source.history(slug)
    before, after = source.published(slug, old), source.published(slug, new)
    earlier, entry = (spoken_here(one.entry, one.printed) for one in (before, after))
    words = words_of(entry.language)
    lines = {line.number: line for line in history_of(history, entry.address, words)}
    compared = compare_two(before.review, after.review, after.entry.language, words)
    newest = new == history[0].number
    named = tuple(_rubric_of(one, words) for one in (earlier, entry))
    rubrics = named if named[0] != named[1] else ("", "")
    own = f"{entry.address}revisions/" + ("" if whole else f"{old}/to/{new}/")
    said = words.of("what_changed_from", words.nth(old), words.nth(new))
    return RevisionsPage(
        site=site,
        words=words,
        language=entry.language,
        head=Head(
            f"{words.what_changed if whole else said}: {entry.title} · {site.name}",
            words.compared,
            own,
            site.absolute(own),
            site.absolute(f"{lines[new].address}card.png"),
            listed=whole,
        ),
        section="/reviews/",
        entry=entry,
        title=words.of("what_changed_in", words.nth(new)) if whole else said,
        about=_about(compared, earlier, entry, words),
        old=Side(old, words.of("revision_n", old), lines[old], _sum(earlier), rubrics[0]),
        new=Side(new, words.of("in_print" if newest else "revision_n", new), lines[new], _sum(entry), rubrics[1]),
        compared=compared,
        newer=not newest,
        picture=picture_of(history, words) if whole else None,
        table=table_of(history, entry.address, words) if whole else None,
    )


def _rubric_of(entry: Entry, words: Words) -> str:
    return words.between.join((entry.rubric, words.of("nth_edition", words.nth(entry.edition))))


def _sum(entry: Entry) -> str:
    """The working without its result, which stands above it."""
    return entry.working.rpartition(" = ")[0].partition(" = ")[0] if entry.working else ""


def _about(compared: Compared, old: Entry, new: Entry, words: Words) -> str:
    """One score fell by two …: what happened to scores, overall and verdict, in two sentences."""
    scores_said = words.of("scores_moved", sum(one.moved for one in compared.moves))
    if old.overall is None or new.overall is None:
        return scores_said
    overall = words.overall_stayed if old.overall == new.overall else words.of("overall_went", old.overall, new.overall)
    stayed = words.verdict_stayed if old.verdict == new.verdict else words.of("verdict_went", old.verdict, new.verdict)
    return f"{scores_said}{words.between}{overall} {stayed}"
