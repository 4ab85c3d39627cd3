"""Addresses of people: which can be written to, and which are the same."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST = 254
"""Characters, by RFC 5321."""
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_HOST = re.compile(r"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]")


class AddressError(ValueError):
    """Why an address cannot be written to, as a sentence for whoever typed it."""

    def __init__(self, sentence: StrOrPromise, code: str) -> None:
        super().__init__(str(sentence))
        self.code = code


def address_of(typed: str) -> str:
    """The address as mail servers write it: a host of other letters (пример.example) in its ASCII form.

    Raises AddressError. Whatever this returns holds no blank, no quote and no line end: it may stand in a header.
    """
    name, at, host = typed.strip().rpartition("@")
    if not at or not name or not host:
        raise AddressError(_("This is no e-mail address. One looks like name@press.example"), "no-address")
    if not name.isascii():
        raise AddressError(
            _("Before the @, only letters from a to z can be written to: not every mail server knows others."),
            "other-letters",
        )
    try:
        host = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        host = ""
    found = f"{name}@{host}"
    if not (_NAME.fullmatch(name) and _HOST.fullmatch(host)) or len(found) > LONGEST or len(name) > 64:
        raise AddressError(_("This is no e-mail address. One looks like name@press.example"), "no-address")
    return found


def folded(address: str) -> str:
    """What two spellings of one address have in common. No mail server of today tells A from a, and a host of other
    letters is the same as its ASCII form."""
    name, at, host = address.casefold().rpartition("@")
    if not host.isascii():
        with suppress(UnicodeError):  # else it can be no host
            host = host.encode("idna").decode("ascii")
    return f"{name}{at}{host}"
