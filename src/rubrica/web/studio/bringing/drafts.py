"""A text becomes a draft: a manuscript as it is, a copied page by way of the importer, with its receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rubrica.manuscript import cut
from rubrica.manuscript import slug as slug_of
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.input import decode
from rubrica.web.reviews.drafts import save_draft, standing_of, tidy
from rubrica.web.reviews.front import key_says, with_keys
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import new_review
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import LONGEST, reading_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from rubrica.importers import Fate, Receipt
    from rubrica.web.studio.bringing.parcels import Parcel
    from rubrica.web.studio.parts import Reading


@dataclass(frozen=True, slots=True)
class Taken:
    """A draft that was made: what the press reads in it, and what became of the lines of a copied page."""

    name: str
    slug: str
    reading: Reading
    notes: tuple[StrOrPromise, ...] = ()
    receipt: Receipt | None = None
    was_here: bool = False

    @property
    def left(self) -> list[Fate]:
        """The lines that are not in the draft, each with its reason."""
        from rubrica.importers.receipt import KEPT

        fates = self.receipt.fates if self.receipt else ()
        return [fate for fate in fates if fate.kind not in KEPT and fate.kind != "blank"]


class RefusedError(Exception):
    """Why nothing was taken of a file, as a sentence."""


def take(parcel: Parcel, by: Critic) -> Taken:
    """Raises RefusedError for what is no text."""
    if is_manuscript(parcel):
        text, receipt = tidy(decode(parcel.data)), None
    else:
        from rubrica.importers import import_text  # all it knows by heart would make a server start later

        _refuse_foreign(parcel.data)
        stem = parcel.name.rpartition("/")[2].rpartition(".")[0]
        imported = import_text(parcel.data, press_now().rubric(""), stem)
        text, receipt = tidy(imported.manuscript_text), imported.receipt
    if len(text) > LONGEST:
        raise RefusedError(_("It is longer than any text may be."))
    text, notes = _signed(text, by)
    return _kept(parcel.name, text, by, (*(receipt.notes if receipt else ()), *notes), receipt)


def is_manuscript(parcel: Parcel) -> bool:
    """Whether it is written for Rubrica, or for something else that reads Markdown: nothing in it is a site's."""
    is_markdown = parcel.name.lower().endswith((".md", ".markdown"))
    return is_markdown or parcel.data.removeprefix(b"\xef\xbb\xbf").startswith(b"---\n")


def _refuse_foreign(data: bytes) -> None:
    from rubrica.importers import what_else

    said = {
        "empty": _("It is empty."),
        "html": _("It is the HTML of a page. Open it in a browser, select all, copy, and paste that."),
        "program": _("It is no text. Open it, select all, copy, and paste that."),
    }
    if kind := what_else(data):
        raise RefusedError(said[kind])


def _signed(text: str, by: Critic) -> tuple[str, list[str]]:
    """A text signed by somebody whom this press does not know is signed by whoever brings it."""
    signed = key_says(text, "critic")
    if signed and Critic.objects.filter(slug=slug_of(signed)).exists():
        return text, []
    text = with_keys(text, {"critic": by.slug})
    if signed and slug_of(signed) not in (by.slug, by.named):
        said = _("It was signed by %(other)s, whom this press does not know; now it is signed by you.")
        return text, [said % {"other": signed}]
    return text, []


def _kept(name: str, text: str, by: Critic, notes: tuple[str, ...], receipt: Receipt | None) -> Taken:
    reading = reading_of(text)
    title = reading.title or name.rpartition("/")[2].rpartition(".")[0] or _("A text")
    called = slug_of(cut(text.encode(), folded=True).front.text("slug")) or _file_slug(name) or slug_of(title)
    with writing():
        if there := _same(called, text):
            return Taken(name, there.slug, reading, notes, receipt, was_here=True)
        review = new_review(called, by=by)
        save_draft(review, text, "0.0", by)
    return Taken(name, review.slug, reading, notes, receipt)


def _file_slug(name: str) -> str:
    """In a press folder, a review's address is the name of its file."""
    folder, _slash, file = name.rpartition("/")
    return slug_of(file.rpartition(".")[0]) if folder.rpartition("/")[2] == "reviews" else ""


def _same(called: str, text: str) -> Review | None:
    """A review of this name that says exactly this already: the same file was brought before."""
    found = Review.objects.filter(slug__startswith=called)[:50]
    return next((review for review in found if standing_of(review).text == text), None)
