"""What is read from a text, as the small lines that docs/format.md shows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.manuscript import cut, plain
from rubrica.pages.text.prose import Printing, render_prose
from rubrica.review import Remark, Review, choose_rubric
from rubrica.review.reader import read_manuscript
from rubrica.rubric import builtin

from .parsed import parsed

if TYPE_CHECKING:
    from rubrica.rubric import Rubric

WHEN_ASKED = ("section", "html")
"""Kinds of lines that an example shows only if it is about them. All others are complete."""


def reading_of(text: str, rubric: Rubric, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Every line of a text's reading, of the kinds that are always shown and of those that the example `asked` for."""
    review, remarks = _read(text, rubric)
    kinds = {line.partition(" ")[0].rstrip(":") for line in asked}
    left_out = tuple(kind for kind in WHEN_ASKED if kind not in kinds)
    return tuple(line for line in _lines(text, review, remarks) if not line.startswith(left_out))


def _read(text: str, rubric: Rubric) -> tuple[Review, list[Remark]]:
    """A text as a press reads it that has this rubric, and those that come with Rubrica."""
    manuscript = cut(text)
    chosen, faults = choose_rubric(manuscript.front, lambda name: builtin(name) if name else rubric)
    return read_manuscript(manuscript, chosen, faults)


def without_html(lines: tuple[str, ...]) -> list[str]:
    """A reading but for its HTML, which is not compared letter by letter."""
    return [line for line in lines if not line.startswith("html: ")]


def html_of(lines: tuple[str, ...]) -> list[object]:
    """The HTML of a reading, as a parser sees it."""
    return parsed("\n".join(line.removeprefix("html: ") for line in lines if line.startswith("html: ")))


def _lines(text: str, review: Review, remarks: list[Remark]) -> Iterator[str]:
    if review.title:
        yield f"title: {review.title}"
    yield from _fields(review)
    yield from _sections(review)
    yield from _scores(review)
    if review.viewing:
        viewing = review.viewing
        yield f"viewing: {viewing.ordinal or '?'}{f', {viewing.when}' if viewing.when else ''}"
    if review.contents >= 0:
        yield f"contents: {review.sections[review.contents].heading}"
    if review.contents_blocks:
        yield f"contents: (line {_line(review, review.contents_blocks[0])})"
    yield from (f"watch: {item.text}" for item in review.advice.watch)
    yield from (f"skip: {item.text}" for item in review.advice.skip)
    for guess in review.guesses:
        yield f"guess {guess.direction}: {guess.criterion or 'the whole'} (line {_line(review, guess.start)})"
    for points in review.points:
        where = review.sections[points.section].heading
        yield from (f"good in {where}: {item.text}" for item in points.good)
        yield from (f"bad in {where}: {item.text}" for item in points.bad)
    yield from (f"figure: {figure.address or '(none)'} | {figure.alt} | {figure.caption}" for figure in review.figures)
    yield from _marked(text, review)
    yield from (f"remark {remark.line}:{remark.column} {remark.code}" for remark in remarks)
    yield from (f"html: {line}" for line in _html(text).splitlines())


def _fields(review: Review) -> Iterator[str]:
    for field in review.manuscript.front.fields:
        if field.key != "title":
            value = field.value if isinstance(field.value, str) else f"[{', '.join(field.value)}]"
            yield f"field {field.key}: {value}"


def _sections(review: Review) -> Iterator[str]:
    about = review.criteria
    for section, keys in zip(review.sections, about, strict=True):
        if section.head is not None:
            names = " and ".join(keys) or ("the overall" if review.rubric.is_overall(section.heading) else "-")
            yield f"section {section.level} (line {_line(review, section.start)}): {section.heading} = {names}"


def _scores(review: Review) -> Iterator[str]:
    scale = review.rubric.scale
    for score in review.scores:
        said = "not scored"
        if score.value is not None:
            said = scale.text(score.value)
            said += "" if _same(score.written, score.value, said) else f" from {score.written}"
        yield f"{score.criterion}: {said} (line {_line(review, score.start)})"
    made = review.rubric.overall(review.values) if review.values else None
    parts = [review.rubric.overall_text(made)] if made is not None else []
    if stated := review.stated:
        word = f' "{stated.word}"' if stated.word else ""
        parts.append(f"stated as {stated.written}{word} (line {_line(review, stated.start)})")
    if parts:
        yield f"overall: {', '.join(parts)}"


def _same(written: str, value: Decimal, text: str) -> bool:
    number = written.partition("/")[0].removesuffix(" %")
    return number == text or (number.replace(".", "").isdigit() and Decimal(number) == value)


def _marked(text: str, review: Review) -> Iterator[str]:
    """Spoilers, hidden words, names, notes."""
    manuscript = cut(text)
    events = manuscript.events
    for spoiler in manuscript.spoilers:
        start = f" from {spoiler.episode}" if spoiler.episode is not None else ""
        title = f": {spoiler.title}" if spoiler.title else ""
        lines = f"lines {_line(review, spoiler.start)}-{_line(review, spoiler.end - 1)}"
        yield f"spoiler {lines}{start}{title}"
    for index, (event, _) in enumerate(events):
        start = event.get("Start") if isinstance(event, dict) else None
        if start == "Hush":
            close = next(at for at in range(index, len(events)) if events[at][0] == {"End": "Hush"})
            yield f"hidden: {plain(events, index + 1, close - 1)}"
        elif isinstance(start, dict) and "WikiLink" in start.get("Link", {}).get("link_type", ""):
            yield f"name: {start['Link']['dest_url']}"
    yield from (f"note: {plain(events, note.first + 1, note.last - 1)}" for note in manuscript.footnotes)


def _html(text: str) -> str:
    manuscript = cut(text)
    blocks = [block for section in manuscript.sections for block in (section.head, *section.blocks) if block]
    how = Printing(named=lambda name: "/works/" + name.lower().replace(" ", "-") + "/")
    return "".join(render_prose(manuscript.events, block.first, block.last, how) for block in blocks)


def _line(review: Review, offset: int) -> int:
    return review.manuscript.source.line_of(offset)
