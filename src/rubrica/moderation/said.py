"""What somebody said, as far as judging it goes: no row, no request."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'`|)\]}\u3000-\u303f\uff00-\uffef]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One comment: its text, and who says to have written it. `network` is the address it was sent from, "" if it has
    been forgotten."""

    text: str
    name: str = ""
    address: str = ""
    site: str = ""
    network: str = ""

    def words(self) -> str:
        """The text without its links."""
        return _LINK.sub(" ", self.text)

    def hosts(self) -> tuple[str, ...]:
        """The host of every link in the text, and of the site, in their order; twice where it is linked twice."""
        links = [*_LINK.findall(self.text), *([self.site] if self.site else [])]
        return tuple(host for link in links if (host := host_of(link)))


def host_of(link: str) -> str:
    """The host of a link in small letters, without `www.`: `example.org`; "" where there is none."""
    try:
        host = urlsplit(link if "://" in link else f"//{link}").hostname or ""
    except ValueError:  # brackets that are no address
        return ""
    return host.removeprefix("www.").rstrip(".,;:!?")
