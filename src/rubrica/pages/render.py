"""From a page value to bytes: one function for the build, the preview and the live site."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, NamedTuple

from rubrica.pages.theme import Theme, ThemeError, house_theme

if TYPE_CHECKING:
    from jinja2 import Template

    from rubrica.pages.data.head import Page
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.pages.words import Words


MOST_LINES = 20_000  # lines of lists kept


def render(page: Page, theme: Theme | None = None) -> bytes:
    """The page's HTML in UTF-8.

    A template sees the page, the words of its language, the frame round it, and `line(entry)` for a line of a list.
    """
    printer = printer_of(theme or house_theme())
    try:
        return _render(page, printer)
    except Exception as error:
        if not printer.theme.templates:
            raise
        raise ThemeError(_told(error, page.template)) from error


def _render(page: Page, printer: Printer) -> bytes:
    words = page.words
    frame = printer.frame(page.site, words, page.section, runs=bool(page.head.scripts))
    line, script = partial(printer.line, words), printer.scripts.__getitem__
    given = {"page": page, "words": words, "frame": frame, "line": line, "script": script}
    return printer.template(page.template).render(given).encode()


def _told(error: Exception, name: str) -> str:
    """What a press's own template has wrong, and where: whatever it does is the press's to mend."""
    name, line = str(getattr(error, "name", None) or name), getattr(error, "lineno", None)
    for frame in walk_tb(error.__traceback__):
        if frame[0].f_code.co_filename.endswith(".html"):
            name, line = Path(frame[0].f_code.co_filename).name, frame[1]
    where = f"{name}, line {line}" if line else name
    said = str(error).rstrip(".")
    return f"theme/templates/{where}: {said}. Compare it with the house's template of that name."


class Frame(NamedTuple):
    """What is the same round every page of one press, language and menu item, printed once."""

    head: str
    mast: str
    foot: str


class Printer:
    """The templates of one theme, compiled when first used, and the frames printed from them."""

    def __init__(self, theme: Theme) -> None:
        from markupsafe import Markup

        from rubrica.pages.environment import environment_of

        self.theme = theme
        self._markup = Markup
        self.environment = environment_of(theme.templates)
        self._templates: dict[str, Template] = {}
        self.scripts = dict(theme.scripts)
        self._frames: dict[tuple[Site, str, str, bool], Frame] = {}
        self._lines: dict[tuple[int, str], tuple[Entry, str]] = {}

    def template(self, name: str) -> Template:
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = self.environment.get_template(name)
        return found

    def frame(self, site: Site, words: Words, section: str, *, runs: bool = False) -> Frame:
        """`runs` where the page has scripts, which its policy must allow."""
        key = (site, words.language, section, runs)
        found = self._frames.get(key)
        if found is None:
            found = self._frames[key] = self._print_frame(site, words, section, runs)
        return found

    def line(self, words: Words, entry: Entry) -> str:
        """An entry as a line of a list: it stands in many, and is printed once as long as it is the same value."""
        key = (id(entry), words.language)
        found = self._lines.get(key)
        if found is None:
            from rubrica.pages.scores.scores import overall_of

            if len(self._lines) >= MOST_LINES:
                self._lines.clear()
            given = {"entry": entry, "words": words, "overall": overall_of(entry, words.language)}
            found = self._lines[key] = entry, self._markup(self.template("line.html").render(given))
        return found[1]

    def _print_frame(self, site: Site, words: Words, section: str, runs: bool) -> Frame:
        given = {"site": site, "words": words, "section": section, "theme": self.theme, "runs": runs}
        return Frame(*(self._markup(self.template(f"{part}.html").render(given).strip()) for part in Frame._fields))


def printer_of(theme: Theme) -> Printer:
    """The printer of a theme, kept as long as the process."""
    found = _printers.get(theme.version)
    if found is None:
        found = _printers[theme.version] = Printer(theme)
    return found


_printers: dict[str, Printer] = {}
