"""What a reader typed, made fit for rows, or what to do about it in words of the page's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from rubrica.moderation import beside, said_to_be, taken_for
from rubrica.pages.comments.form import MOST_EMAIL, MOST_NAME, MOST_SITE, MOST_TEXT, CommentForm
from rubrica.web.accounts.critics import names_of_press
from rubrica.web.comments.offered import Offered
from rubrica.web.comments.sites import signs_in
from rubrica.web.input import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.http import QueryDict

    from rubrica.pages.words import Words

_NUMBER = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_IS_SITE = URLValidator(schemes=["http", "https"])


def read_form(post: QueryDict, action: str, *, signed: str = "", changing: bool = False) -> CommentForm:
    """The form as it was filled in. Nothing is judged yet, and nothing lost."""
    to = post.get("to", "")
    return CommentForm(
        action=action,
        name=_line(post, "name", MOST_NAME),
        email=_line(post, "email", MOST_EMAIL),
        site=_line(post, "site", MOST_SITE),
        text=clean(post.get("text", "")).replace("\r\n", "\n").replace("\r", "\n"),
        spoiler="spoiler" in post,
        since=_line(post, "from", 5),
        to=int(to) if _NUMBER.fullmatch(to) else 0,
        signed=signed,
        changing=changing,
    )


def _line(post: QueryDict, name: str, most: int) -> str:
    """One line, without what nobody sees; a little longer than allowed stays, so that it can be said."""
    return " ".join(_UNSEEN.sub(" ", clean(post.get(name, ""))).split())[: most + 100]


def names_taken(press: str) -> list[str]:
    """Of the press, and of those who write and decide there."""
    return [press, *names_of_press()]


def faults_of(form: CommentForm, words: Words, taken: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Each field that needs its writer, and what to do. Nobody is called like those whose names are taken."""
    if not (form.signed or form.changing):
        yield from _faults_of_sender(form, words, taken)
    if not form.text.strip():
        yield "text", words.fault_text
    elif len(form.text) > MOST_TEXT:
        yield "text", words.of("fault_text_long", MOST_TEXT, len(form.text))
    if form.since and not _NUMBER.fullmatch(form.since):
        yield "from", words.fault_from


def _faults_of_sender(form: CommentForm, words: Words, taken: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not form.name:
        yield "name", words.fault_name
    elif len(form.name) > MOST_NAME:
        yield "name", words.of("fault_name_long", MOST_NAME)
    elif taken_for(form.name, taken) or said_to_be(form.name, taken):
        yield "name", words.fault_name_taken
    if not _is(form.email, validate_email) or len(form.email) > MOST_EMAIL:
        yield "email", words.fault_email_of_name if form.known and not form.email else words.fault_email
    if signs_in(site_of(form)):
        yield "site", words.fault_site_secret
    elif form.site and (not _is(site_of(form), _IS_SITE) or len(site_of(form)) > MOST_SITE):
        yield "site", words.fault_site


def _is(value: str, validate: object) -> bool:
    try:
        validate(value)  # type: ignore[operator]
    except ValidationError:
        return False
    return True


def site_of(form: CommentForm) -> str:
    """The site as an address; many leave out how it begins."""
    return f"https://{form.site}" if form.site and ":" not in form.site.partition("/")[0] else form.site


def offered(
    form: CommentForm,
    reader: str,
    network: str,
    *,
    taken: Sequence[str] = (),
    trapped: bool = False,
    proof: str = "",
) -> Offered:
    """What is to be judged and kept. Whoever names an episode means a spoiler."""
    return Offered(
        name=form.name,
        email=form.email,
        text=form.text.strip(),
        site=site_of(form),
        answers=form.to or None,
        spoiler=form.spoiler or bool(form.since),
        spoiler_from=form.since,
        reader=reader,
        network=network,
        trapped=trapped,
        proof=proof,
        beside=beside(form.name, taken) or "",
    )
