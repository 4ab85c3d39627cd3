"""Reprinting a press while its critic writes."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING

import click

from rubrica.cli.build_lines import duration, fault_sentences, review_lines
from rubrica.cli.checked import read_checked
from rubrica.cli.command import Hindrance
from rubrica.cli.printing import printed
from rubrica.cli.remark_lines import remark_lines
from rubrica.cli.terminal import out, say
from rubrica.cli.texts import OF_A_PRESS, from_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rubrica.pages.building import Report
    from rubrica.pages.building.standing import Standing

PAUSE = 50  # milliseconds of quiet after which a save is over
CATCH_UP = 500  # milliseconds after which it is asked whether something was saved before the watch began
SHOWN = 3  # pages named; the others are counted

Said = dict[str, set[tuple[str, str]]]
"""The remarks already told of each text: code and message, whatever their line."""


def watch(standing: Standing, press: Path, site: Path) -> None:
    """Reprint what changes until Ctrl-C, and tell what was printed and what is new to remark."""
    said: Said = {}
    known = {review.slug: review for review in standing.report.reviews}
    unprinted: set[str] = set()
    standing.get_ready()
    for saved in _saves(press, site):
        before = standing
        unprinted.update(saved)
        try:
            standing = printed(before, press, site, lambda what, done, of: None, saved=unprinted)
        except Hindrance as hindrance:
            hindrance.show()
            continue
        unprinted.clear()
        changed = _changed(before, standing)
        if changed:
            moved = [review for review in standing.report.lines_read if known.get(review.slug) != review]
            known.update((review.slug, review) for review in moved)
            # Read before a word is said: whoever has read that it is printed may be saving the next text already.
            lines = (*review_lines(moved), *_new_remarks(changed, press, said))
            _tell(standing.report)
            for line in lines:
                out(line)
        standing.remember()


def _saves(press: Path, site: Path) -> Iterator[list[str]]:
    """After every save, what was saved by its path below the press; and once when the watch has begun, nothing.

    The site itself is not watched.
    """
    from watchfiles import DefaultFilter
    from watchfiles import watch as watch_files

    ignored = [str(site.resolve()), str(site.resolve().parent / f".{site.name}.rubrica")]
    wanted = DefaultFilter(ignore_paths=ignored)
    caught_up = False
    try:
        for changes in watch_files(
            press.resolve(), watch_filter=wanted, step=PAUSE, rust_timeout=CATCH_UP, yield_on_timeout=True
        ):
            if changes or not caught_up:
                saved = [os.path.relpath(path, press.resolve()) for _, path in changes] if caught_up else []
                caught_up = True
                yield saved
    except OSError as error:
        raise Hindrance(f"{press} cannot be watched: {error}.") from None


def _changed(before: Standing, after: Standing) -> list[str]:
    """The files, by their paths below the press, that are not as they were."""
    return sorted({path for path, _ in before.manifest.files.items() ^ after.manifest.files.items()})


def _tell(report: Report) -> None:
    """One line: when, what was printed, and how long it took."""
    for sentence in fault_sentences(report):
        say(sentence)
    gone = f"; removed {_some_of(report.removed)}" if report.removed else ""
    clock = click.style(f"{datetime.now():%H:%M:%S}", dim=True)  # noqa: DTZ005 - the clock on the critic's wall
    printed = _some_of(report.written) or "nothing: no page changes"
    say(f"{clock} printed {printed}{gone} in {duration(report.seconds)}")


def _some_of(addresses: Sequence[str]) -> str:
    """The first pages by name, and how many addresses more."""
    pages = [address for address in addresses if address.endswith("/")][:SHOWN]
    more = len(addresses) - len(pages)
    return ", ".join([*pages, *([f"{more} more"] if more else [])])


def _new_remarks(changed: list[str], press: Path, said: Said) -> Iterator[str]:
    """The remarks about the texts just saved that were not told when they were saved before."""
    for name in changed:
        path = press / name
        if path.suffix != ".md" or path.parent.name not in OF_A_PRESS or not path.is_file():
            continue
        try:
            checked = read_checked(from_here(path))
        except Hindrance as hindrance:
            hindrance.show()
            continue
        known = said.get(name, set())
        for remark in checked.remarks:
            if (remark.code, remark.message) not in known:
                yield ""
                yield from remark_lines(checked, remark)
        said[name] = {(remark.code, remark.message) for remark in checked.remarks}
