"""A text goes out: now or at a time, as a new revision or as a correction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rubrica.pages.text.clock import is_due, local_date, now
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.gate.declared import Rate
from rubrica.web.gate.rates import sender_of, to_wait
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.publishing.talk import says_closed
from rubrica.web.reviews.bylines import signs_for_another
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.front import key_says, with_keys
from rubrica.web.reviews.merging import has_conflicts
from rubrica.web.reviews.models import State
from rubrica.web.reviews.publications import correct, publish
from rubrica.web.reviews.reading import press_now, read_revision, read_text
from rubrica.web.reviews.schedule import schedule, unschedule
from rubrica.web.studio.checklist import by_severity, checks_of
from rubrica.web.studio.link_checks import ask_all, links_of
from rubrica.web.studio.outward import Shown, in_feeds
from rubrica.web.studio.parts import page, reading_of, review_at, say, say_when_readers_see_it

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.changes import Announcement
    from rubrica.web.reviews.drafts import Standing
    from rubrica.web.reviews.models import Review, Revision

ASKING = Rate(10, 60)
"""How often the links of a text may be asked, from one address."""


TALK = {"open": "", "closed": "closed"}
"""What a text says of its comments."""


class RefusedError(Exception):
    """What keeps a text from going out, as a sentence for its critic; nothing was changed."""


class MeanwhileError(RefusedError):
    """Somebody was there before."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says."""

    base: str
    how: str
    at: str
    kind: str
    viewing: str
    reason: str
    correction: str
    date: str
    comments: str
    anyway: bool


def going_out(request: HttpRequest, slug: str) -> HttpResponse:
    """The form that asks when and as what, and what it does."""
    review = review_at(slug)
    if request.method != "POST":
        return _form(request, review, "")
    if "ask" in request.POST:
        return _form(request, review, "", asks=True)
    key = key_of(request)
    try:
        with writing() as change:
            to = where_it_led(key)
            if to is None:
                review.refresh_from_db()  # it may have been moved or withdrawn before this one's turn came
                _go(change, review, _wish(request), request.user)
                to = remember(key, reverse("edit", args=[review.slug]))
    except RefusedError as refused:
        review.refresh_from_db()
        return _form(request, review, str(refused), 409 if isinstance(refused, MeanwhileError) else 400)
    review.refresh_from_db()
    _say(request, review, change.number)
    return HttpResponseRedirect(to)


def _wish(request: HttpRequest) -> Wish:
    said = {name: " ".join(request.POST.get(name, "").replace("\0", "").split())[:2000] for name in Wish.__slots__}
    return Wish(**said | {"anyway": bool(said["anyway"])})  # type: ignore[arg-type]


def _form(request: HttpRequest, review: Review, refused: str, status: int = 200, *, asks: bool = False) -> HttpResponse:
    """The form, and beside it what is to be looked at first. Other sites are asked when somebody `asks` for that."""
    standing, press = standing_of(review), press_now()
    shown = Shown(review, standing.text)
    rescored = standing.newest is not None and shown.revision.number != standing.newest.number
    reading = reading_of(standing.text, None if rescored else standing.newest)
    links = links_of(standing.text, f"/reviews/{review.slug}/", press.site)
    if asks and not to_wait("ask links", sender_of(request), ASKING):
        answers = ask_all(link.address for link in links if link.state == "asked")
        links = links_of(standing.text, f"/reviews/{review.slug}/", press.site, answers)
    here = local_date(now().isoformat(), press.site.zone)[0][:16]
    given = {
        "standing": standing,
        "reading": reading,
        "checks": checks_of(reading, links),
        "groups": by_severity(reading.remarks),
        "links": links,
        "feed": in_feeds(shown),
        "rescored": rescored,
        "said": _wish(request),
        "today": here[:10],
        "here": here,
        "waits": local_date(review.due.isoformat(), press.site.zone)[0][:16] if review.due else "",
        "refused": refused,
        "viewing": key_says(standing.text, "viewing"),
        "talk": "closed" if says_closed(standing.text) else "open",
    }
    return page(request, "publish.html", status, review=review, **given)


def _go(change: Announcement, review: Review, wish: Wish, by: object) -> None:
    assert isinstance(by, Critic)
    standing = standing_of(review)
    if wish.base != standing.base:
        raise MeanwhileError(_("Somebody saved this text meanwhile. Look at what is there now, then publish it."))
    turned = wish.comments in TALK and (wish.comments == "closed") != says_closed(standing.text)
    if not (standing.is_changed or turned) and review.state == State.PUBLISHED:
        raise RefusedError(_("Readers see exactly this text already."))
    if has_conflicts(standing.text):
        raise RefusedError(_("Two versions stand between marked lines in one place. Leave one, then publish it."))
    if not wish.anyway and (errors := reading_of(standing.text).errors):
        raise RefusedError(_must_be_mended(len(errors)))
    text = with_keys(
        standing.text, _keys(wish, standing.newest) | ({"comments": TALK[wish.comments]} if turned else {})
    )
    if other := signs_for_another(text, by):
        said = {"other": other, "own": by.slug}
        raise RefusedError(
            _("It is signed by %(other)s. Sign it yourself, with `critic: %(own)s`, or let an editor publish it.")
            % said
        )
    if wish.how == "later":
        _later(review, text, standing, wish, by)
    elif standing.newest and wish.kind == "correction":
        correct(change, review, _without_time(_corrected(text, standing.newest)), by=by)
    elif standing.newest and wish.kind != "revision":
        raise RefusedError(_("Say whether this is a correction or a new revision."))
    else:
        publish(change, review, _without_time(text), by=by)


def _must_be_mended(errors: int) -> str:
    said = ngettext(
        "%(num)d error must be mended first, or tick that it goes out all the same.",
        "%(num)d errors must be mended first, or tick that it goes out all the same.",
        errors,
    )
    return said % {"num": errors}


def _keys(wish: Wish, newest: Revision | None) -> dict[str, str]:
    """What the form says, as lines of the front matter. A correction has the date and the reason of its revision."""
    said = {"viewing": wish.viewing} if wish.viewing else {}
    if newest and wish.kind == "revision":
        said |= {"reason": wish.reason, "date": wish.date or _today(), "corrected": "", "correction": ""}
    elif newest:
        said |= {"correction": wish.correction}
    return said


def _later(review: Review, text: str, standing: Standing, wish: Wish, by: Critic) -> None:
    if standing.newest and wish.kind != "revision":
        raise RefusedError(_("Only a new revision can wait for a time. Publish a correction now."))
    written = wish.at.replace("T", " ")
    try:
        save_draft(review, with_keys(text, {"publish_at": written}), standing.base, by)
        schedule(review, written)
    except ValueError as error:
        raise RefusedError(str(error)) from None


def _corrected(text: str, newest: Revision) -> str:
    """The text as a correction, marked with its day. It keeps the scores, or it is a revision."""
    press = press_now()
    before, after = read_revision(newest, press), read_text(text, press, newest)
    if (before.values, before.overall) != (after.values, after.overall):
        raise RefusedError(_("The scores are not those that readers know: this is a new revision, not a correction."))
    return with_keys(text, {"corrected": _today()})


def _without_time(text: str) -> str:
    """The text without a time to wait for: it goes out now."""
    written = key_says(text, "publish_at")
    waits = written and not is_due(written, press_now().site.zone)
    return with_keys(text, {"publish_at": ""}) if waits else text


def _today() -> str:
    return local_date(now().isoformat(), press_now().site.zone)[0][:10]


def _say(request: HttpRequest, review: Review, number: int) -> None:
    if review.due:
        say(request, _("Saved. It appears when its time comes, and nobody sees it before."))
    else:
        say_when_readers_see_it(request, review.slug, number, _("Published. Readers see it now."))


def stop_waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """It does not wait for a time any more."""
    key, review = key_of(request), review_at(slug)
    with writing():
        to = where_it_led(key)
        if to is None:
            standing = standing_of(review)
            assert isinstance(request.user, Critic)
            save_draft(review, with_keys(standing.text, {"publish_at": ""}), standing.base, request.user)
            unschedule(review)
            to = remember(key, reverse("edit", args=[review.slug]))
    say(request, _("It waits for no time any more."))
    return HttpResponseRedirect(to)
