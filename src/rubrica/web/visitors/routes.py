"""The addresses at which readers send something, or ask for a page that is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.web.gate.declared import WebRoute

ROUTES: tuple[WebRoute, ...] = ()
