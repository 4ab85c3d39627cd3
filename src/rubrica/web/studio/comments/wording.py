"""Why a comment waits, in the language of whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rubrica.web.comments.judging import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Said(NamedTuple):
    """One reason as it is shown; a grave one in red."""

    words: str
    grave: bool


def reasons_said(reasons: Iterable[list[str]]) -> list[Said]:
    """The reasons of a comment, those of the filter in one."""
    found = [Reason(*reason) for reason in reasons]
    tokens = ", ".join(reason.about for reason in found if reason.code == "because")
    said = [Said(SAID[reason.code](reason.about), reason.grave) for reason in found if reason.code in SAID]
    return [*said, *([Said(_("because of: %(words)s") % {"words": tokens}, grave=False)] if tokens else [])]


SAID: dict[str, Callable[[str], str]] = {
    "first": lambda about: _("First comment of this name and address"),
    "name": lambda about: _("Its name holds that of %(name)s") % {"name": about},
    "proof": lambda about: _("Its browser did no work first"),
    "all": lambda about: _("Every comment waits here"),
    "rule": lambda about: _("Your rule “%(rule)s”") % {"rule": about},
    "links": lambda about: ngettext("%(num)s link", "%(num)s links", int(about)) % {"num": about},
    "same-text": lambda about: _("The same text under %(num)s reviews") % {"num": about},
    "trap": lambda about: _("Filled in a field that nobody sees"),
    "like-spam": lambda about: _("Like what was marked as spam: %(share)s %%") % {"share": round(float(about) * 100)},
}
"""Every code of `judging.RULES` but the filter's tokens."""
