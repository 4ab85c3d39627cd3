"""What a browser is told that it may do with a page."""

from __future__ import annotations

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What pages say of themselves in their heads, and who may frame them, which only a header can say."""
