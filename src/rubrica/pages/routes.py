"""Every kind of page: its address, which pages of it exist, how one is gathered and how it is rendered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from rubrica.pages.comments.pages import gather_hundred, hundreds
from rubrica.pages.feeds.atom import render_atom
from rubrica.pages.feeds.comments import commented, gather_comment_feed, render_comment_atom, render_comment_json
from rubrica.pages.feeds.feeds import gather_feed, gather_feed_of
from rubrica.pages.feeds.json import render_json_feed
from rubrica.pages.feeds.sitemap import gather_sitemap, parts_of_sitemap, render_sitemap
from rubrica.pages.lists.archive import gather_archive, gather_month, months_of
from rubrica.pages.lists.best import gather_best, gather_bests
from rubrica.pages.lists.critics import gather_critic, gather_critics
from rubrica.pages.lists.home import gather_home
from rubrica.pages.lists.lists import NEWEST
from rubrica.pages.lists.rubrics import gather_rubric
from rubrica.pages.lists.tags import gather_tag, gather_tags
from rubrica.pages.lists.texts import gather_text, gather_texts
from rubrica.pages.lists.works import gather_work, gather_works
from rubrica.pages.missing import gather_missing, gather_robots, gather_withdrawn, render_robots
from rubrica.pages.render import render
from rubrica.pages.review.data import gather_data, render_data
from rubrica.pages.review.history import pairs_of
from rubrica.pages.review.oembed import gather_oembed, render_oembed
from rubrica.pages.review.review import gather_review
from rubrica.pages.review.revisions import gather_compared, gather_revisions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rubrica.pages.source import Source
    from rubrica.pages.theme import Theme
    from rubrica.pages.values.entry import Entry

Names = tuple[str, ...]
"""What fills the gaps of an address, in order: ("paper-lanterns", "1")."""


@dataclass(frozen=True, slots=True)
class Route:
    """A kind of page. `{}` in `address` are gaps; `each` answers with what fills them for every page that exists.

    Of a kind of page that every review has for itself, `own` answers with what fills them for one review.
    """

    address: str
    each: Callable[[Source], Iterable[Names]]
    gather: Callable[..., Any]
    render: Callable[[Any, Theme | None], bytes] = render
    own: Callable[[Source, Entry], Iterable[Names]] | None = None

    def at(self, names: Names) -> str:
        """The address of one page: /reviews/salt-radio/."""
        return self.address.format(*names)

    def names_in(self, address: str) -> Names | None:
        """What fills the gaps where an address is one of this kind's: the other way round than `at`."""
        found = _pattern(self.address).fullmatch(address)
        return found and found.groups()

    def print(self, source: Source, names: Names, theme: Theme | None = None) -> bytes:
        """One page, gathered and rendered."""
        return self.render(self.gather(source, *names), theme)


def of_review(
    address: str,
    own: Callable[[Source, Entry], Iterable[Names]],
    gather: Callable[..., Any],
    render: Callable[[Any, Theme | None], bytes] = render,
) -> Route:
    """A kind of page that every review has for itself."""
    return Route(address, partial(_of_all, own), gather, render, own)


def _of_all(own: Callable[[Source, Entry], Iterable[Names]], source: Source) -> Iterable[Names]:
    return (names for entry in entries(source) for names in own(source, entry))


def route_of(address: str, routes: Iterable[Route] | None = None) -> tuple[Route, Names]:
    """The kind of page that stands at an address, and what fills its gaps. Raises LookupError where none does."""
    found = ((route, route.names_in(address)) for route in (ROUTES if routes is None else routes))
    for route, names in found:
        if names is not None:
            return route, names
    raise LookupError(address)


@lru_cache(maxsize=256)
def _pattern(address: str) -> re.Pattern[str]:
    return re.compile("([^/]+)".join(map(re.escape, address.split("{}"))))


def bare(render: Callable[[Any], bytes]) -> Callable[[Any, Theme | None], bytes]:
    """How what wears no theme is rendered: feeds, maps, data."""
    return lambda page, theme: render(page)


def file_of(address: str) -> str:
    """Where a page lies in the published folder: /best/ is best/index.html."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


# Which pages exist


def once(source: Source) -> Iterable[Names]:
    return ((),)


def entries(source: Source) -> Iterable[Entry]:
    """Every published review, newest first."""
    return (entry for month in months_of(source) for entry in source.listed("archive", "", month))


def newest(source: Source, entry: Entry) -> Iterable[Names]:
    return ((entry.slug,),)


def revised(source: Source, entry: Entry) -> Iterable[Names]:
    return ((entry.slug,),) if entry.revision > 1 else ()


def numbered(source: Source, entry: Entry) -> Iterable[Names]:
    """Every revision of a review that has several, the newest too: what is linked there stays as it is."""
    history = source.history(entry.slug) if entry.revision > 1 else ()
    return ((entry.slug, str(revision.number)) for revision in history)


def compared(source: Source, entry: Entry) -> Iterable[Names]:
    """Each revision with the one before it, and with the newest. Whoever can be asked compares any two."""
    pairs = pairs_of(source.history(entry.slug)) if entry.revision > 1 else ()
    return ((entry.slug, str(old), str(new)) for old, new in pairs)


def months(source: Source) -> Iterable[Names]:
    return ((month[:4], month[5:7]) for month in months_of(source))


def named(kind: str, source: Source) -> Iterable[Names]:
    """One page for each list of a kind."""
    return ((name,) for name, _ in source.groups(kind))


def years(kind: str, source: Source) -> Iterable[Names]:
    """A page for each year of the lists of a kind that are too long for one page."""
    long = (name for name, count in source.groups(kind) if count > NEWEST)
    return ((name, part) for name in long for part in source.parts(kind, name) if part)


def parts(source: Source) -> Iterable[Names]:
    """The years and whole scores of every ranking."""
    return ((name, part) for name, _ in source.groups("best") for part in source.parts("best", name) if part)


def works(source: Source) -> Iterable[Names]:
    return ((work.slug,) for work in source.works())


def rubrics(source: Source) -> Iterable[Names]:
    """The rubrics that reviews were scored with, and the press's own."""
    used = {name for (name,) in named("rubric", source)} | {source.site().rubric}
    return ((name,) for name in sorted(used))


def texts(kind: str, source: Source) -> Iterable[Names]:
    return ((entry.slug,) for entry in source.texts(kind))


def once_if_any(kind: str, source: Source) -> Iterable[Names]:
    return ((),) if source.texts(kind) else ()


ROUTES: tuple[Route, ...] = (
    of_review("/reviews/{}/", newest, gather_review),
    of_review("/reviews/{}/revisions/{}/", numbered, gather_review),
    of_review("/reviews/{}/revisions/", revised, gather_revisions),
    of_review("/reviews/{}/revisions/{}/to/{}/", compared, gather_compared),
    of_review("/reviews/{}/review.json", newest, gather_data, render_data),
    of_review("/reviews/{}/revisions/{}/review.json", numbered, gather_data, render_data),
    of_review("/reviews/{}/oembed.json", newest, gather_oembed, render_oembed),
    of_review("/reviews/{}/revisions/{}/oembed.json", numbered, gather_oembed, render_oembed),
    of_review("/reviews/{}/comments/{}/", hundreds, gather_hundred),
    of_review("/reviews/{}/comments.atom", commented, gather_comment_feed, bare(render_comment_atom)),
    of_review("/reviews/{}/comments.json", commented, gather_comment_feed, bare(render_comment_json)),
    Route("/articles/{}/", partial(texts, "articles"), partial(gather_text, "articles")),
    Route("/lists/{}/", partial(texts, "lists"), partial(gather_text, "lists")),
    Route("/works/{}/", works, gather_work),
    Route("/", once, gather_home),
    Route("/reviews/", once, gather_archive),
    Route("/archive/{}/{}/", months, gather_month),
    Route("/best/", once, gather_bests),
    Route("/best/{}/", partial(named, "best"), gather_best),
    Route("/best/{}/{}/", parts, gather_best),
    Route("/tags/", once, gather_tags),
    Route("/tags/{}/", partial(named, "tag"), gather_tag),
    Route("/tags/{}/{}/", partial(years, "tag"), gather_tag),
    Route("/critics/", once, gather_critics),
    Route("/critics/{}/", partial(named, "critic"), gather_critic),
    Route("/critics/{}/{}/", partial(years, "critic"), gather_critic),
    Route("/works/", once, gather_works),
    Route("/rubrics/{}/", rubrics, gather_rubric),
    Route("/articles/", partial(once_if_any, "articles"), partial(gather_texts, "articles")),
    Route("/lists/", partial(once_if_any, "lists"), partial(gather_texts, "lists")),
    Route("/{}/", partial(texts, "pages"), partial(gather_text, "pages")),
    Route("/404.html", once, gather_missing),
    Route("/410.html", once, gather_withdrawn),
    Route("/feed.atom", once, gather_feed, bare(render_atom)),
    Route("/feed.json", once, gather_feed, bare(render_json_feed)),
    *(
        Route(f"/{kind}s/{{}}/{file}", partial(named, kind), partial(gather_feed_of, kind), bare(render_feed))
        for kind in ("tag", "critic", "work")
        for file, render_feed in (("feed.atom", render_atom), ("feed.json", render_json_feed))
    ),
    Route("/sitemap.xml", once, gather_sitemap, bare(render_sitemap)),
    Route("/sitemap-{}.xml", parts_of_sitemap, gather_sitemap, bare(render_sitemap)),
    Route("/robots.txt", once, gather_robots, bare(render_robots)),
)
