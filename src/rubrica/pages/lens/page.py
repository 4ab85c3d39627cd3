"""Pages that show a lens: the box on a review, and a list in the order that a reader's weights give it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.lens.asked import Asked, query_of
from rubrica.pages.lens.data import data_of
from rubrica.pages.lens.form import NO_LENS, asked_form, printed_form
from rubrica.pages.lens.seen import places_of, see
from rubrica.pages.text.text import spoken_in
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from rubrica.pages.lens.seen import Place, Seen
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class LensBox:
    """The form as it is printed on a page. On the page that answers it, `asked` is what was asked and `seen` the
    review through it, None where nothing that counts is scored."""

    form: Markup
    asked: Asked | None = None
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a list holds for a lens: the best of it, the newest that score nothing of weight, how many it holds of the
    rubrics that are compared, and how many of others that are not."""

    best: tuple[Entry, ...]
    apart: tuple[Entry, ...]
    total: int
    others: int


@dataclass(frozen=True, slots=True)
class LensPage:
    """A list through a lens. `back` leads to the list as it is printed, `convert` to this one with other rubrics'
    reviews in it, "" where there are none."""

    template: ClassVar[str] = "lens.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    back: str
    form: Markup
    asked: Asked
    places: tuple[Place, ...]
    apart: tuple[Entry, ...]
    total: int
    others: int
    convert: str


def printed_box(entry: Entry, source: Source) -> LensBox:
    """The form below a review's scores; none below fewer than two."""
    if sum(one.value is not None for one in entry.scores) < 2:
        return LensBox(NO_LENS)
    rubric = rubric_of(entry, source)
    data = partial(data_of, ((entry, rubric),), rubric, words_of(entry.language))
    return LensBox(printed_form(rubric, entry.address, source.site(), entry.language, data))


def asked_box(entry: Entry, source: Source, asked: Asked) -> LensBox:
    """A review through a lens."""
    form = asked_form(asked, entry.address, entry.language)
    return LensBox(form, asked, see(entry, asked.lens, rubric_of(entry, source)))


def rubric_of(entry: Entry, source: Source) -> Rubric:
    """The edition of the rubric that a review was scored with, in its language."""
    return spoken_in(entry.language, source.rubric(entry.rubric, entry.edition))


def rubric_for(entries: Iterable[Entry], source: Source) -> Rubric:
    """The rubric whose criteria a list is weighed by: the press's own, or the one that most of its reviews have."""
    own = source.rubric(source.site().rubric)
    counted = Counter(entry.rubric for entry in entries if entry.rubric and entry.scores)
    if not counted or own.name in counted:
        return own
    return source.rubric(max(counted, key=lambda name: (counted[name], name)))


def list_form(entries: Iterable[Entry], address: str, source: Source) -> Markup:
    """The form above a list."""
    site, rubric = source.site(), rubric_for(entries, source)
    with_rubrics = ((one, source.rubric(one.rubric, one.edition)) for one in entries if one.scores)
    return printed_form(
        rubric, address, site, site.language, partial(data_of, with_rubrics, rubric, words_of(site.language))
    )


def with_script(head: Head, form: Markup) -> Head:
    """The head of a page with a form that no server answers."""
    return replace(head, scripts=(*head.scripts, "lens.js")) if "_weighed-data" in form else head


def gather_lens(source: Source, address: str, title: str, asked: Asked, rubric: Rubric, found: Found) -> LensPage:
    """The list that is printed at an address, through a lens."""
    site = source.site()
    words = words_of(site.language)
    seen = (see(entry, asked.lens, source.rubric(entry.rubric, entry.edition), rubric) for entry in found.best)
    return LensPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, f"{title} · {words.lens_seen}", words.lens_about, address, listed=False),
        section="/best/" if address.startswith("/best/") else "/reviews/",
        title=title,
        back=address,
        form=asked_form(asked, address, site.language),
        asked=asked,
        places=places_of(one for one in seen if one is not None),
        apart=found.apart,
        total=found.total,
        others=found.others,
        convert="" if asked.convert or not found.others else f"{address}?{query_of(asked.lens, convert=True)}",
    )
