"""The next edition of a rubric: typed, tried, looked at with what it would do, and then saved beside the others."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.pages.press.press import declared
from rubrica.pages.text.clock import local_date, now
from rubrica.web.accounts.deeds import What, note
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page, say
from rubrica.web.studio.rubrics.buttons import pressed
from rubrica.web.studio.rubrics.consequences import consequences_of
from rubrica.web.studio.rubrics.editing import FORM, Edited, beginning, edited_form, edited_text, says_the_same
from rubrica.web.studio.rubrics.example import example_of, usual_scores
from rubrica.web.studio.rubrics.shelf import counts, standing_of
from rubrica.web.studio.rubrics.typed import typed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.studio.rubrics.shelf import Standing

LONGEST = 200_000
"""Characters of a text: a hundred categories with all they are called."""


class MeanwhileError(Exception):
    """Somebody else has saved an edition since the form was made."""


def edit(request: HttpRequest, rubric: str) -> HttpResponse:
    """The form of the next edition, and what its buttons do."""
    standing = standing_of(rubric)
    if standing.rubric is None:
        return HttpResponseRedirect(reverse("rubric-text", args=[rubric]))
    if request.method != "POST":
        return _page(request, standing, beginning(standing, _today()))
    typed = typed_in(request.POST)
    after = pressed(typed, request.POST.get("do", ""))
    if after is not None:
        return _page(request, standing, after)
    edited = edited_form(standing, typed, standing.edition + 1)
    return _go_on(request, standing, edited, "rubric-edit.html", typed=typed)


def edit_text(request: HttpRequest, rubric: str) -> HttpResponse:
    """The same as the text of its file."""
    standing = standing_of(rubric)
    if request.method != "POST":
        return _show(request, standing, Edited(standing.text, standing.rubric), "rubric-text.html")
    edited = edited_text(rubric, request.POST.get("text", "")[:LONGEST], standing.edition + 1)
    return _go_on(request, standing, edited, "rubric-text.html")


def _page(request: HttpRequest, standing: Standing, typed: Any) -> HttpResponse:
    edited = edited_form(standing, typed, standing.edition + 1)
    shown = Edited(edited.text, edited.rubric) if request.method != "POST" else edited
    return _show(request, standing, shown, "rubric-edit.html", typed=typed)


def _go_on(request: HttpRequest, standing: Standing, edited: Edited, template: str, **given: Any) -> HttpResponse:
    """Try it, look at what it would do, or save it: that only of what was looked at."""
    do = request.POST.get("do", "")
    if do == "try":
        return _show(request, standing, edited, template, **given)
    if request.POST.get("base") != str(standing.edition):
        where_to = where_it_led(key_of(request))  # the same form again, whose answer was lost
        return HttpResponseRedirect(where_to) if where_to else _meanwhile(request, standing, edited, template, **given)
    if edited.rubric and says_the_same(standing, edited) and standing.rubric:
        same = _("This says what edition %(number)s says already.") % {"number": standing.edition}
        edited = Edited(edited.text, edited.rubric, {FORM: same})
    if edited.rubric is None or edited.faults:
        return _show(request, standing, edited, template, 400, **given)
    if do == "save" and request.POST.get("seen") == _seal(edited.text):
        try:
            return _save(request, standing, edited)
        except MeanwhileError:
            return _meanwhile(request, standing_of(standing.name), edited, template, **given)
    return _show(request, standing, edited, template, looked=_look(request, edited), **given)


def _meanwhile(request: HttpRequest, standing: Standing, edited: Edited, template: str, **given: Any) -> HttpResponse:
    said = _("Somebody saved edition %(number)s meanwhile. What you typed stands here; save it after theirs, or not.")
    edited = Edited(edited.text, edited.rubric, {FORM: said % {"number": standing.edition}})
    return _show(request, standing, edited, template, 409, **given)


def _save(request: HttpRequest, standing: Standing, edited: Edited) -> HttpResponse:
    key, name = key_of(request), standing.name
    with writing() as change:
        to = where_it_led(key)
        if to is None:
            newest = RubricEdition.objects.filter(name=name).order_by("-edition").first()
            if (newest.edition if newest else None) != (standing.edition if standing.is_own else None):
                raise MeanwhileError
            if not standing.is_own:
                put_rubric(change, name, standing.text)  # what was scored with it so far goes on being so
            put_rubric(change, name, edited.text)
            note(What.SETTINGS, request.user, f"rubric {name}")
            to = remember(key, reverse("rubric", args=[name]))
    said = _("Edition %(number)s is saved. From now on it is what reviews are scored with; the others keep theirs.")
    say(request, said % {"number": standing.edition + 1})
    return HttpResponseRedirect(to)


def _look(request: HttpRequest, edited: Edited) -> dict[str, Any]:
    """What the new edition would do."""
    press, asked = press_now(), request.POST.get("page", "")
    assert edited.rubric is not None
    new = declared(edited.rubric, press.site, press.settings)
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    found = consequences_of(new, press.rubric, number)
    return {"found": found, "seen": _seal(edited.text), "counts": counts([new.name]).get(new.name, {})}


def _seal(text: str) -> str:
    """Tells what was looked at from what was typed since."""
    return blake2b(text.encode(), digest_size=12).hexdigest()


def _show(
    request: HttpRequest,
    standing: Standing,
    edited: Edited,
    template: str,
    status: int = 200,
    looked: dict[str, Any] | None = None,
    **given: Any,
) -> HttpResponse:
    rubric = edited.rubric or standing.rubric
    typed = {key[2:]: str(said) for key, said in request.POST.items() if key.startswith("x-")}
    scores = typed or (usual_scores(rubric) if rubric else {})
    press = press_now()
    used = declared(edited.rubric, press.site, press.settings) if edited.rubric else None  # what reviews would get
    example = example_of(used, scores) if used else None
    is_default = standing.name == press.site.rubric.partition("@")[0]
    given["declared"] = press.settings.text("policy") if is_default else ""
    given |= {"standing": standing, "edited": edited, "faults": edited.faults, "looked": looked, "rubric": rubric}
    return page(request, template, status, scores=scores, example=example, next=standing.edition + 1, **given)


def _today() -> str:
    return local_date(now().isoformat(), press_now().site.zone)[0][:10]
