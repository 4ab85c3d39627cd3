"""The addresses at which a review goes out, is taken back, and where what became of it can be seen."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, POST, WRITING, Cache, Declared, WebRoute, Who
from rubrica.web.studio import (
    binning,
    comparing,
    outward,
    private_links,
    publishing,
    taking_back,
    timeline,
    unpublished,
)

_REVIEW = "studio/reviews/<str:slug>/"
_PAGE = Declared(Who.CRITIC)
_FORM = Declared(Who.CRITIC, FORM, rate=WRITING)
_BUTTON = Declared(Who.CRITIC, POST, rate=WRITING)

REVIEW_ROUTES = (
    WebRoute(f"{_REVIEW}publish/", publishing.going_out, "publish", _FORM),
    WebRoute(f"{_REVIEW}card.png", outward.card, "card", _PAGE),
    WebRoute(f"{_REVIEW}stop-waiting/", publishing.stop_waiting, "stop-waiting", _BUTTON),
    WebRoute(f"{_REVIEW}withdraw/", taking_back.take_back, "withdraw", _BUTTON),
    WebRoute(f"{_REVIEW}show/", taking_back.show_again, "show", _BUTTON),
    WebRoute(f"{_REVIEW}address/", taking_back.move, "move", _BUTTON),
    WebRoute(f"{_REVIEW}revisions/", timeline.timeline, "revisions", _PAGE),
    WebRoute(f"{_REVIEW}revisions/compare/", comparing.compare, "compare", _PAGE),
    WebRoute(f"{_REVIEW}revisions/restore/", comparing.restore, "restore", _BUTTON),
    WebRoute(f"{_REVIEW}links/", private_links.links, "links", _FORM),
    WebRoute(f"{_REVIEW}links/revoke/", private_links.revoke, "revoke", _BUTTON),
    WebRoute(f"{_REVIEW}delete/", binning.delete, "delete", _BUTTON),
    WebRoute(f"{_REVIEW}take-out/", binning.undo, "take-out", _BUTTON),
    WebRoute("studio/bin/", binning.bin_page, "bin", Declared(Who.WRITER)),
    WebRoute("studio/preview-link/<str:secret>/", private_links.opened, "preview-link", Declared(Who.PUBLIC)),
    WebRoute(
        "studio/preview-link/<str:secret>/media/<str:name>",
        private_links.picture,
        "preview-picture",
        Declared(Who.PUBLIC),
    ),
    WebRoute("media/<str:name>", unpublished.media, "media", Declared(Who.PUBLIC, cache=Cache.ASKING)),
)
