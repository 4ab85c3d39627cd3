"""The table of all routes, and the refusal to start with one that declares nothing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from rubrica.web.gate.declared import ANYTHING, Who

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.web.gate.declared import Declared


def declared_routes() -> dict[str, Declared]:
    """What every route declares, by its address as Django writes it: `studio/reviews/<str:slug>/`."""
    table: dict[str, Declared] = import_module(settings.ROOT_URLCONF).DECLARED
    return table


def is_served(address: str) -> bool:
    """Whether a route of its own answers at an address, and not the one for all that is published."""
    try:
        route = resolve(address).route
    except Resolver404:
        return False
    declared = declared_routes().get(route)
    return declared is not None and declared.who is not Who.NOBODY and route != ANYTHING


def addresses(patterns: Iterable[URLPattern | URLResolver] | None = None, before: str = "") -> Iterator[str]:
    """The address of every route there is, those of libraries included."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        address = before + str(pattern.pattern).removeprefix("^" if before else "")
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, address)
        else:
            yield address


def refuse_undeclared() -> None:
    """Raises where a route declares nothing, or where something is declared for a route that there is not."""
    there, declared = set(addresses()), set(declared_routes())
    if missing := sorted(there - declared):
        raise ImproperlyConfigured(
            f"These routes do not say who may use them: {', '.join(missing)}. Declare them in rubrica/web/urls.py."
        )
    if idle := sorted(declared - there):
        raise ImproperlyConfigured(
            f"rubrica/web/urls.py declares routes that are not there: {', '.join(idle)}. Take them out."
        )
