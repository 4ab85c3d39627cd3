"""A reader's form that could not be taken: a page in the readers' look and language, with all that was typed.

It is sent again by a button there, unless another site sent it: then whoever reads it shall look at it first.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from rubrica.pages.answer import Ask, answer_page
from rubrica.pages.words import LANGUAGES, words_of
from rubrica.web.gate.answering import answered
from rubrica.web.input import clean
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.packing import unpack_entry
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.values.entry import Site
    from rubrica.pages.words import Words

AGAIN = (429, 500, 503)
"""What the same form may be sent after, as it is."""
SAID = {
    400: ("refused_400", "refused_400_said"),
    403: ("refused_403", "refused_403_said"),
    404: ("refused_404", "refused_404_said"),
    413: ("refused_413", "refused_413_said"),
    429: ("refused_429", ""),
    500: ("refused_500", "refused_500_said"),
    503: ("refused_503", "refused_503_said"),
}
"""Title and sentence of each; when what came too often is taken again is said in words of its own."""
HOUR = 3600
_KNOWN: list[Site] = []
"""The press as it was when it last could be asked."""

log = logging.getLogger(__name__)


def refused(request: HttpRequest, status: int, wait: int = 0) -> HttpResponse | None:
    """The page for a reader whose form was not taken; `wait` is for how many seconds. None where the form is none of a
    reader's, or where such a page cannot be made."""
    declared = getattr(request, "declared", None)
    if declared is None or not declared.printed:
        return None
    try:
        return _page(request, status, wait)
    except Exception:
        log.exception("The readers' page for a form that was refused (%s) cannot be made", status)
        return None


def _page(request: HttpRequest, status: int, wait: int) -> HttpResponse:
    site, back = _site(), _review(request)
    sent = {} if status == 413 else {name: clean(str(value)) for name, value in request.POST.items()}
    said = sent.get("language", "")
    language = back[1] if back else said if said in LANGUAGES else ""
    words = words_of(language or site.language)
    again = status in AGAIN
    page = answer_page(
        site,
        request.get_full_path(),
        words.of(SAID[status][0]),
        *_said(words, status, wait, sent),
        ask=_ask(request.get_full_path(), words, sent) if again and sent else None,
        kept="" if again else sent.get("text", ""),
        link=(back[0], words.back_to_review) if back else (request.path, words.back_to_form),
        language=language,
    )
    response = answered(page, status)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _said(words: Words, status: int, wait: int, sent: dict[str, str]) -> tuple[str, ...]:
    said = words.of(SAID[status][1]) if status != 429 else waiting(words, wait)
    kept = (words.refused_kept,) if sent and status in AGAIN else (words.refused_copy,) if sent.get("text") else ()
    return said, *kept


def waiting(words: Words, wait: int) -> str:
    """When the same will be taken, in words: no earlier than it is."""
    if wait <= HOUR:
        return words.of("refused_minutes", -(-wait // 60))
    return words.of("refused_hours", -(-wait // HOUR))


def _ask(to: str, words: Words, sent: dict[str, str]) -> Ask:
    """What was sent, to be sent again. Texts and addresses are seen, and may be put right; the rest goes along."""
    hidden = tuple((name, value) for name, value in sent.items() if name not in ("text", "email"))
    return Ask(
        to,
        words.send_again,
        email=words.your_mail if "email" in sent else "",
        typed=sent.get("email", ""),
        text=words.your_comment if "text" in sent else "",
        written=sent.get("text", ""),
        along=hidden,
    )


def _review(request: HttpRequest) -> tuple[str, str] | None:
    """The address and the language of the review that a form is about, if readers see it."""
    slug = request.resolver_match.kwargs.get("slug", "") if request.resolver_match else ""
    try:
        packed = Listing.objects.filter(slug=slug).values_list("entry", flat=True).first() if slug else None
    except Exception:  # a database that does not answer is why the form was refused
        return None
    entry = unpack_entry(packed) if packed else None
    return (entry.address, entry.language) if entry else None


def _site() -> Site:
    try:
        _KNOWN[:] = [press_now().site]
    except Exception:
        if not _KNOWN:
            raise
    return _KNOWN[0]
