"""Reprinting a press while its critic writes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
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
    from collections.abc import Iterable, Iterator

    from rubrica.pages.building.build import Standing

PAUSE = 50  # milliseconds of quiet after which a save is over
SHOWN = 3  # pages named; the others are counted

Said = dict[str, set[tuple[str, str]]]
"""The remarks already told of each text: code and message, whatever their line."""


def watch(standing: Standing, press: Path, site: Path) -> None:
    """Reprint what changes until Ctrl-C, and tell what was printed and what is new to remark."""
    said: Said = {}
    for changed in _changes(press, site):
        try:
            before = {review.slug: review for review in standing.report.reviews}
            standing = printed(standing, press, site, lambda what, done, of: None)
        except Hindrance as hindrance:
            hindrance.show()
            continue
        _tell(standing)
        moved = [review for review in standing.report.reviews if before.get(review.slug) != review]
        for line in (*review_lines(moved), *_new_remarks(changed, said)):
            out(line)


def _changes(press: Path, site: Path) -> Iterator[list[Path]]:
    """The files of the press that were just saved, again and again. The site itself is not watched."""
    from watchfiles import DefaultFilter
    from watchfiles import watch as watch_files

    ignored = [str(site.resolve()), str(site.resolve().parent / f".{site.name}.rubrica")]
    try:
        for changes in watch_files(press.resolve(), watch_filter=DefaultFilter(ignore_paths=ignored), step=PAUSE):
            yield sorted({Path(path) for _, path in changes})
    except OSError as error:
        raise Hindrance(f"{press} cannot be watched: {error}.") from None


def _tell(standing: Standing) -> None:
    """One line: when, what was printed, and how long it took."""
    report = standing.report
    for sentence in fault_sentences(report):
        say(sentence)
    pages = [address for address in report.written if address.endswith("/")]
    more = len(report.written) - len(pages[:SHOWN])
    named = ", ".join([*pages[:SHOWN], *([f"{more} more"] if more else [])])
    gone = f"; removed {', '.join(report.removed)}" if report.removed else ""
    clock = click.style(f"{datetime.now():%H:%M:%S}", dim=True)  # noqa: DTZ005 - the clock on the critic's wall
    say(f"{clock} printed {named or 'nothing: no page changes'}{gone} in {duration(report.seconds)}")


def _new_remarks(changed: Iterable[Path], said: Said) -> Iterator[str]:
    """The remarks about the texts just saved that were not told when they were saved before."""
    for path in changed:
        if path.suffix != ".md" or path.parent.name not in OF_A_PRESS or not path.is_file():
            continue
        try:
            checked = read_checked(from_here(path))
        except Hindrance as hindrance:
            hindrance.show()
            continue
        known = said.get(str(path), set())
        for remark in checked.remarks:
            if (remark.code, remark.message) not in known:
                yield ""
                yield from remark_lines(checked, remark)
        said[str(path)] = {(remark.code, remark.message) for remark in checked.remarks}
