"""Reviews with the same score: which of two is the better? Answers are kept, and make an order; no score changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.calibration import Answer, Placed, next_pair, order
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.tie_models import TieAnswer
from rubrica.web.studio.calibration.choosing import chosen
from rubrica.web.studio.marks import titles_of
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.studio.calibration.choosing import Chosen
    from rubrica.web.studio.marks import Mark

MOST = 12
"""Reviews of one score that are asked about: the newest."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Reviews with the same score in one criterion: how many there are, those that are asked about in their order, and
    the two to ask about next."""

    criterion: str
    score: str
    groups: tuple[tuple[str, int], ...]
    placed: tuple[Placed, ...]
    pair: tuple[str, str] | None
    answers: int


def ties(request: HttpRequest) -> HttpResponse:
    of = chosen(request)
    if request.method == "POST":
        return _answer(request, of)
    tie = _tie(of, request.GET.get("criterion", ""), request.GET.get("score", ""))
    titles = titles_of(int(one.name) for one in tie.placed)
    marks = {str(mark.review): mark for mark in of.marks}
    shown = {one.name: (titles.get(int(one.name), ""), marks[one.name]) for one in tie.placed}
    names = {"overall": _("Overall")} | of.names
    return page(request, "calibration-ties.html", of=of, tie=tie, shown=shown, names=names, most=MOST)


def _tie(of: Chosen, criterion: str, score: str) -> Tie:
    criterion = criterion if criterion in of.names else "overall"
    groups = _groups(of, criterion)
    score = score if score in dict(groups) else groups[0][0] if groups else ""
    reviews = _asked_about(of, criterion, score)
    answers = _answers(of, criterion, reviews)
    return Tie(criterion, score, groups, order(reviews, answers), next_pair(reviews, answers), len(answers))


def _groups(of: Chosen, criterion: str) -> tuple[tuple[str, int], ...]:
    """The scores that several reviews have, the best first."""
    counted = Counter(mark.given[criterion] for mark in of.marks if criterion in mark.given)
    many = [(said, count) for said, count in counted.items() if count > 1]
    return tuple(sorted(many, key=lambda one: _value(of, one[0]), reverse=True))


def _value(of: Chosen, said: str) -> Decimal:
    return (of.rubric.scale.parse(said) if of.rubric else None) or Decimal(0)


def _asked_about(of: Chosen, criterion: str, score: str) -> list[str]:
    """The numbers of the newest reviews with this score."""
    alike: list[Mark] = [mark for mark in of.marks if mark.given.get(criterion) == score] if score else []
    return [str(mark.review) for mark in alike[:MOST]]


def _answers(of: Chosen, criterion: str, reviews: list[str]) -> list[Answer]:
    numbers = [int(review) for review in reviews]
    rows = TieAnswer.objects.filter(
        critic__slug=of.critic, criterion=criterion, better__in=numbers, worse__in=numbers
    ).order_by("pk")
    return [
        Answer(str(better), str(worse), alike) for better, worse, alike in rows.values_list("better", "worse", "alike")
    ]


def _answer(request: HttpRequest, of: Chosen) -> HttpResponse:
    """Keep what was said of two: the newer answer of a pair takes the place of the older."""
    if not of.is_own:
        raise PermissionDenied  # nobody answers for somebody else
    assert isinstance(request.user, Critic)
    key, said = key_of(request), request.POST
    criterion = said.get("criterion", "") if said.get("criterion", "") in of.names else "overall"
    known = {str(mark.review): mark.given.get(criterion) for mark in of.marks}
    one, other, better = said.get("one", ""), said.get("other", ""), said.get("better", "")
    asked = f"?{of.asked}&criterion={criterion}&score={known.get(one) or ''}".replace("+", "%2B")
    with writing():
        to = where_it_led(key)
        if to is None:
            is_pair = one != other and known.get(one) is not None and known.get(one) == known.get(other)
            if is_pair and better in (one, other, "alike"):
                _keep(request.user, criterion, one, other, better)
            to = remember(key, f"{request.path}{asked}#_ask")
    return HttpResponseRedirect(to)


def _keep(critic: Critic, criterion: str, one: str, other: str, better: str) -> None:
    first, second = (one, other) if better == one else (other, one)
    if better == "alike":
        first, second = sorted((one, other), key=int)
    pair = {"critic": critic, "criterion": criterion}
    TieAnswer.objects.filter(**pair, better__in=[one, other], worse__in=[one, other]).delete()
    TieAnswer.objects.create(**pair, better_id=int(first), worse_id=int(second), alike=better == "alike")
