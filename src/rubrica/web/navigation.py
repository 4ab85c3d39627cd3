"""The menu of the studio: one entry for each of its rooms. Who sees an entry is what its route declares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from rubrica.web.gate.may import may
from rubrica.web.gate.table import declared_routes

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django_stubs_ext import StrOrPromise

    from rubrica.web.accounts.models import Critic


@dataclass(frozen=True, slots=True)
class Room:
    """`section` is what the templates of its pages set; the address is a route's."""

    section: str
    name: StrOrPromise
    address: str


ROOMS = (
    Room("desk", _("Desk"), "/studio/"),
    Room("reviews", _("Reviews"), "/studio/reviews/"),
    Room("comments", _("Comments"), "/studio/comments/"),
    Room("pictures", _("Pictures"), "/studio/pictures/"),
    Room("rubrics", _("Rubrics"), "/studio/rubrics/"),
    Room("calibration", _("Calibration"), "/studio/calibration/"),
    Room("people", _("People"), "/studio/people/"),
    Room("settings", _("Settings"), "/studio/settings/"),
)


def rooms_of(user: Critic | AnonymousUser) -> list[Room]:
    """The rooms that somebody may enter."""
    table = declared_routes()
    return [room for room in ROOMS if (there := table.get(room.address[1:])) and may(user, there.who)]


def has_route(address: str) -> bool:
    """Whether this Rubrica has a room at an address."""
    return address in declared_routes()
