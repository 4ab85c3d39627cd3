"""From a review to the parts of its page: sections with their scores and HTML, advice, points, footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript import plain, slug, unfold
from rubrica.pages.entry_scores import entry_score
from rubrica.pages.footnotes import render_footnotes
from rubrica.pages.printed import Advice, Body, BodySection, Points
from rubrica.pages.prose import Printing, escape, hushed, picture_html, render_prose
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.manuscript import Block, Section, SpoilerBlock
    from rubrica.pages.source import TextSource
    from rubrica.review import Item, Review


_LINK = re.compile(r"</?a\b[^>]*>")
"""A heading is itself a link, to its own place: links within it lose theirs."""

_FOR_THE_PAGE = ("<details", 'class="hush"', 'class="nowhere"', 'role="doc-noteref"', 'href="/')
"""What a body holds where something in it is hidden, or leads into the press: feeds print such a text otherwise."""


def body(review: Review, source: TextSource) -> Body:
    """The whole text as it stands on its page."""
    return _print(review, Printing(source.named, source.picture, reveal=_words(review).reveal))


def public_html(review: Review, source: TextSource) -> str:
    """The text for feeds and mails: in one piece, with absolute addresses, without spoilers, footnotes or contents list."""
    how = Printing(source.named, source.picture, source.site().absolute, public=True)
    return _in_one_piece(_print(review, how), _words(review))


def public_html_of(printed: Body, language: str) -> str | None:
    """The same from a page's body, where nothing in it is for the page alone; None where the text must be asked."""
    html = _in_one_piece(printed, words_of(language))
    return None if any(sign in html for sign in _FOR_THE_PAGE) else html


def _in_one_piece(printed: Body, words: Words) -> str:
    parts = [_titled(section) + section.html for section in printed.sections]
    for said, items in ((words.watch_if, printed.advice.watch), (words.skip_if, printed.advice.skip)):
        if items:
            lines = "".join([f"<li>{item}</li>" for item in items])
            parts.append(f"<p><b>{escape(said)}</b></p>\n<ul>{lines}</ul>\n")
    return "".join(parts)


def public_text(review: Review, *, lead: bool = False) -> str:
    """The plain words anyone may see (excerpts, search, mail): no spoilers, footnotes, score lines or contents list.

    `lead` stops at the first section that has any words.
    """
    words: list[str] = []
    for index, section in enumerate(review.sections):
        if index != review.contents:
            words.extend(_public_words(review, index, section))
        if lead and words:
            break
    return " ".join(words)


def _public_words(review: Review, index: int, section: Section) -> Iterator[str]:
    for block in section.blocks:
        if block.spoiler < 0 and block.kind in ("paragraph", "list", "quote"):
            said = plain(review.manuscript.events, block.first, block.last)
            if said and not _scores_alone(review, index, block):
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
    how.classes = dict(_list_classes(review))
    sections: list[BodySection] = []
    ids: set[str] = set()
    level = min((section.level for section in review.sections if section.level), default=2)
    for index, section in enumerate(review.sections):
        if index == review.contents:
            continue
        html = _blocks(review, index, section, how)
        if section.level > level and not review.criteria[index] and not _is_overall(review, index) and sections:
            sections[-1] = _with(sections[-1], _sub_heading(review, section, ids, how) + html)
        elif section.head is not None or html:
            sections.append(_section(review, index, section, html, ids, how))
    return Body(tuple(sections), _advice(review, sections, how), _points(review, how), render_footnotes(review, how))


def _section(review: Review, index: int, section: Section, html: str, ids: set[str], how: Printing) -> BodySection:
    keys = review.criteria[index]
    score = next((score for score in review.scores if score.section == index and score.criterion in keys), None)
    printed = entry_score(review.rubric, score.criterion, score.value) if score else None
    stated = review.stated if review.stated and review.stated.section == index else None
    heading = _heading(section, review)
    name = keys[0] if keys else ("overall" if stated else slug(heading))
    return BodySection(
        _unique(name or "section", ids) if section.head else "",
        section.level,
        heading,
        _heading_html(review, section, heading, how),
        printed,
        review.rubric.print_overall(stated.value)
        if stated and review.overall == stated.value
        else (stated.written if stated else ""),
        stated.word if stated else "",
        html,
    )


def _heading(section: Section, review: Review) -> str:
    """The words of a heading, without a score it carries."""
    for score in (*review.scores, *((review.stated,) if review.stated else ())):
        if section.head and section.head.start <= score.start < section.head.end:
            name = getattr(score, "criterion", "")
            return review.rubric.by_key[name].name if name else section.heading.partition(":")[0].strip(" (-–—[")
    return section.heading


def _heading_html(review: Review, section: Section, heading: str, how: Printing) -> str:
    if section.head is None or heading != section.heading:
        return escape(heading)
    html = render_prose(review.manuscript.events, section.head.first + 1, section.head.last - 1, how).strip()
    return _LINK.sub("", html)


def _sub_heading(review: Review, section: Section, ids: set[str], how: Printing) -> str:
    level = min(section.level, 6)
    name = _unique(slug(section.heading) or "section", ids)
    return f'<h{level} id="{name}">{_heading_html(review, section, section.heading, how)}</h{level}>\n'


def _unique(name: str, ids: set[str]) -> str:
    unique, number = name, 2
    while unique in ids:
        unique, number = f"{name}-{number}", number + 1
    ids.add(unique)
    return unique


def _with(section: BodySection, more: str) -> BodySection:
    return BodySection(
        section.id,
        section.level,
        section.heading,
        section.heading_html,
        section.score,
        section.stated,
        section.word,
        section.html + more,
    )


def _is_overall(review: Review, index: int) -> bool:
    return review.stated is not None and review.stated.section == index


def _blocks(review: Review, index: int, section: Section, how: Printing) -> str:
    """The HTML of a section's blocks; consecutive blocks of one spoiler share its lid."""
    out: list[str] = []
    spoiler = -1
    left_out = _left_out(review, index)
    for block in section.blocks:
        if block.start in left_out:
            continue
        if block.spoiler != spoiler:
            if spoiler >= 0 and not how.public:
                out.append("</details>\n")
            spoiler = block.spoiler
            if spoiler >= 0:
                out.append(_lid(review, review.manuscript.spoilers[spoiler], how))
        if block.spoiler < 0 or not how.public:
            out.append(_block(review, index, block, how))
    if spoiler >= 0 and not how.public:
        out.append("</details>\n")
    return "".join(out)


def _left_out(review: Review, index: int) -> set[int]:
    """The starts of blocks printed elsewhere: the lists of advice with the lines above them."""
    advice = review.advice
    if advice.section != index:
        return set()
    starts = [item.start for item in (*advice.watch, *advice.skip) if item.first >= 0]
    blocks = review.sections[index].blocks
    out: set[int] = set()
    for position, block in enumerate(blocks):
        if block.kind == "list" and any(block.start <= start < block.end for start in starts):
            out.add(block.start)
            if (
                position
                and blocks[position - 1].kind == "paragraph"
                and blocks[position - 1].end - blocks[position - 1].start < 120
            ):
                out.add(blocks[position - 1].start)
    return out


def _lid(review: Review, spoiler: SpoilerBlock, how: Printing) -> str:
    words = _words(review)
    said = words.of("spoiler_from", spoiler.episode) if spoiler.episode is not None else words.spoiler
    if how.public:
        return f"<p><em>[{escape(said)}]</em></p>\n"
    title = f": {spoiler.title}" if spoiler.title else ""
    return f'<details class="spoil"><summary>{escape(said + title)} <span></span></summary>\n'


def _block(review: Review, index: int, block: Block, how: Printing) -> str:
    manuscript = review.manuscript
    if block.kind == "figure":
        return _figure(review, block, how)
    if block.kind == "unread":
        return f"<pre>{escape(manuscript.source.slice(block.start, block.end))}</pre>\n"
    if block.kind == "paragraph":
        rest = _after_score(review, index, block)
        if rest is None:
            return ""
        if rest is not block:
            return "<p>" + render_prose(manuscript.events, rest.first, rest.last, how)
    return render_prose(manuscript.events, block.first, block.last, how)


def _after_score(review: Review, index: int, block: Block) -> Block | None:
    """What of a paragraph is printed: what follows a score line that stands in the heading instead, None for nothing."""
    keys = review.criteria[index]
    for score in review.scores:
        if score.section == index and block.start <= score.start < block.end and score.criterion in keys:
            return _behind(review, block, score.start, score.end)
    stated = review.stated
    if stated is not None and stated.section == index and block.start <= stated.start < block.end:
        return _behind(review, block, stated.start, stated.end)
    return block


def _behind(review: Review, block: Block, start: int, end: int) -> Block | None:
    data, events = review.manuscript.source.data, review.manuscript.events
    if data[block.start : start].strip(b" *_`"):
        return block
    line_end = data.find(b"\n", end)
    if line_end < 0 or line_end + 1 >= block.end:
        return block if data[end : block.end].strip(b" \n*_`.!)]") else None
    if data[end:line_end].strip(b" *_`.!)]\\"):
        return block
    unfolded = unfold(events, block)
    for position in range(unfolded.first + 1, unfolded.last):
        event, span = events[position]
        if span["start"] >= end and event in ("SoftBreak", "HardBreak"):
            return unfolded._replace(first=position + 1)
    return block


def _scores_alone(review: Review, index: int, block: Block) -> bool:
    return block.kind == "paragraph" and _after_score(review, index, block) is None


def _figure(review: Review, block: Block, how: Printing) -> str:
    figure = next(figure for figure in review.figures if block.start <= figure.start < block.end)
    if not figure.address:
        said = figure.caption or figure.alt
        return f'<p class="lost">{hushed(said, how)}</p>\n' if said else ""
    picture = picture_html(figure.address, figure.alt, "", how)
    caption = f"<figcaption>{hushed(figure.caption, how)}</figcaption>" if figure.caption else ""
    return f"<figure>{picture}{caption}</figure>\n"


def _advice(review: Review, sections: list[BodySection], how: Printing) -> Advice:
    advice = review.advice
    watch = tuple(_item(review, item, how) for item in advice.watch if item.first >= 0)
    skip = tuple(_item(review, item, how) for item in advice.skip if item.first >= 0)
    if not watch and not skip:
        return Advice()
    heading = review.sections[advice.section].heading
    section = next((section.id for section in sections if section.heading == heading), "")
    return Advice(watch, skip, section)


def _item(review: Review, item: Item, how: Printing) -> str:
    return render_prose(review.manuscript.events, item.first, item.last, how).strip()


def _points(review: Review, how: Printing) -> Points:
    """Points of a section that is about no criterion are the whole review's; a criterion's stay in its section."""
    good: list[str] = []
    bad: list[str] = []
    for points in review.points:
        if not review.criteria[points.section]:
            good.extend(_item(review, item, how) for item in points.good)
            bad.extend(_item(review, item, how) for item in points.bad)
    return Points(tuple(good), tuple(bad))


def _list_classes(review: Review) -> Iterator[tuple[int, str]]:
    """Lists of good and bad points carry a class, by the index of the event that begins them."""
    for points in review.points:
        for block in review.sections[points.section].blocks:
            if block.kind == "list":
                for kind, items in (("good", points.good), ("bad", points.bad)):
                    if any(block.start <= item.start < block.end for item in items):
                        yield block.first, kind
