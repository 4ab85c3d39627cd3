"""Pictures that no page shows yet: whoever writes sees them in the studio and in previews, nobody else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.gate.declared import Who
from rubrica.web.gate.may import may
from rubrica.web.place import here
from rubrica.web.publishing.beside import MEDIA

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from rubrica.web.accounts.models import Critic


def unshown(user: Critic | AnonymousUser, address: str) -> bytes | None:
    """A picture that was made ready, for those who write. Its address is that which readers will know."""
    folder, _, name = address.rpartition("/")
    if f"{folder}/" != MEDIA or name.startswith(".") or "\0" in name or not may(user, Who.WRITER):
        return None
    try:
        return (here().prepared / name).read_bytes()
    except OSError:
        return None
