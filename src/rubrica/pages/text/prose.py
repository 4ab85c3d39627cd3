"""Prose as HTML: a stretch of a manuscript's events, printed. Raw HTML in a text is shown, never run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rubrica.manuscript import end_of, plain
from rubrica.manuscript.engine import FOLDED, render_folded
from rubrica.manuscript.hush import MARK, without_hushed
from rubrica.pages.addresses import SCHEME, href, leads_somewhere
from rubrica.pages.text.images import image
from rubrica.review import without_waivers

if TYPE_CHECKING:
    from rubrica.manuscript.engine import Event
    from rubrica.pages.values.entry import Picture

_TAGS = {"Paragraph": "p", "Emphasis": "em", "Strong": "strong", "Strikethrough": "del", "Item": "li"}
OPEN = {name: f"<{tag}>" for name, tag in _TAGS.items()} | {
    "Item": "\n<li>",
}  # fmt: skip
CLOSE = {name: f"</{tag}>\n" if name == "Paragraph" else f"</{tag}>" for name, tag in _TAGS.items()} | {
    "TableHead": "</tr></thead><tbody>\n", "TableRow": "</tr>\n", "Table": "</tbody></table></div>\n",
    "Link": "</a>", "CodeBlock": "</code></pre>\n",
}  # fmt: skip
_TABLE = (
    ("<table>", '<div class="wide" tabindex="0"><table>'), ("</table>", "</table></div>"),
    ("<th>", '<th scope="col">'), ("<th style", '<th scope="col" style'),
    *((f' style="text-align: {side}"', f' class="{side}"') for side in ("left", "center", "right")),
)  # fmt: skip
"""How a table of the engine's becomes one of ours."""
SIZES = "(max-width: 46rem) 100vw, 40rem"
"""How wide a picture in the text column stands."""


@dataclass(slots=True)
class Printing:
    """How prose is printed: where names lead, which pictures there are, what is left out.

    `named` gives the address of a `[[name]]`, None for nothing; `picture` a picture by the name a text uses. `public`
    prints for feeds and mails: addresses are absolute, and for an inline spoiler stands `hidden`. `footnotes` gives
    labels their numbers in the order of their first references, `classes` gives a list its class by the index of its
    first event, and the rest is the table being printed. `every_scheme` prints any link address that cannot run (plain
    CommonMark).
    """

    named: Callable[[str], str | None] = lambda name: None
    picture: Callable[[str], Picture | None] = lambda name: None
    absolute: Callable[[str], str] = lambda address: address
    reveal: str = "Show the spoiler"
    public: bool = False
    hidden: str = "[…]"
    every_scheme: bool = False
    footnotes: dict[str, int] = field(default_factory=dict)
    classes: dict[int, str] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    column: int = 0
    cell: str = "td"


def escape(text: str) -> str:
    """Text between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text in a quoted attribute."""
    return escape(text).replace('"', "&quot;")


def render_prose(events: list[Event], first: int, last: int, how: Printing) -> str:
    """The HTML of the events from `first` to `last`, both included."""
    out: list[str] = []
    append = out.append
    index = first
    while index <= last:
        event = events[index][0]
        if event.__class__ is dict:
            if "Text" in event:
                append(escape(event["Text"]))
            elif "Start" in event:
                start = event["Start"]
                opening = OPEN.get(start) if start.__class__ is str else None
                if opening is not None:
                    append(opening)
                else:
                    index = _start(start, events, index, out, how)
            elif "End" in event:
                _end(event["End"], out, how)
            elif FOLDED in event:
                append(render_folded_block(event[FOLDED], how.classes.get(index, "")))
            else:
                append(_leaf(event, how))
        elif event == "SoftBreak":
            append("\n")
        elif event == "HardBreak":
            append("<br>\n")
        elif event == "Rule":
            append("<hr>\n")
        index += 1
    return "".join(out)


def render_folded_block(text: str, css: str) -> str:
    """A folded block, printed by the engine. It has no raw HTML, so every tag found in it is the engine's own."""
    html = render_folded(text).replace("<br />", "<br>")
    if text[0] == "|":
        for found, ours in _TABLE:
            html = html.replace(found, ours)
    return html.replace("<ul>", f'<ul class="{css}">', 1) if css else html


def _start(start: Any, events: list[Event], index: int, out: list[str], how: Printing) -> int:
    """What begins at `index`. Gives the index of the last event printed: pictures and spoilers print their inside."""
    name, value = split(start)
    if name == "TableCell":
        return _cell(events, index, out, how)
    if name == "Hush":
        return _hush(events, index, out, how)
    if name == "FootnoteDefinition":
        return end_of(events, index)  # inside of a list or quote: it is printed with the others
    if name == "HtmlBlock":
        return _html(events, index, out, how)
    if name == "Link":
        out.append(_link(value, how))
    elif name == "Image":
        return _image(value, events, index, out, how)
    elif name == "Heading":
        out.append(f"<h{value['level'][1]}>")
    elif name == "List":
        out.append(_list(value, how.classes.get(index, "")))
    elif name == "CodeBlock":
        out.append(_code(value))
    elif name == "BlockQuote":
        out.append("<blockquote>\n")
    elif name == "Table":
        how.columns = [alignment.lower() for alignment in value]
        out.append('<div class="wide" tabindex="0"><table>')
    elif name in ("TableHead", "TableRow"):
        how.column, how.cell = 0, "th" if name == "TableHead" else "td"
        out.append("<thead><tr>" if name == "TableHead" else "<tr>")
    return index


def split(kind: Any) -> tuple[str, Any]:
    """The engine's name for a kind of element, and what it says of it: ("Heading", {"level": "H2"}), ("Item", None)."""
    return (kind, None) if kind.__class__ is str else next(iter(kind.items()))


def _end(end: Any, out: list[str], how: Printing) -> None:
    closing = CLOSE.get(end) if end.__class__ is str else None
    if closing is not None:
        out.append(closing)
        return
    name, value = split(end)
    if name == "Heading":
        out.append(f"</h{value[1]}>\n")
    elif name == "List":
        out.append("\n</ol>\n" if value else "\n</ul>\n")
    elif name == "BlockQuote":
        out.append("</blockquote>\n")
    elif name == "TableCell":
        out.append(f"</{how.cell}>")


def _leaf(event: Any, how: Printing) -> str:
    name, value = split(event)
    if name == "Code":
        return f"<code>{escape(value)}</code>"
    if name == "FootnoteReference":
        return _reference(value, how)
    if name in ("Html", "InlineHtml"):
        return hushed(without_waivers(value), how)
    return ""


def _list(first_number: int | None, css: str) -> str:
    kind = f' class="{css}"' if css else ""
    if first_number is None:
        return f"<ul{kind}>"
    return f"<ol{kind}>" if first_number == 1 else f'<ol{kind} start="{first_number}">'


def _code(value: Any) -> str:
    fenced = value.get("Fenced") if value.__class__ is dict else None
    language = fenced.split()[0] if fenced and fenced.split() else ""
    return f'<pre><code class="language-{attribute(language)}">' if language else "<pre><code>"


def _cell(events: list[Event], index: int, out: list[str], how: Printing) -> int:
    """A cell; one the text does not have (the row is short) is not printed, so that a small text stays a small page."""
    alignment = how.columns[how.column] if how.column < len(how.columns) else "none"
    how.column += 1
    span = events[index][1]
    if span["start"] == span["end"]:
        return index + 1
    scope = ' scope="col"' if how.cell == "th" else ""
    out.append(f"<{how.cell}{scope}>" if alignment == "none" else f'<{how.cell}{scope} class="{alignment}">')
    return index


def _hush(events: list[Event], index: int, out: list[str], how: Printing) -> int:
    """An inline spoiler: a box to tick opens it, without script. Feeds and mails get a mark."""
    close = end_of(events, index)
    out.append(_box("" if how.public else render_prose(events, index + 1, close - 1, how), how))
    return close


def _box(inside: str, how: Printing) -> str:
    if how.public:
        return escape(how.hidden)
    return f'<span class="hush"><input type="checkbox" aria-label="{how.reveal}"><span>{inside}</span></span>'


def hushed(text: str, how: Printing) -> str:
    """Text that is no Markdown (a caption, raw HTML), and what it keeps between two `||` as an inline spoiler."""
    pieces = [escape(piece) for piece in text.split(MARK)]
    return "".join([_box(piece, how) if number % 2 else piece for number, piece in enumerate(pieces)])


def _html(events: list[Event], index: int, out: list[str], how: Printing) -> int:
    """A block of raw HTML, shown as it was typed, without the waivers in it; nothing where it was nothing else."""
    close = end_of(events, index)
    inside = events[index + 1 : close]
    if all("Html" in event for event, _ in inside):
        html = hushed(without_waivers("".join(event["Html"] for event, _ in inside)), how)
    else:
        html = render_prose(events, index + 1, close - 1, how)
    if html.strip():
        out.append(f"<p>{html}</p>\n")
    return close


def _image(value: Any, events: list[Event], index: int, out: list[str], how: Printing) -> int:
    """A picture within a line. The pictures of the press have a size; another site's picture becomes a link to it."""
    close = end_of(events, index)
    alt = plain(events, index, close)
    out.append(picture_html(value["dest_url"], alt, value["title"], how))
    return close


def picture_html(address: str, alt: str, title: str, how: Printing) -> str:
    """A picture by the address a text gives it."""
    picture = how.picture(address)
    if picture is not None:
        return str(image(picture, alt, SIZES))
    if how.every_scheme:
        said = f' title="{attribute(title)}"' if title else ""
        return f'<img src="{href(address)}" alt="{attribute(alt)}"{said}>'
    if SCHEME.match(address) and leads_somewhere(address):
        return f'<a href="{href(address)}">{escape(alt or without_hushed(title) or address)}</a>'
    return f'<span class="nopicture">{escape(alt)}</span>' if alt else ""


def _link(value: Any, how: Printing) -> str:
    kind, address, title = value["link_type"], value["dest_url"], value["title"]
    if kind.__class__ is dict and "WikiLink" in kind:
        found = how.named(address)
        return f'<a href="{attribute(how.absolute(found))}">' if found else '<a class="nowhere">'
    if kind == "Email":
        address = "mailto:" + address
    if not leads_somewhere(address, every_scheme=how.every_scheme):
        return "<a>"
    if address.startswith("/") and not address.startswith("//"):
        address = how.absolute(address)
    title = without_hushed(title)
    said = f' title="{attribute(title)}"' if title else ""
    return f'<a href="{href(address)}"{said}>'


def _reference(label: str, how: Printing) -> str:
    """A footnote's number, in the order of first references."""
    first = label not in how.footnotes
    number = how.footnotes.setdefault(label, len(how.footnotes) + 1)
    name = f' id="ref-{number}"' if first else ""
    return f'<sup><a{name} href="#note-{number}" role="doc-noteref">{number}</a></sup>'
