"""One file of a folder comes into the press, or goes: everything but reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.rubric import parse
from rubrica.web import durable
from rubrica.web.accounts.critics import put_profile
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.catalogue.pictures import put_picture, remove_picture
from rubrica.web.catalogue.press import settings_row
from rubrica.web.catalogue.rubrics import put_rubric, remove_rubric
from rubrica.web.comments.house import house_of
from rubrica.web.input import decode
from rubrica.web.moving.refusing import RefusedError, StaysError
from rubrica.web.readers.invitation import invitation_of
from rubrica.web.reviews.around import drop_work, save_profile, save_settings, save_work
from rubrica.web.reviews.loading import waits_until
from rubrica.web.reviews.models import Revision, State
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import publish_text, withdraw_text

if TYPE_CHECKING:
    from rubrica.web.catalogue.models import Picture
    from rubrica.web.changes import Announcement
    from rubrica.web.place import Place


def text_of(data: bytes) -> str:
    """The text of a file, which is the same bytes again when it is written."""
    text = decode(data)
    if text.encode() != data:
        raise RefusedError("it is no UTF-8 text, or holds a NUL. Save it as UTF-8")
    return text


def save_file(change: Announcement, name: str, data: bytes | None) -> str:
    """Save a file that is a text, or take away what it was. Gives what is to be said of it, mostly nothing. Raises
    RefusedError, PressError, RubricError."""
    kind, _, rest = name.partition("/")
    slug, text = rest.rpartition(".")[0], None if data is None else text_of(data)
    if not rest:
        return _save_settings(change, text or "")
    if kind == "rubrics":
        _save_rubric(change, slug, text)
    elif kind == "critics":
        save_profile(change, slug, text) if text is not None else put_profile(change, slug, "")
    elif kind == "works":
        save_work(change, slug, text) if text is not None else drop_work(change, slug)
    else:
        _save_text(change, kind, slug, text)
    return ""


def _save_settings(change: Announcement, text: str) -> str:
    """What means nothing is refused here and not by each page that asks for it. A rule for comments that is none holds
    nobody up; it is told, since nothing else would."""
    save_settings(change, text)
    settings = press_now().settings
    invitation_of(settings)
    slips = house_of(settings).slips
    return " ".join(f"comments.rules, line {slip.line}: {slip.why}" for slip in slips)


def _save_rubric(change: Announcement, reference: str, text: str | None) -> None:
    name, _, wanted = reference.partition("@")
    editions = dict(RubricEdition.objects.filter(name=name).values_list("edition", "pk"))
    newest = max(editions, default=0)
    if text is None:
        _remove_rubric(change, name, int(wanted) if wanted.isdecimal() else newest)
        return
    edition = parse(text, name, f"rubrics/{reference}.toml").edition
    if wanted and wanted != str(edition):
        raise RefusedError(f"it says edition = {edition}. Write edition = {wanted}, or name it {name}@{edition}.toml")
    if not wanted and edition < newest:
        raise RefusedError(f"it says edition = {edition}, and the press has {newest}. Name it {name}@{edition}.toml")
    put_rubric(change, name, text)


def _remove_rubric(change: Announcement, name: str, edition: int) -> None:
    if Revision.objects.filter(rubric=name, edition=edition).exists():
        raise StaysError(f"reviews were scored with {name}@{edition}. `rubrica pull` brings it back")
    if press_now().site.rubric.partition("@")[0] == name:
        raise StaysError("rubrica.toml names it. Name another there first, or let `rubrica pull` bring it back")
    remove_rubric(change, RubricEdition.objects.get(name=name, edition=edition))


def _save_text(change: Announcement, kind: str, slug: str, words: str | None) -> None:
    text = Text.objects.filter(kind=kind, slug=slug).first() or Text(kind=kind, slug=slug)
    if words is None:
        withdraw_text(change, text)
        return
    publish_text(change, text, words)
    due = waits_until(words, press_now())
    if due:
        text.state, text.due = State.SCHEDULED, due
        text.save(update_fields=["state", "due"])


def save_picture(change: Announcement, name: str, row: Picture | None) -> None:
    """Save a picture that is kept already, or take away what it was."""
    if row is not None:
        put_picture(change, row)
    else:
        remove_picture(change, name.partition("/")[2])


def save_theme_file(change: Announcement, place: Place, name: str, data: bytes | None) -> None:
    """Save a file of the theme, or take it away. Every page rests on it."""
    path = place.data / name
    if data is None:
        durable.remove(path)
    else:
        durable.write(path, data)
    change.add({"site"})


def name_press(name: str) -> None:
    """Call a new press as its folder is called, until its settings say otherwise."""
    row = settings_row()
    row.name = name or row.name
    row.save()
