"""The score form writes into the text: what it says otherwise than before, and nothing else. Nothing is stored."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext

from rubrica.manuscript import cut
from rubrica.manuscript.units import units_in
from rubrica.review import choose_rubric, set_score
from rubrica.web.reviews.drafts import standing_of, tidy
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import LONGEST, TOO_LONG, page, reading_of, review_at
from rubrica.web.studio.reading import data_of
from rubrica.web.studio.score_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from django.http import HttpRequest

    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Refused:
    """A score that could not be written, and why."""

    criterion: str
    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Written:
    """A text with what the form says, its edits as a browser makes them, and what was refused."""

    text: str
    edits: tuple[dict[str, Any], ...]
    refused: tuple[Refused, ...]


def scores(request: HttpRequest, slug: str) -> HttpResponse:
    """The text with the scores of the form: as edits, or as the editor's page with everything that was typed."""
    review, text = review_at(slug), tidy(request.POST.get("text", ""))
    if len(text) > LONGEST:
        return JsonResponse({"error": TOO_LONG.format(LONGEST)}, status=413)
    written = with_scores(text, request.POST)
    read = reading_of(written.text)
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse(asdict(written) | {"reading": data_of(read)})
    given: dict[str, Any] = {"review": review, "standing": standing_of(review), "reading": read, "rows": rows_of(read)}
    given |= {"text": written.text, "base": request.POST.get("base", "")}
    return page(request, "edit.html", refusals=[one.sentence for one in written.refused], **given)


def with_scores(text: str, said: Mapping[str, str]) -> Written:
    """A text with what a form says of its scores. Where it also says what it showed, only what differs is written."""
    rubric, _ = choose_rubric(cut(text.encode(), folded=True).front, press_now().rubric)
    whole, refused = text, []
    for criterion, value in _wishes(rubric, said):
        name = rubric.by_key[criterion].name
        try:
            done = set_score(whole, rubric, criterion, _value(value, rubric))
        except ValueError:
            said_so = gettext("%(name)s: “%(value)s” is no score of this scale.") % {"name": name, "value": value[:40]}
            refused.append(Refused(criterion, 0, said_so))
            continue
        whole = done.text
        if done.refused:
            refused.append(Refused(criterion, done.line, done.refused))
    return Written(whole, tuple(_edits(text, whole)), tuple(refused))


def _edits(before: str, after: str) -> Iterator[dict[str, Any]]:
    """What a browser does to make one text of another: the lines in between those that are the same at both ends."""
    first = _alike(before, after)
    last = _alike(before[first:][::-1], after[first:][::-1])
    if before != after:
        start, end = (units_in(before[:at].encode()) for at in (first, len(before) - last))
        yield {"from": start, "to": end, "text": after[first : len(after) - last]}


def _alike(before: str, after: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = zip(before, after, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(before), len(after)))


def _wishes(rubric: Rubric, said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for criterion in rubric.by_key:
        value, was = said.get(f"score.{criterion}"), said.get(f"was.{criterion}")
        if value is not None and value != was:
            yield criterion, value


def _value(written: str, rubric: Rubric) -> Decimal | None:
    if not written.strip():
        return None
    value = rubric.scale.parse(written)
    if value is None:
        raise ValueError(written)
    return value
