"""Rules that a critic keeps: words, links, addresses and names whose comments wait."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING

from rubrica.moderation.names import without_look_alikes
from rubrica.moderation.unseen import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rubrica.moderation.said import Said

_NAMED = re.compile(r"\w[\w-]*+(?:\.\w[\w-]*+)+")
"""A host as it stands in a text, and whatever else has a point in it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: what it looks at (`word`, `link`, `address` or `name`) and the pattern; `*` stands for anything."""

    kind: str
    pattern: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.pattern}"

    def meets(self, said: Said) -> bool:
        """Whether a comment is one that this rule holds."""
        return MEETS[self.kind](self.pattern, said)


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that is no rule: its number, counted from 1, and why."""

    line: int
    why: str


def read_rules(text: str) -> tuple[tuple[Rule, ...], tuple[Slip, ...]]:
    """The rules of a text, one a line (`word: casino`), and the lines that are none. `#` begins a comment."""
    rules, slips = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        kind, colon, pattern = (part.strip() for part in line.partition(":"))
        why = _why_none(kind.casefold(), colon, pattern)
        if why:
            slips.append(Slip(number, why))
        else:
            rules.append(Rule(kind.casefold(), pattern))
    return tuple(dict.fromkeys(rules)), tuple(slips)


def _why_none(kind: str, colon: str, pattern: str) -> str:
    if not colon or kind not in MEETS:
        return f"A rule begins with {', '.join(MEETS)} and a colon, as in “word: casino”."
    if not pattern.strip("* "):
        return "This rule would hold every comment: write after the colon what to look for."
    return ""


def met(rules: tuple[Rule, ...], said: Said) -> Iterator[Rule]:
    """The rules that a comment meets, in their order."""
    return (rule for rule in rules if rule.meets(said))


def _word(pattern: str, said: Said) -> bool:
    """A word in the text or the name, also where letters of another script stand for some of its own."""
    text, look = folded(f"{said.text}\n{said.name}"), _in_a_text(pattern)
    return bool(look.search(text) or (not text.isascii() and look.search(without_look_alikes(text))))


def _link(pattern: str, said: Said) -> bool:
    """A host, with those below it: `example.org` holds `shop.example.org` too. Naming it without a link is enough."""
    whole = _whole(pattern.removeprefix("www."))
    named = _NAMED.findall(folded(said.text))
    return any(whole.fullmatch(part) for host in (*said.hosts(), *named) for part in _with_those_above(host))


def _with_those_above(host: str) -> list[str]:
    parts = host.split(".")
    return [".".join(parts[number:]) for number in range(len(parts))]


def _address(pattern: str, said: Said) -> bool:
    """An e-mail address (`*@example.org`), or a network that comments come from (`203.0.113.0/24`)."""
    try:
        network = ip_network(pattern, strict=False)
    except ValueError:
        return bool(_whole(pattern).fullmatch(folded(said.address)))
    try:
        return bool(said.network) and ip_address(said.network) in network
    except ValueError:
        return False


def _name(pattern: str, said: Said) -> bool:
    return bool(_whole(pattern).fullmatch(folded(said.name).strip()))


MEETS: dict[str, Callable[[str, Said], bool]] = {"word": _word, "link": _link, "address": _address, "name": _name}
"""What each kind of rule looks at."""


@lru_cache(maxsize=1024)
def _whole(pattern: str) -> re.Pattern[str]:
    first, *rest = _parts(pattern)
    return re.compile(first + _gaps(rest, "."), re.DOTALL)


@lru_cache(maxsize=1024)
def _in_a_text(pattern: str) -> re.Pattern[str]:
    """Whole words between spaces: `art` is not in “party”, `art*` is in “artful”. Scripts without spaces have no such
    bounds."""
    before = r"\b" if re.match(r"[a-z0-9]", folded(pattern)) else ""
    after = r"\b" if re.search(r"[a-z0-9]$", folded(pattern)) else ""
    first, *rest = _parts(pattern.strip("*"))
    return re.compile(before + first + _gaps(rest, r"\w") + after)


def _parts(pattern: str) -> list[str]:
    """What stands between the stars, as expressions."""
    return [re.escape(part) for part in re.split(r"\*+", folded(pattern))]


def _gaps(parts: list[str], sign: str) -> str:
    """Each part after any run of signs. Where a part is found first is where it stands: so no text takes long."""
    *middle, last = parts or [""]
    return "".join(f"(?>{sign}*?{part})" for part in middle) + (f"{sign}*{last}" if parts else "")
