"""A link that shows a review to somebody before everybody sees it: made, listed, taken back, and opened."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from rubrica.manuscript import slug as slug_of
from rubrica.pages.building.pictures import plain_name
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import Picture
from rubrica.web.changes import writing
from rubrica.web.gate.errors import answer, missing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.publishing.laid_over import LaidOver
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.preview_links import LASTS, MOST, link_of, make_link
from rubrica.web.reviews.preview_models import PreviewLink
from rubrica.web.reviews.reading import press_now, read_text
from rubrica.web.studio.parts import page, review_at, say, title_of
from rubrica.web.studio.previewing import page_of
from rubrica.web.studio.unpublished import HIDDEN, unpublished

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from rubrica.pages.values import entry
    from rubrica.web.reviews.models import Review

_BODY = re.compile(rb"<body\b[^>]*>")


def links(request: HttpRequest, slug: str) -> HttpResponse:
    """The links of a review. A new one is shown now and never again."""
    review, made = review_at(slug), ""
    if request.method == "POST":
        key, days = key_of(request), request.POST.get("days", "")
        with writing():
            if where_it_led(key) is None:
                made = _make(request, review, int(days) if days in map(str, LASTS) else LASTS[1])
                remember(key, request.path)
        if not made:
            return HttpResponseRedirect(request.path)
    there = list(_links_of(review).select_related("by").order_by("-pk"))
    title = title_of(standing_of(review).text, review)
    return page(request, "private-links.html", review=review, title=title, links=there, made=made, lasts=LASTS)


def _links_of(review: Review) -> QuerySet[PreviewLink]:
    return PreviewLink.objects.filter(review=review, until__gt=now())


def _make(request: HttpRequest, review: Review, days: int) -> str:
    assert isinstance(request.user, Critic)
    if _links_of(review).count() >= MOST:
        say(request, _("There are as many links as one review can have. Take some back first."))
        return ""
    whom = " ".join(request.POST.get("whom", "").replace("\0", "").split())
    secret = make_link(review, days, whom=whom, by=request.user)
    return request.build_absolute_uri(reverse("preview-link", args=[secret]))


def revoke(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a link back, or all of them: they show nothing from now on."""
    review, number = review_at(slug), request.POST.get("link", "")
    found = _links_of(review)
    if number != "all":
        found = found.filter(pk=int(number) if number.isdecimal() and len(number) < 18 else 0)
    if found.delete()[0]:
        say(request, _("Taken back. It shows nothing any more."))
    return HttpResponseRedirect(reverse("links", args=[review.slug]))


def opened(request: HttpRequest, secret: str) -> HttpResponse:
    """What is saved, as readers would see it, with a line above that says what this is."""
    link = link_of(secret)
    if link is None:
        words = _("It has ended, or whoever made it took it back. Ask them for another one.")
        return answer(410, title=_("This link shows nothing any more"), words=words)
    shown = page_of(LinkSource(link.review, reverse("preview-link", args=[secret])))
    banner = render_to_string("studio/private-banner.html", {"until": link.until}, request).encode()
    body = _BODY.sub(lambda found: found[0] + banner, shown, count=1)
    return HttpResponse(body, content_type="text/html; charset=utf-8", headers=HIDDEN)


class LinkSource(LaidOver):
    """Pictures of a text that nobody has published stand below the link that shows it."""

    def __init__(self, review: Review, address: str) -> None:
        super().__init__(review, standing_of(review).text)
        self.address = address

    def picture(self, name: str) -> entry.Picture | None:
        found = super().picture(name)
        if found is None:
            return None
        variants = tuple((self._below(address), width, kind) for address, width, kind in found.variants)
        return replace(found, address=self._below(found.address), variants=variants)

    def _below(self, address: str) -> str:
        return self.address + address.lstrip("/")


def picture(request: HttpRequest, secret: str, name: str) -> HttpResponse:
    """A picture of the review that a link shows, and of no other."""
    link = link_of(secret)
    return unpublished(name) if link and name in _files_of(link.review) else missing()


def _files_of(review: Review) -> set[str]:
    """The files of every picture that a text shows."""
    press = press_now()
    read = read_text(standing_of(review).text, press)
    front = read.manuscript.front
    work = press.work(slug_of(front.text("work"))) if front.text("work") else None
    names = {figure.address for figure in read.figures} | {front.text("cover"), work.cover if work else ""}
    rows = Picture.objects.filter(name__in={plain_name(name) for name in names if name}).values_list("files", flat=True)
    return {file for files in rows for file in files}
