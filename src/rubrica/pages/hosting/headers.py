"""What a web server should say with each file: the same as Rubrica's own."""

from __future__ import annotations

FOR_GOOD = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What pages say of themselves in their heads, and who may frame them, which only a header can say."""
PRINTED_POLICY = f"{POLICY}; script-src 'self'"
"""For printed pages: the few that have a script of ours say so in their own head, and the others forbid all there."""

EVERYWHERE = (
    ("Content-Security-Policy", PRINTED_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
KEPT = ("/theme/", "/media/")
"""Folders of files whose names say what is in them."""


def headers_file() -> bytes:
    """`_headers`, as Netlify, Cloudflare Pages and others read it."""
    said = "".join(f"  {name}: {value}\n" for name, value in EVERYWHERE)
    kept = "".join(f"{folder}*\n  Cache-Control: {FOR_GOOD}\n" for folder in KEPT)
    return f"/*\n{said}{kept}".encode()
