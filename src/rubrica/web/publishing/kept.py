"""What a publisher keeps in memory from one page to the next. Rows of the index never change, so their number is the
name of what was made of them; what rests on other things is dropped when those announce a change."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from rubrica.pages import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from rubrica.pages.values.entry import Entry, Picture
    from rubrica.pages.values.published import Published
    from rubrica.review import Review

ENTRIES, TEXTS, PARSED, PICTURES, CLOSED = 20_000, 512, 64, 4096, 4096

Value = TypeVar("Value")
Listed: TypeAlias = "tuple[int, Entry]"
"""The revision behind a row of the index, and its entry."""


class _NotKept:
    """What stands for nothing: None may be a value."""


_NOT_KEPT = _NotKept()


class Few(Generic[Value]):
    """At most so many values by their names: the one that was asked for longest ago goes first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.values: OrderedDict[Hashable, Value] = OrderedDict()

    def get(self, name: Hashable, make: Callable[[], Value]) -> Value:
        found = self.values.get(name, _NOT_KEPT)
        if not isinstance(found, _NotKept):
            with suppress(KeyError):  # another thread may have let it go meanwhile
                self.values.move_to_end(name)
            return found
        value = self.values[name] = make()
        if len(self.values) > self.most:
            with suppress(KeyError):
                self.values.popitem(last=False)
        return value


class Kept:
    """Entries by the number of their listing, texts by that of their revision, pictures by their names. `closed` says
    of revisions whether their text takes no comments. `served` where the press answers what these pages send."""

    def __init__(self, *, served: bool = True) -> None:
        self.served = served
        self.listed: Few[Listed] = Few(ENTRIES)
        self.published: Few[Published] = Few(TEXTS)
        self.parsed: Few[Review] = Few(PARSED)
        self.pictures: Few[Picture | None] = Few(PICTURES)
        self.closed: Few[bool] = Few(CLOSED)

    def forget(self, changed: set[str]) -> None:
        """Drop pictures that changed, and texts that asked what is answered otherwise now; all where that is all."""
        if keys.SITE in changed or any(key.startswith("edition:") for key in changed):
            self.published.values.clear()
            self.parsed.values.clear()
        asked = {key for key in changed if key.startswith(("named:", "picture:"))}
        for key in asked:
            self.pictures.values.pop(key.removeprefix("picture:"), None)
        texts = self.published.values
        for name in [name for name, one in texts.items() if asked and not asked.isdisjoint(one.printed.asked)]:
            del texts[name]
