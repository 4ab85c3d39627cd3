"""Whose scores are looked at, and which rubric's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from rubrica.rubric import Rubric, RubricError
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.marks import Mark, marks_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rubrica.web.catalogue.press import RowPress


@dataclass(frozen=True, slots=True)
class Chosen:
    """The reviews of one critic that were scored with one rubric, newest first: those on the scale of its newest
    edition, for scores of two scales cannot be laid together. `left` are so many others. `critics` and `rubrics` are
    what may be chosen instead, with how many reviews each has."""

    press: RowPress
    critic: str
    is_own: bool
    rubric: Rubric | None
    marks: tuple[Mark, ...]
    left: int
    critics: tuple[tuple[str, int], ...]
    rubrics: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        return self.press.critic(self.critic).name

    @property
    def names(self) -> dict[str, str]:
        """The criteria and the overall by key, as they are printed."""
        return {one.key: one.name for one in self.rubric.criteria} if self.rubric else {}

    @property
    def asked(self) -> str:
        """What an address has to say to choose the same."""
        return f"critic={self.critic}&rubric={self.rubric.name if self.rubric else ''}"


def chosen(request: HttpRequest) -> Chosen:
    """Everybody sees their own scores; editors may choose whose."""
    user, press = request.user, press_now()
    assert isinstance(user, Critic)
    counted = Listing.objects.values_list("critic", "rubric").annotate(count=Count("pk")).order_by()
    mine = [row for row in counted if user.role in (Role.OWNER, Role.EDITOR) or row[0] == user.slug]
    critics = _most([(critic, count) for critic, _rubric, count in mine])
    critic = _one_of(request.GET.get("critic", ""), critics, user.slug)
    rubrics = _most([(rubric, count) for of, rubric, count in mine if of == critic])
    name = _one_of(request.GET.get("rubric", ""), rubrics, press.site.rubric.partition("@")[0])
    all_of_it = tuple(mark for mark in marks_of(name) if mark.critic == critic) if name else ()
    rubric = _found(press, name)
    fitting = _on_one_scale(all_of_it, rubric, press) if rubric else ()
    left = len(all_of_it) - len(fitting)
    return Chosen(press, critic, critic == user.slug, rubric, fitting, left, critics, rubrics)


def _most(counted: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Names with their counts added up, the largest first."""
    sums: dict[str, int] = {}
    for name, count in counted:
        sums[name] = sums.get(name, 0) + count
    return tuple(sorted(sums.items(), key=lambda one: (-one[1], one[0])))


def _one_of(asked: str, choices: tuple[tuple[str, int], ...], usual: str) -> str:
    names = [name for name, _count in choices]
    return next((name for name in (asked, usual) if name in names), names[0] if names else "")


def _found(press: RowPress, reference: str) -> Rubric | None:
    try:
        return press.rubric(reference) if reference else None
    except RubricError:
        return None


def _on_one_scale(marks: tuple[Mark, ...], rubric: Rubric, press: RowPress) -> tuple[Mark, ...]:
    scales = {number: _found(press, f"{rubric.name}@{number}") for number in {mark.edition for mark in marks}}
    same = {number for number, one in scales.items() if one and one.scale == rubric.scale}
    return marks if len(same) == len(scales) else tuple(mark for mark in marks if mark.edition in same)
