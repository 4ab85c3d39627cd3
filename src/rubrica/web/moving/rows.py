"""The press in rows as the files of a press folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.building.scanning import scan
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import Picture, PressSettings, RubricEdition, Work
from rubrica.web.moving.names import (
    SETTINGS,
    digest,
    earlier_file,
    is_sound,
    newest_file,
    number_in,
    review_of,
)
from rubrica.web.reviews.front import scored_with
from rubrica.web.reviews.models import Draft, Review, Revision, State
from rubrica.web.reviews.text_models import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rubrica.web.place import Place

STANDS = (State.PUBLISHED, State.SCHEDULED)
"""The states of a text that lies in the folder: what is withdrawn is gone, what is a draft has not come."""


def digests_of_rows(place: Place) -> dict[str, str]:
    """Every file that the press has, with its digest."""
    texts = ((name, digest(text.encode())) for name, text in _texts())
    found = {name: known for known_of in (texts, _pictures(), _theme(place)) for name, known in known_of}
    return {name: known for name, known in found.items() if is_sound(name)}


def data_of_row(place: Place, name: str) -> bytes | None:
    """What the press has under a name, None for nothing."""
    kind, _, rest = name.partition("/")
    if kind == "theme":
        path = place.theme / rest
        return path.read_bytes() if path.is_file() else None
    if kind == "pictures":
        row = Picture.objects.filter(name=rest).first()
        return original_of(place, row).read_bytes() if row else None
    found = dict(_texts_of(kind, rest)).get(name)
    return None if found is None else found.encode()


def original_of(place: Place, row: Picture) -> Path:
    """The file of a picture as it was handed in."""
    folder = place.originals / row.content
    there = [path for path in sorted(folder.glob("*")) if path.name[0] != "."]
    own = folder / row.name.rpartition("/")[2]
    return own if own in there or not there else there[0]


def _texts() -> Iterator[tuple[str, str]]:
    for kind in (SETTINGS, "rubrics", "critics", "works", "texts", "reviews"):
        yield from _texts_of(kind)


def _texts_of(kind: str, rest: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a kind, or those few among which the one is that has the rest of the name."""
    slug = rest.rpartition(".")[0]
    if kind == SETTINGS:
        yield from (
            (SETTINGS, text) for text in PressSettings.objects.exclude(text="").values_list("text", flat=True)[:1]
        )
    elif kind == "rubrics":
        yield from _rubrics(slug.partition("@")[0])
    elif kind == "critics":
        profiles = Critic.objects.exclude(profile="").filter(**_of(slug)).values_list("slug", "profile")
        yield from ((f"critics/{name}.toml", profile) for name, profile in profiles)
    elif kind == "works":
        works = Work.objects.filter(**_of(slug)).values_list("slug", "text")
        yield from ((f"works/{name}.toml", text) for name, text in works)
    elif kind == "reviews":
        yield from _reviews(rest and review_of(f"reviews/{rest}"), number_in(f"reviews/{rest}") if rest else None)
    else:
        of = {"kind": kind, **_of(slug)} if slug else {}
        rows = Text.objects.filter(state__in=STANDS, **of).values_list("kind", "slug", "newest__text")
        yield from ((f"{kind}/{name}.md", text) for kind, name, text in rows)


def _of(slug: str) -> dict[str, str]:
    return {"slug": slug} if slug else {}


def _rubrics(name: str) -> Iterator[tuple[str, str]]:
    rows = RubricEdition.objects.filter(**({"name": name} if name else {})).order_by("name", "edition")
    newest = {row.name: row.edition for row in rows}
    for row in rows:
        edition = "" if row.edition == newest[row.name] else f"@{row.edition}"
        yield f"rubrics/{row.name}{edition}.toml", row.text


def _reviews(slug: str, number: int | None) -> Iterator[tuple[str, str]]:
    """Of each number the last correction. The newest text of a review that is scheduled is its newest draft."""
    of = {"review__slug": slug} if slug else {}
    rows = Revision.objects.filter(review__state__in=STANDS, **of).order_by("review_id", "number", "correction")
    newest = dict(rows.values_list("review_id", "number"))  # of several, the last
    waiting = set(Review.objects.filter(state=State.SCHEDULED).values_list("pk", flat=True))
    wanted = rows.filter(number=number) if number else rows
    newest_editions = dict(RubricEdition.objects.order_by("edition").values_list("name", "edition"))
    columns = ("review_id", "review__slug", "number", "text", "rubric", "edition")
    for review, name, of_revision, text, rubric, edition in wanted.values_list(*columns).iterator():
        is_newest = of_revision == newest[review] and review not in waiting
        text = scored_with(text, rubric, edition) if edition < newest_editions.get(rubric, edition) else text
        yield newest_file(name) if is_newest else earlier_file(name, of_revision), text
    drafts = Draft.objects.filter(review__state=State.SCHEDULED, **of).order_by("review_id", "number")
    yield from ((newest_file(name), text) for name, text in drafts.values_list("review__slug", "text"))


def _pictures() -> Iterator[tuple[str, str]]:
    return ((f"pictures/{name}", content) for name, content in Picture.objects.values_list("name", "content"))


def theme_files(place: Place) -> list[str]:
    """The files of the press's own theme, by their names below the data folder."""
    return [name for name in scan(place.data) if name.startswith("theme/")] if place.theme.is_dir() else []


def _theme(place: Place) -> Iterator[tuple[str, str]]:
    return ((name, digest((place.data / name).read_bytes())) for name in theme_files(place))
