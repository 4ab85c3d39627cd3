"""The settings of readers' scores, and of the accounts that keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from rubrica.web.studio.settings.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django_stubs_ext import StrOrPromise

READERS = (
    Field(("readers", "scores"), _("Scores"), "", (("", _("readers may score")), ("no", _("nobody may score")))),
    Field(
        ("readers", "least"),
        _("Readers needed before means are shown"),
        _("Where fewer have scored, a page says only how many."),
        example="5",
    ),
    Field(
        ("readers", "accounts"),
        _("Accounts of readers"),
        _("With one, the same scores are seen and changed on several devices. A link that comes by mail leads there."),
        (("", _("none")), ("yes", _("readers may have one"))),
    ),
)


def faults_of_readers(said: dict[str, str]) -> Iterable[tuple[str, StrOrPromise]]:
    least = said["readers-least"]
    if least and not (least.isdecimal() and len(least) < 7 and int(least)):
        yield "readers-least", _("This is a number of 1 or more.")
