"""What kind of file a published file is: its type, how long it may be kept, and what a browser may do with it."""

from __future__ import annotations

import re
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
TEXTUAL = re.compile(r"text/|application/|image/svg")
NAMED_BY_CONTENT = re.compile(r"/(?:theme|media)/[^/]+\.[0-9a-f]{10,}[.-][^/]+")

PAGE_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What the pages say of themselves in their heads, and who may frame them, which only a header can say."""
FILE_POLICY = "default-src 'none'; sandbox"
"""Everything else runs nothing and belongs to nobody, should a browser ever show it as a page."""

FOR_GOOD = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"

Headers = list[tuple[bytes, bytes]]


def content_type(name: str) -> str:
    """What a file is, by its name."""
    return FEED.get(name.rpartition("/")[2]) or TYPES.get(splitext(name)[1].lower(), "application/octet-stream")


def is_textual(kind: str) -> bool:
    """Whether compressing it gains anything: pictures and fonts are compressed already."""
    return TEXTUAL.match(kind) is not None and kind not in ("application/pdf", "application/octet-stream")


def headers_of(address: str, kind: str) -> Headers:
    """The headers that an answer from this address always has, 304 included."""
    kept = FOR_GOOD if NAMED_BY_CONTENT.fullmatch(address) else ASK_AGAIN
    headers = [("cache-control", kept), ("x-content-type-options", "nosniff")]
    if kind.startswith("text/html"):
        headers += [
            ("content-security-policy", PAGE_POLICY),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ]
    else:
        headers.append(("content-security-policy", FILE_POLICY))
    if is_textual(kind):
        headers.append(("vary", "accept-encoding"))
    return [(name.encode(), value.encode()) for name, value in headers]
