"""Pages for what went wrong. They say what to do, and nothing of the machine."""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from rubrica.web.gate.language import is_inside
from rubrica.web.gate.refusing import refused
from rubrica.web.place import here
from rubrica.web.reviews.moved import moved_to

if TYPE_CHECKING:
    from django.http import HttpRequest

HOUR = 3600
SAID = {
    400: (N_("This could not be read"), N_("The address or the form is not one that this press understands.")),
    403: (
        N_("This is not for you"),
        N_("You may not do this here. If you should be able to, ask the owner of the press."),
    ),
    404: (N_("Nothing is here"), N_("The address may be misspelt, or what stood here has moved.")),
    405: (N_("This cannot be done here"), N_("The address is right, but it cannot be used in this way.")),
    409: (N_("Somebody was here before you"), N_("What you changed has changed meanwhile.")),
    410: (N_("This was withdrawn"), N_("What stood here was taken back by its critic.")),
    413: (N_("This is too large"), N_("Send something smaller.")),
    429: (N_("This was too often"), N_("Wait some minutes, then try again.")),
    500: (
        N_("Something went wrong"),
        N_("This is a fault of the press, not yours. What you had saved is safe. Try again."),
    ),
    503: (
        N_("The press cannot save just now"),
        N_("Nothing of yours was changed. Keep this page open and try again soon."),
    ),
}


def answer(
    status: int, *, title: str = "", words: str = "", kept: str = "", request: HttpRequest | None = None
) -> HttpResponse:
    """The page for a status. Whatever happens, it is a page; `kept` is a text that somebody sent, and gets back. With a
    `request` it has the menu of whoever asks."""
    said = SAID.get(status, SAID[500])
    given = {"status": status, "title": title or _(said[0]), "words": words or _(said[1]), "kept": kept}
    page: str
    try:
        page = render_to_string("error.html", given, request)
    except Exception:
        page = f"<!doctype html><title>{given['title']}</title><h1>{given['title']}</h1><p>{given['words']}</p>"
    return HttpResponse(page, status=status)


def text_of(request: HttpRequest) -> str:
    """The text in a form that could not be taken: browsers may have forgotten it."""
    try:
        return request.POST.get("text", "")
    except Exception:  # a form that cannot be read has no text
        return ""


def missing(status: int = 404) -> HttpResponse:
    """Where nothing is published, or not any more (410): the press's own page, which knows what else there is."""
    try:
        page = (here().site / f"{status}.html").read_bytes()
    except OSError:
        return answer(status)
    return HttpResponse(page, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    status = 413 if type(exception).__name__ == "RequestDataTooBig" else 400
    return refused(request, status) or answer(status, kept=text_of(request))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(403, request=request)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Somebody may have moved what another was writing."""
    text = text_of(request)
    if text or is_inside(request):
        return refused(request, 404) or answer(404, kept=text, request=request)
    return missing()


def elsewhere(request: HttpRequest) -> HttpResponse:
    """Where a review has moved that a reader's form is about (browsers send the form on), or that it is not here."""
    if to := moved_to(request.path):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{to}?{query}" if query else to, preserve_request=True)
    return not_found(request)


def failed(request: HttpRequest) -> HttpResponse:
    why = what_fails(sys.exc_info()[1])
    return unable(request, why) if why else refused(request, 500) or answer(500, kept=text_of(request))


def unable(request: HttpRequest, why: str) -> HttpResponse:
    """Not now: a full disk or a lost database is nobody's fault, and passes."""
    said = f"{why} {_(SAID[503][1])}"
    response = refused(request, 503) or answer(503, words=said, kept=text_of(request))
    response.headers["Retry-After"] = "30"
    return response


def too_often(request: HttpRequest, wait: int) -> HttpResponse:
    """After `wait` seconds the same may be sent again."""
    words = _("From where you are, this was sent very often. Wait some hours, then try again.") if wait > HOUR else ""
    response = refused(request, 429, wait) or answer(429, words=words, kept=text_of(request))
    response.headers["Retry-After"] = str(wait)
    return response


def from_elsewhere(request: HttpRequest) -> HttpResponse:
    """Another site has sent this, or somebody's browser says so."""
    words = _("This form was sent from another site.")
    return refused(request, 403) or answer(403, words=words, kept=text_of(request))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    words = _(
        "This form was open for too long, or came from another site. Go back, reload the page, and send it again."
    )
    return answer(403, title=_("This form is not known"), words=words, kept=text_of(request))


def what_fails(error: BaseException | None) -> str:
    """What of the machine is behind an error and will pass, as a sentence; "" for a fault of the press."""
    said = _("Its database does not answer.") if isinstance(error, OperationalError | InterfaceError) else ""
    while error is not None:
        number, text = error.errno if isinstance(error, OSError) else None, str(error)
        if number in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in text or "No space left" in text:
            return _("Its disk is full.")
        if number == errno.EIO or "disk I/O error" in text:
            return _("Its disk does not answer.")
        error = error.__cause__ or error.__context__
    return said
