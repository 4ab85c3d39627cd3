"""The body of a text in the parts its page prints: sections with heading, score and words; the contents."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from rubrica.pages.scores import scores
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import EntryScore
    from rubrica.pages.values.printed import BodySection

NOTHING = Markup("")
LEAD = "_opening"  # the anchor of what stands before the first heading


class Part(NamedTuple):
    """A section as printed. `header` is empty for the lead; `advised` marks the one the advice stands in."""

    id: str
    header: Markup
    html: Markup
    advised: bool = False


def parts_of(sections: Iterable[BodySection], language: str, advised: str = "") -> tuple[Part, ...]:
    """The sections as printed; `advised` is the id of the one that holds the advice."""
    return tuple([Part(one.id, header(one, language), Markup(one.html), one.id == advised != "") for one in sections])


def header(section: BodySection, language: str) -> Markup:
    """A section's heading on one rule with its score, both under one anchor; nothing for the lead."""
    if not section.heading:
        return NOTHING
    return _header(section.id, section.heading_html, section.score, section.stated, language)


@lru_cache(maxsize=8192)
def _header(anchor: str, heading: str, score: EntryScore | None, stated: str, language: str) -> Markup:
    data, beside = "", ""
    if score is not None:
        data, beside = f" {scores.data(score)}", scores.beside_heading(score, language)
    elif stated:
        value, _, best = stated.partition("/")
        data = f' data-criterion="overall" data-score="{escape(value.removesuffix(" %"))}"'
        beside = scores.stated(value, scores.whole(best), language)
    address = escape(anchor)
    return Markup(
        f'<header class="cat" id="{address}"{data}><h2><a href="#{address}">{heading}</a></h2>{beside}</header>\n'
    )


def contents(sections: Iterable[BodySection], language: str) -> Markup:
    """The contents as list items, each with its digits; none of a text in one piece."""
    opening = words_of(language).opening
    shown = [one for one in sections if one.heading or one.html.strip()]
    if len(shown) < 2:
        return NOTHING
    return Markup("".join([_line(one.id or LEAD, one.heading or opening, _digits(one)) for one in shown]))


def _digits(section: BodySection) -> str:
    if section.score is not None:
        return section.score.value or ""
    return section.stated.partition("/")[0]


@lru_cache(maxsize=4096)
def _line(anchor: str, heading: str, digits: str) -> str:
    shown = f"<b>{escape(digits)}</b>" if digits else ""
    return f'<li><a href="#{escape(anchor)}"><span>{escape(heading)}</span>{shown}</a></li>\n'
