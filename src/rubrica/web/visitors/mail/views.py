"""The newsletter's form, and the pages behind the links in its letters.

A link only shows a page with a button: what looks at links before people do confirms nothing and ends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse

from rubrica.pages.answer import Ask, answer_page
from rubrica.pages.words import LANGUAGES, words_of
from rubrica.web.gate.answering import answered
from rubrica.web.input import clean
from rubrica.web.mail import subscriptions
from rubrica.web.mail.addresses import AddressError
from rubrica.web.mail.asking import ask_back
from rubrica.web.mail.server import sends_mail
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rubrica.pages.values.entry import Site
    from rubrica.pages.words import Words

HERE = "/newsletter/"
ONE_CLICK = "List-Unsubscribe"


def newsletter(request: HttpRequest) -> HttpResponse:
    """The form; and whoever sends it, known or not, is told to look into their mail."""
    site, words = _press(_language(request))
    if not (site.newsletter and sends_mail()):
        feeds = ("/feed.atom", words.feed)
        said = words.newsletter, words.no_newsletter
        return answered(answer_page(site, HERE, *said, link=feeds, language=words.language))
    if request.method != "POST":
        return _form(site, words)
    typed = clean(request.POST.get("email", ""))[:400]
    try:
        ask_back(site, typed, words.language)
    except AddressError as error:
        fault = words.mail_letters if error.code == "other-letters" else words.mail_none
        return _form(site, words, typed, fault)
    said = words.look_into_mail, words.look_into_mail_said
    return answered(answer_page(site, HERE, *said, language=words.language))


def _language(request: HttpRequest) -> str:
    """That of the page on which the form stood; "" where it says none that we know."""
    said = request.POST.get("language", "")
    return said if said in LANGUAGES else ""


def _form(site: Site, words: Words, typed: str = "", fault: str = "") -> HttpResponse:
    about = words.newsletter_weekly if site.newsletter == "weekly" else words.newsletter_each
    along = (("language", words.language),)
    ask = Ask(HERE, words.subscribe, email=words.your_mail, typed=typed, fault=fault, along=along)
    said = words.newsletter, about, words.newsletter_private
    page = answer_page(site, HERE, *said, ask=ask, language=words.language)
    return answered(page, 400 if fault else 200)


def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """From here on they are told."""
    found = subscriptions.confirm(token) if request.method == "POST" else subscriptions.with_token(token)
    site, words = _press(found.language if found else "")
    address = f"{HERE}confirm/{token}/"
    if found is None:
        return _unknown(site, words, address)
    if request.method == "POST":
        way, said = (f"/unsubscribe/{token}/", words.leave_mail), (words.confirmed, words.confirmed_said)
        return answered(answer_page(site, address, *said, link=way, language=words.language))
    said = (words.confirm_thread, words.confirm_thread_said) if found.of else (words.confirm, words.confirm_said)
    ask = Ask(address, words.confirm_button)
    return answered(answer_page(site, address, *said, ask=ask, language=words.language))


def leave(request: HttpRequest, token: str) -> HttpResponse:
    """The address is forgotten. Mail programs post here by themselves when somebody presses their button (RFC 8058):
    whatever they send, and however often, the answer is that it is done."""
    found = subscriptions.with_token(token)
    site, words = _press(found.language if found else _language(request))
    address = f"/unsubscribe/{token}/"
    if request.method == "POST":
        subscriptions.end(token)
        if ONE_CLICK in request.POST:
            return HttpResponse(words.left, content_type="text/plain; charset=utf-8")
    if request.method == "POST" or found is None:
        return answered(answer_page(site, address, words.left, words.left_said, language=words.language))
    ask = Ask(address, words.leave_mail, along=(("language", words.language),))
    return answered(answer_page(site, address, words.leave_mail, words.leave_said, ask=ask, language=words.language))


def _unknown(site: Site, words: Words, address: str) -> HttpResponse:
    again = (HERE, words.newsletter) if site.newsletter else None
    return answered(answer_page(site, address, words.link_old, words.link_old_said, link=again), 410)


def _press(language: str = "") -> tuple[Site, Words]:
    """The press, and the words of a language, or of its own."""
    site = press_now().site
    return site, words_of(language or site.language)
