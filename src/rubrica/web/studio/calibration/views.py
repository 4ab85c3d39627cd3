"""The desk: how scores are spread, whether they have drifted, and what carried them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.pages.scores.spread import Histogram, histograms
from rubrica.pages.words import words_of
from rubrica.rubric import Rounding
from rubrica.rubric.explanation import apportion
from rubrica.rubric.numbers import plain
from rubrica.web.studio.calibration.choosing import chosen
from rubrica.web.studio.calibration.gathering import gather
from rubrica.web.studio.calibration.pictures import years_picture
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from markupsafe import Markup

    from rubrica.calibration import Carried
    from rubrica.rubric import Rubric
    from rubrica.web.studio.calibration.gathering import Course


@dataclass(frozen=True, slots=True)
class Panel:
    """One criterion with its pictures."""

    name: str
    course: Course
    histogram: Histogram
    years: Markup


def desk(request: HttpRequest) -> HttpResponse:
    of = chosen(request)
    if of.rubric is None or not of.marks:
        return page(request, "calibration.html", of=of, panels=(), carried=None, parts=())
    found, words = gather(of), words_of(of.press.site.language)
    names = {"overall": words.overall} | of.names
    panels = [_panel(names[course.key], course, of.rubric, words) for course in found.courses]
    parts = _percents(found.carried, names) if found.carried else ()
    return page(request, "calibration.html", of=of, panels=panels, carried=found.carried, parts=parts, signed=_signed)


def _signed(difference: Decimal) -> str:
    """A difference with its sign: +3, −0.5, 0."""
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return f"{sign}{plain(abs(difference))}"


def _panel(name: str, course: Course, rubric: Rubric, words: object) -> Panel:
    spread = course.spread
    if course.key == "overall" and not rubric.scale.letters:  # its tenths would be a hundred columns
        whole: dict[str, int] = {}
        for said, count in spread.items():
            whole[said.partition(".")[0]] = whole.get(said.partition(".")[0], 0) + count
        spread = whole
    (histogram,) = histograms(rubric, {course.key: spread}, words)  # type: ignore[arg-type]
    return Panel(name, course, histogram, years_picture(name, course.years, rubric))


def _percents(carried: Carried, names: dict[str, str]) -> list[tuple[str, Decimal, int]]:
    """Each criterion with its share in hundredths, which together are a hundred, and the length of its bar; the largest
    first."""
    hundredths = apportion([Fraction(share) * 100 for share in carried.shares.values()], Rounding(places=0))
    named = [
        (names[key], percent, max(0, min(100, int(percent))))
        for key, percent in zip(carried.shares, hundredths, strict=True)
    ]
    return sorted(named, key=lambda one: -one[1])
