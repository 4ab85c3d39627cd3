"""The rubrics of the press, and one of them: nothing is changed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from rubrica.pages.lists.rubrics import bands_of, missing_said, policy_said, rounding_said
from rubrica.pages.words import words_of
from rubrica.rubric import parse
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page
from rubrica.web.studio.rubrics.shelf import counts, standing_of, standings, text_of_edition

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def rubrics(request: HttpRequest) -> HttpResponse:
    """All of them, with how many reviews stand under each edition."""
    return list_page(request)


def list_page(
    request: HttpRequest, status: int = 200, refused: str = "", wanted: str = "", of: str = ""
) -> HttpResponse:
    """The list, and why a copy of one of them could not be made."""
    own = press_now().site.rubric.partition("@")[0]
    given = {"rubrics": standings(), "counts": counts(), "default": own}
    return page(request, "rubrics.html", status, refused=refused, wanted=wanted, of=of, **given)


def rubric(request: HttpRequest, rubric: str) -> HttpResponse:
    """One of them: its newest edition, or the one that is asked for."""
    standing, press = standing_of(rubric), press_now()
    asked = request.GET.get("edition", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else standing.edition
    text = text_of_edition(standing, number)
    read = standing.rubric if number == standing.edition else parse(text, rubric)
    if read is None and number != standing.edition:
        raise Http404
    words = words_of(press.site.language)
    given: dict[str, Any] = {
        "standing": standing,
        "number": number,
        "text": text,
        "rubric": read,
        "counts": counts([rubric]).get(rubric, {}),
        "default": press.site.rubric.partition("@")[0],
        "bands": bands_of(read) if read else (),
        "said": [said for say in (policy_said, missing_said, rounding_said) if read and (said := say(read, words))],
    }
    return page(request, "rubric.html", **given)
