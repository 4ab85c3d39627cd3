"""The first five minutes: what press and critic are called, where tips go, what is scored. All of it can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rubrica.manuscript import slug as slug_of
from rubrica.pages.addresses import leads_somewhere
from rubrica.pages.press.press import PressError
from rubrica.web.accounts.deeds import What, note
from rubrica.web.accounts.links import UNNAMED
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.editing import with_values
from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import writing
from rubrica.web.reviews.around import save_profile, save_settings
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page, say
from rubrica.web.studio.settings.fields import Field, filled, typed
from rubrica.web.studio.settings.parts import Part, rubrics
from rubrica.web.studio.settings.saving import checked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse
    from django_stubs_ext import StrOrPromise

    from rubrica.web.changes import Announcement

ME = ("me",)
THEN = {"new": "new", "bring": "bring", "rubrics": "rubrics"}
"""Where the buttons lead, by the names of routes."""


def _fields() -> tuple[Field, ...]:
    return (
        Field(("name",), _("What is the press called?"), _("It stands on top of every page."), example="Margin Notes"),
        Field(ME, _("How do you sign?"), _("It stands below your reviews, and in the address of your page.")),
        Field(("tip", "address"), _("Where can readers leave a tip?"), _("Left empty, nobody is asked.")),
        Field(("rubric",), _("What do you score?"), _("A rubric says what is scored, and how."), rubrics()),
    )


def _faults(said: dict[str, str]) -> Iterable[tuple[str, StrOrPromise]]:
    if not leads_somewhere(said["tip-address"]):
        yield "tip-address", _("This leads nowhere. Write an address that begins with https://")


START = Part("start", _("Begin"), lambda site: _fields(), _faults)


def start(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, Critic)
    press, refused = press_now(), ""
    fields = filled(_fields(), {**press.settings.values, "me": request.user.name})
    if request.method == "POST":
        fields = checked(START, typed(fields, request.POST))
        try:
            if not any(field.error for field in fields):
                _save({field.path: field.value for field in fields}, request.user)
                say(request, now("Saved. You find all of it under Settings, and more."))
                return HttpResponseRedirect(reverse(THEN.get(request.POST.get("then", ""), "studio")))
        except PressError as error:
            refused = str(error)
        refused = refused or now("Nothing was saved yet: see below.")
    return page(request, "start.html", 400 if refused else 200, fields=fields, refused=refused)


def _save(said: dict[tuple[str, ...], str], critic: Critic) -> None:
    name = said.pop(ME)
    with writing() as change:
        if name and name != critic.name:
            _sign_as(change, critic, name)
        text = settings_row().text
        if name and not press_now().site.critic:
            said[("critic",)] = critic.slug
        if (new := with_values(text, said)) != text:
            save_settings(change, new)
            note(What.SETTINGS, critic, "start")


def _sign_as(change: Announcement, critic: Critic, name: str) -> None:
    """Whoever has written nothing under the name that every first owner gets, has their own in addresses as well."""
    own = slug_of(name)[:80]
    is_free = own and not Critic.objects.filter(slug=own).exclude(pk=critic.pk).exists()
    if is_free and critic.slug == UNNAMED and not Review.objects.filter(critic=critic).exists():
        critic.slug = critic.username = own
        critic.save(update_fields=["slug", "username"])
    save_profile(change, critic.slug, with_values(critic.profile, {("name",): name}))
