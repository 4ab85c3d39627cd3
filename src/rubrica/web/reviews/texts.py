"""Articles, pages and lists become public, and are withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug as slug_of
from rubrica.pages import keys
from rubrica.web.input import clean
from rubrica.web.reviews.models import State
from rubrica.web.reviews.publications import lead
from rubrica.web.reviews.reading import press_now, read_text
from rubrica.web.reviews.text_models import Text, TextRevision

if TYPE_CHECKING:
    from rubrica.web.accounts.models import Critic
    from rubrica.web.changes import Announcement


def publish_text(change: Announcement, text: Text, words: str, *, by: Critic | None = None) -> TextRevision:
    """Publish an article, a page or a list as it is now."""
    words, before = clean(words), press_now()
    newest = text.revisions.order_by("-number").first() if text.pk else None
    old, text.title = text.named, read_text(words, before).title or text.slug
    text.named, text.state, text.due = slug_of(text.title), State.PUBLISHED, None
    text.save()
    text.newest = TextRevision.objects.create(of=text, number=newest.number + 1 if newest else 1, text=words, by=by)
    text.save(update_fields=["newest"])
    _announce(change, text, old, before.site != press_now().site)
    return text.newest


def show_text(change: Announcement, text: Text) -> None:
    """Let everybody see a text that has waited."""
    before = press_now()
    text.state, text.due = State.PUBLISHED, None
    text.save(update_fields=["state", "due"])
    _announce(change, text, text.named, before.site != press_now().site)


def withdraw_text(change: Announcement, text: Text) -> None:
    """Take a text from every page it stands on."""
    before = press_now()
    text.state = State.WITHDRAWN
    text.save(update_fields=["state"])
    change.whole = True
    _announce(change, text, text.named, before.site != press_now().site)


def rename_text(change: Announcement, text: Text, slug: str) -> None:
    """Give a text another address, which nothing else may have. The old one leads to it."""
    old, text.slug = text.slug, slug
    text.save(update_fields=["slug"])
    lead(address_of(text.kind, old), address_of(text.kind, slug))
    change.add(
        {f"texts:{text.kind}", keys.named(old), keys.named(slug), *([keys.named(text.named)] if text.named else [])}
    )


def address_of(kind: str, slug: str) -> str:
    """Where an article, a page or a list stands."""
    return f"/{slug}/" if kind == "pages" else f"/{kind}/{slug}/"


def _announce(change: Announcement, text: Text, old: str, menu: bool) -> None:
    """`menu` is whether the press's menu has come to name this kind of texts, or does so no longer."""
    change.add({f"texts:{text.kind}", *(keys.named(name) for name in (old, text.named, text.slug) if name)})
    if menu:
        change.add({keys.SITE})
