"""What is looked at before a text goes out. Each line says whether it is done; only errors stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.review import Remark
    from rubrica.web.studio.link_checks import Link
    from rubrica.web.studio.parts import Reading

DONE, LOOK, STOPS = "done", "look", "stops"
_OVERALL = ("overall-mismatch", "overall-outside", "policy-claim", "word-outside-band")
_SCORES = ("score-off-scale", "score-off-step", "score-unclear", "scored-twice", "unknown-criterion", "mixed-notation")
_PICTURES = ("no-alt-text", "caption-without-picture", "picture-not-found")
_SPOILERS = ("spoiler-open", "spoiler-unread")


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list. `state` is done, look or stops."""

    name: str
    state: str
    said: str


def checks_of(reading: Reading, links: list[Link]) -> list[Check]:
    """The list, in the order in which a critic looks at a text."""
    return list(_checks(reading, links))


def by_severity(remarks: Iterable[Remark]) -> list[tuple[str, str, list[Remark]]]:
    """The remarks in three groups, those that stop first; groups of which there are none are left out."""
    found = list(remarks)
    named = (("error", _("Errors")), ("warning", _("Warnings")), ("note", _("Notes")))
    groups = [(kind, name, [one for one in found if one.severity == kind]) for kind, name in named]
    return [group for group in groups if group[2]]


def _checks(reading: Reading, links: list[Link]) -> Iterator[Check]:
    review, front = reading.review, reading.review.manuscript.front
    yield Check(_("Scores can be read"), *_state(reading, _SCORES, bool(review.values)))
    yield Check(_("The overall follows from them"), *_state(reading, _OVERALL, review.overall is not None))
    yield Check(_("The viewing is stated"), *_there(bool(review.viewing)))
    pictures = sum(bool(figure.address) for figure in review.figures) + bool(front.text("cover"))
    yield Check(_("Pictures are there, and described"), *_state(reading, _PICTURES, True, pictures))
    spoilers = len(review.manuscript.spoilers)
    yield Check(_("Spoilers are marked"), *_state(reading, _SPOILERS, True, spoilers))
    yield _links(reading, links)
    yield Check(_("There is a summary for lists and cards"), *_there(bool(front.text("summary"))))


def _state(reading: Reading, codes: tuple[str, ...], is_there: bool, count: int | None = None) -> tuple[str, str]:
    """How a line stands after the remarks of these kinds."""
    found = [remark for remark in reading.remarks if remark.code in codes]
    if any(remark.severity == "error" for remark in found):
        return STOPS, _("stops")
    if found:
        return LOOK, ngettext("%(num)d to look at", "%(num)d to look at", len(found)) % {"num": len(found)}
    if count == 0:
        return DONE, _("none")
    if count is not None:
        return DONE, ngettext("%(num)d, done", "all %(num)d, done", count) % {"num": count}
    return _there(is_there)


def _there(is_there: bool) -> tuple[str, str]:
    return (DONE, _("done")) if is_there else (LOOK, _("not yet"))


def _links(reading: Reading, links: list[Link]) -> Check:
    wrong = sum(link.state == LOOK for link in links) + sum(one.code == "link-to-nothing" for one in reading.remarks)
    unasked = sum(link.state == "asked" for link in links)
    if wrong:
        said = ngettext("%(num)d to look at", "%(num)d to look at", wrong) % {"num": wrong}
    elif unasked:
        said = ngettext("%(num)d not asked", "%(num)d not asked", unasked) % {"num": unasked}
    else:
        said = _("done") if links else _("none")
    return Check(_("Links lead somewhere"), LOOK if wrong else DONE, said)
