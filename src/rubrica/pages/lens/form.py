"""The form of a lens: a number for each criterion, sent to the page it stands on. No script is needed where a press
answers; where none does, a script of ours does the same sum."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from rubrica.pages.lens.asked import FIELD, usual
from rubrica.pages.lens.data import in_page
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.pages.lens.asked import Asked, Weight
    from rubrica.pages.values.entry import Site
    from rubrica.rubric import Rubric

LEAST = 2
"""Criteria: with a single one there is nothing to weigh."""

NO_LENS = Markup("")
_FIELD = Markup(
    '<li><label for="_w-{key}">{name}</label>'
    '<input id="_w-{key}" name="{field}{key}" value="{typed}" {kind}{said}>{fault}</li>\n'
)
_NUMBER = Markup('type="number" min="0" max="1000" step="any" autocomplete="off"')
_TEXT = Markup('type="text" inputmode="decimal" autocomplete="off" aria-invalid="true"')


def printed_form(rubric: Rubric, address: str, site: Site, language: str, data: Callable[[], dict[str, Any]]) -> Markup:
    """The form as every reader gets it, closed; nothing where a rubric has one criterion. Where no server answers it,
    `data` is what the script does the sum with; letters are left to a server."""
    if len(rubric.criteria) < LEAST or (rubric.scale.letters and not site.forms):
        return NO_LENS
    if not site.forms:
        return _counted_here(rubric, language) + in_page(data())
    before, after = _printed(rubric, language)
    return Markup(f"{before}{Markup.escape(address)}{after}")


@lru_cache(maxsize=256)
def _counted_here(rubric: Rubric, language: str) -> Markup:
    """The form whose sum the script makes, with the words it says. The stylesheet hides it where no script runs."""
    words = words_of(language)
    spoken = {
        "own": words.lens_own,
        "nothing": words.lens_nothing,
        "fault": words.lens_not_read,
        "apart": words.lens_apart,
        "convert": words.lens_convert,
        "converted": words.lens_converted,
    }
    said = Markup("").join(Markup(' data-{}="{}"').format(name, text) for name, text in spoken.items())
    form = _details(usual(rubric), "#_lens", language, NO_LENS, said)
    return Markup(str(form).replace("</form>", '</form><div class="result seen" aria-live="polite" hidden></div>'))


@lru_cache(maxsize=256)
def _printed(rubric: Rubric, language: str) -> tuple[str, str]:
    html = _details(usual(rubric), "\0", language, Markup(""))
    before, _, after = html.partition("\0")
    return str(before), str(after)


def asked_form(asked: Asked, address: str, language: str) -> Markup:
    """The form on the page that answers it, open, with all that was typed."""
    kept = Markup('<input type="hidden" name="convert" value="yes">\n') if asked.convert else Markup("")
    return _details(asked.weights, address, language, kept, " open")


def _details(weights: tuple[Weight, ...], action: str, language: str, kept: Markup, opened: str = "") -> Markup:
    words = words_of(language)
    return Markup(
        '<details class="lens ui" id="_lens"{opened}><summary>{summary}</summary>\n'
        '<form action="{action}" method="get">\n<p>{about}</p>\n<ul>\n{fields}</ul>\n'
        '{kept}<p><button class="btn" type="submit">{weigh}</button></p>\n</form></details>\n'
    ).format(
        opened=Markup(opened),
        summary=words.lens,
        action=action,
        about=words.lens_about,
        fields=Markup("").join(map(_field, weights)),
        kept=kept,
        weigh=words.lens_weigh,
    )


def _field(weight: Weight) -> Markup:
    fault, said = Markup(""), Markup("")
    if weight.fault:
        fault = Markup('<p class="fault" id="_f-{}">{}</p>').format(weight.key, weight.fault)
        said = Markup(' aria-describedby="_f-{}"').format(weight.key)
    kind = _TEXT if weight.fault else _NUMBER  # a field for numbers would not show what is none
    return _FIELD.format(
        key=weight.key, name=weight.name, field=FIELD, typed=weight.typed, kind=kind, said=said, fault=fault
    )
