"""The medians of a criterion year by year, as a picture. It repeats a table and never replaces it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.calibration import Middle
    from rubrica.rubric import Rubric

WIDTH, HEIGHT = 440, 190
LEFT, RIGHT, TOP, BOTTOM = 34, 424, 20, 156


def years_picture(name: str, years: tuple[tuple[str, Middle], ...], rubric: Rubric) -> Markup:
    """A dot for each median with its number, a line for its interval. Nothing of a single year."""
    if len(years) < 2:
        return Markup("")
    points = [_point(place, len(years), one.median, rubric) for place, (_year, one) in enumerate(years)]
    said = ", ".join(f"{year}: {rubric.overall_text(one.median)}" for year, one in years)
    label = _("Medians of %(name)s by year: %(said)s") % {"name": name, "said": said}
    return Markup(
        f'<svg class="course" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        f'aria-label="{escape(label)}">\n{_net(rubric)}{_intervals(years, rubric)}'
        f'<path class="thick" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>\n'
        f"{_marks(years, points, rubric)}</svg>"
    )


def _point(place: int, count: int, score: Decimal, rubric: Rubric) -> tuple[float, float]:
    scale = rubric.scale
    share = float((score - scale.worst) / (scale.best - scale.worst))
    return LEFT + 20 + (RIGHT - LEFT - 40) * place / (count - 1), BOTTOM - (BOTTOM - TOP) * share


def _net(rubric: Rubric) -> str:
    lines = "".join(f"M{LEFT} {BOTTOM - (BOTTOM - TOP) * share:g}H{RIGHT}" for share in (0, 0.25, 0.5, 0.75, 1))
    ends = ((rubric.scale.text(rubric.scale.best), TOP + 4), (rubric.scale.text(rubric.scale.worst), BOTTOM + 4))
    sides = "".join(f'<text x="{LEFT - 8}" y="{y}" text-anchor="end">{escape(said)}</text>' for said, y in ends)
    return f'<path class="net" d="{lines}"/>\n{sides}\n'


def _intervals(years: tuple[tuple[str, Middle], ...], rubric: Rubric) -> str:
    drawn = ""
    for place, (_year, one) in enumerate(years):
        if one.interval:
            (x, low), (_x, high) = (_point(place, len(years), end, rubric) for end in one.interval)
            drawn += f"M{x:.1f} {low:.1f}V{high:.1f}M{x - 5:.1f} {low:.1f}h10M{x - 5:.1f} {high:.1f}h10"
    return f'<path class="thin" d="{drawn}"/>\n' if drawn else ""


def _marks(years: tuple[tuple[str, Middle], ...], points: list[tuple[float, float]], rubric: Rubric) -> str:
    """Each year below, its median above its dot; of many years, every second and the last."""
    drawn, every = "", 1 if len(years) <= 7 else 2
    for place, ((year, one), (x, y)) in enumerate(zip(years, points, strict=True)):
        drawn += f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
        if (len(years) - 1 - place) % every == 0:
            drawn += (
                f'<text class="mark" x="{x + 7:.1f}" y="{y - 7:.1f}">{escape(rubric.overall_text(one.median))}</text>'
                f'<text x="{x:.1f}" y="{BOTTOM + 24}" text-anchor="middle">{escape(year)}</text>'
            )
    return drawn + "\n"
