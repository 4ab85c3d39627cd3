"""From a review to the parts of its page: sections with their scores and HTML, advice, footnotes."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from rubrica.manuscript import plain, slug
from rubrica.pages.text.footnotes import render_footnotes
from rubrica.pages.text.headings import heading_html, headings_of
from rubrica.pages.text.passages import Passages, after_score, holding, score_lines
from rubrica.pages.text.prose import Printing, escape, render_prose
from rubrica.pages.values.entry_scores import entry_score
from rubrica.pages.values.printed import Advice, Body, BodySection
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.manuscript import Section
    from rubrica.pages.source import TextSource
    from rubrica.review import Item, Review, Score


_FOR_THE_PAGE = ("<details", 'class="hush"', 'class="nowhere"', 'role="doc-noteref"', 'href="/')
"""What a body holds where something in it is hidden, or leads into the press: feeds print such a text otherwise."""


def body(review: Review, source: TextSource) -> Body:
    """The whole text as it stands on its page."""
    return _print(review, Printing(source.named, source.picture, reveal=_words(review).reveal))


def public_html(review: Review, source: TextSource) -> str:
    """The text for feeds and mails: in one piece, addresses absolute, without spoilers, footnotes or contents list."""
    site = source.site()
    hidden = words_of(review.language or site.language).hidden
    how = Printing(source.named, source.picture, site.absolute, public=True, hidden=hidden)
    return _in_one_piece(_print(review, how))


def public_html_of(printed: Body) -> str | None:
    """The same from a page's body, where nothing in it is for the page alone; None where the text must be asked."""
    html = _in_one_piece(printed)
    return None if any(sign in html for sign in _FOR_THE_PAGE) else html


def _in_one_piece(printed: Body) -> str:
    parts = [_titled(section) + section.html for section in printed.sections]
    advice = printed.advice
    for said, items in ((advice.watch_label, advice.watch), (advice.skip_label, advice.skip)):
        if items:
            lines = "".join([f"<li>{item}</li>" for item in items])
            parts.append(f"<p><b>{escape(said)}</b></p>\n<ul>{lines}</ul>\n")
    return "".join(parts)


def public_text(review: Review, *, lead: bool = False, hidden: str = "") -> str:
    """The plain words anyone may see (excerpts, search, mail): no spoilers, in whose place stands `hidden`, and no
    footnotes, score lines or contents list.

    `lead` stops at the first section that has any words.
    """
    words: list[str] = []
    for index, section in enumerate(review.sections):
        if index != review.contents:
            words.extend(_public_words(review, index, section, hidden))
        if lead and words:
            break
    return " ".join(words)


def _public_words(review: Review, index: int, section: Section, hidden: str) -> Iterator[str]:
    scored = score_lines(review, every=True).get(index, [])
    for block in section.blocks:
        if block.start in review.contents_blocks:
            continue
        if block.spoiler < 0 and block.kind in ("paragraph", "list", "quote"):
            said = plain(review.manuscript.events, block.first, block.last, hidden)
            if said.replace(hidden, "").strip() and not (
                block.kind == "paragraph" and after_score(review, scored, block) is None
            ):
                yield said


def _words(review: Review) -> Words:
    return words_of(review.language)


def _titled(section: BodySection) -> str:
    if not section.heading:
        return ""
    score = section.score
    beside = f": {score.value}/{score.best}" if score and score.value is not None else ""
    if section.stated:
        beside = f": {section.stated}" + (f" {section.word}" if section.word else "")
    return f"<h2>{section.heading_html}{escape(beside)}</h2>\n"


def _print(review: Review, how: Printing) -> Body:
    classes = dict(_list_classes(review))
    how.classes = {first: kinds[0] for first, kinds in classes.items()}
    passages = Passages(review, how, classes)
    sections: list[BodySection] = []
    ids: dict[str, int] = {}
    level = min([section.level for section in review.sections if section.level], default=2)
    scores = {one.section: one for one in reversed(review.scores) if one.criterion in review.criteria[one.section]}
    headings = headings_of(review)
    for index, section in enumerate(review.sections):
        if index == review.contents:
            continue
        html = passages.section(index)
        if section.level > level and not review.criteria[index] and not _is_overall(review, index) and sections:
            more = _sub_heading(review, section, ids, how) + html
            sections[-1] = sections[-1]._replace(html=sections[-1].html + more)
        elif section.head is not None or html:
            sections.append(_section(review, index, headings[index], scores.get(index), html, ids, how))
    return Body(tuple(sections), _advice(review, sections, how), render_footnotes(review, how))


def _section(
    review: Review, index: int, heading: str, score: Score | None, html: str, ids: dict[str, int], how: Printing
) -> BodySection:
    section, keys, rubric = review.sections[index], review.criteria[index], review.rubric
    stated = review.stated if _is_overall(review, index) else None
    name = keys[0] if keys else ("overall" if stated else slug(heading))
    agrees = stated is not None and review.overall == stated.value
    return BodySection(
        id=_unique(name or "section", ids) if section.head else "",
        level=section.level,
        heading=heading,
        heading_html=heading_html(review, section, heading, how),
        score=entry_score(rubric, score.criterion, score.value) if score else None,
        stated="" if stated is None else rubric.print_overall(stated.value) if agrees else stated.written,
        word="" if stated is None else stated.word,
        html=html,
    )


def _sub_heading(review: Review, section: Section, ids: dict[str, int], how: Printing) -> str:
    level = min(section.level, 6)
    name = _unique(slug(section.heading) or "section", ids)
    return f'<h{level} id="{name}">{heading_html(review, section, section.heading, how)}</h{level}>\n'


def _unique(name: str, ids: dict[str, int]) -> str:
    """A name no other heading of the page has; `ids` says how often each was asked for."""
    asked = ids.get(name, 0) + 1
    ids[name] = asked
    return name if asked == 1 else _unique(f"{name}-{asked}", ids)


def _is_overall(review: Review, index: int) -> bool:
    return review.stated is not None and review.stated.section == index


def _advice(review: Review, sections: list[BodySection], how: Printing) -> Advice:
    advice = review.advice
    watch = tuple(_item(review, item, how) for item in advice.watch if item.first >= 0)
    skip = tuple(_item(review, item, how) for item in advice.skip if item.first >= 0)
    if not watch and not skip:
        return Advice()
    heading = review.sections[advice.section].heading
    section = next((section.id for section in sections if section.heading == heading), "")
    words = _words(review)
    return Advice(watch, skip, section, advice.watch_label or words.watch_if, advice.skip_label or words.skip_if)


def _item(review: Review, item: Item, how: Printing) -> str:
    return render_prose(review.manuscript.events, item.first, item.last, how).strip()


def _list_classes(review: Review) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Lists of good and bad points carry a class, by the index of the event that begins them; one that a label divides
    carries several."""
    for points in review.points:
        lists = [block for block in review.sections[points.section].blocks if block.kind == "list"]
        kinds = {item.start: "good" for item in points.good} | {item.start: "bad" for item in points.bad}
        starts = sorted(kinds)
        for block in holding(lists, starts):
            within = starts[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            yield block.first, tuple(kind for kind, _ in groupby(map(kinds.__getitem__, within)))
