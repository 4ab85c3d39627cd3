"""A reader keeps their scores on every device: gives an address, opens the link that comes by mail, leaves again.

A link only shows a page with a button: what looks at links before people do uses none up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.answer import Ask, answer_page
from rubrica.pages.words import words_of
from rubrica.web.changes import writing
from rubrica.web.gate.answering import answered
from rubrica.web.input import clean
from rubrica.web.mail.addresses import AddressError
from rubrica.web.place import here
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.waiting import ring
from rubrica.web.readers.accounts import (
    HERE,
    account_of,
    is_open,
    leave,
    let_in,
    offers_accounts,
    send_link,
    sign_out,
)
from rubrica.web.readers.models import ReaderScore
from rubrica.web.reviews.reading import press_now
from rubrica.web.visitors.cookie import reader_from_now, reader_of, remember

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.values.entry import Site
    from rubrica.pages.words import Words
    from rubrica.web.readers.account_models import ReaderAccount

MOST_LISTED = 100


def account(request: HttpRequest) -> HttpResponse:
    """GET shows the form, or what a signed-in reader has scored; POST sends a link, or signs out, or leaves."""
    press = press_now()
    site, words, mine = press.site, words_of(press.site.language), account_of(reader_of(request))
    if mine is None and not offers_accounts(press.settings):
        return answered(answer_page(site, HERE, words.account, words.account_none))
    if mine is None:
        return _asked(request, site, words) if request.method == "POST" else _form(site, words)
    if request.method == "POST":
        return _left(request, site, words, mine)
    ask = Ask(
        HERE, "", choices=(("out", words.sign_out), ("keep", words.leave_keeping), ("erase", words.leave_erasing))
    )
    return answered(answer_page(site, HERE, words.account, words.account_here, ask=ask, listed=_scored(mine)))


def _form(site: Site, words: Words, typed: str = "", fault: str = "") -> HttpResponse:
    ask = Ask(HERE, words.account_button, email=words.your_mail, typed=typed, fault=fault)
    page = answer_page(site, HERE, words.account, words.account_said, words.account_private, ask=ask)
    return answered(page, 422 if fault else 200)


def _asked(request: HttpRequest, site: Site, words: Words) -> HttpResponse:
    """The same answer for every address."""
    typed = clean(request.POST.get("email", ""))[:400]
    try:
        send_link(site, typed)
    except AddressError as error:
        return _form(site, words, typed, words.mail_letters if error.code == "other-letters" else words.mail_none)
    return answered(answer_page(site, HERE, words.look_into_mail, words.account_asked))


def _left(request: HttpRequest, site: Site, words: Words, mine: ReaderAccount) -> HttpResponse:
    reader, do = reader_of(request), request.POST.get("do")
    if do == "out":
        sign_out(reader)
        return answered(answer_page(site, HERE, words.signed_out, words.signed_out_said))
    with writing() as change:
        leave(change, mine, reader if do == "keep" else "") if do in ("keep", "erase") else None
    ring(here().site)
    said = {"keep": words.left_keeping, "erase": words.left_erasing}.get(do or "", words.account_here)
    return answered(answer_page(site, HERE, words.account, said))


def _scored(mine: ReaderAccount) -> tuple[tuple[str, str], ...]:
    """What they last scored: the addresses at which they see and change it, of reviews that anybody may see."""
    newest = ReaderScore.objects.filter(reader=mine.reader).order_by("-changed", "-pk")
    slugs, source = list(newest.values_list("review__slug", flat=True)[:MOST_LISTED]), RowSource()
    entries = (source.listing(slug) for slug in slugs)
    return tuple((f"{entry.address}score/", entry.title) for entry in entries if entry)


def open_account(request: HttpRequest, token: str) -> HttpResponse:
    """What was scored in this browser joins what was scored in others."""
    site, address = press_now().site, f"{HERE}open/{token}/"
    words = words_of(site.language)
    if not is_open(token):
        return answered(answer_page(site, address, words.link_old, words.account_old, link=(HERE, words.account)), 410)
    if request.method != "POST":
        ask = Ask(address, words.account_open_button)
        return answered(answer_page(site, address, words.account, words.account_open, ask=ask))
    reader = reader_from_now(request)
    with writing() as change:
        mine = let_in(change, token, reader)
    ring(here().site)
    if mine is None:
        return answered(answer_page(site, address, words.link_old, words.account_old, link=(HERE, words.account)), 410)
    page = answer_page(site, HERE, words.account, words.account_opened, link=(HERE, words.account_see))
    return remember(request, answered(page))
