"""The body of a text in the parts its page prints: sections with heading, score and words; the contents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages import scores
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.body import BodySection

LEAD = "_opening"  # the anchor of what stands before the first heading


@dataclass(frozen=True, slots=True)
class Part:
    """A section as printed. `header` is empty for the lead; `advised` marks the one the advice stands in."""

    id: str
    header: Markup
    html: Markup
    advised: bool = False


def parts_of(sections: Iterable[BodySection], language: str, advised: str = "") -> tuple[Part, ...]:
    return tuple(
        [
            Part(
                one.id, header(one, language) if one.heading else Markup(""), Markup(one.html), one.id == advised != ""
            )
            for one in sections
        ]
    )


def header(section: BodySection, language: str) -> Markup:
    """A section's heading on one rule with its score, both under one anchor."""
    data, beside = Markup(""), Markup("")
    if section.score is not None:
        data, beside = Markup(" ") + scores.data(section.score), scores.beside_heading(section.score, language)
    elif section.stated:
        value, _, best = section.stated.partition("/")
        data = Markup(' data-criterion="overall" data-score="{}"').format(value)
        beside = scores.stated(value, scores.whole(best), language)
    return Markup('<header class="cat" id="{0}"{1}><h2><a href="#{0}">{2}</a></h2>{3}</header>\n').format(
        section.id, data, Markup(section.heading_html), beside
    )


def contents(sections: Iterable[BodySection], language: str) -> Markup:
    """The contents as list items, each with its digits."""
    return Markup("").join(
        [
            _line(one.id or LEAD, one.heading or words_of(language).opening, _digits(one))
            for one in sections
            if one.heading or one.html.strip()
        ]
    )


def _digits(section: BodySection) -> str:
    if section.score is not None:
        return section.score.value or ""
    return section.stated.partition("/")[0]


@lru_cache(maxsize=4096)
def _line(anchor: str, heading: str, digits: str) -> Markup:
    shown = Markup("<b>{}</b>").format(digits) if digits else ""
    return Markup('<li><a href="#{}"><span>{}</span>{}</a></li>\n').format(anchor, heading, shown)
