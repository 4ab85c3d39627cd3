"""What a published file is, by its name, and what a browser may do with it."""

from __future__ import annotations

from os.path import splitext

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
FEED = {"feed.json": "application/feed+json; charset=utf-8"}
FILE_POLICY = "default-src 'none'; sandbox"
"""For everything but pages: it runs nothing and belongs to nobody, should a browser ever show it as a page."""


def content_type(name: str) -> str:
    return FEED.get(name.rpartition("/")[2]) or TYPES.get(splitext(name)[1].lower(), "application/octet-stream")


def policy_of(kind: str) -> dict[str, str]:
    if kind.startswith("text/html"):
        return {"Referrer-Policy": "strict-origin-when-cross-origin"}
    return {"Content-Security-Policy": FILE_POLICY}
