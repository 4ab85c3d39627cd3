"""What a published file is, by its name, and what a browser may do with it."""

from __future__ import annotations

import re
from os.path import splitext

from rubrica.pages.hosting.headers import PRINTED_POLICY
from rubrica.web.gate.declared import Cache

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}
FEED = "application/feed+json; charset=utf-8"
FEEDS = {"feed.json": FEED, "comments.json": FEED}
TEXTUAL = re.compile(r"text/|application/(?!pdf|octet-stream)|image/svg")
NAMED_BY_CONTENT = re.compile(r"/(?:theme|media)/[^/]+\.[0-9a-f]{10,}[.-][^/]+")
FILE_POLICY = "default-src 'none'; sandbox"
"""For everything but pages: it runs nothing and belongs to nobody, should a browser ever show it as a page."""


def content_type(address: str) -> str:
    """What stands at an address, by its name."""
    name = f"{address}index.html" if address.endswith("/") else address
    return FEEDS.get(name.rpartition("/")[2]) or TYPES.get(splitext(name)[1].lower(), "application/octet-stream")


def is_textual(kind: str) -> bool:
    """Whether compressing it gains anything: pictures and fonts are compressed already."""
    return TEXTUAL.match(kind) is not None


def headers_of(address: str, kind: str) -> dict[str, str]:
    """The headers that an answer with a published file always has, whether or not it brings the file."""
    cache = Cache.FOR_GOOD if NAMED_BY_CONTENT.fullmatch(address) else Cache.ASKING
    headers = {"Cache-Control": cache.value, "X-Content-Type-Options": "nosniff"}
    if kind.startswith("text/html"):
        headers["Content-Security-Policy"] = PRINTED_POLICY
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
    else:
        headers["Content-Security-Policy"] = FILE_POLICY
    return headers | ({"Vary": "Accept-Encoding"} if is_textual(kind) else {})
