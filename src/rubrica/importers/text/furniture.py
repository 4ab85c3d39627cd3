"""The site's own lines: what may be left out of a page, and where.

Whole lines only, and as few as can be: what can be had by rule (menus, columns, names) stands in no list.
"""

from __future__ import annotations

import re

from rubrica.importers.text.words import any_of, straight, words_of

LONGEST = 400
"""A notice is not longer; a longer piece is nobody's button."""

_APART = re.compile(r"[\s→←«‹,&+–—-]+")
_PARTS = re.compile(r"\s*[|/·•»›∙]\s*")
_MENU = words_of("menu")
_SMALL = words_of("small_in_menus")
_WAYS = words_of("ways")


def _filling(kind: str) -> re.Pattern[str]:
    """Any of the words of one kind, filling a line but for arrows and the like at its end."""
    return re.compile(rf"(?i){any_of(kind)}(?:[\s:!…»→]|\.{{3}})*\Z")


ANYWHERE = (
    (_filling("form"), "belongs to the form for readers’ comments"),
    (_filling("buttons"), "is a button of the page"),
    (_filling("notices"), "is a notice of the site"),
)
ENDERS = (
    (_filling("comments"), "comments", "readers’ comments begin here"),
    (_filling("more"), "more", "the site’s other texts begin here"),
    (_filling("author"), "author", "the author’s own box begins here"),
)
_EDGES = _filling("edges")
_MAIL = _filling("mail")


def why_dropped(text: str) -> str:
    """Why a line is the site's own wherever it stands; "" where it is not."""
    if len(text) > LONGEST:
        return ""
    line = straight(text)
    return next((why for pattern, why in ANYWHERE if pattern.match(line)), "")


def heads_a_mail(text: str) -> bool:
    """`Subject: …`"""
    return len(text) <= LONGEST and bool(_MAIL.match(straight(text)))


def why_dropped_at_the_edge(text: str) -> str:
    """Why a line above the title or behind the text is the site's own; "" where it need not be."""
    if len(text) > LONGEST / 2:
        return ""
    line = straight(text)
    if _EDGES.match(line.lstrip("·•|-–— ")):
        return "is a line of the site’s frame"
    parts = [_APART.split(part) for part in _PARTS.split(line.casefold()) if part]
    known = [_is_of_a_menu(part) for part in parts]
    several = len(parts) > 2 and 2 * sum(known) >= len(parts) and max(map(len, parts)) <= 3
    listed = len(parts) == 1 and sum(word in _MENU for word in parts[0]) >= 3 and line.istitle()
    return "is a menu" if all(known) or several or (listed and _is_of_a_menu(parts[0], but=1)) else ""


def is_way_into_the_site(text: str) -> bool:
    """Whether a line is of a site's menu, and no button to share with: `Home`, `About | Contact`."""
    words = [word for part in _PARTS.split(text.casefold()) for word in _APART.split(part) if word]
    return bool(words) and len(words) < 9 and all(word in _WAYS for word in words)


def _is_of_a_menu(words: list[str], but: int = 0) -> bool:
    """Whether all words that tell something, but so many, are a menu's."""
    telling = [word for word in (word.strip("()[]0123456789") for word in words) if word and word not in _SMALL]
    return sum(word not in _MENU for word in telling) <= but and (bool(telling) or not any(w in _SMALL for w in words))


def what_ends(text: str) -> tuple[str, str]:
    """What begins behind a line ("comments", "more", "author") and why; ("", "") where it ends nothing."""
    if len(text) > LONGEST:
        return "", ""
    line = straight(text)
    return next(((what, why) for pattern, what, why in ENDERS if pattern.match(line)), ("", ""))
