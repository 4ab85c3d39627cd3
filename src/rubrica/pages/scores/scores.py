"""Scores as they are printed: rows, small rows, the overall; each with its data-criterion and data-score."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Entry, EntryScore

TEN = "10"  # the best score that goes without saying
TICKS = '<span class="ticks" aria-hidden="true"></span>'


@lru_cache(maxsize=8192)
def data(score: EntryScore) -> Markup:
    """data-criterion="story" data-score="5", and data-ticks where a tick is not one point or half a point."""
    said = Markup('data-criterion="{}" data-score="{}"').format(score.criterion, score.data_score)
    ticks = ticks_of(score)
    return said if ticks in ("", score.value) else said + Markup(f' data-ticks="{ticks}"')


def ticks_of(score: EntryScore) -> str:
    """Ticks to fill out of ten, to the half: 7 for 3.5 of 5, 8.5 for 87 of 100, nothing for a missing score."""
    return "" if score.value is None else f"{round(score.share * 20) / 2:g}"


@lru_cache(maxsize=8192)
def digits(score: EntryScore, language: str) -> Markup:
    """<span class="num">5<span class="vh"> out of 10</span></span>, a dash where there is no score."""
    words = words_of(language)
    if score.value is None:
        return Markup('<span class="num"><span aria-hidden="true">–</span><span class="vh">{}</span></span>').format(
            words.not_scored
        )
    return Markup('<span class="num">{}<span class="vh">{}</span></span>').format(
        score.value, words.of("out_of", score.best)
    )


@lru_cache(maxsize=8192)
def row(score: EntryScore, address: str, language: str) -> Markup:
    """A row of the score box: one link to its section, or no link where there is no section."""
    inner = Markup("<span>{}</span>{}{}").format(score.name, Markup(TICKS), digits(score, language))
    if address:
        return Markup('<li><a href="{}" {}>{}</a></li>\n').format(address, data(score), inner)
    return Markup('<li><div class="row" {}>{}</div></li>\n').format(data(score), inner)


@lru_cache(maxsize=8192)
def mini_row(score: EntryScore, language: str) -> Markup:
    """A small row of a review at a glance."""
    return Markup("<li {}><span>{}</span>{}{}</li>\n").format(
        data(score), score.short, Markup(TICKS), digits(score, language)
    )


def mini_rows(scores: tuple[EntryScore, ...], language: str) -> Markup:
    return Markup("".join([mini_row(score, language) for score in scores]))


@lru_cache(maxsize=8192)
def overall(value: str | None, best: str, verdict: str, language: str) -> Markup:
    """The overall in a list: large, with its verdict; or the words that there is none."""
    words = words_of(language)
    if value is None:
        return Markup('<p class="ov none">{}</p>').format(words.not_scored)
    of = Markup("") if best == TEN else Markup('<span class="of" aria-hidden="true">/{}</span>').format(best)
    return Markup(
        '<p class="ov" data-criterion="overall" data-score="{0}"><span class="vh">{1} </span>{0}{4}'
        '<span class="vh">{2} </span> <small>{3}</small></p>'
    ).format(value, words.overall, words.of("out_of", best), verdict, of)


def overall_of(entry: Entry, language: str) -> Markup:
    return overall(entry.overall, whole(entry.overall_best), entry.verdict, language)


@lru_cache(maxsize=8192)
def beside_heading(score: EntryScore, language: str) -> Markup:
    """What stands at the right of a section's heading: 5 /10."""
    return stated(score.value, score.best, language) if score.value is not None else _unscored(language)


@lru_cache(maxsize=8192)
def stated(value: str, best: str, language: str) -> Markup:
    """The same for an overall as the text states it: `73 %` says itself out of what."""
    words = words_of(language)
    if not best:
        return Markup('<p><span class="vh">{}: </span>{}</p>').format(words.score, value)
    return Markup(
        '<p><span class="vh">{}: </span>{}'
        '<small><span aria-hidden="true"> /{}</span><span class="vh">{}</span></small></p>'
    ).format(words.score, value, best, words.of("out_of", best))


def _unscored(language: str) -> Markup:
    return Markup('<p class="none"><small>{}</small></p>').format(words_of(language).not_scored)


def whole(best: str) -> str:
    """10 for 10.0: how people say a best score."""
    return best.removesuffix(".0")


def working(line: str) -> Markup:
    """The working with its last number, the overall, in bold: (5 + 9 + 8 + 6 + 8) ÷ 5 = **7.2**."""
    before, space, last = line.rpartition(" ")
    return Markup(f"{escape(before)}{space}<b>{escape(last)}</b>") if line else Markup("")
