"""A remark as a compiler prints it: place, severity, code and message, the line with the span marked, a way out."""

from __future__ import annotations

import sys
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from rubrica.cli.terminal import cells, fitting, harmless, width
from rubrica.review import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.cli.checked import Checked
    from rubrica.review import Remark

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
LEAST_BEFORE = 20  # columns of the line that stay visible before a span far to the right


def text_lines(checked: Iterable[Checked]) -> Iterator[str]:
    """All remarks of all texts, an empty line after each."""
    for one in checked:
        for remark in one.remarks:
            yield from remark_lines(one, remark)
            yield ""


def remark_lines(one: Checked, remark: Remark) -> Iterator[str]:
    """One remark about a text."""
    source = one.review.manuscript.source.text.split("\n")
    yield _head(one.text.name, remark)
    yield from _excerpt(source[remark.line - 1] if remark.line <= len(source) else "", remark)


def _head(name: str, remark: Remark) -> str:
    place = f"{harmless(name)}:{remark.line}:{remark.column}"
    before = f"{place} {remark.severity.value} {remark.code} "
    severity = click.style(remark.severity.value, fg=COLOURS[remark.severity], bold=True)
    styled = f"{click.style(place, bold=True)} {severity} {click.style(remark.code, dim=True)} "
    return styled + _wrapped(harmless(remark.message), cells(before))


def _wrapped(message: str, used: int) -> str:
    """A message behind so many columns: on a terminal it breaks between words, in a pipe it stays one line."""
    if not sys.stdout.isatty():
        return message
    lines = wrap(message, width(), initial_indent="x" * min(used, width() - 1), subsequent_indent="    ")
    return "\n".join(lines)[min(used, width() - 1) :]


def _excerpt(line: str, remark: Remark) -> Iterator[str]:
    """The line, cut to the terminal round the span, carets beneath the span, and the suggestion."""
    gutter = len(str(remark.line)) + 2
    bar = click.style("│", dim=True)
    if line.strip():
        shown, before, marked = _window(line, remark, width() - gutter - 3)
        number = click.style(str(remark.line).rjust(gutter), dim=True)
        carets = click.style("^" * max(1, cells(marked)), fg=COLOURS[remark.severity], bold=True)
        yield f"{number} {bar} {shown}"
        yield f"{' ' * gutter} {bar} {' ' * cells(before)}{carets}"
    if remark.suggestion:
        yield f"{' ' * gutter} {click.style('=', dim=True)} {harmless(remark.suggestion)}"


def _window(line: str, remark: Remark, columns: int) -> tuple[str, str, str]:
    """What is shown of a line in so many columns, what of it stands before the span, and the span itself."""
    line = harmless(line)
    start = min(remark.column - 1, len(line))
    end = min(remark.end_column - 1, len(line)) if remark.end_line == remark.line else len(line)
    first = _first_shown(line, start, end, columns)
    shown = ("…" if first else "") + line[first:]
    if cells(shown) > columns:
        shown = fitting(shown, columns - 1).rstrip() + "…"
    shift = start - first + bool(first)
    return shown, shown[:shift], shown[shift : shift + end - start]


def _first_shown(line: str, start: int, end: int, columns: int) -> int:
    """The first character to show: 0 where the span fits as it is, else the one that leaves something before it."""
    if cells(line[:end]) < columns:
        return 0
    room = max(LEAST_BEFORE, (columns - cells(line[start:end])) // 2)
    first = start
    while first and room > 0:
        first -= 1
        room -= cells(line[first])
    return first
