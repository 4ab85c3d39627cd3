"""The theme's properties, and whether pages can be read with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from rubrica.pages.theme import house_properties
from rubrica.web.studio.settings.contrast import can_be_measured, day_and_night, ratio
from rubrica.web.studio.settings.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django_stubs_ext import StrOrPromise

NAMES: dict[str, StrOrPromise] = {
    "paper": _("The page"),
    "card": _("Boxes and fields"),
    "sunk": _("Spoilers and code"),
    "ink": pgettext_lazy("colour", "Text"),
    "soft": _("Labels, captions and dates"),
    "line": _("Rules and borders"),
    "hair": _("The finest rules"),
    "edge": _("Borders of fields and buttons"),
    "empty": _("A tick not given"),
    "rub": _("Judgements and links, as text"),
    "rubsolid": _("Judgements and buttons, as area"),
    "rubwash": _("Behind a row that changed"),
    "good": _("“Watch it if”"),
    "serif": _("Typeface of texts and titles"),
    "sans": _("Typeface of labels and data"),
    "cjk": _("Typeface of Japanese titles"),
    "t-label": _("Size of labels and captions"),
    "t-ui": _("Size of menus, dates and notes"),
    "t-body": _("Size of texts"),
    "t-deck": _("Size of the line under a title"),
    "t-h3": _("Size of small headings"),
    "t-h2": _("Size of headings"),
    "t-h1": _("Size of a review’s title"),
    "t-page": _("Size of a list’s title"),
    "t-big": _("Size of the overall"),
    "gap": _("Room between columns"),
    "step": _("Room between the parts of a page"),
}
COLOURS = tuple(NAMES)[:13]
TEXTS = ("ink", "soft", "rub", "good")
GROUNDS = ("paper", "card", "sunk")
NO_COLOUR = _(
    "This is no colour that can be measured. Write it like #0a5c36, or for day and night light-dark(#0a5c36, #7fd1a8)."
)
BY_DAY = _(
    "By day, “%(text)s” on “%(ground)s” measures %(measured)s to 1 and needs %(least)s to 1. "
    "Make one of them lighter or darker."
)
BY_NIGHT = _(
    "By night, “%(text)s” on “%(ground)s” measures %(measured)s to 1 and needs %(least)s to 1. "
    "Make one of them lighter or darker."
)
READ = 4.5
"""What texts need on their ground."""
SEEN = 3.0
"""What borders of fields need, and areas that say something."""


def _pairs() -> Iterator[tuple[str, str, float]]:
    yield from ((text, ground, READ) for text in TEXTS for ground in GROUNDS)
    yield from (("ink", "rubwash", READ), ("#fff", "rubsolid", READ))
    yield from ((sign, ground, SEEN) for sign in ("edge", "rubsolid") for ground in ("paper", "card"))


PAIRS = tuple(_pairs())


def _fields() -> Iterator[Field]:
    for name, said in house_properties().items():
        hint = name if name in NAMES else ""
        yield Field(("theme", name), NAMES.get(name, name), hint, example=said, is_colour=name in COLOURS)


LOOK = tuple(_fields())


def faults_of_look(said: dict[str, str]) -> Iterable[tuple[str, StrOrPromise]]:
    """Colours that cannot be measured; then, pairs of which one cannot be read on the other."""
    own = {name: said[f"theme-{name}"] for name in house_properties() if said[f"theme-{name}"]}
    unknown = [name for name in COLOURS if name in own and not can_be_measured(day_and_night(own[name]))]
    for name in unknown:
        yield f"theme-{name}", NO_COLOUR
    for name, value in own.items():
        if any(sign in value for sign in "{};<\\"):
            yield f"theme-{name}", _("This cannot be a value: it holds one of { } ; < \\")
    if not unknown:
        yield from _unreadable(house_properties() | own, own.keys())


def _unreadable(all_of_them: dict[str, str], own: Iterable[str]) -> Iterable[tuple[str, StrOrPromise]]:
    """What a press changed so that it stands too weakly, with the ratio measured. Its own colours alone are asked."""
    for text, ground, least in PAIRS:
        to_blame = text if text in own else ground
        if to_blame not in own:
            continue
        colours = zip(day_and_night(all_of_them.get(text, text)), day_and_night(all_of_them[ground]), strict=True)
        for colour, (light, behind) in zip(("day", "night"), colours, strict=True):
            measured = int(ratio(light, behind) * 100) / 100
            if measured < least:
                yield f"theme-{to_blame}", _sentence(text, ground, colour, measured, least)


def _sentence(text: str, ground: str, when: str, measured: float, least: float) -> str:
    gaps = {"text": NAMES.get(text, now("White")), "ground": NAMES[ground]}
    gaps |= {"measured": f"{measured:.2f}", "least": f"{least:.1f}"}
    return str((BY_DAY if when == "day" else BY_NIGHT) % gaps)
