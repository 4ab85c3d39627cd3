"""One picture: what is said of it, where it is used, another file in its place, and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.pages import keys
from rubrica.pages.pictures.pictures import SUFFIXES
from rubrica.web.accounts.deeds import What, note
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.catalogue.models import Focal, Picture
from rubrica.web.catalogue.pictures import figure_of, forget_content, remove_picture
from rubrica.web.changes import writing
from rubrica.web.input import clean
from rubrica.web.place import here
from rubrica.web.publishing.shown import pages_showing
from rubrica.web.reviews.naming import reviews_naming, texts_naming
from rubrica.web.studio.handing_in import UnfitError, put_in_place
from rubrica.web.studio.listing import reviews_of
from rubrica.web.studio.parts import page, say, say_when_nobody_sees_it

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.reviews.models import Review
    from rubrica.web.reviews.text_models import Text

SHOWN = 30
"""Of pages and reviews that use a picture, so many are named."""


@dataclass(frozen=True, slots=True)
class Use:
    """Who would miss a picture. `reviews` and `texts` are those of which some saved text names it."""

    pages: list[str]
    reviews: list[Review]
    texts: list[Text]
    others: bool

    @property
    def is_any(self) -> bool:
        return bool(self.pages or self.reviews or self.texts)


def picture(request: HttpRequest, pk: int) -> HttpResponse:
    """What is said of a picture, for figures that will be put into texts; and what may be done with it."""
    found = _at(pk)
    if request.method == "POST":
        alt, caption = (" ".join(clean(request.POST.get(name, "")).split())[:2000] for name in ("alt", "caption"))
        focal = request.POST.get("focal", "")
        with writing() as change:
            Picture.objects.filter(pk=pk).update(alt=alt, caption=caption, focal=focal if focal in Focal.values else "")
            change.add({keys.picture(found.name)})  # pages that cut it show another part
        say(
            request, _("Saved. Figures that are put into texts begin with it; those that stand there stay as they are.")
        )
        return HttpResponseRedirect(request.path)
    return _page(request, found)


def replace(request: HttpRequest, pk: int) -> HttpResponse:
    """Another file under the same name: texts stay as they are, and pages show it."""
    found, file = _at(pk), request.FILES.get("picture")
    use = use_of(found, request.user)
    if not _may(request.user, use):
        return _page(request, found, _("Texts of others show it. An editor can do this."), 403)
    if file is None:
        return _page(request, found, _("Choose a picture first."), 400)
    try:
        number = put_in_place(found, file, request.user)
    except UnfitError as error:
        return _page(request, found, str(error), 400)
    say_when_nobody_sees_it(request, number, _("Replaced. Every page that shows it shows the new one."))
    return HttpResponseRedirect(reverse("picture", args=[pk]))


def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a picture out of the press: at once where nothing uses it, otherwise for whoever was told what does."""
    found = Picture.objects.filter(pk=pk).first()
    if found is None:  # the same form once more
        return HttpResponseRedirect(reverse("pictures"))
    use = use_of(found, request.user)
    if not _may(request.user, use):
        return _page(request, found, _("Texts of others show it. An editor can do this."), 403)
    if use.is_any and not request.POST.get("sure"):
        return _page(request, found, _("It is used: see below where. Tick that it goes all the same."), 409)
    with writing() as change:
        remove_picture(change, found.name)
        note(What.PICTURE_DELETED, request.user, found.name)
    forget_content(here(), found.content)
    say_when_nobody_sees_it(request, change.number, _("%(name)s is gone.") % {"name": found.name})
    return HttpResponseRedirect(reverse("pictures"))


def use_of(found: Picture, user: object) -> Use:
    """Where a picture is used, and whether that is anywhere but in one's own reviews."""
    pages = pages_showing(here().site, found.name)
    naming, texts = reviews_naming(found.name), texts_naming(found.name)
    others = bool(texts) or naming.exclude(pk__in=reviews_of(user)).exists() or (bool(pages) and not naming.exists())
    return Use(pages, list(naming[: SHOWN + 1]), texts, others)


def _may(user: object, use: Use) -> bool:
    assert isinstance(user, Critic)
    return user.role in (Role.OWNER, Role.EDITOR) or not use.others


def _at(pk: int) -> Picture:
    found = Picture.objects.filter(pk=pk).first() if pk < 2**63 else None
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, found: Picture, refused: str = "", status: int = 200) -> HttpResponse:
    use = use_of(found, request.user)
    given = {"use": use, "may": _may(request.user, use), "shown": SHOWN, "parts": Focal, "endings": SUFFIXES}
    return page(request, "picture.html", status, picture=found, figure=figure_of(found), refused=refused, **given)
