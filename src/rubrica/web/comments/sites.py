"""The site that somebody names as theirs."""

from __future__ import annotations

from urllib.parse import urlsplit


def signs_in(site: str) -> bool:
    """Whether an address holds what one signs in with there (`https://user:password@example.org`), or cannot be read:
    such a one is nobody's to publish."""
    try:
        return "@" in urlsplit(site).netloc
    except ValueError:
        return True
