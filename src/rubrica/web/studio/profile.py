"""What readers are told of whoever is signed in: a form over the text of their file, whose other lines stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rubrica.pages.addresses import leads_somewhere
from rubrica.pages.building.pictures import plain_name
from rubrica.pages.press.press import PressError
from rubrica.pages.press.toml import parse_toml
from rubrica.pages.words import LANGUAGES
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.editing import with_values
from rubrica.web.catalogue.models import Picture
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.input import clean
from rubrica.web.languages import name_of
from rubrica.web.reviews.around import save_profile
from rubrica.web.studio.parts import page, say
from rubrica.web.studio.settings.fields import Field, filled, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

SPARE, MOST = 3, 30
FIELDS = (
    Field(("name",), gettext_lazy("How you sign")),
    Field(("place",), gettext_lazy("Where you are"), example="Trieste"),
    Field(("about",), gettext_lazy("About you"), gettext_lazy("An empty line begins a paragraph."), lines=6),
    Field(("picture",), gettext_lazy("Picture of you"), gettext_lazy("A name from the library."), example="me.jpg"),
    Field(
        ("language",),
        gettext_lazy("Language of these words"),
        choices=(("", gettext_lazy("as the press")), *((code, name_of(code)) for code in LANGUAGES)),
    ),
    Field(("tip",), gettext_lazy("Your tip jar"), example="https://tips.example/you"),
    Field(("tip_text",), gettext_lazy("What stands beside it"), lines=2),
)


class Link(NamedTuple):
    label: str
    address: str


def profile(request: HttpRequest) -> HttpResponse:
    critic = request.user
    assert isinstance(critic, Critic)
    values = parse_toml(critic.profile, f"critics/{critic.slug}.toml").values
    before, links = filled(FIELDS, values), _links(values)
    if request.method != "POST":
        return _page(request, before, links)
    key, after, wished = key_of(request), _checked(typed(before, request.POST)), _typed_links(request)
    refused = _fault(wished) or (_("Nothing was saved yet: see below.") if any(one.error for one in after) else "")
    if not refused:
        try:
            _save(key, critic, _changed(before, after, links, wished), request.path)
            say(request, _("Saved. Your page shows it in a moment."))
            return HttpResponseRedirect(request.path)
        except PressError as error:
            refused = str(error)
    return _page(request, after, wished, refused)


def _links(values: Mapping[str, object]) -> list[Link]:
    found = values.get("links")
    return [Link(str(label), str(address)) for label, address in found.items()] if isinstance(found, dict) else []


def _checked(fields: list[Field]) -> list[Field]:
    return [replace(field, error=_error(field.name, field.value)) for field in fields]


def _error(name: str, value: str) -> str:
    if name == "tip" and value and not leads_somewhere(value):
        return _("This leads nowhere. Write an address that begins with https://")
    if name == "picture" and value and not Picture.objects.filter(name=plain_name(value), fault="").exists():
        return _("There is no picture of this name. Hand it in under Pictures first.")
    return ""


def _typed_links(request: HttpRequest) -> list[Link]:
    """What was typed, without the lines that are empty."""
    lines = zip(*(request.POST.getlist(f"link-{part}")[: MOST * 2] for part in Link._fields), strict=False)
    tidied = (Link(*(" ".join(clean(word).split())[:300] for word in line)) for line in lines)
    return [link for link in tidied if link.label or link.address]


def _fault(links: list[Link]) -> str:
    for link in links:
        if not (link.label and link.address):
            said = link.label or link.address
            return _("“%(link)s” lacks its name or its address. Empty both to take it away.") % {"link": said}
        if not leads_somewhere(link.address):
            return _("“%(address)s” leads nowhere. Write an address that begins with https://") % link._asdict()
    if len({link.label for link in links}) < len(links):
        return _("Two links have the same name.")
    return _("More than %(most)s links find no room.") % {"most": MOST} if len(links) > MOST else ""


def _changed(
    before: list[Field], after: list[Field], links: list[Link], wished: list[Link]
) -> dict[tuple[str, ...], str]:
    """What is to be written: what somebody changed, and nothing else."""
    was = {field.path: field.value for field in before}
    said = {field.path: field.value for field in after if field.value != was[field.path]}
    gone = {label: "" for label, _address in links}
    return said | {("links", label): address for label, address in (gone | dict(wished)).items()}


def _save(key: str, critic: Critic, said: dict[tuple[str, ...], str], to: str) -> None:
    with writing() as change:
        if where_it_led(key) is not None:
            return
        text = Critic.objects.values_list("profile", flat=True).get(pk=critic.pk)
        if (new := with_values(text, said)) != text:
            save_profile(change, critic.slug, new)
        remember(key, to)


def _page(request: HttpRequest, fields: list[Field], links: list[Link], refused: str = "") -> HttpResponse:
    spare = [Link("", "")] * SPARE
    given = {"fields": fields, "links": links + spare, "refused": refused}
    return page(request, "profile.html", 400 if refused else 200, **given)
